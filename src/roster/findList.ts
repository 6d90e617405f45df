import { isBlank } from "./cleanText";
import type { Grid } from "./grid";
import { meaningOf } from "./headings";
import { headingTexts, isMergedAcross } from "./headingTexts";
import { type ListHeading, namedColumns, readHeading } from "./readHeading";
import { isHeadingWord, isSubheading } from "./subheading";
import type { ListField } from "./personColumns";

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
  const first = candidates.find((one) => isAlsoAList(one.heading, fullest.heading)) ?? fullest;
  // With title lines above it a heading is read too, only less surely.
  const { heading } = candidates.filter((one) => one.heading.top <= first.heading.bottom).reduce((best, one) => (one.score > best.score ? one : best), first);
  const whole = wholeHeading(grid, withRowAbove(grid, heading, year), year);
  return { grid, heading: whole, hasName: hasName(whole) };
}

/** The best heading that begins in a row. A taller one must name more columns to be believed: the row below may be the first person. */
function headingFrom(grid: Grid, top: number, year: number): Candidate | null {
  let best: Candidate | null = null;
  for (let bottom = top; bottom < Math.min(top + HEADING_ROWS, grid.cells.length); bottom += 1) {
    const heading = readHeading(grid, top, bottom, year);
    if (bottom > top && isOverNames(grid, bottom, heading)) break;
    const score = namedColumns(heading) * 10 + (hasName(heading) ? 1000 : 0) - (bottom - top);
    if (heading.columns.size > 0 && (best === null || score > best.score)) best = { heading, score };
  }
  return best;
}

/** A row merged over the names and more is a phòng above its people, and no part of their heading. */
const isOverNames = (grid: Grid, row: number, { columns }: ListHeading): boolean => NAMES.some((field) => columns.has(field) && isMergedAcross(grid, row, columns.get(field)?.column));

/** A heading of names above the fullest one, with at least half as many columns. */
const isAlsoAList = (heading: ListHeading, fullest: ListHeading): boolean =>
  hasName(heading) && heading.bottom < fullest.top && heading.columns.size >= 3 && heading.columns.size * 2 >= fullest.columns.size;

/**
 * The heading with the row above it, where headings over several columns stand in that row and the others below: "Mức xếp loại" over
 * "Phòng" makes ratings of a column that would else be the phòng. A title stands over the names too, and heads no column.
 */
function withRowAbove(grid: Grid, heading: ListHeading, year: number): ListHeading {
  const { top, bottom } = heading;
  if (top === 0 || bottom - top + 1 === HEADING_ROWS) return heading;
  const levels = headingTexts(grid, top - 1, bottom);
  const below = headingTexts(grid, top, bottom);
  const over = levels.map((texts, column) => (texts.length > (below[column]?.length ?? 0) ? (texts[0] ?? "") : ""));
  const namesToo = NAMES.some((field) => (over[heading.columns.get(field)?.column ?? -1] ?? "") !== "");
  const turned = levels.flatMap((texts, column) => (over[column] !== "" && meaningOf(texts, year)?.field !== meaningOf(below[column] ?? [], year)?.field ? [over[column] ?? ""] : []));
  const isHeading = !namesToo && turned.length > 0 && turned.every((text) => isHeadingWord(text, year));
  return isHeading ? withRowAbove(grid, readHeading(grid, top - 1, bottom, year), year) : heading;
}

const NAMES: readonly ListField[] = ["order", "name", "familyName", "givenName"];

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
  while (bottom < limit && !isOverNames(grid, bottom + 1, heading) && isSubheading(grid, heading, bottom + 1, year)) bottom += 1;
  return bottom;
}
