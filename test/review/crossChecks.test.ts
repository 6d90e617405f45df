import type { Level, Outcome } from "../../src/review/level";
import { placeOfProblem, severityOf } from "../../src/review/problem";
import type { Problem } from "../../src/review/problem";
import type { Collective, Person } from "../../src/review/subject";
import { aCollective, aPerson, reviewOf } from "../support/builders";

const asked = (of: string, parts: { people?: readonly Person[]; collectives?: readonly Collective[] }) => {
  const review = reviewOf(parts);
  const found = [...review.people.map(({ person, problems }) => ({ id: person.id, problems })), ...review.collectives.map(({ collective, problems }) => ({ id: collective.id, problems }))];
  return found.find(({ id }) => id === of)?.problems ?? [];
};

describe("a collective rated XS with a disciplined member", () => {
  const disciplined = aPerson({ name: "Trần Thị Bình", discipline: "Khiển trách" });
  const unit = aCollective({ decision: "excellent" });
  const members = (of: string, parts: Parameters<typeof asked>[1]) => asked(of, parts).flatMap((problem) => (problem.kind === "excellentWithDisciplined" ? problem.members : []));

  test("is asked about with the member's name", () => expect(members("C01", { people: [disciplined], collectives: [unit] })).toEqual(["Trần Thị Bình"]));
  test.each<[string, Partial<Person>, Partial<Collective>]>([
    ["rated T", {}, { decision: "good" }],
    ["not rated", {}, { decision: null }],
    ["of another phòng", { unit: "Văn phòng" }, {}],
    ["whose member's discipline was counted earlier", { disciplineCountedIn: 2022 }, {}],
    ["whose member is not disciplined", { discipline: null }, {}],
  ])("but not one %s", (_, person, collective) => expect(members("C01", { people: [{ ...disciplined, ...person }], collectives: [{ ...unit, ...collective }] })).toEqual([]));
  test("the leadership's members are the leaders of the agency", () => {
    const leadership = { ...unit, id: "L", kind: "leadership", unit: null } as const;
    expect(members("L", { people: [disciplined], collectives: [leadership] })).toEqual([]);
    expect(members("L", { people: [{ ...disciplined, position: "Phó Trưởng Ban" }], collectives: [leadership] })).toEqual(["Trần Thị Bình"]);
  });
  test("the agency's are its phòng", () =>
    expect(members("A", { people: [disciplined], collectives: [{ ...unit, id: "A", kind: "agency", unit: null }, aCollective({ id: "C2", name: "Văn phòng", discipline: "Khiển trách" })] })).toEqual(["Văn phòng"]));
});

test.each<[string, Outcome | null, Outcome | null, string, boolean]>([
  ["above it", "excellent", "good", "Trưởng phòng", true],
  ["one level above it", "good", "completed", "Chánh Văn phòng", true],
  ["at it", "good", "good", "Trưởng phòng", false],
  ["below it", "completed", "good", "Trưởng phòng", false],
  ["before the phòng is rated", "excellent", null, "Trưởng phòng", false],
  ["before he is rated", null, "good", "Trưởng phòng", false],
  ["not as head but as deputy", "excellent", "good", "Phó Trưởng phòng", false],
])("a head of a phòng rated %s (%s, %s, %s) is asked about: %s", (_, decision, unitDecision, position, isAsked) => {
  const problems = asked("P001", { people: [aPerson({ position, decision, unit: "PHÒNG chính sách" })], collectives: [aCollective({ decision: unitDecision })] });
  expect(problems).toMatchObject(isAsked ? [{ kind: "headAboveUnit", outcome: decision, unitOutcome: unitDecision, unit: "Phòng Chính sách" }] : []);
});

