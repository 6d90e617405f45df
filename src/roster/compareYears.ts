import { groupOf, isLeader } from "../review/group";
import { matchKey } from "../review/matchKey";
import type { Regulation } from "../review/regulation";
import type { PartialDate, Person } from "../review/subject";
import { unitKey } from "../review/unitKey";
import { nearUnits } from "./nearUnits";
import { isSlip, unmarked } from "./slips";

/** What is not as it was last year; a blank on either side says nothing. */
export interface Change {
  readonly what: "unit" | "position" | "name";
  readonly before: string;
  readonly now: string;
}

/** One person in both lists; without changes, as last year. */
export interface SamePerson {
  readonly before: Person;
  readonly now: Person;
  readonly changes: readonly Change[];
}

/** People who may be the same, which only the office knows. */
export interface Doubt {
  readonly why: "several" | "birthUnknown" | "birthDiffers" | "nameDiffers";
  readonly before: readonly Person[];
  readonly now: readonly Person[];
}

/** Everybody of both lists, each in one group. */
export interface YearComparison {
  readonly added: readonly Person[];
  readonly left: readonly Person[];
  readonly same: readonly SamePerson[];
  readonly doubtful: readonly Doubt[];
}

/** Where two lists have not been put together yet. */
interface Rest {
  readonly before: readonly Person[];
  readonly now: readonly Person[];
}

type Related = (before: Person, now: Person) => boolean;

/** One way to know a person again. `sure`: a pair that is nobody else's is one person; else even such a pair is asked about. */
interface Step {
  readonly related: Related;
  readonly sure: boolean;
  readonly why: Doubt["why"];
}

/**
 * Last year's list beside this year's: `compareYears(before, now, regulation).left` → who is no longer listed. People are known
 * again by name and birth date, and by their phòng where that leaves two; whoever may be somebody else is in doubt, never merged.
 */
export function compareYears(before: readonly Person[], now: readonly Person[], rules: Pick<Regulation, "titles" | "positionAnswers">): YearComparison {
  const pairs: [Person, Person][] = [];
  const doubtful: Doubt[] = [];
  const settle = (rest: Rest, steps: readonly Step[]): Rest => steps.reduce((left, step) => settled(left, step, pairs, doubtful), rest);
  const byName = buckets(before, now, ({ name }) => matchKey(name)).map((rest) => settle(rest, NAMESAKES));
  const rest = { before: byName.flatMap((one) => one.before), now: byName.flatMap((one) => one.now) };
  const byBirth = buckets(rest.before, rest.now, ({ birth }) => (birth === null ? null : dayKey(birth))).map((one) => settle(one, RENAMED));
  return {
    added: byBirth.flatMap((one) => one.now),
    left: byBirth.flatMap((one) => one.before),
    same: pairs.map(([was, is]) => ({ before: was, now: is, changes: changesOf(was, is, rules) })),
    doubtful,
  };
}

const dayKey = ({ year, month, day }: PartialDate): string => `${year}-${month}-${day}`;
const sameBirth: Related = ({ birth: a }, { birth: b }) => a !== null && b !== null && dayKey(a) === dayKey(b);
const agree = (a: number | null, b: number | null): boolean => a === null || b === null || a === b;
/** "1975" and "12/08/1975" may be one date. */
const birthsAgree: Related = ({ birth: a }, { birth: b }) => a !== null && b !== null && a.year === b.year && agree(a.month, b.month) && agree(a.day, b.day);
const birthUnknown: Related = (a, b) => a.birth === null || b.birth === null;
const sameUnit: Related = ({ unit: a }, { unit: b }) => (a === null || b === null ? a === b : unitKey(a) === unitKey(b));
const samePosition: Related = ({ position: a }, { position: b }) => matchKey(a ?? "") === matchKey(b ?? "");
const all = (...relations: readonly Related[]): Related => (a, b) => relations.every((related) => related(a, b));

/** All that is typed of a person, without where it stands. */
const typed = (person: Person): string => JSON.stringify({ ...person, id: "", place: "" });
const alikeInAll: Related = (a, b) => typed(a) === typed(b);
/** A slip in the day or the month, or the two swapped; another year in another phòng is another person. */
const birthsNear: Related = (a, b) => sameUnit(a, b) || a.birth?.year === b.birth?.year;

/** People of one name, from what is surest to what has to be asked. */
const NAMESAKES: readonly Step[] = [
  { related: alikeInAll, sure: true, why: "several" },
  { related: all(sameBirth, sameUnit, samePosition), sure: true, why: "several" },
  { related: all(sameBirth, sameUnit), sure: true, why: "several" },
  { related: sameBirth, sure: true, why: "several" },
  { related: all(birthsAgree, sameUnit), sure: true, why: "several" },
  { related: birthsAgree, sure: true, why: "several" },
  { related: all(birthUnknown, sameUnit, samePosition), sure: true, why: "several" },
  { related: all(birthUnknown, sameUnit), sure: true, why: "several" },
  { related: birthUnknown, sure: false, why: "birthUnknown" },
  { related: birthsNear, sure: false, why: "birthDiffers" },
];

