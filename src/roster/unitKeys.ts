import { PEOPLE_TABLE } from "./personColumns";
import { COLLECTIVES_TABLE } from "./tables";
import type { Change, TracedRow } from "./trace";

export const isPeople = ({ table }: Pick<Change, "table">): boolean => table === PEOPLE_TABLE.table;
/** People and collectives are compared cell by cell; a ballot or a grade is one row, taken whole from one side. */
export const isSubject = (row: Pick<Change, "table">): boolean => isPeople(row) || row.table === COLLECTIVES_TABLE.table;

export const keyOf = ({ table, key }: Pick<Change, "table" | "key">): string => `${table}\n${key}`;
/** What is written as one: a cell of a subject, a whole ballot or grade. */
export const slotOf = (change: Pick<Change, "table" | "key" | "heading">): string => (isSubject(change) ? `${keyOf(change)}\n${change.heading}` : keyOf(change));

/** "P004 – Lê Thị C" → "P004". */
export const idOf = (label: string): string => label.split(" – ")[0] ?? label;

/** Whom a row speaks of. */
export const subjectOf = (row: Pick<TracedRow, "table" | "key" | "label">): string => (isSubject(row) ? row.key : idOf(row.label));

/** Changes by what is written as one, each with a text that tells it from another. */
export function bySlot(changes: readonly Change[]): ReadonlyMap<string, { readonly changes: readonly Change[]; readonly told: string }> {
  const slots = new Map<string, readonly Change[]>();
  for (const change of changes) slots.set(slotOf(change), [...(slots.get(slotOf(change)) ?? []), change]);
  return new Map([...slots].map(([slot, of]) => [slot, { changes: of, told: JSON.stringify(of.map(({ heading, from, to }) => [heading, from, to]).sort()) }]));
}
