import { matchKey } from "./matchKey";
import type { MeetingPart } from "./meeting";
import type { VotingRule } from "./regulation";
import type { Criterion, Roster, Tally } from "./subject";
import { countTally, isBlankTally, type TallyResult } from "./tally";

/** One counted round of one question. */
export interface Round {
  readonly tally: Tally;
  readonly result: TallyResult;
}

/** The rounds of the overall vote on one subject that somebody has counted, first round first. */
export const overallRounds = ({ tallies }: Pick<Roster, "tallies">, subject: string, rule: VotingRule): readonly Round[] =>
  counted(tallies.filter((tally) => tally.subject === subject && tally.criterion === null), rule);

/** Those on a criterion, which the tallies may name by its text or by its number. */
export function roundsOn({ tallies }: Pick<Roster, "tallies">, subject: string, { order, text }: Question, rule: VotingRule): readonly Round[] {
  const names = [text, order].filter((name) => name !== "").map(matchKey);
  return counted(tallies.filter((tally) => tally.subject === subject && tally.criterion !== null && names.includes(matchKey(tally.criterion))), rule);
}

const counted = (tallies: readonly Tally[], rule: VotingRule): readonly Round[] =>
  tallies.filter((tally) => !isBlankTally(tally)).sort((a, b) => a.round - b.round).map((tally) => ({ tally, result: countTally(tally, rule) }));

/** The last round counts; of two results of one round the office has to say which holds. */
export function lastRound(rounds: readonly Round[]): Round | null {
  const last = rounds.at(-1) ?? null;
  return last !== null && rounds.at(-2)?.tally.round === last.tally.round ? null : last;
}

/** A criterion of a ballot: its number in the frame and its text. */
export type Question = Pick<Criterion, "order" | "text">;

const COLLECTIVE_FRAME = matchKey("Tập thể");

/**
 * The criteria a part votes on: those of the frame that bears the collective's name, else of the frame "Tập thể"; then those only the
 * tallies name. The plan has criteria voted on for the leadership and the agency, not for a phòng or a person.
 */
export function questionsOf({ kind, collective }: MeetingPart, frames: readonly Criterion[], { tallies }: Pick<Roster, "tallies">): readonly Question[] {
  if (collective === null || kind === "unit" || kind === "leaders") return [];
  const { id, name } = collective.collective;
  const own = frames.filter(({ frame }) => matchKey(frame) === matchKey(name));
  const criteria: readonly Question[] = own.length > 0 ? own : frames.filter(({ frame }) => matchKey(frame) === COLLECTIVE_FRAME);
  const known = new Set(criteria.flatMap(({ order, text }) => [matchKey(order), matchKey(text)]));
  const others = new Map<string, Question>();
  for (const { subject, criterion } of tallies) {
    const key = criterion === null ? "" : matchKey(criterion);
    if (subject === id && criterion !== null && !known.has(key) && !others.has(key)) others.set(key, { order: "", text: criterion });
  }
  return [...criteria, ...others.values()];
}

/** The criteria nobody agreed on in the last round: to be voted on again. */
export const disputed = (questions: readonly Question[], roster: Pick<Roster, "tallies">, subject: string, rule: VotingRule): readonly Question[] =>
  questions.filter((question) => lastRound(roundsOn(roster, subject, question, rule))?.result.kind === "noMajority");

/** How many were there, where every tally of these subjects that says it says the same. */
export function presentAt({ tallies }: Pick<Roster, "tallies">, subjects: readonly string[]): number | null {
  const counts = new Set(tallies.flatMap(({ subject, present }) => (subjects.includes(subject) && present !== null && present > 0 ? [present] : [])));
  const [only, ...others] = counts;
  return others.length === 0 ? (only ?? null) : null;
}
