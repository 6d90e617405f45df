import type { Problem } from "../review/problem";
import { cleanText } from "./cleanText";
import { LIST_TABLE, type ListField } from "./personColumns";
import type { Row } from "./row";

/** So many cells are named beside the first. */
const NAMED = 4;
const TEXTS: readonly ListField[] = LIST_TABLE.columns.flatMap(({ field, kind }) => (kind === "text" ? [field] : []));

/** The texts of people that are not kept letter by letter: odd spaces, line breaks, invisible signs and decomposed accents. */
export function textsCleaned(rows: readonly Row<ListField>[]): Problem[] {
  const cells = rows.flatMap((row) =>
    TEXTS.flatMap((field) => {
      const cell = row.cell(field);
      return typeof cell === "string" && cell !== cleanText(cell) ? [row.placeOf(field)] : [];
    }),
  );
  const [place, ...others] = cells;
  return place === undefined ? [] : [{ kind: "textsCleaned", place, count: cells.length, others: others.slice(0, NAMED) }];
}
