import { crossChecks } from "./crossChecks";
import { eligibilityOf } from "./eligibility";
import { chooseForm, FORM_ROLES } from "./formRole";
import { COLLECTIVE_FRAME, frameOf } from "./frame";
import type { Group } from "./group";
import { groupOf } from "./group";
import { groupBySubject } from "./groupBySubject";
import { personProblems } from "./personProblems";
import { cellOf } from "./place";
import type { Problem } from "./problem";
import { quotaCases } from "./quota";
import { rate, type Rated } from "./rate";
import type { Regulation } from "./regulation";
import type { CollectiveReview, PersonReview, Review } from "./review";
import { sensitivityOf } from "./sensitivity";
import type { Collective, CriterionMark, Person, Roster, Tally } from "./subject";

/**
 * The whole review: rate everyone and every collective, then check the quotas under the readings in force and under all
 * others. Nobody is lowered because of a quota: people decide, the checks say who is over and what would pass.
 */
export function reviewAgency(roster: Roster, regulation: Regulation): Review {
  const review = reviewer(roster, regulation);
  const people = roster.people.map(review.reviewPerson);
  const collectives = roster.collectives.map(review.reviewCollective);
  const cases = quotaCases(people, collectives, regulation);
  const cross = crossChecks(people, collectives, roster.columns);
  return {
    regulation,
    roster,
    people: people.map((review) => withProblems(review, cross.get(review.person.id))),
    collectives: collectives.map((review) => withProblems(review, cross.get(review.collective.id))),
    quotas: cases.map(({ judge }) => judge(regulation.readings)),
    sensitivities: cases.map((quota) => sensitivityOf(quota, regulation.readings)).filter((sensitivity) => sensitivity !== null),
    problems: [...strayPapers(roster), ...unusedByRules(roster, regulation), ...formsNotGiven(people)],
  };
}

/** Rates one subject at a time by the papers of this roster, which are sorted once. */
export function reviewer(roster: Pick<Roster, "marks" | "tallies" | "columns">, regulation: Regulation) {
  const papers = papersBySubject(roster);
  return {
    reviewPerson: (person: Person): PersonReview => reviewPerson(person, papers(person), regulation, roster.columns),
    reviewCollective: (collective: Collective): CollectiveReview => reviewCollective(collective, papers(collective), regulation, roster.columns),
  };
}

/** Every problem of a review: the roster's, then each subject's in the plan's order. */
export const problemsOf = (review: Review): readonly Problem[] => [
  ...review.problems,
  ...review.collectives.flatMap(({ problems }) => problems),
  ...review.people.flatMap(({ problems }) => problems),
];

const withProblems = <T extends { readonly problems: readonly Problem[] }>(review: T, more: readonly Problem[] = []): T =>
  more.length === 0 ? review : { ...review, problems: [...review.problems, ...more] };

interface Papers {
  readonly marks: readonly CriterionMark[];
  readonly tallies: readonly Tally[];
}

/** Marks and tallies name their subject by its Mã. */
function papersBySubject({ marks, tallies }: Pick<Roster, "marks" | "tallies">): (subject: Person | Collective) => Papers {
  const marksOf = groupBySubject(marks);
  const talliesOf = groupBySubject(tallies);
  return ({ id }) => ({ marks: marksOf.get(id) ?? [], tallies: talliesOf.get(id) ?? [] });
}

function strayPapers({ people, collectives, marks, tallies, columns }: Roster): Problem[] {
  const ids = new Set([...people, ...collectives].map(({ id }) => id));
  return [
    ...tallies.filter(({ subject }) => !ids.has(subject)).map(({ place, subject }): Problem => ({ kind: "tallySubjectUnknown", place: cellOf(columns?.tallies, place, "subject"), subject })),
    ...marks.filter(({ subject }) => !ids.has(subject)).map(({ place, subject }): Problem => ({ kind: "markSubjectUnknown", place, subject })),
  ];
}

/** Kinds of people this year's rules have no form for, each told once. */
function formsNotGiven(people: readonly PersonReview[]): Problem[] {
  const without = people.flatMap(({ person, formReason }) => (formReason.kind === "formNotGiven" ? [{ role: formReason.role, place: person.place }] : []));
  return FORM_ROLES.flatMap((role): Problem[] => {
    const [first, ...others] = without.filter((one) => one.role === role);
    return first === undefined ? [] : [{ kind: "formNotGiven", place: first.place, role, count: others.length + 1 }];
  });
}

/** What this year's rules do not rate by is told once: points where there is no scale, grades where there is one. */
function unusedByRules({ people, collectives, marks, tallies }: Roster, { points, name }: Regulation): Problem[] {
  if (points === null) {
    const [first, ...others] = [...people, ...collectives].filter((one) => (one.points ?? one.generalPoints ?? one.taskPoints) !== null);
    return first === undefined ? [] : [{ kind: "pointsUnused", place: first.place, count: others.length + 1, rules: name }];
  }
  const [first, ...others] = [...marks, ...tallies.filter(({ criterion }) => criterion !== null)];
  return first === undefined ? [] : [{ kind: "gradesUnused", place: first.place, count: others.length + 1, rules: name }];
}

function reviewPerson(person: Person, papers: Papers, regulation: Regulation, columns: Roster["columns"]): PersonReview {
  const { group, doubt } = groupOf(person.position, person.employment, regulation);
  const { form, role, reason } = chooseForm(person, group, regulation);
  const eligibility = eligibilityOf(person, regulation.eligibility, regulation.year);
  const { rating, problems } = rate({ subject: person, eligibility, frame: frameOf(group), ...papers, columns: columnsFor("people", columns) }, regulation);
  return {
    person,
    group,
    form,
    formRole: role,
    formReason: reason,
    rating,
    problems: [...personProblems(person, group, doubt, role, regulation, columns?.people), ...problems],
  };
}

const columnsFor = (kind: "people" | "collectives", columns: Roster["columns"]): Rated["columns"] =>
  columns === undefined ? undefined : { subject: columns[kind], tallies: columns.tallies };

const NO_TIME_FACTS = { monthsWorked: null, leaveMonths: null, maternity: false, disciplineCountedIn: null, unratedReason: null } as const;

function reviewCollective(collective: Collective, papers: Papers, regulation: Regulation, columns: Roster["columns"]): CollectiveReview {
  const eligibility = eligibilityOf({ ...NO_TIME_FACTS, discipline: collective.discipline }, regulation.eligibility, regulation.year);
  const { rating, problems } = rate({ subject: collective, eligibility, frame: COLLECTIVE_FRAME, ...papers, columns: columnsFor("collectives", columns) }, regulation);
  return { collective, form: regulation.collectiveForms[collective.kind].value, rating, problems };
}

/** Order of the plan inside a list: the head, deputies, heads of units, their deputies, then the others as they stand. */
export const rankInList = (group: Group): number => {
  const order: readonly Group[] = ["agencyHead", "agencyDeputy", "unitHead", "unitDeputy"];
  const place = order.indexOf(group);
  return place === -1 ? order.length : place;
};
