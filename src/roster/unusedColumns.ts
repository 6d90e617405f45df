import type { Problem } from "../review/problem";
import { cleanText, isBlank, labelKey, withoutBrackets } from "./cleanText";
import type { ListFound } from "./findList";
import { placeOf } from "./grid";
import { ratingsOfAnother } from "./headings";
import { headingOf, type ListField } from "./personColumns";
import { readLevel } from "./readLevel";

interface UnusedColumn {
  readonly text: string;
  readonly place: string;
  /** Most of its cells read as ratings. */
  readonly isRated: boolean;
}

/**
 * What a list says beside the columns that were understood, so that nothing is left out without a word: ratings of another time
 * or body, ratings nobody understands and facts that may change a rating, and all the others by name. `rows`: the grid rows of its people.
 */
export function unusedColumns(list: ListFound, rows: readonly number[], year: number): Problem[] {
  const columns = unused(list, rows);
  const rated = columns.filter(({ isRated }) => isRated);
  const facts = columns.flatMap((one) => factIn(one));
  const others = columns.filter((one) => one.text !== "" && !one.isRated && !facts.some(({ place }) => place === one.place));
  return [
    ...rated.filter(({ text }) => ratingsOfAnother(text, year) === null).map(({ place, text }): Problem => ({ kind: "columnUnknown", place, heading: text })),
    ...(["partOfYear", "otherBody", "otherYear"] as const).flatMap((why) => ratingsAside(rated.filter(({ text }) => ratingsOfAnother(text, year) === why), why, year)),
    ...facts,
    ...(others.length === 0 ? [] : [{ kind: "columnsUnused", place: placeOf(list.grid.name, list.heading.bottom), headings: others.map(({ text }) => text) } as const]),
  ];
}

/** The columns with something in the rows of people that no field was read from and no other problem speaks of. */
function unused({ grid, heading }: ListFound, rows: readonly number[]): UnusedColumn[] {
  const used = new Set([...heading.columns.values(), ...[...heading.choices.values()].flat(), ...heading.doubles].map(({ column }) => column));
  const width = Math.max(heading.texts.length, ...rows.map((row) => grid.cells[row]?.length ?? 0));
  return Array.from({ length: width }, (_, column) => column).flatMap((column) => {
    const cells = rows.map((row) => grid.cells[row]?.[column] ?? null).filter((cell) => !isBlank(cell));
    if (cells.length === 0 || used.has(column) || heading.setAside?.has(column)) return [];
    const levels = cells.filter((cell) => readLevel(cleanText(cell)) !== null).length;
    return [{ text: heading.texts[column] ?? "", place: placeOf(grid.name, heading.bottom, column), isRated: levels > 0 && levels * 2 >= cells.length }];
  });
}

function ratingsAside(columns: readonly UnusedColumn[], why: "partOfYear" | "otherBody" | "otherYear", year: number): Problem[] {
  const [first] = columns;
  return first === undefined ? [] : [{ kind: "ratingsAside", place: first.place, headings: columns.map(({ text }) => text), why, year }];
}

const says = (...phrases: string[]): RegExp => new RegExp(`(?:^| )(?:${phrases.map(labelKey).join("|")})(?= |$)`, "u");

/** Words of a column that may change a rating, and the column of ours they speak of; leave with pay and retirement do not. */
const FACTS: readonly { readonly field: ListField; readonly words: RegExp; readonly unless?: RegExp }[] = [
  { field: "maternity", words: says("thai sản", "nghỉ sinh") },
  { field: "leaveMonths", words: says("nghỉ", "vắng"), unless: says("phép", "hưu", "thôi việc") },
  { field: "monthsWorked", words: says("số tháng", "tháng công tác", "tháng ct", "tháng làm việc") },
  { field: "discipline", words: says("kỷ luật", "kỉ luật", "vi phạm") },
];

function factIn({ text, place, isRated }: UnusedColumn): Extract<Problem, { kind: "factColumnUnused" }>[] {
  const key = labelKey(withoutBrackets(text));
  const fact = isRated ? undefined : FACTS.find(({ words, unless }) => words.test(key) && unless?.test(key) !== true);
  return fact === undefined ? [] : [{ kind: "factColumnUnused", place, heading: text, wanted: headingOf(fact.field) }];
}
