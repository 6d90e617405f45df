import { matchKey } from "../review/matchKey";
import type { Problem } from "../review/problem";
import { answeredList, headingText } from "./answeredList";
import { type Answers, NO_ANSWERS } from "./answers";
import { aroundList, aroundPart, isOfEarlierList } from "./aroundList";
import { isBlank } from "./cleanText";
import type { ListFound } from "./findList";
import { type Book, type Grid, placeOf } from "./grid";
import type { ListHeading } from "./readHeading";
import { findTable } from "./openTable";
import { readList, type ListReading } from "./readList";
import { readPeople } from "./readPeople";
import { birthIn } from "./personEvidence";
import { nameIn } from "./readPerson";
import { shownCell } from "./shownCell";
import { listsSideBySide } from "./sideBySide";
import type { FoundPeople, ListSource } from "./source";
import type { SheetSays } from "./surroundings";
import { type ListField, PEOPLE_TABLE } from "./personColumns";
import { COLLECTIVES_TABLE, CRITERIA_TABLE, DOSSIER_TABLE, KEPT_TABLE, LOG_TABLE, MARKS_TABLE, MEETINGS_TABLE, RECIPE_TABLE, RULES_TABLE, SETTINGS_TABLE, TALLIES_TABLE } from "./tables";
import { ALL_READ } from "./unread";

interface Candidate {
  readonly found: ListFound;
  readonly reading: ListReading;
}

/** A row must name so many columns before a missing name column is worth naming. */
const LOOKS_LIKE_A_LIST = 3;

/** Finds and reads the list of people: the fullest one on a visible sheet, and with it the other parts of the roster (one sheet per phòng). */
export function readLists(book: Book, year: number, answers: Answers = NO_ANSWERS): FoundPeople {
  const foreign = book.sheets.filter((grid) => !isOurSheet(grid)).map((grid) => ({ grid, use: answers.useOfSheet(grid.name) }));
  const chosen = new Set(foreign.flatMap(({ grid, use }) => (use === "read" ? [grid.name] : [])));
  const visible = foreign.flatMap(({ grid, use }) => (use === "read" || (use === null && !grid.hidden) ? [grid] : []));
  const lists = visible.flatMap((grid) => listsSideBySide(grid, year)).map((grid) => answeredList(grid, year, answers)).filter((found) => found !== null);
  const candidates = lists.filter(({ hasName }) => hasName).map((found): Candidate => ({ found, reading: readList(found, withUnitSaid(aroundList(found), found, answers), year, answers) }));
  const hidden = foreign
    .filter(({ grid, use }) => use === null && grid.hidden && answeredList(grid, year, answers)?.hasName)
    .map(({ grid: { name } }): Problem => ({ kind: "hiddenSheetSkipped", sheet: name }));

  const byWeight = [...candidates].sort((a, b) => weight(b, year) - weight(a, year));
  const [best] = byWeight;
  if (best === undefined) return { ...NOBODY, problems: [nothingFound(book, lists), ...hidden] };
  const together = readTogether(best, byWeight, year, chosen);
  const alike = candidates.filter((one) => together.includes(one));
  const used = alike.length > 1 ? alike.map((one) => asPart(one, alike, year, answers)) : alike;
  const others = candidates.filter((other) => !alike.includes(other) && other.reading.rows.length > 0).map((other) => leftAside(other, best, together, year));
  const reading = readPeople(used.flatMap(({ reading: { rows } }) => rows), answers);
  const empty = reading.people.length === 0 ? [{ kind: "emptyTable", place: headingPlace(best) } as const] : [];
  return {
    people: reading.people,
    // Each imported row keeps where it came from.
    origins: new Map(reading.people.map(({ id, place }) => [id, reading.origins.get(id) ?? place])),
    unread: reading.unread,
    columns: reading.columns,
    numbered: reading.numbered,
    source: { kind: "list", lists: used.map(describe) },
    problems: [...used.flatMap(({ reading: { problems } }) => problems), ...empty, ...reading.problems, ...alike.filter(({ found }) => !chosen.has(found.grid.name)).flatMap((one) => joined(one, best)), ...others, ...hidden],
  };
}

const NOBODY = { people: [], origins: new Map(), unread: ALL_READ, columns: {}, numbered: new Set<string>(), source: { kind: "list", lists: [] } } as const;

