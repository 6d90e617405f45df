import type { SheetPlan } from "../roster/sheetPlan";
import { inExcel, type Patience } from "./inExcel";
import { countsFrom1904, readOpenBook } from "./readExcel";
import { WorkbookRefusedError } from "./refusal";
import { lastWrite, nextWrite, withBlocks } from "./restoreLedger";
import { keepLedger, putBack, readLedger, replacedBlocks } from "./restoreSheet";
import type { Workbook } from "./workbook";
import { standingSheets, writeSheets } from "./writeExcel";

/** The port over the workbook open in Excel. */
export interface ExcelWorkbook extends Workbook {
  /** Brings back what the last write replaced; gives the sheets it touched. */
  readonly restore: () => Promise<readonly string[]>;
}

/**
 * The open workbook, within ExcelApi 1.14: `excelWorkbook({ onWaiting: () => show(message) })`. Each method throws
 * `WorkbookRefusedError` for what the user can mend.
 */
export function excelWorkbook(patience: Patience = {}): ExcelWorkbook {
  return {
    read: () => inExcel(readOpenBook, patience),
    write: (plans) => inExcel((context) => quietly(context, () => write(context, plans)), patience),
    restore: () => inExcel((context) => quietly(context, () => restore(context)), patience),
  };
}

/** Formulas of ours stay live only where Excel has both custom functions and results that spill. */
const spills = (): boolean => {
  const { requirements } = Office.context;
  return requirements.isSetSupported("CustomFunctionsRuntime", "1.1") && requirements.isSetSupported("ExcelApi", "1.12");
};

async function write(context: Excel.RequestContext, plans: readonly SheetPlan[]): Promise<void> {
  const standing = await standingSheets(context, plans);
  const ledger = await readLedger(context);
  const replaced = await replacedBlocks(context, standing, nextWrite(ledger));
  if (replaced.length > 0) await keepLedger(context, withBlocks(ledger, replaced));
  await writeSheets(context, standing, { spills: spills(), date1904: await countsFrom1904(context) });
}

async function restore(context: Excel.RequestContext): Promise<readonly string[]> {
  const { blocks, rest } = lastWrite(await readLedger(context));
  if (blocks.length === 0) throw new WorkbookRefusedError({ kind: "nothingToRestore" });
  await putBack(context, blocks);
  await keepLedger(context, rest);
  return blocks.map((block) => block.sheet);
}

/** Without events: what the add-in writes itself is no change by the user, and must not make it compute again. */
async function quietly<T>(context: Excel.RequestContext, work: () => Promise<T>): Promise<T> {
  context.runtime.enableEvents = false;
  try {
    return await work();
  } finally {
    context.runtime.enableEvents = true;
    await context.sync();
  }
}

