import type { Place } from "./subject";

/**
 * Which column of its sheet holds a field: `{ "Danh sách": { decision: "V" } }`. What nobody knows is left out. A row whose columns are
 * others (below a second heading, in the second of two lists side by side) has an entry of its own: `{ "Danh sách!F9": … }`.
 */
export type Columns = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The cell of a field in a row: `cellOf({ "Danh sách": { decision: "V" } }, "Danh sách!7", "decision")` → "Danh sách!V7"; without the column, the row. */
export function cellOf(columns: Columns | undefined, row: Place, field: string): Place {
  const [, sheet = "", line = ""] = /^(.*)![A-Z]*(\d+)$/su.exec(row) ?? [];
  const column = (columns?.[row] ?? (row === `${sheet}!${line}` ? columns?.[sheet] : undefined))?.[field];
  return column === undefined ? row : `${sheet}!${column}${line}`;
}
