import { LOG_TEXT } from "../messages.vi/sheet";
import { dateText, readDate } from "./readDate";
import { cleanText, isBlank } from "./cleanText";
import type { Area, Cell } from "./grid";
import type { Block, SheetPlan } from "./sheetPlan";
import { COLLECTIVES_TABLE, MARKS_TABLE, RULES_TABLE, SETTINGS_TABLE, TALLIES_TABLE } from "./tables";
import { PEOPLE_TABLE } from "./personColumns";
import { SET_CODES } from "./ruleSet";
import type { TableDefinition } from "./tableDefinition";

/** A row of a typed table as it stood: its table and key, what people call it, and its cells by heading, blanks left out. */
export interface TracedRow {
  readonly table: string;
  readonly key: string;
  readonly label: string;
  readonly cells: Readonly<Record<string, string>>;
}

/** One cell that was changed; `from` or `to` is "" where there was nothing. */
export interface Change {
  readonly table: string;
  readonly key: string;
  readonly label: string;
  readonly heading: string;
  readonly from: string;
  readonly to: string;
}

/** Which columns name a row, what it is called, and which columns are followed: all, or only those that hold the office's word. */
interface Traced {
  readonly definition: TableDefinition<string>;
  readonly key: readonly string[];
  readonly label: string;
  readonly only?: readonly string[];
  /** A count of 0 says no more than a blank. */
  readonly zeroIsBlank?: true;
}

const heading = <F extends string>({ columns }: TableDefinition<F>, field: F): string => columns.find((one) => one.field === field)?.heading ?? field;

const TRACED: readonly Traced[] = [
  { definition: SETTINGS_TABLE, key: [heading(SETTINGS_TABLE, "setting")], label: heading(SETTINGS_TABLE, "setting"), only: [heading(SETTINGS_TABLE, "value")] },
  { definition: RULES_TABLE, key: [heading(RULES_TABLE, "code")], label: heading(RULES_TABLE, "code"), only: [heading(RULES_TABLE, "value")] },
  { definition: PEOPLE_TABLE, key: [heading(PEOPLE_TABLE, "id")], label: heading(PEOPLE_TABLE, "name") },
  { definition: COLLECTIVES_TABLE, key: [heading(COLLECTIVES_TABLE, "id")], label: heading(COLLECTIVES_TABLE, "name") },
  { definition: MARKS_TABLE, key: [heading(MARKS_TABLE, "subject"), heading(MARKS_TABLE, "criterion"), heading(MARKS_TABLE, "source")], label: heading(MARKS_TABLE, "subject") },
  { definition: TALLIES_TABLE, key: [heading(TALLIES_TABLE, "subject"), heading(TALLIES_TABLE, "question"), heading(TALLIES_TABLE, "round")], label: heading(TALLIES_TABLE, "subject"), zeroIsBlank: true },
];

/** The tables that are followed. */
export const TRACED_TABLES: readonly TableDefinition<string>[] = TRACED.map(({ definition }) => definition);

/** The typed tables of the workbook as they are about to be written, row by row: what a later reading is compared with. */
export const tracedRows = (plans: readonly SheetPlan[]): readonly TracedRow[] =>
  TRACED.flatMap((traced) => plans.flatMap((plan) => plan.blocks.filter(({ table }) => table === traced.definition.table).flatMap((block) => rowsOf(plan, block, traced))));

function rowsOf(plan: SheetPlan, block: Block, { key, label, only, zeroIsBlank }: Traced): readonly TracedRow[] {
  const [headings = [], ...body] = block.cells.map((row, down) => row.map((cell, across) => textOf(plan.dateAreas, cell, block.top + down, block.left + across)));
  const at = (row: readonly string[], name: string): string => row[headings.indexOf(name)] ?? "";
  const seen = new Map<string, number>();
  return body.flatMap((row): TracedRow[] => {
    const name = key.map((one) => at(row, one)).join(" | ");
    if (key.every((one) => at(row, one) === "")) return [];
    // Two rows under one key stay two rows.
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    const isLeftOut = (one: string, text: string): boolean => key.includes(one) || (only !== undefined && !only.includes(one)) || text === "" || (zeroIsBlank === true && text === "0");
    const cells = headings.map((one, index) => [one, row[index] ?? ""] as const).filter(([one, text]) => !isLeftOut(one, text));
    return [{ table: block.table ?? "", key: count === 1 ? name : `${name} (${count})`, label: at(row, label), cells: Object.fromEntries(cells) }];
  });
}

