import { reviewAgency } from "../../src/review/reviewAgency";
import type { Regulation } from "../../src/review/regulation";
import { regulation2023 } from "../../src/review/regulation2023";
import type { QuotaCheck, QuotaRule, Review } from "../../src/review/review";
import { type Collective, type CriterionMark, NO_POINTS, type Person, type Roster, type Tally } from "../../src/review/subject";

/** A person of whom the roster says nothing but a name, a post and a phòng: a civil servant in the party, the whole year at work. */
const SOMEBODY: Person = {
  id: "P001",
  name: "Nguyễn Văn An",
  birth: null,
  gender: null,
  unit: "Phòng Chính sách",
  position: "Chuyên viên",
  partyPosition: null,
  unionPosition: null,
  employment: null,
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
  place: "Danh sách!7",
};
export const aPerson = (facts: Partial<Person> = {}): Person => ({ ...SOMEBODY, ...facts });

/** `people(7, { unit: "Phòng A" })`: seven with ids P1 to P7; a function gives each what differs, by index from 0. */
export const people = (count: number, facts: Partial<Person> | ((index: number) => Partial<Person>) = {}): Person[] =>
  Array.from({ length: count }, (_, index) => {
    const own = typeof facts === "function" ? facts(index) : facts;
    return aPerson({ id: `P${index + 1}`, name: `Người thứ ${index + 1}`, place: `Danh sách!${index + 7}`, ...own });
  });

const SOME_UNIT: Collective = {
  id: "C01",
  name: "Phòng Chính sách",
  kind: "unit",
  unit: "Phòng Chính sách",
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
  place: "Tập thể!5",
};
export const aCollective = (facts: Partial<Collective> = {}): Collective => ({ ...SOME_UNIT, ...facts });

/** A tally that reconciles: as many summoned, present, voting, issued, collected and valid as there are votes. */
export function aTally(votes: Tally["votes"], facts: Partial<Tally> = {}): Tally {
  const all = votes.reduce((sum, count) => sum + count, 0);
  return {
    subject: "P001", criterion: null, round: 1, place: "Biểu quyết!5",
    summoned: all, present: all, voters: all, issued: all, collected: all, valid: all, invalid: 0, votes, ...facts,
  };
}

/** Every count of a tally left blank; the votes stand as they are. */
export const BLANK_COUNTS = {
  summoned: null, present: null, voters: null, issued: null, collected: null, valid: null, invalid: null,
} as const satisfies Partial<Tally>;

export const aMark = (facts: Partial<CriterionMark> = {}): CriterionMark => ({
  subject: "P001", criterion: "2", isResult: true, grade: "good", source: "self", place: "Cấp độ!5", ...facts,
});

export const aRoster = (parts: Partial<Roster> = {}): Roster => ({ people: [], collectives: [], marks: [], tallies: [], ...parts });

/** The 2023 rules with some replaced: `rules({ readings: { rounding: "ceil" } })`. */
export const rules = ({ readings = {}, ...others }: Partial<Omit<Regulation, "readings">> & { readings?: Partial<Regulation["readings"]> } = {}): Regulation => ({
  ...regulation2023,
  ...others,
  readings: { ...regulation2023.readings, ...readings },
});

export const reviewOf = (parts: Partial<Roster>, regulation: Regulation = regulation2023): Review => reviewAgency(aRoster(parts), regulation);

/** The one check of a rule; of several (Q1, Q0) the one of this phòng or group, Q0 without one the whole agency's. */
export function checkOf({ quotas }: Pick<Review, "quotas">, rule: QuotaRule, of?: string): QuotaCheck {
  const found = quotas.filter((check) => check.rule === rule).find(({ scope }) => {
    if (of === undefined) return rule !== "Q0" || scope.kind === "agency";
    return scope.kind === "unit" ? scope.unit === of : scope.kind === "group" && scope.group === of;
  });
  if (!found) throw new Error(`no check ${rule} ${of ?? ""}`);
  return found;
}
