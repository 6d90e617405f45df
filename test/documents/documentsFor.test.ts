import { documentsFor } from "../../src/documents/documentsFor";
import { type DocumentPlan, isMeetingForm, type Tags } from "../../src/documents/documentPlan";
import type { AgencySettings } from "../../src/review/agency";
import type { Person, Tally } from "../../src/review/subject";
import { aGroup, aReview, anAgency, someone } from "../support/aReview";
import { aMark, aTally, reviewOf } from "../support/builders";

const RATERS = ["Tự xếp loại", "Quyết định"] as const;
const boxes = (tags: Tags, rater: (typeof RATERS)[number]): string =>
  ["HTXSNV", "HTTNV", "HTNV", "KHTNV"].map((short) => String(tags[`${rater} ${short}`] ?? "-")).join("");

function planFor(facts: Partial<Person>, agency: Partial<AgencySettings> = {}): DocumentPlan {
  const plans = documentsFor(reviewOf({ people: [someone("P1", "Lê A", { position: "Chuyên viên", ...facts })] }), anAgency(agency));
  const plan = plans.find(({ form }) => ["02A", "02B", "1269"].includes(form));
  if (!plan) throw new Error("no plan");
  return plan;
}

test("documents come in the order of the plan: folder by folder the collective, its leaders, the others; what is the agency's last", () => {
  expect(documentsFor(aReview(), anAgency()).filter(({ form }) => !isMeetingForm(form)).map(({ path }) => path)).toEqual([
    "01 Lãnh đạo cơ quan/C01 Tập thể lãnh đạo, quản lý Ban Dân tộc tỉnh - Mẫu 01.docx",
    "01 Lãnh đạo cơ quan/C02 Ban Dân tộc tỉnh - Báo cáo tự đánh giá.docx",
    "01 Lãnh đạo cơ quan/C01 Tập thể lãnh đạo, quản lý Ban Dân tộc tỉnh - Khung tiêu chí.docx",
    "01 Lãnh đạo cơ quan/C02 Ban Dân tộc tỉnh - Khung tiêu chí.docx",
    "01 Lãnh đạo cơ quan/P001 Đinh Văn Mẫu - Khung tiêu chí.docx",
    "01 Lãnh đạo cơ quan/P002 Hồ Thị Thử - Khung tiêu chí.docx",
    "01 Lãnh đạo cơ quan/P001 Đinh Văn Mẫu - Mẫu 02B.docx",
    "01 Lãnh đạo cơ quan/P002 Hồ Thị Thử - Mẫu 02B.docx",
    "02 Văn phòng/C03 Văn phòng - Mẫu 01.docx",
    "02 Văn phòng/C03 Văn phòng - Khung tiêu chí.docx",
    "02 Văn phòng/P003 Lê Văn Ví Dụ - Mẫu 02B.docx",
    "02 Văn phòng/P004 Trần Thị Nháp - Mẫu 02A.docx",
    "02 Văn phòng/P005 Phạm Văn Tạm - Phiếu 1269.docx",
    "02 Văn phòng/C03 Văn phòng - Báo cáo kết quả.docx",
    "02 Văn phòng/P003 Lê Văn Ví Dụ - Thông báo kết quả.docx",
    "02 Văn phòng/P004 Trần Thị Nháp - Thông báo kết quả.docx",
    "02 Văn phòng/P005 Phạm Văn Tạm - Thông báo kết quả.docx",
    "03 Phòng Chính sách dân tộc/C04 Phòng Chính sách dân tộc - Mẫu 01.docx",
    "03 Phòng Chính sách dân tộc/C04 Phòng Chính sách dân tộc - Khung tiêu chí.docx",
    "03 Phòng Chính sách dân tộc/P008 Bùi Văn Kiểu - Mẫu 02B.docx",
    "03 Phòng Chính sách dân tộc/P007 Võ Thị Giả - Phiếu 1269.docx",
    "03 Phòng Chính sách dân tộc/P006 Y Lan Thí Dụ - Phiếu 1269.docx",
    "03 Phòng Chính sách dân tộc/P009 Ngô Thị Mai Thử - Mẫu 02A.docx",
    "03 Phòng Chính sách dân tộc/C04 Phòng Chính sách dân tộc - Báo cáo kết quả.docx",
    "03 Phòng Chính sách dân tộc/P008 Bùi Văn Kiểu - Thông báo kết quả.docx",
    "03 Phòng Chính sách dân tộc/P006 Y Lan Thí Dụ - Thông báo kết quả.docx",
    "03 Phòng Chính sách dân tộc/P009 Ngô Thị Mai Thử - Thông báo kết quả.docx",
    "Báo cáo kết quả đánh giá, xếp loại năm 2023.docx",
    "Báo cáo gửi Ban Tổ chức Tỉnh ủy năm 2023.docx",
    "Phụ lục truy vết số liệu năm 2023.docx",
    "Danh mục tài liệu lưu giữ năm 2023.docx",
    "Mục lục hồ sơ gửi UBND tỉnh năm 2023.docx",
    "Mục lục hồ sơ gửi Ban Tổ chức Tỉnh ủy năm 2023.docx",
  ]);
});

