import type { Problem } from "../review/problem";
import type { Regulation } from "../review/regulation";
import { regulation2023 } from "../review/regulation2023";
import type { Roster } from "../review/subject";
import type { Book } from "./grid";
import { findTable } from "./openTable";
import { ruleSetOf } from "./ruleSet";
import type { Source } from "./source";
import { RULES_TABLE } from "./tables";
import { titleLines, titleYears } from "./titleLines";

/** What a book holds of its year would stand as that of another. */
export type YearSwitch = Extract<Problem, { kind: "resultsOfAnotherYear" }>;

/** Levels, decisions and votes of a year other than `year`; `null` where there are none, or where nothing says which year they are of. */
export function yearSwitch(book: Book | null, { source, roster }: { readonly source: Source; readonly roster: Roster }, year: number, shipped: Regulation = regulation2023): YearSwitch | null {
  const subjects = [...roster.people, ...roster.collectives];
  const levels = subjects.filter(({ self, typedProposal, consideration, decision }) => (self ?? typedProposal ?? consideration ?? decision) !== null).length;
  const tallies = roster.tallies.length;
  const from = levels + tallies === 0 || book === null ? null : yearOfBook(book, source, shipped);
  return from === null || from === year ? null : { kind: "resultsOfAnotherYear", from, year, levels, decisions: subjects.filter(({ decision }) => decision !== null).length, tallies };
}

/** The year a workbook of ours names in Quy tắc, or a list in its title, whatever year was chosen since. */
function yearOfBook(book: Book, source: Source, shipped: Regulation): number | null {
  if (source.kind === "workbook") {
    const { start, written } = ruleSetOf(shipped, findTable(book, RULES_TABLE)?.rows ?? [], null);
    return (written ?? start).year;
  }
  const years = source.lists.flatMap(({ sheet, headingRow }) => {
    const grid = book.sheets.find(({ name }) => name === sheet);
    return grid === undefined ? [] : titleYears(titleLines(grid, headingRow - 1));
  });
  return years[0]?.year ?? null;
}
