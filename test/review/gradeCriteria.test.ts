import type { Level } from "../../src/review/level";
import type { CriterionMark, Person, Tally } from "../../src/review/subject";
import { aCollective, aMark, aPerson, aTally, reviewOf } from "../support/builders";

const rated = (papers: { marks?: readonly CriterionMark[]; tallies?: readonly Tally[] }, facts: Partial<Person> = {}) => {
  const [review] = reviewOf({ people: [aPerson(facts)], ...papers }).people;
  return { ceiling: review?.rating.ceiling, because: review?.rating.reasons.flatMap((reason) => (reason.kind === "criteria" ? reason.because : [])), asked: review?.problems.map(({ kind }) => kind) };
};
const grades = (result: CriterionMark["grade"], conduct: CriterionMark["grade"] = "excellent") => [
  aMark({ criterion: "1", isResult: null, grade: conduct }),
  aMark({ criterion: "2", isResult: null, grade: result }),
];

test.each<[CriterionMark["grade"], CriterionMark["grade"], Level]>([
  ["excellent", "good", "excellent"],
  ["good", "excellent", "good"],
  ["excellent", "average", "good"],
  ["average", "excellent", "completed"],
  ["poor", "excellent", "failed"],
])("results %s and conduct %s, named by their numbers in the frame, allow %s", (result, conduct, ceiling) =>
  expect(rated({ marks: grades(result, conduct) }).ceiling).toBe(ceiling),
);

test("a number means the criterion of the subject's own frame", () => {
  // Of a leader the third criterion is on results, of others the second only.
  const marks = [...grades("excellent"), aMark({ criterion: "3", isResult: null, grade: "good" })];
  expect(rated({ marks }, { position: "Trưởng phòng" }).ceiling).toBe("good");
  expect(rated({ marks }).ceiling).toBe("excellent");
});

test("the meeting's grade counts before the subject's own, in whatever order the rows stand", () => {
  const own = aMark({ isResult: null, grade: "excellent" });
  const given = aMark({ isResult: null, grade: "good", source: "vote" });
  expect(rated({ marks: [own, given] }).ceiling).toBe("good");
  expect(rated({ marks: [given, own] }).ceiling).toBe("good");
});

test("a tally on a criterion counts as its grade", () => {
  const tallies = [aTally([1, 6, 0, 0], { criterion: "2" })];
  expect(rated({ marks: grades("excellent"), tallies }).ceiling).toBe("good");
  expect(rated({ tallies: [aTally([7, 0, 0, 0], { criterion: "2" })] }).ceiling).toBe("excellent");
});

test("a vote on a criterion nobody knows stays a vote on results where the mark said so", () => {
  const own = aMark({ criterion: "Chỉ tiêu riêng của phòng", isResult: true, grade: "excellent" });
  const tallies = [aTally([0, 7, 0, 0], { criterion: "CHỈ TIÊU riêng của phòng" })];
  expect(rated({ marks: [own], tallies })).toMatchObject({ ceiling: "good", asked: [] });
  expect(rated({ marks: [own, { ...own, isResult: null, source: "vote", grade: "average" }] })).toMatchObject({ ceiling: "completed", asked: [] });
});

test("a criterion without a majority is asked about and keeps the grade it had", () => {
  const tallies = [aTally([3, 3, 1, 0], { criterion: "2", place: "Biểu quyết!8" })];
  expect(rated({ marks: grades("good"), tallies })).toMatchObject({ ceiling: "good", asked: ["noMajority"] });
});

test("a tally on a criterion is no vote on the whole", () =>
  expect(reviewOf({ people: [aPerson()], tallies: [aTally([7, 0, 0, 0], { criterion: "2" })] }).people[0]?.rating).toMatchObject({ voted: null, proposal: null }));

test("grades without one on results limit nothing and are pointed out", () =>
  expect(rated({ marks: [aMark({ criterion: "1", isResult: null, grade: "poor" })] })).toMatchObject({ ceiling: "excellent", asked: ["noResultCriterion"] }));

test("the lower of eligibility and criteria is the ceiling", () => {
  expect(rated({ marks: grades("good") }, { leaveMonths: 3 }).ceiling).toBe("completed");
  expect(rated({ marks: grades("poor") }, { leaveMonths: 3 }).ceiling).toBe("failed");
  expect(rated({ marks: grades("poor") }, { monthsWorked: 2 }).ceiling).toBe("unrated");
});

test("the criteria of a collective are those of its frame", () => {
  const marks = [aMark({ subject: "C01", criterion: "2", isResult: null, grade: "average" }), aMark({ subject: "C01", criterion: "3", isResult: null, grade: "poor" })];
  expect(reviewOf({ collectives: [aCollective()], marks }).collectives[0]?.rating.ceiling).toBe("completed");
});

test("papers that name nobody are pointed out, and touch nobody", () => {
  const review = reviewOf({ people: [aPerson()], marks: [aMark({ subject: "P999" })], tallies: [aTally([7, 0, 0, 0], { subject: "P998" })] });
  expect(review.problems.map(({ kind }) => kind)).toEqual(["tallySubjectUnknown", "markSubjectUnknown"]);
  expect(review.people[0]?.rating).toMatchObject({ voted: null, ceiling: "excellent" });
});
