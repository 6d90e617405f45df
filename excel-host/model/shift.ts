import { type Book, emit, type Line, type Sheet, type Table } from "./book";
import { type Box, contains, isCell, lastColumn, lastRow, overlaps, MAX_COLUMNS, MAX_ROWS } from "./box";
import type { ChangeType } from "./bookEvent";
import type { Cell } from "./cell";
import { cellsIn, ensureCell, removeCell } from "./cells";
import { moveReferences } from "./formulaRefs";
import { movingBox, type Shift, shiftBox } from "./shiftBox";
import { takeHeadings } from "./tables";

/** Why Excel refuses to move cells. */
export type ShiftRefusal = "splitsTable" | "splitsMerge" | "runsOffSheet";

/** Inserts or deletes cells, and moves everything that stood below or at the right; or says why not, changing nothing. */
export function shiftCells(sheet: Sheet, shift: Shift): ShiftRefusal | null {
  const refusal = refusalOf(sheet, shift);
  if (refusal) return refusal;
  shiftContents(sheet, shift);
  shiftLines(sheet, shift);
  sheet.merges = kept(sheet.merges, shift).filter((merge) => !isCell(merge));
  for (const rule of [...sheet.validations, ...sheet.conditionalFormats]) rule.boxes = kept(rule.boxes, shift);
  sheet.validations = sheet.validations.filter((rule) => rule.boxes.length > 0);
  sheet.conditionalFormats = sheet.conditionalFormats.filter((rule) => rule.boxes.length > 0);
  sheet.page.printArea = kept(sheet.page.printArea, shift);
  sheet.page.titleRows = sheet.page.titleRows && shiftBox(sheet.page.titleRows, shift);
  sheet.page.titleColumns = sheet.page.titleColumns && shiftBox(sheet.page.titleColumns, shift);
  shiftTables(sheet, shift);
  shiftFormulas(sheet.book, sheet, shift);
  for (const anchor of sheet.book.anchors)
    if (anchor.sheet === sheet && anchor.box) anchor.box = shiftBox(anchor.box, shift);
  emit(sheet.book, { kind: "structureChanged", sheet });
  emit(sheet.book, { kind: "cellsChanged", sheet, box: shift.box, change: changeOf(shift) });
  if (shift.kind === "delete" && shift.axis === "rows") keepOneRow(sheet);
  return null;
}

const kept = (boxes: readonly Box[], shift: Shift): Box[] =>
  boxes.flatMap((box) => {
    const moved = shiftBox(box, shift);
    return moved ? [moved] : [];
  });

function refusalOf(sheet: Sheet, shift: Shift): ShiftRefusal | null {
  const moving = movingBox(shift);
  const reach = shift.kind === "insert" ? [moving] : [moving, shift.box];
  const splits = (box: Box): boolean => reach.some((area) => overlaps(area, box)) && !spans(shift, box);
  if (sheet.book.tables.some((table) => table.sheet === sheet && (splits(table.box) || losesHeadings(table, shift)))) return "splitsTable";
  if (sheet.merges.some(splits)) return "splitsMerge";
  if (shift.kind === "insert")
    for (const { row, column, cell } of cellsIn(sheet, moving)) {
      if (cell.value === null && cell.formula === null) continue;
      if (shift.axis === "rows" ? row + shift.box.rows >= MAX_ROWS : column + shift.box.columns >= MAX_COLUMNS) return "runsOffSheet";
    }
  return null;
}

/** Headings go with their whole table or not at all. */
const losesHeadings = ({ box, showHeaders }: Table, { kind, axis, box: hole }: Shift): boolean =>
  kind === "delete" && axis === "rows" && showHeaders && overlaps(hole, { ...box, rows: 1 }) && !contains(hole, box);

/** Whether the shift moves the whole width (or height) of the box. */
const spans = (shift: Shift, box: Box): boolean =>
  shift.axis === "rows"
    ? box.column >= shift.box.column && lastColumn(box) <= lastColumn(shift.box)
    : box.row >= shift.box.row && lastRow(box) <= lastRow(shift.box);

function shiftContents(sheet: Sheet, shift: Shift): void {
  if (shift.kind === "delete") for (const { row, column } of cellsIn(sheet, shift.box)) removeCell(sheet, row, column);
  const moved: { row: number; column: number; cell: Cell }[] = [...cellsIn(sheet, movingBox(shift))];
  for (const { row, column } of moved) removeCell(sheet, row, column);
  const step = (shift.kind === "insert" ? 1 : -1) * (shift.axis === "rows" ? shift.box.rows : shift.box.columns);
  for (const { row, column, cell } of moved) {
    const target = shift.axis === "rows" ? [row + step, column] as const : [row, column + step] as const;
    Object.assign(ensureCell(sheet, ...target), cell);
    if (cell.spilledFrom) cell.spilledFrom = null;
  }
  if (shift.kind === "insert") inheritStyles(sheet, shift);
}