/** People born on one day whose names are not the same: a mark, a letter or a middle name less or more. */
const RENAMED: readonly Step[] = [
  { related: all(bornThatDay, sameUnit, namesNear), sure: true, why: "several" },
  { related: all(bornThatDay, namesNear), sure: false, why: "nameDiffers" },
];

function bornThatDay(a: Person, b: Person): boolean {
  return (a.birth?.day ?? null) !== null && sameBirth(a, b);
}

function namesNear({ name: a }: Person, { name: b }: Person): boolean {
  const [one, other] = [a, b].map((name) => unmarked(matchKey(name)).split(" "));
  const near = (x = "", y = ""): boolean => x === y || isSlip(x, y);
  return near(one?.at(-1), other?.at(-1)) && near(one?.[0], other?.[0]);
}

/** Both lists cut into those who share a key. */
function buckets(before: readonly Person[], now: readonly Person[], keyOf: (person: Person) => string | null): Rest[] {
  const parts = new Map<string | null, { before: Person[]; now: Person[] }>();
  const put = (side: "before" | "now") => (person: Person): void => {
    const key = keyOf(person);
    const part = parts.get(key) ?? { before: [], now: [] };
    part[side].push(person);
    parts.set(key, part);
  };
  before.forEach(put("before"));
  now.forEach(put("now"));
  return [...parts.values()];
}

/** Puts together who is related to nobody else; more than two are in doubt, and so are two where the step is not sure. */
function settled(rest: Rest, { related, sure, why }: Step, pairs: [Person, Person][], doubtful: Doubt[]): Rest {
  const gone = new Set<Person>();
  for (const group of groupsOf(rest, related)) {
    const [was] = group.before;
    const [is] = group.now;
    const one = group.before.length === 1 && group.now.length === 1;
    // Who is alike in all that is typed may change places unseen.
    const alike = related === alikeInAll;
    if (alike && group.before.length !== group.now.length) continue;
    if (alike) group.before.forEach((person, at) => pairs.push([person, group.now[at] ?? person]));
    else if (one && sure && was && is) pairs.push([was, is]);
    else doubtful.push({ why: one ? why : "several", ...group });
    for (const person of [...group.before, ...group.now]) gone.add(person);
  }
  const stays = (person: Person): boolean => !gone.has(person);
  return { before: rest.before.filter(stays), now: rest.now.filter(stays) };
}

/** Who is related to each other, also by way of a third; those related to nobody are in none. */
function groupsOf({ before, now }: Rest, related: Related): Rest[] {
  const groups: Rest[] = [];
  const left = { before: new Set(before), now: new Set(now) };
  for (const first of before) {
    if (!left.before.delete(first)) continue;
    const group = { before: [first], now: [] as Person[] };
    for (let grown = true; grown; ) {
      const found = [...left.now].filter((person) => group.before.some((one) => related(one, person)));
      const back = [...left.before].filter((person) => [...group.now, ...found].some((one) => related(person, one)));
      found.forEach((person) => left.now.delete(person));
      back.forEach((person) => left.before.delete(person));
      group.now.push(...found);
      group.before.push(...back);
      grown = found.length + back.length > 0;
    }
    if (group.now.length > 0) groups.push(group);
  }
  return groups;
}

function changesOf(before: Person, now: Person, rules: Pick<Regulation, "titles" | "positionAnswers">): Change[] {
  const moved = differs(before.unit, now.unit, (a, b) => unitKey(a) === unitKey(b) || nearUnits([a, b]).length > 0);
  const groups = [before, now].map(({ position, employment }) => groupOf(position, employment, rules).group);
  // "TP" and "Trưởng phòng" are one post of one phòng.
  const samePost = !moved && groups[0] === groups[1] && groups.every(isLeader);
  return [
    ...(moved ? [{ what: "unit" as const, before: before.unit ?? "", now: now.unit ?? "" }] : []),
    ...(!samePost && differs(before.position, now.position, (a, b) => matchKey(a) === matchKey(b)) ? [{ what: "position" as const, before: before.position ?? "", now: now.position ?? "" }] : []),
    ...(matchKey(before.name) === matchKey(now.name) ? [] : [{ what: "name" as const, before: before.name, now: now.name }]),
  ];
}

const differs = (a: string | null, b: string | null, same: (a: string, b: string) => boolean): boolean => a !== null && b !== null && !same(a, b);
