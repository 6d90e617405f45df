import type { SheetPlan } from "../roster/sheetPlan";
import { WorkbookRefusedError } from "./refusal";
import type { Workbook } from "./workbook";
import { readXlsx, writeXlsx } from "./xlsxFile";

/** The port over the bytes of a file: what is written is gathered for a new workbook, and the file itself never changes. */
export interface FileWorkbook extends Workbook {
  /** A new `.xlsx` with every sheet written so far, or null before the first. */
  readonly saved: () => Promise<Uint8Array | null>;
}

/** `fileWorkbook(dropped, "Danh sách.xlsx")`: read, write, then offer `await saved()` for download. */
export function fileWorkbook(bytes: Uint8Array, name: string): FileWorkbook {
  const planned = new Map<string, SheetPlan>();
  return {
    read: async () => {
      const file = await readXlsx(bytes, name);
      if (file.kind === "unreadable") throw new WorkbookRefusedError(file.why);
      return file.book;
    },
    write: async (plans) => {
      for (const plan of plans) planned.set(plan.name, plan);
    },
    saved: async () => (planned.size === 0 ? null : writeXlsx([...planned.values()])),
  };
}
