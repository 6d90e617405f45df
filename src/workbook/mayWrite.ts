import { isNewer, isStampRow, stampIn } from "../roster/schema";
import { KEPT_TABLE } from "../roster/tables";
import { newerBook, WorkbookRefusedError } from "./refusal";

/** What the workbook itself keeps of work that is not done: a write under way, answers not yet in Cách đọc. And whether one may write now. */

/** A write that has begun: its number in the ledger, and the sheets it makes. */
export interface UnderWay {
  readonly write: number;
  readonly made: readonly string[];
}

/** What the clerk answered since the last writing of our sheets, for a pane that is loaded anew. */
const ANSWERS = "XepLoai.TraLoi";

/** In the workbook's own settings, so that it is there for the next pane when this one is closed in the middle. */
const UNDER_WAY = "XepLoai.DangGhi";

/** The stamp stands in the first row of its table; a few more in case somebody put rows above it. */
const STAMP_ROWS = 12;

/** Asked before every write: another pane, or somebody, may have changed the workbook since it was read. Gives the write that never ended. */
export async function mayWrite(context: Excel.RequestContext): Promise<UnderWay | null> {
  const { workbook } = context;
  workbook.load("readOnly");
  workbook.protection.load("protected");
  const kept = workbook.worksheets.getItemOrNullObject(KEPT_TABLE.sheet).load("name");
  const underWay = await readUnderWay(context);
  if (workbook.readOnly) throw new WorkbookRefusedError({ kind: "bookReadOnly" });
  if (workbook.protection.protected) throw new WorkbookRefusedError({ kind: "bookProtected" });
  if (kept.isNullObject) return underWay;
  const top = kept.getRangeByIndexes(0, 0, STAMP_ROWS, KEPT_TABLE.columns.length).load("values");
  await context.sync();
  const stamp = stampIn(top.values.filter(([table]) => isStampRow({ table: String(table) })).map((row) => String(row.at(-1))).join());
  if (isNewer(stamp)) throw new WorkbookRefusedError(newerBook(stamp));
  return underWay;
}

/** The write that was begun and never ended; `null` as a rule. */
export async function readUnderWay(context: Excel.RequestContext): Promise<UnderWay | null> {
  return underWayIn(await settingOf(context, UNDER_WAY));
}

async function settingOf(context: Excel.RequestContext, key: string): Promise<unknown> {
  const setting = context.workbook.settings.getItemOrNullObject(key).load("value");
  await context.sync();
  return setting.isNullObject ? null : setting.value;
}

function underWayIn(value: unknown): UnderWay | null {
  if (typeof value !== "object" || value === null || !("write" in value) || typeof value.write !== "number") return null;
  return { write: value.write, made: "made" in value && Array.isArray(value.made) ? value.made.map(String) : [] };
}

/** Noted with the next request. */
export const begin = (context: Excel.RequestContext, { write, made }: UnderWay): void => void context.workbook.settings.add(UNDER_WAY, { write, made: [...made] });

/** The write has ended, whole or taken back. */
export const end = (context: Excel.RequestContext): Promise<void> => removeSetting(context, UNDER_WAY);

async function removeSetting(context: Excel.RequestContext, key: string): Promise<void> {
  const setting = context.workbook.settings.getItemOrNullObject(key).load("key");
  await context.sync();
  if (!setting.isNullObject) setting.delete();
  await context.sync();
}

/** The answers as JSON; "" where none wait to be written. */
export const readAnswers = async (context: Excel.RequestContext): Promise<string> => {
  const kept = await settingOf(context, ANSWERS);
  return typeof kept === "string" ? kept : "";
};

export async function keepAnswers(context: Excel.RequestContext, text: string): Promise<void> {
  if (text === "") return removeSetting(context, ANSWERS);
  context.workbook.settings.add(ANSWERS, text);
  await context.sync();
}
