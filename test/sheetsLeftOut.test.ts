import { openBook } from "../src/prepareDossier";
import { type Cell, gridOf } from "../src/roster/grid";
import { newYearSheets, openNewYear } from "../src/roster/newYear";
import { resultSheets } from "../src/roster/resultSheets";
import { unitBooks } from "../src/roster/unitBook";
import { sheetsLeftOut } from "../src/sheetsLeftOut";
import { bookOfPlans } from "./roster/planBook";

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

test("of a workbook we made nothing is the office's own, neither for a phòng nor of the year after", () => {
  const list = openBook({ name: "ds.xlsx", sheets: [gridOf("DS", LIST)] });
  const ours = bookOfPlans(resultSheets(list.reading, list.review));
  const { reading, review } = openBook(ours);
  const books = [ours, bookOfPlans(newYearSheets(openNewYear(reading, "ds.xlsx"))), ...unitBooks(reading, review, "24/11/2023 16:40").map(({ sheets }) => bookOfPlans(sheets))];
  expect(books.map((book) => book.sheets.length > 5)).toEqual([true, true, true]);
  const withOwn = books.map(({ name, sheets }) => ({ name, sheets: [...sheets, gridOf("Bảng lương", NOTES)] }));
  expect(withOwn.map((book) => sheetsLeftOut(book, openBook(book)))).toEqual([["Bảng lương"], ["Bảng lương"], ["Bảng lương"]]);
});
