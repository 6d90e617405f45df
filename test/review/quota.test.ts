import type { Level } from "../../src/review/level";
import type { AbsoluteMaximum, Readings } from "../../src/review/regulation";
import type { QuotaCheck } from "../../src/review/review";
import type { Person } from "../../src/review/subject";
import { aCollective, aPerson, checkOf, people, reviewOf, rules } from "../support/builders";

/** `rated("XXTTTH")`: six people proposed and decided so; X xuất sắc, T tốt, H hoàn thành, K không, · nothing yet. */
const LEVEL: Readonly<Record<string, Level | null>> = { X: "excellent", T: "good", H: "completed", K: "failed", "·": null };
const rated = (letters: string, facts: Partial<Person> = {}, from = 1): Person[] =>
  people(letters.length, (index) => {
    const level = LEVEL[letters[index] ?? ""] ?? null;
    return { id: `P${from + index}`, typedProposal: level, decision: level, ...facts };
  });
const max = (rule: AbsoluteMaximum["rule"], maximum: number, scope: string | null = null) => ({ maxima: [{ rule, maximum, scope }] });
const verdict = ({ used, ceiling, over, severity }: QuotaCheck) => ({ used, ceiling, over, severity });

describe("Q1, each phòng", () => {
  const first = (members: readonly Person[], readings: Partial<Readings> = {}) => checkOf(reviewOf({ people: members }, rules({ readings })), "Q1", "Phòng Chính sách");

  test("two XS of seven are one too many", () => {
    const check = first(rated("XTXTTTT"));
    expect(check).toMatchObject({ stage: "proposal", population: 7, base: 7, percent: 20, baseKind: "headcount", used: 2, ceiling: 1, over: 1, severity: "error", provisional: false });
    expect(check.excellent).toEqual(["P1", "P3"]);
  });
  test.each<[string, Partial<Readings>, number]>([
    ["XXTTTTT", { rounding: "ceil" }, 0],
    ["XXTTTTT", { rounding: "halfUp" }, 1],
    ["XXTTTTTT", { rounding: "halfUp" }, 0],
    ["XXTTTTTT", {}, 1],
    ["XTTT", {}, 1],
    ["XTTT", { rounding: "atLeastOne" }, 0],
    ["XTTTT", {}, 0],
  ])("%s under %j is over by %i", (letters, readings, over) => expect(first(rated(letters), readings).over).toBe(over));

  test("its leaders count in the headcount and among the XS, unless the reading leaves them out", () => {
    const members = [...rated("XTTTT"), aPerson({ id: "L1", position: "Trưởng phòng", typedProposal: "excellent" })];
    expect(first(members)).toMatchObject({ base: 6, used: 2, over: 1 });
    expect(first(members, { leadersInQ1: false })).toMatchObject({ base: 5, used: 1, over: 0 });
  });
  test("who is not rated counts in the headcount, unless the reading leaves him out", () => {
    const members = [...rated("XTTT"), aPerson({ id: "N1", monthsWorked: 2 })];
    expect(first(members)).toMatchObject({ base: 5, over: 0 });
    expect(first(members, { unratedInQ1: false })).toMatchObject({ base: 4, over: 1 });
  });
  test("who was decided XS although he could not be rated is counted under every reading", () => {
    const decided = people(4, (index) => ({ decision: index === 0 ? "excellent" : "good", monthsWorked: index === 0 ? 2 : null }));
    expect(first(decided, { unratedInQ1: false })).toMatchObject({ onDecisions: true, base: 4, used: 1, over: 1 });
  });
  test("contract workers count like civil servants", () => expect(first([...rated("XTTT"), aPerson({ id: "D1", position: "Lái xe" })])).toMatchObject({ base: 5, over: 0 }));
  test("it looks at the proposal, not at the decision", () => {
    const members = people(5, { typedProposal: "good", decision: "excellent" });
    expect(first(members)).toMatchObject({ used: 0, onDecisions: false });
  });
  test("a roster that holds only decisions is checked on those, and says so", () => {
    expect(first(people(5, { decision: "excellent" }))).toMatchObject({ used: 5, over: 4, onDecisions: true, stage: "proposal" });
    expect(first(people(5, { consideration: "excellent" }))).toMatchObject({ used: 5, onDecisions: true });
    expect(first(people(5))).toMatchObject({ used: 0, onDecisions: false });
  });
  test("a proposal for a leader of the agency does not hide that the phòng has only decisions", () => {
    const head = aPerson({ id: "H1", position: "Trưởng Ban", typedProposal: "good" });
    expect(first([head, ...people(5, { decision: "excellent" })])).toMatchObject({ used: 5, over: 4, onDecisions: true });
  });
  test("a position nobody knows is not counted, and that is said", () =>
    expect(first([...rated("XTTTT"), aPerson({ id: "U1", position: "Điều phối viên", typedProposal: "excellent" })])).toMatchObject({ base: 5, used: 1, over: 0, uncounted: 1 }));
  test("a deputy of the agency who also heads the phòng is outside it", () =>
    expect(first([...rated("XTTTT"), aPerson({ id: "D1", position: "Phó Trưởng Ban kiêm Trưởng phòng", typedProposal: "excellent" })])).toMatchObject({ base: 5, used: 1, over: 0, uncounted: 0 }));
  test("“Lãnh đạo Ban” is no phòng, and who has none is in none", () => {
    const review = reviewOf({ people: [...people(3, { unit: "LÃNH ĐẠO  Ban", typedProposal: "excellent" }), aPerson({ id: "N1", unit: null, typedProposal: "excellent" })] });
    expect(review.quotas.filter(({ rule }) => rule === "Q1")).toEqual([]);
    expect(review.people.at(-1)?.problems.map(({ kind }) => kind)).toEqual(["unitMissing"]);
  });
  test("spellings of one phòng are one phòng, in the order of the roster", () => {
    const members = [aPerson({ unit: "Văn phòng" }), aPerson({ id: "P2", unit: "Phòng Hoà giải" }), aPerson({ id: "P3", unit: "PHÒNG  hòa giải" })];
    expect(reviewOf({ people: members }).quotas.filter(({ rule }) => rule === "Q1").map(({ scope, base }) => [scope, base])).toEqual([
      [{ kind: "unit", unit: "Văn phòng" }, 1],
      [{ kind: "unit", unit: "Phòng Hoà giải" }, 2],
    ]);
  });
  test("a number typed for a phòng replaces its percentage, and no other's", () => {
    const review = reviewOf({ people: rated("XXTTTTT") }, rules(max("Q1", 2, "PHÒNG chính sách")));
    expect(checkOf(review, "Q1", "Phòng Chính sách")).toMatchObject({ ceiling: 2, typedMaximum: true, over: 0 });
    expect(checkOf(reviewOf({ people: rated("XXTTTTT") }, rules(max("Q1", 2, "Văn phòng"))), "Q1", "Phòng Chính sách")).toMatchObject({ ceiling: 1, typedMaximum: false });
    expect(checkOf(reviewOf({ people: rated("XTTTT") }, rules(max("Q1", 0, "Phòng Chính sách"))), "Q1", "Phòng Chính sách").over).toBe(1);
  });
});

