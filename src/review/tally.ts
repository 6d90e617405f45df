import type { Level } from "./level";
import { LEVELS } from "./level";
import type { TallyFault } from "./problem";
import type { VotingRule } from "./regulation";
import type { Tally } from "./subject";

export type TallyCounts = Pick<Tally, "summoned" | "present" | "voters" | "issued" | "collected" | "valid" | "invalid" | "votes">;

export type TallyResult =
  | { readonly kind: "voted"; readonly place: number; readonly level: Level; readonly votes: number; readonly base: number }
  /** No level has more than the threshold: vote again. */
  | { readonly kind: "noMajority"; readonly base: number }
  | { readonly kind: "wrong"; readonly faults: readonly TallyFault[] };

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** A row nobody has filled in yet: no ballot counted anywhere. */
export const isBlankTally = (tally: TallyCounts): boolean =>
  sum(tally.votes) === 0 && [tally.issued, tally.collected, tally.valid, tally.invalid].every((count) => count === null);

/** Every way the numbers of one tally contradict each other; a blank number is left out of the comparison. */
export function tallyFaults(tally: TallyCounts): readonly TallyFault[] {
  const { summoned, present, voters, issued, collected, valid, invalid } = tally;
  const votes = sum(tally.votes);
  const faults: TallyFault[] = [];
  if (present !== null && summoned !== null && present > summoned) faults.push({ relation: "presentAboveSummoned", present, summoned });
  if (voters !== null && present !== null && voters > present) faults.push({ relation: "votersAbovePresent", voters, present });
  if (issued !== null && voters !== null && issued > voters) faults.push({ relation: "issuedAboveVoters", issued, voters });
  if (collected !== null && issued !== null && collected > issued) faults.push({ relation: "collectedAboveIssued", collected, issued });
  if (collected !== null && valid !== null && valid + (invalid ?? 0) !== collected && !(invalid === null && valid < collected)) {
    faults.push({ relation: "validInvalidNotCollected", valid, invalid: invalid ?? 0, collected });
  }
  const counted = valid ?? (collected === null ? null : collected - (invalid ?? 0));
  if (counted !== null && votes !== counted) faults.push({ relation: "votesNotValid", votes, valid: counted });
  if (counted === null && issued !== null && votes > issued) faults.push({ relation: "votesAboveIssued", votes, issued });
  return faults;
}

/**
 * What one tally decides. A level is voted when it has more than the threshold of the base, in whole numbers:
 * 10 issued, votes 6-4-0-0 → excellent; 5-5-0-0 → no majority. Cumulated, 4-4-2-0 → good, since 8 of 10 voted good or better.
 */
export function countTally(tally: TallyCounts, rule: VotingRule): TallyResult {
  const faults = tallyFaults(tally);
  const base = rule.base === "valid" ? (tally.valid ?? sum(tally.votes)) : tally[rule.base];
  if (base === null) return { kind: "wrong", faults: [...faults, { relation: "baseMissing", base: rule.base }] };
  if (faults.length > 0) return { kind: "wrong", faults };

  const counts = rule.counting === "cumulated" ? tally.votes.map((_, index) => sum(tally.votes.slice(0, index + 1))) : tally.votes;
  const passing = LEVELS.map(({ id }, place) => ({ level: id, place, votes: counts[place] ?? 0 })).filter(
    ({ votes }) => 100 * votes > rule.threshold * base,
  );
  const [best] = passing;
  // Under a threshold below one half two levels could pass; then no level is the choice of the meeting.
  if (best === undefined || (rule.counting === "alone" && passing.length > 1)) return { kind: "noMajority", base };
  return { kind: "voted", ...best, base };
}
