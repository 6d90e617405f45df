import { emit, type Table, type TableColumn } from "../model/book";
import type { Box } from "../model/box";
import { ensureCell } from "../model/cells";
import { shiftCells } from "../model/shift";
import { bodyBox, headerBox, takeHeadings } from "../model/tables";
import { optionalNumber, optionalText, textOf, wholeNumber } from "../wire/args";
import { type HostClass, type HostObject, hostObject, NULL_OBJECT, readOnly } from "../wire/hostClass";
import type { Host } from "../wire/host";
import { invalidArgument, invalidOperation, itemNotFound } from "../wire/richError";
import { guardUnprotected } from "./guard";
import { newRange } from "./rangeTarget";
import { getRangeValues, setRangeValues } from "./rangeValues";

interface Column {
  readonly table: Table;
  readonly column: TableColumn;
}

const indexOf = ({ table, column }: Column): number => table.columns.indexOf(column);
const within = (target: Column, box: Box): Box => ({ ...box, column: box.column + indexOf(target), columns: 1 });
const range = (target: Column, box: Box): HostObject => newRange(target.table.sheet, within(target, box));

const getValues = (target: Column, host: Host): unknown => getRangeValues(range(target, target.table.box), host);
const setValues = (target: Column, value: unknown, host: Host): void =>
  setRangeValues(range(target, target.table.box), value, host);

/** Excel.TableColumn */
const tableColumnClass: HostClass<Column> = {
  name: "TableColumn",
  identity: ({ column }) => ({ Id: column.id }),
  properties: {
    Id: readOnly(({ column }) => column.id),
    Index: readOnly(indexOf),
    Name: {
      get: ({ column }) => column.name,
      set: (target, value) => {
        const { table } = target;
        guardUnprotected(table.sheet);
        ensureCell(table.sheet, table.box.row, table.box.column + indexOf(target)).value = textOf(value);
        takeHeadings(table);
        emit(table.sheet.book, { kind: "cellsChanged", sheet: table.sheet, box: within(target, headerBox(table)), change: "RangeEdited" });
      },
    },
    Values: { get: getValues, set: setValues },
  },
  methods: {
    GetRange: (target) => range(target, target.table.box),
    GetHeaderRowRange: (target) => range(target, headerBox(target.table)),
    GetDataBodyRange: (target) => range(target, bodyBox(target.table)),
    Delete: (target) => {
      const { table } = target;
      guardUnprotected(table.sheet);
      if (table.columns.length === 1) throw invalidOperation();
      const refusal = shiftCells(table.sheet, { kind: "delete", axis: "columns", box: within(target, table.box) });
      if (refusal) throw invalidOperation();
      emit(table.sheet.book, { kind: "tableChanged", table });
      return null;
    },
  },
};

const find = (table: Table, key: unknown): Column | undefined => {
  const column = table.columns.find(({ id, name }) => (typeof key === "number" ? id === key : name.toLowerCase() === String(key).toLowerCase()));
  return column && { table, column };
};

const object = (target: Column | undefined): HostObject => {
  if (!target) throw itemNotFound();
  return hostObject(tableColumnClass, target);
};

/** Adds a column; what stands at the right of the table moves. */
function add(table: Table, args: readonly unknown[], host: Host): HostObject {
  guardUnprotected(table.sheet);
  const index = optionalNumber(args, 0) ?? -1;
  const at = index < 0 ? table.columns.length : index;
  if (at > table.columns.length) throw invalidArgument();
  const hole = { ...table.box, column: table.box.column + at, columns: 1 };
  if (shiftCells(table.sheet, { kind: "insert", axis: "columns", box: hole })) throw invalidOperation();
  // From inside, the shift has made the table wider; at its edges it has only moved what is there.
  if (at === 0 || at === table.columns.length) {
    const id = Math.max(0, ...table.columns.map((one) => one.id)) + 1;
    table.box = { ...table.box, column: hole.column - at, columns: table.box.columns + 1 };
    table.columns.splice(at, 0, { id, name: "" });
  }
  const column = table.columns[at];
  if (!column) throw invalidArgument();
  const name = optionalText(args, 2);
  if (name !== null) ensureCell(table.sheet, table.box.row, table.box.column + at).value = name;
  if (Array.isArray(args[1])) setValues({ table, column }, args[1], host);
  takeHeadings(table);
  emit(table.sheet.book, { kind: "tableChanged", table });
  return object({ table, column });
}

/** Excel.TableColumnCollection */
export const tableColumnsClass: HostClass<Table> = {
  name: "TableColumnCollection",
  properties: { Count: readOnly(({ columns }) => columns.length) },
  items: (table) => table.columns.map((column) => hostObject(tableColumnClass, { table, column })),
  item: (table, args) => object(find(table, args[0])),
  methods: {
    Add: add,
    GetCount: ({ columns }) => columns.length,
    GetItemAt: (table, args) => {
      const column = table.columns[wholeNumber(args, 0)];
      return object(column && { table, column });
    },
    GetItemOrNullObject: (table, args) => {
      const found = find(table, args[0]);
      return found ? object(found) : NULL_OBJECT;
    },
  },
};
