import { labelOf, type Outcome } from "../review/level";
import { cleanText, isBlank } from "./cleanText";
import { type Cell, type Grid, placeOf } from "./grid";
import { meaningOf } from "./headings";
import type { HeadingLevels } from "./headingTexts";
import { EMPLOYMENT_LABELS } from "./labels";
import { LIST_TABLE, type ListField } from "./personColumns";
import { readEmployment } from "./readChoices";
import { readLevel } from "./readLevel";
import { readMark } from "./readMark";
import type { Row } from "./row";

/** One answer to a field, with the column that is marked for it. */
export interface AnswerColumn {
  readonly answer: string;
  readonly heading: string;
  readonly column: number;
}

/** "Xếp loại" over XS | T | HT | KHT, or "Loại" over Công chức | Hợp đồng: which columns answer which field. */
export type ChoiceColumns = ReadonlyMap<ListField, readonly AnswerColumn[]>;

const LEVEL_FIELDS: ReadonlySet<ListField> = new Set(LIST_TABLE.columns.flatMap(({ field, kind }) => (kind === "level" ? [field] : [])));
/** So many levels side by side without a heading over them are this year's rating. */
const ENOUGH_LEVELS = 3;

/** Finds the columns that hold one answer each: two or more of a field, all of them with marks only. */
export function choiceColumns(grid: Grid, bottom: number, levels: readonly HeadingLevels[], year: number): ChoiceColumns {
  const found = new Map<ListField, AnswerColumn[]>();
  levels.forEach((texts, column) => {
    const lowest = texts.at(-1) ?? "";
    const above = texts.slice(0, -1);
    const field = fieldAnswered(above, lowest, year);
    const answer = field === "employment" ? labelOfEmployment(lowest) : field === null ? null : labelOfLevel(readLevel(lowest));
    if (field !== null && answer !== null) found.set(field, [...(found.get(field) ?? []), { answer, heading: above.join(" "), column }]);
  });
  return new Map([...found].filter(([, answers]) => answers.length >= enough(answers) && answers.every(({ column }) => holdsMarksOnly(grid, bottom, column))));
}

/** Whose answers stand below a heading; levels without one are this year's rating. */
function fieldAnswered(above: HeadingLevels, lowest: string, year: number): ListField | null {
  if (above.length === 0) return readLevel(lowest) === null ? null : "decision";
  const field = meaningOf(above, year)?.field ?? null;
  return field !== null && (field === "employment" || LEVEL_FIELDS.has(field)) ? field : null;
}

const enough = (answers: readonly AnswerColumn[]): number => (answers.some(({ heading }) => heading === "") ? ENOUGH_LEVELS : 2);

const labelOfLevel = (level: Outcome | null): string | null => (level === null ? null : labelOf(level));
const labelOfEmployment = (text: string): string | null => {
  const employment = readEmployment(text);
  return employment === null ? null : EMPLOYMENT_LABELS[employment];
};

/** Counts of votes or people under the same headings are no marks: a number other than 0 and 1 says so. */
const holdsMarksOnly = ({ cells }: Grid, bottom: number, column: number): boolean =>
  cells.slice(bottom + 1).every((row) => {
    const cell = row[column] ?? null;
    return typeof cell !== "number" || cell === 0 || cell === 1;
  });

/** The row with each such field answered by the heading of its marked column; two marks, or a word, are both shown, to be asked about. */
export function withChosenAnswers(grid: Grid, choices: ChoiceColumns, row: Row<ListField>): Row<ListField> {
  if (choices.size === 0) return row;
  const filled = (field: ListField): readonly { readonly column: number; readonly text: string }[] =>
    (choices.get(field) ?? []).flatMap(({ answer, column }) => {
      const cell = grid.cells[row.index]?.[column] ?? null;
      const mark = isBlank(cell) ? "no" : readMark(cell);
      return mark === "no" ? [] : [{ column, text: mark === "yes" ? answer : `${answer}: ${cleanText(cell)}` }];
    });
  const cell = (field: ListField): Cell => {
    if (!choices.has(field)) return row.cell(field);
    const texts = filled(field).map(({ text }) => text);
    return texts.length === 0 ? null : texts.join("; ");
  };
  return { ...row, cell, placeOf: (field) => placeOf(grid.name, row.index, filled(field)[0]?.column ?? row.columnOf(field) ?? undefined) };
}
