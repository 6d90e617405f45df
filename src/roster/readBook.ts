import type { AgencySettings } from "../review/agency";
import type { Problem } from "../review/problem";
import type { Regulation } from "../review/regulation";
import { regulation2023 } from "../review/regulation2023";
import type { Place, Roster } from "../review/subject";
import { cleanText } from "./cleanText";
import type { Book } from "./grid";
import { keptState } from "./keptState";
import { findTable, type OpenTable } from "./openTable";
import { dateText, readDate } from "./readDate";
import { readMeetings } from "./readMeetings";
import { readLists } from "./readLists";
import { findOurPeople, readOurPeople } from "./readOurWorkbook";
import { readSideTables, type SideUnread } from "./readSideTables";
import type { PersonField } from "./personColumns";
import { applyRules } from "./rules";
import { blankAgency, readSettings } from "./settings";
import type { Source } from "./source";
import type { TableDefinition } from "./tableDefinition";
import { unicodeBook } from "./unicodeBook";
import {
  COLLECTIVES_TABLE, CRITERIA_TABLE, DOSSIER_TABLE, type DossierField, KEPT_TABLE, LOG_TABLE, type LogField, MARKS_TABLE, type MeetingField, MEETINGS_TABLE, RULES_TABLE, type RuleField, SETTINGS_TABLE, type SettingField, TALLIES_TABLE,
} from "./tables";
import { ALL_READ, type TypedCells, type Unread } from "./unread";
import type { TracedRow } from "./trace";
import { yearProblems } from "./yearProblems";

/** A row the office keeps in Hồ sơ or Nhật ký, carried over as it is. */
export type KeptRow<F extends string> = Readonly<Partial<Record<F, string>>>;

/** Everything a workbook says, and every problem found on the way. */
export interface BookReading {
  readonly agency: AgencySettings;
  readonly regulation: Regulation;
  readonly roster: Roster;
  readonly problems: readonly Problem[];
  readonly source: Source;
  /** Where each person was imported from (cột Nguồn), by id. */
  readonly origins: ReadonlyMap<string, Place>;
  readonly dossier: readonly KeptRow<DossierField>[];
  readonly log: readonly KeptRow<LogField>[];
  /** The typed tables as they stood when the log was last written; empty: never. */
  readonly kept: readonly TracedRow[];
  readonly unread: BookUnread;
}

/** What stood in the tables and could not be read, to be written back as typed. */
export interface BookUnread extends SideUnread {
  readonly people: Unread<PersonField>;
  readonly rules: readonly TypedCells<RuleField>[];
  readonly settings: readonly TypedCells<SettingField>[];
  readonly meetings: Unread<MeetingField>;
}

export const BOOK_ALL_READ: BookUnread = { rules: [], settings: [], meetings: ALL_READ, people: ALL_READ, collectives: ALL_READ, marks: ALL_READ, tallies: ALL_READ };

/**
 * Reads a workbook: ours by its tables where it is there, else a plain list on any visible sheet. Rules, settings and the
 * other tables are read wherever they stand, and texts typed for fonts from before Unicode as those draw them. Never throws:
 * what is wrong is a problem with its place.
 */
export function readBook(given: Book, shipped: Regulation = regulation2023): BookReading {
  const { book, problems: fonts } = unicodeBook(given);
  const settings = findTable(book, SETTINGS_TABLE);
  const rules = findTable(book, RULES_TABLE);
  const ruled = applyRules(shipped, rules?.rows ?? []);
  const said = readSettings(settings?.rows ?? [], blankAgency(ruled.regulation));
  const meetingTable = findTable(book, MEETINGS_TABLE);
  const meetings = meetingTable === null ? NO_MEETINGS : readMeetings(meetingTable);
  const tables = {
    collectives: findTable(book, COLLECTIVES_TABLE),
    criteria: findTable(book, CRITERIA_TABLE),
    marks: findTable(book, MARKS_TABLE),
    tallies: findTable(book, TALLIES_TABLE),
  };
  const ours = findOurPeople(book, said.agency.year);
  const found = ours === null ? readLists(book, said.agency.year) : readOurPeople(ours);
  const side = readSideTables(tables, found, said.agency.nameInText, ruled.regulation);
  const missing = ours === null ? [] : missingTables({ settings, rules, collectives: tables.collectives });
  const years = yearProblems(book, settings, said.agency.year, found.source, ruled.regulation.year);
  return {
    agency: { ...said.agency, meetingFacts: meetings.facts },
    regulation: side.regulation,
    roster: side.roster,
    problems: [...fonts, ...headingProblems([settings, rules]), ...ruled.problems, ...said.problems, ...found.problems, ...side.problems, ...meetings.problems, ...missing, ...years],
    source: found.source,
    origins: found.origins,
    unread: { ...side.unread, people: found.unread, rules: ruled.unread, settings: said.unread, meetings: meetings.unread },
    dossier: keptRows(findTable(book, DOSSIER_TABLE), DOSSIER_TABLE),
    log: keptRows(findTable(book, LOG_TABLE), LOG_TABLE),
    kept: keptState(keptRows(findTable(book, KEPT_TABLE), KEPT_TABLE)),
  };
}

const NO_MEETINGS: ReturnType<typeof readMeetings> = { facts: [], problems: [], unread: ALL_READ };

const headingProblems = (tables: readonly (Pick<OpenTable<never>, "problems"> | null)[]): Problem[] => tables.flatMap((table) => table?.problems ?? []);

function missingTables(tables: { settings: unknown; rules: unknown; collectives: unknown }): Problem[] {
  const named = [
    [tables.settings, SETTINGS_TABLE],
    [tables.rules, RULES_TABLE],
    [tables.collectives, COLLECTIVES_TABLE],
  ] as const;
  return named.flatMap(([found, { sheet, table }]): Problem[] => (found === null ? [{ kind: "tableMissing", sheet, table }] : []));
}

/** Rows of a table that only passes through: its texts by field. */
function keptRows<F extends string>(table: OpenTable<F> | null, { columns }: TableDefinition<F>): KeptRow<F>[] {
  return (table?.rows ?? []).map((row) => {
    const texts = columns.flatMap(({ field, kind }): [F, string][] => {
      const date = kind === "date" ? readDate(row.cell(field), row.shown(field)) : null;
      const text = date === null ? cleanText(row.cell(field)) : dateText(date);
      return text === "" ? [] : [[field, text]];
    });
    return Object.fromEntries(texts) as KeptRow<F>;
  });
}
