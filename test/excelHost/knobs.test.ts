import { knobsOf, type Knobs } from "../../excel-host/knobs";
import { openBook, refusal, settled, type TestExcel } from "./openBook";

async function within<T>(knobs: Knobs, work: (excel: TestExcel) => Promise<T>): Promise<T> {
  const excel = await openBook({ knobs });
  try {
    return await work(excel);
  } finally {
    excel.open.close();
  }
}

const write = (excel: TestExcel, rows: number, text = "x".repeat(1000)): Promise<unknown> =>
  excel.run(async (context) => {
    context.workbook.worksheets.getItem("Danh sách").getRangeByIndexes(0, 0, rows, 10).values = Array.from({ length: rows }, () => Array.from({ length: 10 }, () => text));
    await context.sync();
  });

describe("the payload limit of Excel on the web", () => {
  test("a request of more than 5 MB is refused before anything is done", () =>
    within(knobsOf({ platform: "OfficeOnline" }), async (excel) => {
      expect((await refusal(write(excel, 600))).code).toBe("RequestPayloadSizeLimitExceeded");
      expect(excel.book.sheets[0]?.cells.size).toBe(0);
      await write(excel, 400);
      expect(excel.book.sheets[0]?.cells.size).toBe(400);
    }));

  test("an answer of more than 5 MB is refused", () =>
    within(knobsOf({ platform: "OfficeOnline" }), async (excel) => {
      await write(excel, 400);
      await write(excel, 400, "y".repeat(1000));
      const read = (columns: string): Promise<unknown> =>
        excel.run(async (context) => {
          context.workbook.worksheets.getItem("Danh sách").getRange("A1:J400").load(columns);
          await context.sync();
        });
      await read("values");
      expect((await refusal(read("values,formulas"))).code).toBe("ResponsePayloadSizeLimitExceeded");
    }));

  test("there is none on the desktop", () => within(knobsOf(), (excel) => write(excel, 600)));
});

describe("while a cell is being edited", () => {
  test("requests are refused as Excel does, and go on afterwards", () =>
    within(knobsOf(), async (excel) => {
      const { knobs } = excel.open.excel.host;
      knobs.cellEdit = true;
      expect((await refusal(write(excel, 1))).code).toBe("InvalidOperationInCellEditMode");
      knobs.cellEdit = false;
      await write(excel, 1);
      expect(excel.book.sheets[0]?.cells.size).toBe(1);
    }));

  test("a run that asked for it waits for the end of editing", () =>
    within(knobsOf(), async (excel) => {
      const { knobs } = excel.open.excel.host;
      knobs.cellEdit = true;
      let done = false;
      const running = excel.open.Excel.run({ delayForCellEdit: true }, async (context) => {
        context.workbook.worksheets.getItem("Danh sách").getRange("A1").values = [["x"]];
        await context.sync();
        done = true;
      });
      await settled(50);
      expect(done).toBe(false);
      knobs.cellEdit = false;
      await running;
      expect(done).toBe(true);
    }));
});

describe("syncs that are to fail", () => {
  test("the n-th fails with the code asked for, those around it do not", () =>
    within(knobsOf(), async (excel) => {
      const { knobs, syncs } = excel.open.excel.host;
      knobs.failures.push({ sync: syncs + 2, code: "GeneralException", message: "hỏng" });
      const codes = [];
      for (let turn = 1; turn <= 3; turn++) codes.push(await write(excel, turn).then(() => "done", ({ code }: OfficeExtension.Error) => code));
      expect(codes).toEqual(["done", "GeneralException", "done"]);
    }));

  test("half of a request may be done before it fails", () =>
    within(knobsOf(), async (excel) => {
      const { knobs, syncs } = excel.open.excel.host;
      const addSheets = (): Promise<unknown> =>
        excel.run(async (context) => {
          for (const name of ["Một", "Hai", "Ba"]) context.workbook.worksheets.add(name);
          await context.sync();
        });
      knobs.failures.push({ sync: syncs + 1, action: 3 });
      expect((await refusal(addSheets())).code).toBe("InvalidOperation");
      expect(excel.book.sheets.map(({ name }) => name)).toEqual(["Danh sách", "Một"]);
    }));
});

describe("suspension", () => {
  test("is over with the request that asked for it", () =>
    within(knobsOf(), async (excel) => {
      const { host } = excel.open.excel;
      await excel.run(async (context) => {
        context.application.suspendApiCalculationUntilNextSync();
        context.application.suspendScreenUpdatingUntilNextSync();
        context.workbook.worksheets.getItem("Danh sách").getRange("A1").values = [["x"]];
        await context.sync();
        expect(host.calculationSuspended).toBe(false);
      });
    }));

  test("the calculation mode is kept and formulas without an engine stay at 0", () =>
    within(knobsOf(), async (excel) => {
      const found = await excel.run(async (context) => {
        context.application.calculationMode = "Manual" as Excel.CalculationMode;
        const range = context.workbook.worksheets.getItem("Danh sách").getRange("A1");
        range.formulas = [["=1+1"]];
        context.application.calculate("Full");
        context.application.load("calculationMode,calculationState");
        range.load("values,formulas");
        await context.sync();
        return [context.application.calculationMode, context.application.calculationState, range.values, range.formulas];
      });
      expect(found).toEqual(["Manual", "Done", [[0]], [["=1+1"]]]);
    }));
});

test("every request and its answer can be watched", () =>
  within(knobsOf(), async (excel) => {
    const seen: string[] = [];
    excel.open.excel.watchers.add(({ request, answer }) => void seen.push(`${request.includes("Values")} ${answer.kind}`));
    await write(excel, 1, "y");
    expect(seen).toContain("true answered");
  }));

test("requests are answered in their order, whoever sends them", () =>
  within(knobsOf(), async (excel) => {
    await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getItem("Danh sách");
          const used = sheet.getUsedRangeOrNullObject(true).load("rowCount");
          await context.sync();
          sheet.getRangeByIndexes(used.isNullObject ? 0 : used.rowCount, index, 1, 1).values = [[index]];
          await context.sync();
        }),
      ),
    );
    const written = [...(excel.book.sheets[0]?.cells.values() ?? [])].flatMap((row) => [...row.values()].map(({ value }) => value)).sort((a, b) => Number(a) - Number(b));
    expect(written).toEqual(Array.from({ length: 20 }, (_, index) => index));
  }));
