import { knobsOf, type Platform, type RequirementLevel } from "../../excel-host/knobs";
import { addSheet, emptyBook } from "../../excel-host/model/book";
import { lendGlobals, openInExcel, type OpenExcel, type OpenOptions } from "../../excel-host/node/openInExcel";

const PLATFORMS: readonly Platform[] = ["PC", "Mac", "OfficeOnline"];
const opened: OpenExcel[] = [];

async function open(options: OpenOptions = {}): Promise<OpenExcel> {
  const book = emptyBook("Danh sách.xlsx");
  addSheet(book);
  const one = await openInExcel(book, options);
  opened.push(one);
  return one;
}

afterAll(() => opened.forEach((one) => one.close()));

describe.each(PLATFORMS)("on %s", (platform) => {
  let excel: OpenExcel;
  beforeAll(async () => {
    excel = await open({ knobs: knobsOf({ platform }), language: "vi-VN", theme: "dark" });
  });

  test("office.js is ready and knows where it is", () => {
    expect(excel.info).toMatchObject({ host: "Excel", platform });
    expect(excel.Office.context.displayLanguage).toBe("vi-VN");
    expect(excel.Office.context.platform).toBe(platform);
  });

  test("Excel.run writes and reads", async () => {
    const values = await excel.Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1:B1").values = [["Họ và tên", 45291]];
      const used = context.workbook.worksheets.getActiveWorksheet().getUsedRange().load("values,address");
      await context.sync();
      return [used.address, used.values];
    });
    expect(values).toEqual(["Sheet1!A1:B1", [["Họ và tên", 45291]]]);
  });

  test("a ribbon button runs the associated action and waits for its end", async () => {
    excel.run(`Office.actions.associate("computeRatings", (event) => { window.pressed = event.source.id; event.completed(); });`);
    await excel.press("computeRatings");
    expect(excel.window["pressed"]).toBe("computeRatings");
  });

  test("a ribbon button without an action fails", () => expect(excel.press("nothing")).rejects.toThrow(/nothing/));

  test("the pane can be shown and hidden", async () => {
    await excel.Office.addin.hide();
    expect(excel.excel.host.pane).toBe("Background");
    await excel.Office.addin.showAsTaskpane();
    expect(excel.excel.host.pane).toBe("Visible");
  });

  test("document settings are those of the workbook", async () => {
    const { settings } = excel.Office.context.document;
    settings.set("năm", { year: 2023 });
    await new Promise((saved) => settings.saveAsync(saved));
    const value = await excel.Excel.run(async (context) => {
      const setting = context.workbook.settings.getItem("năm").load("value");
      await context.sync();
      return setting.value as unknown;
    });
    expect(value).toEqual({ year: 2023 });
  });

  test("the common API hears of selections", async () => {
    const heard = new Promise((hear) =>
      excel.Office.context.document.addHandlerAsync(excel.Office.EventType.DocumentSelectionChanged, hear, () => {
        void excel.Excel.run(async (context) => {
          context.workbook.worksheets.getActiveWorksheet().getRange("C3").select();
          await context.sync();
        });
      }),
    );
    await expect(heard).resolves.toBeDefined();
  });

  test("a method of the common API that is not here fails and does not hang", async () => {
    const result = await new Promise<Office.AsyncResult<unknown>>((done) =>
      excel.Office.context.document.getSelectedDataAsync(excel.Office.CoercionType.Text, done),
    );
    expect(result.status).toBe("failed");
  });
});

describe("requirement sets", () => {
  const CASES: readonly [RequirementLevel, string, string][] = [["1.14", "1.14", "1.15"], ["1.17", "1.17", "1.18"], ["latest", "1.20", "1.99"]];
  test.each(CASES)("an Excel of level %s has ExcelApi %s and not %s", async (excelApi, has, hasNot) => {
    const { Office } = await open({ knobs: knobsOf({ excelApi }) });
    expect([has, hasNot].map((version) => Office.context.requirements.isSetSupported("ExcelApi", version))).toEqual([true, false]);
  });

  test.each([[true, true], [false, true], [true, false]])("shared runtime %s and custom functions %s are announced so", async (sharedRuntime, customFunctions) => {
    const { Office, info } = await open({ knobs: knobsOf({ sharedRuntime, customFunctions }) });
    // Only a pane in a shared runtime is told whether it is in sight.
    expect("addin" in info && info.addin !== null).toBe(sharedRuntime);
    expect(Office.context.requirements.isSetSupported("SharedRuntime", "1.1")).toBe(sharedRuntime);
    expect(Office.context.requirements.isSetSupported("CustomFunctionsRuntime", "1.1")).toBe(customFunctions);
  });

  test("what only Excel on the web has is announced there alone", async () => {
    const answers = [];
    for (const platform of PLATFORMS) answers.push((await open({ knobs: knobsOf({ platform }) })).Office.context.requirements.isSetSupported("ExcelApiOnline", "1.1"));
    expect(answers).toEqual([false, false, true]);
  });
});

test.each(PLATFORMS)("a function of a loaded script is called from Excel on %s", async (platform) => {
  const functions = { namespace: "XEPLOAI", functions: [{ id: "GHEP", name: "GHÉP", parameters: [{ name: "bảng", dimensionality: "matrix" }, { name: "dấu", optional: true }] }] };
  const one = await open({ knobs: knobsOf({ platform }), functions });
  one.run(`CustomFunctions.associate("GHEP", (table, sign) => table.map((row) => [row.join(sign ?? "-"), row.length]))`);
  const answer = await one.excel.host.customFunctions.call("xeploai.ghép", [[["a", 1], ["b", 2]], undefined], "Sheet1!A1");
  expect(answer).toEqual([["a-1", 2], ["b-2", 2]]);
});

test("a dark Excel on the desktop says so", async () => {
  const { Office } = await open({ theme: "dark" });
  expect(Office.context.officeTheme.bodyBackgroundColor).toBe("#262626");
});

test("modules of the add-in see the page's Excel while it is lent", async () => {
  const one = await open();
  const giveBack = lendGlobals(one);
  expect(Excel).toBe(one.Excel);
  giveBack();
  expect(typeof Excel).toBe("undefined");
});
