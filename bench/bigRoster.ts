import { type Collective, NO_POINTS, type Person, type Roster } from "../src/review/subject";
import type { Outcome } from "../src/review/level";

const UNIT_SIZE = 25;

/** An even spread that is the same on every run. */
const OUTCOMES: readonly Outcome[] = ["good", "excellent", "good", "good", "completed", "good", "good", "good", "excellent", "good"];

const positionAt = (place: number): string => (place === 0 ? "Trưởng phòng" : place <= 2 ? "Phó Trưởng phòng" : place < 22 ? "Chuyên viên" : "Lái xe");

function person(index: number): Person {
  const place = index % UNIT_SIZE;
  const outcome = OUTCOMES[(index * 7) % OUTCOMES.length] ?? "good";
  return {
    id: `P${String(index + 1).padStart(4, "0")}`,
    name: `Người thứ ${index + 1}`,
    birth: { year: 1965 + (index % 35), month: 1 + (index % 12), day: 1 + (index % 28) },
    gender: index % 2 === 0 ? "female" : "male",
    unit: `Phòng ${Math.floor(index / UNIT_SIZE) + 1}`,
    position: positionAt(place),
    partyPosition: null,
    unionPosition: null,
    employment: place < 22 ? "civilServant" : "contractWorker",
    partyMember: place < 15,
    partyCell: place < 15 ? "Chi bộ cơ quan" : null,
    monthsWorked: index % 50 === 0 ? 4 : 12,
    leaveMonths: index % 40 === 0 ? 3 : null,
    maternity: index % 97 === 0,
    discipline: index % 200 === 13 ? "Khiển trách" : null,
    disciplineCountedIn: null,
    unratedReason: null,
    chosenForm: null,
    self: outcome,
    typedProposal: outcome,
    consideration: outcome,
    decision: null,
    decisionReason: null,
    previous: null,
    joined: null,
    note: null,
    ...NO_POINTS,
    place: `Danh sách!${index + 4}`,
  };
}

const collective = (index: number): Collective => ({
  id: `C${index + 1}`,
  name: `Phòng ${index + 1}`,
  kind: "unit",
  unit: `Phòng ${index + 1}`,
  leaderInCharge: null,
  discipline: null,
  expected: null,
  self: "good",
  typedProposal: "good",
  consideration: null,
  decision: null,
  decisionReason: null,
  previous: null,
  ...NO_POINTS,
  place: `Tập thể!${index + 4}`,
});

const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

/** A roster of any size with 25 people to a phòng: `bigRoster(3000)` has 120 phòng. */
export const bigRoster = (people: number): Roster => ({
  people: range(people).map(person),
  collectives: range(Math.ceil(people / UNIT_SIZE)).map(collective),
  marks: [],
  tallies: [],
});
