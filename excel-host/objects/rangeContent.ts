import type { Anchor } from "../model/book";
import { type Box, MAX_COLUMNS, MAX_ROWS } from "../model/box";
import { cellAt, columnWidth, gridOf, restyle, rowHeight, styleAt } from "../model/cells";
import { typeOf, writeBlock, type Written } from "../model/edit";
import { formatValue } from "../model/text";
import { onWire } from "../wire/events";
import { type HostClass, type Property, readOnly } from "../wire/hostClass";
import { textOf } from "../wire/args";
import { invalidArgument, notImplemented, wrongDimensions } from "../wire/richError";
import { guardAllowed, guardContent } from "./guard";
import { linesHidden, setLinesHidden } from "./lines";
import { boxOf, fullAddress, placeOf } from "./rangeTarget";

/** Excel answers `null` for more cells than this, and for whole rows and columns. */
const MOST_CELLS = 5_000_000;

const isUnbounded = ({ rows, columns }: Box): boolean => rows === MAX_ROWS || columns === MAX_COLUMNS;

const answerGrid = (anchor: Anchor, answer: (row: number, column: number) => unknown): unknown => {
  const box = boxOf(anchor);
  return isUnbounded(box) || box.rows * box.columns > MOST_CELLS ? null : gridOf(box, answer);
};

/** What the add-in wrote, made as large as the range: one value fills it all. */
function blockOf(anchor: Anchor, value: unknown): readonly (readonly Written[])[] {
  const { rows, columns } = boxOf(anchor);
  if (!Array.isArray(value)) {
    if (rows * columns > MOST_CELLS) throw invalidArgument();
    return Array.from({ length: rows }, () => Array.from({ length: columns }, () => writtenOf(value)));
  }
  const fits = value.length === rows && value.every((row) => Array.isArray(row) && row.length === columns);
  if (!fits) throw wrongDimensions();
  return value.map((row: unknown[]) => row.map(writtenOf));
}

function writtenOf(value: unknown): Written {
  if (value === null || value === undefined) return null;
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  throw invalidArgument();
}

function write(anchor: Anchor, value: unknown): void {
  const { sheet, box } = placeOf(anchor);
  if (isUnbounded(box)) throw invalidArgument();
  const rows = blockOf(anchor, value);
  guardContent(sheet, box);
  if (!writeBlock(sheet, box, rows)) throw invalidArgument();
}

const formulas: Property<Anchor> = {
  get: (anchor) =>
    answerGrid(anchor, (row, column) => {
      const cell = cellAt(anchor.sheet, row, column);
      return cell?.formula ?? onWire(cell?.value ?? null);
    }),
  set: write,
};

/** A format alone, or alone in its rows, is for the whole range, whole columns too: OfficeDev/office-js-docs-pr issue 5400. */
function oneOf(value: unknown): unknown {
  if (!Array.isArray(value) || value.length !== 1) return value;
  const [row] = value as unknown[];
  return Array.isArray(row) && row.length === 1 && row[0] !== null ? row[0] : value;
}

const numberFormat: Property<Anchor> = {
  get: (anchor) => answerGrid(anchor, (row, column) => styleAt(anchor.sheet, row, column).numberFormat),
  set: (anchor, value) => {
    const { sheet, box } = placeOf(anchor);
    guardAllowed(sheet, "allowFormatCells");
    const only = oneOf(value);
    if (!Array.isArray(only)) {
      const format = textOf(only);
      restyle(sheet, box, (style) => ({ ...style, numberFormat: format }));
      return;
    }
    const rows = blockOf(anchor, value);
    restyle(sheet, box, (style, row, column) => {
      const format = rows[row - box.row]?.[column - box.column] ?? null;
      return format === null ? style : { ...style, numberFormat: textOf(format) };
    });
  },
};

const displayed = ({ sheet }: Anchor, row: number, column: number): string => {
  const value = cellAt(sheet, row, column)?.value ?? null;
  const format = styleAt(sheet, row, column).numberFormat;
  const text = formatValue(value, format, sheet.book.date1904);
  if (text === null) throw notImplemented(`Range.text of the number format ${format}`);
  return text;
};

export const rangeProperties: NonNullable<HostClass<Anchor>["properties"]> = {
  Address: readOnly((anchor) => fullAddress(anchor.sheet, boxOf(anchor))),
  AddressLocal: readOnly((anchor) => fullAddress(anchor.sheet, boxOf(anchor))),
  RowIndex: readOnly((anchor) => boxOf(anchor).row),
  ColumnIndex: readOnly((anchor) => boxOf(anchor).column),
  RowCount: readOnly((anchor) => boxOf(anchor).rows),
  ColumnCount: readOnly((anchor) => boxOf(anchor).columns),
  CellCount: readOnly((anchor) => {
    const count = boxOf(anchor).rows * boxOf(anchor).columns;
    return count > 2_147_483_647 ? -1 : count;
  }),
  IsEntireColumn: readOnly((anchor) => boxOf(anchor).rows === MAX_ROWS),
  IsEntireRow: readOnly((anchor) => boxOf(anchor).columns === MAX_COLUMNS),
  Values: { get: (anchor) => answerGrid(anchor, (row, column) => onWire(cellAt(anchor.sheet, row, column)?.value ?? null)), set: write },
  Formulas: formulas,
  FormulasLocal: formulas,
  Text: readOnly((anchor) => answerGrid(anchor, (row, column) => displayed(anchor, row, column))),
  ValueTypes: readOnly((anchor) => answerGrid(anchor, (row, column) => typeOf(cellAt(anchor.sheet, row, column)))),
  NumberFormat: numberFormat,
  NumberFormatLocal: numberFormat,
  HasSpill: readOnly((anchor) => {
    const spilled = gridOf(boxOf(anchor), (row, column) => {
      const cell = cellAt(anchor.sheet, row, column);
      return Boolean(cell?.spill ?? cell?.spilledFrom);
    }).flat();
    return spilled.every((one) => one === spilled[0]) ? spilled[0] : null;
  }),
  RowHidden: { get: (anchor) => linesHidden(anchor.sheet, boxOf(anchor), "rows"), set: (anchor, value) => setLinesHidden(placeOf(anchor), "rows", value) },
  ColumnHidden: {
    get: (anchor) => linesHidden(anchor.sheet, boxOf(anchor), "columns"),
    set: (anchor, value) => setLinesHidden(placeOf(anchor), "columns", value),
  },
  Hidden: readOnly((anchor) => {
    const [rows, columns] = [linesHidden(anchor.sheet, boxOf(anchor), "rows"), linesHidden(anchor.sheet, boxOf(anchor), "columns")];
    return rows === true || columns === true ? true : rows === null || columns === null ? null : false;
  }),
  Top: readOnly((anchor) => sum(boxOf(anchor).row, (row) => rowHeight(anchor.sheet, row))),
  Left: readOnly((anchor) => sum(boxOf(anchor).column, (column) => columnWidth(anchor.sheet, column))),
  Height: readOnly((anchor) => sum(boxOf(anchor).rows, (step) => rowHeight(anchor.sheet, boxOf(anchor).row + step))),
  Width: readOnly((anchor) => sum(boxOf(anchor).columns, (step) => columnWidth(anchor.sheet, boxOf(anchor).column + step))),
};

const sum = (count: number, size: (index: number) => number): number => {
  let total = 0;
  for (let index = 0; index < count; index++) total += size(index);
  return total;
};
