import { regulation2023 } from "../review/regulation2023";
import { cleanText, labelKey } from "./cleanText";
import type { Book } from "./grid";
import { findTable, type OpenTable } from "./openTable";
import { PEOPLE_TABLE } from "./personColumns";
import { ruleRows } from "./rules";
import { SCHEMA, type Stamp } from "./schema";
import { blankAgency, settingRows } from "./settings";
import type { TableDefinition } from "./tableDefinition";
import {
  COLLECTIVES_TABLE, CRITERIA_TABLE, DOSSIER_TABLE, LOG_TABLE, MARKS_TABLE, MEETINGS_TABLE, QUOTA_SHEET, RECIPE_TABLE, RULES_TABLE, SETTINGS_TABLE, SUMMARY_SHEET, TALLIES_TABLE, TRACE_SHEET,
} from "./tables";

/** Tables read and written again wherever they stand, also beside a plain list. */
export const SIDE_TABLES = [SETTINGS_TABLE, RULES_TABLE, COLLECTIVES_TABLE, CRITERIA_TABLE, MARKS_TABLE, TALLIES_TABLE, MEETINGS_TABLE, DOSSIER_TABLE, LOG_TABLE, RECIPE_TABLE];
/** Made anew in a workbook of ours; in another workbook a sheet of this name is the office's own. */
export const RESULT_SHEETS = [QUOTA_SHEET, SUMMARY_SHEET, TRACE_SHEET];

/** What a workbook of an earlier layout lacks, and gets when our sheets are written the next time. */
export interface Upgrade {
  readonly from: number;
  readonly sheets: readonly string[];
  readonly columns: readonly { readonly sheet: string; readonly headings: readonly string[] }[];
  /** Rows of Cấu hình and Quy tắc that only have to be there to be filled in. */
  readonly rows: readonly { readonly sheet: string; readonly count: number }[];
}

type AnyTable = TableDefinition<string>;

/** `null` for a workbook of today's layout, and for a phòng's, which has no Cấu hình and no Quy tắc. */
export function upgradeOf(book: Book, stamp: Stamp | null): Upgrade | null {
  const from = stamp?.schema ?? 1;
  if (from >= SCHEMA) return null;
  const tables = [...SIDE_TABLES, PEOPLE_TABLE].map((definition) => ({ definition: definition as AnyTable, found: findTable(book, definition as AnyTable) }));
  const ofTable = ({ table }: { readonly table: string }) => tables.find(({ definition }) => definition.table === table)?.found ?? null;
  if (ofTable(SETTINGS_TABLE) === null && ofTable(RULES_TABLE) === null) return null;
  const sheets = [...tables.flatMap(({ definition, found }) => (found === null ? [definition.sheet] : [])), ...RESULT_SHEETS.filter((sheet) => !book.sheets.some(({ name }) => labelKey(name) === labelKey(sheet)))];
  const columns = tables.flatMap(({ definition, found }) => (found === null ? [] : lackingColumns(definition, found)));
  const rows = [
    { sheet: SETTINGS_TABLE.sheet, count: lackingRows(ofTable(SETTINGS_TABLE), "setting", settingRows(blankAgency(regulation2023)).map(({ cells }) => cells.setting)) },
    { sheet: RULES_TABLE.sheet, count: lackingRows(ofTable(RULES_TABLE), "code", ruleRows(regulation2023, { units: [], positions: [] }).map(({ cells }) => cells.code)) },
  ].filter(({ count }) => count > 0);
  return sheets.length + columns.length + rows.length === 0 ? null : { from, sheets, columns, rows };
}

function lackingColumns({ sheet, columns }: AnyTable, found: OpenTable<string>): Upgrade["columns"] {
  const headings = columns.flatMap(({ field, heading, optional }) => (optional || found.columns.has(field) ? [] : [heading]));
  return headings.length === 0 ? [] : [{ sheet, headings }];
}

function lackingRows(table: OpenTable<string> | null, field: string, wanted: readonly unknown[]): number {
  if (table === null) return 0;
  const there = new Set(table.rows.map((row) => labelKey(cleanText(row.cell(field)))));
  return wanted.filter((one) => !there.has(labelKey(String(one)))).length;
}
