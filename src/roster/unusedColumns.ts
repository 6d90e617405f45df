import type { Problem } from "../review/problem";
import { cleanText, isBlank } from "./cleanText";
import type { ListFound } from "./findList";
import { placeOf } from "./grid";
import { isOfEarlierYear } from "./headings";
import { readLevel } from "./readLevel";

/**
 * What a list says beside the columns that were understood: a column of ratings is warned of, since nobody is counted by
 * it; the others are named, so that nothing is left out without a word. `rows`: the grid rows of its people.
 */
export function unusedColumns({ grid, heading }: ListFound, rows: readonly number[], year: number): Problem[] {
  const used = new Set([...heading.columns.values()].map(({ column }) => column));
  const reported = new Set(heading.doubles.map(({ ignored }) => ignored));
  const width = Math.max(heading.texts.length, ...rows.map((row) => grid.cells[row]?.length ?? 0));
  const columns = Array.from({ length: width }, (_, column) => {
    const cells = rows.map((row) => grid.cells[row]?.[column] ?? null).filter((cell) => !isBlank(cell));
    const levels = cells.filter((cell) => readLevel(cleanText(cell)) !== null).length;
    return { column, text: heading.texts[column] ?? "", place: placeOf(grid.name, heading.bottom, column), filled: cells.length > 0, levels: levels > 0 && levels * 2 >= cells.length };
  }).filter(({ column, place, filled }) => filled && !used.has(column) && heading.setAside?.has(column) !== true && !reported.has(place));
  const rated = columns.filter(({ text, levels }) => levels && !isOfEarlierYear(text, year));
  const others = columns.filter((one) => one.text !== "" && !rated.includes(one));
  return [
    ...rated.map(({ place, text }): Problem => ({ kind: "columnUnknown", place, heading: text })),
    ...(others.length === 0 ? [] : [{ kind: "columnsUnused", place: placeOf(grid.name, heading.bottom), headings: others.map(({ text }) => text) } as const]),
  ];
}
