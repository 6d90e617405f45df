import { problemText, tallyFaultText } from "../../src/messages.vi/problem";
import { PROBLEM_KINDS } from "../../src/messages.vi/problemKinds";
import { placeOfProblem, severityOf } from "../../src/review/problem";
import type { Problem, TallyFault } from "../../src/review/problem";

const place = "Danh sách!C7";
const other = "Danh sách!C21";
const name = "Nguyễn Văn An";
const heading = "Ngày sinh";
const text = "31/02/1980";

/** One problem of every kind: a new kind without one does not compile. */
const ONE_OF_EACH: Readonly<{ [Kind in Problem["kind"]]: Extract<Problem, { kind: Kind }> }> = {
  noRoster: { kind: "noRoster", sheets: ["Sheet1", "Sheet2"] },
  emptyWorkbook: { kind: "emptyWorkbook" },
  emptyTable: { kind: "emptyTable", place },
  missingColumn: { kind: "missingColumn", place, heading: "Đơn vị", table: "DanhSach" },
  doubleHeading: { kind: "doubleHeading", place, heading: "Chức vụ", used: "D", ignored: "F" },
  columnUnknown: { kind: "columnUnknown", place, heading: "Mức của Hội đồng" },
  columnGuessed: { kind: "columnGuessed", place, heading: "Chuc vu", means: "Chức vụ", why: "similar" },
  ratingsAside: { kind: "ratingsAside", place, headings: ["Quý I", "Quý II"], why: "partOfYear", year: 2023 },
  factColumnUnused: { kind: "factColumnUnused", place, heading: "Nghỉ (ngày)", wanted: "Tháng nghỉ" },
  columnsUnused: { kind: "columnsUnused", place, headings: ["Quê quán", "Ngạch"] },
  formulaError: { kind: "formulaError", place, heading, error: "#REF!", name },
  hiddenRowsRead: { kind: "hiddenRowsRead", place, count: 3 },
  hiddenSheetSkipped: { kind: "hiddenSheetSkipped", sheet: "Năm 2022" },
  otherListIgnored: { kind: "otherListIgnored", place, used: other },
  listJoined: { kind: "listJoined", place, used: other, people: 5, missing: ["Phòng đề xuất", "Quyết định"] },
  peopleLeftOut: { kind: "peopleLeftOut", place, used: other, people: 5 },
  tableMissing: { kind: "tableMissing", sheet: "Tập thể", table: "TapThe" },
  tableGone: { kind: "tableGone", sheet: "Biểu quyết", rows: 12 },
  olderBook: { kind: "olderBook", from: 1, sheets: ["Hội nghị"], columns: [{ sheet: "Hồ sơ", headings: ["Tệp"] }], rows: [{ sheet: "Quy tắc", count: 37 }] },
  nameWithoutLetter: { kind: "nameWithoutLetter", place, name: "123" },
  nameMissing: { kind: "nameMissing", place },
  duplicatePerson: { kind: "duplicatePerson", place, name, other, certain: true },
  duplicateId: { kind: "duplicateId", place, name, id: "P001", other },
  unknownLevel: { kind: "unknownLevel", place, heading: "Quyết định", text: "Khá", name },
  badDate: { kind: "badDate", place, heading, text, name },
  badNumber: { kind: "badNumber", place, heading: "Tháng công tác", text: "13", name, range: "months" },
  unknownMark: { kind: "unknownMark", place, heading: "Đảng viên", text: "?", name },
  bothSexes: { kind: "bothSexes", place, name },
  unknownEmployment: { kind: "unknownEmployment", place, text: "HĐ?", name },
  unknownForm: { kind: "unknownForm", place, text: "03", name },
  unknownCollectiveKind: { kind: "unknownCollectiveKind", place, text: "tổ", name: "Tổ Một" },
  rowSkipped: { kind: "rowSkipped", place, why: "total", text: "Tổng cộng" },
  noteUnfilled: { kind: "noteUnfilled", place, name, text: "nghỉ hưu 01/10", status: "left", headings: ["Tháng công tác", "Không xếp loại (lý do)"] },
  nameRemark: { kind: "nameRemark", place, name: "Lê An (nghỉ hưu)", text: "nghỉ hưu" },
  groupDoubtful: { kind: "groupDoubtful", place, text: "Ban Thị Bình" },
  rowsBelowSignatures: { kind: "rowsBelowSignatures", place, last: other, count: 2 },
  ruleUnknown: { kind: "ruleUnknown", place, code: "q9" },
  ruleInvalid: { kind: "ruleInvalid", place, code: "q1", text: "nhiều", expected: "một số từ 0 đến 100" },
  settingSuggested: { kind: "settingSuggested", place, setting: "Địa danh", text: "Quảng Ngãi" },
  settingInvalid: { kind: "settingInvalid", place, setting: "Năm", text: "hai nghìn", expected: "một năm" },
  recipeUnclear: { kind: "recipeUnclear", place, text: "Phòng A → ", expected: "cột Hiểu là ghi tên phòng, đơn vị" },
  readAsAnswered: { kind: "readAsAnswered", place, met: "Điều phối viên", meant: "Công chức không giữ chức vụ lãnh đạo, quản lý", given: "2023-11-24", count: 2 },
  fontConverted: { kind: "fontConverted", place, column: "C", encoding: "tcvn3", count: 2, examples: [{ place, before: "NguyÔn V¨n An", after: name }, { place: other, before: "Lª", after: "Lê" }] },
  fontDoubtful: { kind: "fontDoubtful", place, column: "C", encoding: "vni", count: 1, examples: [{ place, before: "Sôn", after: "Sơn" }] },
  ownColumn: { kind: "ownColumn", place: "Danh sách!H3", heading: "Số điện thoại" },
  rowsBelowTable: { kind: "rowsBelowTable", place: "Danh sách!35", count: 2 },
  columnsBesideTable: { kind: "columnsBesideTable", place: "Danh sách!V3", headings: ["Quyết định", "Lý do quyết định"] },
  zeroTyped: { kind: "zeroTyped", place, heading: "Tháng công tác", name },
  yearWithoutRules: { kind: "yearWithoutRules", place: "Cấu hình!B4", year: 2024, rulesOf: 2023, inForce: "Năm 2023 (Quy định 124-QĐ/TW)" },
  rulesOfAnotherYear: { kind: "rulesOfAnotherYear", year: 2024, rules: "Năm 2023 (Quy định 124-QĐ/TW)", newer: null },
  resultsOfAnotherYear: { kind: "resultsOfAnotherYear", from: 2023, year: 2025, levels: 31, decisions: 27, tallies: 4 },
  ruleHeld: { kind: "ruleHeld", place: "Quy tắc!C21", code: "TYLE.Q1", what: "Mỗi phòng đề xuất xuất sắc không quá", text: "15", from: 2023, year: 2025, now: "" },
  ruleKept: { kind: "ruleKept", place: "Quy tắc!C21", code: "TYLE.Q1", what: "Mỗi phòng đề xuất xuất sắc không quá", text: "15", from: 2023, year: 2025, now: "" },
  formsNotShipped: { kind: "formsNotShipped", forms: ["2A", "01-2025"], count: 7, files: ["mau-2a-2025.docx", "mau-01-2025.docx"] },
  unitSpelling: { kind: "unitSpelling", place, name, unit: "phòng chính sach", other, otherUnit: "Phòng Chính sách" },
  unitUnified: { kind: "unitUnified", place, name, typed: "P. Chính sách", unit: "Phòng Chính sách", count: 3 },
  textsCleaned: { kind: "textsCleaned", place, count: 3, others: [other, "Danh sách!C22"] },
  unitWithoutCollective: { kind: "unitWithoutCollective", place, name, unit: "Phòng Lạ", count: 3 },
  unknownGender: { kind: "unknownGender", place, text: "khác", name },
  birthCentury: { kind: "birthCentury", place, name, text: "1/2/05", years: [1905, 2005] },
  birthUnlikely: { kind: "birthUnlikely", place, name, birthYear: 2012, year: 2023 },
  datesMaySwap: { kind: "datesMaySwap", place, heading, count: 4, other, text: "25/06/1985" },
  positionUnknown: { kind: "positionUnknown", place, name, position: "Điều phối viên" },
  positionAsked: { kind: "positionAsked", place, name, position: "Phó Trưởng phòng phụ trách", why: "actingDeputy" },
  membershipUnknown: { kind: "membershipUnknown", place, name },
  membershipContradicted: { kind: "membershipContradicted", place, name, partyPosition: "Chi ủy viên" },
  leaderNotMember: { kind: "leaderNotMember", place, name, position: "Trưởng phòng", leaderForm: "02B", used: "1269" },
  contractWorkerMember: { kind: "contractWorkerMember", place, name, memberForm: "02A" },
  formNotGiven: { kind: "formNotGiven", place, role: "notMember", count: 5 },
  formOfAnotherYear: { kind: "formOfAnotherYear", place, name, form: "02A", forms: ["2A", "2B", "1269"] },
  pointsBeyondScale: { kind: "pointsBeyondScale", place, name, field: "generalPoints", points: 31, most: 30 },
  pointsDisagree: { kind: "pointsDisagree", place, name, points: 90, sum: 89.5 },
  pointsUnused: { kind: "pointsUnused", place, count: 4, rules: "Năm 2023 (Quy định 124-QĐ/TW)" },
  gradesUnused: { kind: "gradesUnused", place, count: 2, rules: "Năm 2025 (Quy định 366-QĐ/TW)" },
  unitMissing: { kind: "unitMissing", place, name },
  joinedThisYear: { kind: "joinedThisYear", place, name, year: 2023 },
  disciplineOfAnotherYear: { kind: "disciplineOfAnotherYear", place, name, discipline: "2022: Khiển trách", year: 2023 },
  maternityWithoutMonths: { kind: "maternityWithoutMonths", place, name },
  tallyWrong: { kind: "tallyWrong", place, name, fault: { relation: "votesNotValid", votes: 9, valid: 8 } },
  tallySubjectUnknown: { kind: "tallySubjectUnknown", place, subject: "P999" },
  tallyRepeated: { kind: "tallyRepeated", place, name, round: 2, other },
  noMajority: { kind: "noMajority", place, name, criterion: null, base: 10 },
  fewVoters: { kind: "fewVoters", place, name, voters: 2 },
  markSubjectUnknown: { kind: "markSubjectUnknown", place, subject: "P999" },
  gradeUnknown: { kind: "gradeUnknown", place, text: "Giỏi", subject: "P001" },
  noResultCriterion: { kind: "noResultCriterion", place, name },
  proposalAboveCeiling: { kind: "proposalAboveCeiling", place, name, typed: "excellent", ceiling: "completed" },
  decisionAboveCeiling: { kind: "decisionAboveCeiling", place, name, stage: "decision", typed: "excellent", ceiling: "unrated" },
  proposalNotAsVoted: { kind: "proposalNotAsVoted", place, name, typed: "excellent", voted: "good" },
  reasonMissing: { kind: "reasonMissing", place, name, stage: "consideration", typed: "good", proposal: "excellent" },
  excellentWithDisciplined: { kind: "excellentWithDisciplined", place, name: "Phòng Một", members: ["Trần Thị Bình", "Lê Văn Cường"] },
  headAboveUnit: { kind: "headAboveUnit", place, name, outcome: "excellent", unit: "Phòng Một", unitOutcome: "good" },
  meetingLate: { kind: "meetingLate", place, name: "Lãnh đạo, cơ quan", date: "2023-11-27", last: "2023-11-25", clause: "Mục V.2" },
  meetingFewVoters: { kind: "meetingFewVoters", place, name: "Lãnh đạo, cơ quan", voters: 2 },
  meetingUnknown: { kind: "meetingUnknown", place, meeting: "Phòng Lạ", known: ["Lãnh đạo, cơ quan", "Văn phòng"] },
  leaderInChargeUnknown: { kind: "leaderInChargeUnknown", place, name, unit: "Văn phòng" },
  unitWithoutHead: { kind: "unitWithoutHead", place, unit: "Văn phòng" },
  noMeeting: { kind: "noMeeting", place, name, unit: "Lãnh đạo Ban" },
  leaderUnitsShort: { kind: "leaderUnitsShort", place, name, units: 3, completed: 2, good: 1 },
};

