import { type Box, boxBetween, isCell, lastColumn, lastRow, MAX_COLUMNS, MAX_ROWS } from "./box";

/** `columnName(27)` → "AB". */
export const columnName = (column: number): string =>
  (column >= 26 ? columnName(Math.floor(column / 26) - 1) : "") + String.fromCharCode(65 + (column % 26));

/** `columnNumber("AB")` → 27. */
export const columnNumber = (name: string): number =>
  [...name.toUpperCase()].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** A sheet name as Excel writes it before "!": `quotedSheet("Danh sách")` → "'Danh sách'", `quotedSheet("Sheet1")` → "Sheet1". */
export const quotedSheet = (name: string): string =>
  /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !looksLikeCell(name) ? name : `'${name.replace(/'/g, "''")}'`;

const looksLikeCell = (name: string): boolean => /^[A-Z]{1,3}\d{1,7}$/i.test(name) || /^R\d*C?\d*$/i.test(name) || /^C\d*$/i.test(name);

/** `addressOf(A1:B3)` → "A1:B3"; whole columns "A:B", whole rows "1:3". With `fixed`: "$A$1:$B$3". */
export function addressOf(box: Box, fixed = false): string {
  const mark = fixed ? "$" : "";
  const column = (number: number): string => mark + columnName(number);
  const row = (number: number): string => mark + (number + 1);
  if (box.rows === MAX_ROWS) return `${column(box.column)}:${column(lastColumn(box))}`;
  if (box.columns === MAX_COLUMNS) return `${row(box.row)}:${row(lastRow(box))}`;
  const start = column(box.column) + row(box.row);
  return isCell(box) ? start : `${start}:${column(lastColumn(box))}${row(lastRow(box))}`;
}

export interface ParsedAddress {
  /** The sheet named before "!", or `null`. */
  readonly sheet: string | null;
  readonly box: Box;
}

/** `parseAddress("'Danh sách'!B2:C3")` → sheet and box; what is no address → `null`. */
export function parseAddress(text: string): ParsedAddress | null {
  const [, quoted, plain, cells = ""] = /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?([^!]+)$/.exec(text.trim()) ?? [];
  const sheet = quoted?.replace(/''/g, "'") ?? plain ?? null;
  const box = boxOf(cells.replace(/\$/g, ""));
  return box === null ? null : { sheet, box };
}

function boxOf(cells: string): Box | null {
  const area = /^([A-Z]{1,3})([1-9]\d{0,6})(?::([A-Z]{1,3})([1-9]\d{0,6}))?$/i.exec(cells);
  if (area) {
    const [, left = "", top = "", right = left, bottom = top] = area;
    return inside(boxBetween(Number(top) - 1, columnNumber(left), Number(bottom) - 1, columnNumber(right)));
  }
  const columns = /^([A-Z]{1,3}):([A-Z]{1,3})$/i.exec(cells);
  if (columns) {
    const [, left = "", right = ""] = columns;
    return inside(boxBetween(0, columnNumber(left), MAX_ROWS - 1, columnNumber(right)));
  }
  const rows = /^([1-9]\d{0,6}):([1-9]\d{0,6})$/.exec(cells);
  if (rows) {
    const [, top = "", bottom = ""] = rows;
    return inside(boxBetween(Number(top) - 1, 0, Number(bottom) - 1, MAX_COLUMNS - 1));
  }
  return null;
}

const inside = (box: Box): Box | null => (lastRow(box) < MAX_ROWS && lastColumn(box) < MAX_COLUMNS ? box : null);
