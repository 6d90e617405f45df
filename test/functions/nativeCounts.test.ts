/** Tổng hợp counted by Excel itself, where it has no custom functions: as we count, and after each edit with no add-in at work. */
import { univerCalculation } from "../../excel-host/calculation/univerCalculation";
import { knobsOf } from "../../excel-host/knobs";
import { type Book, sheetNamed } from "../../excel-host/model/book";
import { valueAt } from "../../excel-host/model/cells";
import { typeAt } from "../../excel-host/model/user";
import type { OpenExcel } from "../../excel-host/node/openInExcel";
import { columnName } from "../../src/roster/grid";
import { TABLE_TOP } from "../../src/roster/layout";
import { excelWorkbook } from "../../src/workbook/excelWorkbook";
import { inOurExcel, plansOf, sampleBook } from "../support/inOurExcel";

const never = (): never => {
  throw new Error("not there");
};

/** The sample with our sheets in an Excel that has no custom functions. */
async function withPlainExcel(work: (book: Book, open: OpenExcel) => Promise<void>): Promise<void> {
  const book = await sampleBook();
  await inOurExcel(
    book,
    async (open) => {
      const workbook = excelWorkbook();
      await workbook.write(plansOf(await workbook.read()));
      await open.excel.host.calculation.settle();
      await work(book, open);
    },
    { knobs: knobsOf({ excelApi: "1.14", customFunctions: false }), calculation: univerCalculation },
  );
}

/** What Tổng hợp shows, and what we count from the cells as they are now. */
async function shownAndCounted(book: Book, { excel }: OpenExcel): Promise<{ readonly shown: unknown[][]; readonly counted: unknown[][] }> {
  await excel.host.calculation.settle();
  const sheet = sheetNamed(book, "Tổng hợp") ?? never();
  const plan = plansOf(await excelWorkbook().read()).find(({ name }) => name === "Tổng hợp") ?? never();
  const blocks = plan.blocks.filter(({ formula }) => formula !== undefined);
  return {
    shown: blocks.flatMap(({ top, left, cells }) => cells.map((row, down) => row.map((_, across) => valueAt(sheet, top + down, left + across) ?? ""))),
    counted: blocks.flatMap(({ cells }) => cells.map((row) => row.map((cell) => cell ?? ""))),
  };
}

const typeLevel = (book: Book, heading: string, row: number, text: string): void => {
  const sheet = sheetNamed(book, "Danh sách") ?? never();
  const column = [...Array(60).keys()].find((at) => valueAt(sheet, TABLE_TOP, at) === heading) ?? never();
  typeAt(sheet, `${columnName(column)}${TABLE_TOP + 2 + row}`, text);
};

test("counts and shares are what we compute, and Excel's own formulas", () =>
  withPlainExcel(async (book, open) => {
    const { shown, counted } = await shownAndCounted(book, open);
    expect(shown).toEqual(counted);
    const formulas = [...(sheetNamed(book, "Tổng hợp")?.cells.values() ?? [])].flatMap((row) => [...row.values()].flatMap(({ formula }) => formula ?? []));
    expect(formulas.length).toBeGreaterThan(100);
    expect(formulas.filter((formula) => /XEPLOAI/.test(formula))).toEqual([]);
  }));

test.each([
  ["a decision", "Quyết định", "Hoàn thành nhiệm vụ"],
  ["a decision in short", "Quyết định", "HTXSNV"],
  ["a decision as people write it", "Quyết định", "hoàn thành tốt"],
  ["not rated", "Quyết định", "Không xếp loại"],
  ["what the leadership considered", "Lãnh đạo Ban xem xét", "Không hoàn thành nhiệm vụ"],
])("%s that is typed is counted at once", (_, heading, text) =>
  withPlainExcel(async (book, open) => {
    const before = (await shownAndCounted(book, open)).shown;
    for (const row of [0, 7, 19]) typeLevel(book, heading, row, text);
    const { shown, counted } = await shownAndCounted(book, open);
    expect(shown).not.toEqual(before);
    expect(shown).toEqual(counted);
  }),
);
