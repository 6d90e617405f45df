import { CRITERIA_2023 } from "./criteria2023";
import type { Belongs } from "./dossier";
import type { Given, Regulation, Ruled } from "./regulation";

/** The plan of the agency, which gives most of this set. */
export const PLAN_2023 = "Kế hoạch kiểm điểm, đánh giá, xếp loại năm 2023";
const ND48 = "Nghị định 48/2023/NĐ-CP";
const ELIGIBILITY = "Điều 2 khoản 3 Nghị định 90/2020/NĐ-CP, sửa đổi bởi Nghị định 48/2023/NĐ-CP";

/** The plan names the two dossiers and does not list what is in them. */
const inDossier = (value: Belongs): Ruled<Belongs> => ({ value, clause: `Mục V.2 ${PLAN_2023} (không nêu thành phần hồ sơ)`, verified: false });

/** What the plan gives as a number is no percentage in this set. */
const NOT_ASKED: Given<number> = { value: null, clause: "", verified: false };

/** The rules of 2023: every value with its clause, and whether the clause itself was seen. The office can override each in "Quy tắc". */
export const regulation2023: Regulation = {
  id: "khbdt-2023",
  name: "Năm 2023 (Quy định 124-QĐ/TW)",
  ownYear: 2023,
  year: 2023,
  inForce: { from: "2023-10-04", until: "2025-08-29" },
  legalBases: [
    { title: "Quy định số 124-QĐ/TW ngày 04/10/2023 của Bộ Chính trị về việc kiểm điểm và đánh giá, xếp loại chất lượng hằng năm đối với tập thể, cá nhân trong hệ thống chính trị", verified: true },
    { title: "Hướng dẫn số 25-HD/BTCTW ngày 10/11/2023 của Ban Tổ chức Trung ương hướng dẫn một số nội dung về kiểm điểm và đánh giá, xếp loại chất lượng hằng năm đối với tập thể, cá nhân trong hệ thống chính trị", verified: true },
    { title: "Quy định số 1263-QĐ/TU ngày 09/11/2023 của Ban Thường vụ Tỉnh ủy quy định cụ thể hóa một số nội dung về đánh giá, xếp loại chất lượng hằng năm đối với tập thể, cá nhân cán bộ thuộc diện Ban Thường vụ Tỉnh ủy quản lý", verified: true },
    { title: "Hướng dẫn số 13-HD/TU ngày 10/11/2023 của Ban Thường vụ Tỉnh ủy hướng dẫn một số nội dung về kiểm điểm và đánh giá, xếp loại chất lượng hằng năm đối với tập thể và cá nhân trong hệ thống chính trị tỉnh", verified: true },
    { title: "Công văn số 5721/UBND-NC ngày 14/11/2023 của UBND tỉnh về việc đánh giá, xếp loại chất lượng cán bộ, công chức, viên chức năm 2023", verified: true },
    { title: "Công văn số 5830/UBND-NC ngày 17/11/2023 của UBND tỉnh về việc cụ thể hóa một số nội dung đánh giá, xếp loại chất lượng hằng năm đối với tập thể, cá nhân thuộc diện Ban cán sự đảng UBND tỉnh đánh giá, xếp loại chất lượng", verified: true },
    { title: "Quyết định số 1269/QĐ-BDT ngày 17/11/2023 của Trưởng Ban Dân tộc tỉnh ban hành Quy chế đánh giá, xếp loại chất lượng hằng năm đối với tập thể lãnh đạo Ban, các phòng, công chức và người lao động thuộc thẩm quyền quản lý của Ban Dân tộc tỉnh", verified: true },
  ],
  titles: { head: "Trưởng Ban", deputy: "Phó Trưởng Ban" },
  personForms: ["02A", "02B", "1269"],
  forms: {
    leader: { value: "02B", clause: `Mục II.4.1 ${PLAN_2023}`, verified: true },
    member: { value: "02A", clause: `Mục II.4.1 ${PLAN_2023}`, verified: true },
    notMember: { value: "1269", clause: `Mục II.4.1 ${PLAN_2023}; Quyết định 1269/QĐ-BDT`, verified: true },
    contractWorker: { value: "1269", clause: `Mục II.4.1 ${PLAN_2023}; Quyết định 1269/QĐ-BDT`, verified: true },
    // The plan's two rules both fit a leader who is not a party member; the office decides.
    leaderNotMember: { value: "1269", clause: `Mục II.4.1 ${PLAN_2023}; Quyết định 1269/QĐ-BDT`, verified: false },
  },
  collectiveForms: {
    leadership: { value: "01", clause: `Mục II.1.1 ${PLAN_2023}`, verified: true },
    agency: { value: "tuDanhGia", clause: `Mục II.2.1 ${PLAN_2023}`, verified: true },
    unit: { value: "01", clause: `Mục II.4.1 ${PLAN_2023}`, verified: true },
  },
  eligibility: {
    minimumMonths: { value: 6, clause: `${ELIGIBILITY}, điểm a`, verified: true },
    leaveCapMonths: { value: 3, clause: `${ELIGIBILITY}, điểm b`, verified: true },
    // Six months of leave leaves fewer than six months worked: our inference from point a.
    leaveUnratedMonths: { value: 6, clause: `${ELIGIBILITY}, điểm a`, verified: false },
    maternity: { value: true, clause: `${ELIGIBILITY}, điểm c`, verified: true },
    discipline: { value: true, clause: `Điều 2 khoản 5 điểm a Nghị định 90/2020/NĐ-CP, bổ sung bởi ${ND48}`, verified: true },
    countedOnce: { value: true, clause: `Điều 2 khoản 5 điểm b, c Nghị định 90/2020/NĐ-CP, bổ sung bởi ${ND48}`, verified: true },
  },
  criteria: { frames: CRITERIA_2023, clause: "Điều 12 Quy định 124-QĐ/TW", verified: false },
  points: null,
  voting: {
    // No text gives a threshold; more than half of the ballots issued is an office's choice.
    value: { base: "issued", threshold: 50, counting: "alone" },
    clause: `Mục II ${PLAN_2023} (không quy định ngưỡng)`,
    verified: false,
  },
  quotas: {
    unitPercent: { value: 20, clause: `mục III ${PLAN_2023}`, verified: true },
    collectiveMaximum: { value: 1, clause: `mục III ${PLAN_2023}`, verified: true },
    collectivePercent: NOT_ASKED,
    leaderMaximum: { value: 1, clause: `mục III ${PLAN_2023}`, verified: true },
    leaderPercent: NOT_ASKED,
    leadersInAllMaximum: { value: 2, clause: `mục III ${PLAN_2023}`, verified: false },
    nonLeaderPercent: { value: 20, clause: `mục III ${PLAN_2023}`, verified: true },
    agencyPercent: { value: 20, clause: `Điều 2 khoản 6 Nghị định 90/2020/NĐ-CP, bổ sung bởi ${ND48}`, verified: false },
    agencyBase: "headcount",
    higherPercent: NOT_ASKED,
  },
  higherApplies: false,
  readings: { rounding: "floor", base: "pool", leadersInQ1: true, unratedInQ1: true, q2: "perGroup" },
  readingDecisions: {},
  maxima: [],
  positionAnswers: [],
  deadlines: [
    { id: "meeting", what: "Họp kiểm điểm tập thể lãnh đạo Ban", date: "2023-11-26", strict: true, clause: `Mục V.2 ${PLAN_2023}`, verified: true },
    { id: "province", what: "Hồ sơ báo cáo UBND tỉnh (qua Sở Nội vụ)", date: "2023-11-30", strict: true, clause: `Mục V.2 ${PLAN_2023}`, verified: true },
    { id: "party", what: "Hồ sơ gửi Ban Tổ chức Tỉnh ủy", date: "2023-12-05", strict: true, clause: `Mục V.2 ${PLAN_2023}`, verified: true },
  ],
  dossier: {
    report: inDossier("province"),
    partyReport: inDossier("party"),
    minutes: inDossier("both"),
    leadershipForm: inDossier("both"),
    leadershipFrame: inDossier("both"),
    selfReport: inDossier("both"),
    agencyFrame: inDossier("both"),
    headForm: inDossier("party"),
    headFrame: inDossier("party"),
    headPapers: inDossier("party"),
    deputyForm: inDossier("province"),
    deputyFrame: inDossier("province"),
    deputyPapers: inDossier("province"),
    unitSummaries: inDossier("province"),
  },
  comparedTemplates: [],
};
