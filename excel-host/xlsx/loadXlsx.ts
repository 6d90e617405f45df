import { type Cell as FileCell, Workbook, type Worksheet } from "@cj-tech-master/excelts";
import { installChartSupport } from "@cj-tech-master/excelts/chart";
import { parseAddress } from "../model/address";
import { addSheet, type Book, emptyBook, type Sheet } from "../model/book";
import type { Box } from "../model/box";
import { type CellStyle, type CellValue, type Font, PLAIN_FONT } from "../model/cell";
import { ensureCell, ensureLine } from "../model/cells";
import { serialOfDate } from "../model/input";
import { hexOf } from "./color";
import { shownFormula } from "./formula";
import { loadPage } from "./page";
import { loadProtection } from "./protection";
import { loadConditionalFormats, loadValidations } from "./rules";
import { fontOf, styleReader } from "./style";
import { loadNames, loadTables } from "./tablesAndNames";

/**
 * A real `.xlsx` as a workbook of the host: `await loadXlsx(readFileSync("ds.xlsx"), "ds.xlsx")`. Not kept: pictures, charts,
 * comments, links, pivot tables, which letters of a text are formatted apart, gradients and patterns, bars and icons of conditional
 * formats, formulas in validation of numbers, document settings and custom XML parts, a theme other than Office's own.
 */
export async function loadXlsx(bytes: Uint8Array, name: string): Promise<Book> {
  // Without it the reader refuses a file with a chart.
  installChartSupport();
  const file = new Workbook();
  await file.xlsx.load(bytes);
  const book = emptyBook(name);
  book.date1904 = file.properties.date1904 ?? false;
  book.structureProtected = file.protection?.lockStructure ?? false;
  const usual = file.defaultFont ? fontOf(file.defaultFont, PLAIN_FONT) : PLAIN_FONT;
  for (const from of file.worksheets) loadSheet(from, addSheet(book, from.name), usual);
  loadNames(file, book);
  const shown = book.sheets[file.views?.[0]?.activeTab ?? 0];
  book.active = shown?.visibility === "Visible" ? shown : (book.sheets.find(({ visibility }) => visibility === "Visible") ?? null);
  return book;
}

const VISIBILITIES = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" } as const;

function loadSheet(from: Worksheet, sheet: Sheet, usual: Font): void {
  const styles = styleReader(usual);
  sheet.style = styles(undefined);
  sheet.visibility = VISIBILITIES[from.state] ?? "Visible";
  sheet.tabColor = hexOf(from.properties.tabColor) ?? "";
  loadView(from, sheet);
  loadColumns(from, sheet, styles);
  loadRows(from, sheet, styles);
  sheet.merges = from.mergedRegions.map(({ top, left, bottom, right }) => ({ row: top - 1, column: left - 1, rows: bottom - top + 1, columns: right - left + 1 }));
  loadTables(from, sheet);
  loadValidations(from, sheet);
  loadConditionalFormats(from, sheet);
  loadProtection(from, sheet);
  loadPage(from, sheet);
}

function loadView(from: Worksheet, sheet: Sheet): void {
  const [view] = from.views ?? [];
  if (!view) return;
  sheet.showGridlines = view.showGridLines ?? true;
  sheet.showHeadings = view.showRowColHeaders ?? true;
  if (view.state === "frozen") sheet.frozen = { rows: view.ySplit ?? 0, columns: view.xSplit ?? 0 };
}

/** A character of the usual font is 7 pixels wide, and a pixel three quarters of a point. */
export const POINTS_PER_CHARACTER = 5.25;

function loadColumns(from: Worksheet, sheet: Sheet, styles: ReturnType<typeof styleReader>): void {
  (from.columns ?? []).forEach((column, index) => {
    const style = ownStyle(styles, column.style);
    if (column.width === undefined && !column.hidden && style === null) return;
    Object.assign(ensureLine(sheet.columns, index), {
      size: column.width === undefined ? null : Math.round(column.width * POINTS_PER_CHARACTER * 4) / 4,
      hidden: column.hidden,
      style,
    });
  });
}

function ownStyle(styles: ReturnType<typeof styleReader>, style: Parameters<typeof styles>[0]): CellStyle | null {
  return style && Object.keys(style).length > 0 ? styles(style) : null;
}

function loadRows(from: Worksheet, sheet: Sheet, styles: ReturnType<typeof styleReader>): void {
  from.eachRow({ includeEmpty: true }, (row, number) => {
    const style = ownStyle(styles, row.style);
    if (row.height !== undefined || row.hidden || style !== null)
      Object.assign(ensureLine(sheet.rows, number - 1), { size: row.height ?? null, hidden: row.hidden, style });
    row.eachCell({ includeEmpty: true }, (cell, column) => loadCell(cell, sheet, number - 1, column - 1, ownStyle(styles, cell.style)));
  });
  for (const [row, cells] of sheet.cells)
    for (const [column, cell] of cells) if (cell.spill) markSpill(sheet, row, column, cell.spill);
}

function loadCell(from: FileCell, sheet: Sheet, row: number, column: number, style: CellStyle | null): void {
  const covered = from.isMerged && from.master !== from;
  const formula = covered ? undefined : from.formula;
  const value = covered ? null : valueOf(formula === undefined ? from.value : from.result, sheet.book.date1904);
  if (value === null && formula === undefined && style === null) return;
  const cell = ensureCell(sheet, row, column);
  if (style) cell.style = style;
  cell.value = value;
  const letters = lettersOf(from, cell.style.font);
  if (letters.length > 1) cell.letters = letters;
  if (formula === undefined) return;
  cell.formula = shownFormula(formula);
  cell.value ??= 0;
  const spill = spillOf(from);
  if (spill?.row === row && spill.column === column)
    cell.spill = { rows: spill.rows, columns: spill.columns };
}

/** A value of a file as the model has it: days as numbers, texts without their looks. */
function valueOf(value: FileCell["value"], date1904: boolean): CellValue {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return Math.round(serialOfDate(value, date1904) * MILLISECONDS) / MILLISECONDS;
  if (typeof value !== "object") return value === "" ? null : value;
  if ("error" in value) return { error: value.error };
  if ("checkbox" in value) return value.checkbox;
  if ("richText" in value && value.richText) return value.richText.map(({ text }) => text).join("");
  return "text" in value ? value.text : null;
}

/** The different fonts of a text in runs; a run that names none has the cell's. */
function lettersOf({ value }: FileCell, usual: Font): readonly Font[] {
  if (typeof value !== "object" || value === null || !("richText" in value) || !value.richText) return [];
  const fonts = value.richText.map(({ font }) => (font ? fontOf(font, usual) : usual));
  return fonts.filter((font, at) => fonts.findIndex((other) => JSON.stringify(other) === JSON.stringify(font)) === at);
}

const MILLISECONDS = 86_400_000;

function spillOf(cell: FileCell): Box | null {
  const { value } = cell;
  return typeof value === "object" && value !== null && "ref" in value ? (parseAddress(value.ref)?.box ?? null) : null;
}

function markSpill(sheet: Sheet, row: number, column: number, { rows, columns }: { readonly rows: number; readonly columns: number }): void {
  for (let down = 0; down < rows; down++)
    for (let across = 0; across < columns; across++)
      if (down > 0 || across > 0) ensureCell(sheet, row + down, column + across).spilledFrom = { row, column };
}
