import { matchKey } from "../review/matchKey";
import type { Problem } from "../review/problem";
import type { Review } from "../review/review";
import type { Collective, Person, Place } from "../review/subject";
import { isBlankTally } from "../review/tally";
import { unitKey } from "../review/unitKey";
import { conflictKey } from "./conflictKey";
import type { BookReading } from "./readBook";
import { MARK_SOURCE_LABELS, OVERALL_QUESTION } from "./labels";
import { typedSheets } from "./resultSheets";
import { subjectLabels } from "./rosterSheets";
import { COLLECTIVES_TABLE, MARKS_TABLE, TALLIES_TABLE } from "./tables";
import { PEOPLE_TABLE } from "./personColumns";
import type { TableDefinition } from "./tableDefinition";
import { type Change, changesBetween, tracedRows, type TracedRow } from "./trace";
import type { TypedCells, Unread } from "./unread";

/** A cell both sides changed since the phòng got its workbook. `from` is what stands in the common one now. */
export interface Conflict extends Change {
  readonly base: string;
}

export type AsideReason = "notInUnit" | "unknown" | "otherName" | "gone" | "subjectUnknown";

/** A row that is not merged, with why; its file still holds it. */
export interface Aside {
  readonly label: string;
  readonly why: AsideReason;
}

/** What a returned workbook would change. Nothing is written yet. */
export interface UnitMerge {
  readonly unit: string | null;
  readonly changes: readonly Change[];
  readonly conflicts: readonly Conflict[];
  readonly aside: readonly Aside[];
  /** Cells of the phòng that cannot be read, each as what its file would be told of it: the cell, the person, what stands there, the mend. */
  readonly unread: readonly Problem[];
}

export interface Side {
  readonly reading: BookReading;
  readonly review: Review;
}

const TABLES: readonly string[] = [PEOPLE_TABLE, COLLECTIVES_TABLE, MARKS_TABLE, TALLIES_TABLE].map(({ table }) => table);
const keyOf = ({ table, key }: Pick<Change, "table" | "key">): string => `${table}\n${key}`;

/** Columns the common workbook is right about, whatever comes back. */
const OURS: readonly string[] = PEOPLE_TABLE.columns.filter(({ field }) => field === "origin").map(({ heading }) => heading);

/**
 * Compares three states cell by cell: the phòng's workbook as it was given out (kept inside it), as it comes back, and the common one
 * now. What only the phòng changed is a change, what both changed is a conflict, a row of somebody else is put aside.
 */
export function compareUnitBook(common: Side, returned: Side): UnitMerge {
  const theirs = rowsOf(returned);
  const mine = rowsOf(common);
  const base = returned.reading.kept;
  const { unit, known, aside } = subjectsOf(common, returned);
  const waiting = unreadRows(returned);
  const allowed = new Set(known.map(({ id }) => id));
  const concerns = ({ table, key, label }: TracedRow): boolean => (isSubjectTable(table) ? allowed.has(key) : allowed.has(idOf(label)));
  const stray = theirs.filter((row) => !isSubjectTable(row.table) && Object.keys(row.cells).length > 0 && !concerns(row));
  const theirChanges = changesBetween(withRows(base, theirs), theirs.filter(concerns)).filter(({ heading, table, key }) => !OURS.includes(heading) && !isGone(theirs, table, key));
  const now = new Map(mine.map((row) => [keyOf(row), row]));
  const changes: Change[] = [];
  const conflicts: Conflict[] = [];
  for (const change of theirChanges) {
    if (waiting.has(keyOf(change))) continue;
    const present = now.get(keyOf(change))?.cells[change.heading] ?? "";
    if (present === change.to) continue;
    if (present === change.from) changes.push(change);
    else conflicts.push({ ...change, from: present, base: change.from });
  }
  // A ballot or a grade is one row: taken from one side or the other, never mixed.
  const disputed = new Set(conflicts.filter(({ table }) => !isSubjectTable(table)).map(keyOf));
  const isDisputed = (change: Change): boolean => disputed.has(keyOf(change));
  conflicts.push(...changes.filter(isDisputed).map((change): Conflict => ({ ...change, base: change.from })));
  return { unit, changes: changes.filter((change) => !isDisputed(change)), conflicts, aside: [...aside, ...stray.map(({ label }): Aside => ({ label, why: "subjectUnknown" }))], unread: returned.reading.problems.filter(({ kind }) => UNREADABLE.has(kind)) };
}

