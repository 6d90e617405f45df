import { LEVELS, type Outcome } from "../review/level";
import type { Tags } from "./documentPlan";

export const EMPTY = "☐";
export const TICKED = "☒";

/**
 * The four boxes of one rater: `ticks("Tự xếp loại", "good")` → { "Tự xếp loại HTXSNV": "☐", "Tự xếp loại HTTNV": "☒", … }.
 * Unknown or not rated leaves all four empty.
 */
export const ticks = (rater: "Tự xếp loại" | "Quyết định", outcome: Outcome | null): Tags =>
  Object.fromEntries(LEVELS.map(({ id, short }) => [`${rater} ${short}`, id === outcome ? TICKED : EMPTY]));
