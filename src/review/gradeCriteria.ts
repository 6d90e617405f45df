import type { GradedCriterion } from "./criteria";
import { levelByCriteria } from "./criteria";
import type { Level } from "./level";
import { matchKey } from "./matchKey";
import type { Columns } from "./place";
import type { Problem } from "./problem";
import type { Reason } from "./reason";
import type { Regulation } from "./regulation";
import type { Criterion, CriterionMark, Tally } from "./subject";
import { CRITERION_GRADES } from "./subject";
import { byQuestion, voteOf } from "./vote";

export interface CriteriaStep {
  readonly ceiling: Level | null;
  readonly reasons: readonly Reason[];
  readonly problems: readonly Problem[];
}

/** The criterion a mark or a tally speaks of: by its text, else by its number in the subject's own frame. */
export function findCriterion(named: string, frames: readonly Criterion[], frame: string): Criterion | undefined {
  const key = matchKey(named);
  return frames.find(({ text }) => matchKey(text) === key) ?? frames.find((row) => row.frame === frame && matchKey(row.order) === key);
}

/**
 * The highest level the graded criteria of one subject allow. For a criterion the meeting's vote counts before the
 * subject's own grade; without any grade there is no limit.
 */
export function criteriaStep(
  subject: { readonly name: string; readonly frame: string; readonly marks: readonly CriterionMark[]; readonly tallies: readonly Tally[]; readonly columns?: Columns | undefined },
  { criteria, voting }: Pick<Regulation, "criteria" | "voting">,
): CriteriaStep {
  const graded = new Map<string, GradedCriterion>();
  const grade = (named: string, isResult: boolean | null, given: GradedCriterion["grade"]) => {
    const known = findCriterion(named, criteria.frames, subject.frame);
    const criterion = known?.text ?? named;
    const before = graded.get(matchKey(criterion));
    graded.set(matchKey(criterion), { criterion, grade: given, isResult: isResult ?? before?.isResult ?? known?.isResult ?? false });
  };
  const bySource = (source: CriterionMark["source"]) => subject.marks.filter((mark) => mark.source === source);
  for (const mark of [...bySource("self"), ...bySource("vote")]) grade(mark.criterion, mark.isResult, mark.grade);

  const problems: Problem[] = [];
  for (const [question, tallies] of byQuestion(subject.tallies)) {
    const criterion = tallies[0]?.criterion ?? null;
    if (question === null || criterion === null) continue;
    const vote = voteOf(tallies, subject.name, voting, subject.columns);
    problems.push(...vote.problems);
    const voted = vote.ballotPlace === null ? undefined : CRITERION_GRADES[vote.ballotPlace];
    if (voted) grade(criterion, null, voted.id);
  }
  if (graded.size === 0) return { ceiling: null, reasons: [], problems };

  const verdict = levelByCriteria([...graded.values()]);
  if (verdict.kind === "noResult") {
    const place = subject.marks[0]?.place ?? subject.tallies[0]?.place ?? "";
    return { ceiling: null, reasons: [], problems: [...problems, { kind: "noResultCriterion", place, name: subject.name }] };
  }
  const reason: Reason = { kind: "criteria", ceiling: verdict.ceiling, because: verdict.because, clause: criteria.clause };
  return { ceiling: verdict.ceiling, reasons: [reason], problems };
}
