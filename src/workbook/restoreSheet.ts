import type { Area } from "../roster/grid";
import { areaOf } from "./address";
import { areaWithout } from "./areas";
import { RESTORE_SHEET } from "./backstage";
import { redrawCharts, standingCharts } from "./charts";
import { rangeAt } from "./dressSheet";
import { excelValue } from "./excelValues";
import { isTooMuchAtOnce } from "./inExcel";
import { WorkbookRefusedError } from "./refusal";
import { contentOf, ledgerOf, ledgerRows, ourFormulas, type Replaced, type ReplacedBlock, withEmpty } from "./restoreLedger";
import { blockSize, inRowBlocks, rowBlocks } from "./rowBlocks";
import { hiddenSheet, type StandingSheet, writeValues } from "./writeExcel";

const MOST_ROWS = 2000;
/** Values, formulas and formats of a cell together are some 80 bytes. */
const MOST_CELLS = 30_000;

/** What the hidden sheet remembers; nothing before the first write. */
export async function readLedger(context: Excel.RequestContext): Promise<readonly Replaced[]> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(RESTORE_SHEET).load("name");
  await context.sync();
  if (sheet.isNullObject) return [];
  const used = sheet.getUsedRangeOrNullObject(true).load("rowCount,columnCount");
  await context.sync();
  if (used.isNullObject) return [];
  const read = await inRowBlocks(rowBlocks(used.rowCount, 5), isTooMuchAtOnce, async ({ first, count }) => {
    const range = sheet.getRangeByIndexes(first, 0, count, used.columnCount).load("values");
    await context.sync();
    return range.values as readonly (readonly unknown[])[];
  });
  return ledgerOf(read.flatMap(({ result }) => result));
}

/** Writes the ledger anew; each row is up to a megabyte, so rows go one at a time. */
export async function keepLedger(context: Excel.RequestContext, ledger: readonly Replaced[]): Promise<void> {
  const sheet = await hiddenSheet(context, RESTORE_SHEET);
  sheet.getRange().clear();
  await context.sync();
  for (const [row, texts] of ledgerRows(ledger).entries()) await writeValues(context, [{ sheet: RESTORE_SHEET, top: row, left: 0, values: [texts.map(excelValue)] }]);
}

/** What stands where a write is about to come, sheet by sheet; empty sheets have nothing to keep. */
export async function replacedBlocks(context: Excel.RequestContext, standing: readonly StandingSheet[], write: number): Promise<readonly ReplacedBlock[]> {
  const blocks: ReplacedBlock[] = [];
  for (const { sheet, layout: { plan }, used, tables } of standing) {
    if (used === null) continue;
    const [charts] = plan.charts === undefined ? [] : await standingCharts(context, [sheet]);
    blocks.push({ write, sheet: plan.name, area: used, tables, ...(await contentsOf(context, plan.name, used)), ...(charts === undefined ? {} : { charts }) });
  }
  return withoutSpills(context, blocks);
}

/** What a formula of ours spilled comes back with the formula; kept as values it would stand in the formula's way. */
async function withoutSpills(context: Excel.RequestContext, blocks: readonly ReplacedBlock[]): Promise<readonly ReplacedBlock[]> {
  const anchors = blocks.map((block) =>
    ourFormulas(block).map(({ row, column }) => {
      const cell = context.workbook.worksheets.getItem(block.sheet).getRangeByIndexes(row, column, 1, 1);
      return { row, column, spill: cell.getSpillingToRangeOrNullObject().load("address") };
    }),
  );
  await context.sync();
  return blocks.map((block, at) =>
    (anchors[at] ?? []).reduce((rest, { row, column, spill }) => {
      const area = spill.isNullObject ? undefined : areaOf(spill.address)[0];
      return area ? withEmpty(rest, area, row, column) : rest;
    }, block),
  );
}

async function contentsOf(context: Excel.RequestContext, name: string, area: Area): Promise<Pick<ReplacedBlock, "contents" | "formats">> {
  const columns = area.right - area.left + 1;
  const read = await inRowBlocks(rowBlocks(area.bottom - area.top + 1, blockSize(columns, MOST_ROWS, MOST_CELLS)), isTooMuchAtOnce, async ({ first, count }) => {
    const range = context.workbook.worksheets.getItem(name).getRangeByIndexes(area.top + first, area.left, count, columns);
    range.load("values,formulas,numberFormat");
    await context.sync();
    return range;
  });
  return {
    contents: read.flatMap(({ result }) => result.formulas.map((row, down) => row.map((formula, across) => contentOf(result.values[down]?.[across] ?? "", formula)))),
    formats: read.flatMap(({ result }) => result.numberFormat.map((row) => row.map(String))),
  };
}

/** Puts replaced blocks back where they stood. A sheet deleted since is made again. */
export async function putBack(context: Excel.RequestContext, blocks: readonly ReplacedBlock[]): Promise<void> {
  const asked = blocks.map((block) => ({ block, sheet: context.workbook.worksheets.getItemOrNullObject(block.sheet).load("name") }));
  await context.sync();
  const present = asked.filter(({ sheet }) => !sheet.isNullObject);
  for (const { sheet } of present) {
    sheet.protection.load("protected");
    sheet.tables.load("items/name");
  }
  const used = new Map(present.map(({ block, sheet }) => [block.sheet, sheet.getUsedRangeOrNullObject(true).load("address")]));
  await context.sync();
  for (const { block, sheet } of present) if (sheet.protection.protected) throw new WorkbookRefusedError({ kind: "sheetProtected", sheet: block.sheet });
  for (const { block, sheet } of asked) {
    const found = used.get(block.sheet);
    if (sheet.isNullObject) context.workbook.worksheets.add(block.sheet);
    else {
      clearFor(block, sheet, found && !found.isNullObject ? (areaOf(found.address)[0] ?? null) : null);
      // A cell in text format would keep the apostrophe that marks a text.
      rangeAt(sheet, block.area).numberFormat = block.formats.map((row) => row.map(() => "General"));
    }
  }
  await context.sync();
  await writeValues(context, blocks.map((block) => ({ sheet: block.sheet, top: block.area.top, left: block.area.left, values: block.contents })));
  for (const { block, sheet } of asked) {
    const target = context.workbook.worksheets.getItem(block.sheet);
    rangeAt(target, block.area).numberFormat = block.formats.map((row) => [...row]);
    const standing = sheet.isNullObject ? [] : sheet.tables.items.map((table) => table.name);
    for (const { name, area } of block.tables.filter((table) => !standing.includes(table.name))) target.tables.add(rangeAt(target, area), true).name = name;
  }
  await context.sync();
  await redrawCharts(context, blocks.flatMap(({ sheet, charts }) => (charts === undefined ? [] : [{ sheet: context.workbook.worksheets.getItem(sheet), charts }])));
}

function clearFor(block: ReplacedBlock, sheet: Excel.Worksheet, used: Area | null): void {
  // Of what is written into a merged area Excel keeps the first cell only.
  sheet.getRange().unmerge();
  const before = new Map(block.tables.map(({ name, area }) => [name, area]));
  for (const { name } of sheet.tables.items) {
    const area = before.get(name);
    if (area) sheet.tables.getItem(name).resize(rangeAt(sheet, area));
    else sheet.tables.getItem(name).convertToRange();
  }
  // A table may reach below what stood on the sheet: an empty one has a blank row, which may have been filled since.
  for (const area of used === null ? [] : areaWithout(used, [block.area])) rangeAt(sheet, area).clear("Contents");
}
