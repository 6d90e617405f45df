import { matchKey } from "../review/matchKey";
import type { Problem } from "../review/problem";
import { isBlank, labelKey } from "./cleanText";
import { findList, type ListFound } from "./findList";
import { type Book, type Grid, placeOf } from "./grid";
import { findTable } from "./openTable";
import { readList, type ListReading } from "./readList";
import { readPeople } from "./readPeople";
import { nameIn } from "./readPerson";
import type { FoundPeople, ListSource } from "./source";
import { PEOPLE_TABLE } from "./personColumns";
import { COLLECTIVES_TABLE, CRITERIA_TABLE, DOSSIER_TABLE, LOG_TABLE, MARKS_TABLE, RULES_TABLE, SETTINGS_TABLE, TALLIES_TABLE } from "./tables";
import { ALL_READ } from "./unread";

interface Candidate {
  readonly found: ListFound;
  readonly reading: ListReading;
}

/** A row must name so many columns before a missing name column is worth naming. */
const LOOKS_LIKE_A_LIST = 3;

/** Finds and reads the list of people: the fullest one on a visible sheet, and with it every sheet built alike (one per phòng). */
export function readLists(book: Book, year: number): FoundPeople {
  const foreign = book.sheets.filter((grid) => !isOurs(grid));
  const visible = foreign.filter(({ hidden }) => !hidden);
  const lists = visible.map((grid) => findList(grid, year)).filter((found) => found !== null);
  const candidates = lists.filter(({ hasName }) => hasName).map((found): Candidate => ({ found, reading: readList(found, unitOfSheet(found.grid), year) }));
  const hidden = foreign
    .filter((grid) => grid.hidden && findList(grid, year)?.hasName)
    .map(({ name }): Problem => ({ kind: "hiddenSheetSkipped", sheet: name }));

  const [best] = [...candidates].sort((a, b) => weight(b) - weight(a));
  if (best === undefined) return { ...NOBODY, problems: [nothingFound(book, lists), ...hidden] };
  const alike = candidates.filter((other) => other === best || (isBuiltAlike(other, best) && !repeats(other, best)));
  const used = alike.length > 1 ? alike.map((one) => withSheetUnit(one, year)) : alike;
  const others = candidates.filter((other) => !alike.includes(other) && other.reading.rows.length > 0).map((other): Problem => ({ kind: "otherListIgnored", place: headingPlace(other), used: headingPlace(best) }));
  const reading = readPeople(used.flatMap(({ reading: { rows } }) => rows));
  const empty = reading.people.length === 0 ? [{ kind: "emptyTable", place: headingPlace(best) } as const] : [];
  return {
    people: reading.people,
    // Each imported row keeps where it came from.
    origins: new Map(reading.people.map(({ id, place }) => [id, reading.origins.get(id) ?? place])),
    unread: reading.unread,
    source: { kind: "list", lists: used.map(describe) },
    problems: [...used.flatMap(({ reading: { problems } }) => problems), ...empty, ...reading.problems, ...others, ...hidden],
  };
}

const NOBODY = { people: [], origins: new Map(), unread: ALL_READ, source: { kind: "list", lists: [] } } as const;

const OUR_TABLES = [SETTINGS_TABLE, RULES_TABLE, COLLECTIVES_TABLE, CRITERIA_TABLE, MARKS_TABLE, TALLIES_TABLE, DOSSIER_TABLE, LOG_TABLE];
const isOurs = (grid: Grid): boolean => OUR_TABLES.some((definition) => findTable<string>({ name: "", sheets: [grid] }, definition) !== null);

const headingPlace = ({ found: { grid, heading } }: Candidate): string => placeOf(grid.name, heading.bottom);

/** The fullest heading wins, then the longest list; a heading over nobody is the last choice. */
const weight = ({ found, reading }: Candidate): number => (reading.rows.length === 0 ? 0 : found.heading.columns.size * 100_000 + Math.min(reading.rows.length, 99_999));

/** Two sheets are parts of one list when their headings mean the same. */
const isBuiltAlike = (a: Candidate, b: Candidate): boolean => signature(a) === signature(b);
const signature = ({ found }: Candidate): string =>
  [...found.heading.columns.keys()].filter((field) => field !== "order" && field !== "note").sort().join();

/** A sheet that holds mostly the same people is a copy, not another phòng. */
function repeats(other: Candidate, best: Candidate): boolean {
  const names = new Set(best.reading.rows.map(({ row }) => matchKey(nameIn(row))));
  const same = other.reading.rows.filter(({ row }) => names.has(matchKey(nameIn(row)))).length;
  return same * 2 > other.reading.rows.length;
}

const UNIT_SHEET = new RegExp(`^(${["phòng", "văn phòng", "thanh tra", "p"].map(labelKey).join("|")})( |$)`, "u");

/** "Phòng Chính sách" is a phòng; "Sheet1" and "Danh sách" are not. */
const unitOfSheet = ({ name }: Grid): string | null => (UNIT_SHEET.test(labelKey(name)) ? name.trim() : null);

/** Of several sheets of one list each is a phòng, unless its name is the one Excel gave it. */
function withSheetUnit(candidate: Candidate, year: number): Candidate {
  const { found } = candidate;
  const named = !/^(sheet|trang|bảng)\s*\d*$/iu.test(found.grid.name.trim());
  const isUnit = named && !found.heading.columns.has("unit");
  return isUnit ? { found, reading: readList(found, found.grid.name.trim(), year) } : candidate;
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
  columns: [...heading.columns.values()].map(({ heading: text, field, column }) => ({ heading: text, field, place: placeOf(grid.name, heading.bottom, column) })),
  people: reading.rows.length,
});
