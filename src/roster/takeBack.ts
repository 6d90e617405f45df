import { cellOf, type Columns } from "../review/place";
import { placeOfProblem, type Problem } from "../review/problem";
import { reviewAgency } from "../review/reviewAgency";
import type { Place } from "../review/subject";
import type { Cell } from "./grid";
import { isKeyed } from "./locateCell";
import { PEOPLE_TABLE } from "./personColumns";
import { plannedBook } from "./plannedBook";
import { type BookReading, readBook } from "./readBook";
import { typedSheets } from "./resultSheets";
import type { SheetPlan } from "./sheetPlan";
import type { TableDefinition } from "./tableDefinition";
import { COLLECTIVES_TABLE, RULES_TABLE } from "./tables";
import { type Change, tracedRows } from "./trace";
import type { TypedCells, Unread } from "./unread";

/** `missing`: no such row or column, or two of them; `moved`: the cell no longer says what the change made of it. */
export type TakenBack = { readonly kind: "done"; readonly reading: BookReading } | { readonly kind: "missing" | "moved" };

/**
 * The reading as if one cell held again what it held before a change: for a workbook that is saved anew. The tables are planned, the
 * cell put back, and read as if they stood in a file, so that each kind of cell is read by its own reader. `isSame`: whether two texts
 * of a cell say the same.
 */
export function takeBack(reading: BookReading, change: Change, isSame: (found: string, logged: string) => boolean): TakenBack {
  const plans = typedSheets(reading, reviewAgency(reading.roster, reading.regulation));
  const [row, second] = tracedRows(plans).filter(({ table, key }) => table === change.table && key === change.key);
  if (row === undefined || second !== undefined || !isKeyed(change.table)) return { kind: "missing" };
  if (!isSame(row.cells[change.heading] ?? "", change.to)) return { kind: "moved" };
  const put = plans.map((plan) => withCell(plan, change));
  if (put.every((plan, at) => plan === plans[at])) return { kind: "missing" };
  return { kind: "done", reading: withChange(reading, readBook(plannedBook(put, "")), change) };
}

/** The plan with the cell put back; itself where it does not have it. */
function withCell(plan: SheetPlan, { table, key, heading, from }: Change): SheetPlan {
  const [block] = plan.blocks.filter((one) => one.table === table);
  const column = block?.cells[0]?.indexOf(heading) ?? -1;
  // What names a row stands in its first column, in each of these tables.
  if (block === undefined || column < 0) return plan;
  const cells = block.cells.map((row, down) => (down > 0 && row[0] === key ? row.map((cell, at): Cell => (at === column ? from || null : cell)) : row));
  return { ...plan, blocks: plan.blocks.map((one) => (one === block ? { ...block, cells } : one)) };
}

/** Of the new reading only what that cell says: the rest of the old one knows its places in the file. */
function withChange(reading: BookReading, after: BookReading, { table, key, heading }: Change): BookReading {
  const { roster, unread } = reading;
  switch (table) {
    case PEOPLE_TABLE.table: {
      const field = fieldOf(PEOPLE_TABLE, heading);
      const [cell, cellAfter] = [reading, after].map((one) => placeOfCell(one.roster.people, one.roster.columns?.people, key, field));
      return {
        ...reading,
        roster: { ...roster, people: withField(roster.people, after.roster.people, key, field) },
        unread: { ...unread, people: withUnread(roster.people, unread.people, after.roster.people, after.unread.people, key, field) },
        problems: withProblems(reading, after, (problem) => placeOfProblem(problem) === cell, (problem) => placeOfProblem(problem) === cellAfter, cell),
      };
    }
    case COLLECTIVES_TABLE.table: {
      const field = fieldOf(COLLECTIVES_TABLE, heading);
      const [cell, cellAfter] = [reading, after].map((one) => placeOfCell(one.roster.collectives, one.roster.columns?.collectives, key, field));
      return {
        ...reading,
        roster: { ...roster, collectives: withField(roster.collectives, after.roster.collectives, key, field) },
        unread: { ...unread, collectives: withUnread(roster.collectives, unread.collectives, after.roster.collectives, after.unread.collectives, key, field) },
        problems: withProblems(reading, after, (problem) => placeOfProblem(problem) === cell, (problem) => placeOfProblem(problem) === cellAfter, cell),
      };
    }
    case RULES_TABLE.table: {
      const positions = after.recipe.filter(({ kind }) => kind === "position");
      const isOfRule = (problem: Problem): boolean => problem.kind === "ruleInvalid" && problem.code === key;
      return {
        ...reading,
        regulation: after.regulation,
        recipe: [...reading.recipe.filter(({ kind }) => kind !== "position"), ...positions],
        unread: { ...unread, rules: after.unread.rules },
        problems: withProblems(reading, after, isOfRule, isOfRule),
      };
    }
    default: {
      const isOfSetting = (problem: Problem): boolean => problem.kind === "settingInvalid" && problem.setting === key;
      return { ...reading, agency: after.agency, unread: { ...unread, settings: after.unread.settings }, problems: withProblems(reading, after, isOfSetting, isOfSetting) };
    }
  }
}

/** What was told of the cell makes way for what is told of it now; `place`: where it stands in the file. */
const withProblems = (before: BookReading, after: BookReading, isBefore: (problem: Problem) => boolean, isAfter: (problem: Problem) => boolean, place?: Place): readonly Problem[] => [
  ...before.problems.filter((problem) => !isBefore(problem)),
  ...after.problems.filter(isAfter).map((problem) => (place === undefined ? problem : { ...problem, place })),
];

type Placed = { readonly id: string; readonly place: Place };

const placeOfCell = (subjects: readonly Placed[], columns: Columns | undefined, id: string, field: string | undefined): Place =>
  cellOf(columns, placeOfSubject(subjects, id), field ?? "");
const placeOfSubject = (subjects: readonly Placed[], id: string): Place => subjects.find((one) => one.id === id)?.place ?? "";

const fieldOf = <F extends string>({ columns }: TableDefinition<F>, heading: string): F | undefined => columns.find((column) => column.heading === heading)?.field;

const withField = <S extends Placed>(before: readonly S[], after: readonly S[], id: string, field: string | undefined): readonly S[] =>
  before.map((one) => {
    const other = after.find((subject) => subject.id === id);
    return one.id !== id || other === undefined ? one : { ...one, ...Object.fromEntries(Object.entries(other).filter(([name]) => name === field)) };
  });

/** What could not be read in the cell goes, and comes where the text put back cannot be read either. */
function withUnread<F extends string>(before: readonly Placed[], unread: Unread<F>, after: readonly Placed[], unreadAfter: Unread<F>, id: string, field: F | undefined): Unread<F> {
  const place = placeOfSubject(before, id);
  const typed = Object.entries(unread.cells.get(place) ?? {}).filter(([name]) => name !== field);
  const left = Object.entries(unreadAfter.cells.get(placeOfSubject(after, id)) ?? {}).filter(([name]) => name === field);
  return { ...unread, cells: new Map([...unread.cells, [place, Object.fromEntries([...typed, ...left]) as TypedCells<F>]]) };
}
