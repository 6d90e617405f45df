import { CHART_TITLES } from "../messages.vi/picture";
import type { Area } from "../roster/grid";
import type { ChartPlan } from "../roster/sheetPlan";
import { addressOf, areaOf } from "./address";
import { rangeAt } from "./dressSheet";

/** A chart of ours as it stands, enough to draw it again: its name says what it shows and of which cells. */
export interface StandingChart {
  readonly name: string;
  readonly type: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const TYPES = { clustered: "BarClustered", stacked: "BarStacked" } as const satisfies Record<ChartPlan["kind"], string>;

/** `nameOf("Phân bố các mức: từng nhóm", AD21:AJ27)` → "Phân bố các mức: từng nhóm (AD21:AJ27)". */
const nameOf = (title: string, source: Area): string => `${title} (${addressOf(source)})`;

/** Title and cells of a chart of ours by its name; `null` for a chart of the office's own. */
export function chartNamed(name: string): { readonly title: string; readonly source: Area } | null {
  const title = CHART_TITLES.find((one) => name.startsWith(`${one} (`));
  const [source] = title === undefined ? [] : areaOf(name.slice(title.length + 2, -1));
  return title === undefined || source === undefined ? null : { title, source };
}

/** Our charts on some sheets, in the order of the sheets; one request. */
export async function standingCharts(context: Excel.RequestContext, sheets: readonly Excel.Worksheet[]): Promise<readonly (readonly StandingChart[])[]> {
  if (sheets.length === 0) return [];
  const found = sheets.map((sheet) => sheet.charts.load("items/name,items/chartType,items/left,items/top,items/width,items/height"));
  await context.sync();
  return found.map(({ items }) =>
    items.filter(({ name }) => chartNamed(name) !== null).map(({ name, chartType, left, top, width, height }) => ({ name, type: chartType, left, top, width, height })),
  );
}

/** Draws the planned charts in the place of those we drew before; charts of the office's own stay. */
export async function drawCharts(context: Excel.RequestContext, planned: readonly { readonly sheet: Excel.Worksheet; readonly charts: readonly ChartPlan[] }[]): Promise<void> {
  await inPlaceOfOurs(context, planned.map(({ sheet }) => sheet), (sheet, at) => {
    for (const { title, kind, source, at: cells } of planned[at]?.charts ?? []) {
      const corner = (row: number, column: number): Excel.Range => sheet.getRangeByIndexes(row, column, 1, 1);
      addChart(sheet, TYPES[kind], title, source).setPosition(corner(cells.top, cells.left), corner(cells.bottom, cells.right));
    }
  });
}

/** Draws charts again as they stood. */
export async function redrawCharts(context: Excel.RequestContext, before: readonly { readonly sheet: Excel.Worksheet; readonly charts: readonly StandingChart[] }[]): Promise<void> {
  await inPlaceOfOurs(context, before.map(({ sheet }) => sheet), (sheet, at) => {
    for (const { name, type, left, top, width, height } of before[at]?.charts ?? []) {
      const known = chartNamed(name);
      if (known !== null) Object.assign(addChart(sheet, type, known.title, known.source), { left, top, width, height });
    }
  });
}

/** Charts only repeat what the cells say: where Excel refuses one, the sheets stay as written. */
async function inPlaceOfOurs(context: Excel.RequestContext, sheets: readonly Excel.Worksheet[], draw: (sheet: Excel.Worksheet, at: number) => void): Promise<void> {
  try {
    const standing = await standingCharts(context, sheets);
    sheets.forEach((sheet, at) => {
      for (const { name } of standing[at] ?? []) sheet.charts.getItem(name).delete();
      draw(sheet, at);
    });
    await context.sync();
  } catch {
    return;
  }
}

function addChart(sheet: Excel.Worksheet, type: string, title: string, source: Area): Excel.Chart {
  const chart = sheet.charts.add(type as Excel.ChartType, rangeAt(sheet, source), "Columns");
  chart.name = nameOf(title, source);
  chart.title.text = title;
  chart.legend.position = "Bottom";
  // Excel draws bars from below; read from above they stand as in the cells.
  chart.axes.categoryAxis.reversePlotOrder = true;
  // In a stacked bar most pieces are 0, and their labels would cover the others.
  if (type === TYPES.clustered) chart.dataLabels.showValue = true;
  return chart;
}