describe("a leader of the agency rated XS", () => {
  const units = (levels: readonly (Level | null)[], leaderInCharge: string | null = null) => levels.map((decision, index) => aCollective({ id: `C${index}`, unit: `Phòng ${index}`, decision, leaderInCharge }));
  const head = aPerson({ position: "Trưởng Ban", decision: "excellent", unit: "Lãnh đạo Ban" });
  const many = (level: Level, count: number) => Array<Level>(count).fill(level);

  test.each<[string, readonly (Level | null)[], object[]]>([
    ["all T", many("good", 3), []],
    ["7 of 10 T, the rest HT", [...many("good", 7), ...many("completed", 3)], []],
    ["2 of 3 T", [...many("good", 2), "completed"], [{ kind: "leaderUnitsShort", units: 3, completed: 3, good: 2 }]],
    ["one failed", [...many("good", 9), "failed"], [{ kind: "leaderUnitsShort", units: 10, completed: 9, good: 9 }]],
    ["one not rated yet", ["failed", null], []],
    ["none", [], []],
  ])("needs his phòng: %s", (_, levels, problems) => expect(asked("P001", { people: [head], collectives: units(levels) })).toMatchObject(problems));
  test("who is not XS is not asked about", () => expect(asked("P001", { people: [{ ...head, decision: "good" }], collectives: units(["failed"]) })).toEqual([]));
  test("a deputy answers for the phòng he is in charge of", () => {
    const deputy = { ...head, position: "Phó Trưởng Ban" };
    expect(asked("P001", { people: [deputy], collectives: units(["failed"], "nguyễn văn AN") })).toMatchObject([{ kind: "leaderUnitsShort", units: 1 }]);
    expect(asked("P001", { people: [deputy], collectives: units(["failed"], "Lê Văn Cường") })).toEqual([]);
  });
});

describe("what one row leaves open", () => {
  test.each<[string, Partial<Person>, Problem["kind"][]]>([
    ["nothing", {}, []],
    ["a position nobody knows", { position: "Điều phối viên" }, ["positionUnknown"]],
    ["neither position nor contract", { position: null }, ["positionUnknown"]],
    ["a deputy in charge", { position: "Phó Trưởng phòng phụ trách" }, ["positionAsked"]],
    ["a membership nobody marked", { partyMember: null }, ["membershipUnknown"]],
    ["nothing where the form was chosen", { partyMember: null, chosenForm: "02A" }, []],
    ["a party post without membership", { partyMember: false, partyPosition: "Chi ủy viên" }, ["membershipContradicted"]],
    ["a leader not in the party", { position: "Trưởng phòng", partyMember: false }, ["leaderNotMember"]],
    ["a leader not in the party whose form was chosen", { position: "Trưởng phòng", partyMember: false, chosenForm: "02B" }, []],
    ["a contract worker in the party", { position: "Lái xe", employment: "contractWorker" }, ["contractWorkerMember"]],
    ["no phòng", { unit: null }, ["unitMissing"]],
    ["a leader of the agency has none", { unit: null, position: "Trưởng Ban" }, []],
    ["who joined this year", { joined: { year: 2023, month: 8, day: 15 } }, ["joinedThisYear"]],
    ["who joined this year, months typed", { joined: { year: 2023, month: 8, day: 15 }, monthsWorked: 12 }, []],
    ["who joined last year", { joined: { year: 2022, month: 12, day: null } }, []],
    ["a discipline of an earlier year", { discipline: "Khiển trách (năm 2021)" }, ["disciplineOfAnotherYear"]],
    ["a discipline of an earlier year, counted then", { discipline: "2022: Khiển trách", disciplineCountedIn: 2022 }, []],
    ["a discipline of this year", { discipline: "Khiển trách (Quyết định ngày 12/3/2023)" }, []],
    ["maternity leave without months", { maternity: true }, ["maternityWithoutMonths"]],
    ["maternity leave with months", { maternity: true, monthsWorked: 6 }, []],
  ])("%s", (_, facts, kinds) => {
    const problems = asked("P001", { people: [aPerson(facts)] });
    expect(problems.map(({ kind }) => kind)).toEqual(kinds);
    for (const problem of problems) expect(placeOfProblem(problem)).toBe("Danh sách!7");
  });
});

test("two of one name are a warning, with one birth date an error; what concerns the whole workbook has no place", () => {
  const twice = { kind: "duplicatePerson", place: "Danh sách!8", name: "Nguyễn Văn An", other: "Danh sách!7" } as const;
  expect([severityOf({ ...twice, certain: false }), severityOf({ ...twice, certain: true })]).toEqual(["warning", "error"]);
  expect(placeOfProblem({ kind: "emptyWorkbook" })).toBeNull();
});
