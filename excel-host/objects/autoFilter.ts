import type { Table } from "../model/book";
import { type HostClass, NULL_OBJECT, readOnly } from "../wire/hostClass";
import { newRange } from "./rangeTarget";

/** Excel.AutoFilter of a table: there, but this host filters nothing. */
export const autoFilterClass: HostClass<{ readonly table: Table }> = {
  name: "AutoFilter",
  properties: {
    Enabled: readOnly(({ table }) => table.showFilterButton),
    IsDataFiltered: readOnly(() => false),
  },
  methods: {
    GetRangeOrNullObject: ({ table }) => (table.showFilterButton ? newRange(table.sheet, table.box) : NULL_OBJECT),
    ClearCriteria: () => null,
  },
};
