import type { AgencySettings } from "../review/agency";
import { groupLabel } from "../review/group";
import { matchKey } from "../review/matchKey";
import type { Problem } from "../review/problem";
import type { Regulation } from "../review/regulation";
import { regulation2023 } from "../review/regulation2023";
import type { Person, Place, Roster } from "../review/subject";
import { answersOf } from "./answers";
import { cleanText } from "./cleanText";
import type { Book } from "./grid";
import { keptState } from "./keptState";
import { findTable, type OpenTable } from "./openTable";
import { dateText, readDate } from "./readDate";
import { readMeetings } from "./readMeetings";
import { readLists } from "./readLists";
import { findOurPeople, readOurPeople } from "./readOurWorkbook";
import { faultsUnder } from "./readPointFields";
import { readSideTables, type SideUnread } from "./readSideTables";
import { type Answer, editedRecipe, joinRecipes, NO_EDITS, type Recipe, type RecipeEdits } from "./recipe";
import { readRecipe } from "./recipeTable";
import type { PersonField } from "./personColumns";
import { withRosterHead } from "./rosterHead";
import type { Row } from "./row";
import { applyRules } from "./rules";
import { blankAgency, readSettings } from "./settings";
import { type Stamp, stampOf } from "./schema";
import type { FoundPeople, Source } from "./source";
import type { TableDefinition } from "./tableDefinition";
import { unicodeBook } from "./unicodeBook";
import {
  COLLECTIVES_TABLE, CRITERIA_TABLE, DOSSIER_TABLE, type DossierField, KEPT_TABLE, LOG_TABLE, type LogField, MARKS_TABLE, type MeetingField, MEETINGS_TABLE, RECIPE_TABLE, type RecipeField, RULES_TABLE, type RuleField, SETTINGS_TABLE, type SettingField, TALLIES_TABLE,
} from "./tables";
import { ALL_READ, type TypedCells, type Unread } from "./unread";
import { TRACED_TABLES, type TracedRow } from "./trace";
import { upgradeOf } from "./upgrade";
import { yearProblems } from "./yearProblems";
import { yearSwitch } from "./yearSwitch";

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
  readonly dossier: readonly (KeptRow<DossierField> & { readonly place?: Place })[];
  readonly log: readonly KeptRow<LogField>[];
  /** The typed tables as they stood when the log was last written; empty: never. */
  readonly kept: readonly TracedRow[];
  readonly unread: BookUnread;
  /** Who made the workbook; `null`: not we, or we before workbooks had numbers. */
  readonly stamp: Stamp | null;
  /** Cách đọc in force: that of the workbook with what was answered since. */
  readonly recipe: Recipe;
}

/** What stood in the tables and could not be read, to be written back as typed. */
export interface BookUnread extends SideUnread {
  readonly people: Unread<PersonField>;
  readonly rules: readonly TypedCells<RuleField>[];
  readonly settings: readonly TypedCells<SettingField>[];
  readonly recipe: readonly TypedCells<RecipeField>[];
  readonly meetings: Unread<MeetingField>;
}

export const BOOK_ALL_READ: BookUnread = { rules: [], settings: [], recipe: [], meetings: ALL_READ, people: ALL_READ, collectives: ALL_READ, marks: ALL_READ, tallies: ALL_READ };

/**
 * Reads a workbook: ours by its tables where it is there, else a plain list on any visible sheet. Rules, settings and the
 * other tables are read wherever they stand, and texts typed for fonts from before Unicode as those draw them. Never throws:
 * what is wrong is a problem with its place. The answers of Cách đọc are used by themselves; `edits` are those given since and
 * not yet written.
 */
export function readBook(given: Book, shipped: Regulation = regulation2023, edits: RecipeEdits = NO_EDITS): BookReading {
  const recipeTable = findTable(given, RECIPE_TABLE);
  const kept = readRecipe(recipeTable?.rows ?? []);
  const { book, problems: fonts } = unicodeBook(given, editedRecipe(kept.recipe, edits).filter((answer) => answer.kind === "encoding"));
  const settings = findTable(book, SETTINGS_TABLE);
  const rules = findTable(book, RULES_TABLE);
  const typed = applyRules(shipped, rules?.rows ?? [], edits);
  const recipe = editedRecipe(joinRecipes(kept.recipe, positionsOf(typed.regulation)), edits);
  const ruled = { ...typed, regulation: withPositions(typed.regulation, recipe) };
  const said = readSettings(settings?.rows ?? [], blankAgency(ruled.regulation));
  const meetingTable = findTable(book, MEETINGS_TABLE);
  const meetings = meetingTable === null ? NO_MEETINGS : readMeetings(meetingTable);
  const tables = {
    collectives: findTable(book, COLLECTIVES_TABLE),
    criteria: findTable(book, CRITERIA_TABLE),
    marks: findTable(book, MARKS_TABLE),
    tallies: findTable(book, TALLIES_TABLE),
  };
  const described = edits.year === null ? said.agency : { ...said.agency, year: edits.year };
  const { found, agency, suggested } = readPeopleIn(book, described, recipe, settings !== null);
  const side = readSideTables(tables, found, agency.nameInText, ruled.regulation);
  const remembered = keptState(keptRows(findTable(book, KEPT_TABLE), KEPT_TABLE));
  const gone = goneTables(book, remembered);
  const missing = found.source.kind === "list" ? [] : missingTables({ settings, rules, collectives: tables.collectives }).filter(({ sheet }) => !gone.some((one) => one.sheet === sheet));
  const stamp = stampOf(book);
  const older = found.source.kind === "list" ? null : upgradeOf(book, stamp);
  const switched = found.source.kind === "list" ? null : yearSwitch(book, { source: found.source, roster: side.roster }, ruled.regulation.year, shipped);
  const years = [...(switched === null ? [] : [switched]), ...yearProblems(book, settings, agency.year, found.source, ruled.regulation)];
  return {
    agency: { ...agency, meetingFacts: meetings.facts },
    regulation: side.regulation,
    roster: side.roster,
    problems: [
      ...(older === null ? [] : [{ kind: "olderBook", ...older } as const]), ...fonts, ...headingProblems([settings, rules, recipeTable]), ...kept.problems, ...ruled.problems, ...said.problems, ...suggested,
      ...faultsUnder(ruled.regulation, [...found.problems, ...side.problems]), ...meetings.problems, ...gone, ...missing, ...years,
    ],
    source: found.source,
    origins: found.origins,
    unread: { ...side.unread, people: found.unread, rules: ruled.unread, settings: said.unread, recipe: kept.unread, meetings: meetings.unread },
    recipe,
    stamp,
    dossier: placedRows(findTable(book, DOSSIER_TABLE), DOSSIER_TABLE),
    log: keptRows(findTable(book, LOG_TABLE), LOG_TABLE),
    kept: remembered,
  };
}

