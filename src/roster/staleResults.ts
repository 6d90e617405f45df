import { reviewAgency } from "../review/reviewAgency";
import { cleanText, labelKey } from "./cleanText";
import { type Area, type Book, type Cell, type Grid, placeOf } from "./grid";
import { countedColumns, nativeCounts } from "./nativeCounts";
import { findTable } from "./openTable";
import { PEOPLE_TABLE } from "./personColumns";
import { besideRows, type Matrices, readRosterTables, type TablesReading } from "./readTables";
import { quotaRows, ratingRows, readingRows, type ResultRows, violationRows } from "./resultBlocks";
import type { Review } from "../review/review";
import type { Place } from "../review/subject";
import type { Block } from "./sheetPlan";
import { type SummaryDimension, summaryRows } from "./summaryRows";
import { COLLECTIVES_TABLE, CRITERIA_TABLE, MARKS_TABLE, QUOTA_SHEET, RULES_TABLE, SUMMARY_SHEET, TALLIES_TABLE } from "./tables";
import { tallyRows } from "./tallyRows";
import type { TableDefinition } from "./tableDefinition";

/** A cell that says something else than what is computed now. `formula`: it becomes this formula of Excel's own. */
export interface StaleCell {
  readonly row: number;
  readonly column: number;
  readonly was: Cell;
  readonly to: Cell;
  readonly formula?: string;
}

/** The cells of one result block that are no longer true. A block whose anchor holds a formula computes itself and is left alone. */
export interface StaleBlock {
  readonly sheet: string;
  readonly anchor: { readonly row: number; readonly column: number };
  readonly cells: readonly StaleCell[];
  /** Cells somebody typed over: they stay as typed. */
  readonly kept: readonly Place[];
}

/** An area that was typed into since the pane was opened. */
export interface TypedArea {
  readonly sheet: string;
  readonly area: Area;
}

interface Result {
  readonly sheet: string;
  readonly rows: ResultRows;
  /** It stands beside this row of headings, else anywhere on its sheet. */
  readonly headingRow?: number;
  readonly native?: SummaryDimension;
}

/**
 * Which cells of our results differ from what the formulas would show, as they stand on the sheets now: found by their headings, since
 * rows and columns may have been put in. Nothing typed is among them. `[]` where the workbook is not ours, or all is as computed.
 */
export function staleResults(book: Book, typed: readonly TypedArea[] = []): readonly StaleBlock[] {
  const people = findTable(book, PEOPLE_TABLE);
  if (people === null) return [];
  const reading = readRosterTables(matricesOf(book));
  const review = reviewAgency(reading.roster, reading.regulation);
  return resultsOf(book, reading, review).flatMap((result): StaleBlock[] => {
    const grid = book.sheets.find(({ name }) => name === result.sheet);
    const at = grid === undefined ? null : standing(grid, result);
    if (grid === undefined || at === null) return [];
    const block = differences(grid, result, at, nativeOf(book, review, result, at), typed);
    return block.cells.length + block.kept.length === 0 ? [] : [block];
  });
}

/** The tables as a formula gets them: `DanhSach[#All]`. */
function matricesOf(book: Book): Matrices {
  const matrix = <F extends string>(definition: TableDefinition<F>): NonNullable<Matrices["danhSach"]> | undefined => {
    const table = findTable(book, definition);
    if (table === null) return undefined;
    const { grid, area } = table;
    const width = area.right - area.left + 1;
    return Array.from({ length: area.bottom - area.top + 1 }, (_, down) => Array.from({ length: width }, (_, across) => grid.cells[area.top + down]?.[area.left + across] ?? null));
  };
  const given = {
    danhSach: matrix(PEOPLE_TABLE), tapThe: matrix(COLLECTIVES_TABLE), bieuQuyet: matrix(TALLIES_TABLE), capDo: matrix(MARKS_TABLE), quyTac: matrix(RULES_TABLE), tieuChi: matrix(CRITERIA_TABLE),
  };
  return Object.fromEntries(Object.entries(given).filter(([, rows]) => rows !== undefined));
}

