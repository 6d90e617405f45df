import { matchKey } from "../review/matchKey";
import { cellOf, type Columns } from "../review/place";
import type { Problem } from "../review/problem";
import type { PartialDate, Person, Place } from "../review/subject";
import { unitKey } from "../review/unitKey";
import { datesMaySwap } from "./datesMaySwap";
import { answeredDrafts, type DraftLine, mayBeOne, toldApart } from "./answeredPeople";
import { type Answers, NO_ANSWERS } from "./answers";
import { freeIds } from "./freeIds";
import { nearUnits } from "./nearUnits";
import { LIST_TABLE, type PersonField } from "./personColumns";
import { nameIn, namelessRow, type PersonDraft, type PersonRow, readPerson } from "./readPerson";
import { columnsOf } from "./row";
import { type Unread, unreadNotes } from "./unread";

/** The people of one list, where each came from, and which grid row each stands on. */
export interface PeopleReading {
  readonly people: readonly Person[];
  readonly origins: ReadonlyMap<string, Place>;
  readonly rows: readonly number[];
  readonly problems: readonly Problem[];
  readonly unread: Unread<PersonField>;
  readonly columns: Columns;
  readonly numbered: ReadonlySet<string>;
}

const LIST_FIELDS = LIST_TABLE.columns.map(({ field }) => field);

/** Rows → people in their order. One bad row never stops the others. */
export function readPeople(rows: readonly PersonRow[], answers: Answers = NO_ANSWERS): PeopleReading {
  const problems: Problem[] = [];
  const lines = answeredDrafts(
    rows.map((row): DraftLine => {
      if (row.isTotal) return { row, draft: null, problems: [{ kind: "rowSkipped", place: row.row.place, why: "total", text: nameIn(row.row) }] };
      const found: Problem[] = [];
      return { row, draft: readPerson(row, found), problems: found };
    }),
    answers,
  );
  const unread = unreadNotes<PersonField>();
  for (const { row, draft, problems: found } of lines) {
    problems.push(...found);
    if (draft === null) unread.row(namelessRow(row));
    else unread.subject(draft.person.place, draft.unread);
  }
  const drafts = lines.flatMap(({ draft }) => draft ?? []);
  const columns = columnsOf(rows.map(({ row }) => row), LIST_FIELDS);
  const { ids, numbered } = giveIds(drafts, columns, problems);
  const membershipOf = membershipRule(drafts);
  const unitOf = oneSpelling(drafts.map(({ person }) => person.unit));
  problems.push(...unifiedUnits(drafts, unitOf));
  const people = drafts.map((draft, index): Person => ({
    id: ids[index] ?? "",
    ...draft.person,
    unit: unitOf(draft.person.unit),
    partyMember: membershipOf(draft),
  }));
  reportTwins(people, columns, answers, problems);
  reportNearUnits(people, drafts, answers, problems);
  problems.push(...datesMaySwap(rows.map(({ row }) => row)));
  const origins = new Map(drafts.flatMap(({ origin }, index) => (origin === null ? [] : [[ids[index] ?? "", origin] as const])));
  return { people, origins, rows: drafts.map(({ row }) => row), problems, unread: unread.taken(), columns, numbered };
}

/** Keeps the typed Mã; a second person with the same one, and everybody without, gets the next free P001, P002… */
function giveIds(drafts: readonly PersonDraft[], columns: Columns, problems: Problem[]): { readonly ids: readonly string[]; readonly numbered: ReadonlySet<string> } {
  const owners = new Map<string, PersonDraft>();
  const kept = drafts.map((draft): string | null => {
    const { typedId, person } = draft;
    if (typedId === null) return null;
    const owner = owners.get(matchKey(typedId));
    if (owner === undefined) {
      owners.set(matchKey(typedId), draft);
      return typedId;
    }
    problems.push({ kind: "duplicateId", place: cellOf(columns, person.place, "id"), name: person.name, id: typedId, other: cellOf(columns, owner.person.place, "id") });
    return null;
  });
  const next = freeIds("P", 3, kept);
  const ids = kept.map((id) => id ?? next());
  return { ids, numbered: new Set(ids.filter((_, index) => kept[index] === null)) };
}

