import { ANSWER_KINDS, ANSWER_WORDS, ENCODINGS, RECIPE_EXPECTED } from "../messages.vi/recipe";
import { groupLabel } from "../review/group";
import type { Problem } from "../review/problem";
import { cleanText, labelKey } from "./cleanText";
import { dateCell } from "./dateCell";
import { LIST_TABLE } from "./personColumns";
import { readGroup } from "./readChoices";
import { readDate } from "./readDate";
import { readMonths, readNumber } from "./readNumber";
import { type Answer, joinRecipes, type Meaning, type NoteMeaning, type Recipe, type Who } from "./recipe";
import type { Row } from "./row";
import { RECIPE_TABLE, type RecipeField } from "./tables";
import type { TableRow } from "./tableSheet";
import { type TypedCells, typedCells, typedText } from "./unread";

/** An answer as the cells of its row: what was met, where or of whom, and what it is taken for. */
export interface AnswerWords {
  readonly met: string;
  readonly where: string;
  readonly meant: string;
}

const SEPARATOR = " | ";
const whoText = ({ name, birth, unit }: Who): string => [name, birth, unit].join(SEPARATOR).replace(/[ |]+$/, "");

function whoIn(text: string): Who | null {
  const [name = "", birth = "", unit = ""] = text.split("|").map((part) => part.trim());
  return name === "" ? null : { name, birth, unit };
}

/** `answerWords({ kind: "unit", unit: "P. CS", is: "Phòng Chính sách" })` → met "P. CS", meant "Phòng Chính sách". */
export function answerWords(answer: Meaning): AnswerWords {
  switch (answer.kind) {
    case "sheet":
      return { met: answer.sheet, where: "", meant: ANSWER_WORDS.sheet[answer.use] };
    case "headingRow":
      return { met: answer.texts, where: answer.sheet, meant: ANSWER_WORDS.headingRow };
    case "column":
      return { met: answer.heading, where: "", meant: LIST_TABLE.columns.find(({ field }) => field === answer.field)?.heading ?? ANSWER_WORDS.notUsed };
    case "encoding":
      return { met: answer.heading, where: "", meant: ENCODINGS[answer.encoding] };
    case "position":
      return { met: answer.position, where: "", meant: groupLabel(answer.group) };
    case "unit":
      return { met: answer.unit, where: "", meant: answer.is };
    case "unitsApart":
      return { met: answer.unit, where: answer.other, meant: ANSWER_WORDS.unitsApart };
    case "sheetUnit":
      return { met: answer.sheet, where: "", meant: answer.unit ?? ANSWER_WORDS.noUnit };
    case "row":
      return { met: answer.text, where: "", meant: ANSWER_WORDS.row[answer.is] };
    case "note":
      return { met: answer.note, where: whoText(answer.who), meant: noteText(answer.means) };
    case "twins":
      return { met: whoText(answer.one), where: whoText(answer.other), meant: ANSWER_WORDS.twins[answer.are] };
  }
}

function noteText(means: NoteMeaning): string {
  const word = ANSWER_WORDS.note[means.field];
  if ("months" in means) return `${word}: ${String(means.months).replace(".", ",")}`;
  return "text" in means ? `${word}: ${means.text}` : word;
}

/** The rows of Cách đọc. Groups of positions stand in Quy tắc, which the formulas see, and not here. */
export const recipeRows = (recipe: Recipe): TableRow<RecipeField>[] => recipe.filter(({ kind }) => kind !== "position").map(recipeRow);

/** One answer as its row: the group of a position too, for a workbook without Quy tắc. */
export function recipeRow(answer: Answer): TableRow<RecipeField> {
  const { met, where, meant } = answerWords(answer);
  const year = answer.kind === "note" ? answer.year : null;
  return { kind: ANSWER_KINDS[answer.kind], met, where: where || null, meant, year, given: dateCell(readDate(answer.given)) };
}

