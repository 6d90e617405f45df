import { type Grid, placeOf } from "./grid";
import { type Certainty, type Meaning, meaningOf } from "./headings";
import { type HeadingLevels, headingTexts, sameMerge } from "./headingTexts";
import { type ChoiceColumns, choiceColumns } from "./choiceColumns";
import type { ListField } from "./personColumns";
import type { FoundColumn } from "./row";

/** A column of a list, and how surely its heading was understood. */
export interface ListColumn extends FoundColumn<ListField> {
  readonly sure: Certainty;
}

export type ListColumns = ReadonlyMap<ListField, ListColumn>;

/** The heading of a list: its rows, what each column means, and headings that claim a field twice. */
export interface ListHeading {
  readonly top: number;
  readonly bottom: number;
  readonly columns: ListColumns;
  /** Fields whose answers have a column each, one of them marked. */
  readonly choices: ChoiceColumns;
  readonly doubles: readonly { readonly field: ListField; readonly heading: string; readonly used: string; readonly ignored: string; readonly column: number }[];
  /** What stands over each column of the sheet, understood or not. */
  readonly texts: readonly string[];
  /** Columns the office said are not used. */
  readonly setAside?: ReadonlySet<number>;
}

/** What the columns mean when the heading stands in rows `top` to `bottom`. */
export function readHeading(grid: Grid, top: number, bottom: number, year: number): ListHeading {
  const levels = headingTexts(grid, top, bottom);
  const choices = choiceColumns(grid, bottom, levels, year);
  const answered = new Set([...choices.values()].flat().map(({ column }) => column));
  const meanings = levels.map((texts, column) => (texts.length === 0 || answered.has(column) ? null : meaningOf(texts, year)));
  const columns = new Map<ListField, ListColumn>();
  const doubles: ListHeading["doubles"][number][] = [];
  for (const claim of bySureness(meanings, levels)) {
    const { field, column, heading } = claim;
    const first = columns.get(field);
    if (first === undefined) columns.set(field, claim);
    else if (sameMerge(grid, { top, bottom }, first.column, column)) {
      // "Họ và tên" merged over two columns: Họ đệm in one, Tên in the other.
      if (field === "name" && !columns.has("givenName")) columns.set("givenName", { ...claim, field: "givenName" });
    } else if (claim.sure !== "upper" && claim.sure !== "similar") {
      doubles.push({ field, heading, used: placeOf(grid.name, bottom, first.column), ignored: placeOf(grid.name, bottom, column), column });
    }
  }
  for (const [field, answers] of choices) {
    const [first] = answers;
    if (first !== undefined && !columns.has(field)) columns.set(field, { field, heading: first.heading || answers.map(({ column }) => levels[column]?.join(" ")).join(", "), column: first.column, sure: "marks" });
  }
  return { top, bottom, columns: inOrder(joinNames(columns)), choices, doubles, texts: levels.map((texts) => texts.join(" ")) };
}

/** How many columns a heading names itself: those understood by an upper row alone may have people for their lower one. */
export const namedColumns = ({ columns }: Pick<ListHeading, "columns">): number => [...columns.values()].filter(({ sure }) => sure !== "upper").length;

const LESS_SURE: readonly Certainty[] = ["upper", "similar"];

/** The claims on fields: the surer before, else from the left, so that the first of each field is the one to take. */
function bySureness(meanings: readonly (Meaning | null)[], levels: readonly HeadingLevels[]): ListColumn[] {
  const claims = meanings.flatMap((meaning, column) => (meaning === null ? [] : [{ ...meaning, column, heading: levels[column]?.join(" ") ?? "" }]));
  return claims.sort((a, b) => LESS_SURE.indexOf(a.sure) - LESS_SURE.indexOf(b.sure) || a.column - b.column);
}

const inOrder = (columns: ListColumns): ListColumns => new Map([...columns].sort(([, a], [, b]) => a.column - b.column));

/** One name in two columns becomes Họ đệm and Tên; a lone Tên or Họ is the name. */
function joinNames(columns: ListColumns): ListColumns {
  const joined = new Map(columns);
  const name = joined.get("name");
  const given = joined.get("givenName");
  if (name && given) {
    joined.delete("name");
    joined.set("familyName", { ...name, field: "familyName" });
  } else if (!name && given && !joined.has("familyName")) {
    joined.delete("givenName");
    joined.set("name", { ...given, field: "name" });
  }
  return joined;
}
