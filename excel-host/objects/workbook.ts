import type { Book } from "../model/book";
import { cellBox } from "../model/box";
import { selectionOf } from "../model/user";
import { text } from "../wire/args";
import { type HostClass, type HostObject, hostObject, readOnly } from "../wire/hostClass";
import { itemNotFound } from "../wire/richError";
import { applicationClass, runtimeClass } from "./application";
import { customXmlPartsClass } from "./customXmlParts";
import { functionsClass } from "./functions";
import { namesClass } from "./names";
import { workbookProtectionClass } from "./protection";
import { newRange } from "./rangeTarget";
import { settingsClass } from "./settings";
import { tablesClass } from "./tables";
import { worksheetsClass } from "./worksheets";

function selected(book: Book): HostObject {
  const selection = selectionOf(book);
  if (!selection) throw itemNotFound();
  return newRange(selection.sheet, selection.box);
}

/** Excel.Workbook */
export const workbookClass: HostClass<Book> = {
  name: "Workbook",
  properties: {
    Name: readOnly(({ name }) => name),
    ReadOnly: readOnly((book) => book.readOnly),
    IsDirty: readOnly(() => true),
    AutoSave: readOnly(() => false),
    PreviouslySaved: readOnly(() => true),
    CalculationEngineVersion: readOnly(() => 191_029),
  },
  links: {
    Worksheets: (book) => hostObject(worksheetsClass, book),
    Tables: (book) => hostObject(tablesClass, { book }),
    Names: (book) => hostObject(namesClass, { book, scope: null }),
    Settings: (book) => hostObject(settingsClass, book),
    CustomXmlParts: (book) => hostObject(customXmlPartsClass, book),
    Functions: (book) => hostObject(functionsClass, book),
    Application: (book) => hostObject(applicationClass, book),
    Protection: (book) => hostObject(workbookProtectionClass, book),
    _Runtime: (book) => hostObject(runtimeClass, book),
  },
  methods: {
    GetSelectedRange: selected,
    GetActiveCell: (book) => {
      const selection = selectionOf(book);
      if (!selection) throw itemNotFound();
      return newRange(selection.sheet, cellBox(selection.box.row, selection.box.column));
    },
    _RemoveReference: (_, args, host) => {
      host.references.delete(text(args, 0));
      return null;
    },
    _RemoveAllReferences: (_, __, host) => {
      host.references.clear();
      return null;
    },
    _GetReferenceCount: (_, __, host) => host.references.size,
    _SetOsfControlContainerReadyForCustomFunctions: (_, __, host) => {
      host.customFunctions.ready();
      return null;
    },
    RegisterCustomFunctions: () => null,
  },
};
