import { labelKey } from "./cleanText";
import { readMonths } from "./readNumber";

const DISCIPLINES = ["Khiển trách", "Cảnh cáo", "Hạ bậc lương", "Giáng chức", "Cách chức", "Buộc thôi việc"];
const says = (...phrases: string[]): RegExp => new RegExp(`(?:^| )(?:${phrases.map(labelKey).join("|")})(?= |$)`, "u");
const LEAVES = says("nghỉ hưu", "hưu trí", "thôi việc", "chuyển công tác", "chuyển đi", "biệt phái");
const COMES = says("tuyển dụng", "tuyển mới", "mới tuyển", "tập sự", "thử việc", "chuyển đến", "điều động đến", "tiếp nhận", "mới về");
/** A month counts as worked when more than half of it was. */
const HALF = 15;

/**
 * What a note may mean for a column, for a person to confirm or change; `null` where it does not say:
 * `noteSuggestion("nghỉ hưu từ 01/8", "monthsWorked", 2023)` → 7, `noteSuggestion("kỷ luật khiển trách", "discipline", 2023)` → "Khiển trách".
 */
export function noteSuggestion(note: string, field: string, year: number): number | string | null {
  const key = labelKey(note);
  if (field === "discipline") return DISCIPLINES.find((form) => says(form).test(key)) ?? null;
  if (field !== "monthsWorked" && field !== "leaveMonths") return null;
  const [, named] = /(?:^|\D)(\d{1,2}(?:[.,]\d)?)\s*tháng(?!\s*\d)/iu.exec(note.normalize("NFC")) ?? [];
  if (named !== undefined) return readMonths(named);
  return field === "monthsWorked" ? monthsAround(note, key, year) : null;
}

/** Months before the one date on which somebody left, or after the one on which they came. */
function monthsAround(note: string, key: string, year: number): number | null {
  const [date, ...more] = [...note.normalize("NFC").matchAll(/(?<!\d)(?:(\d{1,2})[/.-])?(?:tháng\s*)?(\d{1,2})(?:[/.-](\d{4}))?(?=\D|$)/giu)];
  if (date === undefined || more.length > 0 || LEAVES.test(key) === COMES.test(key)) return null;
  const [, day = "1", month = "", named = String(year)] = date;
  if (Number(month) < 1 || Number(month) > 12 || Number(named) !== year) return null;
  const before = Number(month) - (Number(day) > HALF ? 0 : 1);
  return LEAVES.test(key) ? before : 12 - before;
}
