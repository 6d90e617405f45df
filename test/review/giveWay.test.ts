import { giveWay, type GiveWayPart } from "../../src/review/giveWay";
import { regulation2023 } from "../../src/review/regulation2023";
import type { CriterionMark, Person, Tally } from "../../src/review/subject";
import { reviewAgency } from "../../src/review/reviewAgency";
import { aMark, aRoster, aTally, people } from "../support/builders";

const waysOf = (staff: readonly Person[], papers: { tallies?: readonly Tally[]; marks?: readonly CriterionMark[] } = {}) => {
  const roster = aRoster({ people: staff, ...papers });
  return giveWay(reviewAgency(roster, regulation2023));
};
const named = ({ firm, choose, among }: GiveWayPart) => ({ firm: firm.map(({ id }) => id), choose, among: among.map(({ id }) => id) });

test("a phòng of seven that proposes three gives up two: the two with the fewest votes for XS", () => {
  const staff = people(7, (index) => ({ typedProposal: index < 3 ? "excellent" : "good" }));
  const tallies = [aTally([6, 1, 0, 0], { subject: "P1" }), aTally([4, 3, 0, 0], { subject: "P2" }), aTally([5, 2, 0, 0], { subject: "P3" })];
  const [way] = waysOf(staff, { tallies });
  expect(way?.stage).toBe("proposal");
  expect(way?.options.map((option) => option.map(named))).toEqual([[{ firm: ["P2", "P3"], choose: 0, among: [] }]]);
});

test("equals are named together and nobody is picked among them: 8 of 14 and 4 of 7 are one share", () => {
  const staff = people(7, (index) => ({ typedProposal: index < 3 ? "excellent" : "good" }));
  const tallies = [aTally([8, 6, 0, 0], { subject: "P1" }), aTally([4, 3, 0, 0], { subject: "P2" }), aTally([4, 3, 0, 0], { subject: "P3" })];
  expect(waysOf(staff, { tallies })[0]?.options.map((option) => option.map(named))).toEqual([[{ firm: [], choose: 2, among: ["P1", "P2", "P3"] }]]);
});

test("who was never voted on is neither weaker nor stronger than who was", () => {
  const staff = people(7, (index) => ({ typedProposal: index < 2 ? "excellent" : "good" }));
  const [way] = waysOf(staff, { tallies: [aTally([7, 0, 0, 0], { subject: "P1" })] });
  expect(way?.options.map((option) => option.map(named))).toEqual([[{ firm: [], choose: 1, among: ["P1", "P2"] }]]);
});

test("where the ballots are equal, the criteria tell apart", () => {
  const staff = people(7, (index) => ({ typedProposal: index < 2 ? "excellent" : "good" }));
  const marks = [aMark({ subject: "P1", criterion: "1", grade: "excellent" }), aMark({ subject: "P2", criterion: "1", grade: "excellent" }), aMark({ subject: "P1", criterion: "2", grade: "excellent" }), aMark({ subject: "P2", criterion: "2", grade: "excellent" }), aMark({ subject: "P2", criterion: "3", grade: "good", isResult: false }), aMark({ subject: "P1", criterion: "3", grade: "excellent", isResult: false })];
  const [way] = waysOf(staff, { marks });
  expect(way?.options.map((option) => option.map(named))).toEqual([[{ firm: ["P2"], choose: 0, among: [] }]]);
});

test("one deputy who gives way counts for his group, for both groups and for the agency at once", () => {
  const leaders = people(3, (index) => ({ unit: null, position: index === 0 ? "Trưởng phòng" : "Phó Trưởng phòng", decision: "excellent" }));
  const others = people(12, (index) => ({ id: `S${index}`, unit: null, decision: "good" }));
  const [way] = waysOf([...leaders, ...others]);
  expect(way?.checks.map(({ rule }) => rule)).toEqual(["Q2c", "Q2all"]);
  expect(way?.total).toBe(1);
  expect(way?.options.map((option) => option.map(named))).toEqual([[{ firm: [], choose: 1, among: ["P2", "P3"] }]]);
});

test("3,000 people in 120 phòng: the smallest sets are found without trying them all", () => {
  const staff = people(3000, (index) => ({
    unit: `Phòng ${index % 120}`,
    position: index < 120 ? "Trưởng phòng" : index < 240 ? "Phó Trưởng phòng" : index % 7 === 0 ? "Lái xe" : "Chuyên viên",
    decision: index % 2 === 0 ? "excellent" : "good",
  }));
  const way = waysOf(staff).find(({ stage }) => stage === "decision");
  const over = (rule: string) => way?.checks.find((check) => check.rule === rule)?.over ?? 0;
  expect(way?.total).toBe(Math.max(over("Q3"), over("Q0") - (over("Q2b") + over("Q2c"))) + over("Q2b") + over("Q2c"));
});