describe("Q2, leaders and collectives", () => {
  const leaders = (heads: string, deputies: string) => [...rated(heads, { position: "Trưởng phòng" }), ...rated(deputies, { position: "Phó Trưởng phòng" }, 20)];
  test.each<[string, string, QuotaCheck["severity"], QuotaCheck["severity"], QuotaCheck["severity"]]>([
    ["TT", "TT", "ok", "ok", "ok"],
    ["XT", "TT", "ok", "ok", "ok"],
    ["XT", "XT", "ok", "ok", "warning"],
    ["XX", "TT", "error", "ok", "warning"],
    ["XT", "XX", "ok", "error", "error"],
  ])("heads %s and deputies %s: heads %s, deputies %s, together %s", (heads, deputies, b, c, all) => {
    const review = reviewOf({ people: leaders(heads, deputies) });
    expect([checkOf(review, "Q2b"), checkOf(review, "Q2c"), checkOf(review, "Q2all")].map(({ severity }) => severity)).toEqual([b, c, all]);
  });
  test("one in all is broken by one in each group", () => {
    const review = reviewOf({ people: leaders("XT", "XT") }, rules({ readings: { q2: "oneInAll" } }));
    expect(verdict(checkOf(review, "Q2all"))).toEqual({ used: 2, ceiling: 1, over: 1, severity: "error" });
    expect(verdict(checkOf(review, "Q2b"))).toEqual({ used: 1, ceiling: 1, over: 0, severity: "ok" });
  });
  test("the two readings are shown, and that the verdict changes", () => {
    const all = (deputies: string) => reviewOf({ people: leaders("XT", deputies) }).sensitivities.find(({ rule }) => rule === "Q2all");
    expect(all("XT")?.verdicts.map(({ readings, ceiling, over }) => [readings.q2, ceiling, over])).toEqual([["perGroup", 2, 0], ["oneInAll", 1, 1]]);
    expect(all("XT")?.changes).toBe(true);
    expect(all("TT")?.changes).toBe(false);
  });
  test("one phòng collective may be XS; the leadership and the agency are not counted", () => {
    const units = (levels: string) => [...levels].map((letter, index) => aCollective({ id: `C${index}`, decision: LEVEL[letter] ?? null }));
    const second = aCollective({ id: "L", kind: "leadership", unit: null, decision: "excellent" });
    const agency = aCollective({ id: "A", kind: "agency", unit: null, decision: "excellent" });
    expect(checkOf(reviewOf({ collectives: [...units("XTT"), second, agency] }), "Q2a")).toMatchObject({ population: 3, used: 1, ceiling: 1, over: 0, base: null, percent: null });
    expect(checkOf(reviewOf({ collectives: units("XXT") }), "Q2a")).toMatchObject({ used: 2, over: 1, severity: "error" });
    expect(checkOf(reviewOf({ collectives: units("XXT") }, rules(max("Q2a", 2))), "Q2a")).toMatchObject({ over: 0, typedMaximum: true });
  });
  test("a number typed for a group replaces its one", () =>
    expect(checkOf(reviewOf({ people: leaders("XX", "T") }, rules(max("Q2b", 2))), "Q2b")).toMatchObject({ ceiling: 2, typedMaximum: true, over: 0 }));
});

