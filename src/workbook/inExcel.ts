import { WorkbookRefusedError } from "./refusal";

/** How long and how often to wait for the user to leave a cell, and whom to tell meanwhile. */
export interface Patience {
  /** Called once when Excel answers that a cell is being edited. */
  readonly onWaiting?: () => void;
  readonly attempts?: number;
  readonly pause?: () => Promise<void>;
}

const A_SECOND_AND_A_HALF = 1500;

/**
 * Runs work in Excel. While a cell is being edited Excel refuses everything: the work is tried again, then given up with a
 * reason to show. Anything else Excel refuses becomes a reason too, so that callers know one kind of error.
 */
export async function inExcel<T>(work: (context: Excel.RequestContext) => Promise<T>, patience: Patience = {}): Promise<T> {
  const attempts = patience.attempts ?? 20;
  const pause = patience.pause ?? ((): Promise<void> => new Promise((resolve) => setTimeout(resolve, A_SECOND_AND_A_HALF)));
  for (let attempt = 1; ; attempt++) {
    try {
      return await Excel.run(work);
    } catch (error) {
      const code = codeOf(error);
      if (code === null || error instanceof WorkbookRefusedError) throw error;
      if (code !== "InvalidOperationInCellEditMode") throw new WorkbookRefusedError({ kind: "excelFailed", detail: code }, error);
      if (attempt >= attempts) throw new WorkbookRefusedError({ kind: "cellBeingEdited" }, error);
      if (attempt === 1) patience.onWaiting?.();
      await pause();
    }
  }
}

/** The code of an error from Office.js, e.g. "ItemNotFound"; null for any other error. Its class is not ours to name. */
export const codeOf = (error: unknown): string | null =>
  typeof error === "object" && error !== null && "code" in error && typeof error.code === "string" ? error.code : null;

/** Excel on the web takes and gives 5 MB at a time. */
export const isTooMuchAtOnce = (error: unknown): boolean =>
  ["RequestPayloadSizeLimitExceeded", "ResponsePayloadSizeLimitExceeded"].includes(codeOf(error) ?? "");
