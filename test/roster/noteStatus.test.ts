import { type Cell, gridOf } from "../../src/roster/grid";
import { readBook } from "../../src/roster/readBook";

const asked = (note: string, columns: Record<string, Cell> = {}) => {
  const grid = gridOf("S", [["Họ và tên", "Chức vụ", "Ghi chú", ...Object.keys(columns)], ["Lê An", "Chuyên viên", note, ...Object.values(columns)]]);
  return readBook({ name: "b", sheets: [grid] }).problems.flatMap((problem) => (problem.kind === "noteUnfilled" ? problem.headings : []));
};

describe("a note that belongs in a column", () => {
  test.each<[string, string[]]>([
    ["nghỉ thai sản", ["Thai sản"]],
    ["Nghỉ hưu 01/10", ["Tháng công tác", "Không xếp loại (lý do)"]],
    ["chuyển đến 15/8", ["Ngày vào cơ quan"]],
    ["kỷ luật khiển trách", ["Kỷ luật"]],
    ["Đang tập sự", ["Tháng công tác"]],
    ["nghỉ không lương 2 tháng", ["Tháng nghỉ"]],
    ["Thai sản từ 3/2023; trước đó bị khiển trách", ["Thai sản", "Kỷ luật"]],
  ])("“%s” asks for it", (note, headings) => expect(asked(note)).toEqual(headings));

  test.each<[string, string, Record<string, Cell>]>([
    ["says that there was no discipline", "không bị kỷ luật", {}],
    ["is of another thing", "Kiêm văn thư", {}],
    ["has its column filled", "nghỉ thai sản", { "Thai sản": "x" }],
    ["has a reason beside it", "nghỉ hưu 01/10", { "Không xếp loại (lý do)": "Nghỉ hưu" }],
    ["has its months", "chuyển đến 15/8", { "Tháng công tác": 12 }],
  ])("asks nothing when it %s", (_what, note, columns) => expect(asked(note, columns)).toEqual([]));
});
