/**
 * What computes formulas. It listens to the workbook, writes results into its cells, and says when it is done; custom
 * functions that have not answered yet show `#BUSY!` and do not count as pending.
 */
export interface Calculation {
  readonly isPending: () => boolean;
  readonly settle: () => Promise<void>;
  /** Computes again what is there, as `application.calculate` does. */
  readonly recalculate: () => void;
  readonly stop: () => void;
}

/** No engine: a formula keeps the value it was loaded with; a new one is 0. Tests without formulas need no more. */
export const noCalculation: Calculation = {
  isPending: () => false,
  settle: async () => undefined,
  recalculate: () => undefined,
  stop: () => undefined,
};
