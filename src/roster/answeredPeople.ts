import { matchKey } from "../review/matchKey";
import type { Problem } from "../review/problem";
import type { PartialDate, Person } from "../review/subject";
import type { Answers } from "./answers";
import { noteProblems } from "./noteStatus";
import { dateText } from "./readDate";
import type { PersonDraft, PersonRow } from "./readPerson";
import type { NoteMeaning, Who } from "./recipe";

type Named = Pick<Person, "name" | "birth" | "unit">;

/** A person as an answer names them: `whoOf({ name: "Lê Văn An", birth: null, unit: "Phòng Một", … })` → name, "", unit. */
export const whoOf = ({ name, birth, unit }: Named): Who => ({ name, birth: birth === null ? "" : dateText(birth), unit: unit ?? "" });

/** One row of a list: the person it tells of, or `null`, and what is to be said of it. */
export interface DraftLine {
  readonly row: PersonRow;
  readonly draft: PersonDraft | null;
  readonly problems: readonly Problem[];
}

/** The rows with the office's answers: units by their names, notes in their columns, two rows of one person as one. */
export function answeredDrafts(lines: readonly DraftLine[], answers: Answers): DraftLine[] {
  const named = lines.map((line) => (line.draft === null ? line : { ...line, draft: withUnit(line.draft, answers) }));
  const isOne = onlyOnes(named.flatMap(({ draft }) => (draft === null ? [] : [draft.person])), answers);
  return oneRowEach(named.map((line) => withNote(line, isOne, answers)), answers);
}

function withUnit(draft: PersonDraft, answers: Answers): PersonDraft {
  const { unit } = draft.person;
  return unit === null ? draft : { ...draft, person: { ...draft.person, unit: answers.unitNamed(unit, draft.unitPlace) } };
}

/** Whether an answer that names these people can mean no others: who cannot be told apart is asked about again. */
function onlyOnes(people: readonly Named[], answers: Answers): (...these: readonly Named[]) => boolean {
  const counts = new Map<string, number>();
  const keyOf = (person: Named): string => answers.keyOf(whoOf(person));
  for (const person of people) counts.set(keyOf(person), (counts.get(keyOf(person)) ?? 0) + 1);
  return (...these) => these.every((person) => counts.get(keyOf(person)) === these.filter((other) => keyOf(other) === keyOf(person)).length);
}

/** A note says nothing by itself: its problem stays until somebody has said what it means, and then only a blank is filled. */
function withNote(line: DraftLine, isOne: (person: Named) => boolean, answers: Answers): DraftLine {
  const { row, draft, problems } = line;
  if (draft === null) return line;
  const { person } = draft;
  const means = person.note === null || !isOne(person) ? null : answers.note(whoOf(person), person.note, person.place);
  return means === null ? { ...line, problems: [...problems, ...noteProblems(row.row)] } : { ...line, draft: { ...draft, person: { ...person, ...filledBy(means, person) } } };
}

function filledBy(means: NoteMeaning, person: PersonDraft["person"]): Partial<PersonDraft["person"]> {
  switch (means.field) {
    case "nothing":
      return {};
    case "maternity":
      return { maternity: true };
    case "monthsWorked":
    case "leaveMonths":
      return { [means.field]: person[means.field] ?? means.months };
    case "discipline":
    case "unratedReason":
      return { [means.field]: person[means.field] ?? means.text };
  }
}

/** Rows that were said to be one person become one: that row stands which was chosen, and the other fills its blanks. */
function oneRowEach(lines: readonly DraftLine[], answers: Answers): DraftLine[] {
  const verdict = verdictOn(lines.flatMap(({ draft }) => (draft === null ? [] : [draft.person])), answers);
  const standing: DraftLine[] = [];
  const byName = new Map<string, number[]>();
  for (const line of lines) {
    const { draft } = line;
    const before = draft === null ? [] : (byName.get(matchKey(draft.person.name)) ?? []);
    const at = draft === null ? undefined : before.find((index) => isOneOf(verdict(standing[index]?.draft?.person, draft.person)));
    const first = at === undefined ? undefined : standing[at];
    if (at !== undefined && first?.draft && draft) {
      const stands = verdict(first.draft.person, draft.person) === "one" ? [first, line] : [line, first];
      standing[at] = joined(stands[0] ?? first, stands[1] ?? line);
      continue;
    }
    if (draft !== null) byName.set(matchKey(draft.person.name), [...before, standing.length]);
    standing.push(line);
  }
  return standing;
}

const isOneOf = (verdict: ReturnType<Answers["twins"]>): boolean => verdict === "one" || verdict === "other";

function joined(stands: DraftLine, other: DraftLine): DraftLine {
  if (stands.draft === null || other.draft === null) return stands;
  const [one, two] = [stands.draft, other.draft];
  const filled = Object.fromEntries(Object.entries(two.person).map(([field, value]) => [field, one.person[field as keyof typeof one.person] ?? value])) as PersonDraft["person"];
  return {
    ...stands,
    draft: { ...one, person: { ...filled, maternity: one.person.maternity || two.person.maternity }, typedId: one.typedId ?? two.typedId, membership: one.membership ?? two.membership },
    problems: [...stands.problems, ...other.problems],
  };
}

/** What was said of two rows of one name; nothing where the answer might mean others as well. */
function verdictOn(people: readonly Named[], answers: Answers): (one: (Named & Pick<Person, "place">) | undefined, other: Named & Pick<Person, "place">) => ReturnType<Answers["twins"]> {
  const isOne = onlyOnes(people, answers);
  return (one, other) => (one !== undefined && mayBeOne(one.birth, other.birth) && isOne(one, other) ? answers.twins(whoOf(one), whoOf(other), one.place) : null);
}

/** Whether two people of one name were said to be two. */
export function toldApart(people: readonly Person[], answers: Answers): (one: Person, other: Person) => boolean {
  const verdict = verdictOn(people, answers);
  return (one, other) => verdict(one, other) === "two";
}

const agree = (a: number | null, b: number | null): boolean => a === null || b === null || a === b;

/** Whether two birth dates may be one person's: one is unknown, or they differ in nothing both say. */
export const mayBeOne = (a: PartialDate | null, b: PartialDate | null): boolean =>
  a === null || b === null || (a.year === b.year && agree(a.month, b.month) && agree(a.day, b.day));