const OUR_TABLES = [SETTINGS_TABLE, RULES_TABLE, COLLECTIVES_TABLE, CRITERIA_TABLE, MARKS_TABLE, TALLIES_TABLE, MEETINGS_TABLE, DOSSIER_TABLE, LOG_TABLE, KEPT_TABLE, RECIPE_TABLE];
/** Whether a table of ours stands on the sheet. */
export const isOurSheet = (grid: Grid): boolean => OUR_TABLES.some((definition) => findTable<string>({ name: "", sheets: [grid] }, definition) !== null);

const headingPlace = ({ found: { grid, heading } }: Candidate): string => placeOf(grid.name, heading.bottom, grid.firstColumn);

/** The fullest heading wins, then the longest list; a sheet of an earlier year comes after those, and a heading over nobody is the last choice. */
function weight({ found, reading }: Candidate, year: number): number {
  const length = Math.min(reading.rows.length, 99_999);
  return length === 0 || isOfEarlierList(found, year) ? length : found.heading.columns.size * 100_000 + length;
}

/** The best list and those that are parts of the same roster: chosen by the office, or built alike, of this year, and about other people. */
function readTogether(best: Candidate, byWeight: readonly Candidate[], year: number, chosen: ReadonlySet<string>): readonly Candidate[] {
  const together = [best, ...byWeight.filter((other) => other !== best && chosen.has(other.found.grid.name))];
  for (const other of byWeight) {
    const fits = other !== best && isBuiltAlike(other, best) && !isOfEarlierList(other.found, year);
    if (fits && !together.includes(other) && !repeats(other, together)) together.push(other);
  }
  return together;
}

const fieldsOf = ({ found }: Candidate): readonly ListField[] => [...found.heading.columns.keys()].filter((field) => field !== "order" && field !== "note");
const hasPosition = ({ found: { heading } }: Candidate): boolean => heading.columns.has("position") || heading.columns.has("jobTitle");

/** Two sheets are parts of one list when both have names and positions, each with its own further columns, or when their headings mean the same. */
const isBuiltAlike = (a: Candidate, b: Candidate): boolean => (hasPosition(a) && hasPosition(b)) || [...fieldsOf(a)].sort().join() === [...fieldsOf(b)].sort().join();

/** How many people of a list stand in none of the others; a namesake born on another day is somebody else. */
function newPeople(list: Candidate, others: readonly Candidate[]): number {
  const known = new Map<string, (string | null)[]>();
  for (const { row } of others.flatMap(({ reading }) => reading.rows)) known.set(matchKey(nameIn(row)), [...(known.get(matchKey(nameIn(row))) ?? []), birthIn(row)]);
  return list.reading.rows.filter(({ row }) => {
    const birth = birthIn(row);
    return known.get(matchKey(nameIn(row)))?.some((other) => other === null || birth === null || other.endsWith(birth) || birth.endsWith(other)) !== true;
  }).length;
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
  const known = repeats(other, together) || isOfEarlierList(other.found, year);
  return known ? { kind: "otherListIgnored", ...places } : { kind: "peopleLeftOut", ...places, people: newPeople(other, together) };
};

/** A list read anew as one part among several: its title or its sheet's name may be its phòng. */
const asPart = ({ found }: Candidate, parts: readonly Candidate[], year: number, answers: Answers): Candidate =>
  ({ found, reading: readList(found, withUnitSaid(aroundPart(found, parts.map((part) => part.found)), found, answers), year, answers) });

/** The phòng of a sheet is the one the office said, if it said any. */
function withUnitSaid(around: SheetSays, { grid }: ListFound, answers: Answers): SheetSays {
  const unit = answers.unitOfSheet(grid.name);
  return unit === undefined ? around : { ...around, unit };
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

const SAMPLES = 3;

/** Every column under a heading, understood or not, with what the first people have there. */
function columnsRead(heading: ListHeading, grid: Grid, { rows }: ListReading): ListSource["columns"] {
  const understood = new Map([...heading.columns.values()].map((found) => [found.column, found]));
  return heading.texts.flatMap((text, column) => {
    const found = understood.get(column);
    if (text === "") return [];
    return [{ heading: text, field: found?.field ?? null, sure: found?.sure ?? null, place: placeOf(grid.name, heading.bottom, column), samples: rows.slice(0, SAMPLES).map(({ row }) => shownCell(grid, row.index, column)) }];
  });
}

const describe = ({ found: { grid, heading }, reading }: Candidate): ListSource => ({
  sheet: grid.name,
  headingTop: heading.top + 1,
  headingRow: heading.bottom + 1,
  heading: headingText(heading),
  columns: columnsRead(heading, grid, reading),
  people: reading.rows.length,
});
