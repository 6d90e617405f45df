import { SHEET_TEXT } from "../messages.vi/sheet";
import { type Answers, NO_ANSWERS } from "./answers";
import { isTotal } from "./classifyRow";
import { cleanText, isBlank, labelKey } from "./cleanText";
import { type Book, placeOf } from "./grid";
import { TABLE_TOP } from "./layout";
import { findTable, type OpenTable } from "./openTable";
import { PEOPLE_TABLE, type PersonField } from "./personColumns";
import { readPeople } from "./readPeople";
import type { PersonRow } from "./readPerson";
import type { Row } from "./row";
import type { FoundPeople } from "./source";

/** So many of our own headings are no accident, but offices call their own rosters "Danh sách" too and may have them all. */
const ENOUGH_HEADINGS = 10;

/**
 * DanhSach, when the workbook is ours: a table of that name. Where a program lost the tables' names, the sheet with our
 * headings under our title, or with a Mã for every name: what else stands under a list (phòng, totals, signatures) has none.
 */
export function findOurPeople(book: Book, year: number): OpenTable<PersonField> | null {
  const table = findTable(book, PEOPLE_TABLE, year);
  if (table === null || table.grid.tables.some(({ name }) => labelKey(name) === labelKey(PEOPLE_TABLE.table))) return table;
  const headings = PEOPLE_TABLE.columns.filter(({ field, heading }) => labelKey(table.columns.get(field)?.heading ?? "") === labelKey(heading));
  return headings.length >= ENOUGH_HEADINGS && (isTitled(table) || everyRowHasId(table)) ? table : null;
}

const isTitled = ({ grid, area }: OpenTable<PersonField>): boolean =>
  labelKey(cleanText(grid.cells[area.top - TABLE_TOP]?.[area.left] ?? null)) === labelKey(SHEET_TEXT.DanhSach.title);

const everyRowHasId = ({ rows }: OpenTable<PersonField>): boolean =>
  rows.length > 0 && rows.every((row) => !isBlank(row.cell("id")) && /\p{L}/u.test(cleanText(row.cell("name"))));

/** A sum typed below the people: no Mã and no birth date beside the word. */
const isTotalRow = (row: Row<PersonField>): boolean => isBlank(row.cell("id")) && isBlank(row.cell("birth")) && isTotal(cleanText(row.cell("name")));

/** In a table of ours the cells say all, as the formulas beside it read them: an answer only spares the question. */
const askedNoMore = (answers: Answers): Answers => ({
  ...answers,
  unitNamed: (unit) => unit,
  note: (...asked) => (answers.note(...asked) === null ? null : { field: "nothing" }),
  twins: (...asked) => (answers.twins(...asked) === "two" ? "two" : null),
});

/** DanhSach → people: every row is a person but a sum below them; nothing is skipped for looking like a group. `rows`: the grid row of each. */
export function readOurPeople(table: OpenTable<PersonField>, answers: Answers = NO_ANSWERS): FoundPeople & { readonly rows: readonly number[] } {
  const rows = table.columns.has("name") ? table.rows : [];
  // A list knows more columns than ours has; asked for those, our rows say that they are not there.
  const reading = readPeople(rows.map((row) => ({ row: row as PersonRow["row"], unit: null, employment: null, ...(isTotalRow(row) ? { isTotal: true as const } : {}) })), askedNoMore(answers));
  const empty = rows.length === 0 ? [{ kind: "emptyTable", place: placeOf(table.grid.name, table.area.top) } as const] : [];
  return { people: reading.people, rows: reading.rows, origins: reading.origins, unread: reading.unread, columns: reading.columns, numbered: reading.numbered, source: { kind: "workbook" }, problems: [...table.problems, ...empty, ...reading.problems] };
}
