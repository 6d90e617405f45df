import { labelKey } from "./cleanText";

/** The columns of ratings of one year; `previous` is told from them by its year. */
export type RatingField = "self" | "typedProposal" | "consideration" | "decision";

const any = (phrases: readonly string[]): string => `(?:${phrases.map(labelKey).join("|")})`;
const says = (...phrases: string[]): RegExp => new RegExp(`(?:^| )${any(phrases)}(?= |$)`, "u");

/** All that the heading of a rating is made of: one word more, and it may speak of anything ("xếp loại tốt nghiệp", "số quyết định"). */
const RATING_WORDS = new RegExp(
  `^(?:${any([
    "kết quả", "kq", "mức độ", "mức", "xếp loại", "xl", "phân loại", "đánh giá", "chất lượng", "hoàn thành", "nhiệm vụ", "đề xuất", "đề nghị", "biểu quyết", "bỏ phiếu",
    "tự", "nhận", "bản thân", "cá nhân", "xem xét", "ý kiến", "quyết định", "cuối cùng", "chính thức", "hằng năm", "hàng năm", "cả năm", "năm", "năm nay",
    "tập thể", "phòng", "đơn vị", "trưởng phòng", "lãnh đạo", "quản lý", "ban", "sở", "cơ quan", "trưởng ban", "giám đốc", "thủ trưởng", "người đứng đầu", "cấp", "có", "thẩm quyền", "hội nghị",
    "cán bộ", "công chức", "viên chức", "người lao động", "cbcc", "cbccvc", "cc", "nlđ", "của", "do", "theo", "và", "về",
  ])}(?: |$))+$`,
  "u",
);

const RATES = says("xếp loại", "xl", "mức độ hoàn thành", "chất lượng", "kết quả đánh giá", "kq đánh giá");
const JUDGES = says("xếp loại", "xl", "đánh giá", "mức", "mức độ", "chất lượng", "nhận", "ý kiến");
const SELF = says("tự");
const PROPOSES = says("đề xuất", "đề nghị", "biểu quyết", "bỏ phiếu");
const EXAMINES = says("xem xét");
const COMMENTS = says("ý kiến");
const DECIDES = says("quyết định");
const HEAD = says("trưởng ban", "giám đốc", "thủ trưởng", "người đứng đầu", "có thẩm quyền");
const UNIT = says("phòng", "đơn vị", "tập thể", "trưởng phòng", "hội nghị");
const UNIT_LEADERS = says("lãnh đạo phòng", "lãnh đạo đơn vị");
const UNIT_FIRST = new RegExp(`^(?:${labelKey("ý kiến")} )?(?:${labelKey("của")} )?${any(["tập thể", "phòng", "đơn vị", "trưởng phòng", "lãnh đạo phòng", "lãnh đạo đơn vị", "hội nghị"])}(?= |$)`, "u");
const LEADERS = says("lãnh đạo");
const AGENCY = says("ban", "sở", "cơ quan");
const ONE_PERSON = says("cá nhân", "bản thân");

/** Who gives the rating, by the words that must all be there and those that must not; the first that fits. */
const GIVERS: readonly { readonly field: RatingField; readonly all: readonly RegExp[]; readonly none: readonly RegExp[] }[] = [
  { field: "self", all: [SELF, JUDGES], none: [PROPOSES, DECIDES, EXAMINES, HEAD, LEADERS] },
  { field: "consideration", all: [LEADERS, JUDGES], none: [SELF, PROPOSES, DECIDES, UNIT_LEADERS, HEAD] },
  { field: "consideration", all: [LEADERS, EXAMINES], none: [SELF, PROPOSES, DECIDES, UNIT_LEADERS, HEAD] },
  { field: "decision", all: [DECIDES, RATES], none: [SELF, PROPOSES, EXAMINES, COMMENTS] },
  { field: "decision", all: [DECIDES, HEAD], none: [SELF, PROPOSES, EXAMINES, COMMENTS] },
  { field: "decision", all: [HEAD, RATES], none: [SELF, PROPOSES, EXAMINES, COMMENTS] },
  { field: "typedProposal", all: [PROPOSES, UNIT], none: [SELF, EXAMINES, DECIDES, HEAD] },
  { field: "typedProposal", all: [PROPOSES], none: [SELF, EXAMINES, DECIDES, HEAD, AGENCY, LEADERS, ONE_PERSON] },
  { field: "typedProposal", all: [UNIT_FIRST, JUDGES], none: [SELF, EXAMINES, DECIDES, HEAD] },
  { field: "decision", all: [RATES], none: [SELF, UNIT, AGENCY, LEADERS, ONE_PERSON, EXAMINES, COMMENTS] },
];

/** Whether a heading speaks of ratings only, whoever gives them. */
export const isRatingHeading = (text: string): boolean => RATING_WORDS.test(labelKey(text));

const BEGINS_WITH_RATING = new RegExp(`^(?:${any(["kết quả", "kq", "mức độ", "mức"])} )?${any(["đánh giá", "xếp loại", "xl", "phân loại"])}(?= |$)`, "u");

/** Whether the key of a heading over several columns makes ratings of what stands below: "Đánh giá đảng viên", "Kết quả xếp loại năm 2022". */
export const givesRatings = (key: string): boolean => BEGINS_WITH_RATING.test(key);

/** Whether the key of a heading says who rates and nothing else: "Cá nhân", "Lãnh đạo Ban". */
export const namesGiver = (key: string): boolean => !RATES.test(key) && [SELF, UNIT, LEADERS, AGENCY, ONE_PERSON].some((words) => words.test(key));

/**
 * Whose rating a column holds, by the words of its heading: "Mức xếp loại phòng đề xuất" → typedProposal, "Mức độ hoàn
 * thành nhiệm vụ" → decision. Who gives it has to be plain: "Xếp loại phòng", "Ban đề xuất" are `null`, to be asked.
 */
export function ratingField(text: string): RatingField | null {
  const key = labelKey(text);
  if (!RATING_WORDS.test(key)) return null;
  return GIVERS.find(({ all, none }) => all.every((words) => words.test(key)) && !none.some((words) => words.test(key)))?.field ?? null;
}
