import { addressOf, quotedSheet } from "../model/address";
import { type Book, type DefinedName, emit, nameOf, type Sheet } from "../model/book";
import { cellsIn } from "../model/cells";
import { onWire } from "../wire/events";
import { booleanOf, optionalText, text, textOf } from "../wire/args";
import { type HostClass, type HostObject, hostObject, NULL_OBJECT, type Reached, readOnly, targetOf } from "../wire/hostClass";
import { invalidArgument, invalidOperation, itemAlreadyExists, itemNotFound } from "../wire/richError";
import { rangeClass } from "./range";
import { newRange, placeOf, rangeOfFormula } from "./rangeTarget";
import { worksheetClass } from "./worksheet";

interface Names {
  readonly book: Book;
  readonly scope: Sheet | null;
}
interface Named {
  readonly book: Book;
  readonly name: DefinedName;
}

const isName = (name: string): boolean =>
  /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) && name.length <= 255 && !/^[A-Z]{1,3}\d+$/i.test(name) && !/^[rc]$/i.test(name);

/** A reference may be a range or a formula; a text without "=" is made one. */
function formulaOf(reference: unknown): string {
  const anchor = targetOf(rangeClass, reference);
  if (anchor) {
    const { sheet, box } = placeOf(anchor);
    return `=${quotedSheet(sheet.name)}!${addressOf(box, true)}`;
  }
  const formula = textOf(reference);
  if (formula === "" || formula === "=") throw invalidArgument();
  return formula.startsWith("=") ? formula : `=${formula}`;
}

function add({ book, scope }: Names, args: readonly unknown[]): HostObject {
  const name = text(args, 0);
  if (!isName(name)) throw invalidArgument();
  if (nameOf(book, name, scope) || (scope === null && book.tables.some((table) => table.name.toLowerCase() === name.toLowerCase())))
    throw itemAlreadyExists();
  const added: DefinedName = { name, scope, formula: formulaOf(args[1]), visible: true, comment: optionalText(args, 2) ?? "" };
  book.names.push(added);
  emit(book, { kind: "namesChanged" });
  return hostObject(nameClass, { book, name: added });
}

function find({ book, scope }: Names, key: unknown): Named | undefined {
  const name = nameOf(book, text([key], 0), scope);
  return name && { book, name };
}

const rangeOf = ({ book, name }: Named): Reached => {
  const place = rangeOfFormula(name.formula, book, name.scope);
  return place ? newRange(place.sheet, place.box) : NULL_OBJECT;
};

function typeOf({ book, name }: Named): string {
  if (rangeOfFormula(name.formula, book, name.scope)) return "Range";
  const constant = name.formula.slice(1);
  if (/^".*"$/.test(constant)) return "String";
  if (/^(TRUE|FALSE)$/i.test(constant)) return "Boolean";
  return Number.isNaN(Number(constant)) ? "Error" : "Double";
}

function valueOf(named: Named): unknown {
  const constant = named.name.formula.slice(1);
  switch (typeOf(named)) {
    case "Range": {
      const place = rangeOfFormula(named.name.formula, named.book, named.name.scope);
      return place && `${quotedSheet(place.sheet.name)}!${addressOf(place.box, true)}`;
    }
    case "String":
      return constant.slice(1, -1).replace(/""/g, '"');
    case "Boolean":
      return constant.toUpperCase() === "TRUE";
    case "Double":
      return Number(constant);
    default:
      return "#NAME?";
  }
}

/** Excel.NamedItem */
export const nameClass: HostClass<Named> = {
  name: "NamedItem",
  identity: ({ name }) => ({ _Id: name.name }),
  properties: {
    _Id: readOnly(({ name }) => name.name),
    Name: readOnly(({ name }) => name.name),
    Formula: {
      get: ({ name }) => name.formula,
      set: ({ book, name }, value) => {
        name.formula = formulaOf(value);
        emit(book, { kind: "namesChanged" });
      },
    },
    Type: readOnly(typeOf),
    Value: readOnly(valueOf),
    Scope: readOnly(({ name }) => (name.scope ? "Worksheet" : "Workbook")),
    Comment: {
      get: ({ name }) => name.comment,
      set: ({ name }, value) => {
        name.comment = textOf(value);
      },
    },
    Visible: {
      get: ({ name }) => name.visible,
      set: ({ name }, value) => {
        name.visible = booleanOf(value);
      },
    },
  },
  links: {
    ArrayValues: (named) => hostObject(arrayValuesClass, named),
    Worksheet: ({ name }) => {
      if (!name.scope) throw invalidOperation();
      return hostObject(worksheetClass, name.scope);
    },
    WorksheetOrNullObject: ({ name }) => (name.scope ? hostObject(worksheetClass, name.scope) : NULL_OBJECT),
  },
  methods: {
    GetRange: (named) => {
      const range = rangeOf(named);
      if (range === NULL_OBJECT) throw invalidOperation();
      return range;
    },
    GetRangeOrNullObject: rangeOf,
    Delete: ({ book, name }) => {
      book.names.splice(book.names.indexOf(name), 1);
      emit(book, { kind: "namesChanged" });
      return null;
    },
  },
};

/** Excel.NamedItemArrayValues */
const arrayValuesClass: HostClass<Named> = {
  name: "NamedItemArrayValues",
  properties: {
    Values: readOnly(({ book, name }) => {
      const place = rangeOfFormula(name.formula, book, name.scope);
      if (!place) throw invalidOperation();
      const { sheet, box } = place;
      const rows = Array.from({ length: box.rows }, () => Array.from({ length: box.columns }, (): unknown => ""));
      for (const { row, column, cell } of cellsIn(sheet, box)) {
        const cells = rows[row - box.row];
        if (cells) cells[column - box.column] = onWire(cell.value);
      }
      return rows;
    }),
  },
};

/** Excel.NamedItemCollection, of the workbook or of one sheet. */
export const namesClass: HostClass<Names> = {
  name: "NamedItemCollection",
  items: ({ book, scope }) => book.names.filter((name) => name.scope === scope).map((name) => hostObject(nameClass, { book, name })),
  item: (names, args) => {
    const found = find(names, args[0]);
    if (!found) throw itemNotFound();
    return hostObject(nameClass, found);
  },
  methods: {
    Add: add,
    GetCount: ({ book, scope }) => book.names.filter((name) => name.scope === scope).length,
    GetItemOrNullObject: (names, args) => {
      const found = find(names, args[0]);
      return found ? hostObject(nameClass, found) : NULL_OBJECT;
    },
  },
};
