import { messageForRefusal } from "../messages.vi/workbook";
import { WorkbookRefusedError } from "../workbook/refusal";

/** What a workbook adapter refused, as a sentence; `null` for any other error. */
export const refusalText = (error: unknown): string | null =>
  error instanceof WorkbookRefusedError ? messageForRefusal(error.why) : null;
