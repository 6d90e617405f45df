import type { Employment } from "../review/subject";
import { cleanText, errorOf, isBlank, labelKey } from "./cleanText";
import type { Grid } from "./grid";
import { fieldOfHeading } from "./headings";
import type { ListField } from "./personColumns";
import { isMergedAcross } from "./headingTexts";
import { hasBirthDate, isCounted, PERSONAL_FIELDS, personEvidence } from "./personEvidence";
import { employmentOfTitle, readEmployment } from "./readChoices";
import { nameIn } from "./readPerson";
import type { Row } from "./row";

/** What one row under the heading of a list is. */
export type RowKind =
  | { readonly kind: "person" }
  | { readonly kind: "blank" }
  /** Says whose people follow: a phòng, or a kind of contract; known by its words or number, only by how it looks, or not for sure: it may be a name. */
  | {
      readonly kind: "group"; readonly text: string; readonly unit: string | null; readonly employment: Employment | null;
      /** "A", "II" or "3" as it stands before the text; "" without one. */
      readonly number: string;
      /** "DANH SÁCH NGƯỜI LAO ĐỘNG HỢP ĐỒNG" begins a list anew. */
      readonly isTitle: boolean;
      readonly by: "words" | "looks" | "doubt";
    }
  | { readonly kind: "total" | "remark" | "columnNumbers" | "repeatedHeading"; readonly text: string }
  /** The end of the list. */
  | { readonly kind: "signature"; readonly text: string };

const key = (texts: readonly string[]): string => texts.map(labelKey).join("|");

const TOTAL = new RegExp(`^(${key(["tổng cộng", "tổng số", "cộng", "tổng"])})( (\\d|${key(["danh sách", "toàn", "cơ quan", "phòng", "số", "chung", "mục", "người", "cả"])}).*)?$|^${labelKey("danh sách này có")}|^${labelKey("danh sách có")} \\d`, "u");
const SIGNATURE = new RegExp(
  `^(${key(["người lập", "người lập biểu", "người lập bảng", "người lập danh sách", "nơi nhận", "người tổng hợp", "thủ trưởng đơn vị", "thủ trưởng cơ quan", "xác nhận của", "xác nhận"])})( |$)|^(kt|tm|tl|tuq) .+|(^| )${labelKey("ngày")} (\\d+ )?${labelKey("tháng")} (\\d+ )?${labelKey("năm")}( \\d+)?$`,
  "u",
);
const UNIT = new RegExp(
  `^(${key(["phòng", "văn phòng", "thanh tra", "lãnh đạo", "ban", "trung tâm", "chi cục", "tổ", "đội", "khối", "bộ phận", "đơn vị", "sở", "p"])})( |$)`,
  "u",
);
/** What offices write under their lists: notes, and counts of some kind of people ("Số đảng viên: 4", "Nữ: 3 người"). */
const REMARK = new RegExp(`^(${key(["ghi chú", "chú thích", "lưu ý", "chú ý", "trong đó", "số", "danh sách này", "danh sách gồm", "danh sách tính", "danh sách trên", "bao gồm"])})( |$)`, "u");
const COUNT_LINE = /^[^:]+:\s*\(?\d+\s*(người|đ\/c|đồng chí|cc|công chức)?\)?\s*[.;,]?$/iu;
const ROMAN = /^(?=[ivx])(x{0,3})(ix|iv|v?i{0,3})$/i;
const LETTER = /^[A-EĐ]$/;

/** A title in the place of a name is where somebody signs. */
const SIGNER = new RegExp(`^(${key(["trưởng ban", "phó trưởng ban", "giám đốc", "phó giám đốc", "thủ trưởng", "chánh văn phòng", "phó chánh văn phòng", "trưởng phòng", "văn thư"])})$`, "u");
/** What a numbered row must begin with to be a phòng and not a person. */
const NUMBERED_UNIT = new RegExp(`^(${key(["phòng", "văn phòng", "thanh tra", "lãnh đạo", "trung tâm", "chi cục", "ban lãnh đạo"])})( |$)`, "u");

