/** A roster typed for fonts from before Unicode, as a real .xlsx and through Excel. */
import { Workbook } from "@cj-tech-master/excelts";
import { loadXlsx } from "../../excel-host/xlsx/loadXlsx";
import { openBook } from "../../src/prepareDossier";
import type { Book } from "../../src/roster/grid";
import { excelWorkbook } from "../../src/workbook/excelWorkbook";
import { readXlsx } from "../../src/workbook/xlsxFile";
import { inOurExcel, understood } from "../support/inOurExcel";
import { typedFor } from "../support/oldFonts";

type Typed = (text: string) => string;
const inTcvn3: Typed = (text) => typedFor("tcvn3", text);
const inVni: Typed = (text) => typedFor("vni", text);

/** Names in one font, phòng and posts in another, the title in a font of capitals, one name pasted in Unicode, one cell in two fonts. */
async function rosterFile(): Promise<Uint8Array> {
  const file = new Workbook();
  const sheet = file.addWorksheet("Danh sách 2023");
  const put = (address: string, text: string | number, font: string): void => {
    sheet.getCell(address).value = text;
    sheet.getCell(address).font = { name: font, size: 12 };
  };
  put("A1", inTcvn3("danh sách công chức năm 2023"), ".VnTimeH");
  ["STT", "Họ và tên", "Ngày sinh", "Chức vụ", "Đơn vị", "Đảng viên", "Phòng đề xuất"].forEach((heading, at) => put(`${"ABCDEFG"[at]}3`, inTcvn3(heading), ".VnTime"));
  const people = [
    ["Nguyễn Văn Hậu", "Trưởng phòng", "Phòng Chính sách", "x", "Hoàn thành tốt nhiệm vụ"],
    ["Trần Thị Thuỷ", "Phó Trưởng phòng", "Phòng Chính sách", "Không", "Hoàn thành xuất sắc nhiệm vụ"],
    ["Lê Đức Dũng", "Chuyên viên", "Văn phòng", "x", "Hoàn thành nhiệm vụ"],
    ["Đỗ Thị Hường", "Kế toán trưởng", "Văn phòng", "x", "Hoàn thành tốt nhiệm vụ"],
  ] as const;
  people.forEach(([name, position, unit, party, level], at) => {
    const row = 4 + at;
    put(`A${row}`, at + 1, ".VnTime");
    put(`B${row}`, name === "Lê Đức Dũng" ? name : inTcvn3(name), ".VnTime");
    put(`C${row}`, 1970 + at, "Times New Roman");
    put(`D${row}`, inVni(position), "VNI-Times");
    put(`E${row}`, inTcvn3(unit), "Times New Roman");
    put(`F${row}`, inTcvn3(party), ".VnTime");
    put(`G${row}`, level, "Times New Roman");
  });
  const [first, second] = [inTcvn3("Đỗ Thị "), inTcvn3("Hường")];
  sheet.getCell("B7").value = { richText: [{ text: first, font: { name: ".VnTime", size: 12 } }, { text: second, font: { name: ".VnArial", size: 12 } }] };
  return new Uint8Array(await file.xlsx.writeBuffer());
}

const fileBook = async (bytes: Uint8Array): Promise<Book> => {
  const read = await readXlsx(bytes, "ds.xlsx");
  if (read.kind === "unreadable") throw new Error(read.why.kind);
  return read.book;
};

test("people, posts, phòng and levels are read as they were meant, and each column is told", async () => {
  const book = await fileBook(await rosterFile());
  expect(book.sheets[0]?.fontAt(6, 1)).toBeNull();
  const { reading, problems } = openBook(book);
  expect(reading.roster.people.map(({ name, position, unit, partyMember, typedProposal }) => [name, position, unit, partyMember, typedProposal])).toEqual([
    ["Nguyễn Văn Hậu", "Trưởng phòng", "Phòng Chính sách", true, "good"],
    ["Trần Thị Thuỷ", "Phó Trưởng phòng", "Phòng Chính sách", false, "excellent"],
    ["Lê Đức Dũng", "Chuyên viên", "Văn phòng", true, "completed"],
    ["Đỗ Thị Hường", "Kế toán trưởng", "Văn phòng", true, "good"],
  ]);
  const told = problems.flatMap((problem) => (problem.kind === "fontConverted" ? [[problem.place, problem.encoding, problem.count, problem.examples[0]?.after]] : []));
  expect(told).toEqual([
    ["Danh sách 2023!A1", "tcvn3", 1, "DANH SÁCH CÔNG CHỨC NĂM 2023"],
    ["Danh sách 2023!B3", "tcvn3", 4, "Họ và tên"],
    ["Danh sách 2023!C3", "tcvn3", 1, "Ngày sinh"],
    ["Danh sách 2023!D3", "tcvn3", 1, "Chức vụ"],
    ["Danh sách 2023!E3", "tcvn3", 5, "Đơn vị"],
    ["Danh sách 2023!F3", "tcvn3", 2, "Đảng viên"],
    ["Danh sách 2023!G3", "tcvn3", 1, "Phòng đề xuất"],
    ["Danh sách 2023!D4", "vni", 4, "Trưởng phòng"],
  ]);
  expect(problems.filter(({ kind }) => kind === "fontDoubtful")).toEqual([]);
});

test("Excel reads the same of it, cell by cell as well as understood", async () => {
  const bytes = await rosterFile();
  const file = await fileBook(bytes);
  await inOurExcel(await loadXlsx(bytes, "ds.xlsx"), async ({ faults }) => {
    const read = await excelWorkbook().read();
    const fonts = ({ sheets }: Book) => sheets.map(({ cells, fontAt }) => cells.map((row, at) => row.map((cell, column) => (cell === null ? null : fontAt(at, column)))));
    expect(fonts(read)).toEqual(fonts(file));
    expect(fonts(read)[0]?.[6]?.[1]).toBeNull();
    expect(understood(read)).toEqual(understood(file));
    expect(faults).toEqual([]);
  });
});

test("Excel names no font where the letters of a cell differ, until all are given one", async () => {
  const book = await loadXlsx(await rosterFile(), "ds.xlsx");
  await inOurExcel(book, async () =>
    Excel.run(async (context) => {
      const { font } = context.workbook.worksheets.getItem("Danh sách 2023").getRange("B7").format;
      font.load("name,bold");
      await context.sync();
      expect([font.name, font.bold]).toEqual([null, false]);
      font.name = "Arial";
      font.load("name");
      await context.sync();
      expect(font.name).toBe("Arial");
    }),
  );
});
