import type { Anchor, Sheet } from "../model/book";
import { type Box, cellBox, lastColumn, lastRow } from "../model/box";
import type { CellStyle } from "../model/cell";
import { cellsIn, columnWidth, gridOf, letterStylesAt, rowHeight } from "../model/cells";
import { type Fields, fields, isFields } from "../wire/args";
import type { HostClass } from "../wire/hostClass";
import { invalidArgument, notImplemented } from "../wire/richError";
import { fullAddress, placeOf } from "./rangeTarget";

/** One readable thing of a cell, by its path in the options, e.g. "format.font.name". */
type Readers<Place> = Readonly<Record<string, (place: Place) => unknown>>;
interface CellPlace {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  /** One style, or one for each font where letters are formatted apart: then what differs is `null`. */
  readonly styles: readonly CellStyle[];
}

const ofStyle =
  (read: (style: CellStyle) => unknown) =>
  ({ styles: [first, ...others] }: { readonly styles: readonly CellStyle[] }): unknown =>
    first && others.every((style) => read(style) === read(first)) ? read(first) : null;

const STYLE_READERS = {
  "format.font.name": ofStyle(({ font }) => font.name),
  "format.font.size": ofStyle(({ font }) => font.size),
  "format.font.color": ofStyle(({ font }) => font.color),
  "format.font.bold": ofStyle(({ font }) => font.bold),
  "format.font.italic": ofStyle(({ font }) => font.italic),
  "format.font.strikethrough": ofStyle(({ font }) => font.strikethrough),
  "format.font.underline": ofStyle(({ font }) => font.underline),
  "format.fill.color": ofStyle(({ fill }) => fill ?? "#FFFFFF"),
  "format.horizontalAlignment": ofStyle(({ horizontal }) => horizontal),
  "format.verticalAlignment": ofStyle(({ vertical }) => vertical),
  "format.wrapText": ofStyle(({ wrapText }) => wrapText),
  "format.indentLevel": ofStyle(({ indent }) => indent),
  "format.protection.locked": ofStyle(({ locked }) => locked),
} as const;

const CELL_READERS: Readers<CellPlace> = {
  ...STYLE_READERS,
  address: ({ sheet, row, column }) => fullAddress(sheet, cellBox(row, column)),
  addressLocal: ({ sheet, row, column }) => fullAddress(sheet, cellBox(row, column)),
  hidden: ({ sheet, row, column }) => (sheet.rows.get(row)?.hidden ?? false) || (sheet.columns.get(column)?.hidden ?? false),
};

const ROW_READERS: Readers<CellPlace> = {
  ...STYLE_READERS,
  address: ({ sheet, row }) => `${fullAddress(sheet, cellBox(row, 0)).replace(/A(\d+)$/, "$1:$1")}`,
  rowHidden: ({ sheet, row }) => sheet.rows.get(row)?.hidden ?? false,
  rowIndex: ({ row }) => row,
  "format.rowHeight": ({ sheet, row }) => rowHeight(sheet, row),
};

const COLUMN_READERS: Readers<CellPlace> = {
  ...STYLE_READERS,
  columnHidden: ({ sheet, column }) => sheet.columns.get(column)?.hidden ?? false,
  columnIndex: ({ column }) => column,
  "format.columnWidth": ({ sheet, column }) => columnWidth(sheet, column),
};

/** Follows the options down to every `true`: `{ format: { font: { bold: true } } }` → the same shape with values. */
function readOptions(options: Fields, place: CellPlace, readers: Readers<CellPlace>, owner: string, path = ""): Fields {
  const read: Record<string, unknown> = {};
  for (const [key, wanted] of Object.entries(options)) {
    const here = path === "" ? key : `${path}.${key}`;
    if (isFields(wanted)) read[key] = readOptions(wanted, place, readers, owner, here);
    else if (wanted === true) {
      const reader = readers[here];
      if (!reader) throw notImplemented(`${owner} with ${here}`);
      read[key] = reader(place);
    }
  }
  return read;
}

const placeIn = (sheet: Sheet, row: number, column: number): CellPlace => ({ sheet, row, column, styles: letterStylesAt(sheet, row, column) });

/** Excel answers at most this many cells. */
const MOST_CELLS = 5_000_000;

function cellProperties(anchor: Anchor, options: Fields): unknown {
  const { sheet, box } = placeOf(anchor);
  if (box.rows * box.columns > MOST_CELLS) throw invalidArgument();
  return gridOf(box, (row, column) => readOptions(options, placeIn(sheet, row, column), CELL_READERS, "Range.getCellProperties"));
}

/** A row's format is that of its cells within the range when they agree, as `null` otherwise. */
function lineProperties(
  anchor: Anchor,
  options: Fields,
  lines: (sheet: Sheet, box: Box) => CellPlace[][],
  readers: Readers<CellPlace>,
  owner: string,
): unknown {
  const { sheet, box } = placeOf(anchor);
  return lines(sheet, box).map((places) =>
    places.map((place) => readOptions(options, place, readers, owner)).reduce((all, one) => agreed(all, one)),
  );
}

function agreed(a: Fields, b: Fields): Fields {
  const both: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(a)) {
    const other = b[key];
    both[key] = isFields(value) && isFields(other) ? agreed(value, other) : value === other ? value : null;
  }
  return both;
}

/** The cells of one row or column of the range: all of them, or those that exist and one that does not when there are many. */
function placesIn(sheet: Sheet, line: Box): CellPlace[] {
  if (line.rows * line.columns <= MOST_OF_A_LINE) return gridOf(line, (row, column) => placeIn(sheet, row, column)).flat();
  const existing = [...cellsIn(sheet, line)].map(({ row, column }) => placeIn(sheet, row, column));
  return [...existing, placeIn(sheet, lastRow(line), lastColumn(line))];
}

const MOST_OF_A_LINE = 256;

const rowsOf = (sheet: Sheet, box: Box): CellPlace[][] =>
  Array.from({ length: box.rows }, (_, step) => placesIn(sheet, { ...box, row: box.row + step, rows: 1 }));
const columnsOf = (sheet: Sheet, box: Box): CellPlace[][] =>
  Array.from({ length: box.columns }, (_, step) => placesIn(sheet, { ...box, column: box.column + step, columns: 1 }));

/** `getCellProperties`, `getRowProperties`, `getColumnProperties`: the answer has the shape of the question. */
export const cellPropertyMethods: NonNullable<HostClass<Anchor>["methods"]> = {
  GetCellProperties: (anchor, args) => cellProperties(anchor, fields(args, 0)),
  GetRowProperties: (anchor, args) => lineProperties(anchor, fields(args, 0), rowsOf, ROW_READERS, "Range.getRowProperties"),
  GetColumnProperties: (anchor, args) => lineProperties(anchor, fields(args, 0), columnsOf, COLUMN_READERS, "Range.getColumnProperties"),
};
