import type { OfficeTemplates, TemplateVersion } from "../documents/officeTemplates";
import type { Book } from "../roster/grid";
import { isNewer, isStampRow, stampIn, stampOf } from "../roster/schema";
import type { SheetPlan } from "../roster/sheetPlan";
import type { StaleBlock } from "../roster/staleResults";
import { KEPT_TABLE } from "../roster/tables";
import type { Place } from "../review/subject";
import { LISTS_SHEET } from "./backstage";
import { type CellEdit, type CellGuard, changeCells, putCellsBack } from "./changeCells";
import { inExcel, type Patience } from "./inExcel";
import { countsFrom1904, readOpenBook } from "./readExcel";
import { newerBook, WorkbookRefusedError } from "./refusal";
import { isBlock, lastWrite, nextWrite, type Replaced, type ReplacedBlock, withBlocks } from "./restoreLedger";
import { keepLedger, putBack, readLedger, replacedBlocks } from "./restoreSheet";
import { callingOurs, type Mended, mendFormulas } from "./mendFormulas";
import { plainBlocks, refreshResults } from "./refreshResults";
import { keepVersions, readFile, readVersions } from "./templateSheet";
import { begin, end, unfinished } from "./unfinished";
import type { Workbook } from "./workbook";
import { hiddenSheet, type StandingSheet, standingSheets, writeSheets } from "./writeExcel";

/** The port over the workbook open in Excel. */
export interface ExcelWorkbook extends Workbook {
  /** Brings back what the last write or step replaced. */
  readonly restore: () => Promise<Restored>;
  /** The sheets of a step that was left half done, for "Khôi phục"; none as a rule. */
  readonly halfDone: () => Promise<readonly string[]>;
  /** Changes single cells as one step, unless a guard fails; the places that are no longer as they were read. */
  readonly change: (guards: readonly CellGuard[], edits: readonly CellEdit[]) => Promise<readonly Place[]>;
  /** Of results that differ, what is ours to write; reads only. */
  readonly plain: (blocks: readonly StaleBlock[]) => Promise<readonly StaleBlock[]>;
  /** Writes results that are plain values anew, only where they differ; gives how many cells. No step of "Khôi phục". */
  readonly refresh: (blocks: readonly StaleBlock[]) => Promise<number>;
  /** Of these cells the ones whose formula calls a function of ours. */
  readonly broken: (places: readonly Place[]) => Promise<readonly Place[]>;
  /** Writes our formulas that show #NAME? again, as one step; how many were written, and the cells that call nothing of ours. */
  readonly mend: (places: readonly Place[]) => Promise<Mended>;
  /** Writes sheets that only grow, such as the log: "Khôi phục" passes them over. */
  readonly record: (plans: readonly SheetPlan[]) => Promise<void>;
  /** The office's own templates the workbook carries; a file is read when it is asked for. */
  readonly templates: () => Promise<OfficeTemplates>;
  /** Keeps the versions, with the file of a new one; "Khôi phục" takes it back. */
  readonly keepTemplates: (versions: readonly TemplateVersion[], added: { readonly number: number; readonly bytes: Uint8Array } | null) => Promise<void>;
}

/**
 * The open workbook, within ExcelApi 1.14: `excelWorkbook({ onWaiting: () => show(message) })`. Each method throws
 * `WorkbookRefusedError` for what the user can mend.
 */
export function excelWorkbook(patience: Patience = {}): ExcelWorkbook {
  // Nobody asked for it, so nobody is told that it waits for a cell to be left.
  const unasked: Patience = { ...patience, onWaiting: () => undefined };
  return {
    read: () => inExcel(read, patience),
    write: (plans) => inExcel((context) => quietly(context, () => write(context, plans, true)), patience),
    change: (guards, edits) => inExcel((context) => quietly(context, () => changeCells(context, guards, edits)), patience),
    record: (plans) => inExcel((context) => quietly(context, () => write(context, plans, false)), patience),
    restore: () => inExcel((context) => quietly(context, () => restore(context)), patience),
    halfDone: () => inExcel(halfDone, unasked),
    plain: (blocks) => inExcel((context) => plainBlocks(context, blocks), unasked),
    refresh: (blocks) => inExcel((context) => quietly(context, () => refreshResults(context, blocks)), unasked),
    broken: (places) => inExcel((context) => callingOurs(context, places), unasked),
    mend: (places) => inExcel((context) => quietly(context, () => mendFormulas(context, places)), patience),
    templates: async () => {
      const versions = await inExcel(readVersions, patience);
      const ofNumber = (number: number): Pick<TemplateVersion, "number" | "size"> => versions.find((version) => version.number === number) ?? { number, size: -1 };
      return { versions, bytesOf: (number) => inExcel((context) => readFile(context, ofNumber(number)), patience) };
    },
    keepTemplates: (versions, added) => inExcel((context) => quietly(context, () => keepVersions(context, versions, added)), patience),
  };
}

/** The stamp stands in the first row of its table; a few more in case somebody put rows above it. */
const STAMP_ROWS = 12;

/**
 * Formulas of ours stay live only where Excel has both custom functions and results that spill. A retail Excel 2016 or 2019 has
 * the API that speaks of spilling but does not spill, so one formula of Excel's own is tried on a hidden sheet.
 */
