import type { Problem } from "../review/problem";
import type { ListField } from "./personColumns";
import { readDate } from "./readDate";
import type { Row } from "./row";
import { typedText } from "./unread";

const BIRTH: readonly ListField[] = ["birth", "maleColumn", "femaleColumn"];
const LAST_MONTH = 12;

/**
 * Dates typed day first into an Excel that takes the month first: 05/06 becomes a date, of May, and 25/06 stays a text. A column
 * with real dates that all have a day up to 12, beside text with a later day, may be such a one. One warning a column.
 */
export function datesMaySwap(rows: readonly Row<ListField>[]): Problem[] {
  const sheets = new Map<string, Row<ListField>[]>();
  for (const row of rows) {
    const sheet = row.place.slice(0, row.place.lastIndexOf("!"));
    sheets.set(sheet, [...(sheets.get(sheet) ?? []), row]);
  }
  return [...sheets.values()].flatMap((list) => BIRTH.flatMap((field) => columnProblem(list, field)));
}

function columnProblem(rows: readonly Row<ListField>[], field: ListField): Problem[] {
  const days = rows.flatMap((row) => {
    const cell = row.cell(field);
    const day = readDate(cell, row.shown(field))?.day ?? null;
    return day === null ? [] : [{ row, day, real: typeof cell === "number" }];
  });
  const real = days.filter((date) => date.real);
  const [first] = real;
  const late = days.find(({ real: isReal, day }) => !isReal && day > LAST_MONTH);
  if (first === undefined || late === undefined || real.some(({ day }) => day > LAST_MONTH)) return [];
  return [{
    kind: "datesMaySwap", place: first.row.placeOf(field), heading: first.row.headingOf(field), count: real.length,
    other: late.row.placeOf(field), text: typedText(late.row.cell(field)),
  }];
}
