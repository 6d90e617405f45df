import { knobsOf } from "../../excel-host/knobs";
import { typeAt } from "../../excel-host/model/user";
import { type Computed, computed, type ComputedOptions, matrix, scalar } from "./computed";

const DEM = { parameters: [matrix("bảng")], run: (table: unknown[][]) => table.length };
const LAP = { parameters: [matrix("bảng")], run: (table: unknown[][]) => table };
const GAP_DOI = { parameters: [scalar("số", "number")], run: (number: number) => number * 2 };
const DIA_CHI = { parameters: [scalar("gì")], options: { requiresAddress: true }, run: () => "đã gọi" };
const HONG = { parameters: [], run: () => { throw new Error(); } };
const LOAI = { parameters: [matrix("ô")], run: (cells: unknown[][]) => cells.map((row) => row.map((cell) => (cell === null ? "null" : typeof cell === "object" ? "lỗi" : `${typeof cell} ${String(cell)}`))) };

const opened: Computed[] = [];
afterEach(() => opened.splice(0).forEach((one) => one.stop()));

function open(options: ComputedOptions = {}): Computed {
  const excel = computed({ sheets: ["Danh sách", "Kết quả"], functions: { DEM, LAP, GAPDOI: GAP_DOI, DIACHI: DIA_CHI, HONG, LOAI }, ...options });
  opened.push(excel);
  return excel;
}

test("a custom function shows #BUSY! until the page has answered, and so does what looks at it", async () => {
  const excel = open();
  excel.write("A1", [21, "=XEPLOAI.GAPDOI(A1)", "=B1+1"]);
  await excel.host.calculation.settle();
  expect(excel.read("A1:C1")).toEqual([[21, "#BUSY!", "#BUSY!"]]);
  expect(excel.host.calculation.isPending()).toBe(false);
  await excel.settled();
  expect(excel.read("A1:C1")).toEqual([[21, 42, 43]]);
});

test("it is called once for each edit that concerns it, and not for others", async () => {
  const excel = open();
  excel.write("A1", [1, "=XEPLOAI.GAPDOI(A1)"]);
  await excel.settled();
  expect(excel.calls).toHaveLength(1);
  excel.write("A1", [2]);
  await excel.settled();
  expect(excel.calls).toHaveLength(2);
  excel.write("A1", [2]);
  await excel.settled();
  expect(excel.calls).toHaveLength(3);
  excel.write("F9", ["nơi khác"]);
  await excel.settled();
  expect(excel.calls).toHaveLength(3);
  expect(excel.read("B1")).toBe(4);
});

test("an answer to a question nobody asks any more is not shown", async () => {
  const excel = open();
  excel.write("A1", [1, "=XEPLOAI.GAPDOI(A1)"]);
  await excel.host.calculation.settle();
  excel.write("A1", [5]);
  await excel.host.calculation.settle();
  excel.host.customFunctions.settle([[1, true, 2]]);
  await excel.host.calculation.settle();
  expect(excel.read("B1")).toBe("#BUSY!");
  await excel.settled();
  expect(excel.read("B1")).toBe(10);
});

test("a whole table comes with its headings, several tables in one call", async () => {
  const excel = open({ functions: { DEM: { parameters: [matrix("a"), matrix("b")], run: (a: unknown[][], b: unknown[][]) => `${a.length} và ${b.length}` } } });
  excel.write("A1", ["Mã", "Họ và tên"], ["P001", "Nguyễn An"], ["P002", "Trần Bình"]);
  excel.write("'Kết quả'!A1", ["Đối tượng"], ["P001"]);
  excel.table("A1:B3", "DanhSach");
  excel.table("'Kết quả'!A1:A2", "BieuQuyet");
  excel.write("D1", ["=XEPLOAI.DEM(DanhSach[#All],BieuQuyet[#All])"]);
  await excel.settled();
  expect(excel.read("D1")).toBe("3 và 2");
  expect(excel.calls[0]?.args).toEqual([
    [
      ["Mã", "Họ và tên"],
      ["P001", "Nguyễn An"],
      ["P002", "Trần Bình"],
    ],
    [["Đối tượng"], ["P001"]],
  ]);
  const sheet = excel.book.sheets[0];
  if (sheet) typeAt(sheet, "A4", "P003");
  await excel.settled();
  expect(excel.read("D1")).toBe("4 và 2");
  expect(excel.calls).toHaveLength(2);
});

