import { emit, type Table } from "../model/book";
import { cellAt, ensureCell } from "../model/cells";
import { writeBlock, type Written } from "../model/edit";
import { bodyBox, deleteTableRows, insertTableRows, isEmptyTable } from "../model/tables";
import { optionalNumber, wholeNumber } from "../wire/args";
import { type HostClass, type HostObject, hostObject, readOnly, targetOf } from "../wire/hostClass";
import { invalidArgument, invalidOperation, itemNotFound, wrongDimensions } from "../wire/richError";
import { guardContent, guardUnprotected } from "./guard";
import { newRange } from "./rangeTarget";
import { getRangeValues, setRangeValues } from "./rangeValues";

interface Row {
  readonly table: Table;
  readonly index: number;
}

function rangeOf({ table, index }: Row): HostObject {
  const body = bodyBox(table);
  if (index >= body.rows) throw itemNotFound();
  return newRange(table.sheet, { ...body, row: body.row + index, rows: 1 });
}

function remove(table: Table, index: number, count: number): null {
  guardUnprotected(table.sheet);
  if (index < 0 || count < 1 || index + count > bodyBox(table).rows) throw invalidArgument();
  if (!deleteTableRows(table, index, count)) throw invalidOperation();
  emit(table.sheet.book, { kind: "tableChanged", table });
  return null;
}

/** Excel.TableRow */
export const tableRowClass: HostClass<Row> = {
  name: "TableRow",
  properties: {
    Index: readOnly(({ index }) => index),
    Values: { get: (row, host) => getRangeValues(rangeOf(row), host), set: (row, value, host) => setRangeValues(rangeOf(row), value, host) },
  },
  methods: { GetRange: rangeOf, Delete: ({ table, index }) => remove(table, index, 1) },
};

/** One value for all, or rows of the table's width. */
function rowsToAdd(value: unknown, width: number): Written[][] {
  if (value === null || value === undefined) return [Array.from({ length: width }, () => "")];
  if (!Array.isArray(value)) return [Array.from({ length: width }, () => value as Written)];
  const rows = value.every((row) => Array.isArray(row)) ? value : [value];
  if (rows.some((row: unknown[]) => row.length !== width)) throw wrongDimensions();
  return rows as Written[][];
}

/** Adds rows; the first row of an empty table is filled, not pushed down. New rows look like the row before. */
function add(table: Table, args: readonly unknown[]): HostObject {
  guardUnprotected(table.sheet);
  const body = bodyBox(table);
  const rows = rowsToAdd(args[1], body.columns);
  const index = optionalNumber(args, 0) ?? -1;
  const reuse = isEmptyTable(table) && index <= 0 && args[2] !== true;
  const at = index < 0 ? (reuse ? 0 : body.rows) : index;
  if (at > body.rows) throw invalidArgument();
  const missing = rows.length - (reuse ? 1 : 0);
  if (missing > 0 && !insertTableRows(table, reuse ? 1 : at, missing)) throw invalidOperation();
  const box = { ...bodyBox(table), row: body.row + at, rows: rows.length };
  guardContent(table.sheet, box);
  if (at > 0) copyStyles(table, body.row + at, rows.length);
  if (!writeBlock(table.sheet, box, rows)) throw invalidArgument();
  return hostObject(tableRowClass, { table, index: at });
}

function copyStyles(table: Table, row: number, count: number): void {
  for (let column = table.box.column; column < table.box.column + table.box.columns; column++) {
    const style = cellAt(table.sheet, row - 1, column)?.style;
    if (style) for (let step = 0; step < count; step++) ensureCell(table.sheet, row + step, column).style = style;
  }
}

/** Excel.TableRowCollection */
export const tableRowsClass: HostClass<Table> = {
  name: "TableRowCollection",
  properties: { Count: readOnly((table) => bodyBox(table).rows) },
  items: (table) => Array.from({ length: bodyBox(table).rows }, (_, index) => hostObject(tableRowClass, { table, index })),
  methods: {
    Add: add,
    GetCount: (table) => bodyBox(table).rows,
    GetItemAt: (table, args) => {
      const index = wholeNumber(args, 0);
      if (index < 0 || index >= bodyBox(table).rows) throw itemNotFound();
      return hostObject(tableRowClass, { table, index });
    },
    DeleteRowsAt: (table, args) => remove(table, wholeNumber(args, 0), optionalNumber(args, 1) ?? 1),
    DeleteRows: (table, args) => {
      const rows = (Array.isArray(args[0]) ? args[0] : []).map((one: unknown) =>
        typeof one === "number" ? one : (targetOf(tableRowClass, one)?.index ?? -1),
      );
      for (const index of rows.sort((a, b) => b - a)) remove(table, index, 1);
      return null;
    },
  },
};
