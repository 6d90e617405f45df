import type { AgencySettings } from "../review/agency";
import { isAgencyLeader, isLeader } from "../review/group";
import { labelOf } from "../review/level";
import type { PointScale } from "../review/points";
import type { PersonReview } from "../review/review";
import { isLeadersUnit } from "../review/leadersUnit";
import { STAFF_KINDS } from "../messages.vi/document";
import type { Tags } from "./documentPlan";
import { pointTags } from "./pointTags";
import { birthText, capitals, dateLine, known, nameInText, placeText, withoutLabel } from "./printed";
import { ticks } from "./ticks";

/**
 * Tags of Mẫu 02A and 02B, and of 2A and 2B, which also ask for points. The self-rating boxes show Tự xếp loại and nothing else, the authority's line shows Quyết định
 * and nothing else; the party's boxes have no tags, the party fills them.
 */
export function reviewFormTags({ person, group, rating }: PersonReview, agency: AgencySettings, scale: PointScale | null): Tags {
  const cell = withoutLabel("Chi bộ", known(person.partyCell) ?? agency.partyCell);
  return {
    "ĐẢNG BỘ": capitals(withoutLabel("Đảng bộ", agency.partyCommittee)),
    "CHI BỘ": capitals(cell),
    "Địa danh, ngày tháng năm": dateLine(agency),
    "Năm": String(agency.year),
    "Họ và tên": person.name,
    "Ngày sinh": birthText(person.birth),
    "Chức vụ Đảng": known(person.partyPosition),
    "Chức vụ chính quyền": known(person.position),
    "Chức vụ đoàn thể": known(person.unionPosition),
    "Đơn vị công tác": workplace(person.unit, isAgencyLeader(group), agency),
    "Chi bộ": cell,
    ...ticks("Tự xếp loại", person.self),
    "Mức quyết định": rating.decision === null ? null : labelOf(rating.decision),
    ...(scale === null ? {} : pointTags(person)),
  };
}

/** Tags of the form for civil servants outside the party and for contract workers. */
export function staffFormTags({ person, group, rating }: PersonReview, agency: AgencySettings): Tags {
  const kind = STAFF_KINDS[group === "contractWorker" ? "contractWorker" : "civilServant"];
  return {
    "CƠ QUAN CHỦ QUẢN": capitals(agency.parent),
    "CƠ QUAN BAN HÀNH": capitals(agency.name),
    "Địa danh, ngày tháng năm": dateLine(agency),
    "Địa danh": placeText(agency),
    "Năm": String(agency.year),
    // Not to be torn apart at the end of a title line.
    "ĐỐI TƯỢNG": kind.toUpperCase().replaceAll(" ", "\u00a0"),
    "Đối tượng": kind,
    "Họ và tên": person.name,
    "Chức vụ, chức danh": known(person.position),
    "Đơn vị công tác": workplace(person.unit, isAgencyLeader(group), agency),
    "Giữ chức vụ lãnh đạo": isLeader(group),
    ...ticks("Tự xếp loại", person.self),
    ...ticks("Quyết định", rating.decision),
  };
}

/** "Phòng Chính sách, Ban Dân tộc tỉnh"; who leads the agency works at the agency. */
export function workplace(unit: string | null, leadsAgency: boolean, agency: AgencySettings): string | null {
  const own = known(unit);
  const phong = own === null || leadsAgency || isLeadersUnit(own) ? null : own;
  return [phong, nameInText(agency)].filter((part) => part !== null).join(", ") || null;
}
