import { emit, type Sheet } from "../model/book";
import type { Box } from "../model/box";
import { ensureLine } from "../model/cells";
import { booleanOf } from "../wire/args";
import { guardAllowed } from "./guard";

const span = (box: Box, axis: "rows" | "columns"): { first: number; count: number } =>
  axis === "rows" ? { first: box.row, count: box.rows } : { first: box.column, count: box.columns };

/** `true`, `false`, or `null` when some of the rows (or columns) are hidden and some are not. */
export function linesHidden(sheet: Sheet, box: Box, axis: "rows" | "columns"): boolean | null {
  const { first, count } = span(box, axis);
  const hidden = [...sheet[axis]].filter(([number, line]) => line.hidden && number >= first && number < first + count).length;
  return hidden === 0 ? false : hidden === count ? true : null;
}

export function setLinesHidden({ sheet, box }: { readonly sheet: Sheet; readonly box: Box }, axis: "rows" | "columns", value: unknown): void {
  guardAllowed(sheet, axis === "rows" ? "allowFormatRows" : "allowFormatColumns");
  const hidden = booleanOf(value);
  const { first, count } = span(box, axis);
  for (let step = 0; step < count; step++) ensureLine(sheet[axis], first + step).hidden = hidden;
  emit(sheet.book, { kind: "styled", sheet, box });
}

/** The one size of all the rows (or columns), or `null` when they differ. */
export function lineSize(sheet: Sheet, box: Box, axis: "rows" | "columns", size: (sheet: Sheet, number: number) => number): number | null {
  const { first, count } = span(box, axis);
  const one = size(sheet, first);
  for (let step = 1; step < count; step++) if (size(sheet, first + step) !== one) return null;
  return one;
}

export function setLineSize({ sheet, box }: { readonly sheet: Sheet; readonly box: Box }, axis: "rows" | "columns", size: number | null): void {
  guardAllowed(sheet, axis === "rows" ? "allowFormatRows" : "allowFormatColumns");
  const { first, count } = span(box, axis);
  for (let step = 0; step < count; step++) ensureLine(sheet[axis], first + step).size = size;
  emit(sheet.book, { kind: "styled", sheet, box });
}
