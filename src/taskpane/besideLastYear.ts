import type { Opened } from "../prepareDossier";
import { compareYears } from "../roster/compareYears";
import type { Book } from "../roster/grid";
import { type LastYear, lastYearInside } from "../roster/lastYear";
import { previousLevels, withPreviousLevels } from "../roster/previousLevels";
import type { BookReading } from "../roster/readBook";
import type { ShownLastYear } from "./state";

/** Last year's list beside the open roster, to be shown. `inside`: it stands on a sheet of the same workbook. */
export function besideLastYear({ reading }: Opened, found: LastYear, inside: boolean): ShownLastYear {
  const comparison = compareYears(found.people, reading.roster.people, reading.regulation);
  return { ...found, inside, carried: false, comparison, levels: previousLevels(comparison, reading.unread.people) };
}

/** The same after the roster was read anew: beside the file that was chosen, else beside the earlier sheet of the workbook, where it has one. */
export function lastYearAgain(opened: Opened, book: Book, before: ShownLastYear | null): ShownLastYear | null {
  const inside = before?.inside ?? true;
  const found = inside ? lastYearInside(book, opened.reading.regulation) : before;
  return found === null ? null : { ...besideLastYear(opened, found, inside), carried: before?.carried ?? false };
}

/** The reading with last year's levels in its blank cells, where the clerk asked for them. */
export const withLastLevels = ({ roster, ...reading }: BookReading, lastYear: ShownLastYear | null): BookReading => ({
  ...reading,
  roster: lastYear?.carried ? { ...roster, people: withPreviousLevels(roster.people, lastYear.levels) } : roster,
});