const ofForm = (plans: readonly DocumentPlan[], form: DocumentPlan["form"]) => plans.filter((one) => one.form === form);

test("the report belongs to the agency; nobody to report on still leaves the agency's own papers", () => {
  expect(ofForm(documentsFor(aReview(), anAgency()), "report")).toMatchObject([{ subject: "C02", template: "bao-cao-ubnd.docx" }]);
  expect(documentsFor(reviewOf({}), anAgency()).map(({ form }) => form)).toEqual(["report", "partyReport", "trace", "filing", "provinceContents", "partyContents"]);
});

test("a notice goes to who is decided, or cannot be rated; never to the agency's leaders, whom others decide about", () => {
  const told = (facts: Partial<Person>) => ofForm(documentsFor(reviewOf({ people: [someone("P1", "Lê A", { position: "Chuyên viên", partyMember: true, ...facts })] }), anAgency()), "notice").map(({ tags }) => [tags["Mức"], tags["Lý do"]]);
  expect(told({ typedProposal: "good", consideration: "good" })).toEqual([]);
  expect(told({ decision: "good" })).toEqual([["Hoàn thành tốt nhiệm vụ", ""]]);
  expect(told({ monthsWorked: 3 })).toEqual([["Không xếp loại", "Công tác 3 tháng, chưa đủ 6 tháng: không xếp loại nhưng vẫn kiểm điểm"]]);
  expect(told({ position: "Phó Trưởng Ban", decision: "good" })).toEqual([]);
});

test("the frame shows the grades a subject gave itself, by the text of the criterion or its number, and never the meeting's", () => {
  const marks = [
    aMark({ subject: "C1", criterion: "2", grade: "good", source: "self" }),
    aMark({ subject: "C1", criterion: "1", grade: "poor", source: "vote" }),
    aMark({ subject: "C2", criterion: "3", grade: "excellent", source: "self" }),
  ];
  const [frame] = ofForm(documentsFor(reviewOf({ collectives: [aGroup("C1", "Văn phòng", "unit")], marks }), anAgency()), "frame");
  const rows = frame?.tags["Tiêu chí"] as readonly Tags[];
  const grades = (row: Tags | undefined) => ["Xuất sắc", "Tốt", "Trung bình", "Kém"].map((label) => row?.[`Cấp độ ${label}`]).join("");
  expect(rows).toHaveLength(5);
  expect(rows.map(grades)).toEqual(["☐☐☐☐", "☐☒☐☐", "☐☐☐☐", "☐☐☐☐", "☐☐☐☐"]);
});

test("a phòng reports the votes of the last round, best level first, and says when nobody has voted; one person is enough for a report", () => {
  const people = [someone("P1", "Lê A", { position: "Trưởng phòng", partyMember: true, unit: "Phòng A", decision: "good" })];
  const report = (tallies: readonly Tally[]) => ofForm(documentsFor(reviewOf({ people, tallies }), anAgency()), "unitSummary")[0];
  const voted = report([aTally([0, 3, 1, 0], { subject: "P1" }), aTally([1, 4, 0, 0], { subject: "P1", round: 2 })]);
  expect((voted?.tags["Người"] as readonly Tags[])[0]).toMatchObject({ "Số phiếu": "1 - 4 - 0 - 0", "Đề xuất": "HTTNV" });
  expect(voted).toMatchObject({ blanks: [], tags: { "CHỨC DANH KÝ": "TRƯỞNG PHÒNG", "Người ký": "Lê A" } });
  expect(report([])?.blanks).toEqual(["Kết quả bỏ phiếu"]);
});

