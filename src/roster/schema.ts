import { cleanText } from "./cleanText";
import type { Book } from "./grid";
import { findTable } from "./openTable";
import { KEPT_TABLE, type KeptField } from "./tables";
import type { TableRow } from "./tableSheet";

/** The version of this product, as `package.json` has it. */
export const PRODUCT = "0.1.0";

/**
 * Number of the layout of our workbook; a table, a column or a row of Cấu hình more, less or under a name its earlier readers do not know
 * makes it one more.
 * Workbooks from before there were numbers are of layout 1.
 */
export const SCHEMA = 3;

/** Which product made a workbook, and in which layout. */
export interface Stamp {
  readonly schema: number;
  readonly product: string;
}

export const STAMP: Stamp = { schema: SCHEMA, product: PRODUCT };

/** What stands in column Bảng of the stamp's row; no table of ours is called so. */
const STAMP_TABLE = "Sổ";
const SCHEMA_CELL = "Phiên bản sổ";
const PRODUCT_CELL = "Phần mềm";

/**
 * The row of GhiNho that says who made the workbook. Its words and its place never change: every later version, and every
 * earlier one, looks for it there.
 */
export const stampRow = ({ schema, product }: Stamp): TableRow<KeptField> => ({
  table: STAMP_TABLE,
  key: STAMP_TABLE,
  label: `Xếp loại ${product}`,
  cells: JSON.stringify({ [SCHEMA_CELL]: String(schema), [PRODUCT_CELL]: product }),
});

export const isStampRow = ({ table }: { readonly table?: string }): boolean => table === STAMP_TABLE;

/** `stampIn('{"Phiên bản sổ":"2","Phần mềm":"0.1.0"}')` → schema 2; `null` for anything else. */
export function stampIn(text: string): Stamp | null {
  const number = /"Phiên bản sổ":"(\d+)"/u.exec(text)?.[1];
  return number === undefined ? null : { schema: Number(number), product: /"Phần mềm":"([^"]*)"/u.exec(text)?.[1] ?? "" };
}

/** Who made the workbook; `null`: somebody else, or we before there were numbers. */
export function stampOf(book: Book): Stamp | null {
  const row = findTable(book, KEPT_TABLE)?.rows.find((one) => isStampRow({ table: cleanText(one.cell("table")) }));
  return row === undefined ? null : stampIn(cleanText(row.cell("cells")));
}

/** A workbook of a layout this version does not know yet: it is neither read nor written. */
export const isNewer = (stamp: Stamp | null): stamp is Stamp => stamp !== null && stamp.schema > SCHEMA;
