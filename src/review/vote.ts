import type { Level } from "./level";
import { matchKey } from "./matchKey";
import { cellOf, type Columns } from "./place";
import type { Problem, TallyFault } from "./problem";
import type { Reason } from "./reason";
import type { Ruled, VotingRule } from "./regulation";
import type { Tally } from "./subject";
import { countTally, isBlankTally } from "./tally";

/** What the ballots on one question about one subject gave: the last round counts. */
export interface Vote {
  readonly level: Level | null;
  /** Place of the voted level on the ballot, 0 the best: also the grade of a criterion. */
  readonly ballotPlace: number | null;
  readonly reasons: readonly Reason[];
  readonly problems: readonly Problem[];
}

const NO_VOTE: Vote = { level: null, ballotPlace: null, reasons: [], problems: [] };

/** A secret ballot of fewer voters shows who voted for what. */
const FEWEST_VOTERS = 3;

/** Counts the last round of `tallies`, all on one question about the subject called `name`. */
export function voteOf(tallies: readonly Tally[], name: string, rule: Ruled<VotingRule>, columns?: Columns): Vote {
  const filled = tallies.filter((tally) => !isBlankTally(tally));
  const last = filled.reduce<Tally | null>((latest, tally) => (latest === null || tally.round > latest.round ? tally : latest), null);
  if (last === null) return NO_VOTE;
  const problems: Problem[] = repeatedRounds(filled, name, columns);
  // Two results of one round: which of them holds is the office's to say.
  if (filled.some((tally) => tally !== last && tally.round === last.round)) return { ...NO_VOTE, problems };
  const voters = last.voters || last.issued;
  if (voters !== null && voters < FEWEST_VOTERS) problems.push({ kind: "fewVoters", place: cellOf(columns, last.place, last.voters ? "voters" : "issued"), name, voters });

  const { place, round, criterion } = last;
  const result = countTally(last, rule.value);
  switch (result.kind) {
    case "wrong":
      return { ...NO_VOTE, problems: [...problems, ...result.faults.map((fault): Problem => ({ kind: "tallyWrong", place: cellOf(columns, place, columnAtFault(fault)), name, fault }))] };
    case "noMajority":
      return {
        ...NO_VOTE,
        reasons: [{ kind: "noMajority", base: result.base, round, clause: rule.clause }],
        problems: [...problems, { kind: "noMajority", place: cellOf(columns, place, "subject"), name, criterion, base: result.base }],
      };
    case "voted": {
      const { level, votes, base } = result;
      const reason: Reason = { kind: "voted", level, votes, base, round, cumulated: rule.value.counting === "cumulated", clause: rule.clause };
      return { level, ballotPlace: result.place, reasons: [reason], problems };
    }
  }
}

/** The column whose number is too high, or is the sum of others that disagree. */
function columnAtFault(fault: TallyFault): keyof Tally {
  switch (fault.relation) {
    case "moreThan":
      return fault.part === "ballots" ? "valid" : fault.part;
    case "validInvalidNotCollected":
      return "collected";
    case "votesNotValid":
      return "valid";
    case "baseMissing":
      return fault.base;
  }
}

function repeatedRounds(tallies: readonly Tally[], name: string, columns?: Columns): Problem[] {
  const first = new Map<number, Tally>();
  return tallies.flatMap((tally): Problem[] => {
    const other = first.get(tally.round);
    if (other === undefined) first.set(tally.round, tally);
    return other === undefined ? [] : [{ kind: "tallyRepeated", place: cellOf(columns, tally.place, "round"), name, round: tally.round, other: cellOf(columns, other.place, "round") }];
  });
}

/** The tallies of one subject apart by question: `null` is the overall rating. */
export function byQuestion(tallies: readonly Tally[]): ReadonlyMap<string | null, readonly Tally[]> {
  const questions = new Map<string | null, Tally[]>();
  for (const tally of tallies) {
    const question = tally.criterion === null ? null : matchKey(tally.criterion);
    questions.set(question, [...(questions.get(question) ?? []), tally]);
  }
  return questions;
}
