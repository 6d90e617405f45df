import { keptRow } from "./keptRow";
import type { KeptRow } from "./readBook";
import { KEPT_TABLE, type KeptField } from "./tables";
import { tableSheet } from "./tableSheet";
import { isStampRow, type Stamp, stampRow } from "./schema";
import type { SheetPlan } from "./sheetPlan";
import { isSplitRow, type SplitFrom, splitRows } from "./splitFrom";
import type { TracedRow } from "./trace";

/**
 * The very hidden sheet with the typed tables as they stood when the log was last written, with the version that made the workbook, and
 * in a phòng's with what it was split from.
 */
export const keptSheet = (rows: readonly TracedRow[], stamp: Stamp | null, split: SplitFrom | null = null): SheetPlan => ({
  ...tableSheet(KEPT_TABLE, [
    ...(stamp === null ? [] : [stampRow(stamp)]), ...(split === null ? [] : splitRows(split)), ...rows.map(({ table, key, label, cells }) => ({ table, key, label, cells: JSON.stringify(cells) })),
  ]),
  hidden: true,
});

/** The kept rows read back; a row somebody spoilt is passed over, and its cells count as new. */
export const keptState = (rows: readonly KeptRow<KeptField>[]): readonly TracedRow[] =>
  rows.filter((row) => !isStampRow(row) && !isSplitRow(row)).flatMap((row) => keptRow(row) ?? []);
