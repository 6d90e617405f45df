import type { Box } from "./box";
import type { BookEvent } from "./bookEvent";
import type { Chart } from "./charts";
import { type Cell, type CellStyle, PLAIN_STYLE } from "./cell";
import type { ConditionalFormat, PageLayout, Protection, Validation } from "./sheetParts";
import { plainPageLayout } from "./sheetParts";

export type Visibility = "Visible" | "Hidden" | "VeryHidden";

/** Facts about one row or column; a size in points, or `null` for the usual one. */
export interface Line {
  size: number | null;
  hidden: boolean;
  /** Of its cells that do not exist yet. */
  style: CellStyle | null;
}

export interface Sheet {
  readonly book: Book;
  readonly id: string;
  name: string;
  visibility: Visibility;
  readonly cells: Map<number, Map<number, Cell>>;
  style: CellStyle;
  readonly rows: Map<number, Line>;
  readonly columns: Map<number, Line>;
  merges: Box[];
  frozen: { readonly rows: number; readonly columns: number };
  validations: Validation[];
  conditionalFormats: ConditionalFormat[];
  protection: Protection | null;
  page: PageLayout;
  charts: Chart[];
  tabColor: string;
  showGridlines: boolean;
  showHeadings: boolean;
}

export interface TableColumn {
  readonly id: number;
  name: string;
}

export interface Table {
  readonly id: string;
  readonly sheet: Sheet;
  name: string;
  /** Heading and totals rows included. */
  box: Box;
  columns: TableColumn[];
  showHeaders: boolean;
  showTotals: boolean;
  style: string;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  showFilterButton: boolean;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
}

export interface DefinedName {
  readonly name: string;
  /** The sheet it belongs to; `null` for the whole workbook. */
  readonly scope: Sheet | null;
  /** With its "=". */
  formula: string;
  visible: boolean;
  comment: string;
}

/** A place that follows its cells when others are inserted or deleted; `null` once its own cells are deleted. */
export interface Anchor {
  readonly sheet: Sheet;
  box: Box | null;
}

/** The workbook: the only state of the host. Knows nothing of Office.js. */
export interface Book {
  name: string;
  readonly sheets: Sheet[];
  readonly tables: Table[];
  readonly names: DefinedName[];
  readonly settings: Map<string, unknown>;
  readonly customXmlParts: Map<string, string>;
  active: Sheet | null;
  selection: { readonly sheet: Sheet; readonly box: Box } | null;
  date1904: boolean;
  calculationMode: "Automatic" | "AutomaticExceptTables" | "Manual";
  structureProtected: boolean;
  /** Opened to look at only. */
  readOnly: boolean;
  /** How a date typed with slashes is read: the language of the machine. */
  dateOrder: "mdy" | "dmy";
  /** Every range an open request or a kept reference points at. */
  readonly anchors: Set<Anchor>;
  readonly listeners: Set<(event: BookEvent) => void>;
  nextId: number;
}

/** A workbook without sheets; `addSheet` gives it the first. */
export const emptyBook = (name = "Book1.xlsx"): Book => ({
  name,
  sheets: [],
  tables: [],
  names: [],
  settings: new Map(),
  customXmlParts: new Map(),
  active: null,
  selection: null,
  date1904: false,
  calculationMode: "Automatic",
  structureProtected: false,
  readOnly: false,
  dateOrder: "mdy",
  anchors: new Set(),
  listeners: new Set(),
  nextId: 1,
});

/** Excel's form of an id: `{00000000-0001-0000-0000-000000000000}`. */
export function newId(book: Book): string {
  const number = (book.nextId++).toString(16).toUpperCase().padStart(8, "0");
  return `{${number}-0001-0000-0000-000000000000}`;
}

/** Adds a sheet at the end; without a name the first free "Sheet1", "Sheet2"… */
export function addSheet(book: Book, name = freeSheetName(book)): Sheet {
  const sheet: Sheet = {
    book,
    id: newId(book),
    name,
    visibility: "Visible",
    cells: new Map(),
    style: PLAIN_STYLE,
    rows: new Map(),
    columns: new Map(),
    merges: [],
    frozen: { rows: 0, columns: 0 },
    validations: [],
    conditionalFormats: [],
    protection: null,
    page: plainPageLayout(),
    charts: [],
    tabColor: "",
    showGridlines: true,
    showHeadings: true,
  };
  book.sheets.push(sheet);
  book.active ??= sheet;
  emit(book, { kind: "sheetAdded", sheet });
  return sheet;
}

function freeSheetName(book: Book): string {
  for (let number = book.sheets.length + 1; ; number++) if (!sheetNamed(book, `Sheet${number}`)) return `Sheet${number}`;
}

const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** By name (any case) or by id. */
export const sheetNamed = (book: Book, key: string): Sheet | undefined =>
  book.sheets.find((sheet) => sheet.id === key || sameName(sheet.name, key));

/** By name (any case) or by id. */
export const tableNamed = (book: Book, key: string): Table | undefined =>
  book.tables.find((table) => table.id === key || sameName(table.name, key));

/** The name of that scope, else none: a sheet's names hide nothing here, callers look in both. */
export const nameOf = (book: Book, key: string, scope: Sheet | null): DefinedName | undefined =>
  book.names.find((name) => name.scope === scope && sameName(name.name, key));

export function emit(book: Book, event: BookEvent): void {
  for (const listener of book.listeners) listener(event);
}
