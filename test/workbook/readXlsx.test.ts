import { Workbook } from "@cj-tech-master/excelts";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Grid } from "../../src/roster/grid";
import { readXlsx } from "../../src/workbook/xlsxFile";
import { type HandMade, handMadeXlsx } from "./handMade";

async function sheetOf(bytes: Uint8Array): Promise<Grid> {
  const read = await readXlsx(bytes, "Danh sách.xlsx");
  if (read.kind !== "book" || !read.book.sheets[0]) throw new Error(JSON.stringify(read));
  return read.book.sheets[0];
}
const handMade = (made: HandMade): Promise<Grid> => sheetOf(handMadeXlsx(made));

const NAME = `<row r="1"><c r="A1" t="s"><v>0</v></c></row>`;
const STRINGS = `<si><t>Họ và tên</t></si>`;

describe("what a cell holds", () => {
  test("a text in several runs is joined, and reading aids are left out", async () => {
    const strings = `<si><r><t>Nguyễn </t></r><r><rPr><b/><rFont val="Arial"/></rPr><t xml:space="preserve"> Văn A</t></r><rPh sb="0" eb="1"><t>đọc</t></rPh></si>`;
    expect((await handMade({ rows: NAME, strings })).cells).toEqual([["Nguyễn  Văn A"]]);
  });

  test("escapes, entities and CDATA are written out", async () => {
    const strings = `<si><t>A &amp; B &#7855;_x000D__x005F_x000D_<![CDATA[<b>]]></t></si>`;
    expect((await handMade({ rows: NAME, strings })).cells).toEqual([["A & B ắ\r_x000D_<b>"]]);
  });

  test("formulas give their cached value, errors stay errors, and an empty result is an empty cell", async () => {
    const rows =
      `<row r="1"><c r="A1" t="str"><f>B1&amp;""</f><v>chữ</v></c><c r="B1" t="e"><v>#REF!</v></c><c r="C1" t="e"><f>A9</f><v>#N/A</v></c>` +
      `<c r="D1" t="b"><v>1</v></c><c r="E1"><f t="shared" ref="E1:E2" si="0">1+1</f><v>2</v></c><c r="F1" t="str"><f>""</f><v></v></c><c r="G1" t="inlineStr"><is><t>Tên</t></is></c></row>` +
      `<row r="2"><c r="E2"><f t="shared" si="0"/><v>3.5</v></c></row>`;
    expect((await handMade({ rows })).cells).toEqual([
      ["chữ", { error: "#REF!" }, { error: "#N/A" }, true, 2, null, "Tên"],
      [null, null, null, null, 3.5, null, null],
    ]);
  });

  test("a text of digits stays a text", async () => {
    expect((await handMade({ rows: NAME, strings: `<si><t>00123</t></si>` })).cells).toEqual([["00123"]]);
  });

  test("cells and rows without an address stand one after the other", async () => {
    expect((await handMade({ rows: `<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>` })).cells).toEqual([[1, 2], [3, null]]);
  });

  test("a date stays the number the file holds, and its format says that it is one", async () => {
    const grid = await handMade({ rows: `<row r="1"><c r="A1" s="1"><v>27395</v></c><c r="B1" s="2"><v>1975</v></c><c r="C1" s="3"><v>59</v></c><c r="D1" t="d"><v>1975-01-01</v></c></row>` });
    expect(grid.cells).toEqual([[27395, 1975, 59, 27395]]);
    expect([0, 1, 2].map((column) => grid.formatAt(0, column))).toEqual(["m/d/yyyy", "yyyy", "dd/mm/yyyy"]);
  });

  test("a workbook that counts from 1904 says so and keeps its numbers", async () => {
    const grid = await handMade({ date1904: true, rows: `<row r="1"><c r="A1" s="1"><v>25933</v></c></row>` });
    expect([grid.date1904, grid.cells]).toEqual([true, [[25933]]]);
  });
});

