import { cleanText } from "../roster/cleanText";
import { locateCell } from "../roster/locateCell";
import type { Change } from "../roster/trace";
import type { CellEdit, CellGuard } from "./changeCells";
import type { ExcelWorkbook } from "./excelWorkbook";

/** A change of one cell, named as the log names it; `isStill` says whether what stands there is what the user saw. */
export interface NamedChange extends Pick<Change, "table" | "key" | "label" | "heading" | "to"> {
  readonly isStill: (found: string) => boolean;
}

/** Changes that were not made, none of them: cells that are not there, or that say something else than the user saw. */
export type ChangeOutcome =
  | { readonly kind: "changed" }
  | { readonly kind: "missing"; readonly changes: readonly NamedChange[] }
  | { readonly kind: "moved"; readonly places: readonly string[] };

/**
 * Makes changes in the open workbook as one step: finds each cell by name in a fresh reading, looks again just before writing, and
 * refuses all where one is no longer as the user saw it.
 */
export async function changeByName(workbook: Pick<ExcelWorkbook, "read" | "change">, changes: readonly NamedChange[]): Promise<ChangeOutcome> {
  const book = await workbook.read();
  const found = changes.map((change) => ({ change, at: locateCell(book, change) }));
  const missing = found.flatMap(({ change, at }) => (at === null ? [change] : []));
  if (missing.length > 0) return { kind: "missing", changes: missing };
  const guards = found.flatMap(({ change, at }): CellGuard[] =>
    at === null ? [] : [{ place: at.place, isStill: (cell) => change.isStill(cleanText(cell)) }, { place: at.key.place, isStill: (cell) => cleanText(cell) === at.key.text }],
  );
  const edits = found.flatMap(({ change, at }): CellEdit[] => (at === null ? [] : [{ place: at.place, to: change.to === "" ? null : change.to, name: { table: change.table, key: change.key, heading: change.heading } }]));
  const places = await workbook.change(guards, edits);
  return places.length === 0 ? { kind: "changed" } : { kind: "moved", places: [...new Set(places)] };
}
