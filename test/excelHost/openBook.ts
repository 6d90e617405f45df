import { type Book, addSheet, emptyBook, type Sheet } from "../../excel-host/model/book";
import { openInExcel, type OpenExcel, type OpenOptions } from "../../excel-host/node/openInExcel";

/** An Excel of a test file, with one page for all its tests. */
export interface TestExcel {
  readonly open: OpenExcel;
  readonly book: Book;
  /** An empty sheet of its own, for one test. */
  readonly newSheet: () => Sheet;
  readonly run: <T>(work: (context: Excel.RequestContext) => Promise<T>) => Promise<T>;
  /** A run on a new sheet: `await onSheet(async (sheet, context) => …)`. */
  readonly onSheet: <T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>) => Promise<T>;
}

/** Opens a workbook with one sheet; the file closes it: `afterAll(() => excel.open.close())`. */
export async function openBook(options: OpenOptions = {}): Promise<TestExcel> {
  const book = emptyBook("Sổ.xlsx");
  addSheet(book, "Danh sách");
  const open = await openInExcel(book, options);
  const newSheet = (): Sheet => addSheet(book);
  const run: TestExcel["run"] = (work) => open.Excel.run(work);
  return {
    open,
    book,
    newSheet,
    run,
    onSheet: (work) => {
      const { name } = newSheet();
      return run((context) => work(context.workbook.worksheets.getItem(name), context));
    },
  };
}

/** What an error of Office.js says, for a test to compare. */
export interface Refused {
  readonly code: string;
  readonly location: string | undefined;
}

/** The error of a run that should fail: `await refusal(run(…))` → `{ code: "ItemNotFound", location: "WorksheetCollection.getItem" }`. */
export async function refusal(work: Promise<unknown>): Promise<Refused> {
  try {
    await work;
  } catch (error) {
    const { code, debugInfo } = error as OfficeExtension.Error;
    return { code, location: debugInfo?.errorLocation };
  }
  throw new Error("It was not refused.");
}

/** Lets messages between Excel and the page arrive. */
export const settled = (milliseconds = 20): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
