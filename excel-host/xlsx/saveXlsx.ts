import { type Cell as FileCell, type CellValueInput, type Style, Workbook, type Worksheet } from "@cj-tech-master/excelts";
import { addressOf } from "../model/address";
import type { Book, Line, Sheet } from "../model/book";
import { type Cell, type CellStyle, type ErrorValue, isError, PLAIN_STYLE } from "../model/cell";
import { colorFor } from "./color";
import { storedFormula } from "./formula";
import { POINTS_PER_CHARACTER } from "./loadXlsx";
import { savePage } from "./page";
import { saveProtection } from "./protection";
import { saveConditionalFormats, saveValidations } from "./rules";
import { fontFor, styleFor } from "./style";
import { saveNames, saveTable } from "./tablesAndNames";
import { withTextOfRules } from "./textRules";

/**
 * The workbook as an `.xlsx`: `writeFileSync("ds.xlsx", await saveXlsx(book, { namespace: "XEPLOAI" }))`, with the namespace of the
 * add-in whose functions its formulas call. Not kept: document settings and custom XML parts, comments of names, `stopIfTrue`,
 * the mark of a typed apostrophe, LET and LAMBDA in a form Excel reads.
 */
export async function saveXlsx(book: Book, { namespace = null }: { readonly namespace?: string | null } = {}): Promise<Uint8Array> {
  const file = new Workbook();
  file.properties.date1904 = book.date1904;
  if (book.structureProtected) await file.protect("", { lockStructure: true });
  const usual: CellStyle = { ...PLAIN_STYLE, font: book.sheets[0]?.style.font ?? PLAIN_STYLE.font };
  file.defaultFont = fontFor(usual.font);
  const styles = styleWriter(usual);
  for (const sheet of book.sheets) await saveSheet(sheet, file.addWorksheet(sheet.name), styles, namespace);
  saveNames(book, file, namespace);
  const activeTab = book.active ? book.sheets.indexOf(book.active) : 0;
  file.views = [{ x: 0, y: 0, width: 25_000, height: 12_000, firstSheet: 0, activeTab, visibility: "visible" }];
  const bytes = new Uint8Array(await file.xlsx.writeBuffer());
  return book.sheets.some(hasTextRules) ? withTextOfRules(bytes) : bytes;
}

const hasTextRules = ({ conditionalFormats }: Sheet): boolean => conditionalFormats.some(({ condition }) => condition.type === "ContainsText");

/** Nothing to write for the style every cell of the file has. */
type StyleWriter = (style: CellStyle) => Partial<Style>;

function styleWriter(usual: CellStyle): StyleWriter {
  const known = new Map<CellStyle, Partial<Style>>();
  const usualWritten = JSON.stringify(styleFor(usual));
  return (style) => {
    let written = known.get(style);
    if (!written) {
      written = styleFor(style);
      if (JSON.stringify(written) === usualWritten) written = {};
      known.set(style, written);
    }
    return written;
  };
}

const STATES = { Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" } as const;

async function saveSheet(sheet: Sheet, to: Worksheet, styles: StyleWriter, namespace: string | null): Promise<void> {
  to.state = STATES[sheet.visibility];
  if (sheet.tabColor !== "") to.properties.tabColor = colorFor(sheet.tabColor);
  saveView(sheet, to);
  for (const table of sheet.book.tables) if (table.sheet === sheet) saveTable(table, to);
  saveLines(sheet, to, styles);
  for (const [row, cells] of sheet.cells)
    for (const [column, cell] of cells) saveCell(cell, to.getCell(row + 1, column + 1), styles, namespace, [row, column]);
  for (const merge of sheet.merges) to.mergeCellsWithoutStyle(addressOf(merge));
  saveValidations(sheet, to);
  saveConditionalFormats(sheet, to);
  await saveProtection(sheet, to);
  savePage(sheet, to);
}

function saveView({ showGridlines, showHeadings, frozen: { rows, columns } }: Sheet, to: Worksheet): void {
  const common = { showGridLines: showGridlines, showRowColHeaders: showHeadings };
  to.views = [rows > 0 || columns > 0 ? { ...common, state: "frozen", xSplit: columns, ySplit: rows } : { ...common, state: "normal" }];
}

function saveLines(sheet: Sheet, to: Worksheet, styles: StyleWriter): void {
  const plainLine = ({ size, hidden, style }: Line): boolean => size === null && !hidden && style === null;
  for (const [number, line] of sheet.columns) {
    if (plainLine(line)) continue;
    const column = to.getColumn(number + 1);
    if (line.size !== null) column.width = line.size / POINTS_PER_CHARACTER;
    column.hidden = line.hidden;
    if (line.style) column.style = styles(line.style);
  }
  for (const [number, line] of sheet.rows) {
    if (plainLine(line)) continue;
    const row = to.getRow(number + 1);
    if (line.size !== null) row.height = line.size;
    row.hidden = line.hidden;
    if (line.style) row.style = styles(line.style);
  }
}

function saveCell(cell: Cell, to: FileCell, styles: StyleWriter, namespace: string | null, [row, column]: readonly [number, number]): void {
  to.value = fileValue(cell, namespace, cell.spill && addressOf({ row, column, ...cell.spill }));
  to.style = styles(cell.style);
}

/** The errors a file may hold; newer ones stand as texts. */
const FILE_ERRORS: ReadonlySet<string> = new Set(["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"]);
type FileError = { readonly error: "#N/A" };
const fileError = (value: ErrorValue): FileError | string => (FILE_ERRORS.has(value.error) ? (value as FileError) : value.error);

function fileValue({ value, formula }: Cell, namespace: string | null, spill: string | null): CellValueInput {
  const plain = isError(value) ? fileError(value) : value;
  if (formula === null) return plain;
  const stored = { formula: storedFormula(formula, namespace), result: plain ?? 0 };
  return spill === null ? stored : { ...stored, shareType: "array", ref: spill, isDynamicArray: true };
}
