import { addressOf, parseAddress } from "../model/address";
import { type Book, nameOf, type Sheet, sheetNamed, tableNamed } from "../model/book";
import { type Box, lastColumn, lastRow, MAX_COLUMNS, MAX_ROWS } from "../model/box";
import { cellAt, usedBox } from "../model/cells";
import { type Place, type Resolved, resolveStructured } from "./structuredReference";

const CELL = String.raw`\$?[A-Z]{1,3}\$?[1-9]\d{0,6}`;
const LINES = String.raw`\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?[1-9]\d{0,6}:\$?[1-9]\d{0,6}`;
const AFTER = String.raw`(?![\p{L}\p{N}_.(!])`;
const TOKEN = new RegExp(
  [
    String.raw`(?<text>"(?:[^"]|"")*")`,
    String.raw`(?<table>[\p{L}_\\][\p{L}\p{N}_.\\]*)?(?<open>\[)`,
    String.raw`(?<prefix>'(?:[^']|'')+'!|[\p{L}_][\p{L}\p{N}_.]*!)?(?:(?<spilled>${CELL})#|(?<lines>${LINES})${AFTER}|(?<cell>${CELL})${AFTER}|(?<word>[\p{L}_\\][\p{L}\p{N}_.\\?]*))`,
    String.raw`(?<number>\d+\.?\d*(?:E[-+]?\d+)?)`,
  ].join("|"),
  "giu",
);

/** Excel's marks of newer functions and of LET's names in files. */
const FILE_MARK = /^(?:_xlfn\.|_xlws\.|_xlpm\.)+/i;
const DEEPEST_NAMES = 10;

/**
 * A formula in words every engine knows: `=ROWS(DanhSach[#All])` → `=ROWS('Danh sách'!$A$1:$C$9)`. Structured references,
 * defined names and `A1#` become plain addresses, whole columns end where the sheet is used. So nothing an engine remembers
 * of tables and names can be stale: when one changes, the text changes.
 */
export function engineFormula(formula: string, place: Place, depth = 0): string {
  const { book } = place.sheet;
  const token = new RegExp(TOKEN);
  let text = "";
  let at = 0;
  for (let match = token.exec(formula); match; match = token.exec(formula)) {
    text += formula.slice(at, match.index);
    const { table, open, prefix = "", spilled, lines, cell, word } = match.groups ?? {};
    if (open !== undefined) {
      const end = closing(formula, token.lastIndex - 1);
      text += addressed(resolveStructured(book, table ?? null, formula.slice(token.lastIndex, end), place));
      token.lastIndex = end + 1;
    } else if (spilled !== undefined) text += spillOf(sheetOf(prefix, place), spilled);
    else if (lines !== undefined) text += linesOf(prefix, lines, place);
    else if (cell !== undefined) text += onSheet(prefix, place, cell);
    else if (word !== undefined) text += wordOf(prefix, word, formula[token.lastIndex] === "(", place, depth);
    else text += match[0];
    at = token.lastIndex;
  }
  return text + formula.slice(at);
}

/** Where the bracket opened at `from` closes; an apostrophe takes the next letter as it is. */
function closing(formula: string, from: number): number {
  let depth = 0;
  for (let at = from; at < formula.length; at++) {
    if (formula[at] === "'") at++;
    else if (formula[at] === "[") depth++;
    else if (formula[at] === "]" && --depth === 0) return at;
  }
  return formula.length;
}

const sheetOf = (prefix: string, place: Place): Sheet | undefined =>
  prefix === "" ? place.sheet : sheetNamed(place.sheet.book, prefix.slice(0, -1).replace(/^'(.*)'$/su, "$1").replace(/''/g, "'"));

const addressed = (resolved: Resolved): string => (resolved.kind === "error" ? resolved.error : fullAddress(resolved.sheet, resolved.box));

/** `danh sách!A1` → `'Danh sách'!A1`: the engine knows sheets in one spelling only. */
function onSheet(prefix: string, place: Place, rest: string): string {
  const sheet = sheetOf(prefix, place);
  return prefix === "" ? rest : sheet ? `${prefixOf(sheet)}${rest}` : "#REF!";
}

const prefixOf = ({ name }: Sheet): string => `'${name.replace(/'/g, "''")}'!`;

const fullAddress = (sheet: Sheet, box: Box): string => prefixOf(sheet) + addressOf(box, true);

function spillOf(sheet: Sheet | undefined, address: string): string {
  const box = parseAddress(address)?.box;
  const spill = sheet && box && cellAt(sheet, box.row, box.column)?.spill;
  return spill ? fullAddress(sheet, { ...box, ...spill }) : "#REF!";
}

/** `A:C` → `$A$1:$C$40`; the engine would visit every one of a million cells. */
function linesOf(prefix: string, lines: string, place: Place): string {
  const sheet = sheetOf(prefix, place);
  const box = parseAddress(lines)?.box;
  if (!sheet || !box) return "#REF!";
  const used = usedBox(sheet, true) ?? { row: 0, column: 0, rows: 1, columns: 1 };
  return fullAddress(sheet, {
    ...box,
    ...(box.rows === MAX_ROWS ? { rows: lastRow(used) + 1 } : {}),
    ...(box.columns === MAX_COLUMNS ? { columns: lastColumn(used) + 1 } : {}),
  });
}

function wordOf(prefix: string, word: string, isFunction: boolean, place: Place, depth: number): string {
  const { book } = place.sheet;
  if (isFunction) return prefix + word.replace(FILE_MARK, "");
  if (prefix === "" && tableNamed(book, word)) return addressed(resolveStructured(book, word, "", place));
  const name = nameFor(book, word, sheetOf(prefix, place));
  if (!name) return onSheet(prefix, place, word.replace(FILE_MARK, ""));
  if (depth === DEEPEST_NAMES) return "#NAME?";
  return `(${engineFormula(name.formula.replace(/^=/, ""), { ...place, sheet: name.scope ?? place.sheet }, depth + 1)})`;
}

/** A name of the sheet hides one of the workbook. */
const nameFor = (book: Book, word: string, sheet: Sheet | undefined): ReturnType<typeof nameOf> =>
  (sheet && nameOf(book, word, sheet)) ?? nameOf(book, word, null);
