import { type Cell, type Grid, gridOf } from "../../src/roster/grid";
import { fieldOfHeading } from "../../src/roster/headings";
import { readBook } from "../../src/roster/readBook";

describe("a column of ratings is told by its words", () => {
  test.each<[string, string]>([
    ["Mức xếp loại phòng đề xuất", "typedProposal"], ["Kết quả đề xuất của tập thể phòng", "typedProposal"], ["Đề xuất mức độ xếp loại", "typedProposal"], ["Tập thể phòng đề xuất xếp loại", "typedProposal"],
    ["XL phòng đề xuất", "typedProposal"], ["Lãnh đạo phòng đề nghị", "typedProposal"], ["Tập thể phòng đánh giá, xếp loại", "typedProposal"], ["Kết quả biểu quyết của hội nghị", "typedProposal"],
    ["Ý kiến của lãnh đạo Ban", "consideration"], ["TẬP THỂ LÃNH ĐẠO, QUẢN LÝ BAN ĐÁNH GIÁ", "consideration"],
    ["Mức độ hoàn thành nhiệm vụ", "decision"], ["Xếp loại CBCC", "decision"], ["Trưởng Ban quyết định xếp loại", "decision"], ["Kết quả đánh giá, xếp loại công chức năm 2023", "decision"], ["Xếp loại (2023)", "decision"],
    ["Cá nhân tự đánh giá mức độ hoàn thành nhiệm vụ", "self"], ["Kết quả xếp loại CBCC năm 2022", "previous"], ["Xếp loại công chức năm trước", "previous"], ["Họ tên cán bộ, công chức", "name"],
  ])("%s", (heading, field) => expect(fieldOfHeading(heading, 2023)).toBe(field));

  test.each([
    "Xếp loại tốt nghiệp", "Xếp loại đảng viên", "Đề nghị khen thưởng", "Số quyết định", "Quyết định công nhận", "Lý do đề xuất", "Số phiếu đề xuất", "Điểm tự đánh giá", "Ý kiến cấp ủy", "Lãnh đạo, quản lý",
    "Xếp loại phòng", "Xếp loại cá nhân", "Ban đề xuất", "Phòng đề xuất lãnh đạo Ban xem xét", "Đánh giá", "Phân loại công chức", "Tự xếp loại năm 2022",
  ])("“%s” is not guessed", (heading) => expect(fieldOfHeading(heading, 2023)).toBeNull());

  test("under one heading the words below say who gave them", () => {
    const top: Cell[] = ["STT", "Họ và tên", "Mức xếp loại", null, null];
    const grid = gridOf("S", [top, [null, null, "Tự đánh giá", "Phòng", "Cá nhân"], [1, "Lê An", "HTXSNV", "HTTNV", "HTNV"]], { merges: [{ top: 0, bottom: 0, left: 2, right: 4 }] });
    const { roster, problems } = readBook({ name: "b", sheets: [grid] });
    expect(roster.people[0]).toMatchObject({ name: "Lê An", unit: null, self: "excellent", typedProposal: "good", decision: null });
    expect(problems).toContainEqual({ kind: "columnUnknown", place: "S!E2", heading: "Mức xếp loại Cá nhân" });
  });
});

describe("a column that is not used", () => {
  const reported = (heading: (string | null)[], ...rows: Cell[][]) => {
    const grid: Grid = gridOf("S", [["STT", "Họ và tên", "Chức vụ", ...heading], ...rows.map((row, index): Cell[] => [index + 1, `Lê ${"ABC"[index]}`, "Chuyên viên", ...row])]);
    return readBook({ name: "b", sheets: [grid] }).problems.filter(({ kind }) => kind.startsWith("column"));
  };

  test.each<[string, (string | null)[], Cell[][], object[]]>([
    ["is warned of when it reads as ratings", ["Mức của Hội đồng"], [["HTXSNV"], ["Tốt"], [null]], [{ kind: "columnUnknown", place: "S!D1", heading: "Mức của Hội đồng" }]],
    ["is warned of without any heading too", [null], [["HTTNV"]], [{ kind: "columnUnknown", place: "S!D1", heading: "" }]],
    ["is named when it holds anything else", ["Quê quán", "Điểm"], [["Lý Sơn", 90], ["Ba Tơ", 85]], [{ kind: "columnsUnused", place: "S!1", headings: ["Quê quán", "Điểm"] }]],
    ["is named when its ratings are of an earlier year", ["Tự xếp loại năm 2022"], [["HTTNV"]], [{ kind: "columnsUnused", place: "S!1", headings: ["Tự xếp loại năm 2022"] }]],
    ["is not worth a word when it is empty", ["Ký nhận"], [[null]], []],
  ])("%s", (_what, heading, rows, problems) => expect(reported(heading, ...rows)).toEqual(problems));
});
