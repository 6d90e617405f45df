import { inBrackets, labelKey, withoutBrackets } from "./cleanText";
import type { HeadingLevels } from "./headingTexts";
import { LIST_TABLE, type ListField } from "./personColumns";
import { givesRatings, isRatingHeading, namesGiver, ratingField } from "./ratingHeading";
import { remembered } from "./remembered";
import { similarKey } from "./similarKey";
import { fieldsByHeading } from "./tableDefinition";

/** How a column was understood; all but the first are worth a look. */
export type Certainty =
  /** The heading is one we know. */
  | "named"
  /** By the words it is made of. */
  | "words"
  /** The lowest row of the heading says something we do not know; the rows above it are understood. */
  | "upper"
  /** It looks like one we know: no accents, a slip of one letter. */
  | "similar"
  /** Several columns named by their answers, one of them marked. */
  | "marks"
  /** The office said it. */
  | "answered";

export interface Meaning {
  readonly field: ListField;
  readonly sure: Certainty;
}

const FIELDS = fieldsByHeading(LIST_TABLE);
const SIMILAR = remembered(similarKey(FIELDS));
const NAME_STARTS = ["họ và tên", "họ tên"].map(labelKey);

const YEAR = new RegExp(`(?:^| )(?:${labelKey("năm")} )?(20\\d\\d)(?= |$)`, "gu");
const LAST_YEAR = new RegExp(`(?:^| )${labelKey("năm")} (?:${["trước liền kề", "liền trước", "liền kề", "trước", "ngoái"].map(labelKey).join("|")})(?= |$)`, "u");
const LEVEL_FIELDS: ReadonlySet<string> = new Set(LIST_TABLE.columns.flatMap(({ field, kind }) => (kind === "level" ? [field] : [])));

const says = (...phrases: string[]): RegExp => new RegExp(`(?:^| )(?:${phrases.map(labelKey).join("|")})(?= |$)`, "u");
const OF_THIS_YEAR = new RegExp(`(?:^| )(?:${["của", "cả năm", "trong năm", "năm nay", "hằng năm", "hàng năm"].map(labelKey).join("|")})(?= |$)`, "gu");
const OF_ANOTHER_BODY = says("đảng", "đv", "đoàn", "đoàn viên", "đoàn thể", "công đoàn", "công đoàn viên", "chi bộ", "cấp ủy", "hội");
const OF_THE_PARTY = says("đảng", "đảng viên", "đv", "đoàn viên", "công đoàn", "chi bộ");
const OF_THE_STATE = says("cán bộ", "công chức", "viên chức", "cbcc", "chính quyền");
const OF_PART_OF_YEAR = says("quý", "tháng", "tuần", "kỳ", "học kỳ");
const OF_ANOTHER_TIME = says("năm", "quý", "tháng", "tuần", "kỳ", "học kỳ", "trước", "cũ");
const OF_ANOTHER_GIVER = says("tự", "cá nhân", "bản thân", "phòng", "tập thể", "đơn vị", "lãnh đạo", "ban", "đề xuất", "đề nghị", "biểu quyết", "dự kiến");

/** What in brackets, or in a heading above, makes another column of the one that they go with; `unless` it is that one all the same. */
const TURNED_BY: readonly { readonly fields: ReadonlySet<string>; readonly says: readonly RegExp[]; readonly unless?: RegExp }[] = [
  { fields: LEVEL_FIELDS, says: [OF_ANOTHER_BODY, OF_ANOTHER_TIME] },
  { fields: new Set<ListField>(["monthsWorked", "leaveMonths"]), says: [says("năm", "quý", "tuần", "ngày", "buổi", "giờ")], unless: says("tháng") },
  { fields: new Set<ListField>(["position", "jobTitle"]), says: [OF_ANOTHER_BODY], unless: says("chính quyền", "chuyên môn") },
];

const yearsNamed = (key: string): number[] => [...key.matchAll(YEAR)].map(([, named]) => Number(named));
const namesEarlierYear = (key: string, year: number): boolean => LAST_YEAR.test(key) || yearsNamed(key).some((named) => named < year);
const undated = (key: string): string => key.replace(YEAR, " ").replace(LAST_YEAR, " ").replace(/ +/g, " ").trim();

/** What brackets say beside the year; a decree's number has a year that is not the ratings'. */
const remarkKeys = (text: string): string[] => inBrackets(text.replace(/\d+\/20\d\d\/\S*/g, " ")).map(labelKey);

/** The words of a text that may name its year: itself, and brackets with nothing else in them ("Xếp loại (2022)"). */
const datedKeys = (text: string): string[] => [labelKey(text), ...remarkKeys(text).filter((key) => undated(key.replace(OF_THIS_YEAR, " ")) === "")];

/** Whether a heading names a year before `year` or calls it the last one, also in brackets of their own: "Xếp loại (2022)". */
export const isOfEarlierYear = (text: string, year: number): boolean => datedKeys(text).some((key) => namesEarlierYear(key, year));

/** Of several years the latest counts: "Xếp loại năm 2022" in the 2023 review, not "Xếp loại năm 2021". */
function isOfLastYear(text: string, year: number): boolean {
  const years = datedKeys(text).flatMap(yearsNamed);
  return years.length === 0 || Math.max(...years) === year - 1;
}

