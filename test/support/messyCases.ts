/**
 * `npx tsx test/support/messyCases.ts`: writes `roster.xlsx` into the cases that need a real workbook: merges, hidden rows, number formats,
 * days counted from 1904, errors. What must come of each stands beside it in `people.csv` and `expected.json`, checked by hand.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { Workbook, type Worksheet } from "@cj-tech-master/excelts";

type Value = string | number | boolean | null | { readonly error: "#REF!" | "#N/A" } | { readonly formula: string; readonly result: string | number } | { readonly shown: string; readonly serial: number };
type Rows = readonly (readonly Value[])[];

/** One sheet of a case: its rows, and what a CSV cannot hold. */
interface Page {
  readonly name?: string;
  readonly rows: Rows;
  readonly merges?: readonly string[];
  readonly hiddenRows?: readonly number[];
  readonly boldRows?: readonly number[];
  readonly hidden?: true;
  readonly touch?: (sheet: Worksheet) => void;
}

interface MessyCase {
  readonly pages: readonly Page[];
  readonly date1904?: true;
}

const HEADING = ["STT", "Họ và tên", "Ngày sinh", "Đơn vị", "Chức vụ", "Loại", "Đảng viên", "Phòng đề xuất"];
/** Four people of an invented agency, in the columns above. */
const FOUR: Rows = [
  [1, "Lục Hoài Khê", "03/11/1972", "Văn phòng", "Chánh Văn phòng", "Công chức", "x", "HTTNV"],
  [2, "Ngân Mây Thảo", "05/03/1983", "Văn phòng", "Chuyên viên", "Công chức", null, "HTXSNV"],
  [3, "Bế Lam Hạc", "08/08/1984", "Phòng Chính sách", "Trưởng phòng", "Công chức", "x", "HTTNV"],
  [4, "Quách Suối Ngàn", "14/06/1993", "Phòng Chính sách", "Lái xe", "HĐ 111", null, "HTNV"],
];
const day = (serial: number, shown = "dd/mm/yyyy"): Value => ({ serial, shown });
/** The four with other cells: `but({ 1: ["NGÂN MÂY THẢO", …] })` changes a column from the top. */
const but = (columns: Readonly<Record<number, readonly Value[]>>): Rows => FOUR.map((row, at) => row.map((cell, column) => (columns[column] === undefined ? cell : (columns[column][at] ?? null))));
const without = (column: number, rows: Rows): Rows => rows.map((row) => row.filter((_, at) => at !== column));
const one = (rows: Rows, more: Omit<Page, "rows"> = {}): MessyCase => ({ pages: [{ rows, ...more }] });
const inUnits = (rows: (text: string, number: string) => readonly Value[]): Rows => [rows("Văn phòng", "I"), ...without(3, FOUR.slice(0, 2)), rows("Phòng Nghiệp vụ 2", "II"), ...without(3, FOUR.slice(2))];

