import type { Columns } from "../review/place";
import type { Place } from "../review/subject";
import { meantCell } from "./cleanText";
import { type Area, type Cell, columnName, type Grid, placeOf } from "./grid";
import type { DateFormat } from "./readDate";

/** Where a column stands on its sheet and what its heading says there. */
export interface FoundColumn<F extends string> {
  readonly field: F;
  readonly heading: string;
  readonly column: number;
}

/** One row of a table or list, asked by field; it knows the place of each of its cells. */
export interface Row<F extends string> {
  /** The whole row: "Danh sách!7"; in the second of two lists side by side its first cell: "Danh sách!F7". */
  readonly place: Place;
  /** Row of the grid, 0-based. */
  readonly index: number;
  readonly has: (field: F) => boolean;
  /** What the cell holds; `null` where the table has no such column. */
  readonly cell: (field: F) => Cell;
  readonly placeOf: (field: F) => Place;
  readonly headingOf: (field: F) => string;
  /** Column of the grid, 0-based; `null` where the table has no such column. */
  readonly columnOf: (field: F) => number | null;
  readonly shown: (field: F) => DateFormat;
}

/** Of the dates in our tables and lists only these may lie in the last century whatever their two digits say. */
const BIRTHS: ReadonlySet<string> = new Set(["birth", "maleColumn", "femaleColumn"]);

/** The row `index` of a grid, read through the columns that were found. */
export function rowOf<F extends string>(grid: Grid, columns: ReadonlyMap<F, FoundColumn<F>>, index: number): Row<F> {
  return {
    place: placeOf(grid.name, index, grid.firstColumn),
    index,
    has: (field) => columns.has(field),
    cell: (field) => {
      const found = columns.get(field);
      return found === undefined ? null : meantCell(grid.cells[index]?.[found.column] ?? null);
    },
    placeOf: (field) => placeOf(grid.name, index, columns.get(field)?.column),
    columnOf: (field) => columns.get(field)?.column ?? null,
    headingOf: (field) => columns.get(field)?.heading ?? field,
    shown: (field) => {
      const found = columns.get(field);
      return { format: found === undefined ? "General" : grid.formatAt(index, found.column), date1904: grid.date1904, ...(BIRTHS.has(field) ? {} : { isRecent: true }) };
    },
  };
}

/** The columns of each sheet the rows stand on, as its first row has them; a row with others, or in a list beside it, has its own. */
export function columnsOf<F extends string>(rows: readonly Row<F>[], fields: readonly F[]): Columns {
  const columns: Record<string, Record<string, string>> = {};
  const firsts = new Map<string, string>();
  for (const row of rows) {
    const sheet = row.place.slice(0, row.place.lastIndexOf("!"));
    const found = fields.map((field) => [field, row.columnOf(field)] as const);
    const shape = found.map(([, column]) => column).join();
    const isWhole = row.place === `${sheet}!${row.index + 1}`;
    const key = isWhole && (firsts.get(sheet) ?? shape) === shape ? sheet : row.place;
    if (key === sheet) firsts.set(sheet, shape);
    columns[key] ??= Object.fromEntries(found.flatMap(([field, column]) => (column === null ? [] : [[field, columnName(column)]])));
  }
  return columns;
}

/** The area from A1 to the last cell a sheet holds. */
export function usedArea(grid: Grid): Area {
  const right = grid.cells.reduce((widest, row) => Math.max(widest, row.length - 1), -1);
  return { top: 0, left: 0, bottom: grid.cells.length - 1, right };
}
