import { isAgencyLeader } from "./group";
import type { Outcome } from "./level";
import { isAbove, rankOf } from "./level";
import { matchKey } from "./matchKey";
import { cellOf, type Columns } from "./place";
import { decisionOutcome } from "./population";
import type { Problem } from "./problem";
import type { CollectiveReview, PersonReview } from "./review";
import type { Roster } from "./subject";
import { unitKey } from "./unitKey";

/**
 * Conditions that tie one subject's rating to another's. None is stated by the plan, so each is a warning, never a limit:
 * a collective rated XS with a disciplined member (Điều 12 QĐ 124-QĐ/TW), a head above his phòng, a leader rated XS whose
 * units fall short (Điều 8 NĐ 90/2020/NĐ-CP: all at least hoàn thành, 70 % at least tốt). Keyed by the subject's id.
 */
export function crossChecks(people: readonly PersonReview[], collectives: readonly CollectiveReview[], columns?: Roster["columns"]): ReadonlyMap<string, readonly Problem[]> {
  const units = collectives.filter(({ collective }) => collective.kind === "unit");
  const found: [string, Problem | null][] = [
    ...collectives.map((review): [string, Problem | null] => [review.collective.id, at(disciplinedMembers(review, people, units), review, columns?.collectives)]),
    ...people.map((review): [string, Problem | null] => [review.person.id, at(aboveUnit(review, units) ?? unitsShort(review, units), review, columns?.people)]),
  ];
  return new Map(found.flatMap(([id, problem]) => (problem === null ? [] : [[id, [problem]]])));
}

type Crossed = Extract<Problem, { kind: "excellentWithDisciplined" | "headAboveUnit" | "leaderUnitsShort" }>;

/** The cell of the rating that is asked about: the last that was typed, as `decisionOutcome` takes it. */
function at(problem: Crossed | null, { rating }: PersonReview | CollectiveReview, columns?: Columns): Problem | null {
  const field = rating.decision !== null ? "decision" : rating.consideration !== null ? "consideration" : "typedProposal";
  return problem === null ? null : { ...problem, place: cellOf(columns, problem.place, field) };
}

const isDisciplined = ({ rating }: PersonReview | CollectiveReview): boolean => rating.reasons.some(({ kind }) => kind === "disciplined");
const sameText = (a: string | null, b: string | null): boolean => a !== null && b !== null && matchKey(a) === matchKey(b);
const sameUnit = (a: string | null, b: string | null): boolean => a !== null && b !== null && unitKey(a) === unitKey(b);

function disciplinedMembers({ collective, rating }: CollectiveReview, people: readonly PersonReview[], units: readonly CollectiveReview[]): Crossed | null {
  if (decisionOutcome(rating) !== "excellent") return null;
  const disciplined = people.filter(isDisciplined);
  const members = {
    leadership: () => disciplined.filter(({ group }) => isAgencyLeader(group)).map(({ person }) => person.name),
    agency: () => units.filter(isDisciplined).map((unit) => unit.collective.name),
    unit: () => disciplined.filter(({ person }) => sameUnit(person.unit, collective.unit)).map(({ person }) => person.name),
  }[collective.kind]();
  return members.length === 0 ? null : { kind: "excellentWithDisciplined", place: collective.place, name: collective.name, members };
}

function aboveUnit({ person, group, rating }: PersonReview, units: readonly CollectiveReview[]): Crossed | null {
  const outcome = decisionOutcome(rating);
  const unit = group === "unitHead" ? units.find(({ collective }) => sameUnit(collective.unit, person.unit)) : undefined;
  const unitOutcome = unit === undefined ? null : decisionOutcome(unit.rating);
  if (unit === undefined || outcome === null || unitOutcome === null || !isAbove(outcome, unitOutcome)) return null;
  return { kind: "headAboveUnit", place: person.place, name: person.name, outcome, unit: unit.collective.name, unitOutcome };
}

const atLeast = (outcome: Outcome, floor: Outcome): boolean => rankOf(outcome) <= rankOf(floor);

function unitsShort({ person, group, rating }: PersonReview, units: readonly CollectiveReview[]): Crossed | null {
  if (!isAgencyLeader(group) || decisionOutcome(rating) !== "excellent") return null;
  const led = group === "agencyHead" ? units : units.filter(({ collective }) => sameText(collective.leaderInCharge, person.name));
  const outcomes = led.map((unit) => decisionOutcome(unit.rating)).filter((outcome) => outcome !== null);
  // Nothing is said before every unit has its rating.
  if (outcomes.length === 0 || outcomes.length < led.length) return null;
  const completed = outcomes.filter((outcome) => atLeast(outcome, "completed")).length;
  const good = outcomes.filter((outcome) => atLeast(outcome, "good")).length;
  if (completed === outcomes.length && 100 * good >= 70 * outcomes.length) return null;
  return { kind: "leaderUnitsShort", place: person.place, name: person.name, units: outcomes.length, completed, good };
}
