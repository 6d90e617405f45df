import type { Outcome } from "../../src/review/level";
import type { Problem } from "../../src/review/problem";
import type { Person, Tally } from "../../src/review/subject";
import { aCollective, aMark, aPerson, aTally, reviewOf } from "../support/builders";

/** One person of the roster with the papers that name him. */
function rated(facts: Partial<Person>, papers: { tallies?: readonly Tally[]; marks?: ReturnType<typeof aMark>[] } = {}) {
  const [review] = reviewOf({ people: [aPerson(facts)], ...papers }).people;
  if (!review) throw new Error("nobody was rated");
  return { ...review.rating, problems: review.problems, kinds: review.rating.reasons.map(({ kind }) => kind), asked: review.problems.map(({ kind }) => kind) };
}

const VOTED_EXCELLENT = aTally([6, 1, 0, 0]);
const VOTED_GOOD = aTally([1, 6, 0, 0]);
const NO_MAJORITY = aTally([3, 3, 1, 0]);
const WRONG = aTally([6, 1, 0, 0], { summoned: 5 });

test.each<[string, Partial<Person>, readonly Tally[], Outcome | null, Problem["kind"][]]>([
  ["empty with neither vote nor typed proposal", {}, [], null, []],
  ["never the self-rating", { self: "excellent" }, [], null, []],
  ["empty for who cannot be rated and was not proposed", { monthsWorked: 2 }, [], null, []],
  ["the typed one", { typedProposal: "good", self: "excellent" }, [], "good", []],
  ["the vote", {}, [VOTED_EXCELLENT], "excellent", []],
  ["the vote rather than the typed one", { typedProposal: "excellent" }, [VOTED_GOOD], "good", ["proposalNotAsVoted"]],
  ["the typed one where no level has a majority", { typedProposal: "good" }, [NO_MAJORITY], "good", ["noMajority"]],
  ["the typed one where the tally is wrong", { typedProposal: "good" }, [WRONG], "good", ["tallyWrong"]],
  ["empty where the tally is wrong and nothing is typed", {}, [WRONG], null, ["tallyWrong"]],
  ["the ceiling for a typed one above it", { typedProposal: "excellent", leaveMonths: 3 }, [], "completed", ["proposalAboveCeiling"]],
  ["the ceiling for a vote above it", { leaveMonths: 3 }, [VOTED_EXCELLENT], "completed", ["proposalAboveCeiling"]],
  ["failed for the disciplined", { typedProposal: "good", discipline: "Khiển trách" }, [], "failed", ["proposalAboveCeiling"]],
  ["unrated for who worked too few months", { typedProposal: "good", monthsWorked: 5 }, [], "unrated", ["proposalAboveCeiling"]],
  ["the typed one below the ceiling", { typedProposal: "failed", leaveMonths: 3 }, [], "failed", []],
  ["unrated as typed", { typedProposal: "unrated" }, [], "unrated", []],
  ["the lowered vote, not asked about where it was typed as lowered", { typedProposal: "completed", leaveMonths: 3 }, [VOTED_EXCELLENT], "completed", ["proposalAboveCeiling"]],
])("the proposal is %s", (_, facts, tallies, proposal, asked) => {
  const { proposal: given, asked: problems } = rated(facts, { tallies });
  expect(given).toBe(proposal);
  expect(problems).toEqual(asked);
});

describe("rounds", () => {
  test("the last one counts, wherever its row stands", () => {
    const second = aTally([6, 1, 0, 0], { round: 2, place: "Biểu quyết!4" });
    expect(rated({}, { tallies: [second, VOTED_GOOD] }).proposal).toBe("excellent");
    expect(rated({}, { tallies: [VOTED_GOOD, second] }).proposal).toBe("excellent");
    expect(rated({}, { tallies: [NO_MAJORITY, second] }).asked).toEqual([]);
  });
  test("a prepared row of the next round does not undo the last one", () => {
    const prepared = aTally([0, 0, 0, 0], { round: 2, summoned: 7, present: 7, voters: 7, issued: 7, collected: null, valid: null, invalid: null });
    expect(rated({}, { tallies: [VOTED_GOOD, prepared] })).toMatchObject({ proposal: "good", asked: [] });
  });
  test("a last one without majority or with a fault is not replaced by an earlier one", () => {
    expect(rated({}, { tallies: [VOTED_GOOD, { ...NO_MAJORITY, round: 2 }] }).proposal).toBeNull();
    expect(rated({}, { tallies: [VOTED_GOOD, { ...WRONG, round: 2 }] }).proposal).toBeNull();
  });
  test("two results of one round decide nothing, in whatever order", () => {
    const other = { ...VOTED_EXCELLENT, place: "Biểu quyết!9" };
    for (const tallies of [[VOTED_GOOD, other], [other, VOTED_GOOD]]) expect(rated({}, { tallies })).toMatchObject({ proposal: null, voted: null, asked: ["tallyRepeated"] });
    expect(rated({}, { tallies: [VOTED_GOOD, other, aTally([0, 7, 0, 0], { round: 2 })] })).toMatchObject({ proposal: "good", asked: ["tallyRepeated"] });
  });
  test("fewer than three voters are pointed out", () => {
    expect(rated({}, { tallies: [aTally([2, 0, 0, 0])] })).toMatchObject({ proposal: "excellent", asked: ["fewVoters"] });
    expect(rated({}, { tallies: [aTally([2, 0, 0, 0], { voters: null })] }).asked).toEqual(["fewVoters"]);
    expect(rated({}, { tallies: [aTally([3, 0, 0, 0])] }).asked).toEqual([]);
  });
});

