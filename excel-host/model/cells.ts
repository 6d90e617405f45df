import { emit, type Line, type Sheet } from "./book";
import { type Box, boxBetween, contains, holds, lastColumn, lastRow, MAX_COLUMNS, MAX_ROWS, WHOLE_SHEET } from "./box";
import { type Cell, type CellStyle, type CellValue, isBlank } from "./cell";

/** The cell, or `undefined` when nothing was ever put there. */
export const cellAt = (sheet: Sheet, row: number, column: number): Cell | undefined => sheet.cells.get(row)?.get(column);

export const valueAt = (sheet: Sheet, row: number, column: number): CellValue => cellAt(sheet, row, column)?.value ?? null;

/** The style of any cell, there or not: its own, else its row's, else its column's, else the sheet's. */
export const styleAt = (sheet: Sheet, row: number, column: number): CellStyle =>
  cellAt(sheet, row, column)?.style ?? sheet.rows.get(row)?.style ?? sheet.columns.get(column)?.style ?? sheet.style;

/** A cell's style, as often as its letters differ: once, unless they are formatted apart. */
export function letterStylesAt(sheet: Sheet, row: number, column: number): readonly CellStyle[] {
  const style = styleAt(sheet, row, column);
  return cellAt(sheet, row, column)?.letters?.map((font) => ({ ...style, font })) ?? [style];
}

/** The cell, made when it is not there. */
export function ensureCell(sheet: Sheet, row: number, column: number): Cell {
  let cells = sheet.cells.get(row);
  if (!cells) sheet.cells.set(row, (cells = new Map()));
  let cell = cells.get(column);
  if (!cell) {
    cell = { value: null, formula: null, style: styleAt(sheet, row, column), spill: null, spilledFrom: null, quotePrefix: false };
    cells.set(column, cell);
  }
  return cell;
}

export function removeCell(sheet: Sheet, row: number, column: number): void {
  const cells = sheet.cells.get(row);
  if (cells?.delete(column) && cells.size === 0) sheet.cells.delete(row);
}

/** Every cell that exists inside the box. */
export function* cellsIn(sheet: Sheet, box: Box): Generator<{ readonly row: number; readonly column: number; readonly cell: Cell }> {
  if (box.rows < sheet.cells.size) {
    for (let row = box.row; row <= lastRow(box); row++) yield* cellsOfRow(sheet, row, box);
  } else {
    for (const row of [...sheet.cells.keys()]) if (row >= box.row && row <= lastRow(box)) yield* cellsOfRow(sheet, row, box);
  }
}

function* cellsOfRow(sheet: Sheet, row: number, box: Box): Generator<{ row: number; column: number; cell: Cell }> {
  const cells = sheet.cells.get(row);
  if (!cells) return;
  if (box.columns < cells.size) {
    for (let column = box.column; column <= lastColumn(box); column++) {
      const cell = cells.get(column);
      if (cell) yield { row, column, cell };
    }
  } else {
    for (const [column, cell] of [...cells])
      if (column >= box.column && column <= lastColumn(box)) yield { row, column, cell };
  }
}

/** One answer for each place in the box: `gridOf(box, f)` → rows of columns. */
export function gridOf<Answer>(box: Box, answer: (row: number, column: number) => Answer): Answer[][] {
  return Array.from({ length: box.rows }, (_, row) =>
    Array.from({ length: box.columns }, (_, column) => answer(box.row + row, box.column + column)),
  );
}

/** The smallest box around what is used; with `valuesOnly` formats do not count. `null` when nothing is. */
export function usedBox(sheet: Sheet, valuesOnly: boolean, within: Box = WHOLE_SHEET): Box | null {
  let used: { top: number; left: number; bottom: number; right: number } | null = null;
  for (const { row, column, cell } of cellsIn(sheet, within)) {
    if (isBlank(cell) && (valuesOnly || cell.style === styleWithout(sheet, row, column))) continue;
    used =
      used === null
        ? { top: row, left: column, bottom: row, right: column }
        : {
            top: Math.min(used.top, row),
            left: Math.min(used.left, column),
            bottom: Math.max(used.bottom, row),
            right: Math.max(used.right, column),
          };
  }
  return used && boxBetween(used.top, used.left, used.bottom, used.right);
}

/** The style a cell has when nobody formatted it itself. */
const styleWithout = (sheet: Sheet, row: number, column: number): CellStyle =>
  sheet.rows.get(row)?.style ?? sheet.columns.get(column)?.style ?? sheet.style;

/** Row or column facts, made when they are not there. */
export function ensureLine(lines: Map<number, Line>, number: number): Line {
  let line = lines.get(number);
  if (!line) lines.set(number, (line = { size: null, hidden: false, style: null }));
  return line;
}

/** Changes the style of every cell of the box; whole rows, columns and sheets also for cells still to come. */
export function restyle(sheet: Sheet, box: Box, change: StyleChange): void {
  restyleCells(sheet, box, change);
  emit(sheet.book, { kind: "styled", sheet, box });
}

type StyleChange = (style: CellStyle, row: number, column: number) => CellStyle;

function restyleCells(sheet: Sheet, box: Box, change: StyleChange): void {
  if (contains(box, WHOLE_SHEET)) sheet.style = change(sheet.style, 0, 0);
  if (box.rows === MAX_ROWS || box.columns === MAX_COLUMNS) {
    restyleLines(sheet, box, change);
    for (const { row, column, cell } of cellsIn(sheet, box)) cell.style = change(cell.style, row, column);
    return;
  }
  for (let row = box.row; row <= lastRow(box); row++)
    for (let column = box.column; column <= lastColumn(box); column++) {
      const cell = ensureCell(sheet, row, column);
      cell.style = change(cell.style, row, column);
    }
}

function restyleLines(sheet: Sheet, box: Box, change: StyleChange): void {
  const wholeSheet = contains(box, WHOLE_SHEET);
  const [lines, first, count] =
    box.rows === MAX_ROWS ? ([sheet.columns, box.column, box.columns] as const) : ([sheet.rows, box.row, box.rows] as const);
  const touched = wholeSheet ? [...lines.keys()] : Array.from({ length: count }, (_, index) => first + index);
  for (const number of touched) {
    if (wholeSheet && lines.get(number)?.style === null) continue;
    const line = ensureLine(lines, number);
    line.style = change(line.style ?? sheet.style, number, number);
  }
}

/** `true` when the cell lies in a merged area but is not its top-left cell: Excel keeps no content there. */
export const isCovered = (sheet: Sheet, row: number, column: number): boolean =>
  sheet.merges.some((merge) => holds(merge, row, column) && (merge.row !== row || merge.column !== column));

/** Size of a row in points. */
export const rowHeight = (sheet: Sheet, row: number): number => sheet.rows.get(row)?.size ?? STANDARD_HEIGHT;
/** Size of a column in points. */
export const columnWidth = (sheet: Sheet, column: number): number => sheet.columns.get(column)?.size ?? STANDARD_WIDTH;

export const STANDARD_HEIGHT = 15;
export const STANDARD_WIDTH = 48;
