import fc from "fast-check";
import type { Book } from "../../excel-host/model/book";
import { lastColumn, lastRow, overlaps } from "../../excel-host/model/box";
import { isError } from "../../excel-host/model/cell";
import { valueAt } from "../../excel-host/model/cells";
import { loadXlsx } from "../../excel-host/xlsx/loadXlsx";
import { saveXlsx } from "../../excel-host/xlsx/saveXlsx";
import { facts } from "./bookFacts";
import { openBook, type TestExcel } from "./openBook";

let excel: TestExcel;
beforeAll(async () => {
  excel = await openBook();
});
afterAll(() => excel.open.close());

/** A call, told by the address it goes to and by its own source. */
interface Step {
  readonly told: string;
  readonly act: (sheet: Excel.Worksheet) => unknown;
}

const anAddress = fc.tuple(fc.nat(5), fc.nat(7), fc.nat(3), fc.nat(3)).map(([column, row, across, down]) => `${"ABCDEF"[column]}${row + 1}:${"ABCDEFGHI"[column + across]}${row + down + 1}`);
const aRow = fc.nat(8).map((row) => `${row + 1}:${row + 1}`);
const aColumn = fc.constantFrom("A:A", "B:B", "C:C", "D:D");
const aText = fc.constantFrom("", "x", "'=1", "=A1", "=SUM(B2:C3)", "Mã", "1", "2023-12-31", "#N/A");

const over = (address: fc.Arbitrary<string>, act: (range: Excel.Range) => unknown): fc.Arbitrary<Step> =>
  address.map((at) => ({ told: `${at} ${String(act)}`, act: (sheet) => act(sheet.getRange(at)) }));
const onTable = (act: (table: Excel.Table) => unknown): fc.Arbitrary<Step> => fc.nat(1).map((at) => ({ told: `${at} ${String(act)}`, act: (sheet) => act(sheet.tables.getItemAt(at)) }));

const aStep: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(anAddress, aText).map(([at, text]): Step => ({ told: `${at} = ${text}`, act: (sheet) => (sheet.getRange(at).values = text as never) })),
  over(anAddress, (range) => range.worksheet.tables.add(range, true)),
  over(anAddress, (range) => range.worksheet.tables.add(range, false)),
  over(anAddress, (range) => range.merge()),
  over(anAddress, (range) => range.unmerge()),
  over(anAddress, (range) => range.insert("Down")),
  over(anAddress, (range) => range.insert("Right")),
  over(anAddress, (range) => range.delete("Up")),
  over(anAddress, (range) => range.delete("Left")),
  over(aRow, (range) => range.insert("Down")),
  over(aRow, (range) => range.delete("Up")),
  over(aColumn, (range) => range.insert("Right")),
  over(aColumn, (range) => range.delete("Left")),
  over(anAddress, (range) => range.clear()),
  over(anAddress, (range) => range.clear("Contents")),
  over(anAddress, (range) => (range.format.fill.color = "#FF0000")),
  over(anAddress, (range) => (range.dataValidation.rule = { list: { inCellDropDown: true, source: "a,b" } })),
  over(anAddress, (range) => range.dataValidation.clear()),
  over(anAddress, (range) => (range.conditionalFormats.add("Custom").custom.rule.formula = "=A1>1")),
  over(anAddress, (range) => range.conditionalFormats.clearAll()),
  over(anAddress, (range) => range.sort.apply([{ key: 0 }])),
  fc.tuple(anAddress, anAddress).map(([to, from]): Step => ({ told: `${to} copied from ${from}`, act: (sheet) => sheet.getRange(to).copyFrom(from) })),
  onTable((table) => table.rows.add(undefined, undefined)),
  onTable((table) => table.rows.deleteRowsAt(0, 1)),
  onTable((table) => table.columns.add(0)),
  onTable((table) => table.columns.add(-1)),
  onTable((table) => table.columns.getItemAt(0).delete()),
  onTable((table) => table.convertToRange()),
  onTable((table) => table.delete()),
  anAddress.map((at): Step => ({ told: `resized to ${at}`, act: (sheet) => sheet.tables.getItemAt(0).resize(at) })),
);

