/**
 * The four rating levels, best first; the order is the ranking (mức xếp loại chất lượng, Điều 12 Quy định 124-QĐ/TW).
 * `short` is the abbreviation offices type.
 */
export const LEVELS = [
  { id: "excellent", label: "Hoàn thành xuất sắc nhiệm vụ", short: "HTXSNV" },
  { id: "good", label: "Hoàn thành tốt nhiệm vụ", short: "HTTNV" },
  { id: "completed", label: "Hoàn thành nhiệm vụ", short: "HTNV" },
  { id: "failed", label: "Không hoàn thành nhiệm vụ", short: "KHTNV" },
] as const satisfies readonly { id: string; label: string; short: string }[];

export type Level = (typeof LEVELS)[number]["id"];

/** What a review can end in: one of the four levels, or not rated (không xếp loại) with a reason kept beside it. */
export type Outcome = Level | "unrated";

export const UNRATED_LABEL = "Không xếp loại";

/** Place in the ranking, 0 the best: `rankOf("excellent")` → 0, `rankOf("failed")` → 3, `rankOf("unrated")` → 4. */
export const rankOf = (outcome: Outcome): number =>
  outcome === "unrated" ? LEVELS.length : LEVELS.findIndex(({ id }) => id === outcome);

/** The lower of two: `lowerOf("good", "completed")` → "completed"; `unrated` is below every level. */
export const lowerOf = (a: Outcome, b: Outcome): Outcome => (rankOf(a) >= rankOf(b) ? a : b);

/** `isAbove("excellent", "good")` → true, `isAbove("good", "good")` → false. */
export const isAbove = (a: Outcome, b: Outcome): boolean => rankOf(a) < rankOf(b);

/** `labelOf("good")` → "Hoàn thành tốt nhiệm vụ"; `labelOf("unrated")` → "Không xếp loại". */
export const labelOf = (outcome: Outcome): string =>
  outcome === "unrated" ? UNRATED_LABEL : (LEVELS[rankOf(outcome)]?.label ?? UNRATED_LABEL);
