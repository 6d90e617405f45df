import type { Grid } from "./grid";
import { dateText, readDate } from "./readDate";
import { typedText } from "./unread";

/** A cell as its sheet shows it: the number 31500 under the format dd/mm/yyyy → "28/03/1986". */
export function shownCell(grid: Grid, row: number, column: number): string {
  const cell = grid.cells[row]?.[column] ?? null;
  const format = grid.formatAt(row, column);
  const date = typeof cell === "number" && /[dmy]/i.test(format.replace(/\[[^\]]*\]|"[^"]*"/g, "")) ? readDate(cell, { format, date1904: grid.date1904 }) : null;
  return date === null ? typedText(cell) : dateText(date);
}
