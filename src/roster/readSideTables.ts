import { formInSet } from "../review/formRole";
import type { Problem } from "../review/problem";
import type { Regulation } from "../review/regulation";
import { REGULATIONS } from "../review/regulations";
import type { Criterion, Person, Roster } from "../review/subject";
import type { OpenTable } from "./openTable";
import { readCollectives } from "./readCollectives";
import { readCriteria } from "./readCriteria";
import { readMarks, readTallies } from "./readVotes";
import { columnsOf } from "./row";
import type { FoundPeople } from "./source";
import { subjectFinder } from "./subjectNames";
import type { CollectiveField, CriterionField, MarkField, TallyField } from "./tables";
import { ALL_READ, type Unread } from "./unread";

/** The tables beside the people; `null` where the workbook has none. */
export interface SideTables {
  readonly collectives: OpenTable<CollectiveField> | null;
  readonly criteria: OpenTable<CriterionField> | null;
  readonly marks: OpenTable<MarkField> | null;
  readonly tallies: OpenTable<TallyField> | null;
}

/** `tallyRows`: the grid row of each tally. */
export interface SideReading {
  readonly roster: Roster;
  readonly regulation: Regulation;
  readonly problems: readonly Problem[];
  readonly tallyRows: readonly number[];
  readonly unread: SideUnread;
}

/** What the tables beside the people hold that could not be read. */
export interface SideUnread {
  readonly collectives: Unread<CollectiveField>;
  readonly marks: Unread<MarkField>;
  readonly tallies: Unread<TallyField>;
}

const columnsOfTable = <F extends string>(table: OpenTable<F> | null) => (table === null ? {} : columnsOf(table.rows, [...table.columns.keys()]));

/** "Mẫu 2b" typed in a year of 02A and 02B is 02B; a form of another year's letters stays to be asked about. */
const inThisSet = (person: Person, { personForms }: Regulation): Person =>
  person.chosenForm === null ? person : { ...person, chosenForm: formInSet(person.chosenForm, personForms) ?? person.chosenForm };

/** What stands in Tiêu chí are the criteria another set ships: they make way with its other values. */
const areOfAnotherSet = (frames: readonly Criterion[], { id }: Regulation): boolean =>
  REGULATIONS.some((set) => set.id !== id && textsOf(set.criteria.frames) === textsOf(frames));

const textsOf = (frames: readonly Criterion[]): string => frames.map(({ frame, order, text, isResult }) => [frame, order, text, isResult].join("\t")).join("\n");

/** Completes the roster with collectives, grades and tallies, and the regulation with the office's own criteria. */
export function readSideTables(
  tables: SideTables,
  { people: found, columns }: Pick<FoundPeople, "people" | "columns">,
  agencyName: string | null,
  regulation: Regulation,
): SideReading {
  const people = found.map((person) => inThisSet(person, regulation));
  const { collectives, problems, unread } = people.length === 0 && tables.collectives === null
    ? { collectives: [], problems: [], unread: ALL_READ }
    : readCollectives(tables.collectives, { people, columns }, agencyName, regulation);
  const criteria = tables.criteria === null ? null : readCriteria(tables.criteria);
  const frames = criteria === null || criteria.frames.length === 0 || areOfAnotherSet(criteria.frames, regulation) ? regulation.criteria.frames : criteria.frames;
  const subjects = subjectFinder({ people, collectives });
  const marks = tables.marks === null ? null : readMarks(tables.marks, subjects, frames);
  const tallies = tables.tallies === null ? null : readTallies(tables.tallies, subjects);
  const headings = [tables.collectives, tables.criteria, tables.marks, tables.tallies].flatMap((table): readonly Problem[] => table?.problems ?? []);
  return {
    roster: {
      people, collectives, marks: marks?.marks ?? [], tallies: tallies?.tallies ?? [],
      columns: { people: columns, collectives: columnsOfTable(tables.collectives), tallies: columnsOfTable(tables.tallies) },
    },
    tallyRows: tallies?.rows ?? [],
    unread: { collectives: unread, marks: marks?.unread ?? ALL_READ, tallies: tallies?.unread ?? ALL_READ },
    regulation: { ...regulation, criteria: { ...regulation.criteria, frames } },
    problems: [...headings, ...problems, ...(criteria?.problems ?? []), ...(marks?.problems ?? []), ...(tallies?.problems ?? [])],
  };
}
