import type { Problem } from "../review/problem";
import type { Employment } from "../review/subject";
import { cleanText, isBlank } from "./cleanText";
import { classifyRow } from "./classifyRow";
import type { ListFound } from "./findList";
import type { Cell, Grid } from "./grid";
import type { ListField } from "./personColumns";
import type { PersonRow } from "./readPerson";
import { type Row, rowOf } from "./row";

/** The rows of a list that are people, each with the phòng its surroundings give. */
export interface ListReading {
  readonly rows: readonly PersonRow[];
  readonly problems: readonly Problem[];
}

/** Reads the rows under the heading. `sheetUnit` is the phòng of a sheet that holds one phòng only. */
export function readList({ grid, heading }: ListFound, sheetUnit: string | null): ListReading {
  const problems: Problem[] = heading.doubles.map((double) => ({ kind: "doubleHeading", place: double.ignored, ...double }));
  const headings = new Map([...heading.columns.values()].map(({ column }) => [column, cleanText(grid.cells[heading.bottom]?.[column] ?? null)]));
  const rows: PersonRow[] = [];
  let unit = sheetUnit;
  let employment: Employment | null = null;
  let ended = false;
  for (let index = heading.bottom + 1; index < grid.cells.length; index += 1) {
    const row = withMergedUnit(grid, rowOf(grid, heading.columns, index));
    const found = classifyRow(grid, row, headings);
    // Below the signatures only a repeated heading begins people again.
    if (ended && found.kind !== "repeatedHeading") continue;
    if (found.kind === "blank") continue;
    if (found.kind === "person") {
      rows.push({ row, unit, employment });
      continue;
    }
    problems.push({ kind: "rowSkipped", place: row.place, why: found.kind, text: found.text });
    ended = found.kind === "signature";
    if (found.kind === "group") {
      unit = found.unit ?? unit;
      // A new phòng begins without a kind of contract; "Người lao động" inside it keeps the phòng.
      employment = found.employment;
    }
  }
  const hidden = rows.filter(({ row }) => grid.hiddenRows.has(row.index));
  const [first] = hidden;
  if (first) problems.push({ kind: "hiddenRowsRead", place: first.row.place, count: hidden.length });
  return { rows, problems };
}

/** A phòng cell merged over several people belongs to each of them, and to nobody below the merge. */
function withMergedUnit(grid: Grid, row: Row<ListField>): Row<ListField> {
  const column = row.columnOf("unit");
  if (column === null || !isBlank(row.cell("unit"))) return row;
  const area = grid.merges.find(({ top, bottom, left, right }) => left === column && right === column && top <= row.index && row.index <= bottom);
  const unit: Cell = area === undefined ? null : (grid.cells[area.top]?.[area.left] ?? null);
  return { ...row, cell: (field) => (field === "unit" ? unit : row.cell(field)) };
}
