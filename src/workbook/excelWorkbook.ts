import type { OfficeTemplates, TemplateVersion } from "../documents/officeTemplates";
import type { Book } from "../roster/grid";
import { isNewer, stampOf } from "../roster/schema";
import type { SheetPlan } from "../roster/sheetPlan";
import type { StaleBlock } from "../roster/staleResults";
import type { Place } from "../review/subject";
import { LISTS_SHEET } from "./backstage";
import { type CellEdit, type CellGuard, changeCells, putCellsBack } from "./changeCells";
import { inExcel, type Patience } from "./inExcel";
import { begin, end, keepAnswers, mayWrite, readAnswers, readUnderWay, type UnderWay } from "./mayWrite";
import { callingOurs, type Mended, mendFormulas } from "./mendFormulas";
import { plainBlocks, refreshResults } from "./refreshResults";
import { countsFrom1904, readOpenBook } from "./readExcel";
import { newerBook, WorkbookRefusedError } from "./refusal";
import { isBlock, lastWrite, nextWrite, type Replaced, type ReplacedBlock, withBlocks, withoutLog } from "./restoreLedger";
import { keepLedger, putBack, readLedger, replacedBlocks } from "./restoreSheet";
import { keepVersions, readFile, readVersions } from "./templateSheet";
import type { Workbook } from "./workbook";
import { hiddenSheet, type StandingSheet, standingSheets, writeSheets } from "./writeExcel";

/** The port over the workbook open in Excel. */
export interface ExcelWorkbook extends Workbook {
  /** Brings back what the last write or step replaced; of one that never ended, also takes away the sheets it made. */
  readonly restore: () => Promise<Restored>;
  /** Whether a write has begun and not ended: another pane is at it, or was closed in the middle. */
  readonly hasUnfinishedWrite: () => Promise<boolean>;
  /** What was answered and is in no sheet yet, as it was kept; "" as a rule. Not part of any sheet: it is for a pane that is loaded anew. */
  readonly answers: () => Promise<string>;
  readonly keepAnswers: (text: string) => Promise<void>;
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
  const free = async (context: Excel.RequestContext): Promise<void> => {
    if ((await mayWrite(context)) !== null) throw new WorkbookRefusedError({ kind: "writeUnfinished" });
  };
  const writing = <T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> =>
    inExcel(async (context) => {
      await free(context);
      return quietly(context, work, null);
    }, patience);
  return {
    read: () => inExcel(read, patience),
    write: (plans) => writing((context) => write(context, plans, true)),
    change: (guards, edits) => writing((context) => changeCells(context, guards, edits)),
    record: (plans) => writing((context) => write(context, plans, false)),
    restore: () => inExcel(async (context) => quietly(context, restore, await mayWrite(context)), patience),
    plain: (blocks) => inExcel((context) => plainBlocks(context, blocks), unasked),
    // Not deaf: nothing is read after it, so what the user types meanwhile has to be heard.
    refresh: (blocks) => inExcel(async (context) => (await free(context), refreshResults(context, blocks)), unasked),
    broken: (places) => inExcel((context) => callingOurs(context, places), unasked),
    mend: (places) => writing((context) => mendFormulas(context, places)),
    answers: () => inExcel(readAnswers, patience),
    keepAnswers: (text) => inExcel((context) => keepAnswers(context, text), patience),
    hasUnfinishedWrite: async () => (await inExcel(readUnderWay, patience)) !== null,
    templates: async () => {
      const versions = await inExcel(readVersions, patience);
      const ofNumber = (number: number): Pick<TemplateVersion, "number" | "size"> => versions.find((version) => version.number === number) ?? { number, size: -1 };
      return { versions, bytesOf: (number) => inExcel((context) => readFile(context, ofNumber(number)), patience) };
    },
    keepTemplates: (versions, added) => writing((context) => keepVersions(context, versions, added)),
  };
}

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
  // The log only grows: nothing of it has to be taken back.
  if (restorable) begin(context, { write: nextWrite(ledger), made: standing.filter(({ isNew }) => isNew).map(({ layout }) => layout.plan.name) });
  let replaced: readonly ReplacedBlock[] = [];
  try {
    replaced = await replacedBlocks(context, standing, nextWrite(ledger));
    if (restorable && replaced.length > 0) await keepLedger(context, withBlocks(ledger, replaced));
    await writeSheets(context, standing, { spills: await spills(context), date1904: await countsFrom1904(context) });
    if (restorable) await end(context);
  } catch (error) {
    // Half a write is taken back. Where Excel refuses that too, the ledger still holds what was there, for "Khôi phục".
    await takeBack(context, standing, replaced, restorable ? ledger : null).then(() => (restorable ? end(context) : undefined)).catch(() => undefined);
    throw error;
  }
}

