import { addressOf, parseAddress, quotedSheet } from "../model/address";
import { type Anchor, type Book, nameOf, type Sheet, sheetNamed, tableNamed } from "../model/book";
import { type Box, fitsOnSheet } from "../model/box";
import { bodyBox } from "../model/tables";
import { type HostObject, hostObject, targetOf } from "../wire/hostClass";
import { invalidArgument, invalidReference, itemNotFound } from "../wire/richError";
import { rangeClass } from "./range";

/** A range as an object of the wire; it follows its cells as long as the add-in holds it. */
export function newRange(sheet: Sheet, box: Box): HostObject {
  if (!fitsOnSheet(box)) throw invalidArgument();
  const anchor: Anchor = { sheet, box };
  sheet.book.anchors.add(anchor);
  return hostObject(rangeClass, anchor);
}

/** Where a range is now; an error when its cells or its sheet were deleted. */
export function placeOf({ sheet, box }: Anchor): { readonly sheet: Sheet; readonly box: Box } {
  if (!sheet.book.sheets.includes(sheet)) throw itemNotFound();
  if (box === null) throw invalidReference();
  return { sheet, box };
}

export const boxOf = (anchor: Anchor): Box => placeOf(anchor).box;

/** A range given as an argument: an object, or an address. */
export function rangeArgument(value: unknown, sheet: Sheet): { readonly sheet: Sheet; readonly box: Box } {
  const anchor = targetOf(rangeClass, value);
  if (anchor) return placeOf(anchor);
  if (typeof value !== "string") throw invalidArgument();
  return findRange(value, sheet);
}

/** What `worksheet.getRange(text)` finds: an address, a name or a table. */
export function findRange(text: string, sheet: Sheet): { readonly sheet: Sheet; readonly box: Box } {
  const address = parseAddress(text);
  if (address) {
    const named = address.sheet === null ? sheet : sheetNamed(sheet.book, address.sheet);
    if (named !== sheet) throw invalidArgument();
    return { sheet, box: address.box };
  }
  const name = nameOf(sheet.book, text, sheet) ?? nameOf(sheet.book, text, null);
  const place = name && rangeOfFormula(name.formula, sheet.book, name.scope);
  if (place) return place;
  const table = tableNamed(sheet.book, text.replace(/\[\]$/, ""));
  if (table) return { sheet: table.sheet, box: bodyBox(table) };
  throw invalidArgument();
}

/** The range a name's formula stands for: `"=Sheet1!$A$1:$B$2"`; `null` for any other formula. */
export function rangeOfFormula(formula: string, book: Book, scope: Sheet | null): { readonly sheet: Sheet; readonly box: Box } | null {
  const address = parseAddress(formula.slice(1));
  const sheet = address && (address.sheet === null ? scope : sheetNamed(book, address.sheet));
  return address && sheet ? { sheet, box: address.box } : null;
}

/** `fullAddress(sheet, box)` → "'Danh sách'!A1:B2". */
export const fullAddress = (sheet: Sheet, box: Box): string => `${quotedSheet(sheet.name)}!${addressOf(box)}`;
