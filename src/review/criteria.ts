import type { Level } from "./level";
import type { CriterionShort } from "./reason";
import type { CriterionGrade } from "./subject";

/** A criterion with the grade that counts for it. */
export type GradedCriterion = CriterionShort;

export type CriteriaVerdict =
  | { readonly kind: "ceiling"; readonly ceiling: Level; readonly because: readonly GradedCriterion[] }
  /** No criterion on results was graded, so nothing can be said. */
  | { readonly kind: "noResult" };

const GRADE_ORDER: readonly CriterionGrade[] = ["excellent", "good", "average", "poor"];
const atLeast = (grade: CriterionGrade, floor: CriterionGrade): boolean => GRADE_ORDER.indexOf(grade) <= GRADE_ORDER.indexOf(floor);

/**
 * The levels as conditions on the grades (Điều 12 Quy định 124-QĐ/TW), best first: every criterion at least `all`, those on
 * results at least `results`. `null`: "cơ bản", no single criterion decides. Below the last row: không hoàn thành.
 */
const CONDITIONS = [
  { level: "excellent", all: "good", results: "excellent" },
  { level: "good", all: "average", results: "good" },
  { level: "completed", all: null, results: "average" },
] as const satisfies readonly { level: Level; all: CriterionGrade | null; results: CriterionGrade }[];

/**
 * The highest level the grades allow, and the criteria that keep it from the next: results "Xuất sắc" and the rest "Tốt" →
 * excellent; results "Tốt" → good because of the results; a result "Kém" → failed.
 */
export function levelByCriteria(criteria: readonly GradedCriterion[]): CriteriaVerdict {
  if (!criteria.some(({ isResult }) => isResult)) return { kind: "noResult" };
  let because: readonly GradedCriterion[] = [];
  for (const { level, all, results } of CONDITIONS) {
    const short = criteria.filter(({ grade, isResult }) => (all !== null && !atLeast(grade, all)) || (isResult && !atLeast(grade, results)));
    if (short.length === 0) return { kind: "ceiling", ceiling: level, because };
    because = short;
  }
  return { kind: "ceiling", ceiling: "failed", because };
}