const rowsOf = ({ reading, review }: Side): readonly TracedRow[] => tracedRows(typedSheets(reading, review)).filter(({ table }) => TABLES.includes(table));
const isSubjectTable = (table: string): boolean => table === PEOPLE_TABLE.table || table === COLLECTIVES_TABLE.table;
/** "P004 – Lê Thị C" → "P004". */
const idOf = (label: string): string => label.split(" – ")[0] ?? label;
/** A workbook given out before there was a kept state is compared with what it says itself: nothing of it is new. */
const withRows = (base: readonly TracedRow[], theirs: readonly TracedRow[]): readonly TracedRow[] => (base.length > 0 ? base : theirs);
const isGone = (theirs: readonly TracedRow[], table: string, key: string): boolean => !theirs.some((row) => row.table === table && row.key === key);

const UNIT = PEOPLE_TABLE.columns.find(({ field }) => field === "unit")?.heading ?? "";

/** Which phòng the file is of (that of most of its people), who of it may be merged, and who not. */
function subjectsOf(common: Side, returned: Side) {
  const mine = new Map<string, Person | Collective>([...common.reading.roster.people, ...common.reading.roster.collectives].map((one) => [one.id, one]));
  // The agency and its leadership stand in every reading, and in no phòng's file.
  const theirs: readonly (Person | Collective)[] = [...returned.reading.roster.people, ...returned.reading.roster.collectives.filter(({ kind }) => kind === "unit")];
  const given = returned.reading.kept.flatMap(({ table, cells }) => (table === PEOPLE_TABLE.table ? (cells[UNIT] ?? []) : []));
  const unit = mostOf(given.length > 0 ? given : theirs.flatMap(({ id }) => mine.get(id)?.unit ?? []));
  const aside: Aside[] = [];
  const known = theirs.filter(({ id, name }) => {
    const own = mine.get(id);
    const why: AsideReason | null =
      own === undefined ? "unknown" : own.unit === null || unit === null || unitKey(own.unit) !== unitKey(unit) ? "notInUnit" : isOtherName(own.name, name, returned, id) ? "otherName" : null;
    if (why !== null) aside.push({ label: `${id} ${name}`, why });
    return why === null;
  });
  const ids = new Set(theirs.map(({ id }) => id));
  const gone = common.reading.roster.people.filter((person) => unit !== null && person.unit !== null && unitKey(person.unit) === unitKey(unit) && !ids.has(person.id));
  return { unit, known, aside: [...aside, ...gone.map(({ id, name }): Aside => ({ label: `${id} ${name}`, why: "gone" }))] };
}

/** Another name under a Mã is another person, unless the phòng corrected the name it was given. */
function isOtherName(mine: string, theirs: string, { reading }: Side, id: string): boolean {
  if (matchKey(mine) === matchKey(theirs)) return false;
  const given = reading.kept.find(({ table, key }) => table === PEOPLE_TABLE.table && key === id)?.label;
  return given === undefined || matchKey(given) !== matchKey(mine);
}

function mostOf(texts: readonly string[]): string | null {
  const counts = new Map<string, { readonly text: string; readonly count: number }>();
  for (const text of texts) counts.set(unitKey(text), { text, count: (counts.get(unitKey(text))?.count ?? 0) + 1 });
  return [...counts.values()].sort((a, b) => b.count - a.count)[0]?.text ?? null;
}

/** What a cell of these tables is told that nobody can read. */
const UNREADABLE: ReadonlySet<Problem["kind"]> = new Set<Problem["kind"]>([
  "formulaError", "unknownLevel", "badDate", "badNumber", "unknownMark", "unknownGender", "birthCentury", "unknownEmployment", "unknownForm", "unknownCollectiveKind", "gradeUnknown", "nameMissing",
]);