async function spills(context: Excel.RequestContext): Promise<boolean> {
  const { requirements } = Office.context;
  if (!requirements.isSetSupported("CustomFunctionsRuntime", "1.1") || !requirements.isSetSupported("ExcelApi", "1.12")) return false;
  const cell = (await hiddenSheet(context, LISTS_SHEET)).getRange("XFD1");
  cell.formulas = [["={1;2}"]];
  const spilled = cell.getSpillingToRangeOrNullObject().load("address");
  await context.sync();
  cell.clear();
  return !spilled.isNullObject;
}

async function read(context: Excel.RequestContext): Promise<Book> {
  const book = await readOpenBook(context);
  const stamp = stampOf(book);
  if (isNewer(stamp)) throw new WorkbookRefusedError(newerBook(stamp));
  return book;
}

async function write(context: Excel.RequestContext, plans: readonly SheetPlan[], restorable: boolean): Promise<void> {
  const ledger = await readLedger(context);
  const standing = await standingSheets(context, plans);
  let replaced: readonly ReplacedBlock[] = [];
  try {
    replaced = await replacedBlocks(context, standing, nextWrite(ledger));
    if (restorable && replaced.length > 0) {
      begin(context, nextWrite(ledger));
      await keepLedger(context, withBlocks(ledger, replaced));
    }
    await writeSheets(context, standing, { spills: await spills(context), date1904: await countsFrom1904(context) });
  } catch (error) {
    // Half a write is taken back. Where Excel refuses that too, the ledger still holds what was there, for "Khôi phục".
    await takeBack(context, standing, replaced, restorable ? ledger : null)
      .then(() => end(context))
      .catch(() => undefined);
    throw error;
  }
  end(context);
}

const BLANK_BLOCK = { write: 0, area: { top: 0, left: 0, bottom: 0, right: 0 }, contents: [[""]], formats: [["General"]], tables: [] } as const;

/** The workbook as before a write that failed: what it replaced put back, the sheets it made deleted. */
async function takeBack(context: Excel.RequestContext, standing: readonly StandingSheet[], replaced: readonly ReplacedBlock[], ledger: readonly Replaced[] | null): Promise<void> {
  const blank = standing.filter(({ isNew, used }) => !isNew && used === null).map(({ layout }) => ({ ...BLANK_BLOCK, sheet: layout.plan.name }));
  await putBack(context, [...replaced, ...blank]);
  const made = standing.filter(({ isNew }) => isNew).map(({ layout }) => context.workbook.worksheets.getItemOrNullObject(layout.plan.name).load("name"));
  await context.sync();
  for (const sheet of made) if (!sheet.isNullObject) sheet.delete();
  await context.sync();
  if (ledger !== null && replaced.length > 0) await keepLedger(context, ledger);
}

/** What "Khôi phục" brought back: the sheets it touched, and cells that somebody has changed since and that keep what they hold. */
export interface Restored {
  readonly sheets: readonly string[];
  readonly left: readonly Place[];
}

/** The sheets of a step that was begun and never ended, e.g. because the page was closed in the middle; none: every step is whole. */
async function halfDone(context: Excel.RequestContext): Promise<readonly string[]> {
  const number = await unfinished(context);
  if (number === null) return [];
  const { blocks } = lastWrite(await readLedger(context));
  return blocks[0]?.write === number ? sheetsOf(blocks) : [];
}

const sheetsOf = (blocks: readonly Replaced[]): readonly string[] => [
  ...new Set(blocks.flatMap((replaced) => (isBlock(replaced) ? [replaced.sheet] : replaced.cells.map(({ sheet }) => sheet)))),
];

async function restore(context: Excel.RequestContext): Promise<Restored> {
  const { blocks, rest } = lastWrite(await readLedger(context));
  if (blocks.length === 0) throw new WorkbookRefusedError({ kind: "nothingToRestore" });
  await putBack(context, blocks.filter(isBlock));
  const cells = blocks.flatMap((replaced) => (isBlock(replaced) ? [] : replaced.cells));
  const left = cells.length === 0 ? [] : await putCellsBack(context, cells);
  await keepLedger(context, rest);
  end(context);
  return { sheets: sheetsOf(blocks), left };
}

/** Who made the workbook is asked anew before every write: a colleague's newer pane may have written since it was read. */
async function refuseNewer(context: Excel.RequestContext): Promise<void> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(KEPT_TABLE.sheet).load("name");
  await context.sync();
  if (sheet.isNullObject) return;
  const top = sheet.getRangeByIndexes(0, 0, STAMP_ROWS, KEPT_TABLE.columns.length).load("values");
  await context.sync();
  const stamp = stampIn(top.values.filter(([table]) => isStampRow({ table: String(table) })).map((row) => String(row.at(-1))).join());
  if (isNewer(stamp)) throw new WorkbookRefusedError(newerBook(stamp));
}

/** Without events: what the add-in writes itself is no change by the user, and must not make it compute again. */
async function quietly<T>(context: Excel.RequestContext, work: () => Promise<T>): Promise<T> {
  await refuseNewer(context);
  context.runtime.enableEvents = false;
  try {
    return await work();
  } finally {
    // The work is done by now; deaf to the user's changes for good would be worse than asking twice.
    await hearAgain(context).catch(() => hearAgain(context));
  }
}

async function hearAgain(context: Excel.RequestContext): Promise<void> {
  context.runtime.enableEvents = true;
  await context.sync();
}

