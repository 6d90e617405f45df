import type { Book } from "../model/book";
import { type Cell, type CellValue, isError } from "../model/cell";
import { formatValue } from "../model/text";

/** A format without the locale marks, colours, words and further sections of other programs: `bareFormat('[$-42A]dd/mm/yyyy;@')` → "dd/mm/yyyy". */
export const bareFormat = (format: string): string =>
  format
    .replace(/"([^"]*)"/g, (_, words: string) => (/\p{L}/u.test(words) ? "" : words))
    .replace(/\[[^\]]*\]|\\|_.|\*./g, "")
    .replace(/;.*$/su, "")
    .trim();

/** A cell as it stands on the sheet; a number format not known here shows the plain number. */
export function shownText({ value, style }: Pick<Cell, "value" | "style">, book: Book): string {
  const { numberFormat } = style;
  return formatValue(value, numberFormat, book.date1904) ?? formatValue(value, bareFormat(numberFormat), book.date1904) ?? formatValue(value, "General") ?? "";
}

/** What a person gets to edit: the formula, else what would have to be typed for this value. */
export function typedText(cell: Cell | undefined, book: Book): string {
  if (!cell) return "";
  const { value, formula, quotePrefix, style } = cell;
  if (formula !== null) return formula;
  if (typeof value === "string") return quotePrefix ? `'${value}` : value;
  if (typeof value !== "number") return shownText(cell, book);
  if (/%/.test(style.numberFormat)) return `${Number((value * 100).toPrecision(15))}%`;
  return isDate(value, style.numberFormat) ? (formatValue(value, "dd/mm/yyyy", book.date1904) ?? "") : String(value);
}

const isDate = (value: number, format: string): boolean => Number.isInteger(value) && value > 0 && /[dy]/i.test(bareFormat(format)) && format !== "General";

/** Numbers stand at the right, truths and errors in the middle, texts at the left. */
export const sideOf = (value: CellValue): "left" | "center" | "right" =>
  typeof value === "number" ? "right" : typeof value === "boolean" || isError(value) ? "center" : "left";
