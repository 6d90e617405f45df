import { cleanText } from "./cleanText";
import type { Grid } from "./grid";
import { fieldOfHeading, isOfEarlierYear, ratingsOfAnother } from "./headings";
import { headingTexts } from "./headingTexts";
import type { ListField } from "./personColumns";
import { isRatingHeading } from "./ratingHeading";
import { readEmployment } from "./readChoices";
import type { ListHeading } from "./readHeading";
import { readLevel } from "./readLevel";

const NAMES: readonly ListField[] = ["order", "name", "familyName", "givenName"];

interface Filled {
  readonly column: number;
  readonly text: string;
}

/**
 * Whether the row right below a heading belongs to it: nobody is numbered or named in it, and under every column that was understood
 * it says words of a heading: "(năm 2022)", "Quý I | Quý II", "XS | T | HT | KHT".
 */
export function isSubheading(grid: Grid, { top, columns }: ListHeading, index: number, year: number): boolean {
  const filled = (grid.cells[index] ?? []).flatMap((cell, column): Filled[] => (cleanText(cell) === "" ? [] : [{ column, text: cleanText(cell) }]));
  const understood = new Set([...columns.values()].map(({ column }) => column));
  const naming = new Set(NAMES.map((field) => columns.get(field)?.column));
  if (filled.some(({ column }) => naming.has(column))) return false;
  const answers = answersUnderOne(grid, top, index, filled);
  const isWord = ({ column, text }: Filled): boolean => answers.has(column) || (!isAnswer(text) && isHeadingWord(text, year));
  return filled.some(isWord) && filled.every((one) => isWord(one) || (!understood.has(one.column) && /\p{L}/u.test(one.text)));
}

/** Whether a text is made of words of a heading only. */
export const isHeadingWord = (text: string, year: number): boolean =>
  /^\([^()]*\p{L}[^()]*\)$/u.test(text) || /^20\d\d$/.test(text) || fieldOfHeading(text, year) !== null || isRatingHeading(text) || isOfEarlierYear(text, year) || ratingsOfAnother(text, year) === "partOfYear";

const isAnswer = (text: string): boolean => readLevel(text) !== null || readEmployment(text) !== null;

/** The columns of two different answers or more under one heading; one alone may be what somebody without a name was rated. */
function answersUnderOne(grid: Grid, top: number, index: number, filled: readonly Filled[]): ReadonlySet<number> {
  const answers = filled.filter(({ text }) => isAnswer(text));
  const texts = headingTexts(grid, top, index);
  const uppers = new Set(answers.map(({ column }) => texts[column]?.slice(0, -1).join(" ")));
  const isOne = uppers.size === 1 && new Set(answers.map(({ text }) => readLevel(text) ?? readEmployment(text))).size >= 2;
  return new Set(isOne ? answers.map(({ column }) => column) : []);
}
