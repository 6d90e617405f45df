import type { Group } from "./group";
import type { Outcome } from "./level";
import type { CollectiveReview, PersonReview, Rating } from "./review";

/** One subject as a quota sees it: which outcome it has at the stage, and whether that outcome is still only a proposal. */
export interface Counted {
  readonly id: string;
  readonly group: Group;
  readonly outcome: Outcome | null;
  readonly unrated: boolean;
  readonly pending: boolean;
}

/** At the decision stage: Quyết định, else Lãnh đạo Ban xem xét, else the proposal. */
export const decisionOutcome = ({ decision, consideration, proposal }: Rating): Outcome | null => decision ?? consideration ?? proposal;

/** People inside the quotas without a single proposal: their decisions are all there is to check. */
export const holdsOnlyDecisions = (people: readonly PersonReview[]): boolean =>
  people.every(({ rating }) => rating.proposal === null) && people.some(({ rating }) => (rating.decision ?? rating.consideration) !== null);

const isPending = ({ decision, consideration, ceiling }: Rating): boolean => decision === null && consideration === null && ceiling !== "unrated";

const counted = (id: string, group: Group, rating: Rating, outcome: Outcome | null, pending: boolean): Counted => ({
  id,
  group,
  outcome,
  // Who was given a level against the ceiling is rated all the same, and counts.
  unrated: (outcome ?? rating.ceiling) === "unrated",
  pending,
});

export const countAtProposal = ({ person, group, rating }: PersonReview, onDecisions: boolean): Counted =>
  counted(person.id, group, rating, onDecisions ? decisionOutcome(rating) : rating.proposal, false);

export const countAtDecision = ({ person, group, rating }: PersonReview): Counted =>
  counted(person.id, group, rating, decisionOutcome(rating), isPending(rating));

/** A collective belongs to no group of people; `unknown` is never looked at for it. */
export const countCollective = ({ collective, rating }: CollectiveReview): Counted =>
  counted(collective.id, "unknown", rating, decisionOutcome(rating), isPending(rating));
