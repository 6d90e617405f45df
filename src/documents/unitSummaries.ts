import { BLANKS, FILE_LABELS, REPORT, UNIT_SUMMARY } from "../messages.vi/document";
import { quotaSentence } from "../messages.vi/quota";
import { countsOf, proposedOutcome } from "../review/counts";
import type { Part } from "../review/parts";
import type { Review } from "../review/review";
import type { Tally } from "../review/subject";
import { isBlankTally } from "../review/tally";
import { unitKey } from "../review/unitKey";
import { countTags } from "./countTags";
import type { Tags } from "./documentPlan";
import type { Draft, Source } from "./documentSet";
import { label, shortLabel, unratedLine } from "./outcomeText";
import { capitals, dateLine, known, nameInText } from "./printed";

/** What each phòng reports to the office once it has met: its votes and proposals (mục II.4.2, V.1 Kế hoạch). */
export const unitSummaries = (source: Source): readonly Draft[] =>
  source.parts.filter(({ kind, people }) => kind === "unit" && people.length > 0).map((part) => {
    const head = headOf(part);
    const withoutVotes = [...part.people.map(({ person }) => person.id), ...part.collectives.map(({ collective }) => collective.id)].some((id) => lastVote(source.review, id) === null);
    return {
      part,
      name: part.unit ?? "",
      label: FILE_LABELS.unitSummary,
      form: "unitSummary",
      subject: part.collectives[0]?.collective.id ?? part.unit ?? "",
      template: "ket-qua-phong.docx",
      tags: summaryTags(part, head, source),
      blanks: [...(head === null ? [BLANKS.unitHead] : []), ...(withoutVotes ? [BLANKS.votes] : [])],
    };
  });

/** Who signs: the head of the phòng, where the roster has exactly one. */
export function headOf({ people }: Part): { readonly name: string; readonly position: string } | null {
  const heads = people.filter(({ group }) => group === "unitHead");
  const [first] = heads;
  return heads.length === 1 && first !== undefined ? { name: first.person.name, position: first.person.position ?? "" } : null;
}

function summaryTags(part: Part, head: ReturnType<typeof headOf>, { review, agency, parts }: Source): Tags {
  const unit = part.unit ?? "";
  const office = parts.find(({ unit: name }) => name !== null && /^văn phòng/iu.test(name))?.unit ?? UNIT_SUMMARY.office;
  const { people, collectives } = part;
  const counts = countsOf(people, proposedOutcome);
  const unrated = people.filter(({ rating }) => proposedOutcome(rating) === "unrated");
  const quota = review.quotas.find(({ rule, scope }) => rule === "Q1" && scope.kind === "unit" && unitKey(scope.unit) === unitKey(unit));
  return {
    "CƠ QUAN CHỦ QUẢN": capitals(agency.name),
    "CƠ QUAN BAN HÀNH": capitals(unit),
    "Địa danh, ngày tháng năm": dateLine(agency),
    "Năm": String(agency.year),
    "Kính gửi": unit === office ? UNIT_SUMMARY.leaders(nameInText(agency)) : office,
    "Đơn vị": unit,
    "Tập thể": collectives.map(({ collective, rating }) => ({
      "Tên": collective.name, "Tự xếp loại": label(collective.self), "Số phiếu": voteText(review, collective.id), "Đề xuất": label(rating.proposal),
    })),
    "Người": people.map(({ person, rating }, index) => ({
      "TT": String(index + 1),
      "Họ và tên": person.name,
      "Chức vụ": person.position ?? "",
      "Tự xếp loại": shortLabel(person.self),
      "Số phiếu": voteText(review, person.id),
      "Đề xuất": shortLabel(proposedOutcome(rating)),
      "Ghi chú": [person.discipline === null ? "" : REPORT.discipline(person.discipline), person.maternity ? REPORT.maternity : ""].filter(Boolean).join("; "),
    })),
    "Cộng": [countTags(unit, counts)],
    "Danh sách không xếp loại": unrated.map((one) => ({ "Câu": unratedLine(one, false) })),
    "Hạn mức": quota === undefined ? [] : [{ "Câu": `${quotaSentence(quota)}.` }],
    "CHỨC DANH KÝ": capitals(known(head?.position ?? null)) ?? UNIT_SUMMARY.head,
    "Người ký": head?.name ?? "",
  };
}

/** The ballots of the last round on the overall level. */
const lastVote = ({ roster }: Review, subject: string): Tally | null =>
  roster.tallies
    .filter((tally) => tally.subject === subject && tally.criterion === null && !isBlankTally(tally))
    .reduce<Tally | null>((latest, tally) => (latest === null || tally.round > latest.round ? tally : latest), null);

/** "1 - 7 - 0 - 0", best level first; nothing where nobody voted. */
export const voteText = (review: Review, subject: string): string => lastVote(review, subject)?.votes.join(" - ") ?? "";
