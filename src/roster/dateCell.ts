import type { PartialDate } from "../review/subject";
import type { Cell } from "./grid";
import { dateText, serialOf } from "./readDate";

const LARGEST_YEAR = 2100;

/**
 * A date as a cell: a whole date as its serial, a year as a number, a month and year as text. A day of 1905 or
 * before has a serial that looks like a year or a count, so it is written as text.
 */
export function dateCell(date: PartialDate | null): Cell {
  if (date === null) return null;
  if (date.month === null) return date.year;
  const serial = serialOf(date);
  return serial === null || serial <= LARGEST_YEAR ? dateText(date) : serial;
}
