import type { Outcome } from "./level";
import { quotaCases } from "./quota";
import type { CollectiveReview, PersonReview, QuotaCheck, Review } from "./review";
import { reviewer } from "./reviewAgency";
import { sensitivityOf } from "./sensitivity";
import type { Person } from "./subject";

/** The columns a meeting changes: Phòng đề xuất, Lãnh đạo Ban xem xét, Quyết định. */
export type TriedColumn = "typedProposal" | "consideration" | "decision";

/** A level tried for one subject, as if it were typed. `null`: as if the cell were cleared. */
export interface Trial {
  readonly subject: string;
  readonly column: TriedColumn;
  readonly outcome: Outcome | null;
}

/** What the checks would say, beside which trials change nothing: a valid ballot stands above a typed proposal. */
export interface TriedOut {
  readonly review: Review;
  readonly changed: readonly { readonly check: QuotaCheck; readonly before: QuotaCheck }[];
  readonly idle: readonly Trial[];
}

/**
 * The review as it would be with these levels typed; the sheet is not touched. Only the subjects tried are rated again, so it is
 * quick enough for every press: `tryOut(review, [{ subject: "P004", column: "decision", outcome: "good" }])`.
 * A later trial of the same cell replaces an earlier one.
 */
export function tryOut(before: Review, trials: readonly Trial[]): TriedOut {
  const { regulation, roster } = before;
  const bySubject = new Map<string, Partial<Record<TriedColumn, Outcome | null>>>();
  for (const { subject, column, outcome } of trials) bySubject.set(subject, { ...bySubject.get(subject), [column]: outcome });
  const isTried = ({ subject }: { readonly subject: string }): boolean => bySubject.has(subject);
  const { reviewPerson, reviewCollective } = reviewer({ ...roster, marks: roster.marks.filter(isTried), tallies: roster.tallies.filter(isTried) }, regulation);
  const people = before.people.map((one): PersonReview => {
    const typed = bySubject.get(one.person.id);
    return typed === undefined ? one : reviewPerson({ ...one.person, ...typed });
  });
  const collectives = before.collectives.map((one): CollectiveReview => {
    const typed = bySubject.get(one.collective.id);
    return typed === undefined ? one : reviewCollective({ ...one.collective, ...typed });
  });
  const cases = quotaCases(people, collectives, regulation);
  const quotas = cases.map(({ judge }) => judge(regulation.readings));
  const sensitivities = cases.map((quota) => sensitivityOf(quota, regulation.readings)).filter((one) => one !== null);
  const outcomes = outcomesOf({ people, collectives });
  return {
    review: { ...before, people, collectives, quotas, sensitivities },
    changed: changedChecks(before.quotas, quotas),
    idle: trials.filter((trial) => trial.column === "typedProposal" && trial.outcome !== null && outcomes.get(trial.subject) !== trial.outcome),
  };
}

/** Whether the reason typed is written beside a tried level: beside a decision, and beside one that stands without any over a changed proposal. */
export const takesReason = ({ column }: Trial, { consideration, decision, decisionReason }: Pick<Person, "consideration" | "decision" | "decisionReason">): boolean =>
  column !== "typedProposal" || (decisionReason === null && (consideration !== null || decision !== null));

/**
 * Whose consideration or decision would differ from their proposal: there a reason is asked for (bước 5), whichever of the columns was
 * tried. A proposal lowered under a decision that stands asks for one too.
 */
export function reasonsAsked({ people, collectives }: Pick<Review, "people" | "collectives">, trials: readonly Trial[]): ReadonlySet<string> {
  const tried = new Map(trials.map(({ subject }) => [subject, trials.some((trial) => trial.subject === subject && trial.column !== "typedProposal" && trial.outcome !== null)]));
  const rated = [...people.map(({ person, rating }) => ({ ...person, rating })), ...collectives.map(({ collective, rating }) => ({ ...collective, rating }))];
  const asked = rated.filter(({ id, decisionReason, rating: { proposal, consideration, decision } }) => {
    const isDecidedAnew = tried.get(id);
    const differs = proposal !== null && [consideration, decision].some((level) => level !== null && level !== proposal);
    return isDecidedAnew !== undefined && differs && (isDecidedAnew || decisionReason === null);
  });
  return new Set(asked.map(({ id }) => id));
}

/** Trials add no phòng and no group, so each check stands where it stood. */
const changedChecks = (before: readonly QuotaCheck[], after: readonly QuotaCheck[]): TriedOut["changed"] =>
  after.flatMap((check, index) => {
    const was = before[index];
    const same = was === undefined || (was.used === check.used && was.ceiling === check.ceiling && was.over === check.over && was.severity === check.severity);
    return same ? [] : [{ check, before: was }];
  });

const outcomesOf = ({ people, collectives }: Pick<Review, "people" | "collectives">): ReadonlyMap<string, Outcome | null> =>
  new Map([
    ...people.map(({ person, rating }) => [person.id, rating.proposal] as const),
    ...collectives.map(({ collective, rating }) => [collective.id, rating.proposal] as const),
  ]);