/** Inserted cells look like those above (or at the left), as in Excel. */
function inheritStyles(sheet: Sheet, { axis, box }: Shift): void {
  const before = axis === "rows" ? { ...box, row: box.row - 1, rows: 1 } : { ...box, column: box.column - 1, columns: 1 };
  if (before.row < 0 || before.column < 0) return;
  const belowHeadings = sheet.book.tables.some((table) => table.sheet === sheet && table.showHeaders && table.box.row === before.row);
  if (axis === "rows" && belowHeadings) return;
  for (const { row, column, cell } of cellsIn(sheet, before))
    for (let step = 1; step <= (axis === "rows" ? box.rows : box.columns); step++)
      ensureCell(sheet, row + (axis === "rows" ? step : 0), column + (axis === "rows" ? 0 : step)).style = cell.style;
}

function shiftLines(sheet: Sheet, shift: Shift): void {
  const whole = shift.axis === "rows" ? shift.box.columns === MAX_COLUMNS : shift.box.rows === MAX_ROWS;
  if (!whole) return;
  const lines: Map<number, Line> = shift.axis === "rows" ? sheet.rows : sheet.columns;
  const [first, count] = shift.axis === "rows" ? [shift.box.row, shift.box.rows] : [shift.box.column, shift.box.columns];
  const before = [...lines];
  lines.clear();
  for (const [number, line] of before) {
    if (number < first) lines.set(number, line);
    else if (shift.kind === "insert") lines.set(number + count, line);
    else if (number >= first + count) lines.set(number - count, line);
  }
}

function shiftTables(sheet: Sheet, shift: Shift): void {
  for (const table of [...sheet.book.tables]) {
    if (table.sheet !== sheet) continue;
    const box = shiftBox(table.box, shift);
    if (box === null) {
      sheet.book.tables.splice(sheet.book.tables.indexOf(table), 1);
      emit(sheet.book, { kind: "tableDeleted", table });
      continue;
    }
    if (shift.axis === "columns" && shift.kind === "delete" && overlaps(shift.box, table.box))
      table.columns = table.columns.filter((_, index) => {
        const column = table.box.column + index;
        return column < shift.box.column || column > lastColumn(shift.box);
      });
    const before = table.box;
    table.box = box;
    if (shift.axis === "columns" && shift.kind === "insert" && box.columns > before.columns) addColumns(table, before.column, shift.box);
  }
}

/** A table whose rows were all deleted with their sheet's gets an empty one; where there is no room, it is a table no more. */
function keepOneRow(sheet: Sheet): void {
  const { book } = sheet;
  for (const table of book.tables.filter((one) => one.sheet === sheet && one.showHeaders && one.box.rows === 1)) {
    const room = { ...table.box, row: table.box.row + 1 };
    if (shiftCells(sheet, { kind: "insert", axis: "rows", box: room }) === null) table.box = { ...table.box, rows: 2 };
    else {
      book.tables.splice(book.tables.indexOf(table), 1);
      emit(book, { kind: "tableDeleted", table });
    }
  }
}

/** New columns inside a table get headings, as all have. */
function addColumns(table: Table, first: number, { column, columns }: Box): void {
  for (let added = 0; added < columns; added++) {
    const id = Math.max(0, ...table.columns.map((one) => one.id)) + 1;
    table.columns.splice(column - first, 0, { id, name: `Column${id}` });
  }
  takeHeadings(table);
}

function shiftFormulas(book: Book, shifted: Sheet, shift: Shift): void {
  const inShifted = (sheetName: string | null, own: Sheet): boolean =>
    sheetName === null ? own === shifted : sheetName.toLowerCase() === shifted.name.toLowerCase();
  const moved = (formula: string, own: Sheet): string =>
    moveReferences(formula, (sheetName, box) => (inShifted(sheetName, own) ? shiftBox(box, shift) : box));
  for (const sheet of book.sheets)
    for (const row of sheet.cells.values())
      for (const cell of row.values()) if (cell.formula) cell.formula = moved(cell.formula, sheet);
  for (const name of book.names) name.formula = moved(name.formula, name.scope ?? shifted);
  for (const rule of shifted.conditionalFormats)
    if (rule.condition.type === "Custom") rule.condition.formula = moved(rule.condition.formula, shifted);
}

const changeOf = ({ kind, axis, box }: Shift): ChangeType => {
  const whole = contains(box, axis === "rows" ? { ...box, column: 0, columns: MAX_COLUMNS } : { ...box, row: 0, rows: MAX_ROWS });
  const thing = whole ? (axis === "rows" ? "Row" : "Column") : "Cell";
  return `${thing}${kind === "insert" ? "Inserted" : "Deleted"}`;
};
