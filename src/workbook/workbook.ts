import type { Book } from "../roster/grid";
import type { SheetPlan } from "../roster/sheetPlan";

/**
 * The port every surface reads and writes through: Excel (Office.js) and `.xlsx` bytes are its two adapters.
 * Both give the same grids for the same workbook.
 */
export interface Workbook {
  /** Every sheet as a grid. */
  readonly read: () => Promise<Book>;
  /** Writes the planned sheets; a sheet that is not planned is never touched. */
  readonly write: (plans: readonly SheetPlan[]) => Promise<void>;
}
