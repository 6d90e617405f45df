import * as fc from "fast-check";
import { engineFormula } from "../../excel-host/calculation/engineFormula";
import { emit, sheetNamed, type Table, tableNamed } from "../../excel-host/model/book";
import { renameSheet } from "../../excel-host/model/sheets";
import { deleteTableRows, insertTableRows } from "../../excel-host/model/tables";
import { typeAt } from "../../excel-host/model/user";
import { type Computed, computed } from "./computed";

const HEADINGS = ["Mã", "Họ và tên", "Điểm [10]", "Không xếp loại (lý do)"];
const PEOPLE = [
  ["P001", "Nguyễn An", 9, ""],
  ["P002", "Trần Bình", 7, ""],
  ["P003", "Lê Cúc", 4, "nghỉ"],
];

let excel: Computed;
beforeEach(() => {
  excel = computed({ sheets: ["Danh sách", "Biểu quyết", "Kết quả"] });
  excel.write("B3", HEADINGS, ...PEOPLE);
  excel.write("'Biểu quyết'!A1", ["Đối tượng", "Lần"], ["P001", 1], ["P002", 2]);
});
afterEach(() => excel.stop());

const makeTables = (): Table => {
  excel.table("'Biểu quyết'!A1:B3", "BieuQuyet");
  return excel.table("B3:E6", "DanhSach");
};

async function result(formula: string, at = "'Kết quả'!A1"): Promise<unknown> {
  excel.write(at, [formula]);
  await excel.settled();
  return excel.read(at);
}

const changed = (table: Table): void => emit(excel.book, { kind: "tableChanged", table });

describe("a structured reference becomes plain cells", () => {
  beforeEach(makeTables);

  test.each([
    ["=DanhSach[#All]", "='Danh sách'!$B$3:$E$6"],
    ["=danhsach[#all]", "='Danh sách'!$B$3:$E$6"],
    ["=DanhSach", "='Danh sách'!$B$4:$E$6"],
    ["=DanhSach[]", "='Danh sách'!$B$4:$E$6"],
    ["=DanhSach[#Data]", "='Danh sách'!$B$4:$E$6"],
    ["=DanhSach[#Headers]", "='Danh sách'!$B$3:$E$3"],
    ["=DanhSach[Mã]", "='Danh sách'!$B$4:$B$6"],
    ["=DanhSach[ MÃ ]", "='Danh sách'!$B$4:$B$6"],
    ["=DanhSach[Họ và tên]".normalize("NFD"), "='Danh sách'!$C$4:$C$6"],
    ["=DanhSach[[#All],[Mã]:[Họ và tên]]", "='Danh sách'!$B$3:$C$6"],
    ["=DanhSach[[#All], [Họ và tên]:[Mã]]", "='Danh sách'!$B$3:$C$6"],
    ["=DanhSach[[#Headers],[#Data],[Mã]]", "='Danh sách'!$B$3:$B$6"],
    ["=DanhSach[Điểm '[10']]", "='Danh sách'!$D$4:$D$6"],
    ["=DanhSach[[#All],[Điểm '[10']]]", "='Danh sách'!$D$3:$D$6"],
    ["=DanhSach[Không xếp loại (lý do)]", "='Danh sách'!$E$4:$E$6"],
    ["=F(BieuQuyet[#All],DanhSach[#All])", "=F('Biểu quyết'!$A$1:$B$3,'Danh sách'!$B$3:$E$6)"],
    ['="DanhSach[#All]"&DanhSach[[#All],[Mã]]', "=\"DanhSach[#All]\"&'Danh sách'!$B$3:$B$6"],
    ["=DanhSach[@Mã]", "='Danh sách'!$B$5"],
    ["=DanhSach[@[Họ và tên]]", "='Danh sách'!$C$5"],
    ["=DanhSach[@]", "='Danh sách'!$B$5:$E$5"],
    ["=DanhSach[[#This Row],[Mã]:[Họ và tên]]", "='Danh sách'!$B$5:$C$5"],
    ["=[@Mã]", "='Danh sách'!$B$5"],
    ["=DanhSach[Không có]", "=#REF!"],
    ["=DanhSach[#Totals]", "=#REF!"],
    ["=DanhSach[[#Tổng],[Mã]]", "=#REF!"],
    ["=KhongCo[#All]", "=#REF!"],
    ["=DanhSach[", "='Danh sách'!$B$4:$E$6"],
  ])("%s reads %s", (formula, plain) => {
    const sheet = sheetNamed(excel.book, "Danh sách");
    if (sheet) expect(engineFormula(formula, { sheet, row: 4, column: 3 })).toBe(plain);
  });

  test("[@…] outside its table's rows is #VALUE!, and #REF! outside any table", () => {
    const sheet = sheetNamed(excel.book, "Kết quả");
    if (!sheet) throw new Error();
    expect(engineFormula("=DanhSach[@Mã]&[@Mã]", { sheet, row: 4, column: 0 })).toBe("=#VALUE!&#REF!");
  });

  test("what names no table, name or whole line is left as it is", () => {
    const sheet = sheetNamed(excel.book, "Danh sách");
    const piece = fc.constantFrom("SUM(", "A1:B2", "$C$3", '"[x]"', "1.5E3", ",", ")", "+", "{1,2;3}", " ", "TRUE", "'Kết quả'!A1", "<>", "IFERROR(", "10%");
    if (sheet)
      fc.assert(
        fc.property(fc.array(piece), (pieces) => {
          const formula = `=${pieces.join(" ")}`;
          expect(engineFormula(formula, { sheet, row: 0, column: 0 })).toBe(formula);
        }),
      );
  });
});

