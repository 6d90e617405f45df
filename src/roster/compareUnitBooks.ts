import type { Problem } from "../review/problem";
import { unitKey } from "../review/unitKey";
import { originDoubt, type OriginDoubt } from "./admitUnitBook";
import { headingOf, PEOPLE_TABLE } from "./personColumns";
import type { BookReading } from "./readBook";
import { COLLECTIVES_TABLE } from "./tables";
import { type Change, cellChanges, changesBetween, type TracedRow } from "./trace";
import { isOfficeColumn } from "./unitColumns";
import { bySlot, isPeople, isSubject, keyOf, slotOf, subjectOf } from "./unitKeys";
import { keptUnitRows, type Side, unitRows } from "./unitRows";
import { type Aside, unitSubjects, type UnitSubjects, withCommonIds } from "./unitSubjects";
import { unreadable, waitingRows } from "./unitUnread";

/**
 * Why cells are only written when somebody says so: both sides changed them, files of one phòng say different things, they are the
 * office's to fill in, their person was known again by name and birth date, or nobody knows what was given out.
 */
export type ChoiceWhy = "bothChanged" | "filesDiffer" | "notTheirs" | "byName" | "noBase";

/** Cells written together, when they are chosen. */
export interface Choice {
  readonly key: string;
  readonly why: ChoiceWhy;
  readonly changes: readonly Change[];
}

/** What a returned workbook would change. Nothing is written yet. */
export interface UnitMerge {
  readonly unit: string | null;
  readonly changes: readonly Change[];
  readonly choices: readonly Choice[];
  readonly aside: readonly Aside[];
  /** Cells of the phòng that cannot be read, each as what its file would be told of it: the cell, the person, what stands there, the mend. */
  readonly unread: readonly Problem[];
  /** Until it is put aside by somebody, nothing of the file is written. */
  readonly doubt: OriginDoubt | null;
  /** The file, with its people under their Mã in the common workbook. */
  readonly returned: BookReading;
}

/**
 * Compares three states: each phòng's workbook as it was given out (kept inside it), as it comes back, and the common one now. What only
 * the phòng changed is a change, `from` being what stands in the common one; all else is to be chosen or put aside, with why.
 */
export const compareUnitBooks = (common: Side, files: readonly Side[]): readonly UnitMerge[] => withoutRivals(files.map((file, index) => compareOne(common, file, index)));

interface States {
  readonly base: ReadonlyMap<string, TracedRow>;
  readonly mine: ReadonlyMap<string, TracedRow>;
  readonly theirs: ReadonlyMap<string, TracedRow>;
}

function compareOne(common: Side, file: Side, index: number): UnitMerge {
  const { reading } = file;
  const given = keptUnitRows(reading.split?.rows ?? reading.kept);
  const mine = unitRows(common);
  const met = unitRows(file);
  const subjects = unitSubjects(common.reading, reading, { given, mine, theirs: met });
  const returned = withCommonIds(reading, subjects);
  const isTheirs = theirRows(subjects);
  const waiting = waitingRows(returned);
  const byKey = (rows: readonly TracedRow[]): ReadonlyMap<string, TracedRow> => new Map(rows.filter(isTheirs).map((row) => [keyOf(row), row]));
  const states: States = { base: byKey(given.length > 0 ? given : mine), mine: byKey(mine), theirs: byKey(unitRows({ reading: returned, review: file.review })) };
  const lacking = lackingColumns(reading);
  const isCompared = (change: Change): boolean =>
    states.theirs.has(keyOf(change)) && !waiting.has(keyOf(change)) && !lacking.some(({ table, heading }) => table === change.table && heading === change.heading) && !isOurs(change);
  const raw = changesBetween([...states.base.values()], [...states.theirs.values()]).filter(isCompared);
  const names = new Set(subjects.byName.values());
  const found = [...raw.filter(isSubject).flatMap((change) => cellFound(change, states, names)), ...wholeRows(raw, states)];
  const hasBase = given.length > 0;
  const plain = found.filter(({ why }) => hasBase && why === null);
  return {
    unit: subjects.unit,
    changes: plain.flatMap(({ changes }) => changes),
    choices: together(found.flatMap(({ why, changes }) => (hasBase && why === null ? [] : [{ why: hasBase ? (why ?? "noBase") : "noBase", changes }])), index),
    aside: [
      ...lacking.map(({ heading }): Aside => ({ label: heading, why: "columnGone", other: "" })), ...subjects.aside, ...looseRows(met, reading, subjects), ...goneRows(states, subjects, waiting),
    ],
    unread: unreadable(reading),
    doubt: originDoubt(common.reading, reading),
    returned,
  };
}

/** Rows of the phòng's own people and collective, under the Mã of the common workbook; ballots and grades only of whom a Mã names surely. */
function theirRows({ sure, byName }: UnitSubjects): (row: TracedRow) => boolean {
  const certain = new Set(sure.values());
  const suggested = new Set(byName.values());
  return (row) => certain.has(subjectOf(row)) || (isPeople(row) && suggested.has(row.key));
}

const ORIGIN = headingOf("origin");
const UNIT = headingOf("unit");
/** Nguồn is the common workbook's, and another spelling of a phòng is no other phòng. */
const isOurs = (change: Change): boolean => isPeople(change) && (change.heading === ORIGIN || (change.heading === UNIT && unitKey(change.from) === unitKey(change.to)));

