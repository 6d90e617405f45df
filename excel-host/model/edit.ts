import { emit, type Sheet } from "./book";
import { type Box, cellBox, holds, isCell, lastColumn, lastRow, overlaps, without } from "./box";
import { type Cell, isError } from "./cell";
import { cellAt, cellsIn, ensureCell, isCovered, valueAt } from "./cells";
import { readInput } from "./input";
import { takeHeadings } from "./tables";

/** What may be written to a cell; `null` leaves it as it is, "" empties it. */
export type Written = string | number | boolean | null;

/**
 * Writes a block as Excel does for `Range.values`, `Range.formulas` and typing. `false` when one of the inputs is refused:
 * then nothing is written.
 */
export function writeBlock(sheet: Sheet, box: Box, rows: readonly (readonly Written[])[]): boolean {
  if (!everyInputTaken(sheet, box, rows)) return false;
  const before = isCell(box) ? valueAt(sheet, box.row, box.column) : undefined;
  rows.forEach((row, rowIndex) =>
    row.forEach((raw, columnIndex) => writeCell(sheet, box.row + rowIndex, box.column + columnIndex, raw)),
  );
  for (const table of sheet.book.tables) if (table.sheet === sheet && overlaps(table.box, box)) takeHeadings(table);
  emit(sheet.book, {
    kind: "cellsChanged",
    sheet,
    box,
    change: "RangeEdited",
    ...(before === undefined ? {} : { before, after: valueAt(sheet, box.row, box.column) }),
  });
  return true;
}

function everyInputTaken(sheet: Sheet, box: Box, rows: readonly (readonly Written[])[]): boolean {
  return rows.every((row, rowIndex) =>
    row.every((raw, columnIndex) => {
      if (typeof raw !== "string" || raw === "") return true;
      const cell = cellAt(sheet, box.row + rowIndex, box.column + columnIndex) ?? { ...BLANK, style: sheet.style };
      return readInput(raw, cell, sheet.book).kind !== "refused";
    }),
  );
}

const BLANK: Omit<Cell, "style"> = { value: null, formula: null, spill: null, spilledFrom: null, quotePrefix: false };

function writeCell(sheet: Sheet, row: number, column: number, raw: Written): void {
  if (raw === null || isCovered(sheet, row, column)) return;
  const cell = ensureCell(sheet, row, column);
  const input = readInput(raw, cell, sheet.book);
  if (input.kind === "refused") return;
  empty(sheet, row, column, cell);
  if (input.kind === "formula") {
    cell.formula = input.formula;
    cell.value = 0;
    return;
  }
  cell.value = input.value;
  cell.quotePrefix = input.quotePrefix ?? false;
  if (input.numberFormat && cell.style.numberFormat === "General") cell.style = { ...cell.style, numberFormat: input.numberFormat };
}

/** Empties a cell, and the area it spilled into. */
function empty(sheet: Sheet, row: number, column: number, cell: Cell): void {
  removeSpill(sheet, row, column, cell);
  cell.value = null;
  cell.formula = null;
  cell.spilledFrom = null;
  cell.quotePrefix = false;
  delete cell.letters;
}

/** Takes back what a formula spilled beyond its own cell. */
export function removeSpill(sheet: Sheet, row: number, column: number, cell: Cell): void {
  if (cell.spill === null) return;
  for (const { cell: other } of cellsIn(sheet, { row, column, ...cell.spill }))
    if (other.spilledFrom?.row === row && other.spilledFrom.column === column) {
      other.value = null;
      other.spilledFrom = null;
    }
  cell.spill = null;
}

/** Excel's ClearApplyTo. */
export type ClearWhat = "All" | "Formats" | "Contents" | "Hyperlinks" | "RemoveHyperlinks";