test("a call in a formula, beside another, inside another, in any case of letters", async () => {
  const excel = open();
  excel.write("A1", ["=XEPLOAI.GAPDOI(1)+xeploai.gapdoi(2)"], ["=XEPLOAI.GAPDOI(XEPLOAI.GAPDOI(3))"], ['=IF(XEPLOAI.GAPDOI(4)>7,"trên","dưới")'], ["=SUM(XEPLOAI.LAP({1,2;3,4}))"]);
  await excel.settled();
  expect(excel.read("A1:A4")).toEqual([[6], [12], ["trên"], [10]]);
  expect(excel.calls).toHaveLength(6);
});

test("a function that hands over what another computed in the same round gets the new value", async () => {
  const excel = open();
  excel.write("A1", [1, "=A1+1", "=XEPLOAI.GAPDOI(B1)"]);
  await excel.settled();
  excel.write("A1", [10]);
  await excel.settled();
  expect(excel.read("C1")).toBe(22);
  expect(excel.calls.map(({ args }) => args)).toEqual([[2], [11]]);
});

test.each([0, null] as const)("a blank cell is %p where the host says so", async (blankArgument) => {
  const excel = open({ knobs: { ...knobsOf(), blankArgument } });
  excel.write("B2", ["=XEPLOAI.LOAI(A1:A2)"]);
  await excel.settled();
  expect(excel.calls[0]?.args).toEqual([[[blankArgument], [blankArgument]]]);
});

test("texts, numbers, booleans, dates and empty texts arrive as what they are", async () => {
  const excel = open();
  excel.write("A1", ["chữ", 12.5, true, 45291, '=""', "'12", "=1=1"]);
  excel.write("A3", ["=XEPLOAI.LOAI(A1:G1)"]);
  await excel.settled();
  expect(excel.read("A3:G3")).toEqual([["string chữ", "number 12.5", "boolean true", "number 45291", "string ", "string 12", "boolean true"]]);
});

test("an argument left out is null; one too few shows #VALUE!", async () => {
  const excel = open({ functions: { BA: { parameters: [scalar("a"), { ...scalar("b"), optional: true }, { ...scalar("c"), optional: true }], run: (...all: unknown[]) => JSON.stringify(all) } } });
  excel.write("A1", ["=XEPLOAI.BA(1)"], ["=XEPLOAI.BA(1,,3)"], ["=XEPLOAI.BA()"]);
  await excel.settled();
  expect(excel.read("A1:A3")).toEqual([["[1,null,null]"], ["[1,null,3]"], ["#VALUE!"]]);
});

describe("an error in an argument", () => {
  const withError = async (allowErrors: boolean): Promise<Computed> => {
    const excel = open({ allowErrors });
    excel.write("A1", ["=1/0", "'#N/A"]);
    excel.write("A2", ["=XEPLOAI.LOAI(A1:B1)"]);
    await excel.settled();
    return excel;
  };

  test("shows in the cell, and the function is not called", async () => {
    const excel = await withError(false);
    expect(excel.read("A2")).toBe("#DIV/0!");
    expect(excel.calls).toEqual([]);
  });

  test("is not the #BUSY! of a call inside: that is waited for", async () => {
    const excel = open({ allowErrors: true });
    excel.write("A1", ["=XEPLOAI.DEM(XEPLOAI.LAP({1;2;3}))"]);
    await excel.settled();
    expect(excel.read("A1")).toBe(3);
    expect(excel.calls).toHaveLength(2);
  });

  test("is told without anybody waiting for it", async () => {
    const excel = open();
    excel.write("A1", ["=1/0", "=XEPLOAI.GAPDOI(A1)"]);
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(excel.read("B1")).toBe("#DIV/0!");
  });

  test("reaches the function that allows it; a text that reads like one is a text", async () => {
    const excel = await withError(true);
    expect(excel.read("A2:B2")).toEqual([["lỗi", "string #N/A"]]);
  });
});

