import { groupBySubject } from "./groupBySubject";
import type { CriterionMark, Roster, Tally } from "./subject";
import { isBlankTally, tallyFaults } from "./tally";

/** What the office holds that tells subjects of one level apart. `null`: nothing was typed. */
export interface Evidence {
  readonly id: string;
  /** The last overall ballot: how many of its valid votes were for XS, and for XS or T. */
  readonly votes: { readonly excellent: number; readonly good: number; readonly all: number } | null;
  /** Criteria graded Xuất sắc of all that were graded; the meeting's grades where there are any, else the subject's own. */
  readonly grades: { readonly excellent: number; readonly all: number } | null;
}

/** The evidence of these subjects: `evidenceOf(["P001"], roster)` → `[{ id: "P001", votes: { excellent: 6, good: 9, all: 10 }, grades: null }]`. */
export function evidenceOf(ids: readonly string[], { marks, tallies }: Pick<Roster, "marks" | "tallies">): readonly Evidence[] {
  const wanted = new Set(ids);
  const ballots = groupBySubject(tallies.filter(({ subject, criterion }) => wanted.has(subject) && criterion === null));
  const graded = groupBySubject(marks.filter(({ subject }) => wanted.has(subject)));
  return ids.map((id) => ({ id, votes: votesOf(ballots.get(id) ?? []), grades: gradesOf(graded.get(id) ?? []) }));
}

function votesOf(tallies: readonly Tally[]): Evidence["votes"] {
  const filled = tallies.filter((tally) => !isBlankTally(tally));
  const round = Math.max(...filled.map((tally) => tally.round));
  const [last, second] = filled.filter((tally) => tally.round === round);
  // Two results of one round, or numbers that contradict each other, prove nothing.
  if (last === undefined || second !== undefined || tallyFaults(last).length > 0) return null;
  const [excellent, good, ...others] = last.votes;
  return { excellent, good: excellent + good, all: excellent + good + others.reduce((sum, count) => sum + count, 0) };
}

function gradesOf(marks: readonly CriterionMark[]): Evidence["grades"] {
  const voted = marks.filter(({ source }) => source === "vote");
  const used = voted.length > 0 ? voted : marks;
  return used.length === 0 ? null : { excellent: used.filter(({ grade }) => grade === "excellent").length, all: used.length };
}

/** Whole numbers only: 2 of 6 and 3 of 9 are equal. */
const byShare = (a: number, ofA: number, b: number, ofB: number): number => a * ofB - b * ofA;

const COMPARISONS: readonly ((a: Evidence, b: Evidence) => number)[] = [
  ({ votes: a }, { votes: b }) => (a === null || b === null ? 0 : byShare(a.excellent, a.all, b.excellent, b.all) || byShare(a.good, a.all, b.good, b.all)),
  ({ grades: a }, { grades: b }) => (a === null || b === null ? 0 : byShare(a.excellent, a.all, b.excellent, b.all)),
];

/**
 * Weakest first, equals together. A kind of evidence tells people apart only where all of them have it: who was never voted on is
 * neither weaker nor stronger than who was.
 */
export function groupByStrength(people: readonly Evidence[]): readonly (readonly Evidence[])[] {
  const usable = COMPARISONS.filter((_, kind) => people.every(({ votes, grades }) => (kind === 0 ? votes : grades) !== null));
  const compare = (a: Evidence, b: Evidence): number => usable.reduce((result, by) => result || by(a, b), 0);
  const groups: Evidence[][] = [];
  for (const one of [...people].sort(compare)) {
    const last = groups.at(-1);
    if (last?.[0] !== undefined && compare(last[0], one) === 0) last.push(one);
    else groups.push([one]);
  }
  return groups;
}
