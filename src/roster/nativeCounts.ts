import { GROUPS, groupLabel, isAgencyLeader } from "../review/group";
import { labelOf, LEVELS, type Outcome } from "../review/level";
import { partsOf } from "../review/parts";
import type { PersonReview, Review } from "../review/review";
import { RESULT_TEXT } from "../messages.vi/sheet";
import { columnName } from "./grid";
import { headingOf, PEOPLE_TABLE } from "./personColumns";
import { levelSpellings } from "./readLevel";
import type { Block } from "./sheetPlan";
import { type SummaryDimension, summaryParts } from "./summaryRows";

/** The columns of Danh sách that are counted, each as formulas name it: "'Danh sách'!$V$4:$V$540". */
export type CountedColumns = Readonly<Record<"name" | "unit" | "consideration" | "decision" | "group" | "ceiling" | "proposal", string>>;

/** Excel's own formula of each cell of a block; `null` where the cell holds a plain value. */
export type CellFormulas = readonly (readonly (string | null)[])[];

/** Rows below the last person that are counted too: who is added before the sheets are written again. */
const ROOM = 500;

/**
 * The columns of Danh sách by the headings of its table and of the results beside it, wherever those stand; `null` where one is not
 * there. All have the same rows, as COUNTIFS demands.
 */
export function countedColumns(blocks: readonly Pick<Block, "top" | "left" | "cells">[]): CountedColumns | null {
  const [table, results] = blocks;
  if (table === undefined || results === undefined) return null;
  const [first, last] = [table.top + 2, table.top + table.cells.length + ROOM];
  const range = ({ left, cells }: Pick<Block, "left" | "cells">, heading: string): string | null => {
    const at = cells[0]?.indexOf(heading) ?? -1;
    const column = columnName(left + at);
    return at < 0 ? null : `'${PEOPLE_TABLE.sheet}'!$${column}$${first}:$${column}$${last}`;
  };
  const [name, unit, consideration, decision] = (["name", "unit", "consideration", "decision"] as const).map((field) => range(table, headingOf(field)));
  const [group, ceiling, proposal] = [1, 4, 6].map((at) => range(results, RESULT_TEXT.ratings[at] ?? ""));
  return name && unit && consideration && decision && group && ceiling && proposal ? { name, unit, consideration, decision, group, ceiling, proposal } : null;
}

/** Pairs of a range and what it must hold, e.g. `'Danh sách'!$E$4:$E$540,"Văn phòng Ban"`; several stand for either. */
type Alternatives = readonly (readonly string[])[];

/**
 * The counts of Tổng hợp in Excel's own words, for an Excel without custom functions: they follow the cells of Danh sách even when
 * no add-in is open. `top`, `left`: where the block's heading stands. A row that COUNTIFS cannot count as we do keeps plain values.
 */
export function nativeCounts(review: Review, dimension: SummaryDimension, columns: CountedColumns, at: { readonly top: number; readonly left: number }): CellFormulas {
  const wanted: readonly (Alternatives | null)[] = [...partCriteria(review, dimension, columns), [[]]];
  return [[], ...wanted.map((alternatives, index) => (alternatives === null ? [] : rowFormulas(alternatives, columns, at.top + 2 + index, at.left)))];
}

/** What each row of the summary is counted by; `null` where that would count other people than the row does. */
function partCriteria(review: Review, dimension: SummaryDimension, { unit, group }: CountedColumns): readonly (Alternatives | null)[] {
  const leaders = GROUPS.filter(({ id }) => isAgencyLeader(id)).map(({ label }) => label);
  const belowLeaders = leaders.flatMap((label) => [group, quoted(`<>${label}`)]);
  const isBelow = (one: PersonReview): boolean => !isAgencyLeader(one.group);
  const counted = (test: (one: PersonReview) => boolean, people: readonly PersonReview[], alternatives: Alternatives): Alternatives | null =>
    sameSet(review.people.filter(test), people) ? alternatives : null;
  if (dimension === "group")
    return summaryParts(review, "group").map(({ label, people }) => counted((one) => groupLabel(one.group) === label, people, [[group, quoted(label)]]));
  return partsOf(review)
    .filter(({ people }) => people.length > 0)
    .map(({ kind, unit: named, people }) => {
      if (kind === "leaders") return counted((one) => !isBelow(one), people, leaders.map((label) => [group, quoted(label)]));
      return counted((one) => isBelow(one) && one.person.unit === named, people, [[unit, quoted(named === null ? "" : escaped(named)), ...belowLeaders]]);
    });
}

const sameSet = (some: readonly PersonReview[], others: readonly PersonReview[]): boolean => some.length === others.length && some.every((one) => others.includes(one));

/** A text inside a formula: `quoted('Ban "A"')` → `"Ban ""A"""`. */
const quoted = (text: string): string => `"${text.replace(/"/g, '""')}"`;
/** COUNTIFS takes * and ? for any letters. */
const escaped = (text: string): string => text.replace(/[*?~]/g, "~$&");

/** One row: its label stays a value; counts by COUNTIFS, the rest from the counts beside it. */
function rowFormulas(alternatives: Alternatives, columns: CountedColumns, line: number, left: number): (string | null)[] {
  const cell = (column: number): string => `${columnName(left + column)}${line}`;
  const counts = LEVELS.map((_, index) => cell(3 + 2 * index));
  const [total, rated, unrated] = [cell(1), cell(2), cell(11)];
  return [
    null,
    `=${sumOver(alternatives, columns, [])}`,
    `=${counts.join("+")}`,
    ...LEVELS.flatMap(({ id }, index) => [`=${outcomeCount(id, alternatives, columns)}`, shareFormula(counts, index, rated)]),
    `=${outcomeCount("unrated", alternatives, columns)}`,
    `=${total}-${rated}-${unrated}`,
  ];
}

const sumOver = (alternatives: Alternatives, { name }: CountedColumns, criteria: readonly string[]): string =>
  alternatives.map((one) => `SUM(COUNTIFS(${[name, '"?*"', ...one, ...criteria].join(",")}))`).join("+");

/** Quyết định, where it is blank Lãnh đạo Ban xem xét, where that is blank too what was computed, as `reportedOutcome`. */
function outcomeCount(outcome: Outcome, alternatives: Alternatives, columns: CountedColumns): string {
  const { decision, consideration, proposal, ceiling } = columns;
  const spelt = `{${levelSpellings(outcome).map(quoted).join(",")}}`;
  const unrated = labelOf("unrated");
  const computed = outcome === "unrated" ? [ceiling, quoted(unrated)] : [proposal, quoted(labelOf(outcome)), ceiling, quoted(`<>${unrated}`)];
  return [
    [decision, spelt],
    [decision, '""', consideration, spelt],
    [decision, '""', consideration, '""', ...computed],
  ]
    .map((criteria) => sumOver(alternatives, columns, criteria))
    .join("+");
}

/** The share of one count as `shares` has it: tenths rounded down, what is left over to the largest remainders, the earlier first. */
function shareFormula(counts: readonly string[], index: number, rated: string): string {
  const tenths = (count: string): string => `INT(1000*${count}/${rated})`;
  const remainder = (count: string): string => `MOD(1000*${count},${rated})`;
  const own = counts[index] ?? "";
  const ahead = counts.flatMap((count, other) => (other === index ? [] : [`(${remainder(count)}${other < index ? ">=" : ">"}${remainder(own)})`])).join("+");
  return `=IF(${rated}=0,"",(${tenths(own)}+IF(${ahead}<1000-${counts.map(tenths).join("-")},1,0))/10)`;
}