/** Rows with a cell nobody can read, by table and key: all of such a row waits until the phòng has put it right. */
function unreadRows({ reading: { roster, unread } }: Side): ReadonlySet<string> {
  const label = subjectLabels(roster);
  const inTable = <S extends { readonly place: Place }, F extends string>({ table }: TableDefinition<F>, { cells }: Unread<F>, subjects: readonly S[], key: (subject: S, typed: TypedCells<F>) => readonly unknown[]): string[] =>
    subjects.flatMap((subject) => {
      const typed = cells.get(subject.place) ?? {};
      return Object.keys(typed).length === 0 ? [] : [keyOf({ table, key: key(subject, typed).join(" | ") })];
    });
  return new Set([
    ...inTable(PEOPLE_TABLE, unread.people, roster.people, ({ id }) => [id]),
    ...inTable(COLLECTIVES_TABLE, unread.collectives, roster.collectives, ({ id }) => [id]),
    ...inTable(TALLIES_TABLE, unread.tallies, roster.tallies, ({ subject, criterion, round }, typed) => [label(subject), typed.question ?? criterion ?? OVERALL_QUESTION, typed.round ?? round]),
    ...inTable(MARKS_TABLE, unread.marks, roster.marks, ({ subject, criterion, source }, typed) => [label(subject), criterion, typed.source ?? MARK_SOURCE_LABELS[source]]),
    // A grade nobody can read leaves no mark, only its row.
    ...unread.marks.rows.map(({ cells: { subject, criterion, source } }) => keyOf({ table: MARKS_TABLE.table, key: [subject, criterion, source].join(" | ") })),
  ]);
}

/** The common reading with what was chosen of a returned one; conflicts are taken from the phòng where `taken` names them. */
export function mergeUnit(common: BookReading, returned: BookReading, { changes, conflicts }: UnitMerge, taken: ReadonlySet<string>): BookReading {
  const accepted = [...changes, ...conflicts.filter((conflict) => taken.has(conflictKey(conflict)))];
  const fields = new Map<string, Set<string>>();
  for (const change of accepted) {
    const { columns } = change.table === PEOPLE_TABLE.table ? PEOPLE_TABLE : COLLECTIVES_TABLE;
    const field = columns.find(({ heading }) => heading === change.heading)?.field;
    if (isSubjectTable(change.table) && field !== undefined) fields.set(change.key, (fields.get(change.key) ?? new Set()).add(field));
  }
  const put = <S extends Person | Collective>(mine: S, theirs: readonly S[]): S => {
    const wanted = fields.get(mine.id);
    const other = theirs.find(({ id }) => id === mine.id);
    if (wanted === undefined || other === undefined) return mine;
    return { ...mine, ...Object.fromEntries(Object.entries(other).filter(([field]) => wanted.has(field))) };
  };
  const refused = new Set(conflicts.filter((conflict) => !taken.has(conflictKey(conflict))).map(keyOf));
  const rows = new Set(accepted.filter((change) => !isSubjectTable(change.table) && !refused.has(keyOf(change))).map(keyOf));
  const label = subjectLabels(returned.roster);
  const isTaken = (table: string, ...key: readonly string[]): boolean => rows.has(keyOf({ table, key: key.join(" | ") }));
  const { roster } = common;
  return {
    ...common,
    roster: {
      ...roster,
      people: roster.people.map((one) => put(one, returned.roster.people)),
      collectives: roster.collectives.map((one) => put(one, returned.roster.collectives)),
      tallies: mergedRows(roster.tallies, returned.roster.tallies.filter((tally) => !isBlankTally(tally)), ({ subject, criterion, round }) => `${subject}\n${criterion ?? ""}\n${round}`, ({ subject, criterion, round }) => isTaken(TALLIES_TABLE.table, label(subject), criterion ?? OVERALL_QUESTION, String(round))),
      marks: mergedRows(roster.marks, returned.roster.marks, ({ subject, criterion, source }) => `${subject}\n${matchKey(criterion)}\n${source}`, ({ subject, criterion, source }) => isTaken(MARKS_TABLE.table, label(subject), criterion, MARK_SOURCE_LABELS[source])),
    },
  };
}

/** The rows of those that are touched, replaced where they are there and added where not. */
function mergedRows<T>(mine: readonly T[], theirs: readonly T[], keyOf: (row: T) => string, isTouched: (row: T) => boolean): readonly T[] {
  const returned = new Map(theirs.filter(isTouched).map((row) => [keyOf(row), row]));
  const known = new Set(mine.map(keyOf));
  return [...mine.map((row) => returned.get(keyOf(row)) ?? row), ...[...returned].filter(([key]) => !known.has(key)).map(([, row]) => row)];
}
