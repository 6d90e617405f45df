import type { Book } from "./book";
import type { Cell, CellValue } from "./cell";

/** What a typed or written text becomes in a cell. */
export type Input =
  | { readonly kind: "value"; readonly value: CellValue; readonly numberFormat?: string; readonly quotePrefix?: boolean }
  | { readonly kind: "formula"; readonly formula: string }
  | { readonly kind: "refused" };

const ERRORS = /^#(N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!|BUSY!)$/i;
const NUMBER = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i;
const GROUPED = /^[-+]?\d{1,3}(,\d{3})+(\.\d+)?$/;
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MOST_CHARACTERS = 32_767;

/**
 * Reads an input as Excel does when it is typed or written to `Range.values`: `"=A1"` → formula, `"'01"` → text "01",
 * `"1/2"` → a date of this year, `"12%"` → 0.12, a cell with format "@" takes any text as it is.
 * Languages other than English are read by `dateOrder` alone.
 */
export function readInput(raw: string | number | boolean, cell: Cell, book: Pick<Book, "dateOrder" | "date1904">): Input {
  if (typeof raw !== "string") return { kind: "value", value: raw };
  if (raw.length > MOST_CHARACTERS) return { kind: "refused" };
  if (raw === "") return { kind: "value", value: null };
  if (cell.style.numberFormat === "@") return { kind: "value", value: raw };
  if (raw.startsWith("'")) return { kind: "value", value: raw.slice(1), quotePrefix: true };
  const text = raw.trim();
  if (text.startsWith("=") && text.length > 1) return formula(text);
  if (NUMBER.test(text)) return { kind: "value", value: Number(text) };
  if (GROUPED.test(text)) return { kind: "value", value: Number(text.replace(/,/g, "")), numberFormat: "#,##0" };
  if (/^[-+]?[\d.]+ ?%$/.test(text)) return percent(text);
  if (/^(true|false)$/i.test(text)) return { kind: "value", value: text.toLowerCase() === "true" };
  if (ERRORS.test(text)) return { kind: "value", value: { error: text.toUpperCase() } };
  const date = readDate(text, book);
  if (date) return { kind: "value", ...date };
  if (/^[-+].*[\p{L}\d(]/u.test(text)) return formula(`=${text}`);
  if (/^@\S/.test(text)) return { kind: "refused" };
  return { kind: "value", value: raw };
}

const percent = (text: string): Input => ({
  kind: "value",
  value: Number((Number.parseFloat(text) / 100).toPrecision(15)),
  numberFormat: text.includes(".") ? "0.00%" : "0%",
});

/** A formula that cannot be one is refused, as Excel does; whether its names exist is the engine's business. */
const formula = (text: string): Input => (isBalanced(text) ? { kind: "formula", formula: text } : { kind: "refused" });

function isBalanced(text: string): boolean {
  let depth = 0;
  let bare = text.replace(/"(?:[^"]|"")*"/g, '""').replace(/'(?:[^']|'')*'/g, "''");
  if (/"/.test(bare.replace(/""/g, "")) || /[+\-*/^&=<>,(]$/.test(bare.trim())) return false;
  bare = bare.replace(/\[[^\]]*\]/g, "");
  for (const letter of bare) {
    if (letter === "(") depth++;
    if (letter === ")" && --depth < 0) return false;
  }
  return depth === 0;
}

function readDate(text: string, book: Pick<Book, "dateOrder" | "date1904">): { value: number; numberFormat: string } | null {
  const serial = (year: number, month: number, day: number): number | null => serialOf(year, month, day, book.date1904);
  const thisYear = new Date().getFullYear();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return dated(serial(Number(iso[1]), Number(iso[2]), Number(iso[3])), "yyyy-mm-dd");
  const full = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})$/.exec(text);
  if (full) {
    const [first, second, year] = [Number(full[1]), Number(full[2]), fullYear(Number(full[3]))];
    const [month, day] = book.dateOrder === "mdy" ? [first, second] : [second, first];
    return dated(serial(year, month, day), book.dateOrder === "mdy" ? "m/d/yyyy" : "dd/mm/yyyy");
  }
  const monthYear = /^(\d{1,2})[/-](\d{4})$/.exec(text);
  if (monthYear) return dated(serial(Number(monthYear[2]), Number(monthYear[1]), 1), "mmm-yy");
  const dayMonth = /^(\d{1,2})[/-](\d{1,2})$/.exec(text);
  if (dayMonth) {
    const [first, second] = [Number(dayMonth[1]), Number(dayMonth[2])];
    const [month, day] = book.dateOrder === "mdy" ? [first, second] : [second, first];
    return dated(serial(thisYear, month, day), "d-mmm");
  }
  const named = /^(\d{1,2})[ -]([a-z]{3})[a-z]*(?:[ -](\d{4}))?$/i.exec(text);
  if (named) {
    const month = MONTHS.indexOf((named[2] ?? "").toLowerCase()) + 1;
    return month === 0 ? null : dated(serial(Number(named[3] ?? thisYear), month, Number(named[1])), "d-mmm-yy");
  }
  const time = /^(\d{1,2}):([0-5]\d)(?::([0-5]\d))?$/.exec(text);
  if (time && Number(time[1]) < 24)
    return { value: (Number(time[1]) * 3600 + Number(time[2]) * 60 + Number(time[3] ?? 0)) / 86_400, numberFormat: "h:mm" };
  return null;
}

const dated = (value: number | null, numberFormat: string): { value: number; numberFormat: string } | null =>
  value === null ? null : { value, numberFormat };

const fullYear = (year: number): number => (year >= 100 ? year : year < 30 ? 2000 + year : 1900 + year);

const DAY = 86_400_000;

/** `serialOf(2023, 12, 31)` → 45291; a date that is none → `null`. */
export function serialOf(year: number, month: number, day: number, date1904 = false): number | null {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return serialOfDate(date, date1904);
}

/** Days since Excel's day zero: `serialOfDate(new Date("2023-12-31T00:00Z"))` → 45291. */
export function serialOfDate(date: Date, date1904 = false): number {
  const days = date.getTime() / DAY;
  return date1904 ? days - Date.UTC(1904, 0, 1) / DAY : days - Date.UTC(1899, 11, 30) / DAY;
}

/** `dateOfSerial(45291)` → 31 December 2023, UTC. */
export const dateOfSerial = (serial: number, date1904 = false): Date =>
  new Date(Math.round(serial * DAY) + (date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30)));
