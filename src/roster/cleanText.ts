import { matchKey } from "../review/matchKey";
import type { Cell } from "./grid";
import { remembered } from "./remembered";

const isError = (cell: Cell): cell is { readonly error: string } => typeof cell === "object" && cell !== null;

const ERROR_TEXT = /^#(REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/;

/** A cell as it means: an error pasted as text is an error all the same. `meantCell("#REF!")` → `{ error: "#REF!" }`. */
export const meantCell = (cell: Cell): Cell => (typeof cell === "string" && ERROR_TEXT.test(cell.trim()) ? { error: cell.trim() } : cell);

/** The error of a formula cell, or `null`: `errorOf({ error: "#REF!" })` → "#REF!". */
export const errorOf = (cell: Cell): string | null => (isError(cell) ? cell.error : null);

/** Words of composed letters with one space between, as most cells are: nothing to clean. */
const CLEAN = /^[!-~\u00c0-\u024f\u1e00-\u1eff]+(?: [!-~\u00c0-\u024f\u1e00-\u1eff]+)*$/;

/**
 * The text of a cell as a person reads it: composed accents (NFC), one space for any run of spaces, non-breaking spaces
 * and line breaks, no invisible signs. `cleanText(" Nguyễn\u00a0 Văn An ")` → "Nguyễn Văn An"; an error or blank → "".
 */
export function cleanText(cell: Cell): string {
  if (cell === null || isError(cell)) return "";
  if (typeof cell === "string" && CLEAN.test(cell)) return cell;
  return String(cell)
    .normalize("NFC")
    // Control characters other than white space, zero-width signs and soft hyphens: never meant, and illegal in XML.
    .replace(/[\u0000-\u0008\u000e-\u001f\u007f\u00ad\u200b-\u200f\u2060\ufeff]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** Whether a cell shows nothing; a formula error is not blank. */
export const isBlank = (cell: Cell): boolean => cell === null || (typeof cell === "string" && !SEEN.test(cell));

/** A sign that `cleanText` leaves. */
const SEEN = /[^\s\u0000-\u0008\u000e-\u001f\u007f\u00ad\u200b-\u200f\u2060\ufeff]/;

const BRACKETED = /\(([^)]*)\)?/g;

/** The remarks in brackets that `labelKey` leaves out: `inBrackets("Xếp loại (2022)")` → ["2022"]. */
export const inBrackets = (text: string): string[] => [...cleanText(text).matchAll(BRACKETED)].map(([, inside = ""]) => inside);

/** What a text says if the remarks in its brackets say nothing else: "Công chức (HĐ 68)" is `null`, to be asked. */
export function agreed<T>(text: string, read: (text: string) => T | null): T | null {
  const value = read(text);
  return value !== null && inBrackets(text).every((remark) => (read(remark) ?? value) === value) ? value : null;
}

/** The text with its brackets taken for words: `withoutBrackets("Chức vụ (Đảng)")` → "Chức vụ Đảng". */
export const withoutBrackets = (text: string): string => cleanText(text.replace(/[()]/g, " "));

/** What two spellings of one heading or label share, signs and remarks in brackets left out: "Chức vụ/chức danh (hiện nay)" ~ "CHỨC VỤ, CHỨC DANH". */
export const labelKey = remembered((text) =>
  matchKey(
    cleanText(text)
      .replace(BRACKETED, " ")
      .replace(/[^\p{L}\p{M}\p{N}%?]+/gu, " "),
  ),
);
