import type { AgencySettings } from "../review/agency";
import type { Regulation } from "../review/regulation";
import { inYear, regulationFor } from "../review/regulations";
import { reviewAgency } from "../review/reviewAgency";
import { type Collective, NO_POINTS, type Person, type Place } from "../review/subject";
import { SETTING_TEXT } from "../messages.vi/sheet";
import { cleanText, labelKey } from "./cleanText";
import { type PersonField, PEOPLE_TABLE } from "./personColumns";
import { BOOK_ALL_READ, type BookReading, type BookUnread } from "./readBook";
import { resultSheets } from "./resultSheets";
import { STAMP } from "./schema";
import { officeValues, rulesToSee, type RulesToSee } from "./rulesToSee";
import type { SheetPlan } from "./sheetPlan";
import type { CollectiveField } from "./tables";
import type { TypedCells, Unread } from "./unread";

/** What opening a new year did: all of it is said before anything is saved. */
export interface NewYearFacts extends RulesToSee {
  readonly year: number;
  readonly people: number;
  readonly collectives: number;
  /** Answers of Cách đọc that go on. */
  readonly answers: number;
  /** Last year's decisions that now stand in Xếp loại năm trước. */
  readonly previous: number;
  /** People whom last year's workbook holds no decision on: their last year's level stays blank. */
  readonly undecided: readonly string[];
  /** Headings of DanhSach whose cells are blank now. */
  readonly cleared: readonly string[];
  readonly rules: Pick<Regulation, "id" | "name" | "ownYear">;
  /** The set differs from last year's: its values are the set's own again. */
  readonly setChanged: boolean;
  /** Mã of the values the office had changed: carried on under the same set, left behind under another. */
  readonly officeValues: readonly string[];
}

export interface NewYear {
  readonly reading: BookReading;
  readonly facts: NewYearFacts;
}

/** What a person keeps from one year to the next; everything else is of its year. */
const KEPT_OF_PERSON = [
  "id", "name", "birth", "gender", "unit", "position", "partyPosition", "unionPosition", "employment", "partyMember", "partyCell", "joined", "previous",
] as const satisfies readonly PersonField[];
const KEPT_OF_COLLECTIVE = ["id", "name", "kind", "unit", "leaderInCharge", "previous"] as const satisfies readonly CollectiveField[];

/** Printed of one year only. */
const YEARLY_SETTINGS = { reportNumber: null, partyReportNumber: null, documentDate: null, proposalClosed: null, decisionClosed: null, meetingFacts: [] } as const satisfies Partial<AgencySettings>;

/**
 * Last year's workbook as the start of the year after it: people, units and posts, settings, answers go on, last year's decisions stand
 * in Xếp loại năm trước; ratings, votes, papers, the log and all days are left behind. Nothing is written to the old workbook.
 * `openNewYear(reading, "Sổ xếp loại 2023.xlsx")` → `{ reading: …year 2024, facts }`.
 */
export function openNewYear(last: BookReading, from: string): NewYear {
  const year = last.regulation.year + 1;
  const set = regulationFor(year);
  const setChanged = set.id !== last.regulation.id;
  const regulation = setChanged ? newSet(set, last.regulation) : sameSet(set, last.regulation);
  const people = last.roster.people.map(personNextYear);
  const reading: BookReading = {
    agency: { ...last.agency, ...YEARLY_SETTINGS, year },
    regulation,
    roster: { people, collectives: last.roster.collectives.map(collectiveNextYear), marks: [], tallies: [] },
    problems: [],
    source: { kind: "workbook" },
    origins: new Map(last.roster.people.map(({ id, place }): [string, Place] => [id, `${from}, ${place}`])),
    dossier: [],
    log: [],
    kept: [],
    split: null,
    numbered: new Set(),
    unread: unreadNextYear(last.unread, setChanged),
    recipe: last.recipe,
    stamp: STAMP,
  };
  return {
    reading,
    facts: {
      year,
      people: people.length,
      collectives: reading.roster.collectives.length,
      answers: last.recipe.length,
      previous: people.filter(({ previous }) => previous !== null).length,
      undecided: last.roster.people.filter(({ decision }) => decision === null).map(({ name }) => name),
      cleared: clearedHeadings(last.roster.people),
      rules: set,
      setChanged,
      officeValues: officeValues(last.regulation),
      ...rulesToSee(regulation),
    },
  };
}

/** Every sheet of the new year's workbook. */
export const newYearSheets = ({ reading }: NewYear): SheetPlan[] => resultSheets(reading, reviewAgency(reading.roster, reading.regulation));

/** The office's own values go on; days and the numbers it was given are of their year. */
const sameSet = (set: Regulation, last: Regulation): Regulation => ({ ...inYear(last, set.year), deadlines: set.deadlines, maxima: [] });

/** Of another set only what is no rule goes on: titles, and the groups of positions. */
const newSet = (set: Regulation, { titles, positionAnswers, comparedTemplates }: Regulation): Regulation => ({ ...set, titles, positionAnswers, comparedTemplates });

const personNextYear = (person: Person): Person => ({
  ...person,
  monthsWorked: null, leaveMonths: null, maternity: false, discipline: null, disciplineCountedIn: null, unratedReason: null, chosenForm: null,
  self: null, typedProposal: null, consideration: null, decision: null, decisionReason: null, note: null,
  ...NO_POINTS,
  previous: person.decision,
});

const collectiveNextYear = (collective: Collective): Collective => ({
  ...collective,
  discipline: null, expected: null, self: null, typedProposal: null, consideration: null, decision: null, decisionReason: null,
  ...NO_POINTS,
  previous: collective.decision,
});

/** What nobody could read goes on where its column does, so that no row and no birth date is lost on the way. */
function unreadNextYear({ people, collectives, rules, settings, recipe }: BookUnread, setChanged: boolean): BookUnread {
  const yearly = new Set((Object.keys(YEARLY_SETTINGS) as (keyof typeof YEARLY_SETTINGS)[]).flatMap((key) => (key === "meetingFacts" ? [] : [labelKey(SETTING_TEXT[key].label)])));
  return {
    ...BOOK_ALL_READ,
    people: keptUnread(people, KEPT_OF_PERSON),
    collectives: keptUnread(collectives, KEPT_OF_COLLECTIVE),
    rules: setChanged ? [] : rules,
    settings: settings.filter(({ setting }) => !yearly.has(labelKey(cleanText(setting ?? null)))),
    recipe,
  };
}

function keptUnread<F extends string>({ cells, rows }: Unread<F>, fields: readonly F[]): Unread<F> {
  const kept = (typed: TypedCells<F>): TypedCells<F> => Object.fromEntries(Object.entries(typed).filter(([field]) => (fields as readonly string[]).includes(field))) as TypedCells<F>;
  return { cells: new Map([...cells].map(([place, typed]) => [place, kept(typed)])), rows: rows.map(({ above, cells: typed }) => ({ above, cells: kept(typed) })) };
}

/** The columns that had something in them and are blank now; Nguồn is written anew. */
function clearedHeadings(people: readonly Person[]): string[] {
  return PEOPLE_TABLE.columns.flatMap(({ field, heading }) => {
    if (field === "origin" || (KEPT_OF_PERSON as readonly PersonField[]).includes(field)) return [];
    return people.some((person) => (person[field] ?? false) !== false) ? [heading] : [];
  });
}
