import { partName } from "../messages.vi/part";
import { RESULT_TEXT } from "../messages.vi/sheet";
import { countsOf } from "../review/counts";
import { GROUPS, groupLabel } from "../review/group";
import { LEVELS } from "../review/level";
import { partsOf } from "../review/parts";
import type { PersonReview, Review } from "../review/review";
import type { Cell } from "./grid";
import type { ResultRows } from "./resultBlocks";

/** What the counts are split by. */
export type SummaryDimension = "unit" | "group";

/** Counts and percentages by phòng or by group, as the report has them, the whole agency last. */
export function summaryRows(review: Review, dimension: SummaryDimension): ResultRows {
  const heading: Cell[] = [
    RESULT_TEXT.dimensions[dimension],
    ...RESULT_TEXT.summaryTotals,
    ...LEVELS.flatMap(({ short }) => [short, RESULT_TEXT.share(short)]),
    ...RESULT_TEXT.summaryRest,
  ];
  return [heading, ...summaryParts(review, dimension).map(({ label, people }) => countRow(label, people)), countRow(RESULT_TEXT.total, review.people)];
}

/** Who is counted in each row, in the order of the rows. */
export const summaryParts = (review: Review, dimension: SummaryDimension): readonly { readonly label: string; readonly people: readonly PersonReview[] }[] =>
  (dimension === "unit"
    ? partsOf(review).map((part) => ({ label: partName(part), people: part.people }))
    : GROUPS.map(({ id }) => ({ label: groupLabel(id), people: review.people.filter(({ group }) => group === id) }))
  ).filter(({ people }) => people.length > 0);

function countRow(label: string, people: readonly PersonReview[]): Cell[] {
  const { total, rated, levels, unrated, pending } = countsOf(people);
  const shown = (percent: string): Cell => (percent === "–" ? null : Number(percent.replace(",", ".")));
  return [label, total, rated, ...levels.flatMap(({ count, percent }): Cell[] => [count, shown(percent)]), unrated, pending];
}
