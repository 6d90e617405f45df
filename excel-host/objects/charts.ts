import type { Sheet } from "../model/book";
import { addChart, type Chart, chartNamed, coverCells } from "../model/charts";
import { booleanOf, numberOf, text, textOf, word, wordOf } from "../wire/args";
import { type HostClass, type HostObject, hostObject, NULL_OBJECT, type Property, readOnly } from "../wire/hostClass";
import { invalidArgument, itemAlreadyExists, itemNotFound } from "../wire/richError";
import { rangeArgument } from "./rangeTarget";

interface Placed {
  readonly sheet: Sheet;
  readonly chart: Chart;
}

const field = <Key extends keyof Chart>(key: Key, read: (value: unknown) => Chart[Key]): Property<Placed> => ({
  get: ({ chart }) => chart[key],
  set: ({ chart }, value) => {
    chart[key] = read(value);
  },
});

function rename({ sheet, chart }: Placed, value: unknown): void {
  const name = textOf(value);
  if (name === "") throw invalidArgument();
  const other = chartNamed(sheet, name);
  if (other && other !== chart) throw itemAlreadyExists();
  chart.name = name;
}

/** Excel.Chart */
const chartClass: HostClass<Placed> = {
  name: "Chart",
  identity: ({ chart }) => ({ Id: chart.id }),
  properties: {
    Id: readOnly(({ chart }) => chart.id),
    Name: { get: ({ chart }) => chart.name, set: rename },
    ChartType: readOnly(({ chart }) => chart.type),
    Left: field("left", numberOf),
    Top: field("top", numberOf),
    Width: field("width", numberOf),
    Height: field("height", numberOf),
  },
  links: {
    Title: (placed) => hostObject(titleClass, placed),
    Legend: (placed) => hostObject(legendClass, placed),
    Axes: (placed) => hostObject(axesClass, placed),
    DataLabels: (placed) => hostObject(dataLabelsClass, placed),
  },
  methods: {
    SetPosition: ({ sheet, chart }, args) => {
      const from = rangeArgument(args[0], sheet).box;
      coverCells(sheet, chart, from, args[1] === null || args[1] === undefined ? from : rangeArgument(args[1], sheet).box);
      return null;
    },
    Delete: ({ sheet, chart }) => {
      sheet.charts.splice(sheet.charts.indexOf(chart), 1);
      return null;
    },
  },
};

/** Excel.ChartTitle */
const titleClass: HostClass<Placed> = { name: "ChartTitle", properties: { Text: field("title", textOf), Visible: field("titleVisible", booleanOf) } };

const LEGEND_POSITIONS = ["Invalid", "Top", "Bottom", "Left", "Right", "Corner", "Custom"] as const;

/** Excel.ChartLegend */
const legendClass: HostClass<Placed> = {
  name: "ChartLegend",
  properties: { Position: field("legendPosition", (value) => wordOf(value, LEGEND_POSITIONS)), Visible: field("legendVisible", booleanOf) },
};

/** Excel.ChartAxes */
const axesClass: HostClass<Placed> = { name: "ChartAxes", links: { CategoryAxis: (placed) => hostObject(axisClass, placed) } };

/** Excel.ChartAxis: of the categories only. */
const axisClass: HostClass<Placed> = { name: "ChartAxis", properties: { ReversePlotOrder: field("reversed", booleanOf) } };

/** Excel.ChartDataLabels */
const dataLabelsClass: HostClass<Placed> = { name: "ChartDataLabels", properties: { ShowValue: field("valuesShown", booleanOf) } };

const found = (sheet: Sheet, name: string): HostObject | typeof NULL_OBJECT => {
  const chart = chartNamed(sheet, name);
  return chart ? hostObject(chartClass, { sheet, chart }) : NULL_OBJECT;
};

/** Excel.ChartCollection of one sheet. */
export const chartsClass: HostClass<Sheet> = {
  name: "ChartCollection",
  items: (sheet) => sheet.charts.map((chart) => hostObject(chartClass, { sheet, chart })),
  item: (sheet, args) => {
    const chart = found(sheet, text(args, 0));
    if (chart === NULL_OBJECT) throw itemNotFound();
    return chart;
  },
  properties: { Count: readOnly(({ charts }) => charts.length) },
  methods: {
    Add: (sheet, args) => {
      word(args, 2, ["Auto", "Columns", "Rows"], "Auto");
      return hostObject(chartClass, { sheet, chart: addChart(sheet, text(args, 0), rangeArgument(args[1], sheet)) });
    },
    GetCount: ({ charts }) => charts.length,
    GetItemOrNullObject: (sheet, args) => found(sheet, text(args, 0)),
  },
};
