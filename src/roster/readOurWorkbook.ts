import { labelKey } from "./cleanText";
import { type Book, placeOf } from "./grid";
import { findTable, type OpenTable } from "./openTable";
import { PEOPLE_TABLE, type PersonField } from "./personColumns";
import { readPeople } from "./readPeople";
import type { PersonRow } from "./readPerson";
import type { FoundPeople } from "./source";
import { COLLECTIVES_TABLE, MARKS_TABLE, RULES_TABLE, SETTINGS_TABLE, TALLIES_TABLE } from "./tables";

/** So many of our own headings are no accident: offices call their own rosters "Danh sách" too. */
const ENOUGH_HEADINGS = 10;

/** DanhSach, when the workbook is ours: a table of that name, or the sheet with our headings or beside our other sheets. */
export function findOurPeople(book: Book): OpenTable<PersonField> | null {
  const table = findTable(book, PEOPLE_TABLE);
  if (table === null || table.grid.tables.some(({ name }) => labelKey(name) === labelKey(PEOPLE_TABLE.table))) return table;
  const headings = PEOPLE_TABLE.columns.filter(({ field, heading }) => labelKey(table.columns.get(field)?.heading ?? "") === labelKey(heading));
  const beside = [SETTINGS_TABLE, RULES_TABLE, COLLECTIVES_TABLE].some((definition) => findTable(book, definition) !== null);
  const voted = [MARKS_TABLE, TALLIES_TABLE].some((definition) => findTable(book, definition) !== null);
  return headings.length >= ENOUGH_HEADINGS || beside || voted ? table : null;
}

/** DanhSach → people: every row is a person; nothing is skipped for looking like a total or a group. `rows`: the grid row of each. */
export function readOurPeople(table: OpenTable<PersonField>): FoundPeople & { readonly rows: readonly number[] } {
  const rows = table.columns.has("name") ? table.rows : [];
  // A list knows more columns than ours has; asked for those, our rows say that they are not there.
  const reading = readPeople(rows.map((row) => ({ row: row as PersonRow["row"], unit: null, employment: null })));
  const empty = rows.length === 0 ? [{ kind: "emptyTable", place: placeOf(table.grid.name, table.area.top) } as const] : [];
  return { people: reading.people, rows: reading.rows, origins: reading.origins, source: { kind: "workbook" }, problems: [...table.problems, ...empty, ...reading.problems] };
}
