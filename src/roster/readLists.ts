import { matchKey } from "../review/matchKey";
import type { Problem } from "../review/problem";
import { isBlank, labelKey } from "./cleanText";
import { findList, type ListFound } from "./findList";
import { type Book, type Grid, placeOf } from "./grid";
import { isOfEarlierYear } from "./headings";
import { findTable } from "./openTable";
import { readList, type ListReading } from "./readList";
import { employmentOfTitle } from "./readChoices";
import { readPeople } from "./readPeople";
import { nameIn } from "./readPerson";
import type { FoundPeople, ListSource } from "./source";
import type { SheetSays } from "./surroundings";
import { type ListField, PEOPLE_TABLE } from "./personColumns";
import { COLLECTIVES_TABLE, CRITERIA_TABLE, DOSSIER_TABLE, KEPT_TABLE, LOG_TABLE, MARKS_TABLE, MEETINGS_TABLE, RULES_TABLE, SETTINGS_TABLE, TALLIES_TABLE } from "./tables";
import { ALL_READ } from "./unread";

interface Candidate {
  readonly found: ListFound;
  readonly reading: ListReading;
}

/** A row must name so many columns before a missing name column is worth naming. */
const LOOKS_LIKE_A_LIST = 3;

/** Finds and reads the list of people: the fullest one on a visible sheet, and with it the other parts of the roster (one sheet per phòng). */
export function readLists(book: Book, year: number): FoundPeople {
  const foreign = book.sheets.filter((grid) => !isOurs(grid));
  const visible = foreign.filter(({ hidden }) => !hidden);
  const lists = visible.map((grid) => findList(grid, year)).filter((found) => found !== null);
  const candidates = lists.filter(({ hasName }) => hasName).map((found): Candidate => ({ found, reading: readList(found, aroundSheet(found.grid, unitOfSheet(found.grid)), year) }));
  const hidden = foreign
    .filter((grid) => grid.hidden && findList(grid, year)?.hasName)
    .map(({ name }): Problem => ({ kind: "hiddenSheetSkipped", sheet: name }));

  const byWeight = [...candidates].sort((a, b) => weight(b, year) - weight(a, year));
  const [best] = byWeight;
  if (best === undefined) return { ...NOBODY, problems: [nothingFound(book, lists), ...hidden] };
  const together = readTogether(best, byWeight, year);
  const alike = candidates.filter((one) => together.includes(one));
  const used = alike.length > 1 ? alike.map((one) => withSheetUnit(one, year)) : alike;
  const others = candidates.filter((other) => !alike.includes(other) && other.reading.rows.length > 0).map((other) => leftAside(other, best, together, year));
  const reading = readPeople(used.flatMap(({ reading: { rows } }) => rows));
  const empty = reading.people.length === 0 ? [{ kind: "emptyTable", place: headingPlace(best) } as const] : [];
  return {
    people: reading.people,
    // Each imported row keeps where it came from.
    origins: new Map(reading.people.map(({ id, place }) => [id, reading.origins.get(id) ?? place])),
    unread: reading.unread,
    columns: reading.columns,
    source: { kind: "list", lists: used.map(describe) },
    problems: [...used.flatMap(({ reading: { problems } }) => problems), ...empty, ...reading.problems, ...alike.flatMap((one) => joined(one, best)), ...others, ...hidden],
  };
}

const NOBODY = { people: [], origins: new Map(), unread: ALL_READ, columns: {}, source: { kind: "list", lists: [] } } as const;

const OUR_TABLES = [SETTINGS_TABLE, RULES_TABLE, COLLECTIVES_TABLE, CRITERIA_TABLE, MARKS_TABLE, TALLIES_TABLE, MEETINGS_TABLE, DOSSIER_TABLE, LOG_TABLE, KEPT_TABLE];
const isOurs = (grid: Grid): boolean => OUR_TABLES.some((definition) => findTable<string>({ name: "", sheets: [grid] }, definition) !== null);

const headingPlace = ({ found: { grid, heading } }: Candidate): string => placeOf(grid.name, heading.bottom);

/** The fullest heading wins, then the longest list; a sheet of an earlier year comes after those, and a heading over nobody is the last choice. */
function weight({ found: { grid, heading }, reading }: Candidate, year: number): number {
  const length = Math.min(reading.rows.length, 99_999);
  return length === 0 || isOfEarlierYear(grid.name, year) ? length : heading.columns.size * 100_000 + length;
}

/** The best list and those that are parts of the same roster: built alike, of this year, and about other people. */
function readTogether(best: Candidate, byWeight: readonly Candidate[], year: number): readonly Candidate[] {
  const together = [best];
  for (const other of byWeight) {
    const fits = other !== best && isBuiltAlike(other, best) && !isOfEarlierYear(other.found.grid.name, year);
    if (fits && !repeats(other, together)) together.push(other);
  }
  return together;
}

