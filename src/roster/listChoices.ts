import { headingText } from "./answeredList";
import { isBlank } from "./cleanText";
import type { Book, Grid } from "./grid";
import { isOurSheet } from "./readLists";
import { readHeading } from "./readHeading";
import { shownCell } from "./shownCell";
import type { Source } from "./source";

/** A sheet of the office's that may be read, and the rows that may be its heading. */
export interface SheetChoice {
  readonly sheet: string;
  readonly hidden: boolean;
  readonly isRead: boolean;
  /** `texts`: by what the row is found again; `shown`: as it stands on the sheet, what is merged once. */
  readonly rows: readonly { readonly row: number; readonly texts: string; readonly shown: string }[];
}

const ROWS_OFFERED = 30;

/** What the office may choose instead of the lists that were found: every sheet of its own, each row of two texts or more as heading. */
export function sheetChoices({ sheets }: Book, source: Source, year: number): readonly SheetChoice[] {
  const read = new Set(source.kind === "list" ? source.lists.map(({ sheet }) => sheet) : []);
  const own = sheets.filter((grid) => !isOurSheet(grid) && grid.cells.some((row) => !row.every(isBlank)));
  return own.map((grid) => ({ sheet: grid.name, hidden: grid.hidden, isRead: read.has(grid.name), rows: headingRows(grid, year) }));
}

function headingRows(grid: Grid, year: number): SheetChoice["rows"] {
  return grid.cells.slice(0, ROWS_OFFERED).flatMap((cells, index) => {
    if (cells.filter((cell) => !isBlank(cell)).length < 2) return [];
    return [{ row: index + 1, texts: headingText(readHeading(grid, index, index, year)), shown: shownRow(grid, index) }];
  });
}

const shownRow = (grid: Grid, row: number): string =>
  (grid.cells[row] ?? []).flatMap((cell, column) => (isBlank(cell) || isCovered(grid, row, column) ? [] : [shownCell(grid, row, column)])).join(" | ");

/** Whether a cell lies under a merged one; some programs leave the text in each of them. */
const isCovered = ({ merges }: Grid, row: number, column: number): boolean =>
  merges.some(({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right && (row !== top || column !== left));
