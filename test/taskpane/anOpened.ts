import type { DocumentPlan } from "../../src/documents/documentPlan";
import type { Opened } from "../../src/prepareDossier";
import type { Problem } from "../../src/review/problem";
import { regulation2023 } from "../../src/review/regulation2023";
import { problemsOf, reviewAgency } from "../../src/review/reviewAgency";
import { type Collective, NO_POINTS, type Person } from "../../src/review/subject";

const NOBODY: Person = {
  id: "P000",
  name: "Chưa Đặt Tên",
  birth: null,
  gender: null,
  unit: null,
  position: null,
  partyPosition: null,
  unionPosition: null,
  employment: "civilServant",
  partyMember: true,
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
  ...NO_POINTS,
  place: "Danh sách!2",
};

/** A person with the given facts; the rest is blank. */
export const aPerson = (facts: Partial<Person>): Person => ({ ...NOBODY, ...facts });

export const aUnit = (id: string, unit: string): Collective => ({
  id,
  name: unit,
  kind: "unit",
  unit,
  leaderInCharge: null,
  discipline: null,
  expected: null,
  self: null,
  typedProposal: null,
  consideration: null,
  decision: null,
  decisionReason: null,
  previous: null,
  ...NO_POINTS,
  place: "Tập thể!2",
});

export const aPlan = (facts: Partial<DocumentPlan>): DocumentPlan => ({
  path: `${facts.form ?? "02A"}/${facts.subject ?? "P001"}.docx`,
  form: "02A",
  subject: "P001",
  template: "mau-02a.docx",
  tags: {},
  blanks: [],
  ...facts,
});

/** An opened roster: the review is the real one of these people; the reading is what no test here looks at. */
export function anOpened(
  people: readonly Person[],
  { collectives = [], documents = [], problems = [] }: { collectives?: readonly Collective[]; documents?: readonly DocumentPlan[]; problems?: readonly Problem[] } = {},
): Opened {
  const roster = { people, collectives, marks: [], tallies: [] };
  const review = reviewAgency(roster, regulation2023);
  return { reading: {} as Opened["reading"], review, documents, withoutTemplate: [], problems: [...problems, ...problemsOf(review)] };
}

const POLICY = "Phòng Chính sách";

/** Seven people of one phòng, two of them proposed XS where one is allowed. */
export const anOverfullUnit = (): Opened =>
  anOpened(
    ["Nguyễn Văn An", "Trần Thị Bình", "Lê Văn Chi", "Phạm Thị Dung", "Hồ Văn Em", "Đinh Thị Giang", "Bùi Văn Hải"].map((name, index) =>
      aPerson({
        id: `P00${index + 1}`,
        name,
        unit: POLICY,
        position: index === 6 ? "Trưởng phòng" : "Chuyên viên",
        typedProposal: index < 2 ? "excellent" : index < 5 ? "good" : null,
        decision: index === 1 ? "good" : null,
        decisionReason: index === 1 ? "Theo kết luận của lãnh đạo Ban" : null,
        place: `Danh sách!${index + 2}`,
      }),
    ),
    { collectives: [aUnit("C01", POLICY)] },
  );
