import { labelKey } from "./cleanText";

/** How the cells of a column are read and shown. `choice`: one of `values`; `mark`: x or blank; `mixed`: text or number. */
export type ColumnKind = "text" | "date" | "number" | "level" | "mark" | "choice" | "mixed";

/** One column of a table: found by its heading or an alias, never by its position. */
export interface ColumnDefinition<F extends string> {
  readonly field: F;
  readonly heading: string;
  readonly aliases: readonly string[];
  readonly kind: ColumnKind;
  /** Width in characters. */
  readonly width: number;
  /** What the dropdown of the column offers. */
  readonly values?: readonly string[];
  /** Without this column the table cannot be read. */
  readonly required?: true;
  /** Understood when it is there; written only when some row has a value. */
  readonly optional?: true;
  /** A 0 says something else here than a blank. Excel hands both to a custom function alike, so the cells are texts: "0" arrives. */
  readonly zeroCounts?: true;
}

/** One table of the workbook with its sheet; reading and writing both use it. */
export interface TableDefinition<F extends string> {
  readonly sheet: string;
  readonly table: string;
  readonly columns: readonly ColumnDefinition<F>[];
}

/** A column in one line: `column("name", "Họ và tên", "text", 28, ["họ tên"])`. */
export const column = <F extends string>(
  field: F,
  heading: string,
  kind: ColumnKind,
  width: number,
  aliases: readonly string[] = [],
  more: Partial<Pick<ColumnDefinition<F>, "values" | "required" | "optional" | "zeroCounts">> = {},
): ColumnDefinition<F> => ({ field, heading, kind, width, aliases, ...more });

/** Every spelling of every heading; a heading goes before another column's alias. */
export function fieldsByHeading<F extends string>({ columns }: TableDefinition<F>): ReadonlyMap<string, F> {
  const fields = new Map<string, F>();
  for (const { field, heading } of columns) fields.set(labelKey(heading), field);
  for (const { field, aliases } of columns) {
    for (const alias of aliases) if (!fields.has(labelKey(alias))) fields.set(labelKey(alias), field);
  }
  return fields;
}
