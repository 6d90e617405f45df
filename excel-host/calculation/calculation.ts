/**
 * What computes formulas. It listens to the workbook, writes results into its cells, and says when it is done; custom
 * functions that have not answered yet show `#BUSY!` and do not count as pending.
 */
export interface Calculation {
  /** Something changed and is not computed yet. */
  readonly isPending: () => boolean;
  /** Done when nothing is left that is to be computed now: at once in manual mode, and while a batch holds calculation back. */
  readonly settle: () => Promise<void>;
  /** `application.calculate`: what changed, or every formula whether its cells changed or not. */
  readonly recalculate: (what: "changed" | "all") => void;
  /** A batch that held calculation back is over. */
  readonly resume: () => void;
  readonly stop: () => void;
}

/** No engine: a formula keeps the value it was loaded with; a new one is 0. Tests without formulas need no more. */
export const noCalculation: Calculation = {
  isPending: () => false,
  settle: async () => undefined,
  recalculate: () => undefined,
  resume: () => undefined,
  stop: () => undefined,
};