const isoDate = (row: Row<RecipeField>): string | null => {
  const date = readDate(row.cell("given"), row.shown("given"));
  if (date === null || date.month === null || date.day === null) return null;
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${date.year}-${two(date.month)}-${two(date.day)}`;
};

/** What a row says, or what it should have said. */
type RowReading = Meaning | { readonly expected: string };

interface Said extends AnswerWords {
  readonly year: number | null;
}

/** The id whose words these are: `idOf({ read: "Đọc" }, "đọc")` → "read". */
const idOf = <T extends string>(words: Readonly<Record<T, string>>, text: string): T | null =>
  (Object.keys(words) as T[]).find((id) => labelKey(words[id]) === labelKey(text)) ?? null;

const oneOf = <T extends string>(words: Readonly<Record<T, string>>, text: string, answer: (id: T) => Meaning): RowReading => {
  const id = idOf(words, text);
  return id === null ? { expected: RECIPE_EXPECTED.words(Object.values(words)) } : answer(id);
};

function readAnswer(kind: Meaning["kind"], { met, where, meant, year }: Said): RowReading {
  switch (kind) {
    case "sheet":
      return oneOf(ANSWER_WORDS.sheet, meant, (use) => ({ kind, sheet: met, use }));
    case "headingRow":
      return where === "" ? { expected: RECIPE_EXPECTED.where } : { kind, sheet: where, texts: met };
    case "column":
      return readColumn(met, meant);
    case "encoding":
      return oneOf(ENCODINGS, meant, (encoding) => ({ kind, heading: met, encoding }));
    case "position": {
      const group = readGroup(meant);
      return group === null ? { expected: RECIPE_EXPECTED.words(["Trưởng phòng và tương đương"]) } : { kind, position: met, group };
    }
    case "unit":
      return meant === "" ? { expected: RECIPE_EXPECTED.text } : { kind, unit: met, is: meant };
    case "unitsApart":
      return where === "" ? { expected: RECIPE_EXPECTED.where } : { kind, unit: met, other: where };
    case "sheetUnit":
      return meant === "" ? { expected: RECIPE_EXPECTED.text } : { kind, sheet: met, unit: labelKey(meant) === labelKey(ANSWER_WORDS.noUnit) ? null : meant };
    case "row":
      return oneOf(ANSWER_WORDS.row, meant, (is) => ({ kind, text: met, is }));
    case "note":
      return readNote(met, where, meant, year);
    case "twins": {
      const [one, other] = [whoIn(met), whoIn(where)];
      return one === null || other === null ? { expected: RECIPE_EXPECTED.where } : oneOf(ANSWER_WORDS.twins, meant, (are) => ({ kind, one, other, are }));
    }
  }
}

function readColumn(heading: string, meant: string): RowReading {
  const found = LIST_TABLE.columns.find((column) => labelKey(column.heading) === labelKey(meant));
  if (found === undefined && labelKey(meant) !== labelKey(ANSWER_WORDS.notUsed)) return { expected: RECIPE_EXPECTED.field };
  return { kind: "column", heading, field: found?.field ?? null };
}

function readNote(note: string, where: string, meant: string, year: number | null): RowReading {
  const [who, means] = [whoIn(where), readNoteMeaning(meant)];
  if (who === null) return { expected: RECIPE_EXPECTED.where };
  if (means === null) return { expected: RECIPE_EXPECTED.note };
  return year === null ? { expected: RECIPE_EXPECTED.year } : { kind: "note", who, note, year, means };
}

function readNoteMeaning(text: string): NoteMeaning | null {
  const [, word = text, value = ""] = /^([^:]*):\s*(.*)$/u.exec(text) ?? [];
  const field = idOf(ANSWER_WORDS.note, word);
  switch (field) {
    case null:
      return null;
    case "maternity":
    case "nothing":
      return { field };
    case "monthsWorked":
    case "leaveMonths": {
      const months = value === "" ? null : readMonths(value);
      return months === null ? null : { field, months };
    }
    case "discipline":
    case "unratedReason":
      return value === "" ? null : { field, text: value };
  }
}

export interface RecipeReading {
  readonly recipe: Recipe;
  readonly problems: readonly Problem[];
  readonly unread: readonly TypedCells<RecipeField>[];
}

/** Cách đọc → the recipe; a row nobody understands is a problem, and is written back as typed. */
export function readRecipe(rows: readonly Row<RecipeField>[]): RecipeReading {
  const [answers, problems, unread]: [Answer[], Problem[], TypedCells<RecipeField>[]] = [[], [], []];
  for (const row of rows) {
    const kind = idOf(ANSWER_KINDS, cleanText(row.cell("kind")));
    const said: Said = { met: cleanText(row.cell("met")), where: cleanText(row.cell("where")), meant: cleanText(row.cell("meant")), year: readNumber(row.cell("year")) };
    const read: RowReading = kind === null ? { expected: RECIPE_EXPECTED.kind } : said.met === "" ? { expected: RECIPE_EXPECTED.met } : readAnswer(kind, said);
    if ("expected" in read) {
      problems.push({ kind: "recipeUnclear", place: row.place, text: [said.met, typedText(row.cell("meant"))].filter((text) => text !== "").join(" → "), expected: read.expected });
      unread.push(typedCells(row, RECIPE_TABLE));
    } else answers.push({ ...read, given: isoDate(row) });
  }
  return { recipe: joinRecipes(answers), problems, unread };
}
