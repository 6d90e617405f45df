import type { StaleBlock, StaleCell } from "../roster/staleResults";
import { type ExcelValue, excelValue } from "./excelValues";

/** Runs of neighbours to a request: each is some 500 bytes, and Excel on the web takes 5 MB. */
const RUNS_AT_ONCE = 1000;

/** Neighbours in one row of a sheet that are read or written together. */
interface Run {
  readonly sheet: string;
  readonly cells: readonly StaleCell[];
}

/**
 * Of blocks that differ, what is ours to write: a block whose first cell holds a formula computes itself, a cell with a formula counts
 * by itself, and a locked sheet is left alone. Reads only.
 */
export async function plainBlocks(context: Excel.RequestContext, blocks: readonly StaleBlock[]): Promise<readonly StaleBlock[]> {
  const { worksheets } = context.workbook;
  const anchors = blocks.map(({ sheet, anchor }) => worksheets.getItem(sheet).getCell(anchor.row, anchor.column).load("formulas"));
  const locks = blocks.map(({ sheet }) => {
    const { protection } = worksheets.getItem(sheet);
    protection.load("protected");
    return protection;
  });
  await context.sync();
  const plain = blocks.filter((_, index) => !isFormula(anchors[index]?.formulas[0]?.[0]) && locks[index]?.protected !== true);
  const writable = await stillAsRead(context, plain);
  return plain
    .map((block, index) => ({ ...block, cells: writable[index] ?? [] }))
    .filter(({ cells, kept }) => cells.length + kept.length > 0);
}

/**
 * Writes the cells that still say what was read; gives how many. Computed values need no way back: should Excel refuse in the middle,
 * the next reading finds the rest.
 */
export async function refreshResults(context: Excel.RequestContext, blocks: readonly StaleBlock[]): Promise<number> {
  const plain = await plainBlocks(context, blocks);
  const runs = plain.flatMap(runsOf);
  for (let from = 0; from < runs.length; from += RUNS_AT_ONCE) {
    context.application.suspendApiCalculationUntilNextSync();
    for (const run of runs.slice(from, from + RUNS_AT_ONCE)) rangeOf(context, run).values = [run.cells.map(contentOf)];
    await context.sync();
  }
  return runs.reduce((sum, { cells }) => sum + cells.length, 0);
}

/** Of each block the cells that hold what was read and no formula, unless they are to become one. */
async function stillAsRead(context: Excel.RequestContext, blocks: readonly StaleBlock[]): Promise<readonly (readonly StaleCell[])[]> {
  const runs = blocks.map(runsOf);
  const all = runs.flat();
  const found = new Map<Run, Excel.Range>();
  for (let from = 0; from < all.length; from += RUNS_AT_ONCE) {
    for (const run of all.slice(from, from + RUNS_AT_ONCE)) found.set(run, rangeOf(context, run).load("values,formulas"));
    await context.sync();
  }
  return runs.map((ofBlock) =>
    ofBlock.flatMap((run) => {
      const range = found.get(run);
      return run.cells.filter((cell, at) => {
        const [value, formula] = [range?.values[0]?.[at], range?.formulas[0]?.[at]];
        if (isFormula(formula) && formula !== value) return cell.formula !== undefined && formula !== cell.formula;
        return (value ?? "") === shown(cell.was);
      });
    }),
  );
}

const isFormula = (formula: unknown): boolean => typeof formula === "string" && formula.startsWith("=");

const shown = (cell: StaleCell["was"]): unknown => (cell === null ? "" : typeof cell === "object" ? cell.error : cell);

const contentOf = ({ to, formula }: StaleCell): ExcelValue => formula ?? excelValue(to);

const rangeOf = (context: Excel.RequestContext, { sheet, cells }: Run): Excel.Range =>
  context.workbook.worksheets.getItem(sheet).getRangeByIndexes(cells[0]?.row ?? 0, cells[0]?.column ?? 0, 1, cells.length);

function runsOf({ sheet, cells }: StaleBlock): readonly Run[] {
  const runs: StaleCell[][] = [];
  for (const cell of cells) {
    const last = runs.at(-1)?.at(-1);
    if (last?.row === cell.row && last.column === cell.column - 1) runs.at(-1)?.push(cell);
    else runs.push([cell]);
  }
  return runs.map((run) => ({ sheet, cells: run }));
}