/** `isTotal("Tổng cộng: 24 người")` → true, `isTotal("Tổng Văn Bình")` → false. */
export const isTotal = (text: string): boolean => TOTAL.test(labelKey(text));
const isSignature = (text: string): boolean => SIGNATURE.test(labelKey(text));

/** Says what a row under the heading is by what stands in it. */
export function classifyRow(grid: Grid, row: Row<ListField>, headings: ReadonlyMap<number, string>): RowKind {
  const cells = grid.cells[row.index] ?? [];
  const texts = cells.map(cleanText);
  const filled = texts.filter((text) => text !== "");
  if (cells.every(isBlank)) return { kind: "blank" };
  if (repeatsHeading(texts, headings) || isHeading(filled)) return { kind: "repeatedHeading", text: filled.slice(0, 3).join(", ") };
  if (areColumnNumbers(filled, headings.size)) return { kind: "columnNumbers", text: filled.slice(0, 6).join(" ") };
  const name = nameIn(row);
  if (!isCounted(row) && !hasBirthDate(row)) {
    const heads = [filled[0] ?? "", name];
    const signed = (name === "" ? filled : heads).find(isSignature) ?? (SIGNER.test(labelKey(name)) ? name : undefined);
    if (signed !== undefined) return { kind: "signature", text: signed };
    const total = heads.find(isTotal);
    if (total !== undefined) return { kind: "total", text: total };
    const remark = heads.find((text) => REMARK.test(labelKey(text)));
    if (remark !== undefined && personEvidence(row) === "none") return { kind: "remark", text: remark };
  }
  return groupIn(grid, row, name, filled) ?? (COUNT_LINE.test(name) && !isCounted(row) ? { kind: "remark", text: name } : personOrOther(row, name, filled));
}

function personOrOther(row: Row<ListField>, name: string, filled: readonly string[]): RowKind {
  if (name !== "" || errorOf(row.cell("name")) !== null) return { kind: "person" };
  // A row without a name is a forgotten name only where other cells speak of a person; else it is a remark.
  const personal = PERSONAL_FIELDS.filter((field) => !isBlank(row.cell(field))).length;
  return personal >= 2 || (personal === 1 && !isBlank(row.cell("order"))) ? { kind: "person" } : otherRow(filled);
}

/** One cell alone says little ("(biệt phái)"); two that nobody reads may have been a person in the wrong columns. */
const otherRow = (filled: readonly string[]): RowKind => (filled.length >= 2 ? { kind: "remark", text: filled.slice(0, 3).join(", ") } : { kind: "blank" });

const TITLE = new RegExp(`^${labelKey("danh sách")} `, "u");
const NUMBERED = /^((?:[IVX]+|[A-EĐ])(?=[.)\s-])|\d+(?=[.)]))[.)\s-]+(.*)$/u;
/** How many people follow: "(7)", ": 7", "7 người"; a bare number is part of the name ("Phòng Nghiệp vụ 2"). */
const HEADCOUNT = /\s*(?:[:–-]?\s*\(?\d+\s*(?:người|đ\/c|đồng chí|cc|công chức)\)?|\(\d+\)|:\s*\d+)\s*:?$/iu;

function groupIn(grid: Grid, row: Row<ListField>, name: string, filled: readonly string[]): RowKind | null {
  // Some workbooks repeat the text of a merged group row in each of its cells.
  const spread = filled.length > 1 && filled.every((text) => text === filled[0]);
  const wide = filled.length === 1 && isMergedAcross(grid, row.index);
  if (!spread && !wide && PERSONAL_FIELDS.some((field) => !isBlank(row.cell(field)))) return null;
  const whole = name !== "" ? name : (filled.find((text) => !isNumeral(text)) ?? "");
  const [, numeral = "", rest = whole] = NUMBERED.exec(whole) ?? [];
  const text = rest.replace(HEADCOUNT, "").replace(/\s*:$/, "").trim();
  if (text === "") return null;
  const order = cleanText(row.cell("order")).replace(/[.)]$/, "");
  const counted = /^\d+$/.test(order);
  const isTitle = TITLE.test(labelKey(text));
  const employment = isTitle ? employmentOfTitle(text) : readEmployment(text);
  const lettered = [order, numeral].some(isLetterNumeral);
  const worded = counted ? NUMBERED_UNIT.test(labelKey(text)) || employment !== null : lettered || UNIT.test(labelKey(text)) || employment !== null;
  const looks = !counted && (isMergedAcross(grid, row.index) || standsOutInBold(grid, row, order));
  if (!worded && !looks) return null;
  const isLikeAName = looks && !worded ? PERSONAL_NAME.test(text) : !looks && mayBeName(text);
  const doubt = !lettered && text === whole && isLikeAName && !beginsCount(grid, row);
  return { kind: "group", text, unit: employment === null ? text : null, employment, number: [order, numeral].find((one) => one !== "" && isNumeral(one)) ?? "", isTitle, by: doubt ? "doubt" : worded ? "words" : "looks" };
}

