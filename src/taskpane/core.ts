import { ketQua } from "../ketQua";
import type { Opened } from "../prepareDossier";
import { compareYears } from "../roster/compareYears";
import { type LastYear, lastYearInside } from "../roster/lastYear";
import { previousLevels, withPreviousLevels } from "../roster/previousLevels";
import type { BookReading } from "../roster/readBook";
import type { Book } from "../roster/grid";
import { resultSheets } from "../roster/resultSheets";
import type { SheetPlan } from "../roster/sheetPlan";
import type { Made, ShownLastYear } from "./state";

// Everything the pane needs only once there is a roster: it comes as one file, on demand.
export { zipEnd } from "../documents/zipFiles";
export { messageForRefusal } from "../messages.vi/workbook";
export { dossierOf, openBook } from "../prepareDossier";
export { readLastYear } from "../roster/lastYear";
export { sheetsLeftOut } from "../sheetsLeftOut";
export { readXlsx, writeXlsx } from "../workbook/xlsxFile";
export { makeDocuments } from "./filling/makeDocuments";

const filesOf = (opened: Opened, made: Made | null) => (made?.opened === opened ? made.dossier.files : []);

/** The sheets of the result workbook, listing the documents made from this reading; with last year's levels where the clerk asked for them. */
export const resultSheetsOf = (opened: Opened, made: Made | null, lastYear: ShownLastYear | null): readonly SheetPlan[] =>
  resultSheets(lastYear?.carried ? withLevels(opened.reading, lastYear) : opened.reading, opened.review, filesOf(opened, made));

const withLevels = ({ roster, ...reading }: BookReading, { levels }: ShownLastYear): BookReading => ({
  ...reading,
  roster: { ...roster, people: withPreviousLevels(roster.people, levels) },
});

/** Last year's list beside what was just read: `found` last year's if a file was chosen, else that on an earlier sheet of the workbook. */
export function besideLastYear({ reading }: Opened, found: LastYear, inside: boolean, carried: boolean): ShownLastYear {
  const comparison = compareYears(found.people, reading.roster.people, reading.regulation);
  return { ...found, inside, carried, comparison, levels: previousLevels(comparison, reading.unread.people) };
}

/** The same after the roster was read anew. */
export function lastYearAgain(opened: Opened, book: Book, before: ShownLastYear | null): ShownLastYear | null {
  const found = before === null || before.inside ? lastYearInside(book, opened.reading.regulation) : before;
  return found === null ? null : besideLastYear(opened, found, before?.inside ?? true, before?.carried ?? false);
}

/** The data of the review as text, for "Tải dữ liệu". */
export const dataText = (opened: Opened, made: Made | null): string =>
  `${JSON.stringify(ketQua(opened.review, filesOf(opened, made), opened.problems), null, 2)}\n`;
