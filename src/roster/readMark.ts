import { cleanText, inBrackets, labelKey } from "./cleanText";
import type { Cell } from "./grid";
import { NOT_KNOWN } from "./labels";
import { type DateFormat, readDate } from "./readDate";

/** What a cell of a yes/no column says; `notKnown` is the office's own "chưa rõ", not our ignorance. */
export type Mark = "yes" | "no" | "notKnown";

const YES_WORDS = new Set(["x", "xx", "v", "1", "có", "c", "đúng", "true", "yes", "đảng viên", "đv", "chính thức", "dự bị", "đảng viên chính thức", "đảng viên dự bị", "đvct", "đvdb", "thai sản", "nghỉ thai sản"].map(labelKey));
const NO_WORDS = new Set(["không", "k", "ko", "0", "o", "chưa", "sai", "false", "no", "quần chúng", "không phải", "chưa vào đảng", "không là đảng viên", "không có", "ngoài đảng"].map(labelKey));
const YES_SIGNS = /^[✓✔√☑☒✗✘×+]+$/u;
const NO_SIGNS = /^[-–—_./\\☐]+$/u;

const says = (...phrases: string[]): RegExp => new RegExp(`(?:^| )(?:${phrases.map(labelKey).join("|")})(?= |$)`, "u");
/** Words in brackets that take the mark before them back. */
const TAKEN_BACK = {
  yes: says("không", "ko", "chưa", "ra khỏi", "ra đảng", "khai trừ", "xóa tên", "xin ra", "thôi", "hết", "hủy", "bỏ", "ngoài đảng", "quần chúng", "sai"),
  no: says("có", "đã", "là", "đảng viên", "dự bị", "chính thức", "x"),
  notKnown: says("có", "không"),
} as const satisfies Record<Mark, RegExp>;

/** Reads a mark: `readMark("X")` → "yes", `readMark("-")` → "no", a date → "yes", `readMark("?")` → "notKnown", "abc" and "x (đã ra khỏi Đảng)" → `null`. */
export function readMark(cell: Cell, shown?: DateFormat): Mark | null {
  const mark = markOf(cell, shown);
  if (mark === null || typeof cell !== "string") return mark;
  const agrees = (remark: string): boolean => markOf(remark) === mark || !TAKEN_BACK[mark].test(labelKey(remark));
  return inBrackets(cell).every(agrees) ? mark : null;
}

function markOf(cell: Cell, shown?: DateFormat): Mark | null {
  if (typeof cell === "boolean") return cell ? "yes" : "no";
  const text = cleanText(cell);
  if (text === "?" || labelKey(text) === labelKey(NOT_KNOWN)) return "notKnown";
  if (YES_SIGNS.test(text)) return "yes";
  if (NO_SIGNS.test(text)) return "no";
  const key = labelKey(text);
  if (YES_WORDS.has(key)) return "yes";
  if (NO_WORDS.has(key)) return "no";
  return readDate(cell, shown) === null ? null : "yes";
}
