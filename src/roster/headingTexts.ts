import { cleanText } from "./cleanText";
import type { Area, Grid } from "./grid";

/** What stands over one column, from the first row of the heading to the last, each text once: ["Ngày sinh", "Nam"]. */
export type HeadingLevels = readonly string[];

/** The heading over each column in rows `top` to `bottom`, as merged cells spread it. */
export function headingTexts(grid: Grid, top: number, bottom: number): readonly HeadingLevels[] {
  const width = Math.max(...grid.cells.slice(top, bottom + 1).map((row) => row.length), 0);
  return Array.from({ length: width }, (_, column) => {
    const texts: string[] = [];
    for (let row = top; row <= bottom; row += 1) {
      const text = spreadText(grid, row, column, top, bottom);
      if (text !== "" && texts.at(-1) !== text) texts.push(text);
    }
    return texts;
  });
}

const mergeAt = (grid: Grid, row: number, column: number): Area | undefined =>
  grid.merges.find((area) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right);

function spreadText(grid: Grid, row: number, column: number, top: number, bottom: number): string {
  const merge = mergeAt(grid, row, column);
  // A merge that spans more than the heading is a title or a group row, not a heading.
  if (merge && merge.top >= top && merge.bottom <= bottom) return cleanText(grid.cells[merge.top]?.[merge.left] ?? null);
  const own = cleanText(grid.cells[row]?.[column] ?? null);
  if (own !== "" || row === bottom || column === 0 || merge || mergeAt(grid, row, column - 1)) return own;
  // Two headings typed under one that is not merged: the empty cell beside it belongs to it. A merged one says how far it goes.
  const below = cleanText(grid.cells[row + 1]?.[column] ?? null);
  const belowLeft = cleanText(grid.cells[row + 1]?.[column - 1] ?? null);
  return below !== "" && belowLeft !== "" ? spreadText(grid, row, column - 1, top, bottom) : "";
}

/** Whether two columns stand under one merged cell in a row of the heading. */
export const sameMerge = (grid: Grid, { top, bottom }: { readonly top: number; readonly bottom: number }, first: number, second: number): boolean =>
  grid.merges.some((merge) => merge.top <= bottom && merge.bottom >= top && merge.left <= first && first <= merge.right && merge.left <= second && second <= merge.right);

/** Whether a cell of a row is merged over three columns or more, `column` among them where it is given: a title or a phòng over its people. */
export const isMergedAcross = ({ merges }: Grid, row: number, column?: number): boolean =>
  merges.some(({ top, bottom, left, right }) => top === row && bottom === row && right - left >= 2 && (column === undefined || (left <= column && column <= right)));
