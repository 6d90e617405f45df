import { univerCalculation } from "../../excel-host/calculation/univerCalculation";
import { openBook, type TestExcel } from "./openBook";
import { matrix, scalar } from "./computed";

/** As the add-in's own script registers its functions with the real runtime. */
const FUNCTIONS = `
  CustomFunctions.associate("CHEP", (table) => table.map((row) => [row[0], row[1] === "" ? "trống" : row[1]]));
  CustomFunctions.associate("SAU", async (number) => number * 2);
  CustomFunctions.associate("TUCHOI", () => { throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, "không có"); });
`;

let excel: TestExcel;
beforeAll(async () => {
  excel = await openBook({
    calculation: univerCalculation,
    functions: {
      namespace: "XEPLOAI",
      functions: [
        { id: "CHEP", name: "CHEP", parameters: [matrix("bảng")] },
        { id: "SAU", name: "SAU", parameters: [scalar("số", "number")] },
        { id: "TUCHOI", name: "TUCHOI", parameters: [] },
      ],
    },
  });
  excel.open.run(FUNCTIONS);
});
afterAll(() => excel.open.close());

/** Until no cell is busy: the runtime hands answers in every half second. */
async function answered(): Promise<void> {
  const { host } = excel.open.excel;
  for (let patience = 0; patience < 200; patience++) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    if (host.customFunctions.waiting() === 0 && !host.calculation.isPending()) return;
  }
  throw new Error("The page does not answer.");
}

test("a batch reads what its own writes compute to", async () => {
  const values = await excel.onSheet(async (sheet, context) => {
    sheet.getRange("A1:C1").values = [[20, 22, "=SUM(A1:B1)"]];
    sheet.getRange("D1").formulas = [['=IF(C1>40,"trên","dưới")']];
    const read = sheet.getRange("A1:D1").load("values,formulas,valueTypes");
    await context.sync();
    return [read.values, read.formulas, read.valueTypes];
  });
  expect(values).toEqual([[[20, 22, 42, "trên"]], [[20, 22, "=SUM(A1:B1)", '=IF(C1>40,"trên","dưới")']], [["Double", "Double", "Double", "String"]]]);
});

test("a batch that holds calculation back reads old values, the next one new ones", async () => {
  const seen = await excel.onSheet(async (sheet, context) => {
    sheet.getRange("A1:B1").values = [[1, "=A1+1"]];
    await context.sync();
    context.application.suspendApiCalculationUntilNextSync();
    sheet.getRange("A1").values = [[10]];
    const held = sheet.getRange("B1").load("values");
    await context.sync();
    const later = sheet.getRange("B1").load("values");
    await context.sync();
    return [held.values, later.values];
  });
  expect(seen).toEqual([[[2]], [[11]]]);
});

test("manual calculation waits for calculate()", async () => {
  const seen = await excel.onSheet(async (sheet, context) => {
    const { application } = context.workbook;
    sheet.getRange("A1:B1").values = [[1, "=A1+1"]];
    application.calculationMode = "Manual";
    sheet.getRange("A1").values = [[10]];
    const before = sheet.getRange("B1").load("values");
    application.load("calculationState");
    await context.sync();
    const state = application.calculationState;
    application.calculate("Recalculate");
    const after = sheet.getRange("B1").load("values");
    application.calculationMode = "Automatic";
    await context.sync();
    return [before.values, state, after.values];
  });
  expect(seen).toEqual([[[2]], "Pending", [[11]]]);
});

test("a custom function gets a table, spills, grows with the table and can be found by its block", async () => {
  const { name, spill } = await excel.onSheet(async (sheet, context) => {
    sheet.load("name");
    sheet.getRange("A1:C3").values = [["Mã", "Họ và tên", "Điểm"], ["P001", "Nguyễn An", 9], ["P002", "", 7]];
    const table = sheet.tables.add("A1:C3", true);
    table.name = "DanhSach";
    const formula = sheet.getRange("E1");
    formula.formulas = [["=XEPLOAI.CHEP(DanhSach[[#All],[Mã]:[Họ và tên]])"]];
    formula.load("values");
    await context.sync();
    await answered();
    const area = formula.getSpillingToRange().load("address,values");
    const parent = sheet.getRange("F3").getSpillParent().load("address");
    await context.sync();
    return { name: sheet.name, spill: [formula.values, area.address, area.values, parent.address] };
  });
  expect(spill).toEqual([[["#BUSY!"]], `${name}!E1:F3`, [["Mã", "Họ và tên"], ["P001", "Nguyễn An"], ["P002", 0]], `${name}!E1`]);

  const grown = await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    context.workbook.tables.getItem("DanhSach").rows.add(undefined, [["P003", "Lê Cúc", 4]]);
    await context.sync();
    await answered();
    const area = sheet.getRange("E1").getSpillingToRange().load("address,values");
    await context.sync();
    return [area.address, area.values.at(-1)];
  });
  expect(grown).toEqual([`${name}!E1:F4`, ["P003", "Lê Cúc"]]);
});

test("asynchronous functions and refusals arrive, each in its cell", async () => {
  const values = await excel.onSheet(async (sheet, context) => {
    const range = sheet.getRange("A1:C1");
    range.formulas = [["=XEPLOAI.SAU(21)", "=XEPLOAI.TUCHOI()", "=IFNA(XEPLOAI.TUCHOI(),A1)"]];
    await context.sync();
    await answered();
    range.load("values");
    await context.sync();
    return range.values;
  });
  expect(values).toEqual([[42, "#N/A", 42]]);
});
