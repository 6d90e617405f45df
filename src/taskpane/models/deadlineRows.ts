import { vietnameseDate } from "../../messages.vi/number";
import { DEADLINE_NAMES } from "../../messages.vi/pane";
import { lastDayOf } from "../../review/deadline";
import type { Deadline } from "../../review/regulation";

export interface DeadlineRow {
  readonly id: Deadline["id"];
  readonly name: string;
  readonly what: string;
  /** dd/mm/yyyy, as in the text. */
  readonly date: string;
  readonly strict: boolean;
  /** dd/mm/yyyy, the last day that still counts. */
  readonly lastDay: string;
  /** Days from today to the last day; negative once it has passed. */
  readonly daysLeft: number;
  readonly clause: string;
  readonly verified: boolean;
}

/** `vietnameseDate("2023-11-29")` → "29/11/2023". */

/** Deadlines as seen on a day (ISO): "trước 30/11/2023" on 2023-11-25 → last day 29/11/2023, 4 days left. */
export function deadlineRows(deadlines: readonly Deadline[], today: string): readonly DeadlineRow[] {
  return deadlines.map((deadline) => {
    const { date, daysLeft } = lastDayOf(deadline, today);
    const { id, what, strict, clause, verified } = deadline;
    return { id, name: DEADLINE_NAMES[id], what, date: vietnameseDate(deadline.date), strict, lastDay: vietnameseDate(date), daysLeft, clause, verified };
  });
}

/** The next deadline that has not passed, else `null`. */
export const nextDeadline = (rows: readonly DeadlineRow[]): DeadlineRow | null =>
  rows.filter(({ daysLeft }) => daysLeft >= 0).sort((a, b) => a.daysLeft - b.daysLeft)[0] ?? null;
