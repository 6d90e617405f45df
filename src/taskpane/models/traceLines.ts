import type { Opened } from "../../prepareDossier";
import { labelOf } from "../../review/level";
import { changeOf } from "../../roster/logRows";
import { isKeyed } from "../../roster/locateCell";
import { changesOf, typedSheets } from "../../roster/resultSheets";
import { type Change, isRowDeleted, tracedRows } from "../../roster/trace";
import type { LogLine } from "../LogView";

/** What was changed since the log was last written, and the log itself, the newest first. */
export interface TraceLines {
  readonly pending: readonly LogLine[];
  readonly written: readonly LogLine[];
}

/** When each was last set to XS, by Mã, as far as the log knows. */
export function excellentSince({ reading }: Opened): ReadonlyMap<string, string> {
  const excellent = labelOf("excellent");
  const since = new Map<string, string>();
  for (const row of reading.log) {
    const change = changeOf(row);
    if (change !== null && change.to === excellent && row.time !== undefined) since.set(change.key, row.time);
  }
  return since;
}

export function traceOf({ reading, review }: Opened): TraceLines {
  const rows = new Set(tracedRows(typedSheets(reading, review)).map(({ table, key }) => `${table}\n${key}`));
  /** A row that is gone has no cell to give anything back to. */
  const line = (head: string | null, change: Change | string): LogLine => ({
    head, change, canTakeBack: typeof change !== "string" && isKeyed(change.table) && !isRowDeleted(change) && rows.has(`${change.table}\n${change.key}`),
  });
  return {
    pending: changesOf(reading, review).map((change) => line(null, change)),
    written: [...reading.log].reverse().map((row) => line([row.time, row.who, row.reason].filter((part) => part !== undefined).join(" · ") || null, changeOf(row) ?? row.what ?? "")),
  };
}
