import { type Area, type Book, type Cell, type Grid, gridOf } from "./grid";
import type { SheetPlan } from "./sheetPlan";

const contains = ({ top, bottom, left, right }: Area, row: number, column: number): boolean => row >= top && row <= bottom && column >= left && column <= right;

/** The grid a workbook gives back for a planned sheet, whichever adapter wrote it. */
export function plannedGrid({ name, blocks, textAreas, dateAreas }: SheetPlan): Grid {
  const cells: Cell[][] = [];
  for (const block of blocks)
    block.cells.forEach((row, down) =>
      row.forEach((cell, across) => {
        const line = (cells[block.top + down] ??= []);
        line[block.left + across] = cell;
      }),
    );
  const filled = Array.from(cells, (row) => Array.from(row ?? [], (cell) => cell ?? null));
  const tables = blocks.flatMap(({ table, top, left, cells: { length }, cells: [headings = []] }) =>
    table === undefined ? [] : [{ name: table, area: { top, left, bottom: top + Math.max(1, length - 1), right: left + headings.length - 1 } }],
  );
  return gridOf(name, filled, {
    tables,
    formatAt: (row, column) => (textAreas.some((area) => contains(area, row, column)) ? "@" : dateAreas.some((area) => contains(area, row, column)) ? "dd/mm/yyyy" : "General"),
  });
}

/** Planned sheets read back, before anything is written. */
export const plannedBook = (plans: readonly SheetPlan[], name: string): Book => ({ name, sheets: plans.map(plannedGrid) });