/** Two to five words of letters, each with its capital, and not all in capitals as titles are. */
const PERSONAL_NAME = /^\p{Lu}\p{Ll}*(?: \p{Lu}\p{Ll}+){1,4}$/u;

/** Words for a phòng that are also names of families. */
const FAMILIES = ["ban", "sở", "tổ", "đội", "khối"].map(labelKey);

/** "Ban Thị Bình" may be a person: each word of a name has its capital; "Ban Quản lý", "BAN LÃNH ĐẠO" are no names. */
function mayBeName(text: string): boolean {
  const words = text.split(" ");
  const [family = "", second = ""] = words.map(labelKey);
  const capitals = text === text.toUpperCase();
  return FAMILIES.includes(family) && words.length >= 2 && words.length <= 4 && words.every((word) => /^\p{Lu}/u.test(word)) && (!capitals || ["văn", "thị"].map(labelKey).includes(second));
}

/** The people of a phòng are counted from 1 below its name. */
const beginsCount = (grid: Grid, row: Row<ListField>): boolean => /^1[.)]?$/.test(cleanText(grid.cells[row.index + 1]?.[row.columnOf("order") ?? -1] ?? null));

const isLetterNumeral = (text: string): boolean => ROMAN.test(text) || LETTER.test(text);
const isNumeral = (text: string): boolean => isLetterNumeral(text.replace(/[.)]$/, "")) || /^\d+[.)]?$/.test(text);

/** Bold tells a group from a person only where the person below is not bold. */
function standsOutInBold(grid: Grid, row: Row<ListField>, order: string): boolean {
  const bold = (index: number) => (grid.cells[index] ?? []).some((cell, column) => !isBlank(cell) && grid.boldAt(index, column));
  return order === "" && isBlank(row.cell("unit")) && bold(row.index) && !bold(row.index + 1);
}

const repeatsHeading = (texts: readonly string[], headings: ReadonlyMap<number, string>): boolean => {
  const same = [...headings].filter(([column, heading]) => heading !== "" && labelKey(texts[column] ?? "") === labelKey(heading));
  return same.length >= 2 && same.length * 2 >= headings.size;
};

/** A heading in other words or another order: it has a column of names, and most of its cells mean a column. */
function isHeading(filled: readonly string[]): boolean {
  const fields = new Set(filled.map((text) => fieldOfHeading(text, 0)).filter((field) => field !== null));
  return (fields.has("name") || fields.has("familyName")) && fields.size >= 3 && fields.size * 2 >= filled.length;
}

/** "1 2 3 4(=2*100/3)": mostly rising small numbers, or formulas of column numbers. */
function areColumnNumbers(filled: readonly string[], columns: number): boolean {
  const numbers = filled.filter((text) => /^\(?\d{0,2}\)?\s*(\(?=[\d+*/() =-]+\)?)?$/.test(text));
  const rising = numbers.filter((text, index) => index === 0 || Number(/\d+/.exec(text)?.[0]) > Number(/\d+/.exec(numbers[index - 1] ?? "")?.[0])).length;
  return filled.length >= Math.min(3, columns) && numbers.length * 10 >= filled.length * 6 && rising * 10 >= filled.length * 6;
}
