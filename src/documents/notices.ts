import { BLANKS, FILE_LABELS } from "../messages.vi/document";
import { isAgencyLeader } from "../review/group";
import { labelOf } from "../review/level";
import { noticed } from "../review/noticed";
import type { PersonReview } from "../review/review";
import type { Tags } from "./documentPlan";
import type { Draft, Source } from "./documentSet";
import { whyUnrated } from "./outcomeText";
import { workplace } from "./personTags";
import { capitals, dateLine, known, nameInText } from "./printed";

/**
 * The written notice to each person whose result is settled (bước thông báo, Nghị định 90/2020/NĐ-CP). Who leads the agency is
 * decided and told above it; who has no decision yet has nothing to be told.
 */
export const notices = ({ review, agency, parts }: Source): readonly Draft[] =>
  parts.flatMap((part) =>
    part.people.filter(isSettled).map((one): Draft => ({
      part,
      name: one.person.name,
      label: FILE_LABELS.notice,
      form: "notice",
      subject: one.person.id,
      template: "thong-bao.docx",
      tags: noticeTags(one, { review, agency, parts }),
      blanks: [
        ...(agency.documentDate === null ? [BLANKS.date] : []),
        ...(known(agency.headName) === null ? [BLANKS.signer] : []),
      ],
    })),
  );

const isSettled = (one: PersonReview): boolean => !isAgencyLeader(one.group) && noticed(one) !== null;

function noticeTags(one: PersonReview, { review, agency }: Source): Tags {
  const { person } = one;
  const outcome = noticed(one);
  return {
    "CƠ QUAN CHỦ QUẢN": capitals(agency.parent),
    "CƠ QUAN BAN HÀNH": capitals(agency.name),
    "Số": null,
    "Ký hiệu": known(agency.sign),
    "Địa danh, ngày tháng năm": dateLine(agency),
    "Năm": String(agency.year),
    "Tên cơ quan": nameInText(agency),
    "Họ và tên": person.name,
    "Chức vụ, chức danh": known(person.position),
    "Đơn vị công tác": workplace(person.unit, false, agency),
    "Mức": outcome === null ? null : labelOf(outcome),
    "Có lý do không xếp loại": outcome === "unrated",
    "Lý do": outcome === "unrated" ? whyUnrated(one) : "",
    "Nơi nhận": [person.name, person.unit].flatMap((place) => (known(place) === null ? [] : [{ "Nơi": `${place};` }])),
    "CHỨC DANH NGƯỜI ĐỨNG ĐẦU": review.regulation.titles.head.toUpperCase(),
    "Người ký": known(agency.headName) ?? "",
  };
}
