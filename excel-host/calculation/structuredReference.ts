import { type Book, type Sheet, type Table, tableNamed } from "../model/book";
import { type Box, boundingBox, holds, lastRow } from "../model/box";
import { bodyBox, headerBox } from "../model/tables";

/** The cell a formula stands in. */
export interface Place {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
}

/** Cells a structured reference means, or the error Excel shows instead. */
export type Resolved = { readonly kind: "cells"; readonly sheet: Sheet; readonly box: Box } | { readonly kind: "error"; readonly error: "#REF!" | "#VALUE!" };

const REF: Resolved = { kind: "error", error: "#REF!" };

/**
 * The cells of `DanhSach[[#All],[Mã]:[Họ và tên]]`: `resolveStructured(book, "DanhSach", "[#All],[Mã]:[Họ và tên]", place)`.
 * Without a table's name the table around the formula is meant. A table or heading that does not exist is `#REF!`.
 */
export function resolveStructured(book: Book, name: string | null, body: string, place: Place): Resolved {
  const table = name === null ? tableAround(book, place) : tableNamed(book, name);
  if (!table) return REF;
  const { sections, columns } = readBody(body);
  const across = columnsOf(table, columns);
  if (!across) return REF;
  let box: Box | null = null;
  for (const section of sections.length > 0 ? sections : ["#data"]) {
    const down = sectionOf(table, section, place);
    if (down === null) return section === "#this row" ? { kind: "error", error: "#VALUE!" } : REF;
    box = box === null ? down : boundingBox(box, down);
  }
  return box === null ? REF : { kind: "cells", sheet: table.sheet, box: { ...box, ...across } };
}

const tableAround = (book: Book, { sheet, row, column }: Place): Table | undefined =>
  book.tables.find((table) => table.sheet === sheet && holds(table.box, row, column));

interface Body {
  /** In small letters: "#all", "#this row". */
  readonly sections: readonly string[];
  readonly columns: readonly string[];
}

function readBody(body: string): Body {
  const text = body.trim();
  if (text.startsWith("@")) return { sections: ["#this row"], columns: readBody(text.slice(1)).columns };
  if (!text.startsWith("[")) return sortParts(text === "" ? [] : [text]);
  return sortParts([...text.matchAll(/\[((?:'.|[^\]'])*)\]/gsu)].map((part) => part[1] ?? ""));
}

const sortParts = (parts: readonly string[]): Body => ({
  sections: parts.filter((part) => part.trimStart().startsWith("#")).map((part) => part.trim().toLowerCase()),
  columns: parts.filter((part) => !part.trimStart().startsWith("#")).map((part) => part.replace(/'(.)/gu, "$1")),
});

function columnsOf(table: Table, names: readonly string[]): Pick<Box, "column" | "columns"> | null {
  if (names.length === 0) return { column: table.box.column, columns: table.box.columns };
  const found = names.map((name) => table.columns.findIndex((column) => heading(column.name) === heading(name)));
  const [first, last] = [Math.min(...found), Math.max(...found)];
  return first < 0 ? null : { column: table.box.column + first, columns: last - first + 1 };
}

const heading = (text: string): string => text.normalize("NFC").trim().toLowerCase();

function sectionOf(table: Table, section: string, { sheet, row }: Place): Box | null {
  const body = bodyBox(table);
  switch (section) {
    case "#all":
      return table.box;
    case "#data":
      return body;
    case "#headers":
      return table.showHeaders ? headerBox(table) : null;
    case "#totals":
      return table.showTotals ? { ...table.box, row: lastRow(table.box), rows: 1 } : null;
    case "#this row":
      return sheet === table.sheet && row >= body.row && row <= lastRow(body) ? { ...body, row, rows: 1 } : null;
    default:
      return null;
  }
}
