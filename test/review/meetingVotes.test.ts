import { meetingsOf } from "../../src/review/meeting";
import { NO_MEETING_CHOICES } from "../../src/review/meetingChoices";
import { disputed, lastRound, overallRounds, presentAt, questionsOf, roundsOn } from "../../src/review/meetingVotes";
import { regulation2023 } from "../../src/review/regulation2023";
import type { Criterion, Tally } from "../../src/review/subject";
import { aReview } from "../support/aReview";
import { aTally, BLANK_COUNTS } from "../support/builders";

const rule = regulation2023.voting.value;
const { frames } = regulation2023.criteria;
const [agency, office] = meetingsOf(aReview(), NO_MEETING_CHOICES);
const [leadership, , leaders] = agency?.parts ?? [];
const [unit] = office?.parts ?? [];
if (!leadership || !leaders || !unit) throw new Error("no parts");

const on = (criterion: string | null, votes: Tally["votes"], facts: Partial<Tally> = {}): Tally => aTally(votes, { subject: "C01", criterion, ...facts });

test("the leadership votes on the criteria of its frame; a phòng and the leaders one by one on none", () => {
  expect(questionsOf(leadership, frames, { tallies: [] }).map(({ order }) => order)).toEqual(["1", "2", "3", "4", "5"]);
  expect(questionsOf(unit, frames, { tallies: [] })).toEqual([]);
  expect(questionsOf(leaders, frames, { tallies: [] })).toEqual([]);
});

test("a frame that bears the collective's own name goes before the common one", () => {
  const own: Criterion = { frame: "tập thể lãnh đạo, quản lý ban dân tộc tỉnh", order: "1", text: "Riêng", isResult: true, clause: "", verified: true };
  expect(questionsOf(leadership, [...frames, own], { tallies: [] }).map(({ text }) => text)).toEqual(["Riêng"]);
});

test("a criterion only a tally names is asked once, after the others; one named by its number is the one of the frame", () => {
  const tallies = [on("Tiêu chí lạ", [2, 0, 0, 0]), on("tiêu chí  lạ", [2, 0, 0, 0], { round: 2 }), on("3", [2, 0, 0, 0])];
  const questions = questionsOf(leadership, frames, { tallies });
  expect(questions.slice(5)).toEqual([{ order: "", text: "Tiêu chí lạ" }]);
  expect(questions.filter((question) => roundsOn({ tallies }, "C01", question, rule).length > 0).map(({ order }) => order)).toEqual(["3", ""]);
});

test("rounds come in their order, blank rows left out; the last one counts", () => {
  const tallies = [on(null, [0, 2, 0, 0], { round: 2 }), on(null, [1, 1, 0, 0]), on(null, [0, 0, 0, 0], { round: 3, ...BLANK_COUNTS })];
  const rounds = overallRounds({ tallies }, "C01", rule);
  expect(rounds.map(({ tally, result }) => `${tally.round} ${result.kind}`)).toEqual(["1 noMajority", "2 voted"]);
  expect(lastRound(rounds)?.tally.round).toBe(2);
});

test("of two results of one round none counts", () => {
  expect(lastRound(overallRounds({ tallies: [on(null, [2, 0, 0, 0]), on(null, [0, 2, 0, 0])] }, "C01", rule))).toBeNull();
});

test("a criterion is in dispute while its last round gives no grade", () => {
  const tallies = [on("1", [1, 1, 0, 0]), on(frames[0]?.text ?? "", [2, 0, 0, 0], { round: 2 }), on("2", [1, 1, 0, 0]), on("3", [2, 0, 0, 0])];
  expect(disputed(questionsOf(leadership, frames, { tallies }), { tallies }, "C01", rule).map(({ order }) => order)).toEqual(["2"]);
});

test.each([
  ["where all say the same", [4, 4, null], 4], ["not where two differ", [4, 3], null], ["not where nobody says", [null, 0], null],
] as const)("how many were there is known %s", (_, counts, present) => {
  expect(presentAt({ tallies: counts.map((count) => on(null, [2, 0, 0, 0], { present: count })) }, ["C01"])).toBe(present);
});
