import type { Opened } from "./prepareDossier";
import { isBlank } from "./roster/cleanText";
import type { Book, Grid } from "./roster/grid";
import { findTable } from "./roster/openTable";
import { PEOPLE_TABLE } from "./roster/personColumns";
import { COLLECTIVES_TABLE, CRITERIA_TABLE, DOSSIER_TABLE, LOG_TABLE, MARKS_TABLE, MEETINGS_TABLE, QUOTA_SHEET, RECIPE_TABLE, RULES_TABLE, SETTINGS_TABLE, SUMMARY_SHEET, TALLIES_TABLE, TRACE_SHEET } from "./roster/tables";

/** Tables read and written again wherever they stand, also beside a plain list. */
const SIDE_TABLES = [SETTINGS_TABLE, RULES_TABLE, COLLECTIVES_TABLE, CRITERIA_TABLE, MARKS_TABLE, TALLIES_TABLE, MEETINGS_TABLE, DOSSIER_TABLE, LOG_TABLE, RECIPE_TABLE];
/** Made anew in a workbook of ours; in another workbook a sheet of this name is the office's own. */
const RESULT_SHEETS = [QUOTA_SHEET, SUMMARY_SHEET, TRACE_SHEET];

/**
 * Names of the office's own sheets, which a new workbook does not carry: a file with "DS 2023", read as the list, and "Bảng lương"
 * → `["Bảng lương"]`. They stay in the file they came from.
 */
export function sheetsLeftOut({ sheets }: Book, { reading: { source } }: Opened): readonly string[] {
  const isCarried = (grid: Grid): boolean =>
    hasOneOf(grid, SIDE_TABLES) ||
    (source.kind === "list" ? source.lists.some(({ sheet }) => sheet === grid.name) : RESULT_SHEETS.includes(grid.name) || hasOneOf(grid, [PEOPLE_TABLE]));
  return sheets.filter((grid) => grid.cells.some((row) => !row.every(isBlank)) && !isCarried(grid)).map(({ name }) => name);
}

const hasOneOf = (grid: Grid, tables: readonly Parameters<typeof findTable<string>>[1][]): boolean =>
  tables.some((table) => findTable({ name: "", sheets: [grid] }, table) !== null);
