import type { Place } from "./subject";

/** Which column of its sheet holds a field: `{ "Danh sách": { decision: "V" } }`. What nobody knows is left out. */
export type Columns = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The cell of a field in a row: `cellOf({ "Danh sách": { decision: "V" } }, "Danh sách!7", "decision")` → "Danh sách!V7"; without the column, the row. */
export function cellOf(columns: Columns | undefined, row: Place, field: string): Place {
  const [, sheet = "", line = ""] = /^(.*)!(\d+)$/su.exec(row) ?? [];
  const column = columns?.[sheet]?.[field];
  return column === undefined ? row : `${sheet}!${column}${line}`;
}