/** The same kinds as they may also come: without a name or position, for another reason, at the other stage. */
const VARIANTS: readonly Problem[] = [
  { ...ONE_OF_EACH.formulaError, name: null },
  { ...ONE_OF_EACH.duplicatePerson, certain: false },
  ...(["remark", "signature", "columnNumbers", "group", "repeatedHeading"] as const).map((why) => ({ ...ONE_OF_EACH.rowSkipped, why })),
  { ...ONE_OF_EACH.rowSkipped, text: "" },
  { ...ONE_OF_EACH.columnUnknown, heading: "" },
  { ...ONE_OF_EACH.badNumber, range: "count" },
  { ...ONE_OF_EACH.badNumber, range: "year" },
  { ...ONE_OF_EACH.zeroTyped, place: "Quy tắc!C9", name: null },
  { ...ONE_OF_EACH.birthUnlikely, birthYear: 2030 },
  { ...ONE_OF_EACH.positionUnknown, position: null },
  { ...ONE_OF_EACH.leaderNotMember, position: null },
  ...(["twoPosts", "contractByTitle", "leaderOnContract"] as const).map((why) => ({ ...ONE_OF_EACH.positionAsked, why })),
  { ...ONE_OF_EACH.noMajority, criterion: "Về thực hiện chức trách, nhiệm vụ được giao" },
  { ...ONE_OF_EACH.decisionAboveCeiling, stage: "consideration" },
  { ...ONE_OF_EACH.reasonMissing, stage: "decision" },
];

