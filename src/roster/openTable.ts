import type { Problem } from "../review/problem";
import { cleanText, isBlank, labelKey, withoutBrackets } from "./cleanText";
import { type Area, type Book, type Grid, placeOf } from "./grid";
import { type FoundColumn, type Row, rowOf, usedArea } from "./row";
import { staysItself } from "./headings";
import { fieldsByHeading, type TableDefinition } from "./tableDefinition";

/** A table that was found: its rows with something in them, and what is wrong with its headings. */
export interface OpenTable<F extends string> {
  readonly grid: Grid;
  readonly area: Area;
  readonly columns: ReadonlyMap<F, FoundColumn<F>>;
  readonly rows: readonly Row<F>[];
  readonly problems: readonly Problem[];
}

const HEADING_ROWS_SEARCHED = 30;
/** No year is earlier. */
const EVERY_YEAR = 0;

/**
 * Finds one of our tables in a workbook: by the table's name on any sheet, else by the sheet's name with a heading row.
 * `null` when the workbook does not have it.
 */
export function findTable<F extends string>(book: Book, definition: TableDefinition<F>, year = EVERY_YEAR): OpenTable<F> | null {
  const key = labelKey(definition.table);
  for (const grid of book.sheets) {
    const table = grid.tables.find(({ name }) => labelKey(name) === key);
    if (table) return openNamedTable(grid, definition, table.area, year);
  }
  for (const grid of book.sheets.filter(({ name }) => labelKey(name) === labelKey(definition.sheet))) {
    const area = findArea(grid, definition);
    if (area) return openTable(grid, definition, area, year);
  }
  return null;
}

/**
 * A row typed or pasted right under a named table does not always become part of it. Nobody who sees it there doubts that it
 * is: it is read, and said, because the formulas beside the table still end where the table does.
 */
function openNamedTable<F extends string>(grid: Grid, definition: TableDefinition<F>, area: Area, year: number): OpenTable<F> {
  const bottom = touchingBottom(grid, area);
  const sides = touchingSides(grid, definition, area, year);
  const table = openTable(grid, definition, { ...area, ...sides, bottom }, year);
  const below: Problem[] = bottom === area.bottom ? [] : [{ kind: "rowsBelowTable", place: placeOf(grid.name, area.bottom + 1), count: bottom - area.bottom }];
  const beside = [...table.columns.values()].filter(({ column }) => column < area.left || column > area.right);
  const outside: Problem[] = beside.length === 0 ? [] : [{ kind: "columnsBesideTable", place: placeOf(grid.name, area.top, beside[0]?.column), headings: beside.map(({ heading }) => heading) }];
  return { ...table, problems: [...table.problems, ...ownColumns(table), ...below, ...outside] };
}

/** How far columns of ours go that touch the table from its sides and are not in it: somebody has drawn its frame too narrow. */
function touchingSides<F extends string>(grid: Grid, definition: TableDefinition<F>, area: Area, year: number): Pick<Area, "left" | "right"> {
  const fieldOf = fieldFinder(definition, year);
  const fieldAt = (column: number): F | undefined => fieldOf(cleanText(grid.cells[area.top]?.[column] ?? null));
  const found = new Set<F | undefined>([undefined]);
  for (let column = area.left; column <= area.right; column += 1) found.add(fieldAt(column));
  let { left, right } = area;
  while (!found.has(fieldAt(right + 1))) found.add(fieldAt((right += 1)));
  while (left > 0 && !found.has(fieldAt(left - 1))) found.add(fieldAt((left -= 1)));
  return { left, right };
}

/** Columns the office put into a table of ours: the next writing of our sheets leaves them out. */
function ownColumns<F extends string>({ grid, area, columns, problems }: OpenTable<F>): Problem[] {
  const read = new Set([...columns.values()].map(({ column }) => column));
  const doubles = new Set(problems.flatMap((problem) => (problem.kind === "doubleHeading" ? [problem.ignored] : [])));
  return (grid.cells[area.top] ?? []).slice(0, area.right + 1).flatMap((cell, column): Problem[] => {
    const heading = cleanText(cell);
    if (column < area.left || heading === "" || read.has(column) || doubles.has(placeOf(grid.name, area.top, column))) return [];
    const isFilled = grid.cells.slice(area.top + 1, area.bottom + 1).some((row) => !isBlank(row[column] ?? null));
    return isFilled ? [{ kind: "ownColumn", place: placeOf(grid.name, area.top, column), heading }] : [];
  });
}

