import { newId, type Sheet } from "./book";
import type { Box } from "./box";
import { columnWidth, rowHeight } from "./cells";

/** A chart: kept and read back, not drawn. Places and sizes in points. */
export interface Chart {
  readonly id: string;
  name: string;
  readonly type: string;
  /** The cells it was drawn from: it does not grow with a spilled result. */
  readonly source: { readonly sheet: Sheet; readonly box: Box };
  title: string;
  titleVisible: boolean;
  legendPosition: string;
  legendVisible: boolean;
  /** Categories from the last to the first. */
  reversed: boolean;
  valuesShown: boolean;
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Adds a chart where Excel puts one: over the corner of the sheet, named by its number. */
export function addChart(sheet: Sheet, type: string, source: Chart["source"]): Chart {
  const chart: Chart = {
    id: newId(sheet.book), name: freeName(sheet), type, source,
    title: "", titleVisible: true, legendPosition: "Right", legendVisible: true, reversed: false, valuesShown: false,
    left: 0, top: 0, width: 360, height: 216,
  };
  sheet.charts.push(chart);
  return chart;
}

export const chartNamed = (sheet: Sheet, name: string): Chart | undefined => sheet.charts.find((chart) => chart.name.toLowerCase() === name.toLowerCase() || chart.id === name);

function freeName(sheet: Sheet): string {
  for (let number = sheet.charts.length + 1; ; number++) if (chartNamed(sheet, `Chart ${number}`) === undefined) return `Chart ${number}`;
}

/** Lays a chart over the cells from `from` to `to`, both covered. */
export function coverCells(sheet: Sheet, chart: Chart, from: Box, to: Box): void {
  const [left, top] = [startOf(from.column, (column) => columnWidth(sheet, column)), startOf(from.row, (row) => rowHeight(sheet, row))];
  chart.left = left;
  chart.top = top;
  chart.width = startOf(to.column + to.columns, (column) => columnWidth(sheet, column)) - left;
  chart.height = startOf(to.row + to.rows, (row) => rowHeight(sheet, row)) - top;
}

function startOf(index: number, sizeOf: (index: number) => number): number {
  let start = 0;
  for (let before = 0; before < index; before++) start += sizeOf(before);
  return start;
}
