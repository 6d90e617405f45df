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

test.each<[string, string[], string[]]>([
  ["typed without accents", ["TT", "Ho va ten", "Ngay sinh", "Chuc vu", "Don vi", "Xep loai nam 2022"], ["order", "name", "birth", "position", "unit", "previous"]],
  ["with slips", ["TT", "Họ và tên", "Ngày sịnh", "Chức vụu", "Đơn vị công tácc", "Xếp loại"], ["order", "name", "birth", "unit", "decision"]],
])("a heading %s never takes the first person into itself", (_what, heading, fields) => {
  const { roster, source } = readBook({ name: "b", sheets: [gridOf("S", [heading, [1, "Lê An", "1/1/1980", "CV", "Phòng Một", "HTTNV"]])] });
  expect(roster.people).toMatchObject([{ name: "Lê An", birth: { year: 1980 }, unit: "Phòng Một" }]);
  expect(source.kind === "list" ? source.lists[0]?.columns.flatMap(({ field }) => field ?? []) : []).toEqual(fields);
});

test("a phòng merged over the whole list right below its heading is no second row of the heading", () => {
  const grid = gridOf("Sheet1", [["Điểm", "Họ và tên", "Chức vụ", "Phòng đề xuất"], ["Lãnh đạo Ban (2 người)", null, null, null], [90, "Lục Hoài Khê", "Trưởng Ban", "HTTNV"], [91, "Bế Lam Hạc", "Phó Trưởng Ban", "HTTNV"]], {
    merges: [{ top: 1, bottom: 1, left: 0, right: 3 }],
  });
  expect(readBook({ name: "ds.xlsx", sheets: [grid] }).roster.people.map(({ name, unit, consideration }) => [name, unit, consideration])).toEqual([["Lục Hoài Khê", "Lãnh đạo Ban", null], ["Bế Lam Hạc", "Lãnh đạo Ban", null]]);
});

test("a row merged from the names over columns without a heading is a group below the heading, and turns no blank column into one of ours", () => {
  const rows = [["STT", "Họ và tên", null, null], [null, "Đơn vị", null, null], [1, "Lê Văn An", "Chuyên viên", "HTTNV"]];
  const grid = gridOf("Sheet1", rows, { merges: [{ top: 1, bottom: 1, left: 1, right: 3 }] });
  const { roster, source } = readBook({ name: "ds.xlsx", sheets: [grid] });
  expect(source).toMatchObject({ kind: "list", lists: [{ headingTop: 1, headingRow: 1 }] });
  expect(roster.people.map(({ name, unit }) => [name, unit === "Chuyên viên"])).toEqual([["Lê Văn An", false]]);
});
