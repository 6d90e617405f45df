import { type Area, type Book, type Cell, type Grid, gridOf } from "../../src/roster/grid";
import type { SheetPlan } from "../../src/roster/sheetPlan";

const contains = ({ top, bottom, left, right }: Area, row: number, column: number) => row >= top && row <= bottom && column >= left && column <= right;

/** The grid a workbook gives back for a planned sheet, whichever adapter wrote it. `tables: false` forgets the tables' names. */
export function gridOfPlan(plan: SheetPlan, { tables = true } = {}): Grid {
  const cells: Cell[][] = [];
  for (const block of plan.blocks)
    block.cells.forEach((row, down) =>
      row.forEach((cell, across) => {
        const line = (cells[block.top + down] ??= []);
        line[block.left + across] = cell;
      }),
    );
  const filled = Array.from(cells, (row) => Array.from(row ?? [], (cell) => cell ?? null));
  const named = plan.blocks.flatMap(({ table, top, left, cells: { length }, cells: [headings = []] }) =>
    table === undefined ? [] : [{ name: table, area: { top, left, bottom: top + Math.max(1, length - 1), right: left + headings.length - 1 } }],
  );
  return gridOf(plan.name, filled, {
    tables: tables ? named : [],
    formatAt: (row, column) => (plan.textAreas.some((area) => contains(area, row, column)) ? "@" : plan.dateAreas.some((area) => contains(area, row, column)) ? "dd/mm/yyyy" : "General"),
  });
}

export const bookOfPlans = (plans: readonly SheetPlan[], options?: { tables?: boolean }): Book => ({ name: "kết quả.xlsx", sheets: plans.map((plan) => gridOfPlan(plan, options)) });
