import fc from "fast-check";
import { isAgencyLeader } from "../../src/review/group";
import { meetingsOf } from "../../src/review/meeting";
import type { MeetingChoices } from "../../src/review/meetingChoices";
import { someone } from "../support/aReview";
import { aCollective, reviewOf } from "../support/builders";

const UNITS = ["Văn phòng", "Phòng Chính sách", "Lãnh đạo Ban", null] as const;
const person = fc.record({
  position: fc.constantFrom("Trưởng Ban", "Phó Trưởng Ban", "Phó Trưởng Ban kiêm Trưởng phòng", "Trưởng phòng", "Phó Trưởng phòng phụ trách", "Phó Trưởng phòng", "Chuyên viên", "Lái xe", "Điều phối viên", null),
  partyPosition: fc.constantFrom("Bí thư Chi bộ", "Chi ủy viên", "Đảng viên", null),
  unionPosition: fc.constantFrom("Chủ tịch Công đoàn", null),
  unit: fc.constantFrom(...UNITS),
});
const review = fc.tuple(fc.array(person, { maxLength: 12 }), fc.array(fc.constantFrom("Người 0", "Người 1", "Ông Khách", null), { maxLength: 2 })).map(([facts, inCharge]) =>
  reviewOf({
    people: facts.map((one, index) => someone(`P${index}`, `Người ${index}`, one)),
    collectives: [
      aCollective({ id: "C1", kind: "leadership", name: "Tập thể lãnh đạo", unit: null }), aCollective({ id: "C2", kind: "agency", name: "Ban", unit: null }),
      ...inCharge.map((leaderInCharge, index) => aCollective({ id: `U${index}`, name: UNITS[index] ?? "", unit: UNITS[index] ?? "", leaderInCharge })),
    ],
  }),
);
const choices: fc.Arbitrary<MeetingChoices> = fc.record({ sittings: fc.constantFrom("one", "three"), agencyVoters: fc.constantFrom("attendees", "leadership"), meetingFacts: fc.constant([]) });
const each = (law: (all: ReturnType<typeof meetingsOf>, of: { readonly people: readonly { readonly person: { readonly id: string; readonly unit: string | null }; readonly group: Parameters<typeof isAgencyLeader>[0] }[] }) => void) =>
  fc.assert(fc.property(review, choices, (one, chosen) => law(meetingsOf(one, chosen), one)));
const idsOf = (some: readonly { readonly person: { readonly id: string } }[]): string[] => some.map(({ person: { id } }) => id);

test("nobody is at a meeting twice, and nobody votes or is rated twice in a part", () => {
  each((all) => {
    for (const { attendees, parts } of all)
      for (const ids of [idsOf(attendees.map(({ who }) => who)), ...parts.flatMap(({ voters, people }) => [idsOf(voters), idsOf(people)])])
        expect(new Set(ids).size).toBe(ids.length);
  });
});

test("everybody who votes and everybody who is rated is invited", () => {
  each((all) => {
    for (const { attendees, parts } of all) {
      const there = new Set(idsOf(attendees.map(({ who }) => who)));
      for (const id of parts.flatMap(({ voters, people }) => [...idsOf(voters), ...idsOf(people)])) expect(there.has(id)).toBe(true);
    }
  });
});

test("only leaders of the agency vote on its leadership and on themselves", () => {
  each((all) => {
    for (const { voters } of all.flatMap(({ parts }) => parts).filter(({ kind }) => kind === "leadership" || kind === "leaders"))
      for (const { group } of voters) expect(isAgencyLeader(group)).toBe(true);
  });
});

test("each person is rated at one meeting: the agency's leaders at theirs, all others at their phòng's, those without one nowhere", () => {
  each((all, { people }) => {
    const rated = all.flatMap(({ parts }) => parts.flatMap((part) => idsOf(part.people)));
    expect(rated.length).toBe(new Set(rated).size);
    for (const { person: { id, unit }, group } of people)
      expect(rated.includes(id)).toBe(isAgencyLeader(group) || (unit !== null && unit !== "Lãnh đạo Ban"));
  });
});

test("leaders speak before the others", () => {
  const leads: readonly string[] = ["agencyHead", "agencyDeputy", "unitHead", "unitDeputy"];
  const rank = (group: string): number => (leads.includes(group) ? leads.indexOf(group) : leads.length);
  each((all) => {
    for (const { people } of all.flatMap(({ parts }) => parts))
      people.forEach(({ group }, index) => expect(rank(group)).toBeGreaterThanOrEqual(rank(people[index - 1]?.group ?? "agencyHead")));
  });
});
