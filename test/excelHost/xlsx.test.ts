import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { addSheet, type Book, emptyBook, newId, type Sheet } from "../../excel-host/model/book";
import { parseAddress } from "../../excel-host/model/address";
import type { Box } from "../../excel-host/model/box";
import { PLAIN_STYLE } from "../../excel-host/model/cell";
import { cellAt, ensureCell, ensureLine, restyle, styleAt, valueAt } from "../../excel-host/model/cells";
import { mergeCells, writeBlock } from "../../excel-host/model/edit";
import { plainConditionalLook } from "../../excel-host/model/sheetParts";
import { addTable } from "../../excel-host/model/tables";
import { shownFormula, storedFormula } from "../../excel-host/xlsx/formula";
import { loadXlsx } from "../../excel-host/xlsx/loadXlsx";
import { saveXlsx } from "../../excel-host/xlsx/saveXlsx";
import { facts } from "./bookFacts";
import { partsOf } from "../../src/workbook/xlsxWrite";
import { zipParts } from "../../src/workbook/zipParts";
import { samplePlan } from "../workbook/samplePlan";

const at = (address: string): Box => parseAddress(address)?.box ?? { row: 0, column: 0, rows: 1, columns: 1 };
const again = async (book: Book): Promise<Book> => loadXlsx(await saveXlsx(book, { namespace: "XEPLOAI" }), book.name);

function aBook(): { book: Book; sheet: Sheet } {
  const book = emptyBook("Sổ.xlsx");
  const sheet = addSheet(book, "Danh sách");
  writeBlock(sheet, at("A1:C3"), [["Mã", "Họ và tên", "Điểm"], ["'001", "'=Trần Thị Thử", 4.5], ["P002", "K' Brơi <b> & \"x\"\nhai dòng", true]]);
  return { book, sheet };
}