const fieldsOf = ({ found }: Candidate): readonly ListField[] => [...found.heading.columns.keys()].filter((field) => field !== "order" && field !== "note");
const hasPosition = ({ found: { heading } }: Candidate): boolean => heading.columns.has("position") || heading.columns.has("jobTitle");

/** Two sheets are parts of one list when both have names and positions, each with its own further columns, or when their headings mean the same. */
const isBuiltAlike = (a: Candidate, b: Candidate): boolean => (hasPosition(a) && hasPosition(b)) || [...fieldsOf(a)].sort().join() === [...fieldsOf(b)].sort().join();

const namesOf = ({ reading }: Candidate): readonly string[] => reading.rows.map(({ row }) => matchKey(nameIn(row)));

/** How many people of a list stand in none of the others. */
function newPeople(list: Candidate, others: readonly Candidate[]): number {
  const known = new Set(others.flatMap(namesOf));
  return namesOf(list).filter((name) => !known.has(name)).length;
}

/** A sheet that holds mostly the same people is a copy, not another phòng. */
const repeats = (other: Candidate, others: readonly Candidate[]): boolean => newPeople(other, others) * 2 < other.reading.rows.length;

/** Columns that say the same in another way. */
const SAME: Readonly<Partial<Record<ListField, ListField>>> = {
  jobTitle: "position", familyName: "name", givenName: "name", maleColumn: "birth", femaleColumn: "birth", partyJoined: "partyMember", partyProbation: "partyMember",
};
const meaning = (field: ListField): ListField => SAME[field] ?? field;

/** A part that lacks columns of the fullest one is read, and the office is told what is not known of its people. */
function joined(one: Candidate, best: Candidate): Problem[] {
  const known = new Set(fieldsOf(one).map(meaning));
  const missing = fieldsOf(best).filter((field) => !known.has(meaning(field))).map((field) => best.found.heading.columns.get(field)?.heading ?? field);
  return missing.length === 0 ? [] : [{ kind: "listJoined", place: headingPlace(one), used: headingPlace(best), people: one.reading.rows.length, missing }];
}

/** Another list is a copy or last year's, or it holds people that nobody counts. */
const leftAside = (other: Candidate, best: Candidate, together: readonly Candidate[], year: number): Problem => {
  const places = { place: headingPlace(other), used: headingPlace(best) };
  const known = repeats(other, together) || isOfEarlierYear(other.found.grid.name, year);
  return known ? { kind: "otherListIgnored", ...places } : { kind: "peopleLeftOut", ...places, people: newPeople(other, together) };
};

const UNIT_SHEET = new RegExp(`^(${["phòng", "văn phòng", "thanh tra", "p"].map(labelKey).join("|")})( |$)`, "u");

/** "Phòng Chính sách" is a phòng; "Sheet1" and "Danh sách" are not. */
const unitOfSheet = ({ name }: Grid): string | null => (UNIT_SHEET.test(labelKey(name)) ? name.trim() : null);

/** What a sheet says of everybody on it: "HĐ 68" and "Công chức" are kinds of contract, and then no phòng. */
function aroundSheet({ name }: Grid, unit: string | null): SheetSays {
  const employment = employmentOfTitle(name);
  return { unit: employment === null ? unit : null, employment };
}

/** Of several sheets of one list each is a phòng, unless its name is the one Excel gave it or a kind of contract. */
function withSheetUnit(candidate: Candidate, year: number): Candidate {
  const { found } = candidate;
  const named = !/^(sheet|trang|bảng)\s*\d*$/iu.test(found.grid.name.trim());
  const isUnit = named && !found.heading.columns.has("unit");
  return isUnit ? { found, reading: readList(found, aroundSheet(found.grid, found.grid.name.trim()), year) } : candidate;
}

function nothingFound(book: Book, lists: readonly ListFound[]): Problem {
  if (book.sheets.every(({ cells }) => cells.every((row) => row.every(isBlank)))) return { kind: "emptyWorkbook" };
  const [widest] = [...lists].sort((a, b) => b.heading.columns.size - a.heading.columns.size);
  if (widest && widest.heading.columns.size >= LOOKS_LIKE_A_LIST) {
    const name = PEOPLE_TABLE.columns.find(({ field }) => field === "name")?.heading ?? "";
    return { kind: "missingColumn", place: placeOf(widest.grid.name, widest.heading.bottom), heading: name, table: widest.grid.name };
  }
  return { kind: "noRoster", sheets: book.sheets.map(({ name }) => name) };
}

const describe = ({ found: { grid, heading }, reading }: Candidate): ListSource => ({
  sheet: grid.name,
  headingRow: heading.bottom + 1,
  columns: [...heading.columns.values()].map(({ heading: text, field, column, sure }) => ({ heading: text, field, place: placeOf(grid.name, heading.bottom, column), sure })),
  people: reading.rows.length,
});
