import { missingColumnsText } from "../messages.vi/functions";
import type { Review } from "../review/review";
import { reviewAgency } from "../review/reviewAgency";
import type { Cell } from "../roster/grid";
import type { Matrices, Matrix, MissingColumn, TablesReading } from "../roster/readTables";
import { readRosterTables } from "../roster/readTables";
import type { ResultRows } from "../roster/resultBlocks";
import { invalid } from "./refusal";

/** Tables as Excel hands them over: one that was left out arrives as `null`. */
export type GivenTables = { readonly [Name in keyof Matrices]?: Matrix | null | undefined };

/** What a formula spills. */
export type Spill = (string | number | boolean)[][];

export interface TablesReview extends TablesReading {
  readonly review: Review;
}

/** Reads the tables a formula hands over. A column nothing can be read without is an error that names it: "Thiếu cột Họ và tên của bảng DanhSach". */
export function readTables(given: GivenTables): TablesReading {
  const reading = readRosterTables(present(given));
  const fatal = reading.problems.flatMap((problem) => (problem.kind === "missingColumn" ? [{ table: problem.table, heading: problem.heading }] : []));
  if (fatal.length > 0) throw invalid(capitalised(missingColumnsText(fatal)));
  return reading;
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Formulas side by side hand over the same tables one after the other: they are read and reviewed once. */
let last: { readonly given: GivenTables; readonly reviewed: TablesReview } | null = null;

/** The whole review from the tables a formula hands over. */
export function reviewTables(given: GivenTables): TablesReview {
  if (last !== null && isSame(last.given, given)) return last.reviewed;
  const reading = readTables(given);
  const reviewed = { ...reading, review: reviewAgency(reading.roster, reading.regulation) };
  // A copy: who changes a cell of his own table must not change what it is compared with.
  last = { given: Object.fromEntries(Object.entries(given).map(([name, table]) => [name, table?.map((row) => [...row])])), reviewed };
  return reviewed;
}

/** Whether two lots of tables hold the same, cell by cell: a millisecond where reviewing 3,000 people takes a hundred. */
function isSame(one: GivenTables, other: GivenTables): boolean {
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])] as (keyof GivenTables)[];
  return names.every((name) => {
    const [mine, theirs] = [one[name] ?? [], other[name] ?? []];
    return mine.length === theirs.length && mine.every((row, at) => row.length === theirs[at]?.length && row.every((cell, column) => cell === theirs[at]?.[column]));
  });
}

const present = (given: GivenTables): Matrices =>
  Object.fromEntries(Object.entries(given).filter((entry): entry is [keyof Matrices, Matrix] => Array.isArray(entry[1])));

/** Excel shows an empty text where the core says `null`, which it would turn into 0. */
export const spilled = (rows: ResultRows): Spill => rows.map((row) => row.map(spilledCell));

const spilledCell = (cell: Cell): string | number | boolean => (cell === null ? "" : typeof cell === "object" ? cell.error : cell);

/** Names the columns a table lacks in the last heading of the result, so that a thinner table still works but says so. */
export function withMissing(rows: ResultRows, missing: readonly MissingColumn[]): ResultRows {
  const [heading, ...body] = rows;
  if (heading === undefined || missing.length === 0) return rows;
  const last = heading[heading.length - 1];
  return [[...heading.slice(0, -1), `${String(last ?? "")} (${missingColumnsText(missing)})`], ...body];
}
