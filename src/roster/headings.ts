import { cleanText, inBrackets, labelKey, withoutBrackets } from "./cleanText";
import { type Area, type Grid, placeOf } from "./grid";
import { fieldsByHeading } from "./openTable";
import { LIST_TABLE, type ListField } from "./personColumns";
import { isRatingHeading, ratingField } from "./ratingHeading";
import type { FoundColumn } from "./row";

/** The heading of a list: its rows, what each column means, and headings that claim a field twice. */
export interface ListHeading {
  readonly top: number;
  readonly bottom: number;
  readonly columns: ReadonlyMap<ListField, FoundColumn<ListField>>;
  readonly doubles: readonly { readonly heading: string; readonly used: string; readonly ignored: string }[];
  /** What stands over each column of the sheet, understood or not. */
  readonly texts: readonly string[];
  /** Columns the office said are not used. */
  readonly setAside?: ReadonlySet<number>;
}

const FIELDS = fieldsByHeading(LIST_TABLE);
const NAME_STARTS = ["họ và tên", "họ tên"].map(labelKey);

const YEAR = new RegExp(`(?:^| )(?:${labelKey("năm")} )?(20\\d\\d)(?= |$)`, "gu");
const LAST_YEAR = new RegExp(`(?:^| )${labelKey("năm")} (?:${["trước liền kề", "liền trước", "liền kề", "trước", "ngoái"].map(labelKey).join("|")})(?= |$)`, "u");
const LEVEL_FIELDS: ReadonlySet<ListField> = new Set(LIST_TABLE.columns.flatMap(({ field, kind }) => (kind === "level" ? [field] : [])));

const says = (...phrases: string[]): RegExp => new RegExp(`(?:^| )(?:${phrases.map(labelKey).join("|")})(?= |$)`, "u");
const OF_THIS_YEAR = new RegExp(`(?:^| )(?:${["của", "cả năm", "trong năm", "năm nay", "hằng năm", "hàng năm"].map(labelKey).join("|")})(?= |$)`, "gu");
const OF_ANOTHER_BODY = says("đảng", "đv", "đoàn", "đoàn viên", "đoàn thể", "công đoàn", "công đoàn viên", "chi bộ", "cấp ủy", "hội");
const OF_ANOTHER_TIME = says("năm", "quý", "tháng", "tuần", "kỳ", "học kỳ", "trước", "cũ");
const OF_ANOTHER_GIVER = says("tự", "cá nhân", "bản thân", "phòng", "tập thể", "đơn vị", "lãnh đạo", "ban", "đề xuất", "đề nghị", "biểu quyết", "dự kiến");

/** What in brackets makes another column of the one that stands before them; `unless` it is that one all the same. */
const TURNED_BY: readonly { readonly fields: ReadonlySet<ListField>; readonly says: readonly RegExp[]; readonly unless?: RegExp }[] = [
  { fields: LEVEL_FIELDS, says: [OF_ANOTHER_BODY, OF_ANOTHER_TIME, OF_ANOTHER_GIVER] },
  { fields: new Set<ListField>(["monthsWorked", "leaveMonths"]), says: [says("năm", "quý", "tuần", "ngày", "buổi", "giờ")], unless: says("tháng") },
  { fields: new Set<ListField>(["position", "jobTitle"]), says: [OF_ANOTHER_BODY], unless: says("chính quyền", "chuyên môn") },
];

const namesEarlierYear = (key: string, year: number): boolean => LAST_YEAR.test(key) || [...key.matchAll(YEAR)].some(([, named]) => Number(named) < year);
const undated = (key: string): string => key.replace(YEAR, " ").replace(LAST_YEAR, " ").replace(/ +/g, " ").trim();

/** What brackets say beside the year; a decree's number has a year that is not the ratings'. */
const remarkKeys = (text: string): string[] => inBrackets(text.replace(/\d+\/20\d\d\/\S*/g, " ")).map(labelKey);

/** Whether a heading names a year before `year` or calls it the last one, also in brackets of their own: "Xếp loại (2022)". */
export function isOfEarlierYear(text: string, year: number): boolean {
  const remarks = remarkKeys(text).filter((key) => undated(key.replace(OF_THIS_YEAR, " ")) === "");
  return [labelKey(text), ...remarks].some((key) => namesEarlierYear(key, year));
}

/** What a column of a list means by its heading: "Kết quả xếp loại năm 2022" in the 2023 review → previous. */
export function fieldOfHeading(text: string, year: number): ListField | null {
  const key = labelKey(text);
  const field = fieldOfKey(labelKey(withoutBrackets(text))) ?? unturned(fieldOfKey(key), text, year);
  if (field !== null) return isOfEarlierYear(text, year) ? previousOf(field) : field;
  // "Họ và tên công chức, viên chức": the words after it say who, not what.
  return NAME_STARTS.some((start) => key.startsWith(`${start} `)) ? "name" : null;
}

const fieldOfKey = (key: string): ListField | null => FIELDS.get(key) ?? FIELDS.get(undated(key)) ?? ratingField(undated(key));

