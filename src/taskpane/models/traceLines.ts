import type { Opened } from "../../prepareDossier";
import { changeOf } from "../../roster/logRows";
import { changesOf } from "../../roster/resultSheets";
import type { Change } from "../../roster/trace";
import type { LogLine } from "../LogView";

/** What was changed since the log was last written, and the log itself, the newest first. */
export interface TraceLines {
  readonly pending: readonly Change[];
  readonly written: readonly LogLine[];
}

export const traceOf = ({ reading, review }: Opened): TraceLines => ({
  pending: changesOf(reading, review),
  written: [...reading.log].reverse().map((row) => ({
    head: [row.time, row.who, row.reason].filter((part) => part !== undefined).join(" · ") || null,
    change: changeOf(row) ?? row.what ?? "",
  })),
});
