import { Workbook } from "@cj-tech-master/excelts";
import PizZip from "pizzip";
import type { SheetPlan } from "../../src/roster/sheetPlan";
import { readXlsx, writeXlsx } from "../../src/workbook/xlsxFile";
import { samplePlan } from "./samplePlan";

const emptyPlan: SheetPlan = {
  ...samplePlan,
  name: "Trống",
  blocks: [{ top: 0, left: 0, table: "Rong", style: "body", cells: [["Mã", "mã", null, "Tên\nđầy đủ"]] }],
  headingRows: null,
  frozenColumns: 0,
};

const written = async (...plans: readonly SheetPlan[]): Promise<PizZip> => new PizZip(await writeXlsx(plans));
const part = (zip: PizZip, path: string): string => zip.file(path)?.asText() ?? "";

async function independently(...plans: readonly SheetPlan[]): Promise<Workbook> {
  const workbook = new Workbook();
  await workbook.xlsx.load(await writeXlsx(plans));
  return workbook;
}

test("our reader finds again what our writer wrote", async () => {
  const read = await readXlsx(await writeXlsx([samplePlan]), "kq.xlsx");
  if (read.kind !== "book") throw new Error(read.why.kind);
  const [sheet] = read.book.sheets;
  expect(read.book.sheets).toHaveLength(1);
  expect(sheet?.cells[4]).toEqual(["001", "=Trần Thị Thử", 27395, "Phòng Một", "Hoàn thành xuất sắc nhiệm vụ", "@ghi", null, "001", "✕ Vượt tỷ lệ"]);
  expect(sheet?.cells[6]?.slice(0, 6)).toEqual(["P003", "K' Brơi <b> & \"x\"", null, "Phòng Hai", null, { error: "#REF!" }]);
  expect(sheet?.tables).toEqual([{ name: "DanhSach", area: { top: 3, left: 0, bottom: 6, right: 5 } }]);
});

describe("another library reads our file", () => {
  test("names that begin with a sign are texts, dates are dates, a year alone is a number", async () => {
    const sheet = (await independently(samplePlan)).getWorksheet("Danh sách");
    expect(sheet?.getCell("B5").value).toBe("=Trần Thị Thử");
    expect(sheet?.getCell("A5").value).toBe("001");
    expect([sheet?.getCell("A5").numFmt, sheet?.getCell("C5").numFmt]).toEqual(["@", "dd/mm/yyyy"]);
    expect(sheet?.getCell("C5").value).toEqual(new Date(Date.UTC(1975, 0, 1)));
    expect(sheet?.getCell("C6").value).toBe(1975);
  });

  test("a name that begins with a sign is marked as text, so that editing its cell makes no formula of it", async () => {
    const zip = await written(samplePlan);
    const styles = [...(/<cellXfs.*<\/cellXfs>/.exec(part(zip, "xl/styles.xml"))?.[0] ?? "").matchAll(/<xf [^>]*>/g)].map(([xf]) => xf);
    const styleOf = (cell: string): string => styles[Number(new RegExp(`<c r="${cell}" s="(\\d+)"`).exec(part(zip, "xl/worksheets/sheet1.xml"))?.[1])] ?? "";
    expect(styleOf("B5")).toContain('quotePrefix="1"');
    expect(styleOf("B6")).not.toContain("quotePrefix");
  });

  test("the table, frozen panes, paper and repeated headings are there", async () => {
    const sheet = (await independently(samplePlan)).getWorksheet("Danh sách");
    expect(sheet?.getTable("DanhSach").ref).toBe("A4:F7");
    expect(sheet?.views[0]).toMatchObject({ state: "frozen", xSplit: 2, ySplit: 4 });
    expect(sheet?.pageSetup).toMatchObject({ paperSize: 9, orientation: "landscape", fitToWidth: 1, fitToHeight: 0, printTitlesRow: "4:4" });
  });

  test("columns printed together are an area of their own, and the frozen columns are repeated beside each", async () => {
    const pagesAcross = [{ first: 0, last: 5, bottom: null }, { first: 7, last: 8, bottom: 6 }];
    const names = part(await written({ ...samplePlan, pagesAcross }, emptyPlan), "xl/workbook.xml");
    expect(names).toContain(`<definedName name="_xlnm.Print_Area" localSheetId="0">'Danh sách'!$A:$F,'Danh sách'!$H$1:$I$7</definedName>`);
    expect(names).toContain(`<definedName name="_xlnm.Print_Titles" localSheetId="0">'Danh sách'!$A:$B,'Danh sách'!$4:$4</definedName>`);
    expect(names).not.toContain('localSheetId="1"');
  });

  test("a number stands in the middle of a narrow column", async () => {
    const sheet = (await independently(samplePlan)).getWorksheet("Danh sách");
    expect([sheet?.getCell("C6").alignment?.horizontal, sheet?.getCell("B5").alignment?.horizontal]).toEqual(["center", undefined]);
  });

  test("a short dropdown stands in its rule, a long one on a very hidden sheet, and both only warn", async () => {
    const workbook = await independently(samplePlan);
    const sheet = workbook.getWorksheet("Danh sách");
    expect(sheet?.getCell("E5").dataValidation).toMatchObject({ type: "list", errorStyle: "warning", formulae: ['"Hoàn thành xuất sắc nhiệm vụ,Hoàn thành tốt nhiệm vụ,Hoàn thành nhiệm vụ,Không hoàn thành nhiệm vụ"'] });
    expect(sheet?.getCell("D6").dataValidation).toMatchObject({ errorStyle: "warning", formulae: ["XepLoai_DanhMuc!$A$1:$A$40"] });
    expect(workbook.getWorksheet("XepLoai_DanhMuc")?.state).toBe("veryHidden");
  });
});

