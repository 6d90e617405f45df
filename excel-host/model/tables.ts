import { type Book, emit, newId, type Sheet, type Table, tableNamed } from "./book";
import { type Box, lastRow, overlaps } from "./box";
import { isError } from "./cell";
import { ensureCell, valueAt } from "./cells";
import { shiftCells } from "./shift";

export const headerBox = (table: Table): Box => ({ ...table.box, rows: 1 });

/** The rows between headings and totals; Excel keeps one even when it is empty. */
export function bodyBox(table: Table): Box {
  const above = table.showHeaders ? 1 : 0;
  const below = table.showTotals ? 1 : 0;
  return { ...table.box, row: table.box.row + above, rows: Math.max(1, table.box.rows - above - below) };
}

/** Why Excel refuses a table here. */
export type TableRefusal = "overlapsTable" | "overlapsMerge" | "splitsTable";

/** Makes a table; without headings of its own the cells move down one row and it gets "Column1", "Column2"… */
export function addTable(sheet: Sheet, area: Box, hasHeaders: boolean): Table | TableRefusal {
  const { book } = sheet;
  // A heading row alone takes the row below for its first.
  let box = hasHeaders && area.rows === 1 ? { ...area, rows: 2 } : area;
  if (book.tables.some((table) => table.sheet === sheet && overlaps(table.box, box))) return "overlapsTable";
  if (sheet.merges.some((merge) => overlaps(merge, box))) return "overlapsMerge";
  if (!hasHeaders) {
    if (shiftCells(sheet, { kind: "insert", axis: "rows", box: { ...box, rows: 1 } }) !== null) return "splitsTable";
    box = { ...box, rows: box.rows + 1 };
  }
  const table: Table = {
    id: newId(book),
    sheet,
    name: freeTableName(book),
    box,
    columns: Array.from({ length: box.columns }, (_, index) => ({ id: index + 1, name: "" })),
    showHeaders: true,
    showTotals: false,
    style: "TableStyleMedium2",
    showBandedRows: true,
    showBandedColumns: false,
    showFilterButton: true,
    highlightFirstColumn: false,
    highlightLastColumn: false,
  };
  takeHeadings(table);
  book.tables.push(table);
  emit(book, { kind: "tableAdded", table });
  return table;
}

function freeTableName(book: Book): string {
  for (let number = 1; ; number++) if (!tableNamed(book, `Table${number}`)) return `Table${number}`;
}

/** Makes headings what Excel makes of them: text, none empty, no two alike; and the columns' names equal to them. */
export function takeHeadings(table: Table): void {
  if (!table.showHeaders) return;
  const taken = new Set<string>();
  table.columns.forEach((column, index) => {
    const cell = ensureCell(table.sheet, table.box.row, table.box.column + index);
    const written = cell.value === null ? column.name : isError(cell.value) ? cell.value.error : String(cell.value);
    const name = freeHeading(written === "" ? `Column${index + 1}` : written, taken);
    taken.add(name.toLowerCase());
    column.name = name;
    cell.value = name;
    cell.formula = null;
  });
}

function freeHeading(wanted: string, taken: ReadonlySet<string>): string {
  let name = wanted;
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = wanted + number;
  return name;
}

/** A legal table name: letters of any script, digits, "_" and "."; no cell address; at most 255 characters. */
export const isTableName = (name: string): boolean =>
  /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) && name.length <= 255 && !/^[A-Z]{1,3}\d+$/i.test(name) && !/^[rc]$/i.test(name);

/** Makes room for rows of the table before its row `index`; cells below move down, the table's columns only. */
export function insertTableRows(table: Table, index: number, count: number): boolean {
  const body = bodyBox(table);
  const atEnd = index === body.rows;
  const hole = { ...body, row: body.row + index, rows: count };
  if (shiftCells(table.sheet, { kind: "insert", axis: "rows", box: hole }) !== null) return false;
  // At the end the shift moved what is below the table, not the table.
  if (atEnd && !table.showTotals) table.box = { ...table.box, rows: table.box.rows + count };
  emit(table.sheet.book, { kind: "tableChanged", table });
  return true;
}

/** Whether a table has only its one empty row, which the first added row fills instead of a new one. */
export function isEmptyTable(table: Table): boolean {
  const body = bodyBox(table);
  if (body.rows !== 1) return false;
  return Array.from({ length: body.columns }, (_, index) => valueAt(table.sheet, body.row, body.column + index)).every((value) => value === null);
}

/** Takes away rows of the table; the last one left is emptied, not taken. */
export function deleteTableRows(table: Table, index: number, count: number): boolean {
  const body = bodyBox(table);
  const from = body.row + index;
  if (count < body.rows) {
    const refusal = shiftCells(table.sheet, { kind: "delete", axis: "rows", box: { ...body, row: from, rows: count } });
    return refusal === null;
  }
  if (body.rows > 1) {
    const rest = { ...body, row: body.row + 1, rows: lastRow(body) - body.row };
    if (shiftCells(table.sheet, { kind: "delete", axis: "rows", box: rest }) !== null) return false;
  }
  for (let step = 0; step < body.columns; step++)
    Object.assign(ensureCell(table.sheet, body.row, body.column + step), { value: null, formula: null, spill: null, spilledFrom: null });
  emit(table.sheet.book, { kind: "cellsChanged", sheet: table.sheet, box: { ...body, rows: 1 }, change: "RowDeleted" });
  return true;
}