interface Found {
  readonly why: ChoiceWhy | null;
  readonly changes: readonly Change[];
}

function cellFound(change: Change, { mine }: States, byName: ReadonlySet<string>): Found[] {
  const own = mine.get(keyOf(change));
  const present = own?.cells[change.heading] ?? "";
  if (own === undefined || present === change.to) return [];
  const why = isOfficeColumn(change) ? "notTheirs" : present !== change.from ? "bothChanged" : isPeople(change) && byName.has(change.key) ? "byName" : null;
  return [{ why, changes: [{ ...change, label: own.label, from: present }] }];
}

/** A ballot or a grade is taken from one side or the other, never mixed: where both touched the row, all that differs in it is one choice. */
function wholeRows(raw: readonly Change[], { base, mine, theirs }: States): readonly Found[] {
  return [...new Set(raw.filter((change) => !isSubject(change)).map(keyOf))].flatMap((key): Found[] => {
    const row = theirs.get(key);
    if (row === undefined) return [];
    const nothing = { ...row, cells: {} };
    const own = mine.get(key) ?? nothing;
    const changes = cellChanges(own, row);
    return changes.length === 0 ? [] : [{ why: cellChanges(base.get(key) ?? nothing, own).length > 0 ? "bothChanged" : null, changes }];
  });
}

/** Choices with their keys: a person known again by name is one choice, all others stand by themselves. */
function together(found: readonly { readonly why: ChoiceWhy; readonly changes: readonly Change[] }[], file: number): readonly Choice[] {
  const choices = new Map<string, Choice>();
  for (const { why, changes } of found) {
    const [first] = changes;
    if (first === undefined) continue;
    const key = [file, why, why === "byName" ? keyOf(first) : slotOf(first)].join("\n");
    choices.set(key, { key, why, changes: [...(choices.get(key)?.changes ?? []), ...changes] });
  }
  return [...choices.values()];
}

/** Columns the file no longer has: nobody made their cells blank. */
function lackingColumns({ roster: { columns, people } }: BookReading): readonly { readonly table: string; readonly heading: string }[] {
  if (people.length === 0 || columns === undefined) return [];
  const lacking = (sheet: string, { table, columns: all }: typeof PEOPLE_TABLE | typeof COLLECTIVES_TABLE, found: typeof columns.people) => {
    const there = found[sheet] ?? Object.values(found)[0];
    return there === undefined ? [] : all.filter(({ field, optional }) => !optional && there[field] === undefined).map(({ heading }) => ({ table, heading }));
  };
  return [...lacking(PEOPLE_TABLE.sheet, PEOPLE_TABLE, columns.people), ...lacking(COLLECTIVES_TABLE.sheet, COLLECTIVES_TABLE, columns.collectives)];
}

/** Ballots and grades of nobody here, and of people who are put aside themselves. */
function looseRows(met: readonly TracedRow[], { roster }: BookReading, { sure }: UnitSubjects): readonly Aside[] {
  const somebody = new Set([...roster.people, ...roster.collectives].map(({ id }) => id));
  return met.flatMap((row): Aside[] => {
    const id = subjectOf(row);
    if (isSubject(row) || Object.keys(row.cells).length === 0 || sure.has(id)) return [];
    return [{ label: row.label, why: somebody.has(id) ? "waits" : "subjectUnknown", other: "" }];
  });
}

/** Ballots and grades that were given out and are not in the file any more: the common workbook keeps them. */
const goneRows = ({ base, mine, theirs }: States, { sure }: UnitSubjects, waiting: ReadonlySet<string>): readonly Aside[] => {
  const certain = new Set(sure.values());
  return [...base.values()].flatMap((row): Aside[] => {
    const isGone = !isSubject(row) && Object.keys(row.cells).length > 0 && certain.has(subjectOf(row)) && mine.has(keyOf(row)) && !theirs.has(keyOf(row)) && !waiting.has(keyOf(row));
    return isGone ? [{ label: row.label, why: "rowGone", other: "" }] : [];
  });
};

/** Cells of several files: what they all say is one change, of the first that says it; what they say differently is chosen. */
function withoutRivals(merges: readonly UnitMerge[]): readonly UnitMerge[] {
  const said = merges.map((merge) => bySlot([...merge.changes, ...merge.choices.flatMap(({ changes }) => changes)]));
  const isDisputed = (slot: string): boolean => new Set(said.flatMap((one) => one.get(slot)?.told ?? [])).size > 1;
  return merges.map((merge, file): UnitMerge => {
    // Of files that say the same, the first stands; one that is doubted stands behind the others.
    const rank = (index: number): number => index + (merges[index]?.doubt === null ? 0 : merges.length);
    const isEarlier = (slot: string): boolean => said.some((one, index) => rank(index) < rank(file) && one.has(slot));
    const stays = (change: Change): boolean => !isDisputed(slotOf(change)) && !isEarlier(slotOf(change));
    const rivals = [...(said[file] ?? [])].flatMap(([slot, { changes }]): Choice[] => (isDisputed(slot) ? [{ key: [file, "filesDiffer", slot].join("\n"), why: "filesDiffer", changes }] : []));
    const choices = merge.choices.flatMap((choice): Choice[] => {
      const changes = choice.changes.filter(stays);
      return changes.length === 0 ? [] : [{ ...choice, changes }];
    });
    return { ...merge, changes: merge.changes.filter(stays), choices: [...rivals, ...choices] };
  });
}
