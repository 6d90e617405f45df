import { CHART, OUTCOME_NAMES, PICTURE } from "../messages.vi/picture";
import { RULE_TITLES, scopeText } from "../messages.vi/quota";
import { countsOf } from "../review/counts";
import { LEVELS } from "../review/level";
import type { QuotaCheck, Review } from "../review/review";
import type { Cell } from "./grid";
import type { Block, ChartPlan, PageColumns } from "./sheetPlan";
import { type SummaryDimension, summaryParts } from "./summaryRows";
import { BLANK_COLUMN } from "./tableSheet";

/** Widths of the values, then of the columns the charts lie on. */
const VALUE_WIDTHS = [34, 9, 9, 9, 9, 9, 9];
const CHART_WIDTHS = Array.from({ length: 9 }, () => 11);

/** Lines that fit a printed page under its repeated heading. */
const LINES_ON_PAGE = 28;

/** Rows a chart takes: its title, its legend, and its bars, each high enough for a line of text. */
const rowsOfChart = (categories: number): number => Math.max(14, 6 + Math.ceil(categories * 1.6));

/** Lines a row of values needs; words break before the width is used up. */
const linesOfRow = (cells: readonly Cell[]): number =>
  Math.max(1, ...cells.map((cell, at) => (typeof cell === "string" ? Math.ceil(cell.length / ((VALUE_WIDTHS[at] ?? 9) * 0.9)) : 1)));

export interface PlacedCharts {
  readonly blocks: readonly Block[];
  readonly charts: readonly ChartPlan[];
  readonly widths: readonly number[];
  readonly pages: readonly PageColumns[];
}

/** The values of the charts, one block under the other from row `top` on, each with its chart to the right. */
export function placedCharts(review: Review, top: number, left: number): PlacedCharts {
  const chartLeft = left + VALUE_WIDTHS.length + 1;
  const chartRight = chartLeft + CHART_WIDTHS.length - 1;
  const blocks: Block[] = [
    { top: top - 1, left, cells: [[CHART.note]], style: "note" },
    { top: top - 1, left: chartLeft, cells: [[CHART.name]], style: "note" },
  ];
  const charts: ChartPlan[] = [];
  const linesAt: number[] = [];
  // Row `top` is repeated on every printed page.
  let row = top + 1;
  for (const { title, kind, rows } of chartRows(review)) {
    const [heading = [], ...body] = rows;
    if (body.length === 0) continue;
    const bottom = row + 1 + body.length;
    // The rows of values beside a chart make it higher where their texts wrap; it is never higher than a page.
    const lines = rows.map(linesOfRow);
    const height = Math.min(rowsOfChart(body.length), rowsWithin(LINES_ON_PAGE - 1, lines));
    linesAt.push(...Array.from({ length: row - linesAt.length }, () => 1), 1, ...lines);
    blocks.push(
      { top: row, left, cells: [[title]], style: "note" },
      { top: row + 1, left, cells: [heading], style: "plainHeading" },
      { top: row + 2, left, cells: body, style: "body" },
    );
    charts.push({
      title,
      kind,
      source: { top: row + 1, left, bottom, right: left + heading.length - 1 },
      at: { top: row + 1, left: chartLeft, bottom: row + height, right: chartRight },
    });
    row = Math.max(bottom, row + height) + 2;
  }
  return {
    blocks,
    charts,
    widths: [...VALUE_WIDTHS, BLANK_COLUMN, ...CHART_WIDTHS],
    pages: [
      ...pagesOf(charts.map(({ source }) => ({ top: source.top - 1, bottom: source.bottom })), linesAt).map((rows) => ({ first: left, last: chartLeft - 2, ...rows })),
      ...pagesOf(charts.map(({ at }) => ({ top: at.top - 1, bottom: at.bottom + 1 })), linesAt).map((rows) => ({ first: chartLeft, last: chartRight, ...rows })),
    ],
  };
}

/** How many rows together are at most as high as so many lines: `rowsWithin(5, [1, 3])` → 3, the third of one line. */
function rowsWithin(lines: number, heights: readonly number[]): number {
  let count = 0;
  for (let left = lines - (heights[0] ?? 1); left >= 0; left -= heights[count] ?? 1) count += 1;
  return count;
}

interface Rows {
  readonly top: number;
  readonly bottom: number;
}

/**
 * Parts one under the other as printed pages that cut none of them; what is taller than a page has its own. The first page begins with the sheet.
 * Where a sheet is fitted to its width Excel passes page breaks by, so each page is an area of its own.
 */
function pagesOf(parts: readonly Rows[], linesAt: readonly number[]): readonly Rows[] {
  const linesIn = (top: number, bottom: number): number => Array.from({ length: bottom - top + 1 }, (_, at) => linesAt[top + at] ?? 1).reduce((sum, lines) => sum + lines, 0);
  const pages: Rows[] = [];
  for (const { top, bottom } of parts) {
    const last = pages.at(-1);
    if (last !== undefined && linesIn(last.top, bottom) <= LINES_ON_PAGE) pages[pages.length - 1] = { ...last, bottom };
    else pages.push({ top: last === undefined ? 0 : top, bottom });
  }
  return pages;
}

type ChartRows = Pick<ChartPlan, "title" | "kind"> & { readonly rows: readonly (readonly Cell[])[] };

const chartRows = (review: Review): readonly ChartRows[] => [
  { title: CHART.titles.unitUsage, kind: "clustered", rows: usageRows(review, ({ scope }) => scope.kind === "unit") },
  { title: CHART.titles.otherUsage, kind: "clustered", rows: usageRows(review, ({ scope }) => scope.kind !== "unit") },
  { title: CHART.titles.unitLevels, kind: "stacked", rows: levelRows(review, "unit") },
  { title: CHART.titles.groupLevels, kind: "stacked", rows: levelRows(review, "group") },
];

const usageRows = ({ quotas }: Review, of: (check: QuotaCheck) => boolean): ChartRows["rows"] => [
  [PICTURE.heads.scope, PICTURE.heads.used, PICTURE.heads.ceiling],
  ...quotas.filter(of).map((check): Cell[] => [checkLabel(check), check.used, check.ceiling]),
];

/** A phòng by its name, any other check by what it counts: "Trưởng phòng và tương đương xuất sắc". */
export function checkLabel({ rule, scope }: Pick<QuotaCheck, "rule" | "scope">): string {
  if (scope.kind === "unit") return scopeText(scope);
  return rule === "Q0" && scope.kind === "group" ? `${RULE_TITLES[rule]}: ${scopeText(scope)}` : RULE_TITLES[rule];
}

const levelRows = (review: Review, dimension: SummaryDimension): ChartRows["rows"] => [
  [PICTURE.heads.scope, ...LEVELS.map(({ id }) => OUTCOME_NAMES[id]), OUTCOME_NAMES.unrated, OUTCOME_NAMES.pending],
  ...summaryParts(review, dimension).map(({ label, people }): Cell[] => {
    const { levels, unrated, pending } = countsOf(people);
    return [label, ...levels.map(({ count }) => count), unrated, pending];
  }),
];
