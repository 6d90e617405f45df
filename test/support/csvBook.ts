import { readFileSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { gridOf } from "../../src/roster/grid";
import type { Book, Cell, Grid } from "../../src/roster/grid";

/**
 * The rows of a CSV text, as an HR officer would type it: commas, quotes where a value holds a comma. Numbers come as
 * numbers and blanks as blanks, like in a sheet: `rowsOfCsv("STT,Năm\n1,1975\n")` → [["STT", "Năm"], [1, 1975]].
 */
export function rowsOfCsv(text: string): Cell[][] {
  const rows: Cell[][] = [];
  let row: Cell[] = [];
  // One value and what ends it: a comma, the end of the line, or the end of the text.
  for (const [, quoted, plain = "", end] of text.replace(/^\uFEFF/, "").matchAll(/(?:"((?:[^"]|"")*)"|([^",\n\r]*))(,|\r?\n|$)/g)) {
    if (end === "" && quoted === undefined && plain === "" && row.length === 0) break;
    row.push(quoted === undefined ? cellOf(plain.trim()) : quoted.replace(/""/g, '"'));
    if (end === ",") continue;
    rows.push(row);
    row = [];
    if (end === "") break;
  }
  return rows;
}

const cellOf = (text: string): Cell => (text === "" ? null : /^(0|[1-9]\d*)(\.\d+)?$/.test(text) ? Number(text) : text);

/** `roster.csv` is the list; any other file is the sheet it is named after, e.g. `Tập thể.csv`. */
const sheetName = (file: string): string => (file === "roster.csv" ? "Danh sách" : basename(file, ".csv"));

/** A folder of CSV files as a workbook: each file one sheet, the roster first. */
export function bookOfFolder(folder: string): Book {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith(".csv"))
    .map((file) => file.normalize("NFC"))
    .sort((a, b) => Number(b === "roster.csv") - Number(a === "roster.csv"));
  const sheets = files.map((file): Grid => gridOf(sheetName(file), rowsOfCsv(readFileSync(join(folder, file), "utf8"))));
  return { name: basename(folder), sheets };
}
