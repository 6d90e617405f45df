import { LEVELS, type Level, type Outcome } from "./level";
import type { PersonReview, Rating } from "./review";
import { shares } from "./shares";

/**
 * The outcome that is counted and listed, on the sheets and in every report: Quyết định, else Lãnh đạo Ban xem xét, else the
 * proposal. Who cannot be rated is unrated even where nobody proposed anything.
 */
export const reportedOutcome = (rating: Rating): Outcome | null =>
  rating.decision ?? rating.consideration ?? (rating.ceiling === "unrated" ? "unrated" : rating.proposal);

/** What a phòng proposed; who cannot be rated is unrated here too. */
export const proposedOutcome = ({ proposal, ceiling }: Rating): Outcome | null => (ceiling === "unrated" ? "unrated" : proposal);

/** One row of a count table. The percentages are of the rated, one decimal, and sum to 100,0; "–" where nobody is rated. */
export interface Counts {
  readonly total: number;
  readonly rated: number;
  readonly levels: readonly { readonly level: Level; readonly count: number; readonly percent: string }[];
  readonly unrated: number;
  readonly pending: number;
}

/** `countsOf(people)` → `{ total: 9, rated: 7, levels: [{ level: "excellent", count: 1, percent: "14,3" }, …], unrated: 1, pending: 1 }`. */
export function countsOf(people: readonly PersonReview[], outcomeOf: (rating: Rating) => Outcome | null = reportedOutcome): Counts {
  const outcomes = people.map(({ rating }) => outcomeOf(rating));
  const count = (outcome: Outcome | null): number => outcomes.filter((one) => one === outcome).length;
  const counts = LEVELS.map(({ id }) => count(id));
  const percents = shares(counts);
  return {
    total: people.length,
    rated: counts.reduce((sum, one) => sum + one, 0),
    levels: LEVELS.map(({ id }, index) => ({ level: id, count: counts[index] ?? 0, percent: percents[index] ?? "" })),
    unrated: count("unrated"),
    pending: count(null),
  };
}
