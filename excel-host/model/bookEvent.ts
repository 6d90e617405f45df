import type { Sheet, Table } from "./book";
import type { Box } from "./box";
import type { CellValue } from "./cell";

/** Excel's DataChangeType. */
export type ChangeType =
  | "RangeEdited"
  | "RowInserted"
  | "RowDeleted"
  | "ColumnInserted"
  | "ColumnDeleted"
  | "CellInserted"
  | "CellDeleted";

/** What happened to the workbook; the wire, the calculation engine and a grid on screen all listen. */
export type BookEvent =
  | {
      readonly kind: "cellsChanged";
      readonly sheet: Sheet;
      readonly box: Box;
      readonly change: ChangeType;
      /** Only when one cell changed. */
      readonly before?: CellValue;
      readonly after?: CellValue;
    }
  /** Cells, tables or names moved: everything that remembers places must look again. */
  | { readonly kind: "structureChanged"; readonly sheet: Sheet }
  /** Results of formulas, not typed by anybody. */
  | { readonly kind: "calculated"; readonly sheet: Sheet; readonly box: Box }
  | { readonly kind: "styled"; readonly sheet: Sheet; readonly box: Box }
  | { readonly kind: "sheetAdded" | "sheetDeleted" | "sheetRenamed" | "sheetMoved" | "activated" | "deactivated"; readonly sheet: Sheet }
  | { readonly kind: "visibilityChanged"; readonly sheet: Sheet; readonly before: string }
  | { readonly kind: "protectionChanged"; readonly sheet: Sheet }
  | { readonly kind: "tableAdded" | "tableDeleted" | "tableChanged"; readonly table: Table }
  | { readonly kind: "namesChanged" }
  | { readonly kind: "selected"; readonly sheet: Sheet; readonly box: Box };
