import { type Book, emit, type Sheet } from "./book";
import { type Box, cellBox, lastColumn, lastRow } from "./box";
import { parseAddress } from "./address";
import { cellsIn, styleAt } from "./cells";
import { clearCells, growTable, typeInto, writeBlock } from "./edit";

/** Brings a sheet to the front. */
export function activate(sheet: Sheet): void {
  const { book } = sheet;
  const before = book.active;
  if (before === sheet) return;
  book.active = sheet;
  if (before) emit(book, { kind: "deactivated", sheet: before });
  emit(book, { kind: "activated", sheet });
}

/** Selects cells, bringing their sheet to the front. */
export function selectRange(sheet: Sheet, box: Box): void {
  activate(sheet);
  sheet.book.selection = { sheet, box };
  emit(sheet.book, { kind: "selected", sheet, box });
}

/** What is selected; A1 of the front sheet when nobody selected anything. */
export function selectionOf(book: Book): { readonly sheet: Sheet; readonly box: Box } | null {
  if (book.selection && book.selection.sheet === book.active && book.sheets.includes(book.selection.sheet)) return book.selection;
  return book.active && { sheet: book.active, box: cellBox(0, 0) };
}

/**
 * Types into a cell as a person at the keyboard: `typeAt(sheet, "D5", "Tốt")`. `false` when Excel would not take it: a locked
 * cell of a protected sheet, or no formula.
 */
export function typeAt(sheet: Sheet, address: string, text: string): boolean {
  const box = parseAddress(address)?.box;
  if (!box) throw new Error(`No address: ${address}`);
  if (sheet.protection && styleAt(sheet, box.row, box.column).locked) return false;
  return typeInto(sheet, box.row, box.column, text);
}

/** Pastes texts as if each were typed, from the corner of the box on: `false` when Excel would take none of them. */
export function pasteAt(sheet: Sheet, row: number, column: number, rows: readonly (readonly string[])[]): boolean {
  const box = { row, column, rows: rows.length, columns: Math.max(...rows.map((one) => one.length)) };
  if (isLocked(sheet, box)) return false;
  growTable(sheet, box);
  return writeBlock(sheet, box, rows);
}

/** Empties cells with the Delete key; `false` when one is locked. */
export function emptyCells(sheet: Sheet, box: Box): boolean {
  if (sheet.protection && [...cellsIn(sheet, box)].some(({ cell }) => cell.style.locked && cell.value !== null)) return false;
  clearCells(sheet, box, "Contents");
  return true;
}

function isLocked(sheet: Sheet, box: Box): boolean {
  if (!sheet.protection) return false;
  for (let row = box.row; row <= lastRow(box); row++)
    for (let column = box.column; column <= lastColumn(box); column++) if (styleAt(sheet, row, column).locked) return true;
  return false;
}
