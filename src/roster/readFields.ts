import type { Outcome } from "../review/level";
import type { NumberRange, Problem } from "../review/problem";
import type { PartialDate } from "../review/subject";
import { cleanText, errorOf, isBlank } from "./cleanText";
import type { Cell } from "./grid";
import { readDate } from "./readDate";
import { readLevel } from "./readLevel";
import { type Mark, readMark } from "./readMark";
import type { Row } from "./row";
import { type TypedCells, typedText } from "./unread";

/** Reads the cells of one row; what cannot be read is blank and a problem with its cell. */
export interface FieldReader<F extends string> {
  readonly text: (field: F) => string | null;
  /** `doubt` may ask about a date that could be read. */
  readonly date: (field: F, doubt?: (cell: Cell) => Problem | null) => PartialDate | null;
  readonly level: (field: F) => Outcome | null;
  readonly number: (field: F, read: (cell: Cell) => number | null, range: NumberRange) => number | null;
  readonly mark: (field: F) => Mark | null;
  /** A value with a fixed set of answers; `otherwise` says what is wrong with any other text. */
  readonly choice: <T>(field: F, read: (text: string) => T | null, otherwise: (place: string, text: string) => Problem) => T | null;
  /** The cells asked for so far that could not be read, as typed. */
  readonly unread: TypedCells<F>;
}

/** A number shown with leading zeros is a number of a file or a person: 7 under the format "000" → "007". */
const shownText = (cell: Cell, format: string): string => (typeof cell === "number" && /^0{2,}$/.test(format) ? cleanText(cell).padStart(format.length, "0") : cleanText(cell));

/** The reader of `row`, whose subject is called `name` in messages; it adds to `problems`. */
export function fieldReader<F extends string>(row: Row<F>, name: string, problems: Problem[]): FieldReader<F> {
  const unread: Partial<Record<F, Cell>> = {};
  const filled = (field: F): Cell => {
    const cell = row.cell(field);
    const error = errorOf(cell);
    if (error !== null) {
      if (!(field in unread)) problems.push({ kind: "formulaError", place: row.placeOf(field), heading: row.headingOf(field), error, name: name || null });
      unread[field] = error;
      return null;
    }
    return isBlank(cell) ? null : cell;
  };
  const fault = (field: F) => ({ place: row.placeOf(field), heading: row.headingOf(field), text: cleanText(row.cell(field)), name });
  const reading = <T>(field: F, read: (cell: Cell) => T | null, otherwise: () => Problem): T | null => {
    const cell = filled(field);
    if (cell === null) return null;
    const value = read(cell);
    if (value === null) {
      problems.push(otherwise());
      unread[field] = typedText(cell);
    }
    return value;
  };
  return {
    unread,
    text: (field) => {
      const cell = filled(field);
      return cell === null ? null : shownText(cell, row.shown(field).format);
    },
    date: (field, doubt = () => null) => {
      const asked = doubt(row.cell(field));
      return reading(field, (cell) => (asked === null ? readDate(cell, row.shown(field)) : null), () => asked ?? { kind: "badDate", ...fault(field) });
    },
    level: (field) => {
      const text = cleanText(filled(field));
      // A dash is how a person leaves a cell blank on purpose.
      if (text === "" || /^[-–—]+$/.test(text)) return null;
      return reading(field, () => readLevel(text), () => ({ kind: "unknownLevel", ...fault(field) }));
    },
    number: (field, read, range) => reading(field, read, () => ({ kind: "badNumber", ...fault(field), range })),
    mark: (field) => reading(field, (cell) => readMark(cell, row.shown(field)), () => ({ kind: "unknownMark", ...fault(field) })),
    choice: (field, read, otherwise) =>
      reading(field, (cell) => read(cleanText(cell)), () => otherwise(row.placeOf(field), cleanText(row.cell(field)))),
  };
}
