import { quotaSentence, scopeText } from "../messages.vi/quota";
import { UNIT_BOOK } from "../messages.vi/unitBook";
import { matchKey } from "../review/matchKey";
import type { Review } from "../review/review";
import { reviewAgency } from "../review/reviewAgency";
import type { Person } from "../review/subject";
import { unitKey } from "../review/unitKey";
import { whoOf } from "./answeredPeople";
import { answersOf } from "./answers";
import { OVERALL_QUESTION } from "./labels";
import { keptSheet } from "./keptState";
import type { BookReading } from "./readBook";
import type { Recipe, Who } from "./recipe";
import { recipeRow } from "./recipeTable";
import { typedSheets } from "./resultSheets";
import { subjectLabels } from "./rosterSheets";
import { STAMP } from "./schema";
import type { SheetPlan } from "./sheetPlan";
import { tableSheet } from "./tableSheet";
import { COLLECTIVES_TABLE, CRITERIA_TABLE, MARKS_TABLE, RECIPE_TABLE, TALLIES_TABLE, type TallyField } from "./tables";
import { PEOPLE_TABLE } from "./personColumns";
import { tracedRows } from "./trace";
import { OFFICE_HEADINGS } from "./unitColumns";
import type { TypedCells } from "./unread";

/** The workbook one phòng fills in: its own people, ballots and collective, nobody else's. */
export interface UnitBook {
  readonly unit: string;
  readonly fileName: string;
  readonly sheets: readonly SheetPlan[];
}

/** What a phòng types into; the agency's settings and rules stay at home, but for the groups of its own positions. */
const SHEETS: readonly string[] = [PEOPLE_TABLE, COLLECTIVES_TABLE, CRITERIA_TABLE, MARKS_TABLE, TALLIES_TABLE].map(({ sheet }) => sheet);

/** One workbook for each phòng that has people, in the order of the roster (mục V.1 Kế hoạch 2023: each phòng reports its results); each remembers the `time` it was given out. */
export function unitBooks(reading: BookReading, review: Review, time: string): readonly UnitBook[] {
  const units = new Map(review.quotas.flatMap(({ rule, scope }) => (rule === "Q1" && scope.kind === "unit" ? [[unitKey(scope.unit), scope.unit] as const] : [])));
  return [...units].map(([key, unit]) => {
    const part = readingOf(reading, key);
    const partReview = reviewAgency(part.roster, part.regulation);
    const sheets = typedSheets(part, partReview).filter(({ name }) => SHEETS.includes(name));
    const rows = tracedRows(sheets);
    const { year } = reading.regulation;
    const check = review.quotas.find(({ rule, scope }) => rule === "Q1" && scopeText(scope) === unit);
    return {
      unit,
      fileName: UNIT_BOOK.fileName(unit, year),
      sheets: [
        guideSheet(unit, year, check === undefined ? null : `${quotaSentence(check)}.`), ...sheets,
        ...recipeSheet(recipeOf(reading.recipe, part.roster.people, reading.agency.year)), keptSheet(rows, STAMP, { unit, year, agency: reading.agency.name ?? "", time, rows }),
      ],
    };
  });
}

/** The reading of one phòng; a blank ballot stands ready for everyone who has none. */
function readingOf(reading: BookReading, key: string): BookReading {
  const { roster, unread } = reading;
  const people = roster.people.filter(({ unit }) => unit !== null && unitKey(unit) === key);
  const collectives = roster.collectives.filter(({ kind, unit, name }) => kind === "unit" && unitKey(unit ?? name) === key);
  const ids = new Set([...collectives, ...people].map(({ id }) => id));
  const tallies = roster.tallies.filter(({ subject }) => ids.has(subject));
  const label = subjectLabels(roster);
  const voted = new Set(tallies.flatMap(({ subject, criterion }) => (criterion === null ? [subject] : [])));
  const blank = [...ids].filter((id) => !voted.has(id)).map((id) => ({ above: tallies.length, cells: { subject: label(id), question: OVERALL_QUESTION, round: 1 } satisfies TypedCells<TallyField> }));
  return {
    ...reading,
    roster: { ...roster, people, collectives, tallies, marks: roster.marks.filter(({ subject }) => ids.has(subject)) },
    // Rows that are nobody's stay at home: they may speak of anybody.
    unread: {
      ...unread,
      people: { ...unread.people, rows: [] }, collectives: { ...unread.collectives, rows: [] }, marks: { ...unread.marks, rows: [] }, tallies: { ...unread.tallies, rows: blank },
    },
    problems: [],
    log: [],
    kept: [],
    split: null,
    dossier: [],
  };
}

/** The answers that speak of these people and of nobody else: the phòng is not asked again what the office has answered. */
function recipeOf(recipe: Recipe, people: readonly Person[], year: number): Recipe {
  const { keyOf, unitNamed } = answersOf(recipe, year);
  const positions = new Set(people.map(({ position }) => matchKey(position ?? "")));
  const units = new Set(people.map(({ unit }) => unitKey(unit ?? "")));
  const known = new Set(people.map((person) => keyOf(whoOf(person))));
  const isTheirs = (who: Who): boolean => known.has(keyOf(who));
  return recipe.filter((answer) => {
    switch (answer.kind) {
      case "position":
        return positions.has(matchKey(answer.position));
      case "note":
        return isTheirs(answer.who);
      case "twins":
        return isTheirs(answer.one) && isTheirs(answer.other);
      case "unit":
        return units.has(unitKey(unitNamed(answer.unit, "")));
      case "encoding":
        return true;
      // Of the source list, which is not in this workbook; some of them name other people.
      case "sheet":
      case "headingRow":
      case "column":
      case "sheetUnit":
      case "row":
      case "unitsApart":
        return false;
    }
  });
}

const recipeSheet = (recipe: Recipe): SheetPlan[] => (recipe.length === 0 ? [] : [tableSheet(RECIPE_TABLE, recipe.map(recipeRow))]);

function guideSheet(unit: string, year: number, quota: string | null): SheetPlan {
  const lines = UNIT_BOOK.lines(quota, OFFICE_HEADINGS);
  return {
    name: UNIT_BOOK.sheet,
    blocks: [{ top: 0, left: 0, cells: [[UNIT_BOOK.title(unit, year)]], style: "title" }, ...lines.map((line, index) => ({ top: 2 + index, left: 0, cells: [[line]], style: "body" as const }))],
    dropdowns: [], flags: [], widths: [110], headingRows: null, frozenColumns: 0, dateAreas: [], textAreas: [],
  };
}
