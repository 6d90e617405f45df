import type { Level } from "./level";
import { LEVELS } from "./level";
import type { TallyCount, TallyFault } from "./problem";
import type { VotingRule } from "./regulation";
import type { Tally } from "./subject";

export type TallyCounts = Pick<Tally, "summoned" | "present" | "voters" | "issued" | "collected" | "valid" | "invalid" | "votes">;

/** Excel hands a blank cell and a 0 to a formula alike, so no count says more as 0 than as a blank. */
function withoutZeros(tally: TallyCounts): TallyCounts {
  const known = (count: number | null): number | null => (count === 0 ? null : count);
  const { summoned, present, voters, issued, collected, valid, invalid, votes } = tally;
  return {
    votes, summoned: known(summoned), present: known(present), voters: known(voters), issued: known(issued), collected: known(collected),
    valid: known(valid), invalid: known(invalid),
  };
}

export type TallyResult =
  | { readonly kind: "voted"; readonly place: number; readonly level: Level; readonly votes: number; readonly base: number }
  /** No level has more than the threshold: vote again. */
  | { readonly kind: "noMajority"; readonly base: number }
  | { readonly kind: "wrong"; readonly faults: readonly TallyFault[] };

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** A row nobody has filled in yet: no ballot counted anywhere, whatever was prepared for the meeting. */
export function isBlankTally(tally: TallyCounts): boolean {
  const { votes, collected, valid, invalid } = withoutZeros(tally);
  return sum(votes) === 0 && [collected, valid, invalid].every((count) => count === null);
}

/** Each count is at most the last one before it that is not blank. */
function countFaults({ summoned, present, voters, issued, collected, valid, invalid, votes }: TallyCounts): TallyFault[] {
  const ballots = collected === null ? (valid ?? sum(votes)) + (invalid ?? 0) : null;
  const chain: readonly (readonly [TallyCount, number | null])[] = [
    ["summoned", summoned], ["present", present], ["voters", voters], ["issued", issued], ["collected", collected], ["ballots", ballots],
  ];
  const counted = chain.flatMap(([name, count]) => (count === null ? [] : [{ name, count }]));
  return counted.flatMap(({ name: part, count }, index): TallyFault[] => {
    const before = counted[index - 1];
    return before === undefined || count <= before.count ? [] : [{ relation: "moreThan", part, count, whole: before.name, limit: before.count }];
  });
}

/** Every way the numbers of one tally contradict each other; a blank number is left out of the comparison, blank invalid ballots are none. */
export function tallyFaults(tally: TallyCounts): readonly TallyFault[] {
  const known = withoutZeros(tally);
  const { collected, valid, invalid } = known;
  const votes = sum(tally.votes);
  const faults = countFaults(known);
  if (collected !== null && valid !== null && valid + (invalid ?? 0) !== collected) {
    faults.push({ relation: "validInvalidNotCollected", valid, invalid: invalid ?? 0, collected });
  }
  const counted = valid ?? (collected === null ? null : collected - (invalid ?? 0));
  if (counted !== null && votes !== counted) faults.push({ relation: "votesNotValid", votes, valid: counted });
  return faults;
}

/**
 * What one tally decides. A level is voted when it has more than the threshold of the base, in whole numbers:
 * 10 issued, votes 6-4-0-0 → excellent; 5-5-0-0 → no majority. Cumulated, 4-4-2-0 → good, since 8 of 10 voted good or better.
 */
export function countTally(tally: TallyCounts, rule: VotingRule): TallyResult {
  const faults = tallyFaults(tally);
  const known = withoutZeros(tally);
  const base = rule.base === "valid" ? (known.valid ?? sum(tally.votes)) : known[rule.base];
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
