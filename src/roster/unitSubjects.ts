import { matchKey } from "../review/matchKey";
import type { Collective, Person } from "../review/subject";
import { unitKey } from "../review/unitKey";
import { headingOf } from "./personColumns";
import type { BookReading } from "./readBook";
import { similarKey } from "./similarKey";
import type { TracedRow } from "./trace";
import { isPeople } from "./unitKeys";

export type AsideReason =
  | "movedAway" | "notInUnit" | "unknown" | "newPerson" | "sameCode" | "noCode" | "otherName" | "codeOfOther" | "otherPerson" | "gone" | "addedSince" | "rowGone" | "columnGone" | "waits" | "subjectUnknown";

/** A row that is not merged, with why; its file still holds it. `other`: who or which phòng the reason speaks of. */
export interface Aside {
  readonly label: string;
  readonly why: AsideReason;
  readonly other: string;
}

/** Who the rows of a returned workbook are in the common one. */
export interface UnitSubjects {
  readonly unit: string | null;
  /** Mã in the file → Mã in the common workbook, of those whose Mã is their own. */
  readonly sure: ReadonlyMap<string, string>;
  /** The same, of people whose Mã is not their own and whom name and birth date name: a suggestion. */
  readonly byName: ReadonlyMap<string, string>;
  readonly aside: readonly Aside[];
}

/** A person as one of the sides knows them. */
interface Known {
  readonly id: string;
  readonly name: string;
  readonly birth: string;
}

const BIRTH = headingOf("birth");
const UNIT = headingOf("unit");
const known = ({ key, label, cells }: TracedRow): Known => ({ id: key, name: label, birth: cells[BIRTH] ?? "" });
const isCalled = (one: Known | undefined, other: Known): boolean => one !== undefined && matchKey(one.name) === matchKey(other.name);
/** "1975" and "12/08/1975" may be one date; a blank says nothing. */
const bornAlike = (one: Known | undefined, { birth }: Known): boolean => one !== undefined && one.birth !== "" && birth !== "" && (one.birth.endsWith(birth) || birth.endsWith(one.birth));
const isOf = (unit: string | null, of: string | null): boolean => unit !== null && of !== null && unitKey(unit) === unitKey(of);
const labelOf = ({ id, name }: { readonly id: string; readonly name: string }): string => `${id} ${name}`;

interface Rows {
  /** As the phòng got them. */
  readonly given: readonly TracedRow[];
  readonly mine: readonly TracedRow[];
  readonly theirs: readonly TracedRow[];
}

/** Finds whom each row of the returned workbook means: by its Mã where name or birth date agree with it, else by both; never by guess. */
export function unitSubjects(common: BookReading, returned: BookReading, rows: Rows): UnitSubjects {
  const [given, mine, theirs] = [rows.given, rows.mine, rows.theirs].map((side) => new Map(side.filter(isPeople).map((row) => [row.key, known(row)]))) as [Map<string, Known>, Map<string, Known>, Map<string, Known>];
  const unit = unitOf(common, returned, rows.given);
  const people = new Map(common.roster.people.map((person) => [person.id, person]));
  const inUnit = ({ id }: Known): boolean => isOf(people.get(id)?.unit ?? null, unit);
  const candidates = [...mine.values(), ...given.values()].filter(inUnit);
  const duplicates = new Set(returned.problems.flatMap((problem) => (problem.kind === "duplicateId" ? [matchKey(problem.name)] : [])));
  const sure = new Map<string, string>();
  const like = new Map<string, string>();
  const aside: Aside[] = [];
  for (const row of theirs.values()) {
    const isNumbered = returned.numbered.has(row.id);
    const [own, before] = isNumbered ? [undefined, undefined] : [mine.get(row.id), given.get(row.id)];
    const put = (why: AsideReason, other = ""): number => aside.push({ label: isNumbered ? row.name : labelOf(row), why, other });
    const alike = [...new Set(candidates.filter((one) => isCalled(one, row) && bornAlike(one, row) && (own === undefined || one.id !== row.id)).map(({ id }) => id))];
    const other = alike.length === 1 ? mine.get(alike[0] ?? "") : undefined;
    const isOther = (): void => {
      if (other !== undefined) like.set(row.id, other.id);
      put(isNumbered ? "noCode" : "codeOfOther", other === undefined ? "" : labelOf(other));
    };
    if (own === undefined) {
      const holder = other === undefined ? undefined : theirs.get(other.id);
      if (other !== undefined && (holder === row || !isCalled(holder, row))) isOther();
      else put(!isNumbered ? "unknown" : duplicates.has(matchKey(row.name)) ? "sameCode" : "newPerson");
    } else if (isCalled(own, row) || (isCalled(before, row) && bornAlike(own, row))) {
      if (inUnit(own)) sure.set(row.id, row.id);
      else put(before === undefined ? "notInUnit" : "movedAway", people.get(row.id)?.unit ?? "");
    } else if (other !== undefined || candidates.some((one) => one.id !== row.id && isCalled(one, row))) isOther();
    else if (before === undefined || isCalled(before, row) || !inUnit(own)) put("otherName", own.name);
    else if (bornAlike(before, row) || (before.birth === row.birth && isNear(before.name, row.name))) sure.set(row.id, row.id);
    else put("otherPerson", own.name);
  }
  // Whose own row stands in the file, or whom two rows look like, is not named by another.
  const named = [...like.values(), ...sure.values()];
  const byName = new Map([...like].filter(([, id]) => named.filter((one) => one === id).length === 1));
  const met = new Set([...sure.values(), ...byName.values()]);
  for (const one of mine.values()) if (inUnit(one) && (!theirs.has(one.id) || returned.numbered.has(one.id)) && !met.has(one.id)) aside.push({ label: labelOf(one), why: given.has(one.id) ? "gone" : "addedSince", other: "" });
  for (const [id, own] of collectivesOf(common, returned, unit)) sure.set(id, own);
  return { unit, sure, byName, aside };
}