test("who is not rated still gets a form", () => {
  expect(planFor({ partyMember: true, monthsWorked: 3 })).toMatchObject({ form: "02A", subject: "P1" });
});

test("nobody guesses a form: an unknown post or membership gives none", () => {
  for (const facts of [{ position: "Trợ lý đặc biệt", partyMember: true }, { partyMember: null }])
    expect(documentsFor(reviewOf({ people: [someone("P1", "Lê A", { position: "Chuyên viên", ...facts })] }), anAgency()).map(({ form }) => form)).not.toEqual(expect.arrayContaining([expect.stringMatching(/^(02A|02B|1269)$/)]));
});

test("people of a phòng without a collective, and of none, come after the phòng that have one", () => {
  const review = reviewOf({
    people: [
      someone("P1", "Lê A", { position: "Chuyên viên", partyMember: true }),
      someone("P2", "Lê B", { position: "Chuyên viên", partyMember: true, unit: "Phòng Mới" }),
      someone("P3", "Lê C", { position: "Chuyên viên", partyMember: true, unit: "Phòng Cũ" }),
    ],
    collectives: [aGroup("C1", "Phòng Cũ", "unit")],
  });
  const folders = documentsFor(review, anAgency()).filter(({ form }) => !isMeetingForm(form)).flatMap(({ path }) => (path.includes("/") ? [path.split("/")[0] ?? ""] : []));
  expect([...new Set(folders)]).toEqual(["01 Phòng Cũ", "02 Phòng Mới", "03 Chưa rõ phòng"]);
});

const self = { self: "excellent", typedProposal: "good", consideration: "completed", decision: "failed" } as const;
test.each([
  ["02A shows the self-rating in its boxes and the decision in words", { partyMember: true, ...self }, "☒☐☐☐", "----", "Không hoàn thành nhiệm vụ"],
  ["02A without a decision leaves the line, whatever was proposed and considered", { partyMember: true, ...self, decision: null }, "☒☐☐☐", "----", null],
  ["02A without a self-rating leaves the boxes, whatever was decided", { partyMember: true, ...self, self: null }, "☐☐☐☐", "----", "Không hoàn thành nhiệm vụ"],
  ["the 1269 form shows self-rating and decision in their own boxes", { partyMember: false, ...self }, "☒☐☐☐", "☐☐☐☒", undefined],
  ["the 1269 form of nobody rated is empty", { partyMember: false }, "☐☐☐☐", "☐☐☐☐", undefined],
  ["proposal and consideration tick nothing", { partyMember: false, typedProposal: "good", consideration: "good" }, "☐☐☐☐", "☐☐☐☐", undefined],
  ["a decision not to rate ticks nothing", { partyMember: false, decision: "unrated" }, "☐☐☐☐", "☐☐☐☐", undefined],
] as const)("%s", (_, facts, selfBoxes, decisionBoxes, decided) => {
  const { tags } = planFor(facts);
  expect(RATERS.map((rater) => boxes(tags, rater))).toEqual([selfBoxes, decisionBoxes.startsWith("-") ? "----" : decisionBoxes]);
  expect(tags["Mức quyết định"]).toBe(decided);
});

test("the boxes of a collective show its self-rating, not what is expected or decided", () => {
  const review = reviewOf({ collectives: [aGroup("C1", "Văn phòng", "unit", { expected: "excellent", self: "good", typedProposal: "completed", decision: "failed" })] });
  expect(boxes(documentsFor(review, anAgency())[0]?.tags ?? {}, "Tự xếp loại")).toBe("☐☒☐☐");
});

test("a person's own chi bộ goes before the agency's", () => {
  expect(planFor({ partyMember: true, partyCell: "Chi bộ Văn phòng" }).tags).toMatchObject({ "CHI BỘ": "VĂN PHÒNG", "Chi bộ": "Văn phòng" });
  expect(planFor({ partyMember: true }).tags["CHI BỘ"]).toBe("BAN DÂN TỘC");
});