const CASES: readonly (readonly [string, (book: Book, sheet: Sheet) => void])[] = [
  ["texts, numbers and booleans", () => undefined],
  ["errors", (_, sheet) => writeBlock(sheet, at("E1:E2"), [["#N/A"], ["#REF!"]])],
  ["formulas with their results", (_, sheet) => {
    writeBlock(sheet, at("E1:E3"), [["=SUM(C2:C3)&\"=a#\""], ["=XLOOKUP(A2,A:A,B:B)"], ["=XEPLOAI.DEM(A1:C3)+STDEV.S(C2,C3)"]]);
    Object.assign(ensureCell(sheet, 0, 4), { value: "4.5" });
  }],
  ["a formula that spills, and a formula that looks at all it spilled", (_, sheet) => {
    writeBlock(sheet, at("E1"), [["=SORT(C2:C3)"]]);
    writeBlock(sheet, at("G1"), [["=SUM(E1#)"]]);
    Object.assign(ensureCell(sheet, 0, 4), { value: 1, spill: { rows: 2, columns: 1 } });
    Object.assign(ensureCell(sheet, 1, 4), { value: 4.5, spilledFrom: { row: 0, column: 4 } });
  }],
  ["number formats, dates among them", (_, sheet) => {
    writeBlock(sheet, at("E1:E2"), [[27395], [45291.5]]);
    restyle(sheet, at("E1:E2"), (style) => ({ ...style, numberFormat: "dd/mm/yyyy" }));
    restyle(sheet, at("A2"), (style) => ({ ...style, numberFormat: "@" }));
  }],
  ["a workbook that counts its days from 1904", (book, sheet) => {
    book.date1904 = true;
    writeBlock(sheet, at("E1"), [[25933]]);
    restyle(sheet, at("E1"), (style) => ({ ...style, numberFormat: "dd/mm/yyyy" }));
  }],
  ["fonts, fills, borders and alignment", (_, sheet) =>
    restyle(sheet, at("A1:C1"), (style) => ({
      ...style,
      font: { name: "Times New Roman", size: 13, color: "#1F4E79", bold: true, italic: true, underline: "Double", strikethrough: true },
      fill: "#FFEB9C",
      horizontal: "CenterAcrossSelection",
      vertical: "Center",
      wrapText: true,
      textOrientation: 45,
      borders: {
        EdgeTop: { style: "Double", weight: "Thick", color: "#FF0000" },
        EdgeBottom: { style: "Dash", weight: "Medium", color: "#000000" },
        EdgeLeft: { style: "Continuous", weight: "Hairline", color: "#A6A6A6" },
      },
    }))],
  ["locked and unlocked cells", (_, sheet) => restyle(sheet, at("C2:C3"), (style) => ({ ...style, locked: false, formulaHidden: true }))],
  ["merged cells", (_, sheet) => {
    mergeCells(sheet, at("A5:C6"), false);
    writeBlock(sheet, at("A5"), [["BAN DÂN TỘC"]]);
  }],
  ["hidden rows and columns, heights and widths", (_, sheet) => {
    Object.assign(ensureLine(sheet.rows, 1), { hidden: true });
    Object.assign(ensureLine(sheet.rows, 2), { size: 33.75 });
    Object.assign(ensureLine(sheet.columns, 0), { size: 52.5 });
    Object.assign(ensureLine(sheet.columns, 1), { hidden: true, size: 140.25 });
  }],
  ["a table", (_, sheet) => {
    const table = addTable(sheet, at("A1:C3"), true);
    if (typeof table !== "string") Object.assign(table, { name: "DanhSach", style: "TableStyleLight1", highlightFirstColumn: true });
  }],
  ["names of the workbook, of a sheet, of a constant, hidden", (book, sheet) => {
    book.names.push(
      { name: "VùngDữLiệu", scope: null, formula: "='Danh sách'!$A$2:$C$3", visible: true, comment: "" },
      { name: "Riêng", scope: sheet, formula: "='Danh sách'!$A$1", visible: true, comment: "" },
      { name: "TỷLệ", scope: null, formula: "=0.2", visible: false, comment: "" },
    );
  }],
  ["data validation: a list written out, a list elsewhere, a number, a formula", (_, sheet) => {
    const alert = { message: "Chọn trong danh sách.", showAlert: true, style: "Warning", title: "Ngoài danh sách" };
    const prompt = {};
    sheet.validations = [
      { boxes: [at("C2:C3")], type: "List", rule: { list: { inCellDropDown: true, source: "Tốt,\"Khá\",Kém" } }, ignoreBlanks: true, prompt, errorAlert: alert },
      { boxes: [at("D2:D3")], type: "List", rule: { list: { inCellDropDown: true, source: "='Danh sách'!$A$2:$A$3" } }, ignoreBlanks: false, prompt, errorAlert: alert },
      { boxes: [at("E2:E30")], type: "WholeNumber", rule: { wholeNumber: { formula1: 0, formula2: 12, operator: "Between" } }, ignoreBlanks: true, prompt, errorAlert: alert },
      { boxes: [at("F2")], type: "Custom", rule: { custom: { formula: "=LEN(F2)>1" } }, ignoreBlanks: true, prompt: { message: "Ít nhất hai chữ", showPrompt: true, title: "Ghi chú" }, errorAlert: alert },
    ];
  }],
  ["conditional formats, in their order", (book, sheet) => {
    const look = { ...plainConditionalLook(), fill: "#FFC7CE", fontColor: "#9C0006", bold: true };
    sheet.conditionalFormats = [
      { id: newId(book), boxes: [at("A2:C3"), at("E2:E3")], condition: { type: "Custom", formula: "=$C2>4" }, look, stopIfTrue: false },
      { id: newId(book), boxes: [at("C2:C3")], condition: { type: "CellValue", rule: { formula1: "=1", formula2: "=2", operator: "Between" } }, look, stopIfTrue: false },
      ...(["BeginsWith", "EndsWith", "Contains", "NotContains"] as const).map((operator) => ({
        id: newId(book), boxes: [at("A1:A9")], condition: { type: "ContainsText" as const, rule: { operator, text: "✕ \"a\"" } }, look, stopIfTrue: false,
      })),
    ];
  }],
  ["protection without a password, and what it allows", (book, sheet) => {
    book.structureProtected = true;
    const allowed = ["allowFormatCells", "allowSort", "allowEditObjects"];
    const names = ["allowAutoFilter", "allowDeleteColumns", "allowDeleteRows", "allowEditObjects", "allowEditScenarios", "allowFormatCells", "allowFormatColumns", "allowFormatRows", "allowInsertColumns", "allowInsertHyperlinks", "allowInsertRows", "allowPivotTables", "allowSort"] as const;
    sheet.protection = { password: null, options: Object.fromEntries(names.map((name) => [name, allowed.includes(name)])) as never, selectionMode: "Unlocked" };
  }],
  ["frozen panes, gridlines and the tab's colour", (_, sheet) => Object.assign(sheet, { frozen: { rows: 4, columns: 2 }, showGridlines: false, tabColor: "#70AD47" })],
  ["hidden and very hidden sheets, and the one in front", (book) => {
    addSheet(book, "Ẩn").visibility = "Hidden";
    addSheet(book, "XepLoai_DanhMuc").visibility = "VeryHidden";
    book.active = addSheet(book, "Trước");
  }],
  ["page set-up", (_, sheet) =>
    Object.assign(sheet.page, {
      orientation: "Landscape", paperSize: "A4", zoom: { horizontalFitToPages: 1, verticalFitToPages: 0 }, centerHorizontally: true, printGridlines: true,
      leftMargin: 28.8, topMargin: 36, printArea: [at("A1:C3"), at("E1:F9")], titleRows: at("1:2"), titleColumns: at("A:B"),
      headerFooter: { LeftHeader: "Ban Dân tộc", CenterHeader: "", RightHeader: "&D", LeftFooter: "", CenterFooter: "Trang &P/&N", RightFooter: "" },
    })],
];

