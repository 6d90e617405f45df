import { Workbook } from "@cj-tech-master/excelts";
import type { Worksheet } from "@cj-tech-master/excelts";
import { UNITS } from "./people";
import type { SamplePerson, SampleUnit } from "./people";

const COLUMNS: readonly { readonly heading: string; readonly width: number; readonly of: (person: SamplePerson) => string | number | Date }[] = [
  { heading: "Họ và tên", width: 26, of: ({ name }) => name },
  { heading: "Ngày sinh", width: 12, of: ({ birth }) => birth },
  { heading: "Chức vụ", width: 20, of: ({ position }) => position },
  { heading: "Chức vụ Đảng", width: 17, of: ({ partyPosition }) => partyPosition ?? "" },
  { heading: "Đảng viên", width: 8, of: ({ member }) => (member === false ? "" : "x") },
  { heading: "Chi bộ", width: 20, of: ({ member }) => (member === false ? "" : "Chi bộ Ban Dân tộc") },
  { heading: "Loại", width: 12, of: ({ employment }) => employment ?? "Công chức" },
  { heading: "Tháng công tác", width: 9, of: ({ months }) => months ?? 12 },
  { heading: "Tháng nghỉ", width: 8, of: ({ leave }) => leave ?? "" },
  { heading: "Thai sản", width: 8, of: ({ maternity }) => (maternity ? "x" : "") },
  { heading: "Kỷ luật", width: 12, of: ({ discipline }) => discipline ?? "" },
  { heading: "Tự xếp loại", width: 11, of: ({ self }) => self },
  { heading: "Phòng đề xuất", width: 11, of: ({ proposal }) => proposal },
  { heading: "Lãnh đạo Ban xem xét", width: 12, of: ({ consideration }) => consideration },
  { heading: "Quyết định", width: 11, of: ({ decision }) => decision },
  { heading: "Ghi chú", width: 32, of: ({ note }) => note ?? "" },
];

/** STT, dates, marks and levels stand in the middle of their cells. */
const CENTRED: ReadonlySet<number> = new Set([0, ...COLUMNS.flatMap(({ width }, index) => (width <= 12 ? [index + 1] : []))]);

const ROMAN = ["I", "II", "III", "IV", "V", "VI"] as const;
const LAST_COLUMN = COLUMNS.length + 1;
const FONT = { name: "Times New Roman", size: 12 } as const;
const LINE = { style: "thin" } as const;
const BORDER = { top: LINE, left: LINE, bottom: LINE, right: LINE } as const;

/** One line of text over merged cells. */
function writeLine(sheet: Worksheet, row: number, from: number, to: number, text: string, style: { bold?: boolean; italic?: boolean; size?: number } = {}): void {
  sheet.mergeCells(row, from, row, to);
  const cell = sheet.getCell(row, from);
  cell.value = text;
  cell.font = { ...FONT, ...style };
  cell.alignment = { horizontal: "center", vertical: "middle", wrapText: true };
}

function writeHeadings(sheet: Worksheet, row: number): void {
  ["STT", ...COLUMNS.map(({ heading }) => heading)].forEach((heading, index) => {
    const cell = sheet.getCell(row, index + 1);
    cell.value = heading;
    cell.font = { ...FONT, bold: true };
    cell.alignment = { horizontal: "center", vertical: "middle", wrapText: true };
    cell.border = BORDER;
  });
  sheet.getRow(row).height = 48;
}

function writePerson(sheet: Worksheet, row: number, number: number, person: SamplePerson): void {
  [number, ...COLUMNS.map(({ of }) => of(person))].forEach((value, index) => {
    const cell = sheet.getCell(row, index + 1);
    if (value !== "") cell.value = value;
    if (value instanceof Date) cell.numFmt = "dd/mm/yyyy";
    cell.font = FONT;
    cell.border = BORDER;
    cell.alignment = { vertical: "middle", wrapText: true, horizontal: CENTRED.has(index) ? "center" : "left" };
  });
}

/** The rows of one unit, and the row after them. */
function writeUnit(sheet: Worksheet, top: number, unit: SampleUnit, roman: string): number {
  sheet.getCell(top, 1).value = roman;
  sheet.mergeCells(top, 2, top, LAST_COLUMN);
  sheet.getCell(top, 2).value = unit.name;
  for (const column of [1, 2]) {
    sheet.getCell(top, column).font = { ...FONT, bold: true };
    sheet.getCell(top, column).border = BORDER;
  }
  sheet.getCell(top, 1).alignment = { horizontal: "center" };
  unit.people.forEach((person, index) => writePerson(sheet, top + 1 + index, index + 1, person));
  return top + 1 + unit.people.length;
}

