import type { Sheet } from "../model/book";
import { type Box, boundingBox, cellBox, fitsOnSheet, overlaps, sameBox, without } from "../model/box";
import type { CellValue } from "../model/cell";
import { cellAt, cellsIn, ensureCell } from "../model/cells";
import { removeSpill } from "../model/edit";
import type { Area, Result } from "./formulaEngine";
import { placeKey } from "./functionAnswers";
import type { Place } from "./structuredReference";

/** A formula and the cells it fills, or would fill. */
type Filling = Place & Area;

/** Formulas that give more than one value, by their cell. */
export interface Spills {
  readonly shown: Map<string, Filling>;
  /** Those without room; they show `#SPILL!`. */
  readonly blocked: Map<string, Filling>;
}

export const noSpills = (): Spills => ({ shown: new Map(), blocked: new Map() });

const SPILL = { error: "#SPILL!" } as const;

/**
 * Writes what formulas gave into their cells. Gives the areas that changed beside the formulas' own cells: what looks at
 * those is to be computed next.
 */
export function writeResults(results: readonly Result[], spills: Spills): readonly Area[] {
  const changed: Area[] = [];
  for (const result of results) {
    const { sheet, row, column } = result;
    const cell = cellAt(sheet, row, column);
    if (!cell || cell.formula === null) continue;
    const own = cellBox(row, column);
    const before = cell.spill ? { ...own, ...cell.spill } : own;
    const wanted = { sheet, row, column, box: wantedBy(result) };
    const block = result.kind === "block" && isFree(wanted) ? result.values : null;
    const after = block ? wanted.box : own;
    if (!sameBox(before, after)) removeSpill(sheet, row, column, cell);
    const isNew = block !== null && fill(result, block);
    cell.value = block ? (block[0]?.[0] ?? 0) : result.kind === "value" ? result.value : SPILL;
    cell.spill = block ? { rows: after.rows, columns: after.columns } : null;
    spills.shown.delete(placeKey(result));
    spills.blocked.delete(placeKey(result));
    if (result.kind !== "value") (block ? spills.shown : spills.blocked).set(placeKey(result), wanted);
    const boxes = [...(result.kind === "noRoom" && result.again ? [own] : []), ...(isNew ? without(after, own) : []), ...without(before, after)];
    changed.push(...boxes.map((box) => ({ sheet, box })));
  }
  return changed;
}

function wantedBy(result: Result): Box {
  if (result.kind === "noRoom") return result.wanted;
  const own = cellBox(result.row, result.column);
  return result.kind === "value" ? own : { ...own, rows: result.values.length, columns: result.values[0]?.length ?? 1 };
}

/** Room to spill: no content but what this formula spilled itself, no table, no merged cells. */
function isFree({ sheet, row, column, box }: Filling): boolean {
  if (!fitsOnSheet(box)) return false;
  if (sheet.book.tables.some((table) => table.sheet === sheet && overlaps(table.box, box))) return false;
  if (sheet.merges.some((merge) => overlaps(merge, box))) return false;
  for (const { row: at, column: across, cell } of cellsIn(sheet, box)) {
    if (at === row && across === column) continue;
    const isOwn = cell.spilledFrom?.row === row && cell.spilledFrom.column === column;
    if (cell.formula !== null || (cell.value !== null && !isOwn)) return false;
  }
  return true;
}

/** `true` when a cell beside the formula's own shows something new. */
function fill({ sheet, row, column }: Place, values: readonly (readonly CellValue[])[]): boolean {
  let isNew = false;
  values.forEach((line, down) =>
    line.forEach((value, across) => {
      if (down === 0 && across === 0) return;
      const cell = ensureCell(sheet, row + down, column + across);
      if (cell.value !== value || !cell.spilledFrom) isNew = true;
      cell.value = value;
      cell.spilledFrom = { row, column };
    }),
  );
  return isNew;
}

/** Formulas that fill cells of an area, or wait for them. */
export const fillingOf = ({ sheet, box }: Area, fillings: Spills["shown"]): readonly Place[] =>
  [...fillings.values()].filter((one) => one.sheet === sheet && overlaps(one.box, box));

/** What was spilled and has been taken back since, because its formula was overwritten. */
export function takeVanished({ shown, blocked }: Spills): readonly Area[] {
  for (const [key, { sheet, row, column }] of blocked) if (!cellAt(sheet, row, column)?.formula) blocked.delete(key);
  const vanished: Area[] = [];
  for (const [key, { sheet, row, column, box }] of shown) {
    if (cellAt(sheet, row, column)?.spill) continue;
    shown.delete(key);
    vanished.push(...without(box, cellBox(row, column)).map((rest) => ({ sheet, box: rest })));
  }
  return vanished;
}

/** After cells moved nobody can tell whose spilled values they are: takes them away. Gives the formulas, which spill anew. */
export function dropSpills(sheet: Sheet, { shown, blocked }: Spills): readonly Place[] {
  for (const filling of [shown, blocked]) for (const [key, one] of filling) if (one.sheet === sheet) filling.delete(key);
  const formulas: Place[] = [];
  for (const [row, cells] of sheet.cells)
    for (const [column, cell] of cells) {
      if (cell.spilledFrom && cell.formula === null) cell.value = null;
      cell.spilledFrom = null;
      if (cell.spill || isSpillError(cell.value)) formulas.push({ sheet, row, column });
      cell.spill = null;
    }
  return formulas;
}

const isSpillError = (value: CellValue): boolean => typeof value === "object" && value?.error === SPILL.error;

/** The smallest box around the results of each sheet. */
export function computedAreas(results: readonly Result[]): readonly Area[] {
  const boxes = new Map<Sheet, Box>();
  for (const result of results) boxes.set(result.sheet, boundingBox(boxes.get(result.sheet) ?? wantedBy(result), wantedBy(result)));
  return [...boxes].map(([sheet, box]) => ({ sheet, box }));
}