describe("fonts, which tell old Vietnamese encodings", () => {
  test("a cell without a style has the workbook's own font", async () => {
    const grid = await handMade({ rows: `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>1</v></c></row>`, strings: STRINGS });
    expect([grid.fontAt(0, 0), grid.boldAt(0, 0), grid.fontAt(0, 1), grid.boldAt(0, 1)]).toEqual([".VnTime", false, "Times New Roman", true]);
  });

  test("a text in two fonts has none to name", async () => {
    const strings = `<si><r><t>a</t></r><r><rPr><rFont val="Arial"/></rPr><t>b</t></r></si><si><r><rPr><b/><rFont val="Arial"/></rPr><t>b</t></r></si>`;
    const grid = await handMade({ rows: `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>`, strings });
    expect([grid.fontAt(0, 0), grid.fontAt(0, 1), grid.boldAt(0, 1)]).toEqual([null, "Arial", true]);
  });
});

describe("the ways writers spell the same workbook", () => {
  const ways: readonly [string, HandMade][] = [
    ["with prefixed element names", { namespace: "prefixed" }],
    ["in the strict namespaces", { namespace: "strict" }],
    ["with targets from the root", { absoluteTargets: true }],
    ["without styles", { withoutStyles: true }],
  ];
  test.each(ways)("a workbook %s is read", async (_, made) => {
    const grid = await handMade({ ...made, rows: NAME, strings: STRINGS, after: `<mergeCells><mergeCell ref="A1:B2"/></mergeCells>` });
    expect([grid.name, grid.cells, grid.merges]).toEqual(["Danh sách", [["Họ và tên"]], [{ top: 0, left: 0, bottom: 1, right: 1 }]]);
  });

  test("a workbook in a zip with its numbers in the large form is read, as some Java systems send it", async () => {
    const grid = await sheetOf(new Uint8Array(readFileSync(join(__dirname, "files/large-zip.xlsx"))));
    expect(grid.cells).toEqual([["Họ và tên", 1975]]);
  });

  test("the sheet as another library writes it reads the same", async () => {
    const workbook = new Workbook();
    const sheet = workbook.addWorksheet("Trang 1");
    sheet.addTable({ name: "DanhSach", ref: "B2", headerRow: true, columns: [{ name: "Mã" }, { name: "Ngày sinh" }], rows: [["P001", new Date(Date.UTC(1975, 0, 1))], ["P002", null]] });
    sheet.getRow(4).hidden = true;
    sheet.getCell("A6").value = { text: "nơi", hyperlink: "https://example.com" };
    sheet.getCell("A7").value = { richText: [{ text: "Lê " }, { text: "Văn B", font: { bold: true } }] };
    const grid = await sheetOf(new Uint8Array(await workbook.xlsx.writeBuffer()));
    expect(grid.tables).toEqual([{ name: "DanhSach", area: { top: 1, left: 1, bottom: 3, right: 2 } }]);
    expect(grid.cells[2]).toEqual([null, "P001", 27395]);
    expect([grid.cells[5]?.[0], grid.cells[6]?.[0], [...grid.hiddenRows]]).toEqual(["nơi", "Lê Văn B", [3]]);
  });
});

describe("sheets", () => {
  test.each(["hidden", "veryHidden"])("a %s sheet is given and marked", async (state) => {
    expect((await handMade({ state, rows: NAME, strings: STRINGS })).hidden).toBe(true);
  });

  test("an empty sheet is a grid without cells", async () => {
    expect((await handMade({})).cells).toEqual([]);
  });

  test("formatted cells that hold nothing are not part of the grid", async () => {
    const empty = Array.from({ length: 5000 }, (_, at) => `<row r="${at + 2}" s="1" customFormat="1"><c r="A${at + 2}" s="1"/><c r="Z${at + 2}" s="1"/></row>`).join("");
    expect((await handMade({ rows: NAME + empty, strings: STRINGS })).cells).toEqual([["Họ và tên"]]);
  });

  test("one stray cell at the far corner does not fill the memory", async () => {
    const grid = await handMade({ rows: `${NAME}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`, strings: STRINGS });
    expect([grid.cells.length, grid.cells[0], grid.cells[1048575]?.[16383]]).toEqual([1048576, ["Họ và tên"], 1]);
  });
});
