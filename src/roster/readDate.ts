import type { PartialDate } from "../review/subject";
import { cleanText } from "./cleanText";
import type { Cell } from "./grid";

/** How the workbook shows and counts the days of a cell. */
export interface DateFormat {
  readonly format: string;
  readonly date1904: boolean;
  /** A day of our time: two digits below 50 are a year of this century. Births are of the last one. */
  readonly isRecent?: true;
}

export const GENERAL: DateFormat = { format: "General", date1904: false };
const DAY = 86_400_000;
/** Serial 0 of the two systems; in the first, 29/02/1900 counts although it never was, hence day 60 and below differ. */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);

const FIRST_YEAR = 1900;
const LAST_YEAR = 2099;

/**
 * A date of birth or of joining as rosters hold it: a serial number, "12/8/1975", "1.2.75", "08/1975" or only "1975".
 * The day stands first; two digits are a year of the last century, unless `isRecent`; 31/02 is no date → `null`.
 */
export function readDate(cell: Cell, shown: DateFormat = GENERAL): PartialDate | null {
  if (typeof cell === "number") return readNumber(cell, shown);
  return typeof cell === "string" ? readText(cleanText(cell), shown) : null;
}

function readNumber(value: number, { format, date1904 }: DateFormat): PartialDate | null {
  // A number such as 1975 is a year: as a serial it would be a day of 1905.
  if (Number.isInteger(value) && value >= FIRST_YEAR && value <= LAST_YEAR) return { year: value, month: null, day: null };
  // Smaller numbers are days of 1900 to 1905: a count or a mark that stands in the wrong column.
  const date = value < FIRST_YEAR ? null : dateOfSerial(value, date1904);
  if (date === null) return null;
  const shown = format.toLowerCase().replace(/"[^"]*"|\[[^\]]*\]|\\./g, "");
  if (/^[^dm]*y+[^dm]*$/.test(shown)) return { ...date, month: null, day: null };
  if (/m/.test(shown) && /y/.test(shown) && !/d/.test(shown)) return { ...date, day: null };
  return date;
}

/** `dateOfSerial(27395, false)` → 01/01/1975. */
export function dateOfSerial(serial: number, date1904: boolean): PartialDate | null {
  const days = Math.floor(serial);
  const first = date1904 ? 0 : 1;
  if (days < first) return null;
  const shift = !date1904 && days < 60 ? 1 : 0;
  const date = new Date((date1904 ? EPOCH_1904 : EPOCH_1900) + (days + shift) * DAY);
  const year = date.getUTCFullYear();
  if (Number.isNaN(year) || year < FIRST_YEAR || year > LAST_YEAR) return null;
  return { year, month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The serial (1900 system) of a date known to the day; `null` before 01/03/1900, where the system counts wrongly. */
export function serialOf({ year, month, day }: PartialDate): number | null {
  if (month === null || day === null) return null;
  const serial = (Date.UTC(year, month - 1, day) - EPOCH_1900) / DAY;
  return serial > 60 ? serial : null;
}

/**
 * The two years a birth date with two digits may mean, where the nearer one is possible too: `centuriesOf("1/2/05")` → [1905, 2005];
 * "1/2/75" can only be 1975 → `null`.
 */
export function centuriesOf(cell: Cell): readonly [number, number] | null {
  const short = typeof cell === "string" ? /^\D*\d{1,2}\s*[/.–-]\s*\d{1,2}\s*[/.–-]\s*(\d{2})$/.exec(cleanText(cell))?.[1] : undefined;
  return short === undefined || Number(short) > LATEST_SHORT_YEAR || readDate(cell) === null ? null : [FIRST_YEAR + Number(short), FIRST_YEAR + 100 + Number(short)];
}

/** From 21 on two digits are a year of the last century: nobody born in 2021 is on a list. */
const LATEST_SHORT_YEAR = 20;

const FIRST_RECENT_YEAR = 50;

function fullYear(text: string, isRecent: boolean): number | null {
  if (text.length === 4) return Number(text);
  if (text.length !== 2) return null;
  return (isRecent && Number(text) < FIRST_RECENT_YEAR ? FIRST_YEAR + 100 : FIRST_YEAR) + Number(text);
}

/** Months as an English Excel writes them: "12-Aug-75". */
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH_NAME = new RegExp(`(?<!\\p{L})(${MONTHS.join("|")})(?!\\p{L})`, "iu");

function readText(text: string, { isRecent, date1904 }: DateFormat): PartialDate | null {
  const plain = text
    .replace(/^['’]/, "")
    .replace(MONTH_NAME, (name) => String(MONTHS.indexOf(name.toLowerCase()) + 1))
    .replace(/^t(?=\d)/i, "")
    .replace(/^(sinh\s+)?(ngày|năm|tháng)\s*/i, "")
    .replace(/\s*(tháng|năm)\s*/gi, "/")
    .replace(/\s*[/.,\\\-–]\s*/g, "/")
    .replace(/\/$/, "")
    .replace(/\s+\d{1,2}:\d{2}(:\d{2})?$/, "")
    .trim();
  const iso = /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/.exec(plain);
  const dateOf = (year: string, month: string | null, day: string | null): PartialDate | null => partialDate(fullYear(year, isRecent ?? false), month, day);
  if (iso) return dateOf(iso[1] ?? "", iso[2] ?? "", iso[3] ?? "");
  const parts = plain.split(/[/ ]/);
  if (!parts.every((part) => /^\d{1,5}$/.test(part))) return null;
  const [first = "", second = "", third = ""] = parts;
  if (parts.length === 3) return dateOf(third, second, first);
  if (parts.length === 2) return second.length === 4 ? dateOf(second, first, null) : null;
  if (parts.length !== 1) return null;
  // A date typed as text may have become its serial as text.
  return first.length === 5 ? readNumber(Number(first), { format: "General", date1904 }) : dateOf(first.length === 4 ? first : "", null, null);
}

function partialDate(year: number | null, monthText: string | null, dayText: string | null): PartialDate | null {
  if (year === null || year < FIRST_YEAR || year > LAST_YEAR) return null;
  const month = monthText === null ? null : Number(monthText);
  if (month !== null && (month < 1 || month > 12)) return null;
  const day = dayText === null ? null : Number(dayText);
  if (day !== null && month !== null && (day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate())) return null;
  return { year, month, day };
}

const two = (value: number): string => String(value).padStart(2, "0");

/** `dateText({ year: 1975, month: 8, day: null })` → "08/1975". */
export const dateText = ({ year, month, day }: PartialDate): string =>
  [day === null ? null : two(day), month === null ? null : two(month), String(year)].filter((part) => part !== null).join("/");
