import type { Deadline } from "./regulation";

const DAY = 86_400_000;
const utc = (iso: string): number => Date.parse(`${iso}T00:00:00Z`);

export interface LastDay {
  /** ISO date of the last day that still counts: the day before when the text says "trước ngày". */
  readonly date: string;
  /** 0 Sunday to 6 Saturday. */
  readonly weekday: number;
  /** Days left from `today`; negative when past. */
  readonly daysLeft: number;
}

/** The last day that counts: "trước ngày 26/11/2023" → Saturday 2023-11-25. `today` is an ISO date. */
export function lastDayOf({ date, strict }: Pick<Deadline, "date" | "strict">, today: string): LastDay {
  const last = utc(date) - (strict ? DAY : 0);
  return { date: new Date(last).toISOString().slice(0, 10), weekday: new Date(last).getUTCDay(), daysLeft: Math.round((last - utc(today)) / DAY) };
}