describe("what Excel insists on", () => {
  test("no cell holds a formula", async () => {
    const zip = await written(samplePlan, emptyPlan);
    expect(zip.file(/sheet\d+\.xml$/).filter((one) => one.asText().includes("<f>"))).toEqual([]);
  });

  test("column names are texts, unique without regard to case, and the same as the heading cells", async () => {
    const zip = await written(samplePlan, emptyPlan);
    expect([...part(zip, "xl/tables/table2.xml").matchAll(/<tableColumn id="\d" name="([^"]*)"/g)].map((match) => match[1])).toEqual(["Mã", "mã (2)", "Cột 3", "Tên_x000a_đầy đủ"]);
    const workbook = await independently(samplePlan, emptyPlan);
    const sheet = workbook.getWorksheet("Trống");
    expect(["A1", "B1", "C1", "D1"].map((cell) => sheet?.getCell(cell).value)).toEqual(["Mã", "mã (2)", "Cột 3", "Tên\nđầy đủ"]);
  });

  test("a table without people still has a row under its headings", async () => {
    expect(part(await written(emptyPlan), "xl/tables/table1.xml")).toContain('ref="A1:D2"');
  });

  test("table ids run through the workbook, and no two sheets or tables share a name", async () => {
    const zip = await written(samplePlan, emptyPlan);
    expect([1, 2].map((at) => /<table [^>]* id="(\d)"/.exec(part(zip, `xl/tables/table${at}.xml`))?.[1])).toEqual(["1", "2"]);
    await expect(writeXlsx([samplePlan, samplePlan])).rejects.toThrow("share a name");
    await expect(writeXlsx([samplePlan, { ...samplePlan, name: "Khác" }])).rejects.toThrow("tables share a name");
  });

  test("text no cell can hold is cut or cleaned", async () => {
    const text = `\u0000a\ud800b\r\nc_x000D_${"x".repeat(40_000)}`;
    const read = await readXlsx(await writeXlsx([{ ...samplePlan, blocks: [{ top: 0, left: 0, style: "body", cells: [[text, "_x0041_"]] }] }]), "a.xlsx");
    const cells = read.kind === "book" ? read.book.sheets[0]?.cells[0] : [];
    expect(cells?.[0]).toMatch(/^a\uFFFDb\nc_x000D_x+…$/);
    expect(String(cells?.[0])).toHaveLength(32_766);
    expect(cells?.[1]).toBe("_x0041_");
  });
});

test("a sign at the start of a flag colours the cell and stays in it", async () => {
  const xml = part(await written(samplePlan), "xl/worksheets/sheet1.xml");
  expect(xml).toContain('<conditionalFormatting sqref="I5:I7"><cfRule type="beginsWith" dxfId="0" priority="1" operator="beginsWith" text="✕"><formula>LEFT(I5,1)="✕"</formula>');
  expect(xml).toContain('dxfId="1" priority="2" operator="beginsWith" text="!"');
});

test("a note is spread over the columns beneath it and its row is high enough", async () => {
  const xml = part(await written(samplePlan), "xl/worksheets/sheet1.xml");
  expect(xml).toContain('<mergeCell ref="A2:I2"/>');
  expect(xml).toMatch(/<row r="2" ht="\d+(\.\d+)?">/);
});

test("the same plans give the same bytes on another day", async () => {
  const first = await writeXlsx([samplePlan, emptyPlan]);
  jest.useFakeTimers({ now: new Date("2031-05-06T07:08:09Z") });
  const second = await writeXlsx([samplePlan, emptyPlan]);
  jest.useRealTimers();
  expect(Buffer.compare(first, second)).toBe(0);
});

describe("charts in the file", () => {
  const charts = [
    { title: "Phân bố các mức: từng nhóm", kind: "stacked" as const, source: { top: 3, left: 7, bottom: 6, right: 9 }, at: { top: 8, left: 0, bottom: 20, right: 5 } },
    { title: "Xuất sắc & tối đa", kind: "clustered" as const, source: { top: 3, left: 7, bottom: 5, right: 8 }, at: { top: 22, left: 0, bottom: 30, right: 5 } },
  ];

  test("stand over cells, named, with an alternative text, each over the cells it is drawn from", async () => {
    const zip = await written({ ...samplePlan, charts });
    const drawing = part(zip, "xl/drawings/drawing1.xml");
    expect(drawing).toContain('descr="Biểu đồ thanh ngang. Phân bố các mức: từng nhóm. Số liệu ở ô H4:J7 của sheet này."');
    expect(drawing).toContain("<xdr:from><xdr:col>0</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>8</xdr:row>");
    const [stacked, clustered] = [1, 2].map((number) => part(zip, `xl/charts/chart${number}.xml`));
    expect([...(stacked ?? "").matchAll(/<c:f>([^<]*)<\/c:f>/g)].map(([, formula]) => formula)).toEqual([
      "'Danh sách'!$I$4", "'Danh sách'!$H$5:$H$7", "'Danh sách'!$I$5:$I$7", "'Danh sách'!$J$4", "'Danh sách'!$H$5:$H$7", "'Danh sách'!$J$5:$J$7",
    ]);
    expect(stacked).toContain('<c:grouping val="stacked"/>');
    expect(clustered).toContain("<a:t>Xuất sắc &amp; tối đa</a:t>");
  });

  test("are found from their sheet beside its tables, and named among the parts", async () => {
    const zip = await written({ ...samplePlan, charts }, { ...samplePlan, name: "Khác", blocks: [], charts: charts.slice(0, 1) });
    expect(part(zip, "xl/worksheets/sheet1.xml")).toMatch(/<drawing r:id="rId2"\/><tableParts count="1"><tablePart r:id="rId1"\/>/);
    expect(part(zip, "xl/worksheets/_rels/sheet1.xml.rels")).toContain('Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/drawing" Target="../drawings/drawing1.xml"');
    expect(part(zip, "xl/drawings/_rels/drawing2.xml.rels")).toContain("../charts/chart3.xml");
    for (const path of ["/xl/drawings/drawing2.xml", "/xl/charts/chart3.xml"]) expect(part(zip, "[Content_Types].xml")).toContain(`PartName="${path}"`);
  });

  test("are none where the plan has none", async () => {
    const zip = await written(samplePlan);
    expect(Object.keys(zip.files).filter((path) => /drawing|chart/.test(path))).toEqual([]);
    expect(part(zip, "xl/worksheets/sheet1.xml")).not.toContain("<drawing");
  });
});
