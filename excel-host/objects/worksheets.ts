import { addSheet, type Book, type Sheet, sheetNamed } from "../model/book";
import { isSheetName } from "../model/sheets";
import { flag, optionalText, text } from "../wire/args";
import { EVENT_TYPE, eventMethods, WORKBOOK_TARGET } from "../wire/events";
import { type HostClass, type HostObject, hostObject, NULL_OBJECT } from "../wire/hostClass";
import { accessDenied, invalidArgument, itemAlreadyExists, itemNotFound } from "../wire/richError";
import { worksheetClass } from "./worksheet";

const found = (sheet: Sheet | undefined | null): HostObject => {
  if (!sheet) throw itemNotFound();
  return hostObject(worksheetClass, sheet);
};

const inSight = ({ sheets }: Book, visibleOnly: boolean): Sheet[] => sheets.filter((sheet) => !visibleOnly || sheet.visibility === "Visible");

function add(book: Book, name: string | null): HostObject {
  if (book.structureProtected) throw accessDenied();
  if (name === null) return hostObject(worksheetClass, addSheet(book));
  if (!isSheetName(name)) throw invalidArgument();
  if (sheetNamed(book, name)) throw itemAlreadyExists();
  return hostObject(worksheetClass, addSheet(book, name));
}

/** Excel.WorksheetCollection */
export const worksheetsClass: HostClass<Book> = {
  name: "WorksheetCollection",
  items: ({ sheets }) => sheets.map((sheet) => hostObject(worksheetClass, sheet)),
  item: (book, args) => found(sheetNamed(book, text(args, 0))),
  methods: {
    Add: (book, args) => add(book, optionalText(args, 0)),
    GetActiveWorksheet: ({ active }) => found(active),
    GetItemOrNullObject: (book, args) => {
      const sheet = sheetNamed(book, text(args, 0));
      return sheet ? hostObject(worksheetClass, sheet) : NULL_OBJECT;
    },
    GetCount: (book, args) => inSight(book, flag(args, 0)).length,
    GetFirst: (book, args) => found(inSight(book, flag(args, 0))[0]),
    GetLast: (book, args) => found(inSight(book, flag(args, 0)).at(-1)),
    ...eventMethods<Book>(EVENT_TYPE, () => WORKBOOK_TARGET),
  },
};
