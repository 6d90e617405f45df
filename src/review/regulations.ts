import type { Given, Regulation, RegulationId } from "./regulation";
import { PLAN_2023, regulation2023 } from "./regulation2023";
import { regulation2025 } from "./regulation2025";

/** Every set of rules that ships, the oldest first. */
export const REGULATIONS: readonly Regulation[] = [regulation2023, regulation2025];

/** The set of a name, as it stands for its own year. */
export const regulationNamed = (id: RegulationId): Regulation => REGULATIONS.find((one) => one.id === id) ?? regulation2023;

/** The newest set in force on the last day of a year, applied to it: 2023 and 2024 → that of 2023; 2025 and 2026 → that of 2025. */
export function regulationFor(year: number): Regulation {
  const day = `${year}-12-31`;
  const inForce = REGULATIONS.filter(({ inForce: { from, until } }) => from <= day && (until === null || day <= until));
  return inYear(inForce.at(-1) ?? regulation2023, year);
}

/** A year that can be reviewed, and the set that is in force at its end. */
export interface RuleYear {
  readonly year: number;
  readonly name: string;
  readonly isOwn: boolean;
}

/** The years a review can be of, the first set's own the first, up to the year after `until`. */
export const ruleYears = (until: number): readonly RuleYear[] =>
  Array.from({ length: Math.max(1, until + 2 - regulation2023.ownYear) }, (_, after): RuleYear => {
    const { year, name, ownYear } = regulationFor(regulation2023.ownYear + after);
    return { year, name, isOwn: year === ownYear };
  });

/**
 * A set applied to a year. In another year than its own it has no days, and what rests on the plan of its own year is no longer
 * verified: that plan says nothing of this year.
 */
export function inYear(set: Regulation, year: number): Regulation {
  if (year === set.ownYear) return { ...set, year };
  const aged = <T extends Given<unknown>>(ruled: T): T => (ruled.clause.includes(PLAN_2023) ? { ...ruled, verified: false } : ruled);
  const { agencyBase, ...quotas } = set.quotas;
  return {
    ...set,
    year,
    deadlines: [],
    forms: mapped(set.forms, aged),
    collectiveForms: mapped(set.collectiveForms, aged),
    voting: aged(set.voting),
    quotas: { ...mapped(quotas, aged), agencyBase },
    dossier: mapped(set.dossier, aged),
  };
}

/** `mapped({ a: x, b: y }, f)` → `{ a: f(x), b: f(y) }`, each of its own type. */
const mapped = <T extends object>(values: T, change: (value: Given<unknown>) => Given<unknown>): T =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, change(value as Given<unknown>)])) as T;