/** Empties a range, its formats, or both. Emptying a heading row gives the headings back. */
export function clearCells(sheet: Sheet, box: Box, what: ClearWhat): void {
  for (const { row, column, cell } of cellsIn(sheet, box)) {
    if (what === "All" || what === "Contents") empty(sheet, row, column, cell);
    if (what === "All" || what === "Formats") cell.style = sheet.style;
  }
  if (what === "All" || what === "Formats") clearLineStyles(sheet, box);
  if (what === "All") {
    for (const rules of [sheet.validations, sheet.conditionalFormats]) for (const rule of rules) rule.boxes = rule.boxes.flatMap((one) => without(one, box));
    sheet.validations = sheet.validations.filter((rule) => rule.boxes.length > 0);
    sheet.merges = sheet.merges.filter((merge) => !overlaps(merge, box));
  }
  if (what === "All" || what === "Formats") sheet.conditionalFormats = sheet.conditionalFormats.filter((rule) => rule.boxes.length > 0);
  for (const table of sheet.book.tables) if (table.sheet === sheet && overlaps(table.box, box)) takeHeadings(table);
  emit(sheet.book, { kind: "cellsChanged", sheet, box, change: "RangeEdited" });
}

function clearLineStyles(sheet: Sheet, box: Box): void {
  for (const [row, line] of sheet.rows) if (holds(box, row, 0) && box.columns > 16_000) line.style = null;
  for (const [column, line] of sheet.columns) if (holds(box, 0, column) && box.rows > 1_000_000) line.style = null;
}

/** Merges a box, or each of its rows; only the top-left content stays. `false` when a table stands there. */
export function mergeCells(sheet: Sheet, box: Box, across: boolean): boolean {
  if (sheet.book.tables.some((table) => table.sheet === sheet && overlaps(table.box, box))) return false;
  const areas = across ? Array.from({ length: box.rows }, (_, row) => ({ ...box, row: box.row + row, rows: 1 })) : [box];
  for (const area of areas) {
    sheet.merges = sheet.merges.filter((merge) => !overlaps(merge, area));
    if (isCell(area)) continue;
    keepFirstContent(sheet, area);
    sheet.merges.push(area);
  }
  emit(sheet.book, { kind: "styled", sheet, box });
  return true;
}

function keepFirstContent(sheet: Sheet, area: Box): void {
  const filled = [...cellsIn(sheet, area)].filter(({ cell }) => cell.value !== null).sort((a, b) => a.row - b.row || a.column - b.column);
  const first = filled[0];
  if (!first) return;
  const { value, formula } = first.cell;
  for (const { row, column, cell } of filled) empty(sheet, row, column, cell);
  Object.assign(ensureCell(sheet, area.row, area.column), { value, formula });
}

/** Whether a cell's value is an error, e.g. for `Range.valueTypes`. */
export const typeOf = (cell: Cell | undefined): "Empty" | "Double" | "Boolean" | "Error" | "String" => {
  const value = cell?.value ?? null;
  if (value === null) return "Empty";
  if (isError(value)) return "Error";
  return typeof value === "number" ? "Double" : typeof value === "boolean" ? "Boolean" : "String";
};

/** Types into one cell as a person would: right below a table it makes the table longer. `false` when Excel says no. */
export function typeInto(sheet: Sheet, row: number, column: number, text: string): boolean {
  if (text !== "") growTable(sheet, cellBox(row, column));
  return writeBlock(sheet, cellBox(row, column), [[text]]);
}

/** Makes the table longer that a person writes right below, or past whose end, where nothing stands there yet. */
export function growTable(sheet: Sheet, box: Box): void {
  const table = sheet.book.tables.find(
    (one) =>
      one.sheet === sheet &&
      !one.showTotals &&
      box.row > one.box.row &&
      box.row <= lastRow(one.box) + 1 &&
      lastRow(box) > lastRow(one.box) &&
      box.column >= one.box.column &&
      lastColumn(box) <= lastColumn(one.box),
  );
  if (!table) return;
  const added = { ...table.box, row: lastRow(table.box) + 1, rows: lastRow(box) - lastRow(table.box) };
  if ([...cellsIn(sheet, added)].some(({ cell }) => cell.value !== null || cell.formula !== null)) return;
  table.box = { ...table.box, rows: table.box.rows + added.rows };
  for (let row = added.row; row <= lastRow(added); row++)
    for (let column = added.column; column <= lastColumn(added); column++)
      ensureCell(sheet, row, column).style = cellAt(sheet, added.row - 1, column)?.style ?? sheet.style;
  emit(sheet.book, { kind: "tableChanged", table });
}
