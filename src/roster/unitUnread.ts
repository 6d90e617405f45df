import type { Problem } from "../review/problem";
import type { Place } from "../review/subject";
import { MARK_SOURCE_LABELS, OVERALL_QUESTION } from "./labels";
import { PEOPLE_TABLE } from "./personColumns";
import type { BookReading } from "./readBook";
import type { TableDefinition } from "./tableDefinition";
import { COLLECTIVES_TABLE, MARKS_TABLE, TALLIES_TABLE } from "./tables";
import { idOf, keyOf } from "./unitKeys";
import type { TypedCells, Unread } from "./unread";

/** What a cell of these tables is told that nobody can read. */
const UNREADABLE: ReadonlySet<Problem["kind"]> = new Set<Problem["kind"]>([
  "formulaError", "unknownLevel", "badDate", "badNumber", "unknownMark", "unknownGender", "birthCentury", "unknownEmployment", "unknownForm", "unknownCollectiveKind", "gradeUnknown", "nameMissing",
]);

/** What a phòng's file is told of its cells that nobody can read. */
export const unreadable = ({ problems }: BookReading): readonly Problem[] => problems.filter(({ kind }) => UNREADABLE.has(kind));

/** Rows with a cell nobody can read, by table and key: all of such a row waits until the phòng has put it right. */
export function waitingRows({ roster, unread }: BookReading): ReadonlySet<string> {
  const inTable = <S extends { readonly place: Place }, F extends string>({ table }: TableDefinition<F>, { cells }: Unread<F>, subjects: readonly S[], key: (subject: S, typed: TypedCells<F>) => readonly unknown[]): string[] =>
    subjects.flatMap((subject) => {
      const typed = cells.get(subject.place);
      return typed === undefined || Object.keys(typed).length === 0 ? [] : [keyOf({ table, key: key(subject, typed).join(" | ") })];
    });
  return new Set([
    ...inTable(PEOPLE_TABLE, unread.people, roster.people, ({ id }) => [id]),
    ...inTable(COLLECTIVES_TABLE, unread.collectives, roster.collectives, ({ id }) => [id]),
    ...inTable(TALLIES_TABLE, unread.tallies, roster.tallies, ({ subject, criterion, round }, typed) => [subject, typed.question ?? criterion ?? OVERALL_QUESTION, typed.round ?? round]),
    ...inTable(MARKS_TABLE, unread.marks, roster.marks, ({ subject, criterion, source }, typed) => [subject, criterion, typed.source ?? MARK_SOURCE_LABELS[source]]),
    // A grade nobody can read leaves no mark, only its row.
    ...unread.marks.rows.map(({ cells: { subject, criterion, source } }) => keyOf({ table: MARKS_TABLE.table, key: [idOf(String(subject ?? "")), criterion, source].join(" | ") })),
  ]);
}