function writeRoster(sheet: Worksheet): void {
  writeLine(sheet, 1, 1, 5, "UBND TỈNH AN SƠN");
  writeLine(sheet, 2, 1, 5, "BAN DÂN TỘC", { bold: true });
  writeLine(sheet, 1, 9, LAST_COLUMN, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", { bold: true });
  writeLine(sheet, 2, 9, LAST_COLUMN, "Độc lập - Tự do - Hạnh phúc", { bold: true });
  writeLine(sheet, 4, 1, LAST_COLUMN, "DANH SÁCH CÔNG CHỨC, NGƯỜI LAO ĐỘNG", { bold: true, size: 14 });
  writeLine(sheet, 5, 1, LAST_COLUMN, "phục vụ kiểm điểm, đánh giá, xếp loại chất lượng năm 2023", { italic: true });
  writeHeadings(sheet, 7);
  const bottom = UNITS.reduce((row, unit, index) => writeUnit(sheet, row, unit, ROMAN[index] ?? ""), 8);
  const people = UNITS.reduce((sum, unit) => sum + unit.people.length, 0);
  writeLine(sheet, bottom, 1, LAST_COLUMN, `Tổng cộng: ${people} người`, { bold: true });
  writeLine(sheet, bottom + 2, 12, LAST_COLUMN, "An Sơn, ngày 24 tháng 11 năm 2023", { italic: true });
  writeLine(sheet, bottom + 3, 2, 4, "NGƯỜI LẬP BIỂU", { bold: true });
  writeLine(sheet, bottom + 3, 12, LAST_COLUMN, "CHÁNH VĂN PHÒNG", { bold: true });
  writeLine(sheet, bottom + 4, 2, 4, "(Ký, ghi rõ họ tên)", { italic: true });
  writeLine(sheet, bottom + 4, 12, LAST_COLUMN, "(Ký, ghi rõ họ tên)", { italic: true });
  sheet.getColumn(1).width = 6;
  COLUMNS.forEach(({ width }, index) => {
    sheet.getColumn(index + 2).width = width;
  });
  Object.assign(sheet.pageSetup, { paperSize: 9, orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: "7:7" });
}

/** A sheet that has nothing to do with the review, as such workbooks have. */
function writeMeetings(sheet: Worksheet): void {
  sheet.getCell("A1").value = "LỊCH HỌP KIỂM ĐIỂM CÁC PHÒNG";
  sheet.getCell("A1").font = { ...FONT, bold: true };
  const times = ["08 giờ 00, 20/11/2023", "14 giờ 00, 20/11/2023", "08 giờ 00, 21/11/2023", "14 giờ 00, 21/11/2023", "08 giờ 00, 22/11/2023"];
  const rows = UNITS.slice(1).map(({ name }, index) => [name, times[index] ?? "", "Phòng họp tầng 2"]);
  [["Phòng", "Thời gian", "Địa điểm"], ...rows].forEach((row, index) => {
    row.forEach((text, column) => {
      sheet.getCell(index + 3, column + 1).value = text;
      sheet.getCell(index + 3, column + 1).font = { ...FONT, bold: index === 0 };
    });
  });
  [32, 24, 20].forEach((width, index) => {
    sheet.getColumn(index + 1).width = width;
  });
}

/**
 * The sample workbook as bytes: the list an office would really have, with title lines above the headings, a row for each
 * phòng, a total and signatures below, and a sheet of something else.
 */
export async function sampleWorkbook(): Promise<Uint8Array> {
  const workbook = new Workbook();
  workbook.creator = "Văn phòng Ban";
  workbook.lastModifiedBy = "Văn phòng Ban";
  // A fixed date: it is also the date of every entry of the zip, so the file only changes with its source.
  workbook.created = new Date(Date.UTC(2023, 10, 24));
  workbook.modified = workbook.created;
  writeRoster(workbook.addWorksheet("Danh sách 2023"));
  writeMeetings(workbook.addWorksheet("Lịch họp"));
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
