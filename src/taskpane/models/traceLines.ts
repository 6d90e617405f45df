import type { Opened } from "../../prepareDossier";
import { labelOf } from "../../review/level";
import { changeOf } from "../../roster/logRows";
import { changesOf } from "../../roster/resultSheets";
import type { Change } from "../../roster/trace";
import type { LogLine } from "../LogView";

/** What was changed since the log was last written, and the log itself, the newest first. */
export interface TraceLines {
  readonly pending: readonly Change[];
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
  pending: changesOf(reading, review),
  written: [...reading.log].reverse().map((row) => ({
    head: [row.time, row.who, row.reason].filter((part) => part !== undefined).join(" · ") || null,
    change: changeOf(row) ?? row.what ?? "",
  })),
});
