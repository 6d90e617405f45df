import { labelKey } from "./cleanText";
import type { KeptRow } from "./readBook";
import { KEPT_TABLE, type KeptField } from "./tables";
import { tableSheet } from "./tableSheet";
import { isStampRow, type Stamp, stampRow } from "./schema";
import type { SheetPlan } from "./sheetPlan";
import { fieldsByHeading } from "./tableDefinition";
import { TRACED_TABLES, type TracedRow } from "./trace";

/** The very hidden sheet with the typed tables as they stood when the log was last written, and with the version that made the workbook. */
export const keptSheet = (rows: readonly TracedRow[], stamp: Stamp | null): SheetPlan => ({
  ...tableSheet(KEPT_TABLE, [...(stamp === null ? [] : [stampRow(stamp)]), ...rows.map(({ table, key, label, cells }) => ({ table, key, label, cells: JSON.stringify(cells) }))]),
  hidden: true,
});

/** The kept rows read back; a row somebody spoilt is passed over, and its cells count as new. */
export const keptState = (rows: readonly KeptRow<KeptField>[]): readonly TracedRow[] =>
  rows.filter((row) => !isStampRow(row)).flatMap(({ table = "", key = "", label = "", cells = "" }) => {
    const known = cellsOf(cells);
    return known === null ? [] : [{ table, key, label, cells: underTodaysHeadings(table, known) }];
  });

/** A column that was renamed since is no change of anybody's: "Mức 1" kept in `BieuQuyet` → "Xuất sắc". */
function underTodaysHeadings(table: string, cells: TracedRow["cells"]): TracedRow["cells"] {
  const definition = TRACED_TABLES.find((one) => one.table === table);
  if (definition === undefined) return cells;
  const fields = fieldsByHeading(definition);
  const today = (heading: string): string => definition.columns.find(({ field }) => field === fields.get(labelKey(heading)))?.heading ?? heading;
  return Object.fromEntries(Object.entries(cells).map(([heading, text]) => [today(heading), text]));
}

function cellsOf(text: string): Readonly<Record<string, string>> | null {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== "object" || value === null) return null;
    return Object.fromEntries(Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === "string"));
  } catch {
    return null;
  }
}
