import type { QuotaCase } from "./quota";
import type { Readings, Rounding } from "./regulation";
import type { QuotaRule, Sensitivity } from "./review";

const ROUNDINGS: readonly Rounding[] = ["floor", "halfUp", "ceil", "atLeastOne"];

type Reading = Partial<Readings>;

const byRounding: readonly Reading[] = ROUNDINGS.map((rounding) => ({ rounding }));
const times = (some: readonly Reading[], others: readonly Reading[]): readonly Reading[] =>
  some.flatMap((a) => others.map((b) => ({ ...a, ...b })));

/** The readings that touch each rule; a rule that is not named here can be read in one way only. */
const READINGS: Partial<Record<QuotaRule, readonly Reading[]>> = {
  Q1: times(times(byRounding, [{ leadersInQ1: true }, { leadersInQ1: false }]), [{ unratedInQ1: true }, { unratedInQ1: false }]),
  Q2all: [{ q2: "perGroup" }, { q2: "oneInAll" }],
  Q0: byRounding,
};

const OF_RATED = times(byRounding, [{ base: "pool" }, { base: "exclusive" }]);

/** One quota under every reading of its text: 16 for a phòng, 8 for a share of those rated T, 4 for one of all, 2 for the two leader groups together. */
export function sensitivityOf({ rule, scope, isShareOfRated, judge }: QuotaCase, inForce: Readings): Sensitivity | null {
  const readings = isShareOfRated ? OF_RATED : READINGS[rule];
  if (readings === undefined) return null;
  const verdicts = readings.map((reading) => {
    const full = { ...inForce, ...reading };
    const { base, ceiling, used, over, severity } = judge(full);
    return { readings: reading, inForce: sameReadings(full, inForce), base, ceiling, used, over, severity };
  });
  const passing = verdicts.filter(({ over }) => over === 0).length;
  return { rule, scope, verdicts, changes: passing > 0 && passing < verdicts.length };
}

const sameReadings = (a: Readings, b: Readings): boolean =>
  a.rounding === b.rounding && a.base === b.base && a.leadersInQ1 === b.leadersInQ1 && a.unratedInQ1 === b.unratedInQ1 && a.q2 === b.q2;
