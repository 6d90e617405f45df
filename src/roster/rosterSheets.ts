import { labelOf, type Outcome } from "../review/level";
import type { Regulation } from "../review/regulation";
import { CRITERION_GRADES, type Collective, type Criterion, type CriterionMark, type Person, type Place, type Roster, type Tally } from "../review/subject";
import { dateCell } from "./dateCell";
import type { Cell } from "./grid";
import { COLLECTIVE_LABELS, EMPLOYMENT_LABELS, GENDER_LABELS, MARK_SOURCE_LABELS, NO, NOT_KNOWN, OVERALL_QUESTION, YES } from "./labels";
import { PEOPLE_TABLE, type PersonField, POINT_COLUMNS } from "./personColumns";
import { besideRows, type RowPlaces } from "./readTables";
import type { SheetPlan } from "./sheetPlan";
import type { ColumnDefinition } from "./tableDefinition";
import { subjectLabel } from "../review/subject";
import { type ResultBlock, type TableRow, tableSheet } from "./tableSheet";
import { COLLECTIVES_TABLE, type CollectiveField, CRITERIA_TABLE, MARKS_TABLE, type MarkField, TALLIES_TABLE, type TallyField } from "./tables";
import { tableLines, type TypedCells, type Unread } from "./unread";

/** Columns kept in sight beside a long table: Mã and the name. */
const KEPT_IN_SIGHT = 2;

const level = (outcome: Outcome | null): Cell => (outcome === null ? null : labelOf(outcome));
const yesNo = (value: boolean | null, unknown: string | null): Cell => (value === null ? unknown : value ? YES : NO);

/** A row with what could not be read in its cells. Only the Mã that was given for an unreadable one stands: other tables name it. */
const withTyped = <F extends string>(row: TableRow<F>, typed: TypedCells<F> | undefined): TableRow<F> => ({
  ...row,
  ...(Object.fromEntries(Object.entries(typed ?? {}).filter(([field]) => field !== "id")) as TypedCells<F>),
});

/** The lines of a table as rows to write: `rowOf` says what a subject's holds, a row that is none stays as typed. */
const rowsOf = <S extends { readonly place: Place }, F extends string>(subjects: readonly S[], unread: Unread<F>, rowOf: (subject: S) => TableRow<F>): TableRow<F>[] =>
  tableLines(subjects, unread).map((line): TableRow<F> => ("cells" in line ? line.cells : withTyped(rowOf(line.subject), unread.cells.get(line.subject.place))));

/** On which lines of a written table its subjects stand, and how many lines it has; its results stand beside them. */
function placesOf(count: number, unread: Pick<Unread<never>, "rows">, spare = 0): RowPlaces {
  const lines = tableLines(Array.from({ length: count }), unread);
  return { rows: lines.flatMap((line, index) => ("subject" in line ? [index] : [])), count: lines.length + spare };
}

/** Blank rows in the tables of what a meeting gives: more is written down there than anywhere else. */
const SPARE_ROWS = 5;

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
  partyMember: yesNo(person.partyMember, null),
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
  generalPoints: person.generalPoints,
  taskPoints: person.taskPoints,
  points: person.points,
  origin,
  joined: dateCell(person.joined),
});

/** What the rules of the year decide of the tables: the forms to choose among, and whether there are points to type. */
type TableRules = Pick<Regulation, "personForms" | "points">;

/** Columns that are always there, those somebody typed in, and those of points where the rules rate by points. */
const columnsWith = <F extends string>(columns: readonly ColumnDefinition<F>[], rows: readonly TableRow<F>[], { points }: Pick<TableRules, "points">): ColumnDefinition<F>[] =>
  columns.filter(({ field, optional }) => !optional || (points !== null && POINT_COLUMNS.some((one) => one.field === field)) || rows.some((row) => (row[field] ?? null) !== null));

/** DanhSach with its results beside it. */
export function peopleSheet(people: readonly Person[], origins: ReadonlyMap<string, Place>, unread: Unread<PersonField>, results: ResultBlock, rules: TableRules): SheetPlan {
  const units = [...new Set(people.flatMap(({ unit }) => (unit === null ? [] : [unit])))];
  const rows = rowsOf(people, unread, (person) => personRow(person, origins.get(person.id) ?? null)).map(sayUnknownMembership);
  const columns = columnsWith(PEOPLE_TABLE.columns, rows, rules);
  return tableSheet(PEOPLE_TABLE, rows, { columns, columnValues: { unit: units, chosenForm: rules.personForms }, beside: besideLines(results, placesOf(people.length, unread)), frozenColumns: KEPT_IN_SIGHT });
}

/** A blank would be read as "no" among marks, so what nobody knows is said. */
const sayUnknownMembership = (row: TableRow<PersonField>): TableRow<PersonField> => ({ ...row, partyMember: row.partyMember ?? NOT_KNOWN });

const besideLines = (results: ResultBlock, places: RowPlaces): ResultBlock => ({ ...results, rows: besideRows(results.rows, places) });

export function collectivesSheet(collectives: readonly Collective[], unread: Unread<CollectiveField>, rules: Pick<TableRules, "points">): SheetPlan {
  const rows = rowsOf(collectives, unread, (collective): TableRow<CollectiveField> => ({
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
    previous: level(collective.previous),
    generalPoints: collective.generalPoints,
    taskPoints: collective.taskPoints,
    points: collective.points,
  }));
  return tableSheet(COLLECTIVES_TABLE, rows, { columns: columnsWith(COLLECTIVES_TABLE.columns, rows, rules), frozenColumns: KEPT_IN_SIGHT });
}

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

export const marksSheet = (marks: readonly CriterionMark[], label: (id: string) => string, unread: Unread<MarkField>): SheetPlan =>
  tableSheet(
    MARKS_TABLE,
    rowsOf(marks, unread, (mark) => ({
      subject: label(mark.subject),
      criterion: mark.criterion,
      grade: CRITERION_GRADES.find(({ id }) => id === mark.grade)?.label ?? null,
      source: MARK_SOURCE_LABELS[mark.source],
      isResult: yesNo(mark.isResult, null),
    })),
    { spare: SPARE_ROWS },
  );

/** BieuQuyet with the counted results beside it. */
export const talliesSheet = (tallies: readonly Tally[], label: (id: string) => string, unread: Unread<TallyField>, results: ResultBlock): SheetPlan =>
  tableSheet(
    TALLIES_TABLE,
    rowsOf(tallies, unread, ({ subject, criterion, votes: [excellent, good, completed, failed], ...tally }) => ({
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
    { beside: besideLines(results, placesOf(tallies.length, unread, SPARE_ROWS)), frozenColumns: 1, spare: SPARE_ROWS },
  );
