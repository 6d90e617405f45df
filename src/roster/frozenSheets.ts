import type { Block, SheetPlan } from "./sheetPlan";
import { LOG_TABLE, RECIPE_TABLE, TRACE_SHEET } from "./tables";

/** Sheets that are for the office's own eyes. */
export const NOT_SENT: readonly string[] = [TRACE_SHEET, RECIPE_TABLE.sheet, LOG_TABLE.sheet];

/** The sheets of a copy to send away: without what is the office's own business or out of sight. */
export const sentSheets = (plans: readonly SheetPlan[]): readonly SheetPlan[] => plans.filter(({ name, hidden }) => !hidden && !NOT_SENT.includes(name));

/** The same sheets without any formula, and without lists to choose from, whose values would stand on a hidden sheet. */
export const frozenSheets = (plans: readonly SheetPlan[]): readonly SheetPlan[] =>
  plans.map((plan) => ({ ...plan, dropdowns: [], blocks: plan.blocks.map(valuesOnly) }));

const valuesOnly = ({ top, left, cells, style, table }: Block): Block => ({ top, left, cells, style, ...(table === undefined ? {} : { table }) });
