import type { Area, Cell } from "../roster/grid";
import type { SheetPlan } from "../roster/sheetPlan";
import { areaOf } from "./address";
import { areaWithout } from "./areas";
import { LISTS_SHEET } from "./backstage";
import { drawCharts } from "./charts";
import { addTables, dressSheet, rangeAt, setUpPage } from "./dressSheet";
import { batchesOf, excelValue, halves, type ValueBlock } from "./excelValues";
import { isTooMuchAtOnce } from "./inExcel";
import { WorkbookRefusedError } from "./refusal";
import { formatFor, inlineList, layoutOf, type PlacedBlock, type SheetLayout } from "./sheetLayout";

/** Per request, at some 60 bytes a cell, half of what Excel on the web takes. */
const MOST_CELLS = 40_000;
const MOST_ROWS = 2000;

/** A planned sheet as it stands now. */
export interface StandingSheet {
  readonly sheet: Excel.Worksheet;
  /** It was not there before this write. */
  readonly isNew: boolean;
  readonly layout: SheetLayout;
  readonly used: Area | null;
  readonly tables: readonly { readonly name: string; readonly area: Area }[];
}

/**
 * Makes missing sheets and tells what stands on the others; refuses before anything is changed when a sheet is locked, is the
 * office's own under a name of ours, or the name of a table is taken elsewhere.
 */
export async function standingSheets(context: Excel.RequestContext, plans: readonly SheetPlan[]): Promise<readonly StandingSheet[]> {
  const { worksheets, tables } = context.workbook;
  const asked = plans.map((plan) => ({ plan, sheet: worksheets.getItemOrNullObject(plan.name).load("name") }));
  tables.load("items/name,items/worksheet/name");
  await context.sync();
  const present = asked.filter(({ sheet }) => !sheet.isNullObject);
  for (const { sheet } of present) sheet.protection.load("protected");
  const titles = new Map(present.map(({ plan, sheet }) => [plan.name, sheet.getRange("A1").load("values")]));
  const used = new Map(present.map(({ plan, sheet }) => [plan.name, sheet.getUsedRangeOrNullObject(true).load("address")]));
  const ranges = tables.items.map((table) => ({ name: table.name, sheet: table.worksheet.name, range: table.getRange().load("address"), title: table.worksheet.getRange("A1").load("values") }));
  await context.sync();
  for (const { plan, sheet } of present) if (sheet.protection.protected) throw new WorkbookRefusedError({ kind: "sheetProtected", sheet: plan.name });
  const layouts = plans.map(layoutOf);
  refuseTakenNames(layouts, ranges.map(({ name, sheet, title }) => ({ name, sheet, title: title.values[0]?.[0] })));
  for (const { plan } of present) {
    const empty = used.get(plan.name)?.isNullObject === true;
    const tables = ranges.filter((table) => table.sheet === plan.name).map(({ name }) => name);
    if (!empty && !isOurs(plan, titles.get(plan.name)?.values[0]?.[0], tables)) throw new WorkbookRefusedError({ kind: "sheetNotOurs", sheet: plan.name });
  }
  return asked.map(({ plan, sheet }, at) => {
    const range = used.get(plan.name);
    return {
      sheet: sheet.isNullObject ? worksheets.add(plan.name) : sheet,
      isNew: sheet.isNullObject,
      layout: layouts[at] ?? layoutOf(plan),
      used: range && !range.isNullObject ? (areaOf(range.address)[0] ?? null) : null,
      tables: ranges.filter((table) => table.sheet === plan.name).flatMap(({ name, range: at }) => areaOf(at.address).map((area) => ({ name, area }))),
    };
  });
}

/** A sheet we wrote before: our title in A1, or a table of ours. Any other under our name is the office's own. */
const isOurs = ({ blocks }: SheetPlan, title: unknown, tables: readonly string[]): boolean =>
  blocks.some((block) => (block.style === "title" && block.cells[0]?.[0] === title) || (block.table !== undefined && tables.includes(block.table)));

