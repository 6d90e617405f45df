import { groupLabel } from "../review/group";
import type { Readings, Rounding } from "../review/regulation";
import type { QuotaCheck, QuotaRule, QuotaScope, ReadingVerdict } from "../review/review";
import { vietnameseNumber, whole } from "./number";

export const ROUNDING_LABELS: Readonly<Record<Rounding, string>> = {
  floor: "làm tròn xuống",
  halfUp: "làm tròn từ 0,5 lên",
  ceil: "làm tròn lên",
  atLeastOne: "làm tròn xuống, ít nhất 1",
};

/** What a rule counts, in a few words: the heading of its card and of its line in the report. */
export const RULE_TITLES: Readonly<Record<QuotaRule, string>> = {
  Q1: "Đề xuất xuất sắc trong phòng",
  Q2a: "Tập thể phòng xuất sắc",
  Q2b: "Trưởng phòng và tương đương xuất sắc",
  Q2c: "Phó Trưởng phòng và tương đương xuất sắc",
  Q2all: "Lãnh đạo phòng xuất sắc, cả hai nhóm",
  Q3: "Người không giữ chức vụ xuất sắc",
  Q0: "Công chức xuất sắc, toàn cơ quan và từng nhóm",
};

/** What a rule is called in short on the sheet Hạn mức. */
export const RULE_NAMES: Readonly<Record<QuotaRule, string>> = {
  Q1: "Hạn mức 1",
  Q2a: "Hạn mức 2a",
  Q2b: "Hạn mức 2b",
  Q2c: "Hạn mức 2c",
  Q2all: "Hạn mức 2 chung",
  Q3: "Hạn mức 3",
  Q0: "Hạn mức công chức",
};

/** `scopeText({ kind: "unit", unit: "Phòng Chính sách" })` → "Phòng Chính sách". */
export function scopeText(scope: QuotaScope): string {
  switch (scope.kind) {
    case "unit":
      return scope.unit;
    case "group":
      return groupLabel(scope.group);
    case "agency":
      return "Toàn cơ quan";
  }
}

function subjectOf({ rule, scope }: Pick<QuotaCheck, "rule" | "scope">): string {
  switch (rule) {
    case "Q1":
      return scopeText(scope);
    case "Q2a":
      return "Tập thể phòng";
    case "Q2b":
    case "Q2c":
      return scopeText(scope);
    case "Q2all":
      return "Lãnh đạo phòng cả hai nhóm (trưởng và phó)";
    case "Q3":
      return "Công chức không giữ chức vụ và người lao động, toàn cơ quan";
    case "Q0":
      return scope.kind === "agency" ? "Công chức toàn cơ quan" : scopeText(scope);
  }
}

const BASE_WORDS = {
  headcount: "người",
  pool: "người xếp loại tốt trở lên",
  exclusive: "người xếp loại tốt (không kể xuất sắc)",
} as const;

/** A share may be one of collectives. */
const baseWords = (rule: QuotaRule, kind: keyof typeof BASE_WORDS): string => (rule === "Q2a" ? BASE_WORDS[kind].replace("người", "tập thể") : BASE_WORDS[kind]);

/** How the ceiling comes about: "20% × 7 = 1,4, làm tròn xuống". */
function ceilingText(check: QuotaCheck): string {
  if (check.typedMaximum) return "số do cơ quan ấn định";
  if (check.percent === null || check.base === null || check.baseKind === null) return "số ấn định";
  const share = vietnameseNumber((check.percent * check.base) / 100);
  const percent = vietnameseNumber(check.percent);
  // The base grows with everyone who moves from XS to T, so it is named as it stands and not multiplied out.
  if (check.baseKind === "exclusive") return `${percent}% của số ${baseWords(check.rule, "exclusive")}, hiện là ${whole(check.base)}, ${ROUNDING_LABELS[check.rounding]}`;
  return `${percent}% × ${whole(check.base)} ${baseWords(check.rule, check.baseKind)} = ${share}, ${ROUNDING_LABELS[check.rounding]}`;
}

function verdictText({ used, over, ceiling, severity }: QuotaCheck): string {
  if (over > 0) return `vượt ${whole(over)}`;
  if (severity === "warning") return "đạt nếu hiểu là mỗi nhóm 1 người (không nhóm nào quá 1), vượt nếu hiểu là hai nhóm chung 1 người";
  const left = ceiling - used;
  return left === 0 ? "vừa đủ" : `còn được thêm ${whole(left)}`;
}

/**
 * One check as one sentence with its numbers, rounding and clause:
 * "Phòng Chính sách: 2/7 xuất sắc; tối đa 1 (20% × 7 người = 1,4, làm tròn xuống; mục III Kế hoạch…); vượt 1".
 */
export function quotaSentence(check: QuotaCheck): string {
  const notes = [
    check.provisional ? `tạm tính, còn ${check.rule === "Q2a" ? "tập thể" : "người"} chưa được xem xét` : null,
    check.onDecisions ? "tính trên kết quả vì danh sách không có đề xuất" : null,
    check.uncounted > 0 ? `chưa kể ${whole(check.uncounted)} người chưa rõ chức vụ` : null,
  ].filter((note) => note !== null);
  const sentence = `${subjectOf(check)}: ${whole(check.used)}/${whole(check.population)} xuất sắc; tối đa ${whole(check.ceiling)} (${ceilingText(check)}; ${check.clause}); ${verdictText(check)}`;
  return notes.length === 0 ? sentence : `${sentence} (${notes.join("; ")})`;
}

/** A reading in a few words: `{ rounding: "floor", base: "pool" }` → "làm tròn xuống, trên số tốt trở lên". */
export function readingText(readings: Partial<Readings>): string {
  const { rounding, base, leadersInQ1, unratedInQ1, q2 } = readings;
  return [
    rounding === undefined ? null : ROUNDING_LABELS[rounding],
    base === undefined ? null : base === "pool" ? "trên số tốt trở lên" : "trên số tốt không kể xuất sắc",
    leadersInQ1 === undefined ? null : leadersInQ1 ? "kể cả lãnh đạo phòng" : "không kể lãnh đạo phòng",
    unratedInQ1 === undefined ? null : unratedInQ1 ? "kể cả người không xếp loại" : "không kể người không xếp loại",
    q2 === undefined ? null : q2 === "perGroup" ? "mỗi nhóm 1 người" : "hai nhóm chung 1 người",
  ]
    .filter((part) => part !== null)
    .join(", ");
}

/** "2/1, vượt 1" or "1/2, đạt". */
export const readingVerdictText = ({ used, ceiling, over }: Pick<ReadingVerdict, "used" | "ceiling" | "over">): string =>
  `${whole(used)}/${whole(ceiling)}, ${over > 0 ? `vượt ${whole(over)}` : "đạt"}`;
