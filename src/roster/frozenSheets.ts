import { CHART } from "../messages.vi/picture";
import { headingOf } from "./personColumns";
import type { Block, SheetPlan } from "./sheetPlan";
import { LOG_TABLE, RECIPE_TABLE, TRACE_SHEET } from "./tables";

/** Sheets that are for the office's own eyes. */
export const NOT_SENT: readonly string[] = [TRACE_SHEET, RECIPE_TABLE.sheet, LOG_TABLE.sheet];

/** The sheets of a copy to send away: without what is the office's own business or out of sight. */
export const sentSheets = (plans: readonly SheetPlan[]): readonly SheetPlan[] => plans.filter(({ name, hidden }) => !hidden && !NOT_SENT.includes(name));

/**
 * The same sheets without any formula, and without lists to choose from, whose values would stand on a hidden sheet. Who gets them has
 * neither this program nor the list the people came from: nothing speaks of the one, and no cell of the other is named.
 */
export const frozenSheets = (plans: readonly SheetPlan[]): readonly SheetPlan[] =>
  plans.map((plan) => ({ ...plan, dropdowns: [], blocks: plan.blocks.flatMap(valuesOnly) }));

const ORIGIN = headingOf("origin");

function valuesOnly({ top, left, cells, style, table, formula }: Block): readonly Block[] {
  if (table !== undefined) return [{ top, left, cells: withoutColumn(cells, ORIGIN), style, table }];
  const [heads = [], ...body] = cells.map((row) => row.map((cell) => (cell === CHART.note ? CHART.sentNote : cell)));
  const shown = style === "plainHeading" ? "heading" : style;
  if (formula === undefined || body.length === 0) return [{ top, left, cells: [heads, ...body], style: shown }];
  // As values a result is no longer known by its formula, and its heads look like those of the tables.
  return [{ top, left, cells: [heads], style: "heading" }, { top: top + 1, left, cells: body, style: shown }];
}

const withoutColumn = ([heads = [], ...rows]: Block["cells"], heading: string): Block["cells"] => {
  const column = heads.indexOf(heading);
  return [heads, ...(column < 0 ? rows : rows.map((row) => row.map((cell, at) => (at === column ? null : cell))))];
};