describe("Q3, people without a leading post", () => {
  const third = (letters: string, readings: Partial<Readings> = {}) => checkOf(reviewOf({ people: rated(letters) }, rules({ readings })), "Q3");
  test.each<[string, Readings["base"], number, number, number]>([
    // letters, base, what the percentage is taken of, ceiling, over
    ["XXTTTTTTTT", "pool", 10, 2, 0],
    ["XXTTTTTTTT", "exclusive", 8, 1, 1],
    ["XXTTTTTTTTTT", "exclusive", 10, 2, 0],
    ["XTTTHHHHHH", "pool", 4, 0, 1],
    ["XTTTTHHK·", "pool", 5, 1, 0],
    ["XTTTTHHK·", "exclusive", 4, 0, 1],
  ])("%s on the %s base: of %i at most %i, over by %i", (letters, base, of, ceiling, over) => expect(third(letters, { base })).toMatchObject({ base: of, baseKind: base, ceiling, over }));

  test("contract workers are in it; leaders of a phòng and unknown positions are not", () => {
    const members = [...rated("XTTT"), aPerson({ id: "D", position: "Lái xe", decision: "good" }), aPerson({ id: "L", position: "Phó Trưởng phòng", decision: "excellent" }), aPerson({ id: "U", position: "Thư ký", decision: "excellent" })];
    expect(checkOf(reviewOf({ people: members }), "Q3")).toMatchObject({ population: 5, base: 5, used: 1, over: 0, uncounted: 1 });
  });
  test("it looks at the decision, else the consideration, else the proposal, and is provisional while one is only proposed", () => {
    const staff = people(5, { decision: "good" });
    const with1st = (facts: Partial<Person>) => checkOf(reviewOf({ people: [aPerson({ id: "S", ...facts }), ...staff] }), "Q3");
    expect(with1st({ typedProposal: "excellent", consideration: "good", decision: "completed" })).toMatchObject({ used: 0, base: 5, provisional: false });
    expect(with1st({ typedProposal: "good", consideration: "excellent" })).toMatchObject({ used: 1, provisional: false });
    expect(with1st({ typedProposal: "excellent" })).toMatchObject({ used: 1, provisional: true });
    expect(with1st({})).toMatchObject({ used: 0, provisional: true });
    expect(with1st({ monthsWorked: 1 })).toMatchObject({ used: 0, provisional: false });
  });
  test("a typed number replaces the percentage", () => expect(checkOf(reviewOf({ people: rated("XXT") }, rules(max("Q3", 2))), "Q3")).toMatchObject({ ceiling: 2, over: 0 }));
});

describe("Q0, civil servants of the agency", () => {
  const members = [...rated("XXTTT"), ...rated("XT", { position: "Trưởng phòng" }, 20), ...rated("XXX", { position: "Lái xe" }, 30), ...rated("X", { position: "Phó Trưởng Ban" }, 40)];
  test("the whole agency is a warning, each group an info; contract workers and the agency's leaders are not counted", () => {
    const review = reviewOf({ people: members });
    expect(checkOf(review, "Q0")).toMatchObject({ population: 7, base: 7, used: 3, ceiling: 1, over: 2, severity: "warning", verified: false });
    expect(checkOf(review, "Q0", "unitHead")).toMatchObject({ base: 2, used: 1, ceiling: 0, over: 1, severity: "info" });
    expect(checkOf(review, "Q0", "unitDeputy")).toMatchObject({ base: 0, used: 0, ceiling: 0, over: 0, severity: "ok" });
    expect(checkOf(review, "Q0", "civilServant")).toMatchObject({ base: 5, used: 2, ceiling: 1, over: 1, severity: "info" });
  });
});

test("an empty roster breaks nothing", () => expect(reviewOf({}).quotas.map(({ rule, over }) => [rule, over])).toEqual(["Q2a", "Q2b", "Q2c", "Q2all", "Q3", "Q0", "Q0", "Q0", "Q0"].map((rule) => [rule, 0])));