describe("saved to an .xlsx and loaded again", () => {
  test.each(CASES)("%s come back", async (_, make) => {
    const { book, sheet } = aBook();
    make(book, sheet);
    expect(facts(await again(book))).toEqual(facts(book));
  });

  test("a sheet locked with a password stays locked, though nobody here knows the password", async () => {
    const { book, sheet } = aBook();
    sheet.protection = { password: "mật khẩu", options: {} as never, selectionMode: "Normal" };
    const [locked] = (await again(book)).sheets;
    expect(locked?.protection?.password).not.toBeNull();
    expect(locked?.protection?.password).not.toBe("mật khẩu");
  });

  test("a format by text says its text, which other programs than Excel look at", async () => {
    const { book, sheet } = aBook();
    sheet.conditionalFormats = ["BeginsWith", "Contains"].map((operator) => ({
      id: newId(book), boxes: [at("A1:A9")], condition: { type: "ContainsText" as const, rule: { operator, text: `<"${operator}">` } }, look: plainConditionalLook(), stopIfTrue: false,
    }));
    const xml = strFromU8(unzipSync(await saveXlsx(book))["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
    expect([...xml.matchAll(/ text="([^"]*)"/g)].map(([, text]) => text)).toEqual(["&lt;&quot;BeginsWith&quot;&gt;", "&lt;&quot;Contains&quot;&gt;"]);
  });

  test("an error that files do not know becomes a text", async () => {
    const { book, sheet } = aBook();
    Object.assign(ensureCell(sheet, 0, 4), { value: { error: "#BUSY!" } });
    const [loaded] = (await again(book)).sheets;
    expect(loaded && valueAt(loaded, 0, 4)).toBe("#BUSY!");
  });
});

describe("files made elsewhere", () => {
  test("the sample roster loads, and comes back the same", async () => {
    const bytes = readFileSync(join(__dirname, "../../samples/danh-sach-mau.xlsx"));
    const book = await loadXlsx(bytes, "danh-sach-mau.xlsx");
    const [roster] = book.sheets;
    if (!roster) throw new Error("no sheet");
    expect(book.sheets.map(({ name }) => name)).toEqual(["Danh sách 2023", "Lịch họp"]);
    expect(valueAt(roster, 0, 0)).toBe("UBND TỈNH AN SƠN");
    expect(roster.merges).toContainEqual(at("A1:E1"));
    expect(styleAt(roster, 0, 8).font).toMatchObject({ name: "Times New Roman", bold: true });
    expect(roster.page).toMatchObject({ paperSize: "A4", orientation: "Landscape", titleRows: at("7:7") });
    expect([...roster.cells.values()].some((row) => [...row.values()].some(({ style, value }) => style.numberFormat === "dd/mm/yyyy" && typeof value === "number"))).toBe(true);
    expect(facts(await again(book))).toEqual(facts(book));
  });

  test.each(["large-zip.xlsx", "libreoffice.xlsx"])("%s, made by another program, loads and comes back the same, its usual font too", async (name) => {
    const book = await loadXlsx(readFileSync(join(__dirname, "../workbook/files", name)), name);
    expect(facts(await again(book))).toEqual(facts(book));
  });

  test("what the add-in saves without Excel opens here with its table, dropdowns, flags and frozen panes", async () => {
    const book = await loadXlsx(zipParts(partsOf([samplePlan])), "moi.xlsx");
    const [sheet, lists] = book.sheets;
    if (!sheet) throw new Error("no sheet");
    expect(lists).toMatchObject({ name: "XepLoai_DanhMuc", visibility: "VeryHidden" });
    expect(book.tables).toMatchObject([{ name: "DanhSach", sheet, box: at("A4:F7") }]);
    expect(cellAt(sheet, 4, 1)).toMatchObject({ value: "=Trần Thị Thử", formula: null });
    expect(sheet.frozen).toEqual({ rows: 4, columns: 2 });
    expect(sheet.validations.map(({ type, errorAlert }) => [type, errorAlert["style"]])).toEqual([["List", "Warning"], ["List", "Warning"]]);
    expect(sheet.conditionalFormats.map(({ condition }) => condition)).toEqual(["✕", "!"].map((text) => ({ type: "ContainsText", rule: { operator: "BeginsWith", text } })));
    expect(styleAt(sheet, 100, 100)).toMatchObject({ ...PLAIN_STYLE, font: { ...PLAIN_STYLE.font, name: "Times New Roman", size: 12 } });
  });

  test.each([
    ["_xlfn.XLOOKUP(A1,B:B,C:C)", "=XLOOKUP(A1,B:B,C:C)"],
    ["_xlfn._xlws.FILTER(A1:B9,A1:A9=\"_xlfn.\")", "=FILTER(A1:B9,A1:A9=\"_xlfn.\")"],
    ["_xldudf_XEPLOAI_DEM(DanhSach[#All])", "=XEPLOAI.DEM(DanhSach[#All])"],
    ["SUM(_xlfn.ANCHORARRAY('Hạn mức'!$H$5))", "=SUM('Hạn mức'!$H$5#)"],
  ])("%s in a file is %s in Excel, and back", (stored, shown) => {
    expect(shownFormula(stored)).toBe(shown);
    expect(storedFormula(shown, "XEPLOAI")).toBe(stored);
  });
});
