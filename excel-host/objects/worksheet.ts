import { emit, type Sheet, sheetNamed, type Visibility } from "../model/book";
import { cellBox, WHOLE_SHEET } from "../model/box";
import { usedBox } from "../model/cells";
import { copySheet, deleteSheet, isSheetName, moveSheet, renameSheet } from "../model/sheets";
import { activate } from "../model/user";
import { booleanOf, flag, optionalText, textOf, wholeNumber, word, wordOf } from "../wire/args";
import { eventMethods, SHEET_EVENT_TYPE } from "../wire/events";
import { type HostClass, type HostObject, hostObject, NULL_OBJECT, type Property, type Reached, readOnly, targetOf } from "../wire/hostClass";
import { invalidArgument, invalidOperation, itemAlreadyExists } from "../wire/richError";
import { chartsClass } from "./charts";
import { colorOf } from "./color";
import { freezeClass } from "./freezePanes";
import { guardStructure } from "./guard";
import { namesClass } from "./names";
import { pageLayoutClass } from "./pageLayout";
import { protectionClass } from "./protection";
import { findRange, newRange } from "./rangeTarget";
import { tablesClass } from "./tables";

const VISIBILITIES: readonly Visibility[] = ["Visible", "Hidden", "VeryHidden"];

function rename(sheet: Sheet, value: unknown): void {
  guardStructure(sheet);
  const name = textOf(value);
  if (!isSheetName(name)) throw invalidArgument();
  const other = sheetNamed(sheet.book, name);
  if (other && other !== sheet) throw itemAlreadyExists();
  renameSheet(sheet, name);
}

/** One sheet must stay in sight. */
function setVisibility(sheet: Sheet, value: unknown): void {
  guardStructure(sheet);
  const visibility = wordOf(value, VISIBILITIES);
  if (visibility !== "Visible" && isOnlyVisible(sheet)) throw invalidOperation("A workbook must contain at least one visible worksheet.");
  const before = sheet.visibility;
  sheet.visibility = visibility;
  if (visibility !== "Visible" && sheet.book.active === sheet) {
    const next = sheet.book.sheets.find((one) => one.visibility === "Visible");
    if (next) activate(next);
  }
  emit(sheet.book, { kind: "visibilityChanged", sheet, before });
}

const isOnlyVisible = (sheet: Sheet): boolean =>
  sheet.visibility === "Visible" && sheet.book.sheets.filter((one) => one.visibility === "Visible").length === 1;

const usedRange = (sheet: Sheet, valuesOnly: boolean): Reached => {
  const used = usedBox(sheet, valuesOnly);
  return used ? newRange(sheet, used) : NULL_OBJECT;
};

function getRange(sheet: Sheet, address: string | null): HostObject {
  if (address === null || address === "") return newRange(sheet, WHOLE_SHEET);
  const found = findRange(address, sheet);
  return newRange(found.sheet, found.box);
}

const shown = (key: "showGridlines" | "showHeadings"): Property<Sheet> => ({
  get: (sheet) => sheet[key],
  set: (sheet, value) => {
    sheet[key] = booleanOf(value);
  },
});
const showGridlines = shown("showGridlines");
const showHeadings = shown("showHeadings");

const POSITIONS = ["None", "Before", "After", "Beginning", "End"] as const;

function copy(sheet: Sheet, args: readonly unknown[]): HostObject {
  guardStructure(sheet);
  const { sheets } = sheet.book;
  const other = targetOf(worksheetClass, args[1]);
  const at = {
    None: sheets.length,
    End: sheets.length,
    Beginning: 0,
    Before: other ? sheets.indexOf(other) : -1,
    After: other ? sheets.indexOf(other) + 1 : 0,
  }[word(args, 0, POSITIONS, "None")];
  if (at < 0) throw invalidArgument();
  return hostObject(worksheetClass, copySheet(sheet, at));
}

/** Excel.Worksheet */
export const worksheetClass: HostClass<Sheet> = {
  name: "Worksheet",
  identity: ({ id }) => ({ Id: id }),
  properties: {
    Id: readOnly(({ id }) => id),
    Name: { get: ({ name }) => name, set: rename },
    Position: {
      get: (sheet) => sheet.book.sheets.indexOf(sheet),
      set: (sheet, value) => {
        guardStructure(sheet);
        if (typeof value !== "number" || value < 0 || value >= sheet.book.sheets.length) throw invalidArgument();
        moveSheet(sheet, value);
      },
    },
    Visibility: { get: ({ visibility }) => visibility, set: setVisibility },
    TabColor: {
      get: ({ tabColor }) => tabColor,
      set: (sheet, value) => {
        sheet.tabColor = value === "" ? "" : colorOf(value);
      },
    },
    ShowGridlines: showGridlines,
    ShowHeadings: showHeadings,
    // The library reads them by one name and writes them by the other.
    Gridlines: showGridlines,
    Headings: showHeadings,
    StandardHeight: readOnly(() => 15),
    StandardWidth: readOnly(() => 8.43),
  },
  links: {
    Charts: (sheet) => hostObject(chartsClass, sheet),
    Tables: (sheet) => hostObject(tablesClass, { book: sheet.book, sheet }),
    Names: (sheet) => hostObject(namesClass, { book: sheet.book, scope: sheet }),
    FreezePanes: (sheet) => hostObject(freezeClass, sheet),
    Protection: (sheet) => hostObject(protectionClass, sheet),
    PageLayout: (sheet) => hostObject(pageLayoutClass, sheet),
  },
  methods: {
    GetRange: (sheet, args) => getRange(sheet, optionalText(args, 0)),
    GetCell: (sheet, args) => newRange(sheet, cellBox(wholeNumber(args, 0), wholeNumber(args, 1))),
    GetRangeByIndexes: (sheet, args) =>
      newRange(sheet, { row: wholeNumber(args, 0), column: wholeNumber(args, 1), rows: wholeNumber(args, 2), columns: wholeNumber(args, 3) }),
    GetUsedRange: (sheet, args) => {
      const used = usedRange(sheet, flag(args, 0));
      return used === NULL_OBJECT ? newRange(sheet, cellBox(0, 0)) : used;
    },
    GetUsedRangeOrNullObject: (sheet, args) => usedRange(sheet, flag(args, 0)),
    Activate: (sheet) => {
      if (sheet.visibility !== "Visible") throw invalidOperation();
      activate(sheet);
      return null;
    },
    Delete: (sheet) => {
      guardStructure(sheet);
      if (sheet.visibility === "VeryHidden" || isOnlyVisible(sheet)) throw invalidOperation();
      deleteSheet(sheet);
      return null;
    },
    Copy: copy,
    Calculate: (_, args, host) => {
      host.calculation.recalculate(flag(args, 0) ? "all" : "changed");
      return null;
    },
    ...eventMethods<Sheet>(SHEET_EVENT_TYPE, ({ id }) => id),
  },
};
