import type { Eligibility } from "./eligibility";
import { criteriaStep } from "./gradeCriteria";
import type { Level, Outcome } from "./level";
import { pointsStep } from "./points";
import { isAbove, lowerOf } from "./level";
import { cellOf, type Columns } from "./place";
import type { Problem } from "./problem";
import type { Reason } from "./reason";
import type { Regulation } from "./regulation";
import type { Rating } from "./review";
import type { Collective, CriterionMark, Person, Place, Points, Tally } from "./subject";
import { voteOf } from "./vote";

/** What a person and a collective have alike when they are rated. */
export interface Rated {
  readonly subject: Pick<Person | Collective, "name" | "place" | "typedProposal" | "consideration" | "decision" | "decisionReason" | keyof Points>;
  readonly eligibility: Eligibility;
  /** The frame of criteria this kind of subject is judged by. */
  readonly frame: string;
  readonly marks: readonly CriterionMark[];
  readonly tallies: readonly Tally[];
  /** Where the subject's fields and those of its tallies stand. */
  readonly columns?: { readonly subject: Columns; readonly tallies: Columns } | undefined;
}

/**
 * One rating through its steps: what eligibility and criteria or points allow, the vote, the proposal (the lowest of the valid tally,
 * else the typed proposal, else what the points give, and the ceilings), then what leaders considered and decided, as typed. Nothing
 * here knows a quota.
 */
export function rate(rated: Rated, regulation: Regulation): { rating: Rating; problems: readonly Problem[] } {
  const { subject, eligibility, tallies } = rated;
  const columns = rated.columns?.tallies;
  const vote = voteOf(tallies.filter(({ criterion }) => criterion === null), subject.name, regulation.voting, columns);
  const at = (field: keyof Rated["subject"]): Place => cellOf(rated.columns?.subject, subject.place, field);
  const judged = regulation.points === null ? criteriaStep({ ...rated, name: subject.name, columns }, regulation) : pointsStep(subject, regulation.points, at);
  const ceiling = judged.ceiling === null ? eligibility.ceiling : lowerOf(eligibility.ceiling, judged.ceiling);
  const limits = [...eligibility.reasons, ...judged.reasons];
  const proposed = propose(subject, { voted: vote.level, byPoints: regulation.points === null ? null : judged.ceiling }, ceiling, limits, at);
  const { consideration, decision } = subject;

  const rating: Rating = {
    ceiling,
    unratedReason: ceiling === "unrated" ? (limits.find((reason) => limitOf(reason) === "unrated") ?? null) : null,
    voted: vote.level,
    proposal: proposed.proposal,
    consideration,
    decision,
    reasons: [...limits, ...vote.reasons, ...proposed.reasons, ...typedSteps(subject)],
  };
  return { rating, problems: [...judged.problems, ...vote.problems, ...proposed.problems, ...decisionProblems(subject, rating, at)] };
}

/** The outcome a step limits the rating to; `null` where it only says what was taken into account. */
function limitOf(reason: Reason): Outcome | null {
  switch (reason.kind) {
    case "typedUnrated":
    case "tooFewMonths":
    case "leaveUnrated":
      return "unrated";
    case "disciplined":
      return "failed";
    case "leaveCapped":
      return "completed";
    case "criteria":
      return reason.ceiling;
    case "points":
      return reason.level;
    default:
      return null;
  }
}

type CellOfSubject = (field: keyof Rated["subject"]) => Place;

interface Given {
  readonly voted: Level | null;
  readonly byPoints: Level | null;
}

function propose(subject: Rated["subject"], { voted, byPoints }: Given, ceiling: Outcome, limits: readonly Reason[], at: CellOfSubject) {
  const { name, place, typedProposal } = subject;
  const base = voted ?? typedProposal ?? byPoints;
  if (base === null) return { proposal: null, reasons: [], problems: [] };
  const proposal = lowerOf(base, ceiling);
  const reasons: Reason[] = voted === null && typedProposal !== null ? [{ kind: "typedProposal", outcome: base, clause: "" }] : [];
  const problems: Problem[] = [];
  // Who typed the vote as lowered by the ceiling typed it right.
  if (typedProposal !== null && voted !== null && typedProposal !== voted && typedProposal !== proposal) {
    problems.push({ kind: "proposalNotAsVoted", place: at("typedProposal"), name, typed: typedProposal, voted });
  }
  if (isAbove(base, ceiling)) {
    reasons.push({ kind: "lowered", from: base, to: proposal, clause: limits.find((limit) => limitOf(limit) === ceiling)?.clause ?? "" });
    // Points are no proposal of anybody's that would have to be mended.
    if (voted !== null || typedProposal !== null) problems.push({ kind: "proposalAboveCeiling", place: voted === null ? at("typedProposal") : place, name, typed: base, ceiling });
  }
  return { proposal, reasons, problems };
}

function typedSteps({ consideration, decision, decisionReason }: Rated["subject"]): Reason[] {
  const steps: Reason[] = [];
  if (consideration !== null) steps.push({ kind: "considered", outcome: consideration, clause: "" });
  if (decision !== null) steps.push({ kind: "decided", outcome: decision, reason: decisionReason, clause: "" });
  return steps;
}

/** A decision stands as typed; above a ceiling, or unlike the proposal without a reason, it is asked about. */
function decisionProblems({ name, decisionReason }: Rated["subject"], { ceiling, proposal, consideration, decision }: Rating, at: CellOfSubject): Problem[] {
  const stages = [
    { stage: "consideration", typed: consideration },
    { stage: "decision", typed: decision },
  ] as const;
  return stages.flatMap(({ stage, typed }): Problem[] => {
    if (typed === null) return [];
    const place = at(stage);
    const above: Problem[] = isAbove(typed, ceiling) ? [{ kind: "decisionAboveCeiling", place, name, stage, typed, ceiling }] : [];
    // The same change is asked about once, at the decision.
    const asked = stage === "decision" || typed !== decision;
    const silent: Problem[] =
      asked && proposal !== null && typed !== proposal && decisionReason === null ? [{ kind: "reasonMissing", place, name, stage, typed, proposal }] : [];
    return [...above, ...silent];
  });
}