test("who leads the agency works at the agency, not at a phòng", () => {
  expect(planFor({ position: "Phó Trưởng Ban kiêm Trưởng phòng", partyMember: true, unit: "Phòng Chính sách" }).tags["Đơn vị công tác"]).toBe("Ban Dân tộc tỉnh");
  expect(planFor({ partyMember: true, unit: "Phòng Chính sách" }).tags["Đơn vị công tác"]).toBe("Phòng Chính sách, Ban Dân tộc tỉnh");
});

test("what nobody knows is listed by its printed name", () => {
  expect(planFor({ partyMember: true }, { partyCommittee: null, place: null }).blanks).toEqual(["Đảng bộ", "Ngày sinh", "Địa danh"]);
  const [report] = ofForm(documentsFor(aReview(), anAgency({ documentDate: null, reportNumber: null, reportTo: [], headName: null })), "report");
  expect(report?.blanks).toEqual(["Ngày văn bản", "Số báo cáo", "Kính gửi"]);
  const [headless] = ofForm(documentsFor(reviewOf({ people: [] }), anAgency({ headName: null })), "report");
  expect(headless?.blanks).toContain("Họ tên người đứng đầu");
});

test.each([
  ["who heads the agency signs as Cấu hình names him", { headName: "Lý Thị Khác" }, "Lý Thị Khác", "Ban Dân tộc tỉnh"],
  ["else as the roster does, where one person heads it", { headName: null }, "Đinh Văn Mẫu", "Ban Dân tộc tỉnh"],
  ["a name in capitals is spelled in sentences as the legal bases spell it", { name: "BAN DÂN TỘC", nameInText: null }, "Đinh Văn Mẫu", "Ban Dân tộc tỉnh"],
  ["and as typed where they do not name it", { name: "SỞ THỬ", nameInText: null }, "Đinh Văn Mẫu", "SỞ THỬ"],
  ["or where it is no name in capitals", { name: "Ban Dân tộc", nameInText: null }, "Đinh Văn Mẫu", "Ban Dân tộc"],
] as const)("%s", (_, more, signer, named) => {
  const documents = documentsFor(aReview(), anAgency(more));
  expect(ofForm(documents, "tuDanhGia")[0]?.tags).toMatchObject({ "Người ký": signer, "Tên cơ quan": named });
});

test("Mẫu 01 is signed by the head of the agency, that of a phòng by its own head", () => {
  expect(ofForm(documentsFor(aReview(), anAgency()), "01").map(({ subject, tags }) => [subject, tags["Người ký"]])).toEqual([["C01", "Đinh Văn Mẫu"], ["C03", "Lê Văn Ví Dụ"], ["C04", "Bùi Văn Kiểu"]]);
});

test("a phòng reports under the agency, the leadership under UBND tỉnh, or both under the party", () => {
  const heads = (agency: AgencySettings): unknown[] =>
    documentsFor(aReview(), agency).filter(({ form }) => form === "01").map(({ tags }) => [tags["CƠ QUAN CHỦ QUẢN"], tags["CƠ QUAN BAN HÀNH"], tags["CHI BỘ"]]);
  expect(heads(anAgency())).toEqual([
    ["UBND TỈNH QUẢNG NGÃI", "BAN DÂN TỘC", ""],
    ["BAN DÂN TỘC", "VĂN PHÒNG", ""],
    ["BAN DÂN TỘC", "PHÒNG CHÍNH SÁCH DÂN TỘC", ""],
  ]);
  expect(heads(anAgency({ collectiveHeader: "party" }))).toEqual([["", "", "BAN DÂN TỘC"], ["", "", "BAN DÂN TỘC"], ["", "", "BAN DÂN TỘC"]]);
});

test.each([
  ["Tập thể lãnh đạo, quản lý Ban", "leadership", "lãnh đạo, quản lý Ban"],
  ["Phòng Chính sách", "unit", "lãnh đạo Phòng Chính sách"],
  ["Tập thể Phòng Chính sách", "unit", "lãnh đạo Phòng Chính sách"],
  ["Lãnh đạo Phòng Chính sách", "unit", "Lãnh đạo Phòng Chính sách"],
] as const)("“tập thể …” is said once: %s", (name, kind, said) => {
  expect(documentsFor(reviewOf({ collectives: [aGroup("C1", name, kind)] }), anAgency())[0]?.tags["Tập thể"]).toBe(said);
});
