import { documentsFor } from "../../../src/documents/documentsFor";
import { isMeetingForm, type DocumentPlan, type Tags } from "../../../src/documents/documentPlan";
import type { AgencySettings } from "../../../src/review/agency";
import type { Review } from "../../../src/review/review";
import { aGroup, aReview, anAgency, someone } from "../../support/aReview";
import { reviewOf } from "../../support/builders";

const papers = (review: Review = aReview(), agency: Partial<AgencySettings> = {}): readonly DocumentPlan[] => documentsFor(review, anAgency(agency)).filter(({ form }) => isMeetingForm(form));
const rows = ({ tags }: DocumentPlan, loop: string): readonly Tags[] => tags[loop] as readonly Tags[];

test("each meeting has its folder in the order of the plan, its papers in the order they are needed, the schedule beside them", () => {
  expect(papers().map(({ path }) => path)).toEqual([
    "Hội nghị 01 Lãnh đạo, cơ quan/Tập thể lãnh đạo, quản lý Ban Dân tộc tỉnh - Phiếu góp ý.docx",
    "Hội nghị 01 Lãnh đạo, cơ quan/Tập thể lãnh đạo, quản lý Ban Dân tộc tỉnh - Tổng hợp góp ý.docx",
    "Hội nghị 01 Lãnh đạo, cơ quan/Ban Dân tộc tỉnh - Phiếu góp ý.docx",
    "Hội nghị 01 Lãnh đạo, cơ quan/Ban Dân tộc tỉnh - Tổng hợp góp ý.docx",
    "Hội nghị 01 Lãnh đạo, cơ quan/Giấy mời.docx",
    "Hội nghị 01 Lãnh đạo, cơ quan/Danh sách điểm danh.docx",
    "Hội nghị 01 Lãnh đạo, cơ quan/Tập thể lãnh đạo, quản lý Ban Dân tộc tỉnh - Phiếu cấp độ (in 2 phiếu).docx",
    "Hội nghị 01 Lãnh đạo, cơ quan/Tập thể lãnh đạo, quản lý Ban Dân - Phiếu tập thể (in 2 phiếu, 2 phiếu một tờ).docx",
    "Hội nghị 01 Lãnh đạo, cơ quan/Ban Dân tộc tỉnh - Phiếu cấp độ (in 4 phiếu).docx",
    "Hội nghị 01 Lãnh đạo, cơ quan/Ban Dân tộc tỉnh - Phiếu tập thể (in 4 phiếu, 2 phiếu một tờ).docx",
    "Hội nghị 01 Lãnh đạo, cơ quan/Phiếu cá nhân (in 2 phiếu).docx",
    "Hội nghị 01 Lãnh đạo, cơ quan/Biên bản kiểm phiếu.docx",
    "Hội nghị 01 Lãnh đạo, cơ quan/Biên bản hội nghị.docx",
    ...["02 Văn phòng", "03 Phòng Chính sách dân tộc"].flatMap((meeting) => {
      const [, name] = /^\d+ (.*)$/.exec(meeting) ?? [];
      const count = name === "Văn phòng" ? 3 : 4;
      return [
        `${name} - Phiếu góp ý`, `${name} - Tổng hợp góp ý`, "Giấy mời", "Danh sách điểm danh", `${name} - Phiếu tập thể (in ${count} phiếu, 2 phiếu một tờ)`, `Phiếu cá nhân (in ${count} phiếu)`,
        "Biên bản kiểm phiếu", "Biên bản hội nghị",
      ].map((paper) => `Hội nghị ${meeting}/${paper}.docx`);
    }),
    "Lịch họp kiểm điểm, xếp loại năm 2023.docx",
  ]);
});

test("three sittings have the papers of three meetings", () => {
  const forms = papers(aReview(), { sittings: "three" }).filter(({ form }) => form === "meetingMinutes").map(({ path }) => path.split("/")[0]);
  expect(forms.slice(0, 3)).toEqual(["Hội nghị 01 Tập thể lãnh đạo", "Hội nghị 02 Cơ quan", "Hội nghị 03 Cá nhân lãnh đạo"]);
});

test("a ballot names whom it is about and never who votes", () => {
  const ballots = papers().filter(({ form }) => form.endsWith("Ballot"));
  expect(ballots.length).toBeGreaterThan(0);
  for (const { form, tags } of ballots) {
    const people = form === "peopleBallot" ? (tags["Người"] as readonly Tags[]).map((row) => String(row["Họ và tên"])) : [];
    const others = aReview().people.map(({ person }) => person.name).filter((name) => !people.includes(name));
    for (const name of others) expect(JSON.stringify(tags)).not.toContain(name);
  }
});

test("who cannot be rated is on no ballot and in no tally, and the minutes say why", () => {
  const of = (form: string): DocumentPlan => papers().filter((plan) => plan.form === form).at(-1) as DocumentPlan;
  // P006 worked four months.
  for (const form of ["peopleBallot", "tallyMinutes"]) expect(JSON.stringify(of(form).tags)).not.toContain("Y Lan Thí Dụ");
  expect(JSON.stringify(of("meetingMinutes").tags)).toContain("không xếp loại: ");
  expect(rows(of("attendance"), "Người dự").map((row) => row["Họ và tên"])).toContain("Y Lan Thí Dụ");
});

test("somebody who came in October attends and votes with the phòng", () => {
  const review = reviewOf({
    people: [
      someone("P1", "Lê A", { unit: "Phòng A", position: "Trưởng phòng" }),
      someone("P2", "Lê B", { unit: "Phòng A", position: "Chuyên viên", joined: { year: 2023, month: 10, day: 1 }, monthsWorked: 3 }),
    ],
  });
  const list = papers(review).find(({ form }) => form === "attendance");
  expect(list === undefined ? [] : rows(list, "Nhóm bỏ phiếu").flatMap((group) => group["Người bỏ phiếu"] as readonly Tags[]).map((row) => row["Họ và tên"])).toEqual(["Lê A", "Lê B"]);
});

test("a phòng whose collective the list lacks, and one of nobody rated, still has its papers", () => {
  const alone = reviewOf({ people: [someone("P1", "Lê A", { unit: "Phòng A", position: "Chuyên viên", monthsWorked: 2 })] });
  expect(papers(alone).map(({ form }) => form)).toEqual(["invitation", "attendance", "tallyMinutes", "meetingMinutes", "schedule"]);
});

test("a phòng without people has no meeting", () => {
  expect(papers(reviewOf({ collectives: [aGroup("C1", "Phòng Vắng", "unit")] }))).toEqual([]);
});

test("a chair the office names goes before the plan's, and signs under no post of another's", () => {
  const facts = { meeting: "Văn phòng", date: null, time: null, venue: null, chair: "Người Khác", secretary: null, tellers: [], place: "Hội nghị!5", datePlace: "Hội nghị!B5" };
  const invitation = papers(aReview(), { meetingFacts: [facts] }).filter(({ form }) => form === "invitation")[1];
  expect(invitation?.tags).toMatchObject({ "Chủ trì": "Người Khác", "CHỨC DANH NGƯỜI KÝ": null, "Người ký": "Người Khác" });
});
