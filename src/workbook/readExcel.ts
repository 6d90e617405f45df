import type { Area, Book, Cell, Grid } from "../roster/grid";
import { areaOf } from "./address";
import { joinedMerges } from "./areas";
import { isBackstage } from "./backstage";
import { isTooMuchAtOnce } from "./inExcel";
import { WorkbookRefusedError } from "./refusal";
import { blockSize, inRowBlocks, rowBlocks } from "./rowBlocks";

/** Per request: values are some 20 bytes a cell, fonts some 60, and Excel on the web answers 5 MB at most. */
const MOST_ROWS = 2000;
const MOST_VALUES = 60_000;
const MOST_FONTS = 20_000;
/** Beyond this a sheet has a stray cell far from its table, and reading it whole would take minutes. */
const MOST_CELLS = 3_000_000;

interface SheetFacts {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: number;
  readonly columns: number;
  readonly tables: Grid["tables"];
}

/** Every sheet of the open workbook as a grid, in whole blocks: a roster of 3,000 people takes some fifteen requests. */
export async function readOpenBook(context: Excel.RequestContext): Promise<Book> {
  const { workbook } = context;
  workbook.load("name");
  workbook.worksheets.load("items/name,items/visibility");
  await context.sync();
  const date1904 = await countsFrom1904(context);
  const facts = await sheetFacts(context, workbook.worksheets.items.filter((sheet) => !isBackstage(sheet.name)));
  const sheets: Grid[] = [];
  for (const sheet of facts) sheets.push(await readSheet(context, sheet, date1904));
  return { name: workbook.name, sheets };
}

/** Whether days are counted from 1904: only there has its second day the number 1. Where Excel cannot tell, the usual is taken. */
export async function countsFrom1904(context: Excel.RequestContext): Promise<boolean> {
  const secondDay = context.workbook.functions.date(1904, 1, 2).load("value");
  try {
    await context.sync();
    return secondDay.value === 1;
  } catch {
    return false;
  }
}

async function sheetFacts(context: Excel.RequestContext, sheets: readonly Excel.Worksheet[]): Promise<readonly SheetFacts[]> {
  const asked = sheets.map((sheet) => ({
    sheet,
    used: sheet.getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,rowCount,columnCount"),
    tables: sheet.tables.load("items/name"),
  }));
  await context.sync();
  const ranges = asked.map(({ tables }) => tables.items.map((table) => ({ name: table.name, range: table.getRange().load("address") })));
  await context.sync();
  return asked.map(({ sheet, used }, at) => ({
    name: sheet.name,
    hidden: sheet.visibility !== "Visible",
    rows: used.isNullObject ? 0 : used.rowIndex + used.rowCount,
    columns: used.isNullObject ? 0 : used.columnIndex + used.columnCount,
    tables: (ranges[at] ?? []).flatMap(({ name, range }) => areaOf(range.address).map((area) => ({ name, area }))),
  }));
}

async function readSheet(context: Excel.RequestContext, sheet: SheetFacts, date1904: boolean): Promise<Grid> {
  if (sheet.rows * sheet.columns > MOST_CELLS) throw new WorkbookRefusedError({ kind: "sheetTooLarge", sheet: sheet.name });
  const { cells, formats } = await readValues(context, sheet);
  const fonts = await readFonts(context, sheet, cells.length);
  const merges = await readMerges(context, sheet, cells);
  return {
    name: sheet.name,
    cells,
    merges,
    tables: sheet.tables,
    formatAt: (row, column) => formats[row]?.[column] ?? "General",
    fontAt: (row, column) => fonts.fonts[row]?.[column]?.name ?? null,
    boldAt: (row, column) => fonts.fonts[row]?.[column]?.bold ?? false,
    hiddenRows: fonts.hiddenRows,
    hidden: sheet.hidden,
    date1904,
  };
}

const rangeOf = (context: Excel.RequestContext, sheet: SheetFacts, first: number, count: number): Excel.Range =>
  context.workbook.worksheets.getItem(sheet.name).getRangeByIndexes(first, 0, count, sheet.columns);

