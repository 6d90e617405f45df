import { gridOf } from "../../src/roster/grid";
import { readBook } from "../../src/roster/readBook";

test("a fuller heading further down heads a second list; the people above it are read too", () => {
  const cells = [
    ["DANH SÁCH CÔNG CHỨC"],
    ["STT", "Họ và tên", "Chức vụ", "Đảng viên"],
    [1, "Lê An", "Trưởng phòng", "x"],
    [2, "Lê Bình", "Chuyên viên", "x"],
    ["DANH SÁCH NGƯỜI LAO ĐỘNG HỢP ĐỒNG"],
    ["STT", "Họ và tên", "Chức vụ", "Đảng viên", "Ngày sinh", "Phòng đề xuất"],
    [1, "Lê Cúc", "Lái xe", null, "1980", "HTTNV"],
  ];
  const { roster } = readBook({ name: "ds.xlsx", sheets: [gridOf("Phòng Một", cells)] });
  expect(roster.people.map(({ name, typedProposal, birth }) => [name, typedProposal, birth?.year ?? null])).toEqual([
    ["Lê An", null, null],
    ["Lê Bình", null, null],
    ["Lê Cúc", "good", 1980],
  ]);
});
