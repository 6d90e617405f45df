import type { Belongs } from "./dossier";
import type { Threshold } from "./points";
import type { Given, Regulation, Ruled } from "./regulation";

const QD366 = "Quy định 366-QĐ/TW ngày 30/8/2025";
const HD43 = "Hướng dẫn 43-HD/BTCTW ngày 31/10/2025";
const SHARE = `Điều 11 khoản 1.5 ${QD366}`;
const STATE = "Điều 2 khoản 3 Nghị định 90/2020/NĐ-CP, sửa đổi bởi Nghị định 48/2023/NĐ-CP (với công chức đến hết 31/12/2025)";
const DISCIPLINE = "Điều 2 khoản 5 Nghị định 90/2020/NĐ-CP, bổ sung bởi Nghị định 48/2023/NĐ-CP (với công chức đến hết 31/12/2025)";

const known = <T>(value: T, clause: string): Ruled<T> => ({ value, clause, verified: true });

/** What no text of 2025 at hand gives: switched off until the office says it. */
const notGiven = { value: null, clause: "Chưa có văn bản năm 2025 làm căn cứ; cơ quan ghi giá trị và căn cứ", verified: false } as const satisfies Given<never>;

const from = (points: number): Ruled<Threshold> => known({ points, inclusive: true }, `${QD366} (mức xếp loại theo điểm)`);

/** The parts of the 2025 dossiers are those of Điều 17; to whom each goes, no text says. */
const inDossier = (value: Belongs): Ruled<Belongs> => ({ value, clause: `Điều 17 ${QD366} (không nêu tài liệu nào gửi nơi nào)`, verified: false });

/**
 * The party's rules of 2025, and of the state's what was still in force at its end. Letters of the forms swap against 2023. The
 * plan of the agency for 2025 is not at hand: what the 2023 plan gave (share of a phòng, numbers of leaders, days) is not taken over.
 */
export const regulation2025: Regulation = {
  id: "qd366-2025",
  name: "Năm 2025 (Quy định 366-QĐ/TW)",
  ownYear: 2025,
  year: 2025,
  inForce: { from: "2025-08-30", until: null },
  legalBases: [
    { title: "Quy định số 366-QĐ/TW ngày 30/8/2025", verified: true },
    { title: "Hướng dẫn số 43-HD/BTCTW ngày 31/10/2025 của Ban Tổ chức Trung ương", verified: true },
  ],
  titles: { head: "Trưởng Ban", deputy: "Phó Trưởng Ban" },
  personForms: ["2A", "2B", "1269"],
  forms: {
    leader: known("2A", HD43),
    member: known("2B", HD43),
    // Whether Quyết định 1269/QĐ-BDT of 2023 still holds, nobody has said.
    notMember: notGiven,
    contractWorker: notGiven,
    leaderNotMember: notGiven,
  },
  collectiveForms: {
    leadership: known("01-2025", HD43),
    agency: { value: "tuDanhGia", clause: "Không có mẫu ban hành", verified: false },
    unit: known("01-2025", HD43),
  },
  eligibility: {
    minimumMonths: known(6, `${STATE}, điểm a`),
    leaveCapMonths: known(3, `${STATE}, điểm b`),
    // Six months of leave leaves fewer than six months worked: our inference, as in 2023. Hướng dẫn 43 rates party members on the time worked.
    leaveUnratedMonths: { value: 6, clause: `${STATE}, điểm a; điểm 7.5 ${HD43} xếp loại đảng viên theo thời gian làm việc thực tế`, verified: false },
    maternity: known(true, `${STATE}, điểm c; điểm 7.5 ${HD43}`),
    discipline: known(true, `${QD366} (kỷ luật từ khiển trách trở lên gắn với chức trách, nhiệm vụ); ${DISCIPLINE}, điểm a`),
    countedOnce: known(true, `${DISCIPLINE}, điểm b, c`),
  },
  // Rated by points: the two groups of criteria are the scale's parts, and their texts (Phụ lục 1) are not at hand.
  criteria: { frames: [], clause: QD366, verified: false },
  points: {
    general: known(30, QD366),
    tasks: known(70, QD366),
    from: { excellent: from(90), good: from(70), completed: from(50) },
    conditions: known(
      "xuất sắc: hoàn thành 100% nhiệm vụ, vượt mức từ 30%, khắc phục 100% hạn chế cũ, tập thể không bị kỷ luật; tốt: 100% đúng hạn; hoàn thành: chậm không quá 20%",
      QD366,
    ),
  },
  voting: {
    value: { base: "issued", threshold: 50, counting: "alone" },
    clause: "Không văn bản nào đã có quy định ngưỡng",
    verified: false,
  },
  quotas: {
    unitPercent: notGiven,
    collectiveMaximum: notGiven,
    collectivePercent: known(20, SHARE),
    leaderMaximum: notGiven,
    leaderPercent: known(20, SHARE),
    leadersInAllMaximum: notGiven,
    nonLeaderPercent: known(20, SHARE),
    agencyPercent: known(20, "điểm a quy định về tỷ lệ của Nghị định 335/2025/NĐ-CP (từ 01/01/2026)"),
    agencyBase: "rated",
    higherPercent: known(25, QD366),
  },
  higherApplies: false,
  // "tổng số … được xếp loại Hoàn thành tốt nhiệm vụ": read as the final count of that level, without those above it.
  readings: { rounding: "floor", base: "exclusive", leadersInQ1: true, unratedInQ1: true, q2: "perGroup" },
  readingDecisions: {},
  maxima: [],
  positionAnswers: [],
  deadlines: [
    { id: "servants", what: "Đánh giá, xếp loại công chức", date: "2025-12-15", strict: true, clause: "Điều 20 Nghị định 90/2020/NĐ-CP", verified: true },
    { id: "central", what: "Hồ sơ của Tỉnh ủy gửi Ban Tổ chức Trung ương", date: "2026-02-01", strict: true, clause: HD43, verified: true },
  ],
  dossier: {
    report: inDossier("province"),
    partyReport: inDossier("party"),
    minutes: inDossier("both"),
    leadershipForm: inDossier("both"),
    leadershipFrame: inDossier("none"),
    selfReport: inDossier("both"),
    agencyFrame: inDossier("none"),
    headForm: inDossier("party"),
    headFrame: inDossier("none"),
    headPapers: inDossier("party"),
    deputyForm: inDossier("province"),
    deputyFrame: inDossier("none"),
    deputyPapers: inDossier("province"),
    unitSummaries: inDossier("province"),
  },
  comparedTemplates: [],
};