/** The people of our table or of plain lists, and the agency as the head of a list tells it where no Cấu hình does. */
function readPeopleIn(book: Book, agency: AgencySettings, recipe: Recipe, isDescribed: boolean): { readonly found: FoundPeople; readonly agency: AgencySettings; readonly suggested: readonly Problem[] } {
  const ours = findOurPeople(book, agency.year);
  const found = ours === null ? listsAsAnswered(book, agency.year, recipe) : readOurPeople(ours, answersOf(recipe, agency.year));
  if (isDescribed || found.source.kind === "workbook") return { found, agency, suggested: [] };
  const head = withRosterHead(agency, book, found.source.lists[0]);
  // In the review of a later year last year's ratings are those of the year before it.
  return { found: head.agency.year === agency.year ? found : listsAsAnswered(book, head.agency.year, recipe), agency: head.agency, suggested: head.problems };
}

/** The people of plain lists by the office's answers, and where each answer was used. */
function listsAsAnswered(book: Book, year: number, recipe: Recipe): FoundPeople {
  const answers = answersOf(recipe, year);
  const found = readLists(book, year, answers);
  return { ...found, problems: [...found.problems, ...answers.usesTold(), ...positionsTold(found.people, recipe)] };
}

const NO_MEETINGS: ReturnType<typeof readMeetings> = { facts: [], problems: [], unread: ALL_READ };

const headingProblems = (tables: readonly (Pick<OpenTable<never>, "problems"> | null)[]): Problem[] => tables.flatMap((table) => table?.problems ?? []);

/** Groups of positions are rules, which the formulas see too: Quy tắc keeps them, and goes before what Cách đọc says. */
const positionsOf = ({ positionAnswers }: Regulation): Recipe => positionAnswers.map((answer): Answer => ({ kind: "position", ...answer, given: null }));

const withPositions = (regulation: Regulation, recipe: Recipe): Regulation => ({
  ...regulation,
  positionAnswers: recipe.flatMap((answer) => (answer.kind === "position" ? [{ position: answer.position, group: answer.group }] : [])),
});

const positionsTold = (people: readonly Person[], recipe: Recipe): Problem[] =>
  recipe.flatMap((answer): Problem[] => {
    if (answer.kind !== "position") return [];
    const holders = people.filter(({ position }) => position !== null && matchKey(position) === matchKey(answer.position));
    const [first] = holders;
    return first === undefined ? [] : [{ kind: "readAsAnswered", place: first.place, met: answer.position, meant: groupLabel(answer.group), given: answer.given, count: holders.length }];
  });

function missingTables(tables: { settings: unknown; rules: unknown; collectives: unknown }): Extract<Problem, { kind: "tableMissing" }>[] {
  const named = [
    [tables.settings, SETTINGS_TABLE],
    [tables.rules, RULES_TABLE],
    [tables.collectives, COLLECTIVES_TABLE],
  ] as const;
  return named.flatMap(([found, { sheet, table }]): Extract<Problem, { kind: "tableMissing" }>[] => (found === null ? [{ kind: "tableMissing", sheet, table }] : []));
}

/** Tables that had rows when our sheets were last written, and are nowhere now: the next writing would make them blank. */
const goneTables = (book: Book, kept: readonly TracedRow[]): Extract<Problem, { kind: "tableGone" }>[] =>
  TRACED_TABLES.flatMap((definition) => {
    const rows = kept.filter(({ table }) => table === definition.table).length;
    return rows === 0 || findTable(book, definition) !== null ? [] : [{ kind: "tableGone", sheet: definition.sheet, rows }];
  });

/** Rows of a table that only passes through: its texts by field. */
const keptRows = <F extends string>(table: OpenTable<F> | null, definition: TableDefinition<F>): KeptRow<F>[] =>
  (table?.rows ?? []).map((row) => keptRow(row, definition));

/** The same, each with its row of the sheet. */
const placedRows = <F extends string>(table: OpenTable<F> | null, definition: TableDefinition<F>): (KeptRow<F> & { readonly place: Place })[] =>
  (table?.rows ?? []).map((row) => ({ ...keptRow(row, definition), place: row.place }));

function keptRow<F extends string>(row: Row<F>, { columns }: TableDefinition<F>): KeptRow<F> {
  const texts = columns.flatMap(({ field, kind }): [F, string][] => {
    const date = kind === "date" ? readDate(row.cell(field), row.shown(field)) : null;
    const text = date === null ? cleanText(row.cell(field)) : dateText(date);
    return text === "" ? [] : [[field, text]];
  });
  return Object.fromEntries(texts) as KeptRow<F>;
}
