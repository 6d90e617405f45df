import type { Problem } from "../review/problem";
import type { Regulation } from "../review/regulation";
import { regulation2023 } from "../review/regulation2023";
import type { Roster } from "../review/subject";
import { type Cell, gridOf } from "./grid";
import { TABLE_TOP } from "./layout";
import { type OpenTable, openTable } from "./openTable";
import { PEOPLE_TABLE } from "./personColumns";
import { readOurPeople } from "./readOurWorkbook";
import { faultsUnder } from "./readPointFields";
import { readSideTables } from "./readSideTables";
import type { ResultRows } from "./resultBlocks";
import { applyRules } from "./rules";
import { usedArea } from "./row";
import type { TableDefinition } from "./tableDefinition";
import { COLLECTIVES_TABLE, CRITERIA_TABLE, MARKS_TABLE, RULES_TABLE, TALLIES_TABLE } from "./tables";

/** A whole table as a custom function receives it, headings in its first row: 0, null and "" all mean blank. */
export type Matrix = readonly (readonly unknown[])[];

/** The tables by the names they have in the workbook; what a function does not take is left out. */
export interface Matrices {
  readonly danhSach?: Matrix;
  readonly tapThe?: Matrix;
  readonly bieuQuyet?: Matrix;
  readonly capDo?: Matrix;
  readonly quyTac?: Matrix;
  readonly tieuChi?: Matrix;
}

/** A column a table lacks; what it would say is taken as blank. */
export interface MissingColumn {
  readonly table: string;
  readonly heading: string;
}

export interface TablesReading {
  readonly roster: Roster;
  readonly regulation: Regulation;
  readonly problems: readonly Problem[];
  /** Every column that is not there, also those the rest can be computed without. */
  readonly missing: readonly MissingColumn[];
  /** Row of each person in the body of danhSach, 0 the first, and how many rows it has; so for the tallies. */
  readonly people: RowPlaces;
  readonly tallies: RowPlaces;
}

export interface RowPlaces {
  readonly rows: readonly number[];
  readonly count: number;
}

/**
 * Tables as matrices → the roster and the rules they hold, by the same readers as a workbook. Columns are found by their
 * headings, so they may stand in any order with others between. Places name the cells as the workbook we write has them.
 */
export function readRosterTables(matrices: Matrices, shipped: Regulation = regulation2023): TablesReading {
  const rules = opened(matrices.quyTac, RULES_TABLE);
  const ruled = applyRules(shipped, rules?.rows ?? []);
  const people = opened(matrices.danhSach, PEOPLE_TABLE, ruled.regulation.year);
  const found = people === null ? null : readOurPeople(people);
  const tables = {
    collectives: opened(matrices.tapThe, COLLECTIVES_TABLE),
    criteria: opened(matrices.tieuChi, CRITERIA_TABLE),
    marks: opened(matrices.capDo, MARKS_TABLE),
    tallies: opened(matrices.bieuQuyet, TALLIES_TABLE),
  };
  const side = readSideTables(tables, found ?? { people: [], columns: {} }, null, ruled.regulation);
  return {
    roster: side.roster,
    regulation: side.regulation,
    problems: [...(rules?.problems ?? []), ...ruled.problems, ...faultsUnder(ruled.regulation, [...(found?.problems ?? []), ...side.problems])],
    missing: [
      ...missingIn(rules, RULES_TABLE), ...missingIn(people, PEOPLE_TABLE), ...missingIn(tables.collectives, COLLECTIVES_TABLE),
      ...missingIn(tables.criteria, CRITERIA_TABLE), ...missingIn(tables.marks, MARKS_TABLE), ...missingIn(tables.tallies, TALLIES_TABLE),
    ],
    people: { rows: (found?.rows ?? []).map(bodyRow), count: bodyCount(matrices.danhSach) },
    tallies: { rows: side.tallyRows.map(bodyRow), count: bodyCount(matrices.bieuQuyet) },
  };
}

const bodyRow = (index: number): number => index - TABLE_TOP - 1;
const bodyCount = (matrix: Matrix | undefined): number => Math.max(0, (matrix?.length ?? 0) - 1);

/** The matrix as the sheet it stands on: the rows above our tables blank, so that places come out as on the sheet. */
function opened<F extends string>(matrix: Matrix | undefined, definition: TableDefinition<F>, year?: number): OpenTable<F> | null {
  if (matrix === undefined || matrix.length === 0) return null;
  const above: Cell[][] = Array.from({ length: TABLE_TOP }, () => []);
  const grid = gridOf(definition.sheet, [...above, ...matrix.map((row) => row.map(cellOf))]);
  return openTable(grid, definition, { ...usedArea(grid), top: TABLE_TOP }, year);
}

/** A value as Excel hands it to a custom function: 0 stands for a blank cell too, an error comes as an object. */
export function cellOf(value: unknown): Cell {
  if (typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number") return value === 0 ? null : value;
  if (typeof value !== "object" || value === null) return null;
  const code = "code" in value ? value.code : "basicValue" in value ? value.basicValue : "#VALUE!";
  return { error: String(code) };
}

const missingIn = <F extends string>(table: OpenTable<F> | null, { table: name, columns }: TableDefinition<F>): MissingColumn[] =>
  table === null ? [] : columns.filter(({ field, optional }) => !optional && !table.columns.has(field)).map(({ heading }) => ({ table: name, heading }));

/** Result rows beside the rows of their table: a row of the table without a subject gets blanks, so that each stands on its line. */
export function besideRows([heading = [], ...rows]: ResultRows, { rows: at, count }: RowPlaces): ResultRows {
  const blank: readonly Cell[] = heading.map(() => null);
  const byLine = new Map(at.map((line, index) => [line, rows[index] ?? blank]));
  return [heading, ...Array.from({ length: count }, (_, line) => byLine.get(line) ?? blank)];
}
