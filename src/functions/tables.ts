import { missingColumnsText } from "../messages.vi/functions";
import type { Review } from "../review/review";
import { reviewAgency } from "../review/reviewAgency";
import type { Cell } from "../roster/grid";
import type { Matrices, MissingColumn, TablesReading } from "../roster/readTables";
import { readRosterTables } from "../roster/readTables";
import type { ResultRows } from "../roster/resultBlocks";
import { invalid } from "./refusal";

export interface TablesReview extends TablesReading {
  readonly review: Review;
}

/** The whole review from the tables a formula hands over. Without people or without a column nothing can be read: an error that names it. */
export function reviewTables(matrices: Matrices): TablesReview {
  const reading = readRosterTables(matrices);
  const fatal = reading.problems.flatMap((problem) => (problem.kind === "missingColumn" ? [{ table: problem.table, heading: problem.heading }] : []));
  if (fatal.length > 0) throw invalid(missingColumnsText(fatal));
  return { ...reading, review: reviewAgency(reading.roster, reading.regulation) };
}

/** Excel shows an empty text where the core says `null`, which it would turn into 0. */
export const spilled = (rows: ResultRows): (string | number | boolean)[][] => rows.map((row) => row.map(spilledCell));

const spilledCell = (cell: Cell): string | number | boolean => (cell === null ? "" : typeof cell === "object" ? cell.error : cell);

/** Names the columns a table lacks in the last heading of the result, so that a thinner table still works but says so. */
export function namingMissing(rows: ResultRows, missing: readonly MissingColumn[]): ResultRows {
  const [heading, ...body] = rows;
  if (heading === undefined || missing.length === 0) return rows;
  const last = heading[heading.length - 1];
  return [[...heading.slice(0, -1), `${String(last ?? "")} (${missingColumnsText(missing)})`], ...body];
}
