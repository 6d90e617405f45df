import fc from "fast-check";
import { LEVELS, rankOf } from "../../src/review/level";
import type { Level } from "../../src/review/level";
import type { VotingRule } from "../../src/review/regulation";
import type { Tally } from "../../src/review/subject";
import { countTally, isBlankTally, tallyFaults } from "../../src/review/tally";
import { BLANK_COUNTS, aTally } from "../support/builders";

const MAJORITY: VotingRule = { base: "issued", threshold: 50, counting: "alone" };
type Votes = Tally["votes"];

const levelOf = (votes: Votes, facts: Partial<Tally> = {}, rule: Partial<VotingRule> = {}) => {
  const result = countTally(aTally(votes, facts), { ...MAJORITY, ...rule });
  return result.kind === "voted" ? result.level : result.kind;
};

test.each<[Votes, Partial<Tally>, Partial<VotingRule>, Level | "noMajority"]>([
  [[6, 4, 0, 0], {}, {}, "excellent"],
  [[4, 6, 0, 0], {}, {}, "good"],
  [[0, 4, 6, 0], {}, {}, "completed"],
  [[0, 0, 0, 7], {}, {}, "failed"],
  [[5, 5, 0, 0], {}, {}, "noMajority"],
  [[5, 4, 1, 0], {}, {}, "noMajority"],
  [[4, 3, 0, 0], {}, {}, "excellent"],
  [[3, 3, 1, 0], {}, {}, "noMajority"],
  // Of the ballots issued, not of those that came back.
  [[5, 3, 0, 0], { issued: 10, voters: 10, present: 10, summoned: 10, collected: 8, valid: 8 }, {}, "noMajority"],
  [[5, 3, 0, 0], { issued: 10, voters: 10, present: 10, summoned: 10, collected: 8, valid: 8 }, { base: "valid" }, "excellent"],
  [[5, 3, 0, 0], { present: 12, summoned: 12 }, { base: "present" }, "noMajority"],
  [[5, 3, 0, 0], { summoned: 10 }, { base: "summoned" }, "noMajority"],
  [[5, 3, 0, 0], { summoned: 9 }, { base: "summoned" }, "excellent"],
  [[7, 3, 0, 0], {}, { threshold: 66 }, "excellent"],
  [[6, 4, 0, 0], {}, { threshold: 60 }, "noMajority"],
  [[4, 4, 2, 0], {}, {}, "noMajority"],
  [[4, 4, 2, 0], {}, { counting: "cumulated" }, "good"],
  [[1, 4, 4, 1], {}, { counting: "cumulated" }, "completed"],
  [[5, 5, 0, 0], {}, { counting: "cumulated" }, "good"],
  [[6, 4, 0, 0], {}, { counting: "cumulated" }, "excellent"],
  // Under a low threshold two levels pass: neither is the choice of the meeting.
  [[5, 4, 1, 0], {}, { threshold: 30 }, "noMajority"],
  [[6, 3, 1, 0], {}, { threshold: 30 }, "excellent"],
])("votes %j with %j under %j give %s", (votes, facts, rule, level) => expect(levelOf(votes, facts, rule)).toBe(level));

const moreThan = (part: string, count: number, whole: string, limit: number) => ({ relation: "moreThan", part, count, whole, limit });

test.each<[string, Partial<Tally>, object[]]>([
  ["nothing where all agrees", {}, []],
  ["more present than summoned", { summoned: 9 }, [moreThan("present", 10, "summoned", 9)]],
  ["more voters than present", { present: 9 }, [moreThan("voters", 10, "present", 9)]],
  ["more issued than voters", { voters: 9 }, [moreThan("issued", 10, "voters", 9)]],
  ["more collected than issued", { issued: 9 }, [moreThan("collected", 10, "issued", 9)]],
  ["valid and invalid that are not all collected", { invalid: 1, collected: 10 }, [{ relation: "validInvalidNotCollected", valid: 10, invalid: 1, collected: 10 }]],
  ["more valid than collected, the invalid left blank", { invalid: null, valid: 11 }, [{ relation: "validInvalidNotCollected", valid: 11, invalid: 0, collected: 10 }, { relation: "votesNotValid", votes: 10, valid: 11 }]],
  ["fewer valid than collected, the invalid left blank or 0", { invalid: null, collected: 11, issued: 11, voters: 11, present: 11, summoned: 11 }, [{ relation: "validInvalidNotCollected", valid: 10, invalid: 0, collected: 11 }]],
  ["fewer votes than valid", { valid: 11, collected: 11, issued: 11, voters: 11, present: 11, summoned: 11 }, [{ relation: "votesNotValid", votes: 10, valid: 11 }]],
  ["more votes than valid", { valid: 9, invalid: 1 }, [{ relation: "votesNotValid", votes: 10, valid: 9 }]],
  ["votes that are not what was collected, valid left blank", { valid: null, invalid: 1 }, [{ relation: "votesNotValid", votes: 10, valid: 9 }]],
  ["more votes than issued, the rest left blank", { ...BLANK_COUNTS, issued: 9 }, [moreThan("ballots", 10, "issued", 9)]],
  ["more valid than issued, collected left blank", { collected: null, issued: 9 }, [moreThan("ballots", 10, "issued", 9)]],
  ["valid and invalid above issued, collected left blank", { collected: null, invalid: 1 }, [moreThan("ballots", 11, "issued", 10)]],
  ["more issued than present, voters left blank", { voters: null, present: 9 }, [moreThan("issued", 10, "present", 9)]],
  ["more votes than voters, the rest left blank", { ...BLANK_COUNTS, voters: 9 }, [moreThan("ballots", 10, "voters", 9)]],
  ["nothing where only votes are known", { ...BLANK_COUNTS }, []],
])("finds %s", (_, facts, faults) => expect(tallyFaults(aTally([6, 4, 0, 0], facts))).toEqual(faults));

