import { PRODUCT, type Stamp } from "../roster/schema";

/** Why a file could not be read as a workbook. Each has its own sentence and mend in `messages.vi/workbook.ts`. */
export type UnreadableFile =
  | { readonly kind: "emptyFile" }
  | { readonly kind: "notWorkbook" }
  | { readonly kind: "otherFormat"; readonly format: OtherFormat }
  | { readonly kind: "passwordProtected" }
  | { readonly kind: "corrupted" }
  | { readonly kind: "tooLarge"; readonly megabytes: number; readonly limit: number }
  | NewerBook;

/** A later version made the workbook, in a layout this one does not know: it is neither read nor written. */
export interface NewerBook {
  readonly kind: "newerBook";
  /** Versions of the product: the one that made the workbook, and this one. */
  readonly madeBy: string;
  readonly here: string;
}

/** What a person often takes for an `.xlsx`: Excel opens it and can save it as one. */
export type OtherFormat = "xls" | "xlsb" | "ods" | "text" | "webPage" | "word";

/** Why Excel would not let the workbook be read or written now. */
export type ExcelRefusal =
  | { readonly kind: "cellBeingEdited" }
  | { readonly kind: "sheetProtected"; readonly sheet: string }
  | { readonly kind: "bookProtected" }
  | { readonly kind: "bookReadOnly" }
  | { readonly kind: "writeUnfinished" }
  | { readonly kind: "sheetRenamed"; readonly sheet: string; readonly now: string }
  | { readonly kind: "sheetTooLarge"; readonly sheet: string }
  | { readonly kind: "sheetNotOurs"; readonly sheet: string }
  | { readonly kind: "tableNameTaken"; readonly table: string; readonly sheet: string }
  | NewerBook
  | { readonly kind: "nothingToRestore" }
  | { readonly kind: "excelFailed"; readonly detail: string };

export type Refusal = UnreadableFile | ExcelRefusal;

export const newerBook = ({ product }: Stamp): NewerBook => ({ kind: "newerBook", madeBy: product, here: PRODUCT });

/** Thrown by the adapters for what the user can mend; `messageForRefusal(error.why)` is what to show. */
export class WorkbookRefusedError extends Error {
  readonly why: Refusal;

  constructor(why: Refusal, cause?: unknown) {
    super(`The workbook was refused: ${why.kind}`, { cause });
    this.name = "WorkbookRefusedError";
    this.why = why;
  }
}
