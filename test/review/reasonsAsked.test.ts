import { reasonsAsked, takesReason, type Trial, type TriedColumn, tryOut } from "../../src/review/tryOut";
import type { Person } from "../../src/review/subject";
import { someone } from "../support/aReview";
import { reviewOf } from "../support/builders";

const asked = (typed: Partial<Person>, column: TriedColumn, outcome: Trial["outcome"]): boolean => {
  const before = reviewOf({ people: [someone("P1", "Lê A", { unit: "Phòng A", position: "Chuyên viên", ...typed })] });
  const trials: readonly Trial[] = [{ subject: "P1", column, outcome }];
  return reasonsAsked(tryOut(before, trials).review, trials).has("P1");
};

test.each<[string, Partial<Person>, TriedColumn, Trial["outcome"], boolean]>([
  ["a decision unlike the proposal", { typedProposal: "excellent" }, "decision", "good", true],
  ["a decision like the proposal", { typedProposal: "good" }, "decision", "good", false],
  ["a consideration unlike the proposal", { typedProposal: "excellent" }, "consideration", "good", true],
  ["a decision unlike the proposal, whose old reason is of another level", { typedProposal: "excellent", decisionReason: "cũ" }, "decision", "good", true],
  ["a proposal lowered under a decision that stands", { typedProposal: "excellent", decision: "excellent" }, "typedProposal", "good", true],
  ["a proposal lowered to the decision that stands", { typedProposal: "excellent", decision: "good" }, "typedProposal", "good", false],
  ["a proposal where nobody has decided", { typedProposal: "excellent" }, "typedProposal", "good", false],
  ["a proposal under a decision with its reason", { typedProposal: "excellent", decision: "excellent", decisionReason: "có lý do" }, "typedProposal", "good", false],
])("%s", (_, typed, column, outcome, wanted) => expect(asked(typed, column, outcome)).toBe(wanted));

test("the reason goes beside a decision, and beside one that stands without any; it never takes the place of another's for a proposal", () => {
  const stands = { consideration: null, decision: "excellent", decisionReason: null } as const;
  const trial = (column: TriedColumn): Trial => ({ subject: "P1", column, outcome: "good" });
  expect(takesReason(trial("decision"), { ...stands, decision: null })).toBe(true);
  expect(takesReason(trial("typedProposal"), stands)).toBe(true);
  expect(takesReason(trial("typedProposal"), { ...stands, decision: null })).toBe(false);
  expect(takesReason(trial("typedProposal"), { ...stands, decisionReason: "đã có" })).toBe(false);
});
