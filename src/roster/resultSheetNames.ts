import { PEOPLE_TABLE } from "./personColumns";
import { COLLECTIVES_TABLE, CRITERIA_TABLE, DOSSIER_TABLE, LOG_TABLE, MARKS_TABLE, MEETINGS_TABLE, QUOTA_SHEET, RECIPE_TABLE, RULES_TABLE, SETTINGS_TABLE, SUMMARY_SHEET, TALLIES_TABLE, TRACE_SHEET } from "./tables";

/** The sheets of the result workbook that are seen, in its order, without making them. */
export const RESULT_SHEET_NAMES: readonly string[] = [
  SETTINGS_TABLE.sheet, RULES_TABLE.sheet, PEOPLE_TABLE.sheet, COLLECTIVES_TABLE.sheet, CRITERIA_TABLE.sheet, MARKS_TABLE.sheet, TALLIES_TABLE.sheet, MEETINGS_TABLE.sheet,
  QUOTA_SHEET, SUMMARY_SHEET, DOSSIER_TABLE.sheet, TRACE_SHEET, RECIPE_TABLE.sheet, LOG_TABLE.sheet,
];
