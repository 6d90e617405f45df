import { labelOf, type Outcome } from "../review/level";
import { CRITERION_GRADES, type Collective, type Criterion, type CriterionMark, type PartialDate, type Person, type Place, type Roster, type Tally } from "../review/subject";
import type { Cell } from "./grid";
import { COLLECTIVE_LABELS, EMPLOYMENT_LABELS, GENDER_LABELS, MARK_SOURCE_LABELS, NO, NOT_KNOWN, OVERALL_QUESTION, YES } from "./labels";
import { PEOPLE_TABLE, type PersonField } from "./personColumns";
import { dateText, serialOf } from "./readDate";
import type { SheetPlan } from "./sheetPlan";
import { subjectLabel } from "./subjectNames";
import { type ResultBlock, type TableRow, tableSheet } from "./tableSheet";
import { COLLECTIVES_TABLE, CRITERIA_TABLE, MARKS_TABLE, TALLIES_TABLE } from "./tables";

/** Columns kept in sight beside a long table: Mã and the name. */
const KEPT_IN_SIGHT = 2;

const LARGEST_YEAR = 2100;

const level = (outcome: Outcome | null): Cell => (outcome === null ? null : labelOf(outcome));
const yesNo = (value: boolean | null, unknown: string | null): Cell => (value === null ? unknown : value ? YES : NO);

/**
 * A date as a cell: a whole date as its serial, a year as a number, a month and year as text. A day of 1905 or
 * before has a serial that looks like a year or a count, so it is written as text.
 */
export function dateCell(date: PartialDate | null): Cell {
  if (date === null) return null;
  if (date.month === null) return date.year;
  const serial = serialOf(date);
  return serial === null || serial <= LARGEST_YEAR ? dateText(date) : serial;
}

const personRow = (person: Person, origin: Place | null): TableRow<PersonField> => ({
  id: person.id,
  name: person.name,
  birth: dateCell(person.birth),
  gender: person.gender === null ? null : GENDER_LABELS[person.gender],
  unit: person.unit,
  position: person.position,
  partyPosition: person.partyPosition,
  unionPosition: person.unionPosition,
  employment: person.employment === null ? null : EMPLOYMENT_LABELS[person.employment],
  // A blank would be read as "no" among marks, so what nobody knows is said.
  partyMember: yesNo(person.partyMember, NOT_KNOWN),
  partyCell: person.partyCell,
  monthsWorked: person.monthsWorked,
  leaveMonths: person.leaveMonths,
  maternity: person.maternity ? YES : null,
  discipline: person.discipline,
  disciplineCountedIn: person.disciplineCountedIn,
  unratedReason: person.unratedReason,
  chosenForm: person.chosenForm,
  self: level(person.self),
  typedProposal: level(person.typedProposal),
  consideration: level(person.consideration),
  decision: level(person.decision),
  decisionReason: person.decisionReason,
  previous: level(person.previous),
  note: person.note,
  origin,
  joined: dateCell(person.joined),
});

/** DanhSach with its results beside it. */
export function peopleSheet(people: readonly Person[], origins: ReadonlyMap<string, Place>, results: ResultBlock): SheetPlan {
  const units = [...new Set(people.flatMap(({ unit }) => (unit === null ? [] : [unit])))];
  const rows = people.map((person) => personRow(person, origins.get(person.id) ?? null));
  const columns = PEOPLE_TABLE.columns.filter(({ field, optional }) => !optional || rows.some((row) => (row[field] ?? null) !== null));
  return tableSheet(PEOPLE_TABLE, rows, { columns, columnValues: { unit: units }, beside: results, frozenColumns: KEPT_IN_SIGHT });
}

export const collectivesSheet = (collectives: readonly Collective[]): SheetPlan =>
  tableSheet(
    COLLECTIVES_TABLE,
    collectives.map((collective) => ({
      id: collective.id,
      name: collective.name,
      kind: COLLECTIVE_LABELS[collective.kind],
      unit: collective.unit,
      leaderInCharge: collective.leaderInCharge,
      discipline: collective.discipline,
      expected: level(collective.expected),
      self: level(collective.self),
      typedProposal: level(collective.typedProposal),
      consideration: level(collective.consideration),
      decision: level(collective.decision),
      decisionReason: collective.decisionReason,
    })),
    { frozenColumns: KEPT_IN_SIGHT },
  );

export const criteriaSheet = (frames: readonly Criterion[]): SheetPlan =>
  tableSheet(
    CRITERIA_TABLE,
    frames.map((criterion) => ({
      frame: criterion.frame || null,
      order: criterion.order || null,
      text: criterion.text,
      isResult: criterion.isResult ? YES : NO,
      clause: criterion.clause || null,
      verified: criterion.verified ? YES : NO,
    })),
  );

/** Names of subjects by id, for the rows that speak of them. */
export function subjectLabels({ people, collectives }: Roster): (id: string) => string {
  const names = new Map([...people, ...collectives].map(({ id, name }) => [id, name]));
  return (id) => {
    const name = names.get(id);
    return name === undefined ? id : subjectLabel(id, name);
  };
}

export const marksSheet = (marks: readonly CriterionMark[], label: (id: string) => string): SheetPlan =>
  tableSheet(
    MARKS_TABLE,
    marks.map((mark) => ({
      subject: label(mark.subject),
      criterion: mark.criterion,
      grade: CRITERION_GRADES.find(({ id }) => id === mark.grade)?.label ?? null,
      source: MARK_SOURCE_LABELS[mark.source],
      isResult: yesNo(mark.isResult, null),
    })),
  );

/** BieuQuyet with the counted results beside it. */
export const talliesSheet = (tallies: readonly Tally[], label: (id: string) => string, results: ResultBlock): SheetPlan =>
  tableSheet(
    TALLIES_TABLE,
    tallies.map(({ subject, criterion, votes: [excellent, good, completed, failed], ...tally }) => ({
      subject: label(subject),
      question: criterion ?? OVERALL_QUESTION,
      round: tally.round,
      summoned: tally.summoned,
      present: tally.present,
      voters: tally.voters,
      issued: tally.issued,
      collected: tally.collected,
      valid: tally.valid,
      invalid: tally.invalid,
      excellent, good, completed, failed,
    })),
    { beside: results, frozenColumns: 1 },
  );
