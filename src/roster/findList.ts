import { isBlank } from "./cleanText";
import type { Grid } from "./grid";
import { type ListHeading, readHeading } from "./readHeading";
import { isSubheading } from "./subheading";

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
  const whole = wholeHeading(grid, heading, year);
  return { grid, heading: whole, hasName: hasName(whole) };
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

/** The heading read down to its last row: what stands below the first may turn its meaning ("Xếp loại" over "(năm 2022)"). */
function wholeHeading(grid: Grid, heading: ListHeading, year: number): ListHeading {
  const bottom = lastRow(grid, heading, year);
  return bottom === heading.bottom ? heading : readHeading(grid, heading.top, bottom, year);
}

/** A heading cell merged downwards takes the rows of small print beside it into the heading; so does a row of nothing but words of a heading. */
function lastRow(grid: Grid, heading: ListHeading, year: number): number {
  const limit = heading.top + HEADING_ROWS - 1;
  let bottom = heading.bottom;
  for (const { column } of heading.columns.values()) {
    for (const area of grid.merges) {
      if (area.left <= column && column <= area.right && area.top >= heading.top && area.top <= heading.bottom && area.bottom <= limit) bottom = Math.max(bottom, area.bottom);
    }
  }
  while (bottom < limit && isSubheading(grid, heading, bottom + 1, year)) bottom += 1;
  return bottom;
}
