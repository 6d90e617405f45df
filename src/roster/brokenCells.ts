import { SHEET_TEXT } from "../messages.vi/sheet";
import type { Place } from "../review/subject";
import { cleanText, meantCell } from "./cleanText";
import { type Book, type Grid, placeOf } from "./grid";

const TITLES: ReadonlySet<string> = new Set(Object.values(SHEET_TEXT).map(({ title }) => title));
const TABLES: ReadonlySet<string> = new Set(Object.keys(SHEET_TEXT));

/** A sheet we wrote: our title in A1, or a table of ours. */
const isOurs = ({ cells, tables }: Grid): boolean => TITLES.has(cleanText(cells[0]?.[0] ?? null)) || tables.some(({ name }) => TABLES.has(name));

/** Cells of our sheets that show #NAME?: what Excel says of a function it does not know. */
export const brokenCells = (book: Book): readonly Place[] =>
  book.sheets.filter(isOurs).flatMap(({ name, cells }) =>
    cells.flatMap((line, row) =>
      line.flatMap((cell, column) => {
        const meant = meantCell(cell);
        return typeof meant === "object" && meant?.error === "#NAME?" ? [placeOf(name, row, column)] : [];
      }),
    ),
  );
