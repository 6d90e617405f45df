import { nameOf, sheetNamed } from "../../excel-host/model/book";
import { MAX_COLUMNS } from "../../excel-host/model/box";
import { shiftCells } from "../../excel-host/model/shift";
import { deleteSheet, renameSheet } from "../../excel-host/model/sheets";
import { type Computed, computed } from "./computed";

let excel: Computed;
beforeEach(() => {
  excel = computed({ sheets: ["Danh sách", "Kết quả", "O'Brien"] });
  excel.write("A1", ["Mã", "Họ và tên", "Điểm", "Ngày"], ["P001", "Nguyễn An", 9, 45291], ["P002", "Trần Bình", 7, 45292], ["P003", "Lê Cúc", 4, ""]);
});
afterEach(() => excel.stop());

async function result(formula: string): Promise<unknown> {
  excel.write("'Kết quả'!A1", [formula]);
  await excel.settled();
  return excel.read("'Kết quả'!A1");
}

test.each([
  ["=SUM('Danh sách'!C2:C4)", 20],
  ["=COUNTIFS('Danh sách'!C2:C4,\">5\",'Danh sách'!B2:B4,\"*Bình\")", 1],
  ["=IF('Danh sách'!C2>8,\"Xuất sắc\",\"Tốt\")", "Xuất sắc"],
  ["=INDEX('Danh sách'!B2:B4,MATCH(\"P002\",'Danh sách'!A2:A4,0))", "Trần Bình"],
  ['=XLOOKUP("P003",\'Danh sách\'!A2:A4,\'Danh sách\'!B2:B4,"không có")', "Lê Cúc"],
  ['=XLOOKUP("P009",\'Danh sách\'!A2:A4,\'Danh sách\'!B2:B4,"không có")', "không có"],
  ["=TEXT('Danh sách'!D2,\"dd/mm/yyyy\")", "31/12/2023"],
  ["=SUM('Danh sách'!C:C)", 20],
  ["=COUNTA('Danh sách'!1:1)", 4],
  ["=_xlfn.XLOOKUP(\"P001\",'Danh sách'!A:A,'Danh sách'!C:C)", 9],
  ["='O''Brien'!A1", 0],
  ["='Danh sách'!C2>8", true],
  ["='DANH SÁCH'!C2+c1", 9],
  ["='Không có'!A1", "#REF!"],
  ["=SUM('Không có'!A1:B2)", "#REF!"],
  ["=1/0", "#DIV/0!"],
  ["=VLOOKUP(\"P009\",'Danh sách'!A2:B4,2,FALSE)", "#N/A"],
  ["=XEPLOAI.KHONGCO(1)", "#NAME?"],
  ["=KHONGCO", "#NAME?"],
  ["=SUM(Bang[Điểm])", "#REF!"],
  ['=""', ""],
  ['="A1 & [B]"&" ""C:C"""', 'A1 & [B] "C:C"'],
  ["=LET(x,2,x*3)", 6],
  ["=LOG10(100)", 2],
  ["=SHEETS()>0", true],
])("%s gives %p", async (formula, value) => expect(await result(formula)).toEqual(value));

test("FILTER spills the rows that pass", async () => {
  await result("=FILTER('Danh sách'!A2:B4,'Danh sách'!C2:C4>5)");
  expect(excel.read("'Kết quả'!A1:B2")).toEqual([
    ["P001", "Nguyễn An"],
    ["P002", "Trần Bình"],
  ]);
});

test("an edit computes what depends on it, through other sheets", async () => {
  excel.write("'Kết quả'!A1", ["=SUM('Danh sách'!C2:C4)", "=A1*2", '=IF(B1>40,"trên","dưới")']);
  await excel.settled();
  expect(excel.read("'Kết quả'!A1:C1")).toEqual([[20, 40, "dưới"]]);
  excel.write("C2", [10]);
  await excel.settled();
  expect(excel.read("'Kết quả'!A1:C1")).toEqual([[21, 42, "trên"]]);
});