/** Why a column of ratings is none of this review's: of a quarter or month, of the party or a union, of a year before the last. */
export function ratingsOfAnother(text: string, year: number): "partOfYear" | "otherBody" | "otherYear" | null {
  const key = labelKey(withoutBrackets(text));
  if (OF_PART_OF_YEAR.test(key)) return "partOfYear";
  if (OF_THE_PARTY.test(key) && !OF_THE_STATE.test(key)) return "otherBody";
  return isOfEarlierYear(text, year) ? "otherYear" : null;
}

/** What a column of a list means by its heading: "Kết quả xếp loại năm 2022" in the 2023 review → previous. */
export function fieldOfHeading(text: string, year: number): ListField | null {
  const key = labelKey(text);
  const field = fieldOfKey(labelKey(withoutBrackets(text))) ?? unturned(fieldOfKey(key), text, year);
  if (field !== null) return isOfEarlierYear(text, year) ? previousOf(field, text, year) : field;
  // "Họ và tên công chức, viên chức": the words after it say who, not what.
  return NAME_STARTS.some((start) => key.startsWith(`${start} `)) ? "name" : null;
}

const fieldOfKey = remembered((key): ListField | null => FIELDS.get(key) ?? FIELDS.get(undated(key)) ?? ratingField(undated(key)));

/** The field by the words before the brackets, if what stands in them leaves it that: "Nghỉ (ngày)" is no column of months. */
const unturned = (field: ListField | null, text: string, year: number): ListField | null => (field !== null && isUnturned(text, field, year) ? field : null);

const isUnturned = (text: string, field: string, year: number): boolean =>
  !remarkKeys(text).some((remark) => turns(remark, field, year) || (LEVEL_FIELDS.has(field) && OF_ANOTHER_GIVER.test(undated(remark))));

/** Whether the brackets of a heading leave it the column its other words name, and of this year. */
export const staysItself = (field: string, text: string, year: number): boolean => (field === "previous" || !isOfEarlierYear(text, year)) && isUnturned(text, field, year);

function turns(remark: string, field: string, year: number): boolean {
  const rest = undated(remark.replace(OF_THIS_YEAR, " "));
  if (rest !== "" && LEVEL_FIELDS.has(field) && namesEarlierYear(remark, year)) return true;
  return TURNED_BY.some(({ fields, says: words, unless }) => fields.has(field) && words.some((word) => word.test(rest)) && unless?.test(rest) !== true);
}

/** Of the earlier years only the last one's final rating is used. */
const previousOf = (field: ListField, text: string, year: number): ListField | null =>
  (field === "decision" || field === "previous") && isOfLastYear(text, year) ? "previous" : null;

/** Beside the ratings a heading of ratings may stand over their reason and a remark. */
const UNDER_RATINGS: ReadonlySet<string> = new Set([...LEVEL_FIELDS, "decisionReason", "unratedReason", "note"]);

/** Under a heading of its own a word means the column; under one of ratings it says who gave them: "Mức xếp loại" over "Phòng". */
function fieldBelow(upper: string, lowest: string, year: number): ListField | null {
  const field = fieldOfHeading(lowest, year);
  const over = labelKey(withoutBrackets(upper));
  if (isRatingHeading(withoutBrackets(`${upper} ${lowest}`))) {
    const given = ratingField(withoutBrackets(`${lowest} ${upper}`));
    return given ?? (field !== null && LEVEL_FIELDS.has(field) && !(field === "decision" && namesGiver(over)) ? field : null);
  }
  if (field === null || (givesRatings(over) && !UNDER_RATINGS.has(field))) return null;
  // "Đánh giá đảng viên" over "Xếp loại" is the party's rating, "Năm 2022" over "Đơn vị" the phòng of that year.
  return turns(over, field, year) || isOfEarlierYear(upper, year) ? null : field;
}

/** What a column means by all that stands over it: "Đánh giá" over "Tự xếp loại" → self; no level is taken from an upper row alone. */
export function meaningOf(levels: HeadingLevels, year: number): Meaning | null {
  const joined = levels.join(" ");
  const whole = fieldOfHeading(joined, year);
  if (whole !== null) return { field: whole, sure: isNamed(joined) ? "named" : "words" };
  const [upper, lowest] = [levels.slice(0, -1), levels.at(-1) ?? ""];
  if (upper.length > 0) {
    const below = fieldBelow(upper.join(" "), lowest, year);
    if (below !== null) return { field: below, sure: isNamed(lowest) && !LEVEL_FIELDS.has(below) ? "named" : "words" };
    const above = meaningOf(upper, year);
    const stays = above !== null && !LEVEL_FIELDS.has(above.field) && fieldOfHeading(lowest, year) === null && !turns(labelKey(withoutBrackets(lowest)), above.field, year);
    return stays ? { field: above.field, sure: "upper" } : null;
  }
  const similar = similarField(joined, year);
  return similar === null ? null : { field: similar, sure: "similar" };
}

/** "Ngay sinh", "Chức vu", "Xep loai nam 2022": what a heading nearly says. */
function similarField(text: string, year: number): ListField | null {
  const field = SIMILAR(undated(labelKey(text)).replace(/ nam$/, "")) ?? null;
  return field !== null && isOfEarlierYear(text, year) ? previousOf(field, text, year) : field;
}

const isNamed = (text: string): boolean => FIELDS.has(labelKey(text)) || FIELDS.has(undated(labelKey(text))) || FIELDS.has(labelKey(withoutBrackets(text)));
