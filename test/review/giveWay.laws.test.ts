import fc from "fast-check";
import { giveWay, type GiveWay, type GiveWayOption } from "../../src/review/giveWay";
import type { QuotaCheck } from "../../src/review/review";
import { reviewAgency } from "../../src/review/reviewAgency";
import type { Collective, Person, Roster } from "../../src/review/subject";
import { anyRoster, anyRules } from "../support/anyRoster";

const toGood = <T extends Person | Collective>(subject: T, stage: GiveWay["stage"], onDecisions: boolean, ids: readonly string[]): T => {
  if (!ids.includes(subject.id)) return subject;
  return stage === "proposal" && !onDecisions ? { ...subject, typedProposal: "good" } : { ...subject, decision: "good" };
};

const after = (roster: Roster, { stage, checks }: GiveWay, ids: readonly string[]): Roster => {
  const onDecisions = checks.some((check) => check.onDecisions);
  return {
    ...roster,
    people: roster.people.map((person) => toGood(person, stage, onDecisions, ids)),
    collectives: roster.collectives.map((collective) => toGood(collective, stage, onDecisions, ids)),
  };
};

const asks = ({ over, severity }: QuotaCheck): boolean => over > 0 && severity !== "info";

/** One reading of an option: of equals, whoever stands `start` places further. */
const chosen = (option: GiveWayOption, start: number): readonly string[] =>
  option.flatMap(({ firm, among, choose }) => [...firm, ...among.map((_, index) => among[(index + start) % among.length]).slice(0, choose)].map((one) => one?.id ?? ""));

function subsets(ids: readonly string[], size: number): readonly (readonly string[])[] {
  if (size === 0) return [[]];
  return ids.flatMap((id, index) => subsets(ids.slice(index + 1), size - 1).map((rest) => [id, ...rest]));
}

const meets = (roster: Roster, regulation: Parameters<typeof reviewAgency>[1], way: GiveWay, ids: readonly string[]): boolean =>
  !reviewAgency(after(roster, way, ids), regulation).quotas.some((check) => check.stage === way.stage && asks(check));

test("each option meets every check of its stage, whoever of the equals gives way", () =>
  fc.assert(
    fc.property(anyRoster, anyRules, fc.nat(9), (roster, regulation, start) => {
      for (const way of giveWay(reviewAgency(roster, regulation))) {
        for (const option of way.options) {
          const ids = chosen(option, start);
          expect(new Set(ids).size).toBe(way.total);
          expect(meets(roster, regulation, way, ids)).toBe(true);
        }
      }
    }),
    { numRuns: 300 },
  ));

test("no smaller set would do, as trying every one shows", () =>
  fc.assert(
    fc.property(anyRoster, anyRules, (roster, regulation) => {
      for (const way of giveWay(reviewAgency(roster, regulation))) {
        const ids = [...new Set(way.checks.flatMap(({ excellent }) => excellent))];
        if (ids.length > 10) continue;
        expect(subsets(ids, way.total - 1).filter((some) => meets(roster, regulation, way, some))).toEqual([]);
      }
    }),
    { numRuns: 150 },
  ));

test("every smallest set is offered: each belongs to one of the options", () =>
  fc.assert(
    fc.property(anyRoster, anyRules, (roster, regulation) => {
      for (const way of giveWay(reviewAgency(roster, regulation))) {
        const ids = [...new Set(way.checks.flatMap(({ excellent }) => excellent))];
        if (ids.length > 9 || way.unlisted > 0) continue;
        // Nobody was voted on or graded: all of one kind are equal, and stand in `among` or, where all must go, in `firm`.
        const offered = (some: readonly string[]) =>
          way.options.some((option) => option.every(({ firm, among, choose }) => {
            const pool = [...firm, ...among].map(({ id }) => id);
            return some.filter((id) => pool.includes(id)).length === firm.length + choose;
          }));
        for (const some of subsets(ids, way.total)) expect([some, offered(some)]).toEqual([some, meets(roster, regulation, way, some)]);
      }
    }),
    { numRuns: 150 },
  ));

test("nobody outside a broken check is ever named, and nothing is suggested where all checks pass", () =>
  fc.assert(
    fc.property(anyRoster, anyRules, (roster, regulation) => {
      const review = reviewAgency(roster, regulation);
      const ways = giveWay(review);
      const broken = new Set(review.quotas.filter(asks).flatMap(({ excellent }) => excellent));
      for (const { options } of ways) for (const { firm, among } of options.flat()) for (const { id } of [...firm, ...among]) expect(broken.has(id)).toBe(true);
      expect(ways.length > 0).toBe(review.quotas.some(asks));
    }),
    { numRuns: 200 },
  ));
