import fc from "fast-check";
import type { Outcome } from "../../src/review/level";
import { reviewAgency } from "../../src/review/reviewAgency";
import { regulation2023 } from "../../src/review/regulation2023";
import type { Roster } from "../../src/review/subject";
import { type Trial, type TriedColumn, tryOut } from "../../src/review/tryOut";
import { anyRoster, anyRules } from "../support/anyRoster";
import { aRoster, aTally, people } from "../support/builders";

const anyTrials = fc.array(
  fc.record({
    subject: fc.oneof(fc.nat(24).map((index) => `P${index}`), fc.nat(6).map((index) => `C${index}`)),
    column: fc.constantFrom<TriedColumn>("typedProposal", "consideration", "decision"),
    outcome: fc.constantFrom<Outcome | null>("excellent", "good", "completed", null),
  }),
  { maxLength: 6 },
);

const typed = (roster: Roster, trials: readonly Trial[]): Roster => {
  const put = <T extends { id: string }>(subject: T): T =>
    trials.filter((trial) => trial.subject === subject.id).reduce((before, { column, outcome }) => ({ ...before, [column]: outcome }), subject);
  return { ...roster, people: roster.people.map(put), collectives: roster.collectives.map(put) };
};

test("what is tried is what the sheet says once it is typed: ratings, checks and readings", () =>
  fc.assert(
    fc.property(anyRoster, anyRules, anyTrials, (roster, regulation, trials) => {
      const { review } = tryOut(reviewAgency(roster, regulation), trials);
      const asTyped = reviewAgency(typed(roster, trials), regulation);
      expect(review.quotas).toEqual(asTyped.quotas);
      expect(review.sensitivities).toEqual(asTyped.sensitivities);
      expect(review.people.map(({ rating }) => rating)).toEqual(asTyped.people.map(({ rating }) => rating));
      expect(review.collectives.map(({ rating }) => rating)).toEqual(asTyped.collectives.map(({ rating }) => rating));
    }),
    { numRuns: 300 },
  ));

test("trying nothing, or what stands already, changes no check", () =>
  fc.assert(
    fc.property(anyRoster, anyRules, (roster, regulation) => {
      const before = reviewAgency(roster, regulation);
      const same = roster.people.map(({ id, decision }): Trial => ({ subject: id, column: "decision", outcome: decision }));
      expect(tryOut(before, []).changed).toEqual([]);
      expect(tryOut(before, same)).toEqual({ review: { ...before, people: expect.anything() as unknown, collectives: before.collectives }, changed: [], idle: [] });
    }),
    { numRuns: 100 },
  ));

test("each changed check is told with what it was", () => {
  const roster = aRoster({ people: people(7, (index) => ({ typedProposal: index < 2 ? "excellent" : "good" })) });
  const { changed } = tryOut(reviewAgency(roster, regulation2023), [{ subject: "P2", column: "typedProposal", outcome: "good" }]);
  expect(changed.map(({ check, before }) => [check.rule, check.scope.kind, before.used, check.used, check.over])).toContainEqual(["Q1", "unit", 2, 1, 0]);
});

test("a typed proposal under a valid ballot changes nothing, and that is said", () => {
  const roster = aRoster({ people: people(7, { typedProposal: "good" }), tallies: [aTally([7, 0, 0, 0], { subject: "P1" })] });
  const trial: Trial = { subject: "P1", column: "typedProposal", outcome: "good" };
  expect(tryOut(reviewAgency(roster, regulation2023), [trial]).idle).toEqual([trial]);
});
