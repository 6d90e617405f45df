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

interface Candidate {
  readonly heading: ListHeading;
  readonly score: number;
}

/**
 * Finds the heading of a list among the title lines of a sheet: of the first 30 rows, alone or with the one or two below,
 * those that name the most columns we know. A column of names goes before everything. A fuller heading further down may head
 * a second list: then the first one's people stand above it, and reading begins with them.
 */
export function findList(grid: Grid, year: number): ListFound | null {
  const candidates: Candidate[] = [];
  for (let top = 0; top < Math.min(grid.cells.length, ROWS_SEARCHED); top += 1) {
    const best = (grid.cells[top] ?? []).every(isBlank) ? null : headingFrom(grid, top, year);
    if (best !== null) candidates.push(best);
  }
  const fullest = candidates.reduce<Candidate | null>((best, one) => (best === null || one.score > best.score ? one : best), null);
  if (fullest === null) return null;
  const { heading } = candidates.find((one) => isAlsoAList(one.heading, fullest.heading)) ?? fullest;
  return { grid, heading: { ...heading, bottom: lastRow(grid, heading) }, hasName: hasName(heading) };
}

/** The best heading that begins in a row. A taller one must name more columns to be believed: the row below may be the first person. */
function headingFrom(grid: Grid, top: number, year: number): Candidate | null {
  let best: Candidate | null = null;
  for (let bottom = top; bottom < Math.min(top + HEADING_ROWS, grid.cells.length); bottom += 1) {
    const heading = readHeading(grid, top, bottom, year);
    const score = heading.columns.size * 10 + (hasName(heading) ? 1000 : 0) - (bottom - top);
    if (heading.columns.size > 0 && (best === null || score > best.score)) best = { heading, score };
  }
  return best;
}

/** A heading of names above the fullest one, with at least half as many columns. */
const isAlsoAList = (heading: ListHeading, fullest: ListHeading): boolean =>
  hasName(heading) && heading.bottom < fullest.top && heading.columns.size >= 3 && heading.columns.size * 2 >= fullest.columns.size;

/** A heading cell merged downwards takes the rows of small print beside it into the heading. */
const lastRow = (grid: Grid, { top, bottom, columns }: ListHeading): number =>
  Math.max(
    bottom,
    ...[...columns.values()].flatMap(({ column }) =>
      grid.merges.filter((area) => area.left <= column && column <= area.right && area.top >= top && area.top <= bottom && area.bottom < top + HEADING_ROWS).map((area) => area.bottom),
    ),
  );
