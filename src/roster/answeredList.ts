import { matchKey } from "../review/matchKey";
import type { Answers } from "./answers";
import { findList, type ListFound } from "./findList";
import { type Grid, placeOf } from "./grid";
import { type ListColumn, type ListHeading, readHeading } from "./readHeading";
import type { ListField } from "./personColumns";

const ROWS_SEARCHED = 60;
const HEADING_ROWS = 3;

/** What stands over the columns, as one text by which the heading is found again: "STT | Họ và tên | Chức vụ". */
export const headingText = ({ texts }: Pick<ListHeading, "texts">): string => texts.filter((text) => text !== "").join(" | ");

/** The list of a sheet, with the heading and the columns the office said, else those found. */
export function answeredList(grid: Grid, year: number, answers: Answers): ListFound | null {
  const texts = answers.headingOf(grid.name);
  const heading = texts === null ? null : headingWith(grid, texts, year);
  const found = heading === null ? findList(grid, year) : { grid, heading, hasName: true };
  if (found === null) return null;
  const answered = answeredHeading(grid, found.heading, answers);
  return { grid, heading: answered, hasName: answered.columns.has("name") || answered.columns.has("familyName") };
}

function headingWith(grid: Grid, texts: string, year: number): ListHeading | null {
  for (let top = 0; top < Math.min(grid.cells.length, ROWS_SEARCHED); top += 1) {
    for (let bottom = top; bottom < Math.min(top + HEADING_ROWS, grid.cells.length); bottom += 1) {
      const heading = readHeading(grid, top, bottom, year);
      if (matchKey(headingText(heading)) === matchKey(texts)) return heading;
    }
  }
  return null;
}

/** The heading with the columns the office said: an answer goes before what was understood, also of another column. */
export function answeredHeading(grid: Grid, heading: ListHeading, answers: Answers): ListHeading {
  const said = heading.texts.flatMap((text, column): Said[] => {
    const field = answers.fieldOf(text, placeOf(grid.name, heading.bottom, column));
    return field === undefined ? [] : [{ text, column, field }];
  });
  if (said.length === 0) return heading;
  const about = new Set(said.map(({ column }) => column));
  const columns = new Map<ListField, ListColumn>([...heading.columns].filter(([, { column }]) => !about.has(column)));
  const taken = new Set<ListField>();
  for (const { text, column, field } of said) {
    if (field === null || taken.has(field)) continue;
    taken.add(field);
    columns.set(field, { field, heading: text, column, sure: "answered" });
  }
  const setAside = new Set(said.flatMap(({ column, field }) => (field === null ? [column] : [])));
  const isAbout = (place: string): boolean => [...about].some((column) => placeOf(grid.name, heading.bottom, column) === place);
  return {
    ...heading, columns, setAside,
    choices: new Map([...heading.choices].filter(([field, answers]) => !taken.has(field) && !answers.some(({ column }) => about.has(column)))),
    doubles: heading.doubles.filter(({ used, ignored }) => !isAbout(used) && !isAbout(ignored)),
  };
}

interface Said {
  readonly text: string;
  readonly column: number;
  readonly field: ListField | null;
}
