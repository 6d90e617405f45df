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
    return readBook({ name: "b", sheets: [grid] }).problems.filter(({ kind }) => kind.startsWith("column") || kind === "ratingsAside" || kind === "factColumnUnused");
  };

  test.each<[string, (string | null)[], Cell[][], object[]]>([
    ["is warned of when it reads as ratings", ["Mức của Hội đồng"], [["HTXSNV"], ["Tốt"], [null]], [{ kind: "columnUnknown", place: "S!D1", heading: "Mức của Hội đồng" }]],
    ["is warned of without any heading too", [null], [["HTTNV"]], [{ kind: "columnUnknown", place: "S!D1", heading: "" }]],
    ["is named when it holds anything else", ["Quê quán", "Số con"], [["Lý Sơn", 2], ["Ba Tơ", 1]], [{ kind: "columnsUnused", place: "S!1", headings: ["Quê quán", "Số con"] }]],
    ["is named when its ratings are of an earlier year", ["Tự xếp loại năm 2022"], [["HTTNV"]], [{ kind: "ratingsAside", place: "S!D1", headings: ["Tự xếp loại năm 2022"], why: "otherYear", year: 2023 }]],
    ["is named when its ratings are of the party", ["Xếp loại đảng viên"], [["HTTNV"]], [{ kind: "ratingsAside", place: "S!D1", headings: ["Xếp loại đảng viên"], why: "otherBody", year: 2023 }]],
    ["is warned of when they may be of both", ["Xếp loại công chức, đảng viên"], [["HTTNV"]], [{ kind: "columnUnknown", place: "S!D1", heading: "Xếp loại công chức, đảng viên" }]],
    ["is warned of when it may change a rating", ["Nghỉ (ngày)", "Khen thưởng, kỷ luật"], [[20, "Khiển trách"]], [
      { kind: "factColumnUnused", place: "S!D1", heading: "Nghỉ (ngày)", wanted: "Tháng nghỉ" }, { kind: "factColumnUnused", place: "S!E1", heading: "Khen thưởng, kỷ luật", wanted: "Kỷ luật" },
    ]],
    ["is only named when it speaks of other leave", ["Nghỉ phép", "Ngày nghỉ hưu"], [[12, "01/10/2030"]], [{ kind: "columnsUnused", place: "S!1", headings: ["Nghỉ phép", "Ngày nghỉ hưu"] }]],
    ["is not worth a word when it is empty", ["Ký nhận"], [[null]], []],
  ])("%s", (_what, heading, rows, problems) => expect(reported(heading, ...rows)).toEqual(problems));
});

describe("what stands in brackets", () => {
  test.each<[string, string | null]>([
    ["Xếp loại (2022)", "previous"], ["Kết quả xếp loại (năm trước)", "previous"], ["Kết quả xếp loại (của năm 2022)", "previous"], ["Xếp loại (năm 2023)", "decision"], ["Xếp loại (theo Nghị định 90/2020/NĐ-CP)", "decision"],
    ["Tự xếp loại (2022)", null], ["Kỷ luật (2022)", null], ["Xếp loại (12/2022)", null], ["Xếp loại (năm 22)", null], ["Xếp loại (quý IV)", null],
    ["Xếp loại (đảng viên)", null], ["Xếp loại (phòng đề xuất)", "typedProposal"], ["Xếp loại (cá nhân tự nhận)", "self"], ["Xếp loại (phòng)", null], ["Xếp loại (HTXSNV, HTTNV)", "decision"],
    ["Thời gian công tác (năm)", null], ["Thời gian công tác (trong năm)", "monthsWorked"], ["Thời gian công tác (tháng)", "monthsWorked"], ["Nghỉ (ngày)", null], ["Nghỉ (tháng)", "leaveMonths"], ["Thời gian nghỉ (tháng trong năm 2023)", "leaveMonths"],
    ["Chức vụ (Đảng)", "partyPosition"], ["Chức vụ (Công đoàn)", "unionPosition"], ["Chức vụ (trong Đảng, đoàn thể)", null], ["Chức vụ (Đảng, chính quyền, đoàn thể)", "position"], ["Chức vụ (hiện nay)", "position"],
    ["Ngày sinh (ngày/tháng/năm)", "birth"], ["Đảng viên (x)", "partyMember"], ["Mẫu (chọn)", "chosenForm"], ["Không xếp loại (lý do)", "unratedReason"],
  ])("%s", (heading, field) => expect(fieldOfHeading(heading, 2023)).toBe(field));

  test.each<[string, object]>([
    ["(năm 2022)", { self: "good", decision: null, previous: "completed" }],
    ["(đảng viên)", { self: "good", decision: null, previous: null }],
  ])("below a heading of two rows count too: %s", (lower, ratings) => {
    const grid = gridOf("S", [["STT", "Họ và tên", "Xếp loại", null], [null, null, "Tự đánh giá", lower], [1, "Lê An", "HTTNV", "HTNV"]], { merges: [{ top: 0, bottom: 0, left: 2, right: 3 }] });
    expect(readBook({ name: "b", sheets: [grid] }).roster.people[0]).toMatchObject(ratings);
  });

  test("nor is the rating of the year before taken for this year's when the year stands above it", () => {
    expect(fieldOfHeading("Năm trước Xếp loại", 2023)).toBe("previous");
  });
});
