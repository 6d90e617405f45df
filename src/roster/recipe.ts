import type { Group } from "../review/group";
import { matchKey } from "../review/matchKey";
import { unitKey } from "../review/unitKey";
import type { ListField } from "./personColumns";
import type { Encoding } from "./typedIn";

/** A person as the source names them: what tells two people apart without a row number. `birth` as text, "" where unknown. */
export interface Who {
  readonly name: string;
  readonly birth: string;
  readonly unit: string;
}

/** What the office says a note means for one person's rating of one year. */
export type NoteMeaning =
  | { readonly field: "monthsWorked" | "leaveMonths"; readonly months: number }
  | { readonly field: "maternity" | "nothing" }
  | { readonly field: "discipline" | "unratedReason"; readonly text: string };

/** What something in a source means, keyed by what stands there and never by its cell, so that it holds next year too. */
export type Meaning =
  | { readonly kind: "sheet"; readonly sheet: string; readonly use: "read" | "leave" }
  /** The heading of a sheet is the rows with these texts. */
  | { readonly kind: "headingRow"; readonly sheet: string; readonly texts: string }
  /** `field` null: the column is not used. */
  | { readonly kind: "column"; readonly heading: string; readonly field: ListField | null }
  | { readonly kind: "encoding"; readonly heading: string; readonly encoding: Encoding }
  | { readonly kind: "position"; readonly position: string; readonly group: Group }
  | { readonly kind: "unit"; readonly unit: string; readonly is: string }
  | { readonly kind: "unitsApart"; readonly unit: string; readonly other: string }
  /** Everybody on a sheet belongs to this phòng; null: its name is no phòng. */
  | { readonly kind: "sheetUnit"; readonly sheet: string; readonly unit: string | null }
  | { readonly kind: "row"; readonly text: string; readonly is: "person" | "unit" | "nothing" }
  /** Holds for the review of `year` only: a note of last year says nothing of this one. */
  | { readonly kind: "note"; readonly who: Who; readonly note: string; readonly year: number; readonly means: NoteMeaning }
  /** `first` and `second`: one person, of whom that row stands and the other fills its blanks. */
  | { readonly kind: "twins"; readonly one: Who; readonly other: Who; readonly are: "two" | "first" | "second" };

/** One answer of the office, with the ISO date it was given; `null` where nobody wrote the date. */
export type Answer = Meaning & { readonly given: string | null };

/** Cách đọc: how the office's own sheets are to be read. One answer to a question; their order does not matter. */
export type Recipe = readonly Answer[];

const key = (...parts: readonly string[]): string => parts.join("\u0000");

/** Two spellings of one person meet: `whoKey({ name: "LÊ  VĂN AN", … }) === whoKey({ name: "Lê Văn An", … })`. */
export const whoKey = ({ name, birth, unit }: Who): string => key(matchKey(name), matchKey(birth), unit === "" ? "" : unitKey(unit));

const either = (one: string, other: string): string => key(...[one, other].sort());

/** What an answer is about. Two answers with one key answer the same question, and the later one stands. */
export function answerKey(answer: Meaning): string {
  switch (answer.kind) {
    case "sheet":
    case "headingRow":
    case "sheetUnit":
      return key(answer.kind, matchKey(answer.sheet));
    case "column":
    case "encoding":
      return key(answer.kind, matchKey(answer.heading));
    case "position":
      return key(answer.kind, matchKey(answer.position));
    case "unit":
      return key(answer.kind, unitKey(answer.unit));
    case "unitsApart":
      return key(answer.kind, either(unitKey(answer.unit), unitKey(answer.other)));
    case "row":
      return key(answer.kind, matchKey(answer.text));
    case "note":
      return key(answer.kind, whoKey(answer.who), matchKey(answer.note), String(answer.year));
    case "twins":
      return key(answer.kind, either(whoKey(answer.one), whoKey(answer.other)));
  }
}

/** Several recipes as one; of two answers to one question the later recipe's stands, and within a recipe the later row. */
export function joinRecipes(...recipes: readonly Recipe[]): Recipe {
  const byKey = new Map<string, Answer>();
  for (const answer of recipes.flat()) {
    byKey.delete(answerKey(answer));
    byKey.set(answerKey(answer), answer);
  }
  return [...byKey.values()];
}

/** What the clerk changed in the pane since the workbook was opened: nothing of it is written before "Tạo sổ". */
export interface RecipeEdits {
  /** From last year's workbook: the answers of this workbook go before them. */
  readonly brought: Recipe;
  readonly given: Recipe;
  /** Keys of answers to leave out. */
  readonly forgotten: readonly string[];
  /** The year whose rules are to hold; `null`: the one the workbook names. */
  readonly year: number | null;
  /** Mã of the values of another year that are kept for this one. */
  readonly keptRules: readonly string[];
}

export const NO_EDITS: RecipeEdits = { brought: [], given: [], forgotten: [], year: null, keptRules: [] };

/** The recipe in force: `editedRecipe(ofTheWorkbook, { ...NO_EDITS, given: [answer] })` → both, the given one where they differ. */
export function editedRecipe(own: Recipe, { brought, given, forgotten }: Pick<RecipeEdits, "brought" | "given" | "forgotten">): Recipe {
  const left = new Set(forgotten);
  return joinRecipes(joinRecipes(brought, own).filter((answer) => !left.has(answerKey(answer))), given);
}

/** The edits with one more answer; answering again replaces, answering the same twice changes nothing. */
export const withGiven = (edits: RecipeEdits, answer: Answer): RecipeEdits => ({ ...edits, given: joinRecipes(edits.given, [answer]) });

/** The edits with one answer forgotten, wherever it came from. */
export function withForgotten(edits: RecipeEdits, answer: Meaning): RecipeEdits {
  const gone = answerKey(answer);
  return { ...edits, given: edits.given.filter((other) => answerKey(other) !== gone), forgotten: [...edits.forgotten.filter((other) => other !== gone), gone] };
}
