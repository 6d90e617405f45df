import type { Book, Cell } from "../roster/grid";
import { type CellName, locateCell } from "../roster/locateCell";
import type { Place } from "../review/subject";
import { excelValue } from "./excelValues";
import { WorkbookRefusedError } from "./refusal";
import { contentOf, nextWrite, type ReplacedCell, withBlocks } from "./restoreLedger";
import { keepLedger, readLedger } from "./restoreSheet";
import { begin, end } from "./mayWrite";

/** A cell that must still hold what it held when it was read; other people may work in the same workbook. */
export interface CellGuard {
  readonly place: Place;
  readonly isStill: (found: Cell) => boolean;
}

/** What is to stand in a cell: a text, kept a text whatever it looks like; `null` empties it. */
export interface CellEdit {
  readonly place: Place;
  readonly to: string | null | { readonly formula: string };
  /** Kept with the step, so that "Khôi phục" finds the cell in its row again. */
  readonly name?: CellName;
}

/**
 * Changes single cells as one step that "Khôi phục" takes back. All guards are read again just before; where one fails nothing is
 * written and the places are given. Between that reading and the writing Office.js leaves a gap of one request, in which
 * somebody else's typing would still be written over (it stays in the ledger).
 */
export async function changeCells(context: Excel.RequestContext, guards: readonly CellGuard[], edits: readonly CellEdit[]): Promise<readonly Place[]> {
  const ledger = await readLedger(context);
  const cells = edits.map(({ place, name, to }) => ({ at: { ...rangeOf(place), ...(name === undefined ? {} : { name }) }, to: typeof to === "object" && to !== null ? to.formula : excelValue(to) }));
  for (const name of new Set(cells.map(({ at }) => at.sheet))) await refuseLocked(context, name);
  const watched = guards.map(({ place }) => load(context, rangeOf(place)));
  const standing = cells.map(({ at }) => load(context, at));
  await context.sync();
  const moved = guards.filter(({ isStill }, index) => !isStill(cellOf(watched[index]?.values[0]?.[0])));
  if (moved.length > 0) return moved.map(({ place }) => place);
  const replaced = cells.map(({ at, to }, index): ReplacedCell => {
    const range = standing[index];
    return { ...at, before: contentOf(range?.values[0]?.[0] as string, range?.formulas[0]?.[0] as string), after: to };
  });
  begin(context, { write: nextWrite(ledger), made: [] });
  await keepLedger(context, withBlocks(ledger, [{ write: nextWrite(ledger), cells: replaced }]));
  const isText = standing.map(holdsText);
  try {
    await put(context, replaced.map((cell, at) => ({ ...cell, value: cell.after, isText: isText[at] === true })));
  } catch (error) {
    // Half a step is taken back. Where Excel refuses that too, the ledger still holds what was there, for "Khôi phục".
    await put(context, replaced.map((cell, at) => ({ ...cell, value: cell.before, isText: isText[at] === true })))
      .then(() => keepLedger(context, ledger))
      .then(() => end(context))
      .catch(() => undefined);
    throw error;
  }
  await end(context);
  return [];
}

/**
 * Takes a step back: a cell with a name in the row that bears it today. A cell that was changed since keeps what stands there, and its
 * place is given, as is the place of one that is not found any more.
 */
export async function putCellsBack(context: Excel.RequestContext, replaced: readonly ReplacedCell[], readBook: () => Promise<Book>): Promise<readonly Place[]> {
  const book = replaced.some(({ name }) => name !== undefined) ? await readBook() : null;
  const found = replaced.map((cell) => (cell.name === undefined || book === null ? cell : whereItIs(book, cell.name, cell)));
  const cells = found.filter((cell) => cell !== null);
  for (const name of new Set(cells.map(({ sheet }) => sheet))) await refuseLocked(context, name);
  const standing = cells.map((cell) => load(context, cell));
  await context.sync();
  const isOurs = ({ after, before }: ReplacedCell, index: number): boolean => {
    const range = standing[index];
    const now = contentOf(range?.values[0]?.[0] as string, range?.formulas[0]?.[0] as string);
    return now === after || now === before;
  };
  const isText = standing.map(holdsText);
  await put(context, cells.map((cell, at) => ({ ...cell, value: cell.before, isText: isText[at] === true })).filter(isOurs));
  const lost = replaced.filter((_, index) => found[index] === null);
  return [...cells.filter((cell, index) => !isOurs(cell, index)), ...lost].map(({ sheet, address }) => `${sheet}!${address}`);
}

function whereItIs(book: Book, name: CellName, cell: ReplacedCell): ReplacedCell | null {
  const located = locateCell(book, name);
  return located && { ...cell, ...rangeOf(located.place) };
}

const rangeOf = (place: Place): Pick<ReplacedCell, "sheet" | "address"> => {
  const mark = place.lastIndexOf("!");
  return { sheet: place.slice(0, mark), address: place.slice(mark + 1) };
};

const load = (context: Excel.RequestContext, { sheet, address }: Pick<ReplacedCell, "sheet" | "address">): Excel.Range =>
  context.workbook.worksheets.getItem(sheet).getRange(address).load("values,formulas,numberFormat");

const holdsText = (range: Excel.Range): boolean => range.numberFormat[0]?.[0] === "@";

/** The range a place names: `placedRange(context, "Danh sách!C7")`. */
export const placedRange = (context: Excel.RequestContext, place: Place): Excel.Range => {
  const { sheet, address } = rangeOf(place);
  return context.workbook.worksheets.getItem(sheet).getRange(address);
};

const cellOf = (value: unknown): Cell => (value === "" || value === undefined ? null : (value as Cell));

/** A cell in text format keeps every text as it is, and would keep the apostrophe too that marks one elsewhere. */
async function put(context: Excel.RequestContext, cells: readonly (ReplacedCell & { readonly value: ReplacedCell["after"]; readonly isText: boolean })[]): Promise<void> {
  for (const { sheet, address, value, isText } of cells)
    context.workbook.worksheets.getItem(sheet).getRange(address).values = [[isText && typeof value === "string" ? value.replace(/^'/, "") : value]];
  await context.sync();
}

async function refuseLocked(context: Excel.RequestContext, name: string): Promise<void> {
  const { protection } = context.workbook.worksheets.getItem(name);
  protection.load("protected");
  await context.sync();
  if (protection.protected) throw new WorkbookRefusedError({ kind: "sheetProtected", sheet: name });
}
