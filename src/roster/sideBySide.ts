import { labelKey } from "./cleanText";
import { findList } from "./findList";
import type { Grid } from "./grid";
import type { ListField } from "./personColumns";
import type { ListHeading } from "./readHeading";

const NAMES: readonly ListField[] = ["name", "familyName"];

/**
 * The lists that stand side by side on one sheet, each as a grid of its own in which the others' columns are blank, so that
 * rows and columns keep their places. A sheet with one list, or none, is itself.
 */
export function listsSideBySide(grid: Grid, year: number): readonly Grid[] {
  const found = findList(grid, year);
  const start = found === null ? null : secondList(found.heading);
  if (start === null) return [grid];
  return [within(grid, (column) => column < start), ...listsSideBySide({ ...within(grid, (column) => column >= start), firstColumn: start }, year)];
}

/** Where the heading begins anew: its column of names stands there once more in the same words, and another column with it. */
function secondList({ columns, doubles }: ListHeading): number | null {
  const headings = new Set([...columns.values()].map(({ heading }) => labelKey(heading)));
  const again = doubles.filter(({ heading }) => headings.has(labelKey(heading)));
  const name = again.find(({ field }) => NAMES.includes(field));
  if (name === undefined || again.length < 2) return null;
  const doubled = new Set(doubles.map(({ column }) => column));
  let start = name.column;
  while (doubled.has(start - 1)) start -= 1;
  return start;
}

const within = (grid: Grid, isIn: (column: number) => boolean): Grid => ({
  ...grid,
  cells: grid.cells.map((row) => row.map((cell, column) => (isIn(column) ? cell : null))),
  merges: grid.merges.filter(({ left }) => isIn(left)),
});
