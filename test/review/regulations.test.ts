import fc from "fast-check";
import { inYear, REGULATIONS, regulationFor, ruleYears } from "../../src/review/regulations";
import { regulation2023 } from "../../src/review/regulation2023";
import { regulation2025 } from "../../src/review/regulation2025";
import { reviewAgency } from "../../src/review/reviewAgency";
import { anyReadings, anyRoster } from "../support/anyRoster";
import { aCollective, checkOf, people, reviewOf } from "../support/builders";

test.each([[2023, 2023, true], [2024, 2023, false], [2025, 2025, true], [2026, 2025, false], [2030, 2025, false]])(
  "the review of %i goes by the set of %i, the newest in force on its last day", (year, ownYear, verified) => {
    const set = regulationFor(year);
    expect([set.ownYear, set.year]).toEqual([ownYear, year]);
    // What rests on the plan of 2023 is verified for 2023 only.
    if (ownYear === 2023) expect(set.quotas.unitPercent.verified).toBe(verified);
  },
);

test("the years to choose among begin with 2023 and end after this one", () =>
  expect(ruleYears(2025).map(({ year, isOwn }) => [year, isOwn])).toEqual([[2023, true], [2024, false], [2025, true], [2026, false]]));

test("in another year than its own a set has no days: nobody has set them", () => {
  expect(inYear(regulation2023, 2024).deadlines).toEqual([]);
  expect(inYear(regulation2023, 2023)).toEqual(regulation2023);
});

test("every value names its clause or says that there is none, and what has no value is never verified", () => {
  for (const { forms, collectiveForms, eligibility, voting, quotas, points, dossier, deadlines } of REGULATIONS) {
    const all = [...Object.values(forms), ...Object.values(collectiveForms), ...Object.values(eligibility), voting, ...Object.values(quotas).filter((share) => typeof share !== "string"), ...Object.values(dossier), ...deadlines,
      ...(points === null ? [] : [points.general, points.tasks, points.conditions, ...Object.values(points.from)])];
    for (const ruled of all) {
      const isOff = "value" in ruled && ruled.value === null;
      expect(isOff ? ruled.verified : ruled.clause !== "").toBe(!isOff);
    }
  }
});

test("the letters swap: who leads has 02B in 2023 and 2A in 2025", () =>
  expect(REGULATIONS.map(({ forms }) => [forms.leader.value, forms.member.value])).toEqual([["02B", "02A"], ["2A", "2B"]]));

describe("the share of 2025", () => {
  const rated = (good: number, excellent: number) => [...people(good, { decision: "good" }), ...people(excellent, (at) => ({ id: `X${at}`, decision: "excellent" }))];

  test.each([
    ["five rated T carry one", 5, 1, 1, 0],
    ["four carry none", 4, 1, 0, 1],
    ["twenty carry four", 20, 4, 4, 0],
  ])("of those rated T, those above not counted: %s", (_what, good, excellent, ceiling, over) =>
    expect(checkOf(reviewOf({ people: rated(good, excellent) }, regulation2025), "Q3")).toMatchObject({ base: good, percent: 20, ceiling, over, verified: true }));

  test("is 25 % where the authority allows it, and not before", () => {
    const of = (higherApplies: boolean) => checkOf(reviewOf({ people: rated(4, 1) }, { ...regulation2025, higherApplies }), "Q3");
    expect([of(false).percent, of(false).over, of(true).percent, of(true).over]).toEqual([20, 1, 25, 0]);
  });

  test("holds for phòng collectives and for each group of their leaders; what only the plan of 2023 gave is not checked", () => {
    const { quotas } = reviewOf({ people: people(3, { position: "Trưởng phòng", decision: "good" }), collectives: [aCollective({ decision: "excellent" })] }, regulation2025);
    expect(quotas.map(({ rule }) => rule)).toEqual(["Q2a", "Q2b", "Q2c", "Q3", "Q0", "Q0", "Q0", "Q0"]);
    expect(quotas.find(({ rule }) => rule === "Q2a")).toMatchObject({ base: 0, ceiling: 0, over: 1, percent: 20 });
  });

  test("gives way to a number the office was given, for a phòng too", () => {
    const maxima = [{ rule: "Q1", scope: "Phòng Chính sách", maximum: 2 }, { rule: "Q2a", scope: null, maximum: 1 }] as const;
    const { quotas } = reviewOf({ people: people(8, { typedProposal: "excellent" }), collectives: [aCollective({ decision: "excellent" })] }, { ...regulation2025, maxima });
    expect(quotas.filter(({ typedMaximum }) => typedMaximum).map(({ rule, ceiling, over }) => [rule, ceiling, over])).toEqual([["Q1", 2, 6], ["Q2a", 1, 0]]);
  });
});

test("whatever the roster, no check of 2025 lets more pass than 20 % of those who stay at T, rounded as the office reads it", () =>
  fc.assert(fc.property(anyRoster, anyReadings, (roster, readings) => {
    for (const { rule, percent, base, ceiling, used, over, population } of reviewAgency(roster, { ...regulation2025, readings: { ...readings, base: "exclusive", rounding: "floor" } }).quotas) {
      expect([rule, percent]).toEqual([rule, 20]);
      const stay = (base ?? 0) + over;
      expect(over === 0 ? 5 * used <= (base ?? 0) : 5 * ceiling <= stay).toBe(true);
      expect(used).toBeLessThanOrEqual(population);
    }
  })));
