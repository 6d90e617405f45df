import { openBook } from "../src/prepareDossier";
import { type Cell, gridOf } from "../src/roster/grid";
import { sheetsLeftOut } from "../src/sheetsLeftOut";

const LIST: Cell[][] = [["STT", "Họ và tên", "Đơn vị", "Chức vụ"], [1, "Nguyễn Văn An", "Phòng Chính sách", "Chuyên viên"]];
const OURS: Cell[][] = [["Mã", "Họ và tên", "Ngày sinh", "Giới tính", "Đơn vị", "Chức vụ", "Loại", "Đảng viên", "Tự xếp loại", "Phòng đề xuất", "Quyết định"], ["P1", "Nguyễn Văn An"]];
const NOTES: Cell[][] = [["Lương tháng 11"]];

test.each<[string, Record<string, Cell[][]>, string[]]>([
  ["the list alone", { "DS 2023": LIST }, []],
  ["the office's own sheets, not the blank ones", { "DS 2023": LIST, "Bảng lương": NOTES, Sheet3: [[]], Sheet4: [[null, " "]] }, ["Bảng lương"]],
  ["a sheet of the office called as one of our results", { "DS 2023": LIST, "Tổng hợp": NOTES }, ["Tổng hợp"]],
  ["our workbook, the old list still in it", { "Danh sách": OURS, "Hạn mức": NOTES, "DS gốc": LIST, "Quy tắc": [["Mã", "Giá trị"], ["TYLE.Q1", 20]] }, ["DS gốc"]],
])("%s: what a new workbook does not carry", (_, sheets, expected) => {
  const book = { name: "ds.xlsx", sheets: Object.entries(sheets).map(([name, cells]) => gridOf(name, cells)) };
  expect(sheetsLeftOut(book, openBook(book))).toEqual(expected);
});