test("a tally whose base is blank names the column", () => {
  expect(countTally(aTally([6, 4, 0, 0], { issued: null }), MAJORITY)).toEqual({ kind: "wrong", faults: [{ relation: "baseMissing", base: "issued" }] });
  expect(countTally(aTally([6, 4, 0, 0], { present: null }), { ...MAJORITY, base: "present" })).toMatchObject({ faults: [{ base: "present" }] });
  expect(levelOf([6, 4, 0, 0], { valid: null, invalid: null }, { base: "valid" })).toBe("excellent");
});

test("a 0 says no more than a blank, since a formula gets both alike", () => {
  const blankAs = (zero: 0 | null) => {
    const blank = { summoned: zero, present: zero, voters: zero, issued: zero, collected: zero, valid: zero, invalid: zero };
    const tallies = [aTally([6, 4, 0, 0], blank), aTally([6, 4, 0, 0], { ...blank, issued: 10 }), aTally([6, 4, 0, 0], { ...blank, issued: 10, collected: 11, valid: 10 }), aTally([0, 0, 0, 0], blank)];
    return tallies.map((tally) => [isBlankTally(tally), tallyFaults(tally), countTally(tally, MAJORITY)]);
  };
  expect(blankAs(0)).toEqual(blankAs(null));
});

test("one wrong number is enough not to count a tally", () => expect(levelOf([6, 4, 0, 0], { summoned: 9 })).toBe("wrong"));

test("a row prepared for the meeting is blank until a ballot is counted", () => {
  expect(isBlankTally(aTally([0, 0, 0, 0], { ...BLANK_COUNTS, summoned: 10, present: 9, voters: 9, issued: 9 }))).toBe(true);
  expect(isBlankTally(aTally([0, 0, 0, 0], { ...BLANK_COUNTS, collected: 9 }))).toBe(false);
  expect(isBlankTally(aTally([0, 0, 0, 0], { ...BLANK_COUNTS, invalid: 9 }))).toBe(false);
  expect(isBlankTally(aTally([0, 0, 0, 0], { ...BLANK_COUNTS, valid: 0, collected: 0, invalid: 0 }))).toBe(true);
  expect(isBlankTally(aTally([1, 0, 0, 0], BLANK_COUNTS))).toBe(false);
});

const count = fc.option(fc.nat(12), { nil: null });
const anyTally = fc
  .record({ summoned: count, present: count, voters: count, issued: count, collected: count, valid: count, invalid: count, votes: fc.tuple(fc.nat(6), fc.nat(6), fc.nat(4), fc.nat(3)) })
  .map(({ votes, ...facts }) => aTally(votes, facts));
const anyRule = fc.record<VotingRule>({ base: fc.constantFrom("issued", "valid", "present", "summoned"), threshold: fc.constantFrom(25, 50, 66, 75), counting: fc.constantFrom("alone", "cumulated") });

test("what is voted has more than the threshold of the base, nothing better has, and the votes never exceed the base", () =>
  fc.assert(
    fc.property(anyTally, anyRule, (tally, rule) => {
      const result = countTally(tally, rule);
      if (result.kind !== "voted") return;
      const upTo = tally.votes.slice(0, result.place + 1);
      const expected = rule.counting === "alone" ? tally.votes[result.place] : upTo.reduce((sum, votes) => sum + votes, 0);
      expect(result.votes).toBe(expected);
      expect(result.level).toBe(LEVELS[result.place]?.id);
      expect(rankOf(result.level)).toBe(result.place);
      expect(result.votes * 100).toBeGreaterThan(rule.threshold * result.base);
      expect(tally.votes.reduce((sum, votes) => sum + votes, 0)).toBeLessThanOrEqual(result.base);
    }),
    { numRuns: 3000 },
  ));

test("a tally that reconciles is wrong under no rule, and more than half of it decides", () =>
  fc.assert(
    fc.property(fc.tuple(fc.nat(9), fc.nat(9), fc.nat(9), fc.nat(9)), (votes) => {
      const all = votes.reduce((sum, some) => sum + some, 0);
      const winner = votes.findIndex((some) => 2 * some > all);
      expect(levelOf(votes)).toBe(winner === -1 ? "noMajority" : LEVELS[winner]?.id);
    }),
  ));
