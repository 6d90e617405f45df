import { emit, type Sheet, type Table, tableNamed } from "../model/book";
import { type Box, lastRow } from "../model/box";
import { clearCells } from "../model/edit";
import { renameTableIn } from "../model/formulaRefs";
import { bodyBox, headerBox, isTableName, takeHeadings } from "../model/tables";
import { booleanOf, textOf } from "../wire/args";
import { eventMethods, TABLE_EVENT_TYPE } from "../wire/events";
import { type HostClass, type HostObject, hostObject, type Property, readOnly } from "../wire/hostClass";
import { invalidArgument, invalidOperation, itemAlreadyExists, itemNotFound, notImplemented } from "../wire/richError";
import { autoFilterClass } from "./autoFilter";
import { guardContent, guardUnprotected } from "./guard";
import { newRange, rangeArgument } from "./rangeTarget";
import { tableColumnsClass } from "./tableColumns";
import { tableRowsClass } from "./tableRows";
import { worksheetClass } from "./worksheet";

function rename(table: Table, value: unknown): void {
  const name = textOf(value);
  const { book } = table.sheet;
  const other = tableNamed(book, name);
  if (other && other !== table) throw itemAlreadyExists();
  if (!isTableName(name) || book.names.some((one) => one.name.toLowerCase() === name.toLowerCase())) throw invalidArgument();
  const before = table.name;
  table.name = name;
  for (const sheet of book.sheets)
    for (const row of sheet.cells.values()) for (const cell of row.values()) if (cell.formula) cell.formula = renameTableIn(cell.formula, before, name);
  for (const one of book.names) one.formula = renameTableIn(one.formula, before, name);
  emit(book, { kind: "tableChanged", table });
}

/** Takes the totals row off; to add one is not here, since its formulas would have to be guessed. */
function setTotals(table: Table, value: unknown): void {
  const wanted = booleanOf(value);
  if (wanted === table.showTotals) return;
  if (wanted) throw notImplemented("Table.showTotals set to true");
  guardUnprotected(table.sheet);
  clearCells(table.sheet, { ...table.box, row: lastRow(table.box), rows: 1 }, "All");
  table.showTotals = false;
  table.box = { ...table.box, rows: table.box.rows - 1 };
  emit(table.sheet.book, { kind: "tableChanged", table });
}

const look = <Key extends "showBandedRows" | "showBandedColumns" | "showFilterButton" | "highlightFirstColumn" | "highlightLastColumn">(
  key: Key,
): Property<Table> => ({
  get: (table) => table[key],
  set: (table, value) => {
    guardUnprotected(table.sheet);
    table[key] = booleanOf(value);
  },
});

/** The new place must keep the heading row and touch the old one. */
function resize(table: Table, value: unknown): void {
  guardUnprotected(table.sheet);
  const { sheet, box } = rangeArgument(value, table.sheet);
  if (sheet !== table.sheet || box.row !== table.box.row || box.rows < 2) throw invalidOperation();
  if (box.column > table.box.column + table.box.columns - 1 || box.column + box.columns - 1 < table.box.column) throw invalidOperation();
  const before = table.columns;
  const shift = box.column - table.box.column;
  let nextId = Math.max(0, ...before.map(({ id }) => id));
  table.columns = Array.from({ length: box.columns }, (_, index) => before[index + shift] ?? { id: ++nextId, name: "" });
  table.box = box;
  takeHeadings(table);
  emit(sheet.book, { kind: "tableChanged", table });
}

function remove(table: Table): Sheet {
  const { tables } = table.sheet.book;
  tables.splice(tables.indexOf(table), 1);
  emit(table.sheet.book, { kind: "tableDeleted", table });
  return table.sheet;
}

const range = (table: Table, box: Box): HostObject => newRange(table.sheet, box);

/** Excel.Table */
export const tableClass: HostClass<Table> = {
  name: "Table",
  identity: ({ id }) => ({ Id: id }),
  properties: {
    Id: readOnly(({ id }) => id),
    LegacyId: readOnly(({ id }) => id),
    Name: { get: ({ name }) => name, set: rename },
    ShowHeaders: {
      get: ({ showHeaders }) => showHeaders,
      set: ({ showHeaders }, value) => {
        if (booleanOf(value) !== showHeaders) throw notImplemented("changing Table.showHeaders");
      },
    },
    ShowTotals: { get: ({ showTotals }) => showTotals, set: setTotals },
    Style: {
      get: ({ style }) => style,
      set: (table, value) => {
        guardUnprotected(table.sheet);
        table.style = textOf(value);
      },
    },
    ShowBandedRows: look("showBandedRows"),
    ShowBandedColumns: look("showBandedColumns"),
    ShowFilterButton: look("showFilterButton"),
    HighlightFirstColumn: look("highlightFirstColumn"),
    HighlightLastColumn: look("highlightLastColumn"),
  },
  links: {
    Columns: (table) => hostObject(tableColumnsClass, table),
    Rows: (table) => hostObject(tableRowsClass, table),
    Worksheet: ({ sheet }) => hostObject(worksheetClass, sheet),
    AutoFilter: (table) => hostObject(autoFilterClass, { table }),
  },
  methods: {
    GetRange: (table) => range(table, table.box),
    GetHeaderRowRange: (table) => {
      if (!table.showHeaders) throw itemNotFound();
      return range(table, headerBox(table));
    },
    GetDataBodyRange: (table) => range(table, bodyBox(table)),
    GetTotalRowRange: (table) => {
      if (!table.showTotals) throw itemNotFound();
      return range(table, { ...table.box, row: lastRow(table.box), rows: 1 });
    },
    Resize: (table, args) => {
      resize(table, args[0]);
      return null;
    },
    ConvertToRange: (table) => {
      guardUnprotected(table.sheet);
      const { box } = table;
      return newRange(remove(table), box);
    },
    Delete: (table) => {
      guardUnprotected(table.sheet);
      guardContent(table.sheet, table.box);
      const { box } = table;
      clearCells(remove(table), box, "All");
      return null;
    },
    ClearFilters: () => null,
    ...eventMethods<Table>({ DataChanged: TABLE_EVENT_TYPE.DataChanged }, ({ id }) => id),
  },
};
