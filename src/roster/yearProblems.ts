import { SETTING_TEXT } from "../messages.vi/sheet";
import type { Problem } from "../review/problem";
import { cleanText, labelKey } from "./cleanText";
import type { Book } from "./grid";
import type { OpenTable } from "./openTable";
import type { Source } from "./source";
import type { SettingField } from "./tables";
import { titleLines, titleYears } from "./titleLines";

/** The workbook speaks of another year than the rules that ship: its cell in Cấu hình, or the title over a list. */
export function yearProblems(book: Book, settings: OpenTable<SettingField> | null, agencyYear: number, source: Source, rulesOf: number): Problem[] {
  const row = settings?.rows.find((one) => labelKey(cleanText(one.cell("setting"))) === labelKey(SETTING_TEXT.year.label));
  const typed: Problem[] = agencyYear === rulesOf || row === undefined ? [] : [{ kind: "yearWithoutRules", place: row.placeOf("value"), year: agencyYear, rulesOf }];
  const titled = source.kind === "workbook" ? [] : source.lists.flatMap(({ sheet, headingRow }) => titleYear(book, sheet, headingRow - 1, rulesOf));
  return [...typed, ...titled];
}

function titleYear(book: Book, sheet: string, headingRow: number, rulesOf: number): Problem[] {
  const grid = book.sheets.find(({ name }) => name === sheet);
  const years = grid === undefined ? [] : titleYears(titleLines(grid, headingRow));
  const [first] = years;
  return first === undefined || years.some(({ year }) => year === rulesOf) ? [] : [{ kind: "yearWithoutRules", ...first, rulesOf }];
}
