import fc from "fast-check";
import type { GradedCriterion } from "../../src/review/criteria";
import { levelByCriteria } from "../../src/review/criteria";
import { rankOf } from "../../src/review/level";
import type { Level } from "../../src/review/level";
import type { CriterionGrade } from "../../src/review/subject";

const GRADES = { X: "excellent", T: "good", B: "average", K: "poor" } as const satisfies Record<string, CriterionGrade>;
/** "XT" with results "X": the letters are Xuất sắc, Tốt, trung Bình, Kém. */
const graded = (results: string, others: string): GradedCriterion[] => {
  const criteria = (letters: string, isResult: boolean) =>
    [...letters].map((letter, index): GradedCriterion => ({ criterion: `${isResult ? "kết quả" : "chung"} ${index}`, grade: GRADES[letter as keyof typeof GRADES], isResult }));
  return [...criteria(others, false), ...criteria(results, true)];
};

test.each<[string, string, Level]>([
  ["X", "T", "excellent"],
  ["X", "X", "excellent"],
  ["XX", "TTX", "excellent"],
  ["X", "", "excellent"],
  ["X", "B", "good"],
  ["T", "X", "good"],
  ["XT", "XX", "good"],
  ["T", "B", "good"],
  ["X", "K", "completed"],
  ["T", "K", "completed"],
  ["B", "X", "completed"],
  ["XB", "X", "completed"],
  ["B", "K", "completed"],
  ["K", "X", "failed"],
  ["XK", "X", "failed"],
  ["K", "K", "failed"],
])("results %s with other criteria “%s” allow at most %s", (results, others, ceiling) =>
  expect(levelByCriteria(graded(results, others))).toMatchObject({ kind: "ceiling", ceiling }),
);

test.each<[string, string, string[]]>([
  ["X", "T", []],
  ["T", "X", ["kết quả 0"]],
  ["X", "TB", ["chung 1"]],
  ["XT", "B", ["chung 0", "kết quả 1"]],
  ["X", "TK", ["chung 1"]],
  ["XB", "K", ["chung 0", "kết quả 1"]],
  ["XK", "K", ["kết quả 1"]],
])("results %s with other criteria “%s” are kept from the next level by %j", (results, others, because) => {
  const verdict = levelByCriteria(graded(results, others));
  expect(verdict.kind === "ceiling" ? verdict.because.map(({ criterion }) => criterion) : null).toEqual(because);
});

test("without a criterion on results nothing can be said", () => {
  expect(levelByCriteria(graded("", "XXT"))).toEqual({ kind: "noResult" });
  expect(levelByCriteria([])).toEqual({ kind: "noResult" });
});

test("a better grade never gives a lower level", () =>
  fc.assert(
    fc.property(fc.array(fc.record({ grade: fc.constantFrom(...Object.values(GRADES)), isResult: fc.boolean() }), { minLength: 1, maxLength: 5 }), fc.nat(4), (some, at) => {
      const criteria = [...some, { grade: "good" as const, isResult: true }].map((row, index) => ({ ...row, criterion: String(index) }));
      const better = criteria.map((row, index) => (index === at ? { ...row, grade: "excellent" as const } : row));
      const ceiling = (rows: readonly GradedCriterion[]) => {
        const verdict = levelByCriteria(rows);
        return verdict.kind === "ceiling" ? rankOf(verdict.ceiling) : NaN;
      };
      expect(ceiling(better)).toBeLessThanOrEqual(ceiling(criteria));
    }),
  ));
