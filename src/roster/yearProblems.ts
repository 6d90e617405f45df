import { SETTING_TEXT } from "../messages.vi/sheet";
import type { Problem } from "../review/problem";
import type { Regulation } from "../review/regulation";
import { regulationFor } from "../review/regulations";
import { cleanText, labelKey } from "./cleanText";
import type { Book } from "./grid";
import type { OpenTable } from "./openTable";
import type { Source } from "./source";
import type { SettingField } from "./tables";
import { titleLines, titleYears } from "./titleLines";

/**
 * The workbook speaks of another year than the rules in use: its cell in Cấu hình, or the title over a list. And the set in use was made
 * for another year than the one reviewed.
 */
export function yearProblems(book: Book, settings: OpenTable<SettingField> | null, agencyYear: number, source: Source, rules: Regulation): Problem[] {
  const rulesOf = rules.year;
  const row = settings?.rows.find((one) => labelKey(cleanText(one.cell("setting"))) === labelKey(SETTING_TEXT.year.label));
  const typed: Problem[] = agencyYear === rulesOf || row === undefined ? [] : [{ kind: "yearWithoutRules", place: row.placeOf("value"), year: agencyYear, rulesOf, inForce: regulationFor(agencyYear).name }];
  const titled = source.kind === "workbook" ? [] : source.lists.flatMap(({ sheet, headingRow }) => titleYear(book, sheet, headingRow - 1, rulesOf));
  return [...typed, ...titled, ...(rules.year === rules.ownYear ? [] : [beyondOwnYear(rules)])];
}

function beyondOwnYear({ id, name, year }: Regulation): Problem {
  const inForce = regulationFor(year);
  return { kind: "rulesOfAnotherYear", year, rules: name, newer: inForce.id === id ? null : inForce.name };
}

function titleYear(book: Book, sheet: string, headingRow: number, rulesOf: number): Problem[] {
  const grid = book.sheets.find(({ name }) => name === sheet);
  const years = grid === undefined ? [] : titleYears(titleLines(grid, headingRow));
  const [first] = years;
  return first === undefined || years.some(({ year }) => year === rulesOf) ? [] : [{ kind: "yearWithoutRules", ...first, rulesOf, inForce: regulationFor(first.year).name }];
}
