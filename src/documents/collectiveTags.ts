import type { AgencySettings } from "../review/agency";
import type { PointScale } from "../review/points";
import type { Regulation } from "../review/regulation";
import type { CollectiveReview } from "../review/review";
import type { Collective } from "../review/subject";
import type { Tags } from "./documentPlan";
import { pointTags } from "./pointTags";
import { capitals, dateLine, known, nameInText, withoutLabel } from "./printed";
import { ticks } from "./ticks";

/** Tags of Mẫu 01; `signer` heads the collective, where the roster has exactly one who does. */
export const collectiveFormTags = ({ collective }: CollectiveReview, agency: AgencySettings, signer: string | null, scale: PointScale | null): Tags => ({
  ...collectiveHeaderTags(collective, agency),
  ...(scale === null ? {} : pointTags(collective)),
  "Tập thể": leadershipOf(collective),
  ...ticks("Tự xếp loại", collective.self),
  "Người ký": signer ?? "",
});

/** The state's header or the party's. A phòng reports under the agency, the leadership under UBND tỉnh. */
export function collectiveHeaderTags({ kind, unit, name }: Pick<Collective, "kind" | "unit" | "name">, agency: AgencySettings): Tags {
  const ofUnit = kind === "unit";
  const party = agency.collectiveHeader === "party";
  return {
    "Thể thức của Đảng": party,
    "Thể thức hành chính": !party,
    // The header that is not printed leaves no blank behind.
    "ĐẢNG BỘ": party ? capitals(withoutLabel("Đảng bộ", agency.partyCommittee)) : "",
    "CHI BỘ": party ? capitals(withoutLabel("Chi bộ", agency.partyCell)) : "",
    "CƠ QUAN CHỦ QUẢN": party ? "" : capitals(ofUnit ? agency.name : agency.parent),
    "CƠ QUAN BAN HÀNH": party ? "" : capitals(ofUnit ? (unit ?? name) : agency.name),
    "Địa danh, ngày tháng năm": dateLine(agency),
    "Năm": String(agency.year),
  };
}

/** "tập thể {…} kiểm điểm": "Phòng Chính sách" → "lãnh đạo Phòng Chính sách"; "Tập thể lãnh đạo Ban" → "lãnh đạo Ban". */
function leadershipOf({ name, kind }: Collective): string | null {
  const bare = withoutLabel("Tập thể", name);
  return bare === null || kind !== "unit" || /^lãnh đạo(?=\s)/iu.test(bare) ? bare : `lãnh đạo ${bare}`;
}

/** Tags of the agency's own report on itself. */
export const selfReportTags = ({ collective }: CollectiveReview, agency: AgencySettings, regulation: Regulation): Tags => ({
  ...reportHeadTags(agency, regulation),
  "Số": null,
  ...ticks("Tự xếp loại", collective.self),
});

/** Head, legal bases, recipients and signature of a report of the agency. */
export const reportHeadTags = (agency: AgencySettings, regulation: Regulation): Tags => ({
  "CƠ QUAN CHỦ QUẢN": capitals(agency.parent),
  "CƠ QUAN BAN HÀNH": capitals(agency.name),
  "Ký hiệu": known(agency.sign),
  "Địa danh, ngày tháng năm": dateLine(agency),
  "Năm": String(agency.year),
  "Tên cơ quan": nameInText(agency),
  "Căn cứ": regulation.legalBases.map(({ title }, index) => ({ "Văn bản": `${title}${index === regulation.legalBases.length - 1 ? "." : ";"}` })),
  "Nơi nhận": agency.recipients.map((place) => ({ "Nơi": `${place};` })),
  "CHỨC DANH NGƯỜI ĐỨNG ĐẦU": regulation.titles.head.toUpperCase(),
  // Nobody prints dots above a name that is signed by hand.
  "Người ký": known(agency.headName) ?? "",
});
