import { readFileSync } from "node:fs";
import type { Knobs } from "../../excel-host/knobs";
import { type Book, sheetNamed } from "../../excel-host/model/book";
import { usedBox, valueAt } from "../../excel-host/model/cells";
import { lendGlobals, openInExcel, type OpenExcel, type OpenOptions } from "../../excel-host/node/openInExcel";
import { loadXlsx } from "../../excel-host/xlsx/loadXlsx";
import { openBook } from "../../src/prepareDossier";
import { reviewAgency } from "../../src/review/reviewAgency";
import type { Book as Grids } from "../../src/roster/grid";
import { readBook } from "../../src/roster/readBook";
import { resultSheets } from "../../src/roster/resultSheets";
import type { SheetPlan } from "../../src/roster/sheetPlan";
import { isBackstage } from "../../src/workbook/backstage";

export const SAMPLE = "samples/danh-sach-mau.xlsx";

/** From this request on Excel answers nothing more, until `knobs.failures.length = 0`: `silentFrom(knobs, excel.host.syncs + 3)`. */
export function silentFrom({ failures }: Knobs, first: number, action = 0): void {
  for (let sync = first; sync < first + 400; sync += 1) failures.push({ sync, action: sync === first ? action : 0, code: "GeneralException" });
}

export const sampleBook = (): Promise<Book> => loadXlsx(readFileSync(SAMPLE), "danh-sach-mau.xlsx");

/** A closed workbook as another file of the same content. */
export function copyOf(book: Book): Book {
  book.listeners.clear(); // functions: nobody listens to a closed workbook
  book.anchors.clear();
  return structuredClone(book);
}

/** Runs work as the add-in does, with the real office.js over a workbook: its modules see `Excel` and `Office`. */
export async function inOurExcel<T>(book: Book, work: (open: OpenExcel) => Promise<T>, options: OpenOptions = {}): Promise<T> {
  const open = await openInExcel(book, options);
  const giveBack = lendGlobals(open);
  try {
    return await work(open);
  } finally {
    giveBack();
    open.close();
  }
}

/** The result sheets of what was read. */
export function plansOf(grids: Grids): SheetPlan[] {
  const reading = readBook(grids);
  return resultSheets(reading, reviewAgency(reading.roster, reading.regulation));
}

/** What of a book counts for the user: ratings, quotas, documents and problems. */
export function understood(grids: Grids): unknown {
  const { reading, review, documents, problems } = openBook(grids);
  return { roster: reading.roster, agency: reading.agency, regulation: reading.regulation, quotas: review.quotas, documents: documents.map(({ path }) => path), problems };
}

/** What stands on every sheet, cell by cell, with its tables, merges left aside: for comparing before and after. */
export const contents = (book: Book): unknown =>
  book.sheets
    .filter(({ name }) => !isBackstage(name))
    .map((sheet) => ({
      name: sheet.name,
      tables: book.tables.filter((table) => table.sheet === sheet).map(({ name, box }) => ({ name, box })),
      cells: cellsOf(book, sheet.name),
    }));

export function cellsOf(book: Book, name: string): unknown[][] {
  const sheet = sheetNamed(book, name);
  const box = sheet && usedBox(sheet, true);
  if (!sheet || !box) return [];
  return Array.from({ length: box.row + box.rows }, (_, row) => Array.from({ length: box.column + box.columns }, (_, column) => sheet.cells.get(row)?.get(column)?.formula ?? valueAt(sheet, row, column)));
}
