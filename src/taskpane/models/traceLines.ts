import type { Opened } from "../../prepareDossier";
import { labelOf } from "../../review/level";
import { changeOf } from "../../roster/logRows";
import { changesOf } from "../../roster/resultSheets";
import { isNamedTable } from "../../roster/locateCell";
import type { Change } from "../../roster/trace";

/** A line of the trace. `head`: when, who, and why; a row the office wrote itself is a text. */
export interface LogLine {
  readonly head: string | null;
  readonly change: Change | string;
  /** A single cell that can be found again. */
  readonly canTakeBack: boolean;
}

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

export const traceOf = ({ reading, review }: Opened): TraceLines => ({
  pending: changesOf(reading, review).map((change) => lineOf(null, change)),
  written: [...reading.log].reverse().map((row) => lineOf([row.time, row.who, row.reason].filter((part) => part !== undefined).join(" · ") || null, changeOf(row) ?? row.what ?? "")),
});

const lineOf = (head: string | null, change: Change | string): LogLine => ({ head, change, canTakeBack: typeof change !== "string" && isNamedTable(change.table) });