test("a number written over a formula counts for those that look at it", async () => {
  excel.write("'Kết quả'!A1", ["=1+1", "=A1+1"]);
  await excel.settled();
  excel.write("'Kết quả'!A1", [10]);
  await excel.settled();
  expect(excel.read("'Kết quả'!A1:B1")).toEqual([[10, 11]]);
});

const row = (number: number, kind: "insert" | "delete"): void => {
  const sheet = sheetNamed(excel.book, "Danh sách");
  if (sheet) expect(shiftCells(sheet, { kind, axis: "rows", box: { row: number, column: 0, rows: 1, columns: MAX_COLUMNS } })).toBeNull();
};

test("sums follow rows that are inserted, filled and deleted", async () => {
  await result("=SUM('Danh sách'!C2:C4)");
  row(2, "insert");
  excel.write("C3", [100]);
  await excel.settled();
  expect(excel.read("'Kết quả'!A1")).toBe(120);
  row(1, "delete");
  await excel.settled();
  expect(excel.read("'Kết quả'!A1")).toBe(111);
});

test("a formula whose cells are deleted shows #REF!", async () => {
  await result("='Danh sách'!C3");
  row(2, "delete");
  await excel.settled();
  expect(excel.read("'Kết quả'!A1")).toBe("#REF!");
});

test("a formula below an inserted row goes on counting", async () => {
  excel.write("C5", ["=SUM(C2:C4)"]);
  await excel.settled();
  row(1, "insert");
  excel.write("C3", [1]);
  await excel.settled();
  expect(excel.read("C6")).toBe(12);
});

test("a renamed sheet is still the same cells; a deleted one is #REF!", async () => {
  await result("=SUM('Danh sách'!C2:C4)");
  const sheet = sheetNamed(excel.book, "Danh sách");
  if (!sheet) throw new Error();
  renameSheet(sheet, "Cán bộ (2023)");
  excel.write("'Cán bộ (2023)'!C2", [1]);
  await excel.settled();
  expect(excel.read("'Kết quả'!A1")).toBe(12);
  deleteSheet(sheet);
  await excel.settled();
  expect(excel.read("A1")).toBe("#REF!");
});

describe("names", () => {
  const define = (name: string, formula: string, scope: string | null = null): void => {
    excel.book.names.push({ name, scope: (scope && sheetNamed(excel.book, scope)) || null, formula, visible: true, comment: "" });
    for (const hear of excel.book.listeners) hear({ kind: "namesChanged" });
  };

  test("a name means its cells, also when made after the formula or changed", async () => {
    expect(await result("=SUM(Điểm_số)*Hệ_số")).toBe("#NAME?");
    define("Điểm_số", "='Danh sách'!$C$2:$C$4");
    define("Hệ_số", "=2");
    await excel.settled();
    expect(excel.read("'Kết quả'!A1")).toBe(40);
    const name = nameOf(excel.book, "Hệ_số", null);
    if (name) name.formula = "=10";
    for (const hear of excel.book.listeners) hear({ kind: "namesChanged" });
    await excel.settled();
    expect(excel.read("'Kết quả'!A1")).toBe(200);
  });

  test("a name follows its cells, and those it is made of", async () => {
    define("Điểm_số", "='Danh sách'!$C$2:$C$4");
    define("Tổng", "=SUM(Điểm_số)");
    expect(await result("=Tổng+1")).toBe(21);
    excel.write("C2", [0]);
    await excel.settled();
    expect(excel.read("'Kết quả'!A1")).toBe(12);
  });

  test("a sheet's own name hides the workbook's", async () => {
    define("Mức", "=1");
    define("Mức", "=2", "Kết quả");
    expect(await result("=Mức")).toBe(2);
    excel.write("F1", ["=Mức"]);
    await excel.settled();
    expect(excel.read("F1")).toBe(1);
  });

  test("a name made of itself is an error and no endless work", async () => {
    define("Vòng", "=Vòng+1");
    expect(await result("=Vòng")).toBe("#NAME?");
  });
});
