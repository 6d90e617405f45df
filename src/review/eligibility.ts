import type { Outcome } from "./level";
import { lowerOf } from "./level";
import type { Reason } from "./reason";
import type { Regulation } from "./regulation";
import type { Person } from "./subject";

export interface Eligibility {
  readonly ceiling: Outcome;
  readonly reasons: readonly Reason[];
}

export type TimeAndConduct = Pick<
  Person,
  "monthsWorked" | "leaveMonths" | "maternity" | "discipline" | "disciplineCountedIn" | "unratedReason"
>;

/**
 * The highest outcome that time worked, leave and discipline allow, with a reason for each limit, lowest not first but in
 * the order of the clauses (Điều 2 Nghị định 90/2020/NĐ-CP, sửa đổi bởi Nghị định 48/2023/NĐ-CP).
 *
 * 5 months worked → unrated; 5 months with maternity leave → excellent; 3 months of leave → completed; disciplined → failed.
 */
export function eligibilityOf(facts: TimeAndConduct, rules: Regulation["eligibility"], year: number): Eligibility {
  const limits = [typedUnrated(facts), ...timeLimits(facts, rules), disciplineLimit(facts, rules, year)].filter((limit) => limit !== null);
  return {
    ceiling: limits.reduce<Outcome>((lowest, { ceiling }) => lowerOf(lowest, ceiling), "excellent"),
    reasons: limits.map(({ reason }) => reason),
  };
}

interface Limit {
  readonly ceiling: Outcome;
  readonly reason: Reason;
}

function typedUnrated({ unratedReason }: TimeAndConduct): Limit | null {
  return unratedReason === null ? null : { ceiling: "unrated", reason: { kind: "typedUnrated", text: unratedReason, clause: "" } };
}

function timeLimits({ monthsWorked, leaveMonths, maternity }: TimeAndConduct, rules: Regulation["eligibility"]): Limit[] {
  // On maternity leave only the time worked is rated, however short: neither limit on time applies.
  if (maternity) return [{ ceiling: "excellent", reason: { kind: "maternity", months: monthsWorked, clause: rules.maternity.clause } }];
  const limits: Limit[] = [];
  const { minimumMonths, leaveCapMonths, leaveUnratedMonths } = rules;
  if (monthsWorked !== null && monthsWorked < minimumMonths.value) {
    limits.push({ ceiling: "unrated", reason: { kind: "tooFewMonths", months: monthsWorked, minimum: minimumMonths.value, clause: minimumMonths.clause } });
  }
  if (leaveMonths !== null && leaveMonths >= leaveUnratedMonths.value) {
    limits.push({ ceiling: "unrated", reason: { kind: "leaveUnrated", months: leaveMonths, clause: leaveUnratedMonths.clause } });
  } else if (leaveMonths !== null && leaveMonths >= leaveCapMonths.value) {
    limits.push({ ceiling: "completed", reason: { kind: "leaveCapped", months: leaveMonths, clause: leaveCapMonths.clause } });
  }
  return limits;
}

function disciplineLimit({ discipline, disciplineCountedIn }: TimeAndConduct, rules: Regulation["eligibility"], year: number): Limit | null {
  if (discipline === null) return null;
  if (disciplineCountedIn !== null && disciplineCountedIn < year) {
    return { ceiling: "excellent", reason: { kind: "disciplineCounted", discipline, year: disciplineCountedIn, clause: rules.countedOnce.clause } };
  }
  return { ceiling: "failed", reason: { kind: "disciplined", discipline, clause: rules.discipline.clause } };
}
