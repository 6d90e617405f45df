/** An error value of a spreadsheet cell, e.g. `{ error: "#REF!" }`. */
export interface CellError {
  readonly error: string;
}

/** What a cell holds. Dates are serial numbers, told apart by the number format; an empty cell is `null`. */
export type Cell = string | number | boolean | null | CellError;

/** Zero-based, both ends included: A1:B3 is `{ top: 0, left: 0, bottom: 2, right: 1 }`. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/**
 * One sheet, from A1 to its last used cell, so that grid row 0 is sheet row 1. Excel, a file and a test all speak it.
 * The per-cell facts are functions so that an adapter need not copy what it already holds.
 */
export interface Grid {
  readonly name: string;
  readonly cells: readonly (readonly Cell[])[];
  readonly merges: readonly Area[];
  /** Named tables on this sheet with their area, heading row included. */
  readonly tables: readonly { readonly name: string; readonly area: Area }[];
  /** Number format of a cell in en-US form, e.g. "dd/mm/yyyy" or "General". */
  readonly formatAt: (row: number, column: number) => string;
  /** Font name, or `null` where it is unknown or mixed. */
  readonly fontAt: (row: number, column: number) => string | null;
  readonly boldAt: (row: number, column: number) => boolean;
  readonly hiddenRows: ReadonlySet<number>;
  readonly hidden: boolean;
  /** Where this list begins on a sheet that holds another one to its left. */
  readonly firstColumn?: number;
  /** The workbook counts days from 1904. */
  readonly date1904: boolean;
}

/** Every sheet of a workbook, in its order, and what to call the file in messages. */
export interface Book {
  readonly name: string;
  readonly sheets: readonly Grid[];
}

/** `columnName(0)` → "A", `columnName(27)` → "AB". */
export const columnName = (column: number): string =>
  (column >= 26 ? columnName(Math.floor(column / 26) - 1) : "") + String.fromCharCode(65 + (column % 26));

/** A place as a person reads it: `placeOf("Danh sách", 6, 2)` → "Danh sách!C7"; without a column, the row: "Danh sách!7". */
export const placeOf = (sheet: string, row: number, column?: number): string =>
  `${sheet}!${column === undefined ? "" : columnName(column)}${row + 1}`;

/** A grid from plain values, for tests and for tables that arrive as matrices. */
export function gridOf(name: string, cells: readonly (readonly Cell[])[], more: Partial<Grid> = {}): Grid {
  return {
    name,
    cells,
    merges: [],
    tables: [],
    formatAt: () => "General",
    fontAt: () => null,
    boldAt: () => false,
    hiddenRows: new Set(),
    hidden: false,
    date1904: false,
    ...more,
  };
}
