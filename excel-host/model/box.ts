/** A rectangle of cells: rows and columns from 0, sizes of at least 1. B3:C3 is `{ row: 2, column: 1, rows: 1, columns: 2 }`. */
export interface Box {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;
export const WHOLE_SHEET: Box = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };

/** `cellBox(0, 1)` → B1. */
export const cellBox = (row: number, column: number): Box => ({ row, column, rows: 1, columns: 1 });

/** The box between two corners, in any order: `boxBetween(2, 2, 0, 0)` → A1:C3. */
export const boxBetween = (row1: number, column1: number, row2: number, column2: number): Box => ({
  row: Math.min(row1, row2),
  column: Math.min(column1, column2),
  rows: Math.abs(row1 - row2) + 1,
  columns: Math.abs(column1 - column2) + 1,
});

export const lastRow = (box: Box): number => box.row + box.rows - 1;
export const lastColumn = (box: Box): number => box.column + box.columns - 1;
export const isCell = (box: Box): boolean => box.rows === 1 && box.columns === 1;
export const sameBox = (a: Box, b: Box): boolean =>
  a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;

/** Whether a box lies on the sheet at all. */
export const fitsOnSheet = (box: Box): boolean =>
  box.row >= 0 && box.column >= 0 && box.rows >= 1 && box.columns >= 1 && lastRow(box) < MAX_ROWS && lastColumn(box) < MAX_COLUMNS;

export const overlaps = (a: Box, b: Box): boolean =>
  a.row <= lastRow(b) && b.row <= lastRow(a) && a.column <= lastColumn(b) && b.column <= lastColumn(a);

export const holds = (box: Box, row: number, column: number): boolean =>
  row >= box.row && row <= lastRow(box) && column >= box.column && column <= lastColumn(box);

/** Whether `outer` covers `inner` wholly. */
export const contains = (outer: Box, inner: Box): boolean =>
  holds(outer, inner.row, inner.column) && holds(outer, lastRow(inner), lastColumn(inner));

/** The cells in both; `null` when there are none. */
export function intersection(a: Box, b: Box): Box | null {
  if (!overlaps(a, b)) return null;
  return boxBetween(
    Math.max(a.row, b.row),
    Math.max(a.column, b.column),
    Math.min(lastRow(a), lastRow(b)),
    Math.min(lastColumn(a), lastColumn(b)),
  );
}

/** The smallest box around both. */
export const boundingBox = (a: Box, b: Box): Box =>
  boxBetween(
    Math.min(a.row, b.row),
    Math.min(a.column, b.column),
    Math.max(lastRow(a), lastRow(b)),
    Math.max(lastColumn(a), lastColumn(b)),
  );

/** What is left of `box` without `hole`: up to four boxes. */
export function without(box: Box, hole: Box): readonly Box[] {
  const cut = intersection(box, hole);
  if (cut === null) return [box];
  const left: Box[] = [];
  const add = (row1: number, column1: number, row2: number, column2: number): void => {
    if (row1 <= row2 && column1 <= column2) left.push(boxBetween(row1, column1, row2, column2));
  };
  add(box.row, box.column, cut.row - 1, lastColumn(box));
  add(lastRow(cut) + 1, box.column, lastRow(box), lastColumn(box));
  add(cut.row, box.column, lastRow(cut), cut.column - 1);
  add(cut.row, lastColumn(cut) + 1, lastRow(cut), lastColumn(box));
  return left;
}