const isNear = (one: string, other: string): boolean => similarKey(new Map([[matchKey(one), true]]))(matchKey(other)) === true;

/** A phòng has one collective, whatever Mã its row has; one that no row of the file says is none. */
function collectivesOf(common: BookReading, returned: BookReading, unit: string | null): ReadonlyMap<string, string> {
  const isUnits = ({ kind, unit: of, name }: Collective): boolean => kind === "unit" && isOf(of ?? name, unit);
  const own = common.roster.collectives.find(isUnits);
  const typed = returned.roster.collectives.filter(({ place }) => returned.unread.collectives.cells.has(place));
  const found = typed.find(({ id }) => id === own?.id) ?? typed.find(isUnits);
  return new Map(own === undefined || found === undefined ? [] : [[found.id, own.id]]);
}

/** Which phòng the file is of; where the common workbook calls it otherwise since, its name there. */
function unitOf({ roster: { people } }: BookReading, { split, roster }: BookReading, given: readonly TracedRow[]): string | null {
  const mine = new Map(people.map((person) => [person.id, person]));
  const said = given.filter(isPeople).flatMap(({ cells }) => cells[UNIT] ?? []);
  const unit = split?.unit ?? mostOf(said.length > 0 ? said : roster.people.flatMap(({ id }) => mine.get(id)?.unit ?? []));
  const ids = new Set(given.filter(isPeople).map(({ key }) => key));
  if (ids.size === 0 || people.some((person) => isOf(person.unit, unit))) return unit;
  const [only, ...others] = new Set(people.flatMap((person: Person) => (ids.has(person.id) ? [person.unit] : [])));
  return only !== undefined && others.length === 0 && people.every((person) => ids.has(person.id) || !isOf(person.unit, only)) ? only : unit;
}

function mostOf(texts: readonly string[]): string | null {
  const counts = new Map<string, { readonly text: string; readonly count: number }>();
  for (const text of texts) counts.set(unitKey(text), { text, count: (counts.get(unitKey(text))?.count ?? 0) + 1 });
  return [...counts.values()].sort((a, b) => b.count - a.count)[0]?.text ?? null;
}

/** The file's reading with its people and collective under their Mã in the common workbook; the rest of it is nobody's here. */
export function withCommonIds(returned: BookReading, { sure, byName }: Pick<UnitSubjects, "sure" | "byName">): BookReading {
  const { roster } = returned;
  const renamed = <S extends Person | Collective>(subjects: readonly S[], isTheirs: (subject: S) => boolean): readonly S[] =>
    subjects.flatMap((subject) => {
      const id = sure.get(subject.id) ?? byName.get(subject.id);
      return id === undefined || !isTheirs(subject) ? [] : [{ ...subject, id }];
    });
  /** A ballot names a Mã: where that stands in another's row, whom it means is not known. */
  const spoken = <R extends { readonly subject: string }>(rows: readonly R[]): readonly R[] =>
    rows.flatMap((row) => {
      const subject = sure.get(row.subject);
      return subject === undefined ? [] : [{ ...row, subject }];
    });
  return {
    ...returned,
    roster: {
      ...roster,
      people: renamed(roster.people, () => true),
      collectives: renamed(roster.collectives, ({ kind, place }) => kind === "unit" && returned.unread.collectives.cells.has(place)),
      tallies: spoken(roster.tallies),
      marks: spoken(roster.marks),
    },
  };
}
