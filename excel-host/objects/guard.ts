import type { Sheet } from "../model/book";
import { type Box, lastColumn, lastRow } from "../model/box";
import { styleAt } from "../model/cells";
import type { ProtectionOption } from "../model/sheetParts";
import { accessDenied } from "../wire/richError";

/** Above this many cells a box cannot be unlocked cell by cell. */
const MANY_CELLS = 1_000_000;

/** Refuses to change the content of locked cells on a protected sheet. */
export function guardContent(sheet: Sheet, box: Box): void {
  if (sheet.protection && hasLockedCell(sheet, box)) throw accessDenied();
}

function hasLockedCell(sheet: Sheet, box: Box): boolean {
  if (box.rows * box.columns > MANY_CELLS) return true;
  for (let row = box.row; row <= lastRow(box); row++)
    for (let column = box.column; column <= lastColumn(box); column++) if (styleAt(sheet, row, column).locked) return true;
  return false;
}

/** Refuses what the protection of the sheet does not allow. */
export function guardAllowed(sheet: Sheet, option: ProtectionOption): void {
  if (sheet.protection && !sheet.protection.options[option]) throw accessDenied();
}

/** Refuses what no protected sheet allows: tables, validation, conditional formats, merging. */
export function guardUnprotected(sheet: Sheet): void {
  if (sheet.protection) throw accessDenied();
}

/** Refuses to add, delete, rename or move sheets of a workbook with protected structure. */
export function guardStructure(sheet: Pick<Sheet, "book">): void {
  if (sheet.book.structureProtected) throw accessDenied();
}