/** Under our title on another sheet stands a sheet of ours that was renamed; under no title, the office's own. */
function refuseTakenNames(layouts: readonly SheetLayout[], tables: readonly { readonly name: string; readonly sheet: string; readonly title: unknown }[]): void {
  for (const { plan, blocks } of layouts)
    for (const { table } of blocks) {
      const other = tables.find((one) => one.name.toLowerCase() === table?.name.toLowerCase() && one.sheet !== plan.name);
      if (!other) continue;
      throw new WorkbookRefusedError(isOurs(plan, other.title, []) ? { kind: "sheetRenamed", sheet: plan.name, now: other.sheet } : { kind: "tableNameTaken", table: other.name, sheet: other.sheet });
    }
}

/** What differs between one Excel and the next: whether our formulas spill, and the day the workbook counts from. */
export interface ThisExcel {
  readonly spills: boolean;
  readonly date1904: boolean;
}

/** Days between the two ways of counting. */
const DAYS_TO_1904 = 1462;

/** Writes the planned sheets over what stands there, in three phases: room, values, looks. */
export async function writeSheets(context: Excel.RequestContext, standing: readonly StandingSheet[], excel: ThisExcel): Promise<void> {
  const kept = standing.map(makeRoom);
  await context.sync();
  await writeValues(context, standing.flatMap(({ layout }) => layout.blocks.filter((block) => !isLive(block, excel)).map((block) => valuesOf(layout.plan, block, excel))));
  const lists = await writeLists(context, standing);
  // Before any formula that names them.
  standing.forEach(({ sheet, layout }, at) => addTables(sheet, layout, kept[at] ?? new Set()));
  // A sheet at a time: looks and number formats of a large one fill a request of their own.
  for (const { sheet, layout } of standing) {
    hold(context);
    for (const block of layout.blocks)
      if (isLive(block, excel)) rangeAt(sheet, { ...block.area, bottom: block.area.top, right: block.area.left }).formulas = [[block.formula]];
      else writeNative(sheet, block);
    dressSheet(sheet, layout, lists);
    await context.sync();
  }
  await setUpPages(context, standing);
  await drawCharts(context, standing.flatMap(({ sheet, layout: { plan } }) => (plan.charts === undefined ? [] : [{ sheet, charts: plan.charts }])));
}

const isLive = (block: PlacedBlock, excel: ThisExcel): block is PlacedBlock & { readonly formula: string } => excel.spills && block.formula !== null;

/** Excel's own formulas of a block whose values are written already, a run of neighbours at a time. */
function writeNative(sheet: Excel.Worksheet, { area, native }: PlacedBlock): void {
  native.forEach((formulas, down) =>
    runsOf(formulas).forEach(({ first, run }) => (sheet.getRangeByIndexes(area.top + down, area.left + first, 1, run.length).formulas = [run])),
  );
}

/** `runsOf([null, "=A1", "=B1", null])` → `[{ first: 1, run: ["=A1", "=B1"] }]`. */
function runsOf(formulas: readonly (string | null)[]): readonly { readonly first: number; readonly run: string[] }[] {
  const runs: { first: number; run: string[] }[] = [];
  formulas.forEach((formula, at) => {
    const last = runs.at(-1);
    if (formula === null) return;
    if (last && last.first + last.run.length === at) last.run.push(formula);
    else runs.push({ first: at, run: [formula] });
  });
  return runs;
}

/**
 * Clears what the plan does not cover and resizes tables that stay. A table that stands at another row or column cannot be
 * moved by resizing; it becomes plain cells and is made anew. Gives the names of those that stay.
 */
