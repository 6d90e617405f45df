import { BOOK_ALL_READ } from "../../src/roster/readBook";
import { resultSheets } from "../../src/roster/resultSheets";
import { RESULT_SHEET_NAMES } from "../../src/roster/resultSheetNames";
import { blankAgency } from "../../src/roster/settings";
import { regulation2023 } from "../../src/review/regulation2023";
import { reviewAgency } from "../../src/review/reviewAgency";
import { aPerson, aRoster } from "../support/builders";

const roster = aRoster({ people: [aPerson(), aPerson({ id: "P002", name: "Lê Văn B", decision: "excellent" })] });
const sheets = resultSheets(
  { agency: blankAgency(regulation2023), regulation: regulation2023, roster, problems: [], source: { kind: "workbook" }, origins: new Map(), dossier: [], log: [], kept: [], split: null, numbered: new Set(), stamp: null, recipe: [], unread: BOOK_ALL_READ },
  reviewAgency(roster, regulation2023),
);
const wide = sheets.filter(({ pagesAcross }) => pagesAcross !== undefined);
const sum = (widths: readonly number[]): number => widths.reduce((total, width) => total + width, 0);

test("the sheets with results beside their tables, or several results, are printed on several pages across", () => {
  expect(wide.map(({ name, pagesAcross }) => [name, pagesAcross?.length])).toEqual([["Danh sách", 5], ["Biểu quyết", 2], ["Hạn mức", 3], ["Tổng hợp", 9]]);
});

test.each(wide.map((plan) => [plan.name, plan] as const))("%s: every column is printed once, the blank one between blocks never", (_, { widths, pagesAcross = [] }) => {
  // Areas of the same columns lie one under the other.
  const across = [...new Map(pagesAcross.map((page) => [page.first, page])).values()];
  const printed = across.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, at) => first + at));
  expect(printed).toEqual(widths.flatMap((width, column) => (width === 2 ? [] : [column])));
});

test.each(wide.map((plan) => [plan.name, plan] as const))("%s: no page is too wide to be read, its repeated columns included", (_, { widths, frozenColumns, pagesAcross = [] }) => {
  pagesAcross.forEach(({ first, last }, page) => {
    const repeated = page === 0 ? 0 : sum(widths.slice(0, frozenColumns));
    expect(repeated + sum(widths.slice(first, last + 1))).toBeLessThanOrEqual(190);
  });
});

test("a table is printed as far as it grows, a result as far as it goes", () => {
  const bottoms = new Map(wide.map(({ name, pagesAcross = [] }) => [name, pagesAcross.map(({ bottom }) => bottom)]));
  expect(bottoms.get("Danh sách")).toEqual([null, null, null, null, null]);
  expect(bottoms.get("Tổng hợp")).toEqual([5, 5, 6, 30, 55, 19, 36, 52, 68]);
});

test("no chart and no table of values is cut by the edge of a page, and all of them are printed", () => {
  const { charts = [], pagesAcross = [], blocks } = wide.find(({ name }) => name === "Tổng hợp") ?? { blocks: [] };
  expect(charts.length).toBeGreaterThan(1);
  const pageOf = ({ top, bottom, left, right }: { top: number; bottom: number; left: number; right: number }) =>
    pagesAcross.filter((page) => page.first <= left && page.last >= right && (page.top ?? 0) <= top && (page.bottom ?? 0) >= bottom);
  for (const { at, source, title } of charts) {
    expect([title, pageOf(at).length]).toEqual([title, 1]);
    // With its title above it.
    expect(blocks.some(({ top, left, cells }) => top === source.top - 1 && left === source.left && cells[0]?.[0] === title)).toBe(true);
    expect([title, pageOf({ ...source, top: source.top - 1 }).length]).toEqual([title, 1]);
  }
  for (const { top = 0, bottom } of pagesAcross.slice(2)) expect((bottom ?? 0) - top).toBeLessThan(28);
});

test("the sheets the pane says it will write are those that are made, in their order", () =>
  expect(sheets.flatMap(({ name, hidden }) => (hidden ? [] : [name]))).toEqual(RESULT_SHEET_NAMES));
