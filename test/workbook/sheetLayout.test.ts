import { alignmentFor, layoutOf, linesOf, styleOf } from "../../src/workbook/sheetLayout";
import { samplePlan } from "./samplePlan";

test.each([
  ["Tỷ lệ HTXSNV (%)", 10, 3],
  ["một hai ba", 8, 2],
  ["Cấp phó của người đứng đầu cơ quan", 30, 2],
  ["02 Văn phòng Ban/C03 Văn phòng Ban - Mẫu 01.docx", 44, 2],
  ["Mục II.4.1 Kế hoạch kiểm điểm, đánh giá, xếp loại năm 2023; Quyết định 1269/QĐ-BDT", 40, 2],
  ["A".repeat(30), 11, 5],
  ["hai\ndòng", 40, 2],
  ["", 5, 1],
] as const)("“%s” takes in a column of %i digits %i lines", (text, width, lines) => expect(linesOf(text, width)).toBe(lines));

test("numbers, dates and marks keep off the text of the next column", () => {
  const at = (row: number, column: number, value: Parameters<typeof alignmentFor>[3]) => alignmentFor(samplePlan, row, column, value);
  expect([at(4, 2, 27395), at(5, 2, 1975), at(5, 2, "08/1975"), at(5, 0, "x"), at(5, 0, "Không")]).toEqual(Array.from({ length: 5 }, () => "center"));
  expect([at(5, 4, 20), at(5, 1, "Lê Văn Mẫu"), at(5, 1, "x")]).toEqual(["left", "usual", "usual"]);
});

test("the first row of a table and of a result is shown as headings, the rows below as they are", () => {
  const plan = { ...samplePlan, blocks: [...samplePlan.blocks.slice(2, 3), { top: 3, left: 7, style: "flag" as const, formula: "=XEPLOAI.KETQUA(DanhSach[#All])", cells: [["Mã"], ["001"]] }] };
  expect(layoutOf(plan).blocks.map((block) => [styleOf(block, 0), styleOf(block, 1)])).toEqual([["heading", "body"], ["plainHeading", "flag"]]);
});