const BLANK_BLOCK = { write: 0, area: { top: 0, left: 0, bottom: 0, right: 0 }, contents: [[""]], formats: [["General"]], tables: [] } as const;

/** The workbook as before a write that failed: what it replaced put back, the sheets it made deleted. */
async function takeBack(context: Excel.RequestContext, standing: readonly StandingSheet[], replaced: readonly ReplacedBlock[], ledger: readonly Replaced[] | null): Promise<void> {
  const blank = standing.filter(({ isNew, used }) => !isNew && used === null).map(({ layout }) => ({ ...BLANK_BLOCK, sheet: layout.plan.name }));
  await putBack(context, [...replaced, ...blank]);
  await deleteSheets(context, standing.filter(({ isNew }) => isNew).map(({ layout }) => layout.plan.name));
  if (ledger !== null && replaced.length > 0) await keepLedger(context, ledger);
}

async function deleteSheets(context: Excel.RequestContext, names: readonly string[]): Promise<void> {
  const sheets = names.map((name) => context.workbook.worksheets.getItemOrNullObject(name).load("name"));
  await context.sync();
  for (const sheet of sheets) {
    if (sheet.isNullObject) continue;
    // Excel refuses to delete a very hidden one.
    sheet.visibility = "Visible";
    sheet.delete();
  }
  await context.sync();
}

/** What "Khôi phục" brought back: the sheets it touched, and cells that somebody has changed since and that keep what they hold. */
export interface Restored {
  readonly sheets: readonly string[];
  readonly left: readonly Place[];
}

async function restore(context: Excel.RequestContext, underWay: UnderWay | null): Promise<Restored> {
  const ledger = await readLedger(context);
  const last = lastWrite(ledger);
  // A write that never ended may have been stopped before the ledger knew of it: then only the sheets it made are there.
  const { blocks: replaced, rest } = underWay === null || ledger.at(-1)?.write === underWay.write ? last : { blocks: [], rest: ledger };
  if (replaced.length === 0 && underWay === null) throw new WorkbookRefusedError({ kind: "nothingToRestore" });
  // Of a write that never ended nothing was said to have happened: its half of a log goes too.
  const blocks = underWay === null ? withoutLog(replaced, await sheetNames(context)) : replaced;
  await putBack(context, blocks.filter(isBlock));
  const cells = blocks.flatMap((replaced) => (isBlock(replaced) ? [] : replaced.cells));
  const left = cells.length === 0 ? [] : await putCellsBack(context, cells, () => readOpenBook(context));
  const made = underWay?.made ?? [];
  await deleteSheets(context, made);
  await keepLedger(context, rest);
  if (underWay !== null) await end(context);
  return { sheets: [...new Set([...[...blocks.filter(isBlock), ...cells].map(({ sheet }) => sheet), ...made])], left };
}

async function sheetNames(context: Excel.RequestContext): Promise<ReadonlySet<string>> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  await context.sync();
  return new Set(worksheets.items.map(({ name }) => name));
}

/** Without events: what the add-in writes itself is no change by the user, and must not make it compute again. */
async function quietly<T, G>(context: Excel.RequestContext, work: (context: Excel.RequestContext, given: G) => Promise<T>, given: G): Promise<T> {
  context.runtime.enableEvents = false;
  try {
    return await work(context, given);
  } finally {
    // The work is done by now; deaf to the user's changes for good would be worse than asking twice.
    await hearAgain(context).catch(() => hearAgain(context));
  }
}

async function hearAgain(context: Excel.RequestContext): Promise<void> {
  context.runtime.enableEvents = true;
  await context.sync();
}

