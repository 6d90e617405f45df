import type { Sheet } from "../model/book";
import { type Box, holds, lastColumn, lastRow } from "../model/box";
import { columnWidth, rowHeight, usedBox } from "../model/cells";
import { type Axis, axisOf } from "./axis";
import { LINE_HEIGHT, linesOf, PIXELS } from "./measure";

/** Where the rows and columns of a sheet lie on the screen. */
export interface SheetLayout {
  readonly rows: Axis;
  readonly columns: Axis;
}

/** Empty rows and columns that can be scrolled to behind what is used. */
const MORE_ROWS = 40;
const MORE_COLUMNS = 6;

/** Lays a sheet out; `reach` is a cell that must have its place too. Heights found for wrapped texts are kept in `fitted`. */
export function sheetLayout(sheet: Sheet, reach: Box, fitted: Map<number, number>): SheetLayout {
  const used = usedBox(sheet, false) ?? { row: 0, column: 0, rows: 1, columns: 1 };
  const wholeLines = (box: Box): Box => ({ ...box, rows: Math.min(box.rows, 1), columns: Math.min(box.columns, 1) });
  const last = wholeLines(reach);
  const columns = axisOf(Math.max(lastColumn(used), lastColumn(last)) + 1 + MORE_COLUMNS, (column) =>
    sheet.columns.get(column)?.hidden ? 0 : Math.round(columnWidth(sheet, column) * PIXELS),
  );
  const rows = axisOf(Math.max(lastRow(used), lastRow(last)) + 1 + MORE_ROWS, (row) => {
    const line = sheet.rows.get(row);
    if (line?.hidden) return 0;
    if (typeof line?.size === "number") return Math.round(line.size * PIXELS);
    let height = fitted.get(row);
    if (height === undefined) fitted.set(row, (height = fittedHeight(sheet, row, columns)));
    return height;
  });
  return { rows, columns };
}

/** As high as the tallest of its texts, as Excel makes a row nobody sized. Merged cells do not count. */
function fittedHeight(sheet: Sheet, row: number, columns: Axis): number {
  let height = rowHeight(sheet, row) * PIXELS;
  for (const [column, { value, style }] of sheet.cells.get(row) ?? []) {
    if (value === null || sheet.merges.some((merge) => holds(merge, row, column))) continue;
    const lines = style.wrapText && typeof value === "string" ? linesOf(value, style.font, columns.size(column)) : 1;
    height = Math.max(height, lines * style.font.size * PIXELS * LINE_HEIGHT + 2);
  }
  return Math.min(Math.round(height), 546);
}
