import { isBlank } from "./cleanText";
import type { Grid } from "./grid";
import { type ListHeading, readHeading } from "./headings";

const ROWS_SEARCHED = 30;
const HEADING_ROWS = 3;

/** A sheet that may hold a list: the rows that look most like its heading, with or without a column of names. */
export interface ListFound {
  readonly grid: Grid;
  readonly heading: ListHeading;
  readonly hasName: boolean;
}

const hasName = ({ columns }: ListHeading): boolean => columns.has("name") || columns.has("familyName");

/**
 * Finds the heading of a list among the title lines of a sheet: of the first 30 rows, alone or with the one or two below,
 * those that name the most columns we know. A column of names goes before everything.
 */
export function findList(grid: Grid, year: number): ListFound | null {
  let best: { heading: ListHeading; score: number } | null = null;
  for (let top = 0; top < Math.min(grid.cells.length, ROWS_SEARCHED); top += 1) {
    if ((grid.cells[top] ?? []).every(isBlank)) continue;
    for (let bottom = top; bottom < Math.min(top + HEADING_ROWS, grid.cells.length); bottom += 1) {
      const heading = readHeading(grid, top, bottom, year);
      // A taller heading must name more columns to be believed: the row below may be the first person.
      const score = heading.columns.size * 10 + (hasName(heading) ? 1000 : 0) - (bottom - top);
      if (heading.columns.size > 0 && (best === null || score > best.score)) best = { heading, score };
    }
  }
  if (best === null) return null;
  const { heading } = best;
  return { grid, heading: { ...heading, bottom: lastRow(grid, heading) }, hasName: hasName(heading) };
}

/** A heading cell merged downwards takes the rows of small print beside it into the heading. */
const lastRow = (grid: Grid, { top, bottom, columns }: ListHeading): number =>
  Math.max(
    bottom,
    ...[...columns.values()].flatMap(({ column }) =>
      grid.merges.filter((area) => area.left <= column && column <= area.right && area.top >= top && area.top <= bottom && area.bottom < top + HEADING_ROWS).map((area) => area.bottom),
    ),
  );
