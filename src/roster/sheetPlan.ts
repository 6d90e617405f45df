import type { Area, Cell } from "./grid";

/** How a block of cells is shown; the adapters turn it into their own formats. */
export type BlockStyle = "title" | "note" | "heading" | "body" | "plainHeading" | "flag";

/**
 * One rectangle to write. With `table` it becomes a named table whose first row is the headings; with `formula` its
 * top-left cell holds a spilling formula where the workbook calculates (Excel) and `cells` where it does not (a file);
 * the first row of such a block is its headings, shown as "plainHeading".
 */
export interface Block {
  readonly top: number;
  readonly left: number;
  readonly cells: readonly (readonly Cell[])[];
  readonly style: BlockStyle;
  readonly table?: string;
  readonly formula?: string;
  /** Excel's own formulas for cells of such a block, where Excel does not know ours: "=COUNTIFS(…)", `null` for a plain value. */
  readonly native?: readonly (readonly (string | null)[])[];
}

/** A dropdown: the cells take one of `values`; anything else is let in with a warning, since people decide. */
export interface Dropdown {
  readonly area: Area;
  readonly values: readonly string[];
}

/** Colours rows whose flag cell starts with a sign (✕ or !); the sign itself keeps the meaning without colour. */
export interface FlagRule {
  readonly area: Area;
  readonly sign: "✕" | "!";
}

/** Columns printed side by side on one page, 0-based, ends included; down to row `bottom`, or as far as the sheet grows. */
export interface PageColumns {
  readonly first: number;
  readonly last: number;
  readonly bottom: number | null;
  /** Its first row; without it the sheet's first. */
  readonly top?: number;
}

/**
 * A chart of the spreadsheet's own over a block of values, headings in its first row and categories in its first column. Never over
 * a spilled result: a chart keeps the size it was drawn with.
 */
export interface ChartPlan {
  readonly title: string;
  /** "clustered": bars side by side; "stacked": pieces of one bar. */
  readonly kind: "clustered" | "stacked";
  readonly source: Area;
  /** The cells it covers. */
  readonly at: Area;
}

/** One sheet to write, whole: adapters replace what they wrote before and leave other sheets alone. */
export interface SheetPlan {
  readonly name: string;
  readonly blocks: readonly Block[];
  readonly dropdowns: readonly Dropdown[];
  readonly flags: readonly FlagRule[];
  /** Widths in characters, from column A. */
  readonly widths: readonly number[];
  /** Rows kept in sight and repeated on each printed page: 0-based, ends included. */
  readonly headingRows: { readonly first: number; readonly last: number } | null;
  /** Columns kept in sight at the left. */
  readonly frozenColumns: number;
  /** What is printed on each A4 landscape page across; without it the sheet is one page wide. Every page repeats the frozen columns. */
  readonly pagesAcross?: readonly PageColumns[];
  /** Cells with dates: number format dd/mm/yyyy. */
  readonly dateAreas: readonly Area[];
  /** Cells that must stay text whatever they look like (names that start with "=", leading zeros). */
  readonly textAreas: readonly Area[];
  readonly charts?: readonly ChartPlan[];
  /** Kept out of sight, so that nobody types into it. */
  readonly hidden?: true;
}