/** Does the steps, each a request of its own; an Excel may refuse any of them, but with a code of Excel's. */
async function done(steps: readonly Step[]): Promise<string[]> {
  return excel.onSheet(async (sheet, context) => {
    const kept = sheet.getRange("B3:C4").load("address");
    await context.sync();
    const codes: string[] = [];
    for (const { act } of steps) {
      try {
        act(sheet);
        await context.sync();
        codes.push("done");
      } catch (error) {
        codes.push((error as OfficeExtension.Error).code ?? String(error));
      }
    }
    kept.load("address");
    codes.push(await context.sync().then(() => "done", ({ code }: OfficeExtension.Error) => code));
    return codes;
  });
}

/** What no sequence of calls may break. */
function broken({ tables, sheets }: Book): string[] {
  const faults: string[] = [];
  for (const table of tables) {
    const { sheet, box, columns } = table;
    const headings = columns.map((_, index) => valueAt(sheet, box.row, box.column + index));
    if (columns.length !== box.columns) faults.push(`${table.name} has ${columns.length} columns on ${box.columns}`);
    if (box.rows < 2) faults.push(`${table.name} has no row`);
    if (headings.some((heading, index) => heading !== columns[index]?.name)) faults.push(`${table.name}: ${JSON.stringify(headings)} above ${JSON.stringify(columns.map(({ name }) => name))}`);
    if (new Set(columns.map(({ name }) => name.toLowerCase())).size !== columns.length) faults.push(`${table.name} has two columns of one name`);
    if (new Set(columns.map(({ id }) => id)).size !== columns.length) faults.push(`${table.name} has two columns of one number`);
    for (const other of tables) if (other !== table && other.sheet === sheet && overlaps(other.box, box)) faults.push(`${table.name} over ${other.name}`);
    if (sheet.merges.some((merge) => overlaps(merge, box))) faults.push(`${table.name} on merged cells`);
  }
  for (const { name, merges, cells } of sheets) {
    merges.forEach((merge, at) => {
      if (merges.some((other, index) => index !== at && overlaps(merge, other))) faults.push(`${name}: merges overlap`);
      for (let row = merge.row; row <= lastRow(merge); row++)
        for (let column = merge.column; column <= lastColumn(merge); column++)
          if ((row !== merge.row || column !== merge.column) && (cells.get(row)?.get(column)?.value ?? null) !== null) faults.push(`${name}: content under merged cells`);
    });
    for (const row of cells.values())
      for (const { value, formula } of row.values()) if (formula !== null && !/^=/.test(formula)) faults.push(`${name}: formula ${formula}, value ${isError(value) ? value.error : String(value)}`);
  }
  return faults;
}

test("no sequence of calls breaks the workbook, and none is refused by anything but a code of Excel's", () =>
  fc.assert(
    fc.asyncProperty(fc.array(aStep, { minLength: 1, maxLength: 12 }), async (steps) => {
      excel.book.tables.length = 0;
      const codes = await done(steps);
      expect(codes.filter((code) => !["done", "InvalidArgument", "InvalidOperation", "ItemNotFound", "InvalidReference", "ItemAlreadyExists"].includes(code))).toEqual([]);
      expect(broken({ ...excel.book, sheets: excel.book.sheets.slice(-1) })).toEqual([]);
    }),
    { numRuns: 300 },
  ), 60_000);

test("whatever was done to it, a saved workbook loads as it was", () =>
  fc.assert(
    fc.asyncProperty(fc.array(aStep, { minLength: 1, maxLength: 12 }), async (steps) => {
      const { book } = excel;
      book.tables.length = 0;
      book.sheets.splice(1);
      await done(steps);
      expect(facts(await loadXlsx(await saveXlsx(book), book.name))).toEqual(facts(book));
    }),
    { numRuns: 60 },
  ), 60_000);
