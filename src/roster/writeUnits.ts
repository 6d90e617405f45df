import type { Collective, CriterionMark, Person, Place, Tally } from "../review/subject";
import type { UnitMerge } from "./compareUnitBooks";
import { MARK_SOURCE_LABELS, OVERALL_QUESTION } from "./labels";
import { PEOPLE_TABLE } from "./personColumns";
import type { BookReading } from "./readBook";
import { COLLECTIVES_TABLE, MARKS_TABLE, TALLIES_TABLE } from "./tables";
import type { Change } from "./trace";
import { type UnitWrite } from "./unitChoices";
import { bySlot, keyOf } from "./unitKeys";
import type { TypedCells, Unread } from "./unread";

/** The same without what the common workbook says otherwise now: `merges` is the comparison with it as it stands. */
export const stillOffered = (writes: readonly UnitWrite[], merges: readonly UnitMerge[]): readonly UnitWrite[] =>
  writes.map(({ changes }, file) => {
    const merge = merges[file];
    const offered = merge === undefined ? new Map() : bySlot([...merge.changes, ...merge.choices.flatMap((choice) => choice.changes)]);
    const kept = [...bySlot(changes)].flatMap(([slot, asked]) => (offered.get(slot)?.told === asked.told ? asked.changes : []));
    return { returned: merge?.returned ?? (writes[file] as UnitWrite).returned, changes: kept };
  });

/** The common reading with exactly these cells as the phòng has them. */
export const writeUnits = (common: BookReading, writes: readonly UnitWrite[]): BookReading => writes.reduce(written, common);

function written(common: BookReading, { returned, changes }: UnitWrite): BookReading {
  const { roster, unread } = common;
  const people = fieldsOf(PEOPLE_TABLE, changes);
  const collectives = fieldsOf(COLLECTIVES_TABLE, changes);
  const rows = new Set(changes.map(keyOf));
  return {
    ...common,
    roster: {
      ...roster,
      people: put(roster.people, returned.roster.people, people),
      collectives: put(roster.collectives, returned.roster.collectives, collectives),
      tallies: withRows(roster.tallies, returned.roster.tallies, tallyKeys, rows, TALLIES_TABLE.sheet),
      marks: withRows(roster.marks, returned.roster.marks, markKeys, rows, MARKS_TABLE.sheet),
    },
    unread: {
      ...unread,
      people: withoutWritten(unread.people, roster.people, people),
      collectives: withoutWritten(unread.collectives, roster.collectives, collectives),
      tallies: withoutRows(unread.tallies, roster.tallies, tallyKeys, rows),
      marks: withoutRows(unread.marks, roster.marks, markKeys, rows),
    },
  };
}

type Fields = ReadonlyMap<string, ReadonlySet<string>>;

function fieldsOf({ table, columns }: typeof PEOPLE_TABLE | typeof COLLECTIVES_TABLE, changes: readonly Change[]): Fields {
  const fields = new Map<string, Set<string>>();
  for (const change of changes) {
    const field = change.table === table ? columns.find(({ heading }) => heading === change.heading)?.field : undefined;
    if (field !== undefined) fields.set(change.key, (fields.get(change.key) ?? new Set()).add(field));
  }
  return fields;
}

const put = <S extends Person | Collective>(mine: readonly S[], theirs: readonly S[], fields: Fields): readonly S[] =>
  mine.map((one) => {
    const other = theirs.find(({ id }) => id === one.id);
    const wanted = fields.get(one.id);
    return wanted === undefined || other === undefined ? one : { ...one, ...Object.fromEntries(Object.entries(other).filter(([field]) => wanted.has(field))) };
  });

/** What could not be read in a cell gives way to what is written there now. */
const withoutWritten = <F extends string>(unread: Unread<F>, subjects: readonly (Person | Collective)[], fields: Fields): Unread<F> => {
  const gone = new Map(subjects.map(({ id, place }) => [place, fields.get(id)]));
  const kept = (place: Place, typed: TypedCells<F>): TypedCells<F> => Object.fromEntries(Object.entries(typed).filter(([field]) => gone.get(place)?.has(field) !== true)) as TypedCells<F>;
  return { ...unread, cells: new Map([...unread.cells].map(([place, typed]) => [place, kept(place, typed)])) };
};

type KeysOf<T> = (rows: readonly T[]) => readonly string[];

/** A second row of one key is another row, as in `tracedRows`. */
function numberedKeys(table: string, keys: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return keys.map((key) => {
    seen.set(key, (seen.get(key) ?? 0) + 1);
    const count = seen.get(key) ?? 1;
    return keyOf({ table, key: count === 1 ? key : `${key} (${count})` });
  });
}
const tallyKeys: KeysOf<Tally> = (rows) => numberedKeys(TALLIES_TABLE.table, rows.map(({ subject, criterion, round }) => [subject, criterion ?? OVERALL_QUESTION, round].join(" | ")));
const markKeys: KeysOf<CriterionMark> = (rows) => numberedKeys(MARKS_TABLE.table, rows.map(({ subject, criterion, source }) => [subject, criterion, MARK_SOURCE_LABELS[source]].join(" | ")));

/** The rows that are wanted as the phòng has them: in the place of ours, or added; a row that stood nowhere is of its sheet. */
function withRows<T extends { readonly place: Place }>(mine: readonly T[], theirs: readonly T[], keysOf: KeysOf<T>, wanted: ReadonlySet<string>, sheet: string): readonly T[] {
  const [own, keys] = [keysOf(mine), keysOf(theirs)];
  const taken = new Map(theirs.flatMap((row, index) => (wanted.has(keys[index] ?? "") ? [[keys[index] ?? "", row] as const] : [])));
  const known = new Set(own);
  return [
    ...mine.map((row, index) => ({ ...(taken.get(own[index] ?? "") ?? row), place: row.place })),
    ...[...taken].flatMap(([key, row]) => (known.has(key) ? [] : [{ ...row, place: sheet }])),
  ];
}

const withoutRows = <T extends { readonly place: Place }, F extends string>(unread: Unread<F>, mine: readonly T[], keysOf: KeysOf<T>, written: ReadonlySet<string>): Unread<F> => {
  const keys = keysOf(mine);
  const places = new Set(mine.flatMap(({ place }, index) => (written.has(keys[index] ?? "") ? [place] : [])));
  return { ...unread, cells: new Map([...unread.cells].filter(([place]) => !places.has(place))) };
};
