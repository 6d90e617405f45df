import { UNIT_BOOK } from "./messages.vi/unitBook";
import type { Opened } from "./prepareDossier";
import { cleanText, isBlank } from "./roster/cleanText";
import type { Book, Grid } from "./roster/grid";
import { findTable } from "./roster/openTable";
import { PEOPLE_TABLE } from "./roster/personColumns";
import { KEPT_TABLE } from "./roster/tables";
import { RESULT_SHEETS, SIDE_TABLES } from "./roster/upgrade";

/**
 * Names of the office's own sheets, which a new workbook does not carry: a file with "DS 2023", read as the list, and "Bảng lương"
 * → `["Bảng lương"]`. They stay in the file they came from.
 */
export function sheetsLeftOut({ sheets }: Book, { reading: { source } }: Opened): readonly string[] {
  const isCarried = (grid: Grid): boolean =>
    hasOneOf(grid, [...SIDE_TABLES, KEPT_TABLE]) ||
    isGuide(grid) ||
    (source.kind === "list" ? source.lists.some(({ sheet }) => sheet === grid.name) : RESULT_SHEETS.includes(grid.name) || hasOneOf(grid, [PEOPLE_TABLE]));
  return sheets.filter((grid) => grid.cells.some((row) => !row.every(isBlank)) && !isCarried(grid)).map(({ name }) => name);
}

const GUIDE_LINE = UNIT_BOOK.lines(null, []).at(-1);

/** The guide in a phòng's workbook. */
const isGuide = ({ name, cells }: Grid): boolean => name === UNIT_BOOK.sheet && cells.some((row) => cleanText(row[0] ?? null) === GUIDE_LINE);

const hasOneOf = (grid: Grid, tables: readonly Parameters<typeof findTable<string>>[1][]): boolean =>
  tables.some((table) => findTable({ name: "", sheets: [grid] }, table) !== null);