function resultsOf(book: Book, reading: TablesReading, review: Review): readonly Result[] {
  const beside = <F extends string>(definition: TableDefinition<F>, rows: ResultRows): Result[] => {
    const table = findTable(book, definition);
    return table === null ? [] : [{ sheet: table.grid.name, rows, headingRow: table.area.top }];
  };
  return [
    ...beside(PEOPLE_TABLE, besideRows(ratingRows(review, reading.problems), reading.people)),
    ...beside(TALLIES_TABLE, besideRows(tallyRows(reading.roster.tallies, reading.regulation), reading.tallies)),
    { sheet: QUOTA_SHEET, rows: quotaRows(review) },
    { sheet: QUOTA_SHEET, rows: violationRows(review) },
    { sheet: QUOTA_SHEET, rows: readingRows(review) },
    { sheet: SUMMARY_SHEET, rows: summaryRows(review, "unit"), native: "unit" },
    { sheet: SUMMARY_SHEET, rows: summaryRows(review, "group"), native: "group" },
  ];
}

type Corner = StaleBlock["anchor"];

/** Where the headings of a result stand; `null` where they do not, or twice. */
function standing({ cells }: Grid, { rows: [headings = []], headingRow }: Result): Corner | null {
  const [first, ...rest] = headings;
  const found = cells.flatMap((line, row) =>
    headingRow !== undefined && row !== headingRow
      ? []
      : line.flatMap((cell, column): Corner[] => (cell === first && rest.every((heading, at) => sayTheSame(line[column + 1 + at] ?? null, heading)) ? [{ row, column }] : [])),
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** The last heading may name columns a table lacks, in brackets behind it. */
const sayTheSame = (shown: Cell, heading: Cell): boolean => labelKey(cleanText(shown)) === labelKey(cleanText(heading));

/** Excel's own formulas for the counts, where the rows of a summary are other ones than those that stand there. */
function nativeOf(book: Book, review: Review, { rows, native, sheet }: Result, at: Corner): Block["native"] {
  const cells = book.sheets.find(({ name }) => name === sheet)?.cells ?? [];
  const height = heightOf(cells, at, 1);
  const sameRows = height === rows.length && rows.every((row, down) => (cells[at.row + down]?.[at.column] ?? null) === row[0]);
  const people = findTable(book, PEOPLE_TABLE);
  if (native === undefined || sameRows || people === null) return undefined;
  const { top, bottom, right } = people.area;
  const headings = people.grid.cells[top] ?? [];
  const columns = countedColumns([
    { top, left: 0, cells: [headings.slice(0, right + 1), ...Array.from({ length: bottom - top }, () => [])] },
    { top, left: right + 1, cells: [headings.slice(right + 1)] },
  ]);
  return columns === null ? undefined : nativeCounts(review, native, columns, { top: at.row, left: at.column });
}

/** How many rows a block has from its heading down, to the first that is blank in all its columns. */
function heightOf(cells: Grid["cells"], { row, column }: Corner, width: number): number {
  let height = 1;
  while ((cells[row + height] ?? []).slice(column, column + width).some((cell) => cell !== null && cell !== "")) height += 1;
  return height;
}

function differences({ name, cells }: Grid, { rows, sheet }: Result, anchor: Corner, native: Block["native"], typed: readonly TypedArea[]): StaleBlock {
  const width = rows[0]?.length ?? 0;
  const old = heightOf(cells, anchor, width);
  const stale: StaleCell[] = [];
  const kept: Place[] = [];
  for (let down = 1; down < Math.max(rows.length, old); down += 1)
    for (let across = 0; across < width; across += 1) {
      const [row, column] = [anchor.row + down, anchor.column + across];
      const was = cells[row]?.[column] ?? null;
      const to = rows[down]?.[across] ?? null;
      const formula = native?.[down]?.[across] ?? null;
      if (formula === null && shown(was) === shown(to)) continue;
      // What stands under the block and was no part of it is somebody's own, as what was typed over it.
      const isForeign = down >= old && shown(was) !== "";
      if (isForeign || (shown(was) !== "" && typed.some((one) => one.sheet === name && contains(one.area, row, column)))) kept.push(placeOf(name, row, column));
      else stale.push({ row, column, was, to, ...(formula === null ? {} : { formula }) });
    }
  return { sheet, anchor, cells: stale, kept };
}

const contains = ({ top, bottom, left, right }: Area, row: number, column: number): boolean => row >= top && row <= bottom && column >= left && column <= right;

const shown = (cell: Cell): string | number | boolean => (cell === null ? "" : typeof cell === "object" ? cell.error : cell);
