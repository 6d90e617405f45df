import { type Cell, gridOf } from "../../src/roster/grid";
import { readBook } from "../../src/roster/readBook";

const LIST: Cell[][] = [["STT", "Họ và tên", "Chức vụ", "Đảng viên", "Kết quả năm 2022"], [1, "Lê An", "Chuyên viên", "x", "HTTNV"]];
const years = (title: Cell[][], settings: Cell[][] = []) =>
  readBook({ name: "b", sheets: [gridOf("DS", [...title, ...LIST]), ...(settings.length === 0 ? [] : [gridOf("Cấu hình", [["Mục", "Giá trị"], ...settings])])] })
    .problems.flatMap((problem) => (problem.kind === "yearWithoutRules" ? [[problem.place, problem.year, problem.rulesOf]] : []));

test.each<[string, Cell[][], (string | number)[][]]>([
  ["a title of another year", [["UBND TỈNH"], [null, "DANH SÁCH ĐÁNH GIÁ, XẾP LOẠI CÔNG CHỨC NĂM 2024"]], [["DS!B2", 2024, 2023]]],
  ["a title of an earlier year, decomposed", [["Danh sách xếp loại năm 2022".normalize("NFD")]], [["DS!A1", 2022, 2023]]],
  ["a title of the rules' year beside another", [["TỔNG HỢP XẾP LOẠI NĂM 2023"], ["(so với kết quả năm 2022)"]], []],
  ["a date, a law, a heading", [["Kết quả họp ngày 20 tháng 11 năm 2024"], ["Theo Quyết định năm 2020"]], []],
  ["no title", [], []],
])("%s", (_what, title, expected) => expect(years(title)).toEqual(expected));

test("the year of Cấu hình is named by its cell when no rules of it ship", () => {
  expect(years([], [["Địa danh", "Quảng Ngãi"], ["Năm", 2024]])).toEqual([["Cấu hình!B3", 2024, 2023]]);
  expect(years([], [["Năm", 2023]])).toEqual([]);
});