function makeRoom({ sheet, layout, used, tables }: StandingSheet): ReadonlySet<string> {
  const planned = new Map(layout.blocks.flatMap(({ table }) => (table ? [[table.name, table.area] as const] : [])));
  const staying: Area[] = [];
  const names = new Set<string>();
  for (const { name, area } of tables) {
    const table = sheet.tables.getItem(name);
    const next = planned.get(name);
    table.clearFilters();
    if (next === undefined || next.top !== area.top || next.left !== area.left) table.convertToRange();
    else {
      table.showTotals = false;
      table.resize(rangeAt(sheet, next));
      staying.push(next);
      names.add(name);
    }
  }
  const whole = sheet.getRange();
  whole.conditionalFormats.clearAll();
  whole.dataValidation.clear();
  whole.unmerge();
  whole.clear("Formats");
  for (const area of used === null ? [] : areaWithout(used, staying)) rangeAt(sheet, area).clear("Contents");
  return names;
}

/** A plan's dates count from 1900; a workbook that counts from 1904 needs its own numbers for the same days. */
function valuesOf(plan: SheetPlan, block: PlacedBlock, excel: ThisExcel): ValueBlock {
  const { top, left } = block.area;
  const shifted = (cell: Cell, row: number, column: number): Cell =>
    excel.date1904 && typeof cell === "number" && formatFor(plan, row, column, cell) === "date" ? cell - DAYS_TO_1904 : cell;
  return { sheet: plan.name, top, left, values: block.cells.map((row, down) => row.map((cell, across) => excelValue(shifted(cell, top + down, left + across)))) };
}

/** Writes blocks batch by batch; a batch too large for Excel is halved. */
export async function writeValues(context: Excel.RequestContext, blocks: readonly ValueBlock[]): Promise<void> {
  const waiting = [...batchesOf(blocks, MOST_CELLS, MOST_ROWS)];
  for (let batch = waiting.shift(); batch; batch = waiting.shift()) {
    try {
      hold(context);
      for (const { sheet, top, left, values } of batch) {
        const range = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(top, left, values.length, values[0]?.length ?? 0);
        range.values = values.map((row) => [...row]);
      }
      await context.sync();
    } catch (error) {
      const parts = isTooMuchAtOnce(error) ? halves(batch) : null;
      if (parts === null) throw error;
      waiting.unshift(...parts);
    }
  }
}

/** No recalculation and no redrawing until the next request is done. */
function hold(context: Excel.RequestContext): void {
  context.application.suspendApiCalculationUntilNextSync();
  context.application.suspendScreenUpdatingUntilNextSync();
}

/** Writes the lists too long for a rule to the very hidden sheet, a column each; gives where each stands. */
async function writeLists(context: Excel.RequestContext, standing: readonly StandingSheet[]): Promise<(values: readonly string[]) => Excel.Range> {
  const dropdowns = standing.flatMap(({ layout }) => layout.plan.dropdowns);
  const lists = [...new Map(dropdowns.filter(({ values }) => inlineList(values) === null).map(({ values }) => [JSON.stringify(values), values])).entries()];
  const sheet = lists.length === 0 ? null : await hiddenSheet(context, LISTS_SHEET);
  if (sheet) {
    sheet.getRange().clear();
    await writeValues(context, lists.map(([, values], at) => ({ sheet: LISTS_SHEET, top: 0, left: at, values: values.map((value) => [excelValue(value)]) })));
  }
  return (values) => {
    const column = lists.findIndex(([key]) => key === JSON.stringify(values));
    return context.workbook.worksheets.getItem(LISTS_SHEET).getRangeByIndexes(0, column, values.length, 1);
  };
}

/** One of the sheets the adapter keeps for itself, made very hidden on its first use. */
export async function hiddenSheet(context: Excel.RequestContext, name: string): Promise<Excel.Worksheet> {
  const found = context.workbook.worksheets.getItemOrNullObject(name).load("name");
  await context.sync();
  const sheet = found.isNullObject ? context.workbook.worksheets.add(name) : found;
  sheet.visibility = "VeryHidden";
  return sheet;
}

/** Page set-up is a nicety: where Excel refuses it, for want of a printer, the sheets stay as written. */
async function setUpPages(context: Excel.RequestContext, standing: readonly StandingSheet[]): Promise<void> {
  for (const { sheet, layout } of standing) setUpPage(sheet, layout);
  try {
    await context.sync();
  } catch {
    return;
  }
}
