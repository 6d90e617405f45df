import type { TemplateVersion } from "../documents/officeTemplates";
import { TEMPLATE_FILES_SHEET, TEMPLATES_SHEET } from "./backstage";
import { excelValue } from "./excelValues";
import { isBlock, nextWrite, withBlocks, type ReplacedBlock } from "./restoreLedger";
import { keepLedger, readLedger } from "./restoreSheet";
import { bytesOfRow, fileRow, indexRows, versionsOf } from "./templateRows";
import { hiddenSheet, writeValues } from "./writeExcel";

/** Cells of 30,000 characters to a request: Excel on the web takes and gives 5 MB at a time. */
const CELLS_AT_ONCE = 60;

/** The office's own templates as the open workbook lists them. */
export async function readVersions(context: Excel.RequestContext): Promise<readonly TemplateVersion[]> {
  return versionsOf(await valuesOf(context, TEMPLATES_SHEET));
}

/** Every cell of a small hidden sheet; none where it is not there. */
async function valuesOf(context: Excel.RequestContext, name: string): Promise<readonly (readonly unknown[])[]> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name).load("name");
  await context.sync();
  if (sheet.isNullObject) return [];
  const used = sheet.getUsedRangeOrNullObject(true).load("values");
  await context.sync();
  return used.isNullObject ? [] : used.values;
}

/** The numbers in column A of the sheet of files, row by row, and how many columns it has. */
async function fileNumbers(context: Excel.RequestContext): Promise<{ readonly numbers: readonly number[]; readonly columns: number }> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(TEMPLATE_FILES_SHEET).load("name");
  await context.sync();
  if (sheet.isNullObject) return { numbers: [], columns: 0 };
  const used = sheet.getUsedRangeOrNullObject(true).load("rowIndex,rowCount,columnIndex,columnCount");
  await context.sync();
  if (used.isNullObject) return { numbers: [], columns: 0 };
  const first = sheet.getRangeByIndexes(0, 0, used.rowIndex + used.rowCount, 1).load("values");
  await context.sync();
  return { numbers: first.values.map((row: readonly unknown[]) => Number(row[0])), columns: used.columnIndex + used.columnCount };
}

/** The file of a version. */
export async function readFile(context: Excel.RequestContext, version: Pick<TemplateVersion, "number" | "size">): Promise<Uint8Array> {
  const { numbers, columns } = await fileNumbers(context);
  const row = numbers.indexOf(version.number);
  const cells: unknown[] = [];
  for (let from = 0; row >= 0 && from < columns; from += CELLS_AT_ONCE) {
    const piece = context.workbook.worksheets.getItem(TEMPLATE_FILES_SHEET).getRangeByIndexes(row, from, 1, Math.min(CELLS_AT_ONCE, columns - from)).load("values");
    await context.sync();
    cells.push(...(piece.values[0] ?? []));
  }
  return bytesOfRow(cells, version);
}

/**
 * Keeps the versions, and the file of a new one. What the list said before goes into the ledger, so that "Khôi phục" brings
 * the former template back; files that neither the list nor the ledger names are dropped.
 */
export async function keepVersions(context: Excel.RequestContext, versions: readonly TemplateVersion[], added: { readonly number: number; readonly bytes: Uint8Array } | null): Promise<void> {
  const ledger = await readLedger(context);
  const before = await valuesOf(context, TEMPLATES_SHEET);
  if (added !== null) await writeFile(context, added, new Set([...versions, ...versionsOf(before), ...ledger.filter(isBlock).flatMap(versionsInLedger)].map(({ number }) => number)));
  await keepLedger(context, withBlocks(ledger, [indexBlock(before, nextWrite(ledger))]));
  const sheet = await hiddenSheet(context, TEMPLATES_SHEET);
  sheet.getRange().clear();
  await context.sync();
  await writeValues(context, [{ sheet: TEMPLATES_SHEET, top: 0, left: 0, values: indexRows(versions).map((row) => row.map(excelValue)) }]);
}

const versionsInLedger = ({ sheet, contents }: ReplacedBlock): readonly TemplateVersion[] =>
  sheet === TEMPLATES_SHEET ? versionsOf(contents.map((row) => row.map((cell) => String(cell).replace(/^'/, "")))) : [];

/** What the list says, ready to be put back. */
function indexBlock(values: readonly (readonly unknown[])[], write: number): ReplacedBlock {
  const contents = values.length === 0 ? [[""]] : values.map((row) => row.map((cell) => excelValue(String(cell))));
  const area = { top: 0, left: 0, bottom: contents.length - 1, right: (contents[0]?.length ?? 1) - 1 };
  return { write, sheet: TEMPLATES_SHEET, area, contents, formats: contents.map((row) => row.map(() => "General")), tables: [] };
}

async function writeFile(context: Excel.RequestContext, { number, bytes }: { readonly number: number; readonly bytes: Uint8Array }, wanted: ReadonlySet<number>): Promise<void> {
  const sheet = await hiddenSheet(context, TEMPLATE_FILES_SHEET);
  const { numbers } = await fileNumbers(context);
  for (const [row, one] of numbers.entries()) if (!wanted.has(one) || one === number) sheet.getRange(`${row + 1}:${row + 1}`).clear();
  await context.sync();
  const free = numbers.findIndex((one) => !wanted.has(one) || one === number);
  const row = free < 0 ? numbers.length : free;
  const cells = fileRow(number, bytes);
  for (let from = 0; from < cells.length; from += CELLS_AT_ONCE)
    await writeValues(context, [{ sheet: TEMPLATE_FILES_SHEET, top: row, left: from, values: [cells.slice(from, from + CELLS_AT_ONCE).map(excelValue)] }]);
}
