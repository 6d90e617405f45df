import { GROUPS, type Group } from "../review/group";
import type { CollectiveKind, CriterionMark, Employment, PersonForm } from "../review/subject";
import { agreed, inBrackets, labelKey } from "./cleanText";
import { COLLECTIVE_LABELS, EMPLOYMENT_LABELS, MARK_SOURCE_LABELS } from "./labels";

const isOneOf = (text: string, spellings: readonly string[]): boolean => spellings.some((spelling) => labelKey(spelling) === labelKey(text));

const CIVIL_SERVANT = [EMPLOYMENT_LABELS.civilServant, "CC", "CBCC", "CB, CC", "Cán bộ", "Cán bộ, công chức", "Biên chế", "Biên chế công chức", "Công chức tập sự", "Tập sự"];
const CONTRACT = [EMPLOYMENT_LABELS.contractWorker, "NLĐ", "NLD", "LĐHĐ", "HĐLĐ", "HĐ", "LĐ hợp đồng", "Lao động hợp đồng", "Hỗ trợ phục vụ", "Nhân viên hợp đồng", "68", "111", "NĐ 68", "NĐ 111", "Nghị định 68", "Nghị định 111", "Lao động"];
const CONTRACT_START = new RegExp(`^(${labelKey("hợp đồng")}|hđ|hđlđ|nlđ|${labelKey("người lao động")})( |\\d|$)`, "u");

/** Kind of contract: `readEmployment("HĐ 68")` → "contractWorker", `readEmployment("cc")` → "civilServant", `readEmployment("VC")` → `null`. */
export const readEmployment = (text: string): Employment | null => agreed(text, employmentOf);

function employmentOf(text: string): Employment | null {
  if (isOneOf(text, CIVIL_SERVANT)) return "civilServant";
  return isOneOf(text, CONTRACT) || CONTRACT_START.test(labelKey(text)) ? "contractWorker" : null;
}

const TITLE_START = new RegExp(`^(${labelKey("danh sách")}|ds|${labelKey("bảng")}) `, "u");
const SERVANT_WORDS = new RegExp(`(^| )(${["công chức", "cán bộ", "viên chức"].map(labelKey).join("|")}|cc|cbcc)( |$)`, "u");

/** What offices call all who work there, drivers on a contract too. */
const EVERYBODY = ["CBCC", "CB, CC", "Cán bộ", "Cán bộ, công chức"];

/**
 * Kind of contract of everybody below a title or on a sheet; `null` where it names both or none:
 * `employmentOfTitle("DANH SÁCH NGƯỜI LAO ĐỘNG HỢP ĐỒNG")` → "contractWorker", `employmentOfTitle("DS công chức, NLĐ")` → `null`.
 */
export function employmentOfTitle(title: string): Employment | null {
  const text = labelKey(title).replace(TITLE_START, "").replace(new RegExp(` (${labelKey("năm")} )?20\\d\\d$`, "u"), "");
  const employment = isOneOf(text, EVERYBODY) ? null : readEmployment(text);
  return employment === "contractWorker" && SERVANT_WORDS.test(text) ? null : employment;
}

/** The form the office chose: `readForm("Mẫu 2b")` → "2B", `readForm("02B")` → "02B", `readForm("QĐ 1269")` → "1269". */
export const readForm = (text: string): PersonForm | null => agreed(text, formOf);

function formOf(text: string): PersonForm | null {
  const key = labelKey(text).toUpperCase();
  const [, zero = "", letter] = /(?:^| )(0?)2 ?([AB])(?: |$)/.exec(key) ?? [];
  if (letter === "A" || letter === "B") return zero === "" ? `2${letter}` : `02${letter}`;
  return /(^| )1269( |$)/.test(key) ? "1269" : null;
}

/** `readGender("NỮ")` → "female". */
export const readGender = (text: string): Gender | null => agreed(text, genderOf);

type Gender = "male" | "female";

function genderOf(text: string): Gender | null {
  if (isOneOf(text, ["Nam", "Ông", "M"])) return "male";
  return isOneOf(text, ["Nữ", "Bà", "F"]) ? "female" : null;
}

/** `readCollectiveKind("Lãnh đạo Ban")` → "leadership"; "Văn phòng" and the like are phòng. */
export function readCollectiveKind(text: string): CollectiveKind | null {
  if (isOneOf(text, [COLLECTIVE_LABELS.leadership, "Lãnh đạo", "Tập thể lãnh đạo", "Tập thể lãnh đạo Ban", "Lãnh đạo cơ quan", "Lãnh đạo Sở", "Lãnh đạo, quản lý Ban"])) return "leadership";
  if (isOneOf(text, [COLLECTIVE_LABELS.agency, "Ban", "Sở", "Toàn cơ quan"])) return "agency";
  return isOneOf(text, [COLLECTIVE_LABELS.unit, "Phòng, đơn vị", "Đơn vị", "Tập thể phòng", "Văn phòng", "Thanh tra"]) ? "unit" : null;
}

/** Whose grade it is: blank and "tự nhận" → "self", "biểu quyết" → "vote". */
export function readMarkSource(text: string): CriterionMark["source"] | null {
  if (text === "" || isOneOf(text, [MARK_SOURCE_LABELS.self, "Tự đánh giá", "Tự chấm"])) return "self";
  return isOneOf(text, [MARK_SOURCE_LABELS.vote, "Bỏ phiếu", "Hội nghị"]) ? "vote" : null;
}

/** A group by its label: `readGroup("trưởng phòng và tương đương")` → "unitHead". */
export const readGroup = (text: string): Group | null =>
  GROUPS.find(({ id, label }) => id !== "unknown" && (isOneOf(text, [label]) || text === id))?.id ?? null;

/** Words that say there was no discipline, or no reason: `isNone("không")` → true, `isNone("Không (khiển trách 2023)")` → false. */
export const isNone = (text: string): boolean => saysNone(text) && !inBrackets(text).some((remark) => DISCIPLINES.test(labelKey(remark)));

/** The same, whatever else its brackets say. */
export const saysNone = (text: string): boolean => /^[-–—_.0oO]$/.test(text) || isOneOf(text, ["Không", "Không có", "Không bị kỷ luật", "K", "Ko", "Chưa", "Chưa có", "false"]);
const DISCIPLINES = new RegExp(`(^| )(${["khiển trách", "cảnh cáo", "giáng chức", "cách chức", "hạ bậc lương", "buộc thôi việc"].map(labelKey).join("|")})( |$)`, "u");
