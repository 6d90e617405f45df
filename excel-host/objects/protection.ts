import { type Book, emit, type Sheet } from "../model/book";
import { PROTECTION_OPTIONS, type Protection, type ProtectionOption } from "../model/sheetParts";
import { type Fields, fields, optionalText, wordOf } from "../wire/args";
import { type HostClass, readOnly } from "../wire/hostClass";
import { accessDenied, invalidOperation } from "../wire/richError";

const SELECTION: readonly Protection["selectionMode"][] = ["Normal", "Unlocked", "None"];

/** Objects and scenarios are allowed unless forbidden, everything else forbidden unless allowed. */
function optionsOf(given: Fields): Record<ProtectionOption, boolean> {
  const options = {} as Record<ProtectionOption, boolean>;
  for (const option of PROTECTION_OPTIONS) {
    const usual = option === "allowEditObjects" || option === "allowEditScenarios";
    const value = given[option];
    options[option] = typeof value === "boolean" ? value : usual;
  }
  return options;
}

/** Excel.WorksheetProtection */
export const protectionClass: HostClass<Sheet> = {
  name: "WorksheetProtection",
  properties: {
    Protected: readOnly(({ protection }) => protection !== null),
    Options: readOnly(({ protection }) => protection && { ...protection.options, selectionMode: protection.selectionMode }),
  },
  methods: {
    Protect: (sheet, args) => {
      if (sheet.protection) throw invalidOperation();
      const given = fields(args, 0);
      const mode = given["selectionMode"];
      sheet.protection = {
        password: optionalText(args, 1) || null,
        options: optionsOf(given),
        selectionMode: mode === undefined || mode === null ? "Normal" : wordOf(mode, SELECTION),
      };
      emit(sheet.book, { kind: "protectionChanged", sheet });
      return null;
    },
    Unprotect: (sheet, args) => {
      if (!sheet.protection) return null;
      if (sheet.protection.password !== null && sheet.protection.password !== optionalText(args, 0)) throw accessDenied();
      sheet.protection = null;
      emit(sheet.book, { kind: "protectionChanged", sheet });
      return null;
    },
  },
};

/** Excel.WorkbookProtection: the structure, without a password. */
export const workbookProtectionClass: HostClass<Book> = {
  name: "WorkbookProtection",
  properties: { Protected: readOnly(({ structureProtected }) => structureProtected) },
  methods: {
    Protect: (book) => {
      book.structureProtected = true;
      return null;
    },
    Unprotect: (book) => {
      book.structureProtected = false;
      return null;
    },
  },
};
