import type * as Core from "./core";
import type { Host } from "./host";
import type { Store } from "./store";

/** What each part of the long work is given. */
export interface WorkNeeds {
  readonly store: Store;
  readonly host: Host;
  readonly core: () => Promise<typeof Core>;
  /** Reads the workbook open in Excel again, and says whether it could. */
  readonly readAgain: () => Promise<boolean>;
  /** Runs work; what it throws becomes this sentence, or its own where it has one. */
  readonly guarded: (sentence: string, work: () => Promise<void>) => Promise<void>;
}
