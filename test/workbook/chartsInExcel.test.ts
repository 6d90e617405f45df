import { readFileSync } from "node:fs";
import { Workbook } from "@cj-tech-master/excelts";
import { type Book, sheetNamed } from "../../excel-host/model/book";
import { addChart } from "../../excel-host/model/charts";
import { loadXlsx } from "../../excel-host/xlsx/loadXlsx";
import { CHART_TITLES } from "../../src/messages.vi/picture";
import { excelWorkbook } from "../../src/workbook/excelWorkbook";
import type { SheetPlan } from "../../src/roster/sheetPlan";
import { readXlsx, writeXlsx } from "../../src/workbook/xlsxFile";
import { inOurExcel, plansOf, SAMPLE, sampleBook } from "../support/inOurExcel";

const summary = (book: Book) => {
  const sheet = sheetNamed(book, "Tổng hợp");
  if (!sheet) throw new Error("no summary");
  return sheet;
};
const standing = (book: Book) => summary(book).charts.map(({ name, type, title, source: { box }, left, top, width, height }) => ({ name, type, title, box, left, top, width, height }));

/** The plans of the sample; `twice`: the phòng of the first chart listed once more, so that every block below moves. */
async function plans(twice = false): Promise<readonly SheetPlan[]> {
  const all = plansOf(await excelWorkbook().read());
  return twice ? all.map((plan) => (plan.name === "Tổng hợp" ? { ...plan, charts: (plan.charts ?? []).map((chart) => ({ ...chart, source: { ...chart.source, bottom: chart.source.bottom - 1 }, at: { ...chart.at, top: chart.at.top + 1 } })) } : plan)) : all;
}

test("Tổng hợp has its four charts, each over values beside it that no formula spills into", async () => {
  const book = await sampleBook();
  await inOurExcel(book, async () => {
    await excelWorkbook().write(await plans());
    const { charts, cells } = summary(book);
    expect(charts.map(({ title }) => title)).toEqual(CHART_TITLES);
    expect(charts.map(({ type, legendPosition, reversed }) => [type, legendPosition, reversed])).toEqual(["BarClustered", "BarClustered", "BarStacked", "BarStacked"].map((type) => [type, "Bottom", true]));
    for (const { source: { box }, left, width } of charts) {
      for (let row = box.row; row < box.row + box.rows; row++)
        for (let column = box.column; column < box.column + box.columns; column++) {
          const cell = cells.get(row)?.get(column);
          expect([typeof cell?.value, cell?.formula, cell?.spilledFrom]).toEqual([row === box.row || column === box.column ? "string" : "number", null, null]);
        }
      expect(width).toBeGreaterThan(300);
      expect(left).toBeGreaterThan(1000);
    }
    expect(charts.every((chart, at) => at === 0 || chart.top >= (charts[at - 1]?.top ?? 0) + (charts[at - 1]?.height ?? 0))).toBe(true);
  });
});

test("written again, the charts are drawn in place of the old ones; a chart of the office's own stays", async () => {
  const book = await sampleBook();
  await inOurExcel(book, async () => {
    await excelWorkbook().write(await plans());
    const sheet = summary(book);
    const before = standing(book);
    addChart(sheet, "Pie", { sheet, box: { row: 0, column: 0, rows: 2, columns: 2 } });
    await excelWorkbook().write(await plans());
    expect(standing(book).filter(({ type }) => type !== "Pie")).toEqual(before);
    expect(sheet.charts.filter(({ type }) => type === "Pie").length).toBe(1);
  });
});

test("“Khôi phục” brings the charts back as they stood, over the cells they were drawn from", async () => {
  const book = await sampleBook();
  await inOurExcel(book, async () => {
    await excelWorkbook().write(await plans());
    const before = standing(book);
    await excelWorkbook().write(await plans(true));
    expect(standing(book)).not.toEqual(before);
    await excelWorkbook().restore();
    expect(standing(book)).toEqual(before);
  });
});

test("a file of ours is opened by another library with its charts and their titles, and so by the workbench", async () => {
  const read = await readXlsx(new Uint8Array(readFileSync(SAMPLE)), "DS.xlsx");
  if (read.kind !== "book") throw new Error("the sample cannot be read");
  const bytes = await writeXlsx(plansOf(read.book));
  expect((await loadXlsx(bytes, "Sổ.xlsx")).sheets.map(({ name }) => name)).toContain("Tổng hợp");
  const file = new Workbook();
  await file.xlsx.load(bytes);
  expect(file.getWorksheet("Tổng hợp")?.getCharts().map(({ title }) => title)).toEqual(CHART_TITLES);
});
