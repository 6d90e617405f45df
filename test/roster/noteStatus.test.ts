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

describe("each status", () => {
  const problemsOf = (cells: Record<string, Cell>) => {
    const grid = gridOf("S", [["Họ và tên", "Chức vụ", "Ghi chú"], [cells.name ?? "Lê An", cells.position ?? "Chuyên viên", cells.note ?? null]]);
    const { problems, roster } = readBook({ name: "b", sheets: [grid] });
    return { problems: problems.filter(({ kind }) => kind === "noteUnfilled" || kind === "nameRemark"), person: roster.people[0] };
  };
  test.each<[string, string]>([
    ["nghỉ thai sản", "maternity"], ["nghỉ hưu 01/10", "left"], ["chuyển đến 15/8", "arrived"], ["biệt phái", "seconded"], ["tập sự", "recruited"], ["kỷ luật khiển trách", "disciplined"], ["nghỉ việc riêng 4 tháng", "leave"], ["buộc thôi việc", "disciplined"],
  ])("“%s” is told with cell, person and meaning, and changes nothing", (note, status) => {
    const { problems, person } = problemsOf({ note });
    expect(problems).toEqual([expect.objectContaining({ kind: "noteUnfilled", place: "S!C2", name: "Lê An", text: note, status })]);
    expect(person).toMatchObject({ maternity: false, discipline: null, unratedReason: null, monthsWorked: null, leaveMonths: null, joined: null });
  });

  test("in brackets beside a name or a position is told in its own cell, and a name with a remark is asked to be clean", () => {
    expect(problemsOf({ name: "Lê An (nghỉ thai sản)" }).problems).toMatchObject([{ kind: "nameRemark", place: "S!A2", text: "nghỉ thai sản" }, { kind: "noteUnfilled", place: "S!A2", status: "maternity" }]);
    expect(problemsOf({ position: "Chuyên viên (tập sự)" }).problems).toMatchObject([{ kind: "noteUnfilled", place: "S!B2", status: "recruited" }]);
    expect(problemsOf({ name: "Lê An (A)" }).problems).toEqual([]);
  });
});
