import { matchKey } from "../review/matchKey";
import type { Collective, Person } from "../review/subject";
import { unitKey } from "../review/unitKey";
import { headingOf } from "./personColumns";
import type { BookReading } from "./readBook";
import { similarKey } from "./similarKey";
import type { TracedRow } from "./trace";
import { isPeople } from "./unitKeys";

export type AsideReason =
  | "movedAway" | "notInUnit" | "unknown" | "newPerson" | "sameCode" | "noCode" | "otherName" | "codeOfOther" | "otherPerson" | "gone" | "addedSince"
  | "rowGone" | "columnGone" | "waits" | "subjectUnknown";

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

/** All that tells whom a row means. */
interface Lists {
  readonly given: ReadonlyMap<string, Known>;
  readonly mine: ReadonlyMap<string, Known>;
  readonly theirs: ReadonlyMap<string, Known>;
  /** People of the phòng, as they are called now and as they were when the file was given out. */
  readonly candidates: readonly Known[];
  /** Where somebody of the common workbook is now. */
  readonly unitNow: (id: string) => string;
  readonly isInUnit: (one: Known) => boolean;
  /** The Mã was given here: none stands in the row, or one that another row has. */
  readonly isNumbered: (row: Known) => boolean;
  readonly repeatsCode: (row: Known) => boolean;
}

/** Whom a row means: whom its Mã says, or why not; `like` is then who has its name and birth date. */
type Verdict = { readonly why: null } | { readonly why: AsideReason; readonly other: string; readonly like: Known | null };

const asideFor = (why: AsideReason, other = "", like: Known | null = null): Verdict => ({ why, other, like });
const likeOne = (why: AsideReason, like: Known | undefined): Verdict => asideFor(why, like === undefined ? "" : labelOf(like), like ?? null);

/** Finds whom each row of the returned workbook means: by its Mã where name or birth date agree with it, else by both; never by guess. */
export function unitSubjects(common: BookReading, returned: BookReading, rows: Rows): UnitSubjects {
  const unit = unitOf(common, returned, rows.given);
  const lists = listsOf(common, returned, rows, unit);
  const { mine, theirs, given, isInUnit, isNumbered } = lists;
  const verdicts = [...theirs.values()].map((row) => ({ row, verdict: verdictOf(row, lists) }));
  const sure = new Map(verdicts.flatMap(({ row: { id }, verdict: { why } }) => (why === null ? [[id, id] as const] : [])));
  const like = verdicts.flatMap(({ row, verdict }) => (verdict.why === null || verdict.like === null ? [] : [[row.id, verdict.like.id] as const]));
  // Whose own row stands in the file, or whom two rows look like, is not named by another.
  const named = [...sure.values(), ...like.map(([, id]) => id)];
  const byName = new Map(like.filter(([, id]) => named.filter((one) => one === id).length === 1));
  const met = new Set([...sure.values(), ...byName.values()]);
  const hasRow = ({ id }: Known): boolean => met.has(id) || (theirs.has(id) && !returned.numbered.has(id));
  return {
    unit,
    sure: new Map([...sure, ...collectivesOf(common, returned, unit)]),
    byName,
    aside: [
      ...verdicts.flatMap(({ row, verdict }): Aside[] => (verdict.why === null ? [] : [{ label: isNumbered(row) ? row.name : labelOf(row), why: verdict.why, other: verdict.other }])),
      ...[...mine.values()].filter((one) => isInUnit(one) && !hasRow(one)).map((one): Aside => ({ label: labelOf(one), why: given.has(one.id) ? "gone" : "addedSince", other: "" })),
    ],
  };
}

function listsOf({ roster }: BookReading, returned: BookReading, rows: Rows, unit: string | null): Lists {
  const people = (side: readonly TracedRow[]): ReadonlyMap<string, Known> => new Map(side.filter(isPeople).map((row) => [row.key, known(row)]));
  const [given, mine, theirs] = [people(rows.given), people(rows.mine), people(rows.theirs)];
  const units = new Map(roster.people.map((person) => [person.id, person.unit ?? ""]));
  const unitNow = (id: string): string => units.get(id) ?? "";
  const isInUnit = ({ id }: Known): boolean => isOf(unitNow(id), unit);
  const repeating = new Set(returned.problems.flatMap((problem) => (problem.kind === "duplicateId" ? [matchKey(problem.name)] : [])));
  return {
    given, mine, theirs, unitNow, isInUnit,
    candidates: [...mine.values(), ...given.values()].filter(isInUnit),
    isNumbered: ({ id }) => returned.numbered.has(id),
    repeatsCode: ({ name }) => repeating.has(matchKey(name)),
  };
}

function verdictOf(row: Known, lists: Lists): Verdict {
  const { mine, given, isInUnit, isNumbered } = lists;
  const own = isNumbered(row) ? undefined : mine.get(row.id);
  if (own === undefined) return withoutCode(row, lists);
  const before = given.get(row.id);
  const others = lists.candidates.filter((one) => one.id !== row.id && isCalled(one, row));
  const namesake = bornAlike(own, row) || bornAlike(before, row) ? undefined : onlyOne(others, row, mine);
  if (namesake !== undefined) return likeOne("codeOfOther", namesake);
  if (isCalled(own, row) || (isCalled(before, row) && (bornAlike(own, row) || isNear(own.name, row.name))))
    return isInUnit(own) ? { why: null } : asideFor(before === undefined ? "notInUnit" : "movedAway", lists.unitNow(row.id));
  if (others.length > 0) return likeOne("codeOfOther", onlyOne(others, row, mine));
  if (before === undefined || isCalled(before, row) || !isInUnit(own)) return asideFor("otherName", own.name);
  // The phòng put a name right: the birth date says that it is the same person, or the name nearly does.
  if (bornAlike(before, row) || (before.birth === row.birth && isNear(before.name, row.name))) return { why: null };
  return asideFor("otherPerson", own.name);
}

/** A row whose Mã says nobody: somebody of the phòng by name and birth date, whose own row is not there, or somebody new. */
function withoutCode(row: Known, { candidates, mine, theirs, isNumbered, repeatsCode }: Lists): Verdict {
  const like = onlyOne(candidates, row, mine);
  const holder = like === undefined ? undefined : theirs.get(like.id);
  if (like !== undefined && (holder === row || !isCalled(holder, row))) return likeOne(isNumbered(row) ? "noCode" : "codeOfOther", like);
  return asideFor(!isNumbered(row) ? "unknown" : repeatsCode(row) ? "sameCode" : "newPerson");
}

/** The one of them who has this name and birth date, as the common workbook knows them. */
function onlyOne(candidates: readonly Known[], row: Known, mine: Lists["mine"]): Known | undefined {
  const [id, ...more] = new Set(candidates.filter((one) => isCalled(one, row) && bornAlike(one, row)).map((one) => one.id));
  return id === undefined || more.length > 0 ? undefined : mine.get(id);
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