const EVERY: readonly Problem[] = [...Object.values(ONE_OF_EACH), ...VARIANTS];

test.each(EVERY.map((problem) => [problem.kind, problem] as const))("%s says where, who and what in one sentence", (_, problem) => {
  const sentence = problemText(problem);
  expect(sentence).not.toMatch(/undefined|null|NaN|\[object|\$\{/);
  const at = placeOfProblem(problem);
  if (at !== null) expect(sentence.startsWith(at)).toBe(true);
  if ("name" in problem && problem.name !== null) expect(sentence).toContain(`(${problem.name})`);
  // What was typed is quoted, so that it can be found.
  for (const key of ["text", "subject", "code", "heading", "other", "used", "error", "sheet", "position", "partyPosition", "expected"] as const) {
    const value = (problem as Readonly<Record<string, unknown>>)[key];
    if (typeof value === "string") expect(sentence).toContain(value);
  }
  // A fault and its mend: two sentences, without a mark of exclamation and without "bạn".
  expect(sentence).toMatch(/\S[.;,] \S/);
  expect(sentence.replace("#REF!", "")).not.toMatch(/!(?![A-Z\d])|\bbạn\b/);
  expect(sentence).toBe(sentence.normalize("NFC"));
});

test("no two kinds share a sentence", () => {
  const sentences = EVERY.map(problemText);
  const shared = sentences.filter((sentence, index) => sentences.indexOf(sentence) !== index);
  // A mark and a tally with an unknown code have the same fault and the same mend.
  expect(shared).toEqual([problemText(ONE_OF_EACH.markSubjectUnknown)]);
});

test.each<[Problem, string]>([
  [ONE_OF_EACH.positionUnknown, "Danh sách!C7 (Nguyễn Văn An): chưa rõ chức vụ “Điều phối viên” thuộc nhóm nào. Sửa ô Chức vụ, hoặc vào sheet Quy tắc, dòng có Mã “CHUCVU: Điều phối viên” (chưa có thì thêm dòng), ghi nhóm vào cột Giá trị, ví dụ “Công chức không giữ chức vụ lãnh đạo, quản lý”"],
  [{ ...ONE_OF_EACH.positionAsked, position: "Phó Trưởng phòng phụ trách" }, "Danh sách!C7 (Nguyễn Văn An): “Phó Trưởng phòng phụ trách” đang xếp vào nhóm cấp phó. Nếu coi như cấp trưởng, vào sheet Quy tắc, dòng có Mã “CHUCVU: Phó Trưởng phòng phụ trách” (chưa có thì thêm dòng), ghi nhóm vào cột Giá trị, ví dụ “Trưởng phòng và tương đương” hoặc “Người đứng đầu cơ quan”"],
  [ONE_OF_EACH.badNumber, "Danh sách!C7 (Nguyễn Văn An): cột Tháng công tác ghi “13” không dùng được, đang để trống. Ghi số tháng từ 0 đến 12, ví dụ 6 hoặc 6,5"],
  [{ ...ONE_OF_EACH.badNumber, heading: "Mức 1", text: "-1", range: "count" }, "Danh sách!C7 (Nguyễn Văn An): cột Mức 1 ghi “-1” không dùng được, đang để trống. Ghi một số nguyên từ 0 trở lên"],
  [ONE_OF_EACH.unknownGender, "Danh sách!C7 (Nguyễn Văn An): cột Giới tính ghi “khác”, đang để trống. Ghi Nam hoặc Nữ"],
  [ONE_OF_EACH.tableMissing, "Chưa có sheet “Tập thể”, phần này để trống. Bấm “Tạo sổ xếp loại” để có đủ các sheet"],
  [ONE_OF_EACH.noMajority, "Danh sách!C7 (Nguyễn Văn An): trong 10 phiếu, không mức nào đủ số phiếu cần có. Biểu quyết lại và ghi thêm một dòng với Lần kế tiếp"],
  [ONE_OF_EACH.proposalAboveCeiling, "Danh sách!C7 (Nguyễn Văn An): đề xuất “Hoàn thành xuất sắc nhiệm vụ” cao hơn mức trần “Hoàn thành nhiệm vụ”, nên chỉ tính “Hoàn thành nhiệm vụ”. Xem lý do ở bước Xếp loại"],
  [ONE_OF_EACH.tallyWrong, "Danh sách!C7 (Nguyễn Văn An): số phiếu không khớp, tổng phiếu bốn mức 9 khác số phiếu hợp lệ 8. Chưa tính lần bỏ phiếu này; sửa số ở sheet Biểu quyết"],
  [{ ...ONE_OF_EACH.formulaError, name: null }, "Danh sách!C7: cột Ngày sinh có lỗi công thức #REF!, đang để trống. Sửa công thức hoặc gõ lại giá trị"],
])("the sentence of $kind", (problem, sentence) => expect(problemText(problem)).toBe(sentence));

test.each<[TallyFault, string]>([
  [{ relation: "moreThan", part: "present", count: 9, whole: "summoned", limit: 8 }, "có mặt 9 nhiều hơn triệu tập 8"],
  [{ relation: "moreThan", part: "voters", count: 9, whole: "present", limit: 8 }, "số người bỏ phiếu 9 nhiều hơn có mặt 8"],
  [{ relation: "moreThan", part: "issued", count: 9, whole: "voters", limit: 8 }, "phát ra 9 nhiều hơn số người bỏ phiếu 8"],
  [{ relation: "moreThan", part: "collected", count: 9, whole: "issued", limit: 8 }, "thu về 9 nhiều hơn phát ra 8"],
  [{ relation: "moreThan", part: "ballots", count: 9, whole: "issued", limit: 8 }, "tổng phiếu đã kiểm 9 nhiều hơn phát ra 8"],
  [{ relation: "validInvalidNotCollected", valid: 7, invalid: 1, collected: 9 }, "hợp lệ 7 cộng không hợp lệ 1 khác thu về 9"],
  [{ relation: "votesNotValid", votes: 9, valid: 8 }, "tổng phiếu bốn mức 9 khác số phiếu hợp lệ 8"],
  [{ relation: "baseMissing", base: "issued" }, "thiếu số ở cột Phát ra để tính kết quả"],
  [{ relation: "baseMissing", base: "valid" }, "thiếu số ở cột Hợp lệ để tính kết quả"],
  [{ relation: "baseMissing", base: "present" }, "thiếu số ở cột Có mặt để tính kết quả"],
  [{ relation: "baseMissing", base: "summoned" }, "thiếu số ở cột Triệu tập để tính kết quả"],
])("a fault of a tally: %j", (fault, sentence) => expect(tallyFaultText(fault)).toBe(sentence));

test("every kind has a severity and a heading of its own", () => {
  for (const problem of EVERY) expect(["error", "warning", "info"]).toContain(severityOf(problem));
  expect(Object.keys(PROBLEM_KINDS).sort()).toEqual(Object.keys(ONE_OF_EACH).sort());
  expect(new Set(Object.values(PROBLEM_KINDS)).size).toBe(Object.keys(ONE_OF_EACH).length);
});