function textOf(dateAreas: readonly Area[], cell: Cell, row: number, column: number): string {
  if (isBlank(cell)) return "";
  const isDate = typeof cell === "number" && dateAreas.some(({ top, bottom, left, right }) => row >= top && row <= bottom && column >= left && column <= right);
  const date = isDate ? readDate(cell) : null;
  return date === null ? cleanText(cell) : dateText(date);
}

/**
 * Every cell that differs, rows in the order of `after`, then the rows that are gone. With nothing kept there is nothing to compare with.
 * `changesBetween(kept, now)` → `[{ table: "DanhSach", key: "P004", label: "Lê Thị C", heading: "Quyết định", from: "", to: "Hoàn thành tốt nhiệm vụ" }]`.
 */
export function changesBetween(before: readonly TracedRow[], after: readonly TracedRow[]): readonly Change[] {
  if (before.length === 0) return [];
  const keyOf = ({ table, key }: Pick<TracedRow, "table" | "key">): string => `${table}\n${key}`;
  const kept = new Map(before.map((row) => [keyOf(row), row]));
  const now = new Set(after.map(keyOf));
  const nothing = (row: TracedRow): TracedRow => ({ ...row, cells: {} });
  return [
    ...after.filter((row) => kept.has(keyOf(row)) || !isOfOurs(row)).flatMap((row) => cellChanges(kept.get(keyOf(row)) ?? nothing(row), row)),
    ...before.filter((row) => !now.has(keyOf(row))).flatMap((row) => cellChanges(row, nothing(row))),
  ];
}

/**
 * The same as the log tells it: a row of people, collectives, grades or votes that is gone is one change, with all that stood there.
 * `{ …, heading: "Cả dòng", from: "Họ và tên: Lê Thị C; Chức vụ: Chuyên viên", to: "đã xóa dòng" }`.
 */
export function loggedChanges(before: readonly TracedRow[], after: readonly TracedRow[]): readonly Change[] {
  const nameOf = ({ table, key }: Pick<TracedRow, "table" | "key">): string => `${table}\n${key}`;
  const now = new Set(after.map(nameOf));
  const gone = before.filter((row) => !now.has(nameOf(row)) && !TRACED.some(({ definition, only }) => definition.table === row.table && only !== undefined));
  const deleted = new Set(gone.map(nameOf));
  return [
    ...changesBetween(before, after).filter((change) => !deleted.has(nameOf(change))),
    ...gone.map(({ table, key, label, cells }): Change => ({
      table, key, label, heading: LOG_TEXT.wholeRow, from: Object.entries(cells).map(([one, text]) => `${one}: ${text}`).join("; "), to: LOG_TEXT.rowDeleted,
    })),
  ];
}

export const isRowDeleted = ({ heading, to }: Pick<Change, "heading" | "to">): boolean => heading === LOG_TEXT.wholeRow && to === LOG_TEXT.rowDeleted;

/** Rows that name the set of rules are written by us where an older workbook has none: nobody changed anything. */
const isOfOurs = ({ table, key }: TracedRow): boolean => table === RULES_TABLE.table && Object.values(SET_CODES).some((code) => code === key);

function cellChanges(before: TracedRow, after: TracedRow): readonly Change[] {
  const { table, key, label } = after;
  const headings = [...new Set([...Object.keys(before.cells), ...Object.keys(after.cells)])];
  return headings.flatMap((heading): Change[] => {
    const [from = "", to = ""] = [before.cells[heading], after.cells[heading]];
    return from === to ? [] : [{ table, key, label: label || before.label, heading, from, to }];
  });
}
