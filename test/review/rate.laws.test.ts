import fc from "fast-check";
import type { Outcome } from "../../src/review/level";
import { rankOf } from "../../src/review/level";
import type { Reason } from "../../src/review/reason";
import type { Rating } from "../../src/review/review";
import { problemsOf, reviewAgency } from "../../src/review/reviewAgency";
import { anyRoster, anyRules } from "../support/anyRoster";
import { ceilingOfPerson, groupOfPosition } from "../support/bruteForce";
import { aTally, rules } from "../support/builders";

test("each person has the group of the position and the ceiling the rules allow, and is proposed the lower of it and what was typed", () =>
  fc.assert(
    fc.property(anyRoster, anyRules, (roster, regulation) => {
      for (const { person, group, rating } of reviewAgency(roster, regulation).people) {
        expect(group).toBe(groupOfPosition(person.position));
        expect(rating.ceiling).toBe(ceilingOfPerson(person, regulation.year));
        const lower = person.typedProposal !== null && rankOf(person.typedProposal) < rankOf(rating.ceiling) ? rating.ceiling : person.typedProposal;
        expect(rating.proposal).toBe(lower);
      }
    }),
  ));

/** What a reader takes from one reason: the best outcome still possible after it. */
function bestAfter(reason: Reason): Outcome {
  switch (reason.kind) {
    case "typedUnrated":
    case "tooFewMonths":
    case "leaveUnrated":
      return "unrated";
    case "leaveCapped":
      return "completed";
    case "disciplined":
      return "failed";
    case "criteria":
      return reason.ceiling;
    default:
      return "excellent";
  }
}

const ballots = fc.array(fc.record({ of: fc.nat(30), votes: fc.tuple(fc.nat(5), fc.nat(5), fc.nat(3), fc.nat(3)), round: fc.integer({ min: 1, max: 3 }), issued: fc.constantFrom(undefined, 3, 20) }), { maxLength: 12 });

/** Any roster with ballots, right and wrong ones, about its people. */
const withBallots = fc.tuple(anyRoster, ballots).map(([roster, rows]) => ({
  ...roster,
  tallies: rows.map(({ of, votes, round, issued }, index) =>
    aTally(votes, { subject: `P${of}`, round, place: `Biểu quyết!${index + 5}`, ...(issued === undefined ? {} : { issued, voters: null, present: null, summoned: null }) }),
  ),
}));

test("whoever reads the reasons finds the ceiling in them, and the proposal in the vote, the typed one and the ceiling", () =>
  fc.assert(
    fc.property(withBallots, anyRules, (roster, regulation) => {
      const review = reviewAgency(roster, regulation);
      const subjects: { rating: Rating; typed: Outcome | null }[] = [
        ...review.people.map(({ rating, person }) => ({ rating, typed: person.typedProposal })),
        ...review.collectives.map(({ rating, collective }) => ({ rating, typed: collective.typedProposal })),
      ];
      for (const { rating, typed } of subjects) {
        const ranks = rating.reasons.map(bestAfter).map(rankOf);
        expect(rankOf(rating.ceiling)).toBe(Math.max(0, ...ranks));
        expect(rating.unratedReason === null).toBe(rating.ceiling !== "unrated");
        if (rating.unratedReason !== null) expect(bestAfter(rating.unratedReason)).toBe("unrated");

        const voted = rating.reasons.flatMap((reason) => (reason.kind === "voted" ? [reason.level] : []));
        expect(voted).toEqual(rating.voted === null ? [] : [rating.voted]);
        const wanted = rating.voted ?? typed;
        expect(rating.proposal === null).toBe(wanted === null);
        if (wanted === null || rating.proposal === null) continue;
        expect(rankOf(rating.proposal)).toBe(Math.max(rankOf(wanted), rankOf(rating.ceiling)));

        const lowered = rating.reasons.find(({ kind }) => kind === "lowered");
        expect(lowered !== undefined).toBe(rating.proposal !== wanted);
        if (lowered === undefined) continue;
        expect(rating.reasons.filter((reason) => bestAfter(reason) === rating.ceiling).map(({ clause }) => clause)).toContain(lowered.clause);
      }
    }),
    { numRuns: 100 },
  ));

test("nobody is lowered because of a quota: a rating is the same alone, and under every reading and ceiling", () =>
  fc.assert(
    fc.property(withBallots, anyRules, (roster, regulation) => {
      const all = reviewAgency(roster, regulation);
      const plain = reviewAgency(roster, rules());
      for (const [index, { person, rating }] of all.people.entries()) {
        expect(reviewAgency({ ...roster, people: [person], collectives: [] }, rules()).people[0]?.rating).toEqual(rating);
        expect(plain.people[index]?.rating).toEqual(rating);
      }
    }),
    { numRuns: 25 },
  ));

test("a typed proposal above the ceiling, or unlike the vote and the outcome, never passes in silence", () =>
  fc.assert(
    fc.property(withBallots, (roster) => {
      for (const { person, rating, problems } of reviewAgency(roster, rules()).people) {
        const kinds = problems.map(({ kind }) => kind);
        const { typedProposal } = person;
        const above = typedProposal !== null && rankOf(typedProposal) < rankOf(rating.ceiling);
        const unlike = typedProposal !== null && rating.voted !== null && typedProposal !== rating.voted && typedProposal !== rating.proposal;
        expect(kinds.includes("proposalAboveCeiling") || kinds.includes("proposalNotAsVoted")).toBe(above || unlike || (rating.voted !== null && rating.voted !== rating.proposal));
      }
    }),
    { numRuns: 100 },
  ));

test("all problems of a review are told once, each with its place", () =>
  fc.assert(
    fc.property(withBallots, (roster) => {
      const review = reviewAgency(roster, rules());
      const told = problemsOf(review);
      expect(told).toHaveLength(review.problems.length + [...review.people, ...review.collectives].reduce((sum, { problems }) => sum + problems.length, 0));
      expect(new Set(told.map((problem) => JSON.stringify(problem))).size).toBe(told.length);
    }),
    { numRuns: 100 },
  ));
