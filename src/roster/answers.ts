import { matchKey } from "../review/matchKey";
import type { Problem } from "../review/problem";
import type { Place } from "../review/subject";
import { unitKey } from "../review/unitKey";
import type { ListField } from "./personColumns";
import { type Answer, answerKey, type Meaning, type NoteMeaning, type Recipe, type Who, whoKey } from "./recipe";
import { answerWords } from "./recipeTable";

/** The office's answers as the readers of lists ask for them; each use is taken down, so that it can be told. */
export interface Answers {
  readonly useOfSheet: (sheet: string) => "read" | "leave" | null;
  /** The texts of the heading chosen for a sheet. */
  readonly headingOf: (sheet: string) => string | null;
  /** What a column means; `null` inside: nothing. `undefined` where nobody said. */
  readonly fieldOf: (heading: string, place: Place) => ListField | null | undefined;
  readonly unitOfSheet: (sheet: string) => string | null | undefined;
  /** The name a unit goes by: the answered one, else its own. */
  readonly unitNamed: (unit: string, place: Place) => string;
  readonly areApart: (unit: string, other: string) => boolean;
  readonly row: (text: string, place: Place) => "person" | "unit" | "nothing" | null;
  readonly note: (who: Who, note: string, place: Place) => NoteMeaning | null;
  /** Which of two rows stand: both, or the one of `one` or of `other`. */
  readonly twins: (one: Who, other: Who, place: Place) => "two" | "one" | "other" | null;
  /** A person by what tells them apart, their unit under the name it goes by. */
  readonly keyOf: (who: Who) => string;
  readonly usesTold: () => readonly Problem[];
}

type Of<K extends Meaning["kind"]> = Extract<Answer, { readonly kind: K }>;

/** The answers that hold for a review of `year`. */
export function answersOf(recipe: Recipe, year: number): Answers {
  const byKey = new Map(recipe.map((answer) => [answerKey(answer), answer]));
  const uses = new Map<Answer, { place: Place; count: number }>();
  const used = <T extends Answer>(answer: T, place: Place): T => {
    const before = uses.get(answer);
    uses.set(answer, { place: before?.place ?? place, count: (before?.count ?? 0) + 1 });
    return answer;
  };
  const find = <K extends Meaning["kind"]>(question: Extract<Meaning, { readonly kind: K }>): Of<K> | undefined => byKey.get(answerKey(question)) as Of<K> | undefined;
  const named = unitNames(recipe);
  const keyOf = (who: Who): string => whoKey({ ...who, unit: named(who.unit) });
  // A person is asked for by a key that depends on the names of units, which are answers too.
  const notes = new Map(recipe.flatMap((answer) => (answer.kind === "note" && answer.year === year ? [[noteKey(keyOf(answer.who), answer.note), answer] as const] : [])));
  const twins = new Map(recipe.flatMap((answer) => (answer.kind === "twins" ? [[pairKey(keyOf(answer.one), keyOf(answer.other)), answer] as const] : [])));

  return {
    useOfSheet: (sheet) => {
      const answer = find({ kind: "sheet", sheet, use: "read" });
      return answer === undefined ? null : used(answer, `${sheet}!1`).use;
    },
    headingOf: (sheet) => find({ kind: "headingRow", sheet, texts: "" })?.texts ?? null,
    fieldOf: (heading, place) => {
      const answer = heading === "" ? undefined : find({ kind: "column", heading, field: null });
      return answer && used(answer, place).field;
    },
    unitOfSheet: (sheet) => {
      const answer = find({ kind: "sheetUnit", sheet, unit: null });
      return answer && used(answer, `${sheet}!1`).unit;
    },
    unitNamed: (unit, place) => {
      const answer = find({ kind: "unit", unit, is: "" });
      return answer === undefined ? unit : named(used(answer, place).unit);
    },
    areApart: (unit, other) => find({ kind: "unitsApart", unit, other }) !== undefined,
    row: (text, place) => {
      const answer = text === "" ? undefined : find({ kind: "row", text, is: "person" });
      return answer === undefined ? null : used(answer, place).is;
    },
    note: (who, note, place) => {
      const answer = notes.get(noteKey(keyOf(who), note));
      return answer === undefined ? null : used(answer, place).means;
    },
    twins: (one, other, place) => {
      const answer = twins.get(pairKey(keyOf(one), keyOf(other)));
      if (answer === undefined) return null;
      const { are } = used(answer, place);
      return are === "two" ? "two" : (are === "first") === (keyOf(answer.one) === keyOf(one)) ? "one" : "other";
    },
    keyOf,
    usesTold: () => [...uses].map(([answer, { place, count }]): Problem => ({ kind: "readAsAnswered", place, ...met(answer), given: answer.given, count })),
  };
}

const met = (answer: Answer): { readonly met: string; readonly meant: string } => {
  const words = answerWords(answer);
  return { met: words.met, meant: words.meant };
};

const noteKey = (who: string, note: string): string => `${who}\u0001${matchKey(note)}`;
const pairKey = (one: string, other: string): string => [one, other].sort().join("\u0001");

/** Units by the names the office gave them, followed to the last: A is B, B is C → A is C. A circle stops where it began. */
function unitNames(recipe: Recipe): (unit: string) => string {
  const names = new Map(recipe.flatMap((answer) => (answer.kind === "unit" ? [[unitKey(answer.unit), answer.is] as const] : [])));
  return (unit) => {
    const seen = new Set<string>();
    let name = unit;
    for (let next = names.get(unitKey(name)); next !== undefined && !seen.has(unitKey(name)); next = names.get(unitKey(name))) {
      seen.add(unitKey(name));
      name = next;
    }
    return name;
  };
}

/** Nothing was answered. */
export const NO_ANSWERS: Answers = answersOf([], 0);