async function readValues(context: Excel.RequestContext, sheet: SheetFacts): Promise<{ cells: readonly (readonly Cell[])[]; formats: readonly (readonly string[])[] }> {
  const blocks = rowBlocks(sheet.rows, blockSize(sheet.columns, MOST_ROWS, MOST_VALUES));
  const read = await inRowBlocks(blocks, isTooMuchAtOnce, async ({ first, count }) => {
    const range = rangeOf(context, sheet, first, count).load("values,valueTypes,numberFormat");
    await context.sync();
    return range;
  });
  const cells = read.flatMap(({ result }) => result.values.map((row: readonly unknown[], at) => row.map((value, column) => cellOf(value, result.valueTypes[at]?.[column]))));
  return { cells: trimmed(cells), formats: read.flatMap(({ result }) => result.numberFormat.map((row: readonly unknown[]) => row.map(String))) };
}

/** Excel gives "" for an empty cell and an error by its name, told from a text by the cell's type. */
export function cellOf(value: unknown, type: string | undefined): Cell {
  if (value === "" || value === null || value === undefined) return null;
  if (type === "Error") return { error: String(value) };
  return typeof value === "number" || typeof value === "boolean" ? value : String(value);
}

/** Without the rows and columns at the end that hold nothing: formulas that give "" count as used in Excel. */
export function trimmed(cells: readonly (readonly Cell[])[]): readonly (readonly Cell[])[] {
  const widths = cells.map((row) => row.reduce<number>((last, cell, at) => (cell === null ? last : at + 1), 0));
  const height = widths.reduce((last, width, at) => (width === 0 ? last : at + 1), 0);
  const width = widths.reduce((widest, one) => Math.max(widest, one), 0);
  return cells.slice(0, height).map((row) => row.slice(0, width));
}

interface Font {
  readonly name: string | null;
  readonly bold: boolean;
}

interface Fonts {
  readonly fonts: readonly (readonly Font[])[];
  readonly hiddenRows: ReadonlySet<number>;
}

async function readFonts(context: Excel.RequestContext, sheet: SheetFacts, rows: number): Promise<Fonts> {
  const blocks = rowBlocks(rows, blockSize(sheet.columns, MOST_ROWS, MOST_FONTS));
  const read = await inRowBlocks(blocks, isTooMuchAtOnce, async ({ first, count }) => {
    const range = rangeOf(context, sheet, first, count);
    const ofCells = range.getCellProperties({ format: { font: { name: true, bold: true } } });
    const ofRows = range.getRowProperties({ rowHidden: true });
    await context.sync();
    return { ofCells: ofCells.value, ofRows: ofRows.value };
  });
  const hidden = read.flatMap(({ rows: { first }, result }) => result.ofRows.flatMap((row, at) => (row.rowHidden === true ? [first + at] : [])));
  // A sheet has a few fonts and many cells: each font is kept once.
  const known = new Map<string, Font>();
  const once = (font: Font): Font => {
    const key = `${font.name} ${font.bold}`;
    const same = known.get(key) ?? font;
    known.set(key, same);
    return same;
  };
  return {
    fonts: read.flatMap(({ result }) => result.ofCells.map((row) => row.map(({ format }) => once({ name: format?.font?.name ?? null, bold: format?.font?.bold === true })))),
    hiddenRows: new Set(hidden),
  };
}

/** Excel gives up on more than 512 merged areas in one range: the rows are halved until it answers. */
async function readMerges(context: Excel.RequestContext, sheet: SheetFacts, cells: readonly (readonly Cell[])[]): Promise<readonly Area[]> {
  const found: Area[] = [];
  const blocks = sheet.rows === 0 ? [] : [{ first: 0, count: sheet.rows }];
  const read = await inRowBlocks(blocks, () => true, async ({ first, count }) => {
    const merged = rangeOf(context, sheet, first, count).getMergedAreasOrNullObject();
    merged.load("areas/items/address");
    await context.sync();
    return merged.isNullObject ? [] : merged.areas.items.flatMap((area) => areaOf(area.address));
  });
  for (const { result } of read) found.push(...result);
  return joinedMerges(found, new Set(read.map(({ rows }) => rows.first)), (row, column) => (cells[row]?.[column] ?? null) !== null);
}
