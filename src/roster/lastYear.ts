import type { Regulation } from "../review/regulation";
import type { Person } from "../review/subject";
import type { Book } from "./grid";
import { isOfEarlierYear } from "./headings";
import { readBook } from "./readBook";

/** Last year's list, as it is set beside this year's. */
export interface LastYear {
  /** The file or the sheets it stands on. */
  readonly name: string;
  readonly people: readonly Person[];
}

/** Sheets named for an earlier year: "Danh sách 2022" in the 2023 review. */
const earlierSheets = ({ sheets }: Book, year: number): Book["sheets"] => sheets.filter(({ name, hidden }) => !hidden && isOfEarlierYear(name, year));

/**
 * Another workbook as last year's list: our own of that year, or any roster, whose ratings of that year are decisions. Where it
 * has both years, only the sheets of the earlier one are read.
 */
export function readLastYear(book: Book, regulation: Regulation): LastYear {
  const sheets = earlierSheets(book, regulation.year);
  return peopleOf(book.name, sheets.length === 0 ? book : { ...book, sheets }, regulation);
}

/** Last year's list on a sheet of this year's workbook; `null` where it has none. */
export function lastYearInside(book: Book, regulation: Regulation): LastYear | null {
  const sheets = earlierSheets(book, regulation.year);
  if (sheets.length === 0) return null;
  const found = peopleOf(sheets.map(({ name }) => name).join(", "), { ...book, sheets }, regulation);
  return found.people.length === 0 ? null : found;
}

function peopleOf(name: string, book: Book, regulation: Regulation): LastYear {
  return { name, people: readBook(book, { ...regulation, year: regulation.year - 1 }).roster.people };
}
