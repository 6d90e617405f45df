import type { Sheet } from "../model/book";
import { type Box, cellBox, holds, lastColumn, lastRow } from "../model/box";
import { usedBox, valueAt } from "../model/cells";
import type { Axis } from "./axis";
import type { SheetLayout } from "./sheetLayout";

export interface Cursor {
  readonly row: number;
  readonly column: number;
}

/** The cell, or the merged area it lies in. */
export const areaAt = (sheet: Sheet, { row, column }: Cursor): Box => sheet.merges.find((merge) => holds(merge, row, column)) ?? cellBox(row, column);

/** One step down, up, right or left: over hidden rows and columns, in and out of merged areas. */
export function stepFrom(sheet: Sheet, { rows, columns }: SheetLayout, from: Cursor, down: number, across: number): Cursor {
  const area = areaAt(sheet, from);
  const to = {
    row: down === 0 ? from.row : nextShown(rows, down > 0 ? lastRow(area) : area.row, down),
    column: across === 0 ? from.column : nextShown(columns, across > 0 ? lastColumn(area) : area.column, across),
  };
  const { row, column } = areaAt(sheet, to);
  return { row, column };
}

/** The next that is not hidden, `step` further or at the end. */
function nextShown(axis: Axis, from: number, step: number): number {
  const way = Math.sign(step);
  let last = from;
  let left = Math.abs(step);
  for (let index = from + way; index >= 0 && index < axis.count && left > 0; index += way)
    if (axis.size(index) > 0) {
      last = index;
      left--;
    }
  return last;
}

/** Ctrl and an arrow: to the end of a filled run, or to the next filled cell, or to the edge of what is used. */
export function leapFrom(sheet: Sheet, { rows, columns }: SheetLayout, from: Cursor, down: number, across: number): Cursor {
  const used = usedBox(sheet, true) ?? cellBox(0, 0);
  const isFilled = ({ row, column }: Cursor): boolean => valueAt(sheet, row, column) !== null;
  const step = ({ row, column }: Cursor): Cursor => ({
    row: down === 0 ? row : nextShown(rows, row, down),
    column: across === 0 ? column : nextShown(columns, column, across),
  });
  const isEdge = ({ row, column }: Cursor): boolean =>
    (down > 0 && row >= lastRow(used)) || (across > 0 && column >= lastColumn(used)) || (down < 0 && row === 0) || (across < 0 && column === 0);
  let at = step(from);
  const isRun = isFilled(from) && isFilled(at);
  while (!isEdge(at) && (isRun ? isFilled(step(at)) : !isFilled(at))) at = step(at);
  const { row, column } = areaAt(sheet, at);
  return { row, column };
}

/** Ctrl+Home: the first cell that moves. */
export const homeOf = ({ frozen }: Sheet): Cursor => ({ row: frozen.rows, column: frozen.columns });

/** Ctrl+End: the last cell in use. */
export function endOf(sheet: Sheet): Cursor {
  const used = usedBox(sheet, true) ?? cellBox(0, 0);
  return { row: lastRow(used), column: lastColumn(used) };
}
