import type { Problem } from "../../review/problem";
import type { Place } from "../../review/subject";
import type { Choice } from "../../roster/questions";

/** One question with its answers as buttons: what is in doubt, in how many places, and how the cell is mended instead. */
export interface Asked {
  readonly key: string;
  readonly title: string;
  readonly doubt: string;
  readonly mend: string;
  readonly places: readonly Place[];
  /** The row as it stands in the source. */
  readonly row: string;
  readonly choices: readonly { readonly label: string; readonly choice: Choice }[];
}

/** The matters of step Danh sách, each in one group only. */
export interface Matters {
  readonly questions: readonly Asked[];
  readonly cells: readonly Problem[];
  readonly notes: readonly Problem[];
  readonly mended: readonly Problem[];
  readonly skipped: readonly Problem[];
}

export const NO_MATTERS: Matters = { questions: [], cells: [], notes: [], mended: [], skipped: [] };
