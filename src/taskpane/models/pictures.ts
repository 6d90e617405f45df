import type { CountedOutcome } from "../../messages.vi/picture";
import { RULE_TITLES, scopeText } from "../../messages.vi/quota";
import { RESULT_TEXT } from "../../messages.vi/sheet";
import { countsOf } from "../../review/counts";
import type { PersonReview, QuotaCheck, Review } from "../../review/review";
import { checkLabel } from "../../roster/chartBlocks";
import { type SummaryDimension, summaryParts } from "../../roster/summaryRows";
import { barOf, type QuotaCard } from "./quotaCards";

/** One check as a bar: how much is used, where the ceiling stands. */
export interface Usage {
  readonly id: string;
  /** A phòng by its name, any other check by what it counts. */
  readonly label: string;
  readonly scope: string;
  readonly rule: string;
  readonly check: QuotaCheck;
  readonly bar: QuotaCard["bar"];
}

/** The checks as bars: every phòng to one scale, so that they compare; the others each to its own, a group of 9 beside one of 3,000. */
export function usages({ quotas }: Pick<Review, "quotas">): { readonly units: readonly Usage[]; readonly others: readonly Usage[] } {
  const ofUnits = quotas.filter(({ scope }) => scope.kind === "unit");
  const widest = Math.max(1, ...ofUnits.map(({ used, ceiling }) => Math.max(used, ceiling)));
  return {
    units: ofUnits.map((check) => usageOf(check, { used: check.used / widest, ceiling: check.ceiling / widest })),
    others: quotas.filter(({ scope }) => scope.kind !== "unit").map((check) => usageOf(check, barOf(check.used, check.ceiling))),
  };
}

function usageOf(check: QuotaCheck, bar: QuotaCard["bar"]): Usage {
  const scope = scopeText(check.scope);
  return { id: `${check.rule} ${scope}`, label: checkLabel(check), scope, rule: RULE_TITLES[check.rule], check, bar };
}

/** One piece of a bar of levels; `percent` is of the rated, and stands only beside a level. */
export interface LevelPiece {
  readonly outcome: CountedOutcome;
  readonly count: number;
  readonly percent: string | null;
  /** Of all people of the bar, 0 to 1. */
  readonly share: number;
}

export interface LevelBar {
  readonly label: string;
  readonly total: number;
  readonly pieces: readonly LevelPiece[];
}

/** How the levels are spread in the whole agency, or in each phòng or group, as sheet Tổng hợp counts them; nobody at a level, no piece. */
export const levelBars = (review: Review, by: "agency" | SummaryDimension): readonly LevelBar[] =>
  by === "agency" ? [levelBar(RESULT_TEXT.total, review.people)] : summaryParts(review, by).map(({ label, people }) => levelBar(label, people));

function levelBar(label: string, people: readonly PersonReview[]): LevelBar {
  const { total, levels, unrated, pending } = countsOf(people);
  const pieces = [
    ...levels.map(({ level, count, percent }) => ({ outcome: level, count, percent })),
    { outcome: "unrated" as const, count: unrated, percent: null },
    { outcome: "pending" as const, count: pending, percent: null },
  ];
  return { label, total, pieces: pieces.filter(({ count }) => count > 0).map((piece) => ({ ...piece, share: piece.count / total })) };
}
