import fc from "fast-check";
import type { QuotaCheck } from "../../src/review/review";
import type { Collective, Person, Roster } from "../../src/review/subject";
import { reviewAgency } from "../../src/review/reviewAgency";
import { anyRoster, anyRules } from "../support/anyRoster";
import { quotasByText } from "../support/bruteForce";
import { rules } from "../support/builders";

const keyOf = ({ rule, scope }: Pick<QuotaCheck, "rule" | "scope">): string =>
  scope.kind === "unit" ? `${rule} ${scope.unit}` : scope.kind === "group" && rule === "Q0" ? `${rule} ${scope.group}` : rule;
const byKey = (checks: readonly QuotaCheck[]) => new Map(checks.map((check) => [keyOf(check), check]));

test("every quota of the text is checked once, on its people, and no other", () =>
  fc.assert(
    fc.property(anyRoster, anyRules, (roster, regulation) => {
      const facts = ({ key, population, excellent, uncounted, provisional }: { key: string } & Pick<QuotaCheck, "population" | "excellent" | "uncounted" | "provisional">) =>
        ({ key, population, excellent, uncounted, provisional });
      const checked = reviewAgency(roster, regulation).quotas.map((check) => facts({ ...check, key: keyOf(check) }));
      expect(checked).toEqual(quotasByText(roster, regulation).map(facts));
    }),
    { numRuns: 200 },
  ));

test("no false pass and no false alarm: over is what the text forbids, the ceiling the largest number it allows", () =>
  fc.assert(
    fc.property(anyRoster, anyRules, (roster, regulation) => {
      const checks = byKey(reviewAgency(roster, regulation).quotas);
      for (const { key, excellent, passes } of quotasByText(roster, regulation)) {
        const check = checks.get(key);
        expect(check?.used).toBe(excellent.length);
        expect([key, check?.over === 0]).toEqual([key, passes(excellent.length)]);
        const allowed = Array.from({ length: 40 }, (_, used) => used).filter(passes);
        expect([key, check?.ceiling]).toEqual([key, Math.max(...allowed)]);
        expect(check?.over).toBe(Math.max(0, excellent.length - Math.max(...allowed)));
      }
    }),
    { numRuns: 300 },
  ));

test("being over is an error, but of Q0 a warning for the agency and an info for a group; Q2all warns from two", () =>
  fc.assert(
    fc.property(anyRoster, anyRules, (roster, regulation) => {
      for (const { rule, scope, over, used, severity } of reviewAgency(roster, regulation).quotas) {
        const bad = rule === "Q0" ? (scope.kind === "agency" ? "warning" : "info") : "error";
        expect(severity).toBe(over > 0 ? bad : rule === "Q2all" && used >= 2 ? "warning" : "ok");
      }
    }),
    { numRuns: 300 },
  ));

const toGood = <T extends Person | Collective>(subject: T, ids: readonly string[]): T => {
  const good = <O>(outcome: O) => (outcome === "excellent" ? ("good" as const) : outcome);
  return ids.includes(subject.id) ? { ...subject, typedProposal: good(subject.typedProposal), consideration: good(subject.consideration), decision: good(subject.decision) } : subject;
};
const moved = (roster: Roster, ids: readonly string[]): Roster => ({
  ...roster, people: roster.people.map((person) => toGood(person, ids)), collectives: roster.collectives.map((collective) => toGood(collective, ids)),
});

test("moving as many as are over from XS to T heals a check, and one fewer does not", () =>
  fc.assert(
    fc.property(anyRoster, anyRules, fc.nat(), (roster, regulation, start) => {
      for (const check of reviewAgency(roster, regulation).quotas.filter(({ over }) => over > 0)) {
        // Whoever they are: begin anywhere in the list of those rated XS.
        const chosen = check.excellent.map((_, index, all) => all[(index + start) % all.length] ?? "").slice(0, check.over);
        const overAfter = (ids: readonly string[]) => byKey(reviewAgency(moved(roster, ids), regulation).quotas).get(keyOf(check))?.over;
        expect(overAfter(chosen)).toBe(0);
        expect(overAfter(chosen.slice(1))).toBe(1);
      }
    }),
    { numRuns: 150 },
  ));

test("the order of the rows changes no verdict", () =>
  fc.assert(
    fc.property(anyRoster.chain((roster) => fc.tuple(fc.constant(roster), fc.shuffledSubarray([...roster.people], { minLength: roster.people.length }))), anyRules, ([roster, people], regulation) => {
      const verdicts = (some: Roster) =>
        reviewAgency(some, regulation).quotas.map((check) => ({ ...check, excellent: [...check.excellent].sort() })).sort((a, b) => keyOf(a).localeCompare(keyOf(b)));
      expect(verdicts({ ...roster, people, collectives: [...roster.collectives].reverse() })).toEqual(verdicts(roster));
    }),
    { numRuns: 200 },
  ));

test("each verdict of the sensitivity is the check under that reading, the one in force is the check, and it changes when some pass and some do not", () =>
  fc.assert(
    fc.property(anyRoster, anyRules, (roster, regulation) => {
      const { sensitivities, quotas } = reviewAgency(roster, regulation);
      for (const { rule, scope, verdicts, changes } of sensitivities) {
        expect(verdicts).toHaveLength({ Q1: 16, Q3: 8, Q0: 4, Q2all: 2 }[rule as string] ?? 0);
        const [inForce, ...others] = verdicts.filter((verdict) => verdict.inForce);
        expect(others).toEqual([]);
        expect(inForce).toMatchObject(numbersOf(byKey(quotas).get(keyOf({ rule, scope }))));
        for (const verdict of verdicts) {
          const read = { ...regulation, readings: { ...regulation.readings, ...verdict.readings } };
          expect(verdict).toMatchObject(numbersOf(byKey(reviewAgency(roster, read).quotas).get(keyOf({ rule, scope }))));
        }
        const passing = verdicts.filter(({ over }) => over === 0).length;
        expect(changes).toBe(passing > 0 && passing < verdicts.length);
      }
    }),
    { numRuns: 12 },
  ));

const numbersOf = (check: QuotaCheck | undefined) => ({ base: check?.base, ceiling: check?.ceiling, used: check?.used, over: check?.over, severity: check?.severity });

test("a rule that can be read in one way only has no sensitivity; every other has", () =>
  fc.assert(
    fc.property(anyRoster, (roster) => {
      const { quotas, sensitivities } = reviewAgency(roster, rules());
      expect(sensitivities.map(keyOf)).toEqual(quotas.filter(({ rule }) => !["Q2a", "Q2b", "Q2c"].includes(rule)).map(keyOf));
    }),
    { numRuns: 50 },
  ));
