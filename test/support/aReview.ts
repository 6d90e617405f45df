import type { AgencySettings } from "../../src/review/agency";
import { NO_MEETING_CHOICES } from "../../src/review/meetingChoices";
import type { Review } from "../../src/review/review";
import type { Collective, Person } from "../../src/review/subject";
import { aCollective, aPerson, reviewOf } from "./builders";

/** A person about whom the roster says only what is given. */
export const someone = (id: string, name: string, facts: Partial<Person> = {}): Person =>
  aPerson({ id, name, unit: null, position: null, partyMember: null, place: `Danh sách!${id}`, ...facts });

export const aGroup = (id: string, name: string, kind: Collective["kind"], facts: Partial<Collective> = {}): Collective =>
  aCollective({ id, name, kind, unit: kind === "unit" ? name : null, place: `Tập thể!${id}`, ...facts });

export const anAgency = (more: Partial<AgencySettings> = {}): AgencySettings => ({
  year: 2023,
  parent: "UBND tỉnh Quảng Ngãi",
  name: "Ban Dân tộc",
  nameInText: "Ban Dân tộc tỉnh",
  sign: "BDT",
  place: "Quảng Ngãi",
  headName: "Đinh Văn Mẫu",
  partyCommittee: "Đảng bộ Các cơ quan tỉnh",
  partyCell: "Chi bộ Ban Dân tộc",
  keeper: null,
  reportNumber: "8",
  partyReportNumber: null,
  proposalClosed: null, decisionClosed: null, documentDate: "2023-11-24",
  reportTo: ["Ủy ban nhân dân tỉnh Quảng Ngãi", "Sở Nội vụ tỉnh Quảng Ngãi"],
  recipients: ["Như trên", "Lãnh đạo Ban"],
  collectiveHeader: "state",
  followEdits: "on",
  ...NO_MEETING_CHOICES,
  ...more,
});

const OFFICE = "Văn phòng";
const POLICY = "Phòng Chính sách dân tộc";

/** A small invented agency: every group and form, an unrated person, a disciplined one, one on maternity leave. */
export const aReview = (): Review =>
  reviewOf({
    people: [
      someone("P001", "Đinh Văn Mẫu", { birth: { year: 1970, month: 2, day: 5 }, position: "Trưởng Ban", partyPosition: "Bí thư Chi bộ", unit: "Lãnh đạo Ban", partyMember: true, self: "excellent" }),
      someone("P002", "Hồ Thị Thử", { birth: { year: 1975, month: null, day: null }, position: "Phó Trưởng Ban", unit: "Lãnh đạo Ban", partyMember: true, self: "good", typedProposal: "good" }),
      someone("P003", "Lê Văn Ví Dụ", { birth: { year: 1982, month: 11, day: null }, position: "Chánh Văn phòng", unit: OFFICE, partyMember: true, partyPosition: "Chi ủy viên", unionPosition: "Chủ tịch Công đoàn", self: "excellent", typedProposal: "excellent", consideration: "good", decision: "good", decisionReason: "Theo tỷ lệ" }),
      someone("P004", "Trần Thị Nháp", { birth: { year: 1990, month: 7, day: 20 }, position: "Chuyên viên", unit: OFFICE, partyMember: true, employment: "civilServant", self: "good", typedProposal: "good", decision: "good" }),
      someone("P005", "Phạm Văn Tạm", { position: "Lái xe", unit: OFFICE, partyMember: false, employment: "contractWorker", self: "completed", typedProposal: "completed", decision: "completed" }),
      someone("P006", "Y Lan Thí Dụ", { position: "Chuyên viên", unit: POLICY, partyMember: false, employment: "civilServant", monthsWorked: 4 }),
      someone("P007", "Võ Thị Giả", { position: "Phó Trưởng phòng", unit: POLICY, partyMember: false, self: "good", typedProposal: "good", consideration: "good" }),
      someone("P008", "Bùi Văn Kiểu", { position: "Trưởng phòng", unit: POLICY, partyMember: true, discipline: "Khiển trách", self: "completed", typedProposal: "failed", decision: "failed" }),
      someone("P009", "Ngô Thị Mai Thử", { birth: { year: 1993, month: 1, day: 9 }, position: "Chuyên viên", unit: POLICY, partyMember: true, maternity: true, monthsWorked: 8, self: "excellent", typedProposal: "excellent", decision: "excellent" }),
    ],
    collectives: [
      aGroup("C01", "Tập thể lãnh đạo, quản lý Ban Dân tộc tỉnh", "leadership", { self: "good" }),
      aGroup("C02", "Ban Dân tộc tỉnh", "agency", { self: "good", typedProposal: "good" }),
      aGroup("C03", OFFICE, "unit", { self: "excellent", typedProposal: "excellent", decision: "excellent" }),
      aGroup("C04", POLICY, "unit", { self: "good", typedProposal: "good", consideration: "good" }),
    ],
  });