test("several tables on several sheets, with Vietnamese headings", async () => {
  makeTables();
  expect(await result("=SUM(DanhSach[Điểm '[10']])+ROWS(BieuQuyet[#All])+COLUMNS(DanhSach[[#All],[Mã]:[Họ và tên]])")).toBe(25);
  expect(await result('=XLOOKUP("P002",DanhSach[Mã],DanhSach[Họ và tên])')).toBe("Trần Bình");
});

test("a row typed right below makes the table longer, and counts", async () => {
  makeTables();
  expect(await result("=ROWS(DanhSach)*100+SUM(DanhSach[Điểm '[10']])")).toBe(320);
  const sheet = sheetNamed(excel.book, "Danh sách");
  if (sheet) expect([typeAt(sheet, "B7", "P004"), typeAt(sheet, "D7", "5")]).toEqual([true, true]);
  await excel.settled();
  expect(excel.read("'Kết quả'!A1")).toBe(425);
});

test("a table counts as large as it is made", async () => {
  const table = makeTables();
  await result("=SUM(DanhSach[Điểm '[10']])");
  table.box = { ...table.box, rows: 2 };
  changed(table);
  await excel.settled();
  expect(excel.read("'Kết quả'!A1")).toBe(9);
  table.box = { ...table.box, rows: 4 };
  changed(table);
  await excel.settled();
  expect(excel.read("'Kết quả'!A1")).toBe(20);
  // And it goes on listening to the rows it got back.
  excel.write("D6", [0]);
  await excel.settled();
  expect(excel.read("'Kết quả'!A1")).toBe(16);
});

test("rows inserted into and deleted from a table count", async () => {
  const table = makeTables();
  await result("=ROWS(DanhSach)*100+SUM(DanhSach[Điểm '[10']])");
  insertTableRows(table, 1, 2);
  excel.write("D5", [1], [1]);
  await excel.settled();
  expect(excel.read("'Kết quả'!A1")).toBe(522);
  deleteTableRows(table, 0, 1);
  await excel.settled();
  expect(excel.read("'Kết quả'!A1")).toBe(413);
});

test("a table may be made after the formula, and taken away again", async () => {
  expect(await result("=ROWS(DanhSach[#All])")).toBe("#REF!");
  const table = makeTables();
  changed(table);
  await excel.settled();
  expect(excel.read("'Kết quả'!A1")).toBe(4);
  excel.book.tables.splice(excel.book.tables.indexOf(table), 1);
  emit(excel.book, { kind: "tableDeleted", table });
  await excel.settled();
  expect(excel.read("'Kết quả'!A1")).toBe("#REF!");
});

test("a number that becomes a heading becomes text, and its readers know", async () => {
  excel.write("'Kết quả'!D1", [2023, "=ISTEXT(D1)"]);
  await excel.settled();
  expect(excel.read("'Kết quả'!E1")).toBe(false);
  excel.table("'Kết quả'!D1:D2", "Nam");
  await excel.settled();
  expect(excel.read("'Kết quả'!E1")).toBe(true);
});

test("the sheet of a table can be renamed", async () => {
  makeTables();
  await result("=SUM(DanhSach[Điểm '[10']])");
  const sheet = sheetNamed(excel.book, "Danh sách");
  if (sheet) renameSheet(sheet, "It's (2)");
  excel.write("'It''s (2)'!D4", [10]);
  await excel.settled();
  expect(excel.read("'Kết quả'!A1")).toBe(21);
});

test("a table on another sheet with the same headings is another table", async () => {
  makeTables();
  excel.write("'Kết quả'!D1", ["Mã"], ["X"]);
  excel.table("'Kết quả'!D1:D2", "TapThe");
  expect(await result("=TapThe[Mã]&DanhSach[[#Headers],[Mã]]")).toBe("XMã");
  expect(tableNamed(excel.book, "tapthe")?.name).toBe("TapThe");
});
