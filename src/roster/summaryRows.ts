import { RESULT_TEXT } from "../messages.vi/sheet";
import { GROUPS, groupLabel } from "../review/group";
import { LEVELS, type Outcome } from "../review/level";
import { decisionOutcome } from "../review/population";
import type { PersonReview, Review } from "../review/review";
import { shares } from "../review/shares";
import type { Cell } from "./grid";
import type { ResultRows } from "./resultBlocks";

/** What the counts are split by. */
export type SummaryDimension = "unit" | "group";

/** Counts and percentages by phòng or by group, the whole agency last. Percentages are of those rated and sum to 100. */
export function summaryRows({ people }: Review, dimension: SummaryDimension): ResultRows {
  const parts = dimension === "unit" ? byUnit(people) : byGroup(people);
  const heading: Cell[] = [
    RESULT_TEXT.dimensions[dimension],
    ...RESULT_TEXT.summaryTotals,
    ...LEVELS.flatMap(({ short }) => [short, RESULT_TEXT.share(short)]),
    ...RESULT_TEXT.summaryRest,
  ];
  return [heading, ...parts.map(([label, members]) => countRow(label, members)), countRow(RESULT_TEXT.total, people)];
}

type Part = readonly [label: string, members: readonly PersonReview[]];

function byUnit(people: readonly PersonReview[]): Part[] {
  const units = new Map<string | null, PersonReview[]>();
  for (const review of people) {
    const members = units.get(review.person.unit);
    if (members) members.push(review);
    else units.set(review.person.unit, [review]);
  }
  return [...units].map(([unit, members]) => [unit ?? RESULT_TEXT.noUnit, members]);
}

const byGroup = (people: readonly PersonReview[]): Part[] =>
  GROUPS.map(({ id }): Part => [groupLabel(id), people.filter(({ group }) => group === id)]).filter(([, members]) => members.length > 0);

/** Quyết định, else Lãnh đạo Ban xem xét, else the proposal; who cannot be rated is unrated without anybody's saying so. */
const outcomeOf = ({ rating }: PersonReview): Outcome | null => decisionOutcome(rating) ?? (rating.ceiling === "unrated" ? "unrated" : null);

function countRow(label: string, people: readonly PersonReview[]): Cell[] {
  const count = (outcome: Outcome | null) => people.filter((review) => outcomeOf(review) === outcome).length;
  const counts = LEVELS.map(({ id }) => count(id));
  const percents = shares(counts).map((text) => (text === "–" ? null : Number(text.replace(",", "."))));
  const rated = counts.reduce((sum, one) => sum + one, 0);
  return [label, people.length, rated, ...counts.flatMap((one, index): Cell[] => [one, percents[index] ?? null]), count("unrated"), count(null)];
}
