import { labelKey } from "./cleanText";
import type { KeptRow } from "./readBook";
import { fieldsByHeading } from "./tableDefinition";
import type { KeptField } from "./tables";
import { TRACED_TABLES, type TracedRow } from "./trace";

/** A row of GhiNho as the row of a table it once was; `null` where somebody spoilt it. */
export function keptRow({ table = "", key = "", label = "", cells = "" }: KeptRow<KeptField>): TracedRow | null {
  const known = keptCells(cells);
  return known === null ? null : { table, key, label, cells: underTodaysHeadings(table, known) };
}

/** A column that was renamed since is no change of anybody's: "Mức 1" kept in `BieuQuyet` → "Xuất sắc". */
function underTodaysHeadings(table: string, cells: TracedRow["cells"]): TracedRow["cells"] {
  const definition = TRACED_TABLES.find((one) => one.table === table);
  if (definition === undefined) return cells;
  const fields = fieldsByHeading(definition);
  const today = (heading: string): string => definition.columns.find(({ field }) => field === fields.get(labelKey(heading)))?.heading ?? heading;
  return Object.fromEntries(Object.entries(cells).map(([heading, text]) => [today(heading), text]));
}

/** Texts by name, as they are kept in a cell. */
export function keptCells(text: string): Readonly<Record<string, string>> | null {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== "object" || value === null) return null;
    return Object.fromEntries(Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === "string"));
  } catch {
    return null;
  }
}
