import { type Book, type Sheet, sheetNamed, type Table, tableNamed } from "../model/book";
import { type Box, contains, overlaps } from "../model/box";
import { parseAddress } from "../model/address";
import { addTable, type TableRefusal } from "../model/tables";
import { flag, text, wholeNumber } from "../wire/args";
import { eventMethods, TABLE_EVENT_TYPE, WORKBOOK_TARGET } from "../wire/events";
import { type HostClass, type HostObject, hostObject, NULL_OBJECT, readOnly, targetOf } from "../wire/hostClass";
import { invalidArgument, invalidOperation, itemNotFound } from "../wire/richError";
import { guardUnprotected } from "./guard";
import { rangeClass } from "./range";
import { placeOf } from "./rangeTarget";
import { tableClass } from "./table";

/** The tables of a workbook, of one sheet, or within some cells. */
interface Tables {
  readonly book: Book;
  readonly sheet?: Sheet;
  readonly within?: { readonly sheet: Sheet; readonly box: Box };
  readonly fully?: boolean;
}

function tablesOf({ book, sheet, within, fully }: Tables): Table[] {
  return book.tables.filter((table) => {
    if (within) return table.sheet === within.sheet && (fully ? contains(within.box, table.box) : overlaps(within.box, table.box));
    return sheet === undefined || table.sheet === sheet;
  });
}

function find(tables: Tables, key: unknown): Table | undefined {
  const table = tableNamed(tables.book, text([key], 0));
  return table && tablesOf(tables).includes(table) ? table : undefined;
}

const REFUSED: Record<TableRefusal, string> = {
  overlapsTable: "A table can't overlap another table.",
  overlapsMerge: "A table can't stand on merged cells.",
  splitsTable: "The operation is attempting to shift cells in a table on your worksheet.",
};

function placeForNew({ book, sheet }: Tables, where: unknown): { readonly sheet: Sheet; readonly box: Box } {
  const anchor = targetOf(rangeClass, where);
  if (anchor) return placeOf(anchor);
  const address = typeof where === "string" ? parseAddress(where) : null;
  if (!address) throw invalidArgument();
  const found = address.sheet === null ? (sheet ?? book.active) : sheetNamed(book, address.sheet);
  if (!found) throw invalidArgument();
  return { sheet: found, box: address.box };
}

function add(tables: Tables, args: readonly unknown[]): HostObject {
  const { sheet, box } = placeForNew(tables, args[0]);
  if (tables.sheet && tables.sheet !== sheet) throw invalidArgument();
  guardUnprotected(sheet);
  const table = addTable(sheet, box, flag(args, 1));
  if (typeof table === "string") throw invalidOperation(REFUSED[table]);
  return hostObject(tableClass, table);
}

/** Excel.TableCollection */
export const tablesClass: HostClass<Tables> = {
  name: "TableCollection",
  properties: { Count: readOnly((tables) => tablesOf(tables).length) },
  items: (tables) => tablesOf(tables).map((table) => hostObject(tableClass, table)),
  item: (tables, args) => {
    const table = find(tables, args[0]);
    if (!table) throw itemNotFound();
    return hostObject(tableClass, table);
  },
  methods: {
    Add: add,
    GetCount: (tables) => tablesOf(tables).length,
    GetItemAt: (tables, args) => {
      const table = tablesOf(tables)[wholeNumber(args, 0)];
      if (!table) throw itemNotFound();
      return hostObject(tableClass, table);
    },
    GetItemOrNullObject: (tables, args) => {
      const table = find(tables, args[0]);
      return table ? hostObject(tableClass, table) : NULL_OBJECT;
    },
    ...eventMethods<Tables>(TABLE_EVENT_TYPE, ({ sheet }) => sheet?.id ?? WORKBOOK_TARGET),
  },
};