test("the reasons stand in the order of the steps", () =>
  expect(
    rated({ leaveMonths: 3, consideration: "completed", decision: "completed" }, { tallies: [VOTED_GOOD], marks: [aMark()] }).kinds,
  ).toEqual(["leaveCapped", "criteria", "voted", "lowered", "considered", "decided"]));

test("a lowered proposal cites the clause of the limit that lowered it, not of the first limit", () => {
  const lowered = ({ reasons }: ReturnType<typeof rated>) => reasons.find(({ kind }) => kind === "lowered")?.clause;
  expect(lowered(rated({ typedProposal: "good", leaveMonths: 4, discipline: "Cảnh cáo" }))).toMatch(/^Điều 2 khoản 5/);
  expect(lowered(rated({ typedProposal: "good", maternity: true, discipline: "Cảnh cáo" }))).toMatch(/^Điều 2 khoản 5/);
  expect(lowered(rated({ typedProposal: "good", leaveMonths: 4 }))).toMatch(/điểm b$/);
  expect(lowered(rated({ typedProposal: "excellent", discipline: "Cảnh cáo", disciplineCountedIn: 2022 }, { marks: [aMark()] }))).toBe("Điều 12 Quy định 124-QĐ/TW");
  expect(lowered(rated({ typedProposal: "good", monthsWorked: 3, discipline: "Cảnh cáo" }))).toMatch(/điểm a$/);
  expect(lowered(rated({ typedProposal: "good", unratedReason: "Đình chỉ" }))).toBe("");
});

test("who is not rated has the reason for it beside the ceiling", () => {
  expect(rated({ monthsWorked: 2, discipline: "Cảnh cáo" })).toMatchObject({ ceiling: "unrated", unratedReason: { kind: "tooFewMonths", months: 2 } });
  expect(rated({ discipline: "Cảnh cáo" }).unratedReason).toBeNull();
});

test.each<[string, Partial<Person>, object[]]>([
  ["a decision like the proposal", { typedProposal: "good", decision: "good" }, []],
  ["a decision unlike the proposal", { typedProposal: "good", decision: "excellent" }, [{ kind: "reasonMissing", stage: "decision", typed: "excellent", proposal: "good" }]],
  ["a decision unlike the proposal with its reason", { typedProposal: "good", decision: "excellent", decisionReason: "Sản phẩm vượt mức" }, []],
  ["a consideration unlike the proposal", { typedProposal: "good", consideration: "completed" }, [{ kind: "reasonMissing", stage: "consideration" }]],
  ["one change at both stages, once", { typedProposal: "good", consideration: "completed", decision: "completed" }, [{ kind: "reasonMissing", stage: "decision" }]],
  ["two changes, twice", { typedProposal: "good", consideration: "completed", decision: "failed" }, [{ stage: "consideration" }, { stage: "decision" }]],
  ["a decision without a proposal", { decision: "excellent" }, []],
  ["a decision above the ceiling", { leaveMonths: 3, decision: "good" }, [{ kind: "decisionAboveCeiling", stage: "decision", typed: "good", ceiling: "completed" }]],
  ["a consideration above the ceiling, decided at it", { leaveMonths: 3, consideration: "good", decision: "completed" }, [{ kind: "decisionAboveCeiling", stage: "consideration" }]],
  ["a decision for who cannot be rated", { monthsWorked: 2, decision: "failed" }, [{ kind: "decisionAboveCeiling", ceiling: "unrated" }]],
])("the decision step asks about %s", (_, facts, asked) => {
  const { problems, consideration, decision } = rated(facts);
  expect(problems).toMatchObject(asked);
  expect(problems).toHaveLength(asked.length);
  // What was typed stands.
  expect({ consideration, decision }).toEqual({ consideration: facts.consideration ?? null, decision: facts.decision ?? null });
});

test("a collective goes through the same steps", () => {
  const unit = aCollective({ typedProposal: "excellent", discipline: "Khiển trách", decision: "good" });
  const tallies = [aTally([7, 0, 0, 0], { subject: "C01" })];
  const [review] = reviewOf({ collectives: [unit], tallies }).collectives;
  expect(review?.rating).toMatchObject({ ceiling: "failed", voted: "excellent", proposal: "failed", decision: "good" });
  expect(review?.problems.map(({ kind }) => kind)).toEqual(["proposalAboveCeiling", "decisionAboveCeiling", "reasonMissing"]);
  expect(reviewOf({ collectives: [aCollective({ self: "good", expected: "good" })] }).collectives[0]?.rating.proposal).toBeNull();
});

test.each([
  ["leadership", "01"],
  ["agency", "tuDanhGia"],
  ["unit", "01"],
] as const)("a collective of the kind %s writes %s", (kind, form) => expect(reviewOf({ collectives: [aCollective({ kind })] }).collectives[0]?.form).toBe(form));
