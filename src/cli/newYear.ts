import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { OfficeTemplates } from "../documents/officeTemplates";
import { cli } from "../messages.vi/cli";
import { NEW_YEAR, newYearLines } from "../messages.vi/newYear";
import { type NewYearFacts, newYearSheets, openNewYear } from "../roster/newYear";
import type { BookReading } from "../roster/readBook";
import { writeXlsx } from "../workbook/xlsxFile";
import { codeOf, CommandError, writeErrorText } from "./fileErrors";

interface Wanted {
  readonly year: number;
  readonly templates: OfficeTemplates;
  /** The old workbook's name, for the column Nguồn, and as it was typed. */
  readonly from: string;
  readonly shown: string;
  readonly folder: string;
}

/** Writes the workbook of the year after into the folder and says what it holds; a file of that name is never written over. */
export async function writeNewYear(last: BookReading, { year, templates, from, shown, folder }: Wanted): Promise<string> {
  if (last.source.kind !== "workbook") throw new CommandError(NEW_YEAR.notBook(shown));
  if (year !== last.regulation.year + 1) throw new CommandError(NEW_YEAR.onlyNext(last.regulation.year, last.regulation.year + 1));
  const opened = openNewYear(last, from);
  const path = join(folder, NEW_YEAR.file(year));
  const bytes = await writeXlsx(newYearSheets(opened), templates);
  const fault = (error: unknown): string => (codeOf(error) === "EEXIST" ? cli.fileExistsOther(path) : writeErrorText(path, error));
  await mkdir(folder, { recursive: true }).catch((error: unknown) => Promise.reject(new CommandError(writeErrorText(folder, error))));
  await writeFile(path, bytes, { flag: "wx" }).catch((error: unknown) => Promise.reject(new CommandError(fault(error))));
  return [NEW_YEAR.written(path), ...factLines(opened.facts)].join("\n");
}

function factLines(facts: NewYearFacts): readonly string[] {
  const { unverified, withoutValue } = facts;
  const rules = (title: string, rows: NewYearFacts["unverified"]): readonly string[] => (rows.length === 0 ? [] : [title, ...rows.map((row) => `  ${NEW_YEAR.rule(row)}`)]);
  return [...newYearLines(facts), ...rules(NEW_YEAR.withoutValue(withoutValue.length), withoutValue), ...rules(NEW_YEAR.unverified(unverified.length), unverified)];
}