test("a function that fails shows #VALUE!, and IFERROR catches it", async () => {
  const excel = open();
  excel.write("A1", ["=XEPLOAI.HONG()", '=IFERROR(XEPLOAI.HONG(),"đã bắt")']);
  await excel.settled();
  expect(excel.read("A1:B1")).toEqual([["#VALUE!", "đã bắt"]]);
});

test("a function that asks where it stands is told, with its sheet in quotes", async () => {
  const excel = open();
  excel.write("'Kết quả'!C5", ["=XEPLOAI.DIACHI(1)"]);
  await excel.settled();
  expect(excel.calls[0]?.address).toBe("'Kết quả'!C5");
});

test("before the add-in has its functions a formula shows #NAME?, and keeps it until it is written again", async () => {
  const excel = open({ isUnloaded: true });
  excel.write("A1", [1, "=XEPLOAI.GAPDOI(A1)"]);
  await excel.settled();
  expect(excel.read("B1")).toBe("#NAME?");
  excel.host.customFunctions.ready();
  excel.write("A1", [2]);
  excel.host.calculation.recalculate("all");
  await excel.settled();
  expect(excel.read("B1")).toBe("#NAME?");
  expect(excel.calls).toEqual([]);
  excel.write("B1", ["=XEPLOAI.GAPDOI(A1)"]);
  await excel.settled();
  expect(excel.read("B1")).toBe(4);
});

test("when the page is gone its functions are #NAME?, and are repaired by writing them again once the next page has loaded", async () => {
  const excel = open();
  excel.write("A1", ["=XEPLOAI.GAPDOI(1)"]);
  await excel.host.calculation.settle();
  excel.host.customFunctions.unload();
  expect(excel.host.customFunctions.waiting()).toBe(0);
  excel.write("A2", ["=XEPLOAI.GAPDOI(2)"]);
  await excel.settled();
  expect(excel.read("A1:A2")).toEqual([["#NAME?"], ["#NAME?"]]);
  excel.host.customFunctions.ready();
  excel.write("A1", ["=XEPLOAI.GAPDOI(1)"], ["=XEPLOAI.GAPDOI(2)"]);
  await excel.settled();
  expect(excel.read("A1:A2")).toEqual([[2], [4]]);
});

test("formulas that are computed at every occasion ask once for each edit all the same", async () => {
  const excel = open();
  excel.write("A1", ["=XEPLOAI.GAPDOI(1)+RAND()"], ["=XEPLOAI.GAPDOI(2)+RAND()"], ["=XEPLOAI.GAPDOI(3)+RAND()"]);
  await excel.settled();
  expect(excel.calls).toHaveLength(3);
  expect(excel.read("A3")).toBeGreaterThanOrEqual(6);
});

test("a formula that was rewritten listens no longer to what it read before", async () => {
  const excel = open();
  excel.write("A1", [1, 2, "=XEPLOAI.GAPDOI(A1)"]);
  await excel.settled();
  excel.write("C1", ["=XEPLOAI.GAPDOI(B1)"]);
  await excel.settled();
  excel.write("A1", [5]);
  await excel.settled();
  expect(excel.calls).toHaveLength(2);
});

test("what never stays the same is asked for at most 64 times after an edit", async () => {
  const excel = open();
  excel.write("A1", ["=XEPLOAI.GAPDOI(RAND())"]);
  await excel.settled();
  expect(excel.calls).toHaveLength(64);
  excel.write("C1", [1]);
  await excel.settled();
  expect(excel.calls).toHaveLength(128);
});

test("a full recalculation asks again, a plain one does not", async () => {
  const excel = open();
  excel.write("A1", [1, "=XEPLOAI.GAPDOI(A1)"]);
  await excel.settled();
  excel.host.calculation.recalculate("changed");
  await excel.settled();
  expect(excel.calls).toHaveLength(1);
  excel.host.calculation.recalculate("all");
  await excel.settled();
  expect(excel.calls).toHaveLength(2);
});

test("two hundred formulas are asked for together and come to rest", async () => {
  const excel = open();
  excel.write("A1", ...Array.from({ length: 200 }, (_, index) => [index, `=XEPLOAI.GAPDOI(A${index + 1})`]));
  await excel.settled();
  expect(excel.calls).toHaveLength(200);
  expect(excel.read("B200")).toBe(398);
});
