import type { Place } from "../review/subject";
import { cleanText, errorOf, isBlank, labelKey } from "./cleanText";
import { dateCell } from "./dateCell";
import type { Cell } from "./grid";
import { readDate } from "./readDate";
import type { Row } from "./row";
import type { TableDefinition } from "./tableDefinition";

/** Cells of one row by field, as somebody typed them. */
export type TypedCells<F extends string> = Readonly<Partial<Record<F, Cell>>>;

/**
 * What a table holds that says nothing to us: "A" as a level, 31/02 as a birth date, a row without a name. It is written back
 * where it stood, so that the workbook we write asks for it again and nobody's typing is lost.
 */
export interface Unread<F extends string> {
  /** Cells of subjects, by the row they stand in: "Danh sách!7". */
  readonly cells: ReadonlyMap<Place, TypedCells<F>>;
  /** Rows that are no subject, each with the number of subjects that stand above it. */
  readonly rows: readonly { readonly above: number; readonly cells: TypedCells<F> }[];
}

export const ALL_READ = { cells: new Map<never, never>(), rows: [] } as const satisfies Unread<never>;

export interface UnreadNotes<F extends string> {
  /** A row that is a subject, with the cells of it that are read so far or will be: taken when the table is done. */
  readonly subject: (place: Place, cells: TypedCells<F>) => void;
  /** A row that is none. */
  readonly row: (cells: TypedCells<F>) => void;
  readonly taken: () => Unread<F>;
}

/** Takes down, row by row from the top, what a table's reader could not read. */
export function unreadNotes<F extends string>(): UnreadNotes<F> {
  const subjects: [Place, TypedCells<F>][] = [];
  const rows: Unread<F>["rows"][number][] = [];
  return {
    subject: (place, cells) => subjects.push([place, cells]),
    row: (cells) => rows.push({ above: subjects.length, cells }),
    taken: () => ({ cells: new Map(subjects), rows }),
  };
}

/** What was typed, as a text: `typedText({ error: "#REF!" })` → "#REF!". */
export const typedText = (cell: Cell): string => errorOf(cell) ?? cleanText(cell);

/** A whole row as typed, blank cells left out; a date keeps its day wherever the source counts from. */
export function typedCells<F extends string>(row: Row<F>, { columns }: TableDefinition<F>): TypedCells<F> {
  const cells = columns.flatMap(({ field, kind }): [F, Cell][] => {
    const cell = row.cell(field);
    if (isBlank(cell)) return [];
    const date = kind === "date" ? dateCell(readDate(cell, row.shown(field))) : null;
    return [[field, date ?? typedText(cell)]];
  });
  return Object.fromEntries(cells) as TypedCells<F>;
}

/** One line of a written table: a subject, or a row that is none. */
export type TableLine<S, F extends string> = { readonly subject: S } | { readonly cells: TypedCells<F> };

/** The lines of a table in their order: with one row read as nobody between two people, three. */
export function tableLines<S, F extends string>(subjects: readonly S[], { rows }: Pick<Unread<F>, "rows">): TableLine<S, F>[] {
  const between = (above: number) => rows.filter((row) => row.above === above).map(({ cells }) => ({ cells }));
  return [...subjects.flatMap((subject, index) => [...between(index), { subject }]), ...between(subjects.length)];
}

interface RuledRow<F extends string> {
  readonly cells: TypedCells<F>;
  readonly values: readonly string[] | null;
}

/** Rows of a table of named values with the typed ones put back: a value in the row of its name, a row of no name we know at the end. */
export function withTypedRows<F extends string>(rows: readonly RuledRow<F>[], typed: readonly TypedCells<F>[], name: F, value: F): RuledRow<F>[] {
  const keyOf = (cells: TypedCells<F>) => labelKey(typedText(cells[name] ?? null));
  const byName = new Map(typed.map((cells) => [keyOf(cells), cells]));
  const known = new Set(rows.map(({ cells }) => keyOf(cells)));
  return [
    ...rows.map(({ cells, values }) => ({ values, cells: { ...cells, [value]: byName.get(keyOf(cells))?.[value] ?? cells[value] ?? null } })),
    ...typed.filter((cells) => !known.has(keyOf(cells))).map((cells) => ({ cells, values: null })),
  ];
}