export const MESSY_CASES: Readonly<Record<string, MessyCase>> = {
  "title-lines-stand-above-the-heading": one([
    ["UBND TỈNH AN SƠN", null, null, null, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"], ["BAN DÂN TỘC", null, null, null, "Độc lập - Tự do - Hạnh phúc"], [],
    ["DANH SÁCH CÔNG CHỨC, NGƯỜI LAO ĐỘNG"], ["(Kèm theo Kế hoạch kiểm điểm, xếp loại chất lượng năm 2023)"], [], HEADING, ...FOUR,
  ], { merges: ["A1:C1", "E1:H1", "A2:C2", "E2:H2", "A4:H4", "A5:H5"], boldRows: [4] }),
  "heading-of-two-rows-is-read-in-both": one([
    ["STT", "Họ và tên", "Ngày sinh", "Đơn vị", "Chức vụ", "Trình độ", null, "Đảng viên", "Mức xếp loại", null, "Loại"], [null, null, null, null, null, "Chuyên môn", "LLCT", null, "Cá nhân tự nhận", "Phòng", null],
    ...FOUR.map(([order, name, birth, unit, post, kind, party, level]) => [order ?? null, name ?? null, birth ?? null, unit ?? null, post ?? null, "ĐH", "x", party ?? null, "HTXSNV", level ?? null, kind ?? null]),
  ], { merges: ["A1:A2", "B1:B2", "C1:C2", "D1:D2", "E1:E2", "F1:G1", "H1:H2", "I1:J1", "K1:K2"] }),
  "row-of-column-numbers-is-nobody": one([HEADING, ["1", "2", "3", "4", "5 (=3+4)", "6", "7", "8"], ...FOUR]),
  "phong-rows-between-the-people-give-their-unit": one([HEADING.filter((_, at) => at !== 3), ...inUnits((text, number) => [number, text])], { boldRows: [2, 5] }),
  "phong-rows-merged-across-the-list-give-their-unit": one([["Loại", "Họ và tên", "Ngày sinh", "Chức vụ", "Phòng đề xuất"], ["Văn phòng (2 người)"], ...FOUR.slice(0, 2).map((row) => [row[5] ?? null, row[1] ?? null, row[2] ?? null, row[4] ?? null, row[7] ?? null]), ["Phòng Nghiệp vụ 2"], ...FOUR.slice(2).map((row) => [row[5] ?? null, row[1] ?? null, row[2] ?? null, row[4] ?? null, row[7] ?? null])], { merges: ["A2:E2", "A5:E5"] }),
  "numbers-that-restart-or-are-missing-lose-nobody": one([HEADING, ...but({ 0: [1, { formula: "A2+1", result: 2 }, "01", null] })]),
  "totals-and-signatures-are-nobody": one([
    HEADING, ...FOUR.slice(0, 2), [null, "Cộng", 2], ...FOUR.slice(2), [null, "Tổng cộng: 4 người"], [], [null, null, null, null, "An Sơn, ngày 24 tháng 11 năm 2023"],
    [null, "NGƯỜI LẬP BIỂU", null, null, "TRƯỞNG BAN"], [null, "(Ký, ghi rõ họ tên)", null, null, "(Ký, đóng dấu)"], [], [null, "Người Lập Mẫu", null, null, "Người Ký Mẫu"],
  ]),
  "blank-and-hidden-rows-are-read-and-said": one([HEADING, ...FOUR.slice(0, 1), [], ...FOUR.slice(1, 3), [], [], ...FOUR.slice(3)], { hiddenRows: [4] }),
  "merged-unit-cell-fills-its-own-rows-only": one([HEADING, ...but({ 3: ["Văn phòng", null, "Phòng Chính sách", null] }), [5, "Doãn Vân Sam", "30/01/1990", null, "Chuyên viên", "Công chức", "x", "HTTNV"]], { merges: ["D2:D3", "D4:D5"] }),
  "a-small-table-beside-the-list-is-not-read": one([[...HEADING, null, "Nội dung", "Số người"], ...FOUR.map((row, at) => [...row, null, ["Đảng viên", "Nữ", "Hợp đồng", null][at] ?? null, [2, 3, 1, null][at] ?? null])]),
  "names-in-capitals-are-kept-as-typed": one([HEADING.map((text) => text.toUpperCase()), ...but({ 1: ["LỤC HOÀI KHÊ", "K'LƠNG MÂY", "Y KSOR THANH", "A BRUI"] })]),
  "name-in-two-columns-is-one-name": one([
    ["STT", "Họ và tên", null, "Ngày sinh", "Đơn vị", "Chức vụ", "Đảng viên"], ...FOUR.map(([order, name, birth, unit, post, , party]) => [order ?? null, ...String(name).split(/ (?=\S+$)/), birth ?? null, unit ?? null, post ?? null, party ?? null]),
  ], { merges: ["B1:C1"] }),
  "spaces-nobody-sees-change-nothing": one([HEADING.map((text) => `${text}\u00a0`), ...but({ 1: ["Lục\u00a0Hoài Khê", "  Ngân  Mây Thảo\t", "Bế Lam\nHạc", "\u200bQuách Suối Ngàn"], 3: ["Văn phòng", "Văn  phòng\u00a0", "Phòng Chính sách ", "Phòng\nChính sách"], 4: ["Chánh  Văn phòng", "Chuyên\u00a0viên", "Trưởng phòng\t", "Lái  xe"] })]),
  "decomposed-letters-are-the-same-letters": one([HEADING.map((text) => text.normalize("NFD")), ...FOUR.map((row) => row.map((cell) => (typeof cell === "string" ? cell.normalize("NFD") : cell)))]),
  "the-place-of-a-tone-mark-makes-no-second-unit": one([HEADING, ...but({ 3: ["Phòng Hòa giải", "Phòng Hoà giải", "Phòng Thúy lợi", "Phòng Thuý lợi"] })]),
  "dates-typed-as-text-are-read-day-first": one([HEADING, ...but({ 2: ["3.11.72", "05-03-1983", "ngày 8 tháng 8 năm 1984", "14 / 6 / 1993"] })]),
  "a-year-shown-by-its-format-is-a-year": one([HEADING, ...but({ 2: [1972, "1983", day(30902, "yyyy"), "Năm 1993"] })]),
  "month-and-year-stay-a-month": one([HEADING, ...but({ 2: ["11/1972", "3.1983", day(30902, "mm/yyyy"), "tháng 6 năm 1993"] })]),
  "days-and-months-that-may-be-swapped-are-asked": one([HEADING, ...but({ 2: [day(26368), "25/03/1983", day(30902), "14/06/1993"] })]),
  "days-of-a-1904-workbook-are-its-own": { ...one([HEADING, ...but({ 2: [day(25144), "05/03/1983", "29440", day(32672, "m/d/yyyy")] })]), date1904: true },
  "birth-dates-under-nam-and-nu-give-the-sex": one([["STT", "Họ và tên", "Ngày tháng năm sinh", null, "Chức vụ", "Đơn vị"], [null, null, "Nam", "Nữ", null, null], [1, "Lục Hoài Khê", null, "03/11/1972", "Chuyên viên", "Văn phòng"], [2, "Vũ Thạch Lâm", 1976, null, "Chuyên viên", "Văn phòng"], [3, "Tạ Đèo Gió", "01/02/1968", "01/02/1968", "Chuyên viên", "Văn phòng"]], { merges: ["A1:A2", "B1:B2", "C1:D1", "E1:E2", "F1:F2"] }),
  "every-usual-mark-makes-a-party-member": one([["STT", "Họ và tên", "Ngày sinh", "Đơn vị", "Chức vụ", "Đảng viên"], ...["x", "X ", "✓", "v", 1, "có", "Đảng viên", day(39600), "-", "không", 0, "tổ 3"].map((mark, at) => [at + 1, `Người thứ ${at + 1}`, 1970 + at, "Văn phòng", "Chuyên viên", mark])]),
  "two-of-one-name-in-two-units-are-two-people": one([HEADING, ...but({ 1: ["Lục Hoài Khê", "Ngân Mây Thảo", "Lục Hoài Khê", "Ngân Mây Thảo"], 2: ["03/11/1972", "05/03/1983", "08/08/1984", "05/03/1983"] })]),
  "short-titles-are-known": one([["STT", "Họ và tên", "Ngày sinh", "Đơn vị", "Chức vụ"], ...["TP", "Tr.phòng", "PTP", "Phó TP", "Q. Trưởng phòng", "CVP", "Chánh Thanh tra", "CVC", "Tổ phó"].map((post, at) => [at + 1, `Người thứ ${at + 1}`, 1970 + at, `Phòng số ${at + 1}`, post])]),
  "of-two-posts-the-higher-counts": one([HEADING, ...but({ 4: ["Phó Trưởng Ban kiêm Chánh Văn phòng", "Chuyên viên, Phó Trưởng phòng", "Trưởng phòng; Bí thư Chi bộ", "Lái xe"] })]),
  "a-unit-with-a-slip-is-asked-and-stays-two": one([HEADING, ...but({ 3: ["P. Chính sách", "phòng chính sách.", "Phòng Chính sách", "Phòng Chính sach"] })]),
  "ratings-in-short-and-in-full-are-the-same": one([HEADING, ...but({ 7: ["HTXS", "Hoàn thành tốt (18/20 phiếu)", "HTNV nhưng còn hạn chế về năng lực", "Loại A"] })]),
  "months-with-a-comma-or-in-words-are-numbers": one([[...HEADING, "Tháng công tác", "Điểm"], ...FOUR.map((row, at) => [...row, ["6,5", "12 tháng", "cả năm", "mười"][at] ?? null, ["90,5", "90/100", "90 điểm", 70][at] ?? null])]),
  "a-status-in-a-note-is-asked": one([[...HEADING, "Tháng công tác", "Ghi chú"], ...FOUR.map((row, at) => [...row, null, ["nghỉ thai sản từ tháng 5", "nghỉ hưu 01/10", "Kỷ luật khiển trách", "Học cao cấp LLCT"][at] ?? null])]),
  "contract-workers-among-the-people-are-told-apart": one([HEADING, ...but({ 5: ["Công chức", "HĐ 68", "NLĐ", "VC"], 4: ["Chuyên viên", "Chuyên viên", "Bảo vệ", "Chuyên viên"] })]),
  "leading-zeros-of-a-code-stay": one([["Mã cán bộ", "Số hiệu", ...HEADING.slice(1)], ...FOUR.map((row, at) => [["007", "0012", "A01", "007"][at] ?? null, "000123", ...row.slice(1)])]),
  "an-error-value-names-its-cell": one([HEADING, ...but({ 2: ["03/11/1972", { error: "#REF!" }, "08/08/1984", { formula: "[1]NS!B4", result: "14/06/1993" }], 7: ["HTTNV", "HTTNV", { error: "#N/A" }, "#REF!"] })]),
  "colours-and-comments-say-nothing": one([["STT", "Họ và tên (vàng: đảng viên)", "Ngày sinh", "Đơn vị", "Chức vụ"], ...FOUR.slice(0, 2).map((row) => row.slice(0, 5))], {
    touch: (sheet) => {
      sheet.getCell("B2").fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFFFFF00" } };
      sheet.getCell("B3").note = "không phải đảng viên";
    },
  }),
  "a-hidden-sheet-and-last-years-copy-are-left-aside": {
    pages: [{ name: "Danh sách 2022", rows: [[...HEADING, "Ghi chú"], ...but({ 7: ["HTXSNV", "HTXSNV", "HTXSNV", "HTXSNV"] })] }, { name: " Danh sách 2023 ", rows: [HEADING, ...FOUR] }, { name: "Nháp", rows: [HEADING, [1, "Người Bản Nháp", 1980, "Văn phòng", "Chuyên viên", "Công chức", "x", "HTTNV"]], hidden: true }],
  },
  "a-control-character-is-dropped-and-a-brace-kept": one([[...HEADING, "Ghi chú"], ...but({ 1: ["Lục Hoài\u0007 Khê", "Ngân Mây Thảo", "Bế Lam Hạc", "Quách Suối Ngàn"] }).map((row, at) => [...row, ["“Tổ trưởng” {A} <b>&", null, null, null][at] ?? null])]),
  "a-note-as-long-as-a-cell-holds-is-read-whole": one([[...HEADING, "Ghi chú"], ...FOUR.map((row, at) => [...row, at === 0 ? "Tự đánh giá. ".repeat(2520).slice(0, 32_767) : null])]),
};

function writePage(workbook: Workbook, { name = "DS CBCC", rows, merges = [], hiddenRows = [], boldRows = [], hidden, touch }: Page): void {
  const sheet = workbook.addWorksheet(name);
  rows.forEach((row, top) =>
    row.forEach((value, left) => {
      if (value === null) return;
      const cell = sheet.getCell(top + 1, left + 1);
      if (typeof value === "object" && "serial" in value) {
        cell.value = value.serial;
        cell.numFmt = value.shown;
      } else cell.value = value;
      cell.font = { name: "Times New Roman", size: 12, bold: boldRows.includes(top + 1) };
    }),
  );
  for (const area of merges) sheet.mergeCells(area);
  for (const row of hiddenRows) sheet.getRow(row).hidden = true;
  if (hidden) sheet.state = "hidden";
  touch?.(sheet);
}

/** The workbook of one case: `await messyWorkbook("row-of-column-numbers-is-nobody")`. */
export async function messyWorkbook(name: string): Promise<Buffer> {
  const made = MESSY_CASES[name];
  if (made === undefined) throw new Error(`No such case: ${name}`);
  const workbook = new Workbook();
  workbook.created = workbook.modified = new Date(Date.UTC(2023, 10, 24));
  if (made.date1904) workbook.properties.date1904 = true;
  for (const page of made.pages) writePage(workbook, page);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

async function writeAll(): Promise<void> {
  for (const name of Object.keys(MESSY_CASES)) writeFileSync(join(__dirname, "..", "cases", name, "roster.xlsx"), await messyWorkbook(name));
}

if (require.main === module) void writeAll();
