import { SHEET_TEXT } from "../messages.vi/sheet";
import type { Area, Cell } from "./grid";
import { TABLE_TOP } from "./layout";
import type { ResultRows } from "./resultBlocks";
import type { Block, Dropdown, FlagRule, PageColumns, SheetPlan } from "./sheetPlan";
import type { ColumnDefinition, TableDefinition } from "./tableDefinition";

export type TableRow<F extends string> = Readonly<Partial<Record<F, Cell>>>;

/** A spilling result: its rows, the formula that gives them in Excel, and how wide its columns are. */
export interface ResultBlock {
  readonly rows: ResultRows;
  readonly formula: string;
  readonly widths: readonly number[];
  /** Column of the block whose cells begin with a sign. */
  readonly flagColumn: number | null;
  readonly title?: string;
  /** Excel's own formulas for its cells, once it is known where the block stands. */
  readonly native?: (at: { readonly top: number; readonly left: number }) => NonNullable<Block["native"]>;
}

interface Extras<F extends string> {
  /** Columns to write, when not all. */
  readonly columns?: readonly ColumnDefinition<F>[];
  /** Dropdowns of single cells, by field and row of the table. */
  readonly cellValues?: readonly { readonly field: F; readonly row: number; readonly values: readonly string[] }[];
  /** Choices only this workbook knows, e.g. its phòng. */
  readonly columnValues?: Readonly<Partial<Record<F, readonly string[]>>>;
  readonly beside?: ResultBlock;
  readonly frozenColumns?: number;
  /** Blank rows at the end of the table, for what is still to come. */
  readonly spare?: number;
}

type SheetKey = keyof typeof SHEET_TEXT;

/** The plan of a sheet with one table under its title, and its results to the right after one blank column. */
export function tableSheet<F extends string>(definition: TableDefinition<F>, rows: readonly TableRow<F>[], extras: Extras<F> = {}): SheetPlan {
  const columns = extras.columns ?? definition.columns;
  const lines: readonly (TableRow<F> | null)[] = [...rows, ...Array.from({ length: extras.spare ?? 0 }, () => null)];
  const cells: Cell[][] = [columns.map(({ heading }) => heading), ...lines.map((row) => columns.map(({ field, zeroCounts }) => (zeroCounts ? asText(row?.[field] ?? null) : (row?.[field] ?? null))))];
  const table: Block = { top: TABLE_TOP, left: 0, cells, style: "body", table: definition.table };
  const beside = extras.beside === undefined ? null : placedResult(extras.beside, TABLE_TOP, columns.length + 1);
  const body = bodyOf(columns.length, lines.length);
  const widths = [...columns.map(({ width }) => width), ...(extras.beside ? [BLANK_COLUMN, ...extras.beside.widths] : [])];
  const frozenColumns = extras.frozenColumns ?? 0;
  return {
    name: definition.sheet,
    blocks: [...titleBlocks(definition.table as SheetKey), table, ...(beside?.blocks ?? [])],
    dropdowns: dropdownsOf(columns, body, extras),
    flags: beside?.flags ?? [],
    widths,
    headingRows: { first: TABLE_TOP, last: TABLE_TOP },
    frozenColumns,
    ...(extras.beside ? { pagesAcross: pagesAcross(widths, frozenColumns, columns.length) } : {}),
    dateAreas: columns.flatMap(({ kind }, column) => (kind === "date" ? [{ ...body, left: column, right: column }] : [])),
    textAreas: columns.flatMap(({ kind, zeroCounts }, column) => textAreasOf(kind === "text" || zeroCounts === true, cells, column, body)),
  };
}

/** A number as somebody types it into a text cell: 6.5 → "6,5". */
const asText = (cell: Cell): Cell => (typeof cell === "number" ? String(cell).replace(".", ",") : cell);

/** Characters that an A4 page in landscape shows in a size still read without a glass. */
const PAGE_WIDTH = 190;

/** Width of the blank column between a table and its results. */
export const BLANK_COLUMN = 2;

/** Fills one page after another with columns, each beside the frozen ones; the results after column `blank` start a new page. */
function pagesAcross(widths: readonly number[], frozen: number, blank: number): readonly PageColumns[] {
  const repeated = widths.slice(0, frozen).reduce((sum, width) => sum + width, 0);
  const pages: { first: number; last: number; bottom: null }[] = [];
  let used = 0;
  widths.forEach((width, column) => {
    if (column === blank) return;
    const page = pages.at(-1);
    if (page === undefined || column === blank + 1 || (column >= frozen && used + width > PAGE_WIDTH)) {
      pages.push({ first: column, last: column, bottom: null });
      used = (page === undefined ? 0 : repeated) + width;
    } else {
      page.last = column;
      used += width;
    }
  });
  return pages;
}

export const titleBlocks = (key: SheetKey): Block[] => [
  { top: 0, left: 0, cells: [[SHEET_TEXT[key].title]], style: "title" },
  { top: 1, left: 0, cells: [[SHEET_TEXT[key].purpose]], style: "note" },
];

/** A result block at its place, with its flags; a block of no people still has its headings. */
export function placedResult({ rows, formula, flagColumn, title, native }: ResultBlock, top: number, left: number): { blocks: Block[]; flags: FlagRule[] } {
  const heading: Block[] = title === undefined ? [] : [{ top: top - 1, left, cells: [[title]], style: "note" }];
  const area = flagColumn === null ? null : { top: top + 1, bottom: top + Math.max(1, rows.length - 1), left: left + flagColumn, right: left + flagColumn };
  return {
    blocks: [...heading, { top, left, cells: rows, style: "flag", formula, ...(native ? { native: native({ top, left }) } : {}) }],
    flags: area === null ? [] : [{ area, sign: "✕" }, { area, sign: "!" }],
  };
}

const bodyOf = (width: number, count: number): Area => ({ top: TABLE_TOP + 1, bottom: TABLE_TOP + Math.max(1, count), left: 0, right: width - 1 });

function dropdownsOf<F extends string>(columns: readonly ColumnDefinition<F>[], body: Area, { cellValues = [], columnValues }: Extras<F>): Dropdown[] {
  const byColumn = columns.flatMap(({ field, values }, column): Dropdown[] => {
    const offered = columnValues?.[field] ?? values ?? [];
    return offered.length === 0 ? [] : [{ area: { ...body, left: column, right: column }, values: offered }];
  });
  const byCell = cellValues.map(({ field, row, values }): Dropdown => {
    const column = columns.findIndex((one) => one.field === field);
    const line = TABLE_TOP + 1 + row;
    return { area: { top: line, bottom: line, left: column, right: column }, values };
  });
  return [...byColumn, ...byCell];
}

/** A text column is text whole, also where it is still blank; elsewhere only the cells that hold a text ("08/1975", "1269"). */
function textAreasOf(whole: boolean, cells: readonly (readonly Cell[])[], column: number, body: Area): Area[] {
  if (whole) return [{ ...body, left: column, right: column }];
  const areas: { top: number; bottom: number; left: number; right: number }[] = [];
  cells.slice(1).forEach((row, index) => {
    if (typeof row[column] !== "string") return;
    const line = TABLE_TOP + 1 + index;
    const last = areas.at(-1);
    if (last?.bottom === line - 1) last.bottom = line;
    else areas.push({ top: line, bottom: line, left: column, right: column });
  });
  return areas;
}