/** The last row that touches the table from below, without a blank one between. */
function touchingBottom({ cells }: Grid, { bottom, left, right }: Area): number {
  let last = bottom;
  while ((cells[last + 1] ?? []).slice(left, right + 1).some((cell) => !isBlank(cell))) last += 1;
  return last;
}

/**
 * Opens the table whose headings stand in the first row of `area`; columns may come in any order, and others between them.
 * `year`: what names an earlier one in brackets is no column of ours.
 */
export function openTable<F extends string>(grid: Grid, definition: TableDefinition<F>, area: Area, year = EVERY_YEAR): OpenTable<F> {
  const problems: Problem[] = [];
  const fieldOf = fieldFinder(definition, year);
  const columns = new Map<F, FoundColumn<F>>();
  for (let column = area.left; column <= area.right; column += 1) {
    const heading = cleanText(grid.cells[area.top]?.[column] ?? null);
    const field = fieldOf(heading);
    if (field === undefined) continue;
    const first = columns.get(field);
    if (first === undefined) columns.set(field, { field, heading, column });
    else {
      problems.push({
        kind: "doubleHeading", place: placeOf(grid.name, area.top, column), heading: first.heading,
        used: placeOf(grid.name, area.top, first.column), ignored: placeOf(grid.name, area.top, column),
      });
    }
  }
  const place = placeOf(grid.name, area.top);
  for (const { field, heading, required } of definition.columns) {
    if (required && !columns.has(field)) problems.push({ kind: "missingColumn", place, heading, table: definition.table });
  }
  const rows = filledRows(grid, columns, area);
  return { grid, area, columns, rows, problems: [...problems, ...zeroProblems(rows, definition)] };
}

/** A 0 that is a number where 0 and blank differ: the formulas beside the table get it as a blank. */
function zeroProblems<F extends string>(rows: readonly Row<F>[], { columns }: TableDefinition<F>): Problem[] {
  const fields = columns.flatMap(({ field, zeroCounts }) => (zeroCounts ? [field] : []));
  const name = columns.find(({ field }) => field === "name" || field === "subject")?.field;
  return rows.flatMap((row) =>
    fields.filter((field) => row.cell(field) === 0).map((field): Problem => ({
      kind: "zeroTyped", place: row.placeOf(field), heading: row.headingOf(field), name: name === undefined ? null : cleanText(row.cell(name)) || null,
    })),
  );
}

/** What a heading of one of our tables means: "Ngày sinh (dd/mm)" is still the birth date, "Tự xếp loại (đảng viên)" no longer ours. */
function fieldFinder<F extends string>(definition: TableDefinition<F>, year: number): (heading: string) => F | undefined {
  const fields = fieldsByHeading(definition);
  return (heading) => {
    const plain = fields.get(labelKey(heading));
    const isOurs = definition.columns.some((column) => labelKey(withoutBrackets(column.heading)) === labelKey(withoutBrackets(heading)));
    return plain === undefined || isOurs || staysItself(plain, heading, year) ? plain : undefined;
  };
}

function filledRows<F extends string>(grid: Grid, columns: ReadonlyMap<F, FoundColumn<F>>, area: Area): Row<F>[] {
  const places = [...columns.values()].map(({ column }) => column);
  const rows: Row<F>[] = [];
  for (let index = area.top + 1; index <= area.bottom; index += 1) {
    if (places.some((column) => !isBlank(grid.cells[index]?.[column] ?? null))) rows.push(rowOf(grid, columns, index));
  }
  return rows;
}

/** The heading row of a sheet that carries the table's name but no table: it has the required headings. */
function findArea<F extends string>(grid: Grid, definition: TableDefinition<F>): Area | null {
  const fields = fieldsByHeading(definition);
  const required = definition.columns.filter((column) => column.required).map(({ field }) => field);
  const used = usedArea(grid);
  for (let top = 0; top <= Math.min(used.bottom, HEADING_ROWS_SEARCHED - 1); top += 1) {
    const row = grid.cells[top] ?? [];
    const left = row.findIndex((cell) => fields.has(labelKey(cleanText(cell))));
    if (left < 0) continue;
    // The results stand to the right after one blank column; they are no part of the table.
    let right = left;
    while (right + 1 < row.length && !isBlank(row[right + 1] ?? null)) right += 1;
    const found = new Set(row.slice(left, right + 1).map((cell) => fields.get(labelKey(cleanText(cell)))));
    if (required.every((field) => found.has(field)) && found.size > 1) return { ...used, top, left, right };
  }
  return null;
}
