import type { Cell } from "../../src/roster/grid";
import type { SheetPlan } from "../../src/roster/sheetPlan";

export interface Typed {
  readonly sheet: string;
  /** What the first cell of the row says, or begins with. */
  readonly row: string;
  readonly heading: string;
  readonly value: Cell;
}
/** Sheets with some cells typed over, as a person would. */
export const typing = (plans: readonly SheetPlan[], typed: readonly Typed[]): readonly SheetPlan[] =>
  plans.map((plan) => ({
    ...plan,
    blocks: plan.blocks.map((block) => ({
      ...block,
      cells: block.table === undefined ? block.cells : block.cells.map((row, down) =>
        down === 0 ? row : row.map((cell, across) => typed.find(({ sheet, row: key, heading }) => sheet === plan.name && String(row[0]).startsWith(key) && heading === block.cells[0]?.[across])?.value ?? cell),
      ),
    })),
  }));
