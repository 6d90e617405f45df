import type { Sheet } from "../model/book";
import { boxBetween, lastColumn, lastRow, MAX_COLUMNS, MAX_ROWS } from "../model/box";
import { optionalNumber } from "../wire/args";
import { type HostClass, NULL_OBJECT, type Reached } from "../wire/hostClass";
import { itemNotFound } from "../wire/richError";
import { newRange, rangeArgument } from "./rangeTarget";

function location(sheet: Sheet): Reached {
  const { rows, columns } = sheet.frozen;
  if (rows === 0 && columns === 0) return NULL_OBJECT;
  return newRange(sheet, boxBetween(0, 0, (rows === 0 ? MAX_ROWS : rows) - 1, (columns === 0 ? MAX_COLUMNS : columns) - 1));
}

/** Excel.WorksheetFreezePanes: freezing anew replaces what was frozen. */
export const freezeClass: HostClass<Sheet> = {
  name: "WorksheetFreezePanes",
  methods: {
    FreezeRows: (sheet, args) => {
      sheet.frozen = { rows: optionalNumber(args, 0) ?? 1, columns: 0 };
      return null;
    },
    FreezeColumns: (sheet, args) => {
      sheet.frozen = { rows: 0, columns: optionalNumber(args, 0) ?? 1 };
      return null;
    },
    FreezeAt: (sheet, args) => {
      const { box } = rangeArgument(args[0], sheet);
      sheet.frozen = {
        rows: box.rows === MAX_ROWS ? 0 : lastRow(box) + 1,
        columns: box.columns === MAX_COLUMNS ? 0 : lastColumn(box) + 1,
      };
      return null;
    },
    Unfreeze: (sheet) => {
      sheet.frozen = { rows: 0, columns: 0 };
      return null;
    },
    GetLocation: (sheet) => {
      const frozen = location(sheet);
      if (frozen === NULL_OBJECT) throw itemNotFound();
      return frozen;
    },
    GetLocationOrNullObject: location,
  },
};