/** The field by the words before the brackets, if what stands in them leaves it that: "Nghỉ (ngày)" is no column of months. */
function unturned(field: ListField | null, text: string, year: number): ListField | null {
  if (field === null) return null;
  const turned = remarkKeys(text).some((remark) => {
    const rest = undated(remark.replace(OF_THIS_YEAR, " "));
    if (rest !== "" && LEVEL_FIELDS.has(field) && namesEarlierYear(remark, year)) return true;
    return TURNED_BY.some(({ fields, says: words, unless }) => fields.has(field) && words.some((word) => word.test(rest)) && unless?.test(rest) !== true);
  });
  return turned ? null : field;
}

/** Of an earlier year only the final rating is used. */
const previousOf = (field: ListField): ListField | null => (field === "decision" || field === "previous" ? "previous" : null);

/** Under a heading of its own a word means the column; under one of ratings it says who gave them: "Mức xếp loại" over "Phòng". */
function fieldBelow(upper: string, lowest: string, year: number): ListField | null {
  const field = fieldOfHeading(lowest, year);
  if (!isRatingHeading(withoutBrackets(`${upper} ${lowest}`))) return field;
  return ratingField(withoutBrackets(`${lowest} ${upper}`)) ?? (field !== null && LEVEL_FIELDS.has(field) ? field : null);
}

/** The text of each column's heading over one to three rows, as merged cells spread it: "Ngày sinh" over "Nam" → "Ngày sinh Nam". */
function headingTexts(grid: Grid, top: number, bottom: number): { readonly joined: string; readonly upper: string; readonly lowest: string }[] {
  const width = Math.max(...grid.cells.slice(top, bottom + 1).map((row) => row.length), 0);
  return Array.from({ length: width }, (_, column) => {
    const texts: string[] = [];
    for (let row = top; row <= bottom; row += 1) {
      const text = spreadText(grid, row, column, top, bottom);
      if (text !== "" && texts.at(-1) !== text) texts.push(text);
    }
    return { joined: texts.join(" "), upper: texts.slice(0, -1).join(" "), lowest: texts.at(-1) ?? "" };
  });
}

const mergeAt = (grid: Grid, row: number, column: number): Area | undefined =>
  grid.merges.find((area) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right);

function spreadText(grid: Grid, row: number, column: number, top: number, bottom: number): string {
  const merge = mergeAt(grid, row, column);
  // A merge that spans more than the heading is a title or a group row, not a heading.
  if (merge && merge.top >= top && merge.bottom <= bottom) return cleanText(grid.cells[merge.top]?.[merge.left] ?? null);
  const own = cleanText(grid.cells[row]?.[column] ?? null);
  if (own !== "" || row === bottom || column === 0 || merge) return own;
  // Two headings typed under one that is not merged: the empty cell beside it belongs to it.
  const below = cleanText(grid.cells[row + 1]?.[column] ?? null);
  const belowLeft = cleanText(grid.cells[row + 1]?.[column - 1] ?? null);
  return below !== "" && belowLeft !== "" ? spreadText(grid, row, column - 1, top, bottom) : "";
}

/** What the columns mean when the heading stands in rows `top` to `bottom`. */
export function readHeading(grid: Grid, top: number, bottom: number, year: number): ListHeading {
  const columns = new Map<ListField, FoundColumn<ListField>>();
  const doubles: ListHeading["doubles"][number][] = [];
  const texts = headingTexts(grid, top, bottom);
  texts.forEach(({ joined, upper, lowest }, column) => {
    const field = fieldOfHeading(joined, year) ?? (upper === "" ? null : fieldBelow(upper, lowest, year));
    if (field === null) return;
    const first = columns.get(field);
    if (first === undefined) {
      columns.set(field, { field, heading: joined, column });
      return;
    }
    if (sameMerge(grid, bottom, first.column, column)) {
      // "Họ và tên" merged over two columns: Họ đệm in one, Tên in the other.
      if (field === "name" && !columns.has("givenName")) columns.set("givenName", { field: "givenName", heading: joined, column });
      return;
    }
    doubles.push({ heading: joined, used: placeOf(grid.name, bottom, first.column), ignored: placeOf(grid.name, bottom, column) });
  });
  return { top, bottom, columns: joinNames(columns), doubles, texts: texts.map(({ joined }) => joined) };
}

const sameMerge = (grid: Grid, row: number, first: number, second: number): boolean => {
  const merge = mergeAt(grid, row, first);
  return merge !== undefined && second >= merge.left && second <= merge.right;
};

/** One name in two columns becomes Họ đệm and Tên; a lone Tên or Họ is the name. */
function joinNames(columns: ReadonlyMap<ListField, FoundColumn<ListField>>): ReadonlyMap<ListField, FoundColumn<ListField>> {
  const joined = new Map(columns);
  const name = joined.get("name");
  const given = joined.get("givenName");
  if (name && given) {
    joined.delete("name");
    joined.set("familyName", { ...name, field: "familyName" });
  } else if (!name && given && !joined.has("familyName")) {
    joined.delete("givenName");
    joined.set("name", { ...given, field: "name" });
  }
  return joined;
}