/**
 * Who is a party member. A blank cell in a column of nothing but yes marks is a no; where the column also says no, a blank
 * is unknown; so it is in a column without any mark. A party position makes a member of a blank.
 */
function membershipRule(drafts: readonly PersonDraft[]): (draft: PersonDraft) => boolean | null {
  const marks = new Set(drafts.map(({ membership }) => membership));
  const blankIsNo = marks.has("yes") && !marks.has("no");
  return ({ membership, person, hasMembershipColumn }) => {
    if (membership === "yes") return true;
    if (membership === "no") return false;
    if (membership !== null) return null;
    if (person.partyPosition !== null) return true;
    return blankIsNo && hasMembershipColumn ? false : null;
  };
}

/** The spellings of one unit (`unitKey`) are one: the first that is written out stands, else the first. */
export function oneSpelling(texts: readonly (string | null)[]): (text: string | null) => string | null {
  const chosen = new Map<string, string>();
  for (const text of texts) {
    if (text === null) continue;
    const before = chosen.get(unitKey(text));
    if (before === undefined || (!isWrittenOut(before) && isWrittenOut(text))) chosen.set(unitKey(text), text);
  }
  return (text) => (text === null ? null : (chosen.get(unitKey(text)) ?? text));
}

const isWrittenOut = (unit: string): boolean => matchKey(unit) === unitKey(unit);

/** Each spelling that was written as another, once, with its first cell. */
function unifiedUnits(drafts: readonly PersonDraft[], unitOf: (text: string | null) => string | null): Problem[] {
  const spellings = new Map<string, PersonDraft[]>();
  for (const draft of drafts) {
    const typed = draft.person.unit;
    if (typed !== null && unitOf(typed) !== typed) spellings.set(typed, [...(spellings.get(typed) ?? []), draft]);
  }
  return [...spellings].flatMap(([typed, [first, ...more]]): Problem[] =>
    first === undefined ? [] : [{ kind: "unitUnified", place: first.unitPlace, name: first.person.name, typed, unit: unitOf(typed) ?? typed, count: more.length + 1 }],
  );
}

/** Two units that look like one are never merged by guess: the one with fewer people is asked about, with the cells of both. */
function reportNearUnits(people: readonly Person[], drafts: readonly PersonDraft[], answers: Answers, problems: Problem[]): void {
  const units = new Map<string, { count: number; name: string; place: Place }>();
  people.forEach(({ unit, name, place }, index) => {
    if (unit === null) return;
    const { count, ...first } = units.get(unit) ?? { count: 0, name, place: drafts[index]?.unitPlace ?? place };
    units.set(unit, { ...first, count: count + 1 });
  });
  for (const pair of nearUnits([...units.keys()])) {
    if (answers.areApart(...pair)) continue;
    const [rare, usual] = [...pair].reverse().sort((a, b) => (units.get(a)?.count ?? 0) - (units.get(b)?.count ?? 0));
    const [found, other] = [units.get(rare ?? ""), units.get(usual ?? "")];
    if (found && other) problems.push({ kind: "unitSpelling", place: found.place, name: found.name, unit: rare ?? "", other: other.place, otherUnit: usual ?? "" });
  }
}

/** Two people of one name: the same birth date makes them one person twice; a birth date that is not known may. */
function reportTwins(people: readonly Person[], columns: Columns, answers: Answers, problems: Problem[]): void {
  const at = ({ place }: Person): Place => cellOf(columns, place, "name");
  const isTold = toldApart(people, answers);
  const byName = new Map<string, Person[]>();
  for (const person of people) {
    const namesakes = byName.get(matchKey(person.name)) ?? [];
    const twin = namesakes.find((other) => mayBeOne(other.birth, person.birth) && !isTold(other, person));
    if (twin) {
      const certain = twin.birth !== null && person.birth !== null && sameDate(twin.birth, person.birth);
      problems.push({ kind: "duplicatePerson", place: at(person), name: person.name, other: at(twin), certain });
    }
    byName.set(matchKey(person.name), [...namesakes, person]);
  }
}

const sameDate = (a: PartialDate, b: PartialDate): boolean => a.year === b.year && a.month === b.month && a.day === b.day;
