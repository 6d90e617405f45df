import type { AgencySettings } from "../../src/review/agency";
import { regulation2023 } from "../../src/review/regulation2023";
import type { Review } from "../../src/review/review";
import { reviewAgency } from "../../src/review/reviewAgency";
import type { Collective, Person } from "../../src/review/subject";

/** A person about whom the roster says only what is given. */
export const aPerson = (id: string, name: string, more: Partial<Person> = {}): Person => ({
  id,
  name,
  birth: null,
  gender: null,
  unit: null,
  position: null,
  partyPosition: null,
  unionPosition: null,
  employment: null,
  partyMember: null,
  partyCell: null,
  monthsWorked: null,
  leaveMonths: null,
  maternity: false,
  discipline: null,
  disciplineCountedIn: null,
  unratedReason: null,
  chosenForm: null,
  self: null,
  typedProposal: null,
  consideration: null,
  decision: null,
  decisionReason: null,
  previous: null,
  joined: null,
  note: null,
  place: `Danh sách!${id}`,
  ...more,
});

export const aCollective = (id: string, name: string, kind: Collective["kind"], more: Partial<Collective> = {}): Collective => ({
  id,
  name,
  kind,
  unit: kind === "unit" ? name : null,
  leaderInCharge: null,
  discipline: null,
  expected: null,
  self: null,
  typedProposal: null,
  consideration: null,
  decision: null,
  decisionReason: null,
  place: `Tập thể!${id}`,
  ...more,
});

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
  documentDate: "2023-11-24",
  reportTo: ["Ủy ban nhân dân tỉnh Quảng Ngãi", "Sở Nội vụ tỉnh Quảng Ngãi"],
  recipients: ["Như trên", "Lãnh đạo Ban"],
  collectiveHeader: "state",
  ...more,
});

const OFFICE = "Văn phòng";
const POLICY = "Phòng Chính sách dân tộc";

/** A small invented agency: every group and form, an unrated person, a disciplined one, one on maternity leave. */
export const aReview = (): Review =>
  reviewAgency(
    {
      people: [
        aPerson("P001", "Đinh Văn Mẫu", { birth: { year: 1970, month: 2, day: 5 }, position: "Trưởng Ban", partyPosition: "Bí thư Chi bộ", unit: "Lãnh đạo Ban", partyMember: true, self: "excellent" }),
        aPerson("P002", "Hồ Thị Thử", { birth: { year: 1975, month: null, day: null }, position: "Phó Trưởng Ban", unit: "Lãnh đạo Ban", partyMember: true, self: "good", typedProposal: "good" }),
        aPerson("P003", "Lê Văn Ví Dụ", { birth: { year: 1982, month: 11, day: null }, position: "Chánh Văn phòng", unit: OFFICE, partyMember: true, partyPosition: "Chi ủy viên", unionPosition: "Chủ tịch Công đoàn", self: "excellent", typedProposal: "excellent", consideration: "good", decision: "good", decisionReason: "Theo tỷ lệ" }),
        aPerson("P004", "Trần Thị Nháp", { birth: { year: 1990, month: 7, day: 20 }, position: "Chuyên viên", unit: OFFICE, partyMember: true, employment: "civilServant", self: "good", typedProposal: "good", decision: "good" }),
        aPerson("P005", "Phạm Văn Tạm", { position: "Lái xe", unit: OFFICE, partyMember: false, employment: "contractWorker", self: "completed", typedProposal: "completed", decision: "completed" }),
        aPerson("P006", "Y Lan Thí Dụ", { position: "Chuyên viên", unit: POLICY, partyMember: false, employment: "civilServant", monthsWorked: 4 }),
        aPerson("P007", "Võ Thị Giả", { position: "Phó Trưởng phòng", unit: POLICY, partyMember: false, self: "good", typedProposal: "good", consideration: "good" }),
        aPerson("P008", "Bùi Văn Kiểu", { position: "Trưởng phòng", unit: POLICY, partyMember: true, discipline: "Khiển trách", self: "completed", typedProposal: "failed", decision: "failed" }),
        aPerson("P009", "Ngô Thị Mai Thử", { birth: { year: 1993, month: 1, day: 9 }, position: "Chuyên viên", unit: POLICY, partyMember: true, maternity: true, monthsWorked: 8, self: "excellent", typedProposal: "excellent", decision: "excellent" }),
      ],
      collectives: [
        aCollective("C01", "Tập thể lãnh đạo, quản lý Ban Dân tộc tỉnh", "leadership", { self: "good" }),
        aCollective("C02", "Ban Dân tộc tỉnh", "agency", { self: "good", typedProposal: "good" }),
        aCollective("C03", OFFICE, "unit", { self: "excellent", typedProposal: "excellent", decision: "excellent" }),
        aCollective("C04", POLICY, "unit", { self: "good", typedProposal: "good", consideration: "good" }),
      ],
      marks: [],
      tallies: [],
    },
    regulation2023,
  );
