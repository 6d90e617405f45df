import type { Place } from "../review/subject";
import { cleanText, labelKey } from "./cleanText";
import type { Book, Cell } from "./grid";
import { findTable } from "./openTable";
import { PEOPLE_TABLE } from "./personColumns";
import type { TableDefinition } from "./tableDefinition";
import { COLLECTIVES_TABLE, RULES_TABLE, SETTINGS_TABLE } from "./tables";
import type { Change } from "./trace";

/** What names a cell of a table: `{ table: "DanhSach", key: "P004", heading: "Quyết định" }`. */
export type CellName = Pick<Change, "table" | "key" | "heading">;

/** A cell found by what names it, wherever its row and column stand today. */
export interface LocatedCell {
  readonly place: Place;
  readonly cell: Cell;
  /** The cell that names the row: while it says the same, the row is still the same subject. */
  readonly key: { readonly place: Place; readonly text: string };
}

const KEYED: readonly { readonly definition: TableDefinition<string>; readonly key: string }[] = [
  { definition: PEOPLE_TABLE, key: "id" },
  { definition: COLLECTIVES_TABLE, key: "id" },
  { definition: RULES_TABLE, key: "code" },
  { definition: SETTINGS_TABLE, key: "setting" },
];

/** Whether cells of this table can be found by what names them. */
export const isKeyed = (table: string): boolean => KEYED.some(({ definition }) => definition.table === table);

/**
 * `locateCell(book, { table: "DanhSach", key: "P004", heading: "Quyết định" })` → `{ place: "Danh sách!W9", cell: null, … }`.
 * `null`: no such table, row or column, or two rows of that name.
 */
export function locateCell(book: Book, { table, key, heading }: CellName): LocatedCell | null {
  const keyed = KEYED.find(({ definition }) => definition.table === table);
  if (keyed === undefined) return null;
  const open = findTable(book, keyed.definition);
  const field = keyed.definition.columns.find((column) => labelKey(column.heading) === labelKey(heading))?.field;
  const [row, second] = open?.rows.filter((one) => cleanText(one.cell(keyed.key)) === key) ?? [];
  if (row === undefined || second !== undefined || field === undefined || !row.has(field)) return null;
  return { place: row.placeOf(field), cell: row.cell(field), key: { place: row.placeOf(keyed.key), text: key } };
}
