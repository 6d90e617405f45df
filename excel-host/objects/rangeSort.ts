import { type Anchor, emit } from "../model/book";
import { overlaps } from "../model/box";
import { type Cell, type CellValue, isError } from "../model/cell";
import { cellAt, ensureCell, removeCell } from "../model/cells";
import { takeHeadings } from "../model/tables";
import { flag, isFields, word } from "../wire/args";
import type { HostClass } from "../wire/hostClass";
import { invalidArgument, notImplemented } from "../wire/richError";
import { guardContent } from "./guard";
import { placeOf } from "./rangeTarget";

interface Field {
  readonly key: number;
  readonly ascending: boolean;
}

function fieldsOf(value: unknown): Field[] {
  if (!Array.isArray(value)) throw invalidArgument();
  return value.map((one: unknown) => {
    if (!isFields(one) || typeof one["key"] !== "number") throw invalidArgument();
    return { key: one["key"], ascending: one["ascending"] !== false };
  });
}

/** Numbers, then text, then booleans, then errors; blanks always last. */
const rank = (value: CellValue): number => (typeof value === "number" ? 0 : typeof value === "string" ? 1 : isError(value) ? 3 : 2);

function compare(a: CellValue, b: CellValue, ascending: boolean): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  const order =
    rank(a) - rank(b) || (typeof a === "string" && typeof b === "string" ? a.localeCompare(b, "vi", { sensitivity: "base" }) : Number(a) - Number(b));
  return ascending ? order : -order;
}

/** Excel.RangeSort, by rows. */
export const rangeSortClass: HostClass<{ readonly anchor: Anchor }> = {
  name: "RangeSort",
  methods: {
    Apply: ({ anchor }, args) => {
      const { sheet, box } = placeOf(anchor);
      guardContent(sheet, box);
      if (word(args, 3, ["Rows", "Columns"], "Rows") === "Columns") throw notImplemented("RangeSort.apply of columns");
      const order = fieldsOf(args[0]);
      const first = box.row + (flag(args, 2) ? 1 : 0);
      const rows = Array.from({ length: box.row + box.rows - first }, (_, step) =>
        Array.from({ length: box.columns }, (_, column): Cell | undefined => cellAt(sheet, first + step, box.column + column)),
      );
      rows.sort((a, b) => {
        for (const { key, ascending } of order) {
          const found = compare(a[key]?.value ?? null, b[key]?.value ?? null, ascending);
          if (found !== 0) return found;
        }
        return 0;
      });
      rows.forEach((row, step) =>
        row.forEach((cell, column) => {
          removeCell(sheet, first + step, box.column + column);
          if (cell) Object.assign(ensureCell(sheet, first + step, box.column + column), cell);
        }),
      );
      for (const table of sheet.book.tables) if (table.sheet === sheet && overlaps(table.box, box)) takeHeadings(table);
      emit(sheet.book, { kind: "cellsChanged", sheet, box, change: "RangeEdited" });
      return null;
    },
  },
};
