import { matchKey } from "../review/matchKey";
import type { Problem } from "../review/problem";
import { answeredHeading } from "./answeredList";
import { type Answers, NO_ANSWERS } from "./answers";
import { cleanText, isBlank, labelKey } from "./cleanText";
import { withChosenAnswers } from "./choiceColumns";
import { classifyRow, type RowKind } from "./classifyRow";
import type { ListFound } from "./findList";
import { type Cell, type Grid, placeOf } from "./grid";
import { type ListHeading, namedColumns, readHeading } from "./readHeading";
import { headingOf, type ListField } from "./personColumns";
import { personEvidence } from "./personEvidence";
import { nameIn, type PersonRow } from "./readPerson";
import { type Row, rowOf } from "./row";
import { aroundAll, belowGroup, type SheetSays } from "./surroundings";
import { textsCleaned } from "./textsCleaned";
import { unusedColumns } from "./unusedColumns";

/** The rows of a list that are people, each with the phòng its surroundings give. */
export interface ListReading {
  readonly rows: readonly PersonRow[];
  readonly problems: readonly Problem[];
}

/** Reads the rows under the heading. `sheetSays` tells of a sheet that holds one phòng, or one kind of contract, only. */
export function readList(list: ListFound, sheetSays: SheetSays, year: number, answers: Answers = NO_ANSWERS): ListReading {
  const { grid, heading } = list;
  const problems = headingProblems(list);
  const headings = new Map([...heading.columns.values()].map(({ column }) => [column, cleanText(grid.cells[heading.bottom]?.[column] ?? null)]));
  const rows: PersonRow[] = [];
  const unread: Row<ListField>[] = [];
  let around = aroundAll(sheetSays);
  let current = heading;
  let belowSignatures = false;
  for (let index = heading.bottom + 1; index < grid.cells.length; index += 1) {
    const row = withChosenAnswers(grid, current.choices, withMergedUnit(grid, rowOf(grid, current.columns, index)));
    const found = repeatsRowOf(grid, heading, index) ?? answeredRow(classifyRow(grid, row, headings), row, answers);
    if (found.kind === "blank") continue;
    if (belowSignatures) {
      // The names of those who sign stand there too: only a repeated heading or a sure person begins people again.
      const evidence = found.kind === "person" ? personEvidence(row) : "none";
      if (evidence === "likely") unread.push(row);
      if (found.kind === "signature") around = aroundAll(sheetSays);
      else if (found.kind === "group" && mayHeadAList(found.text, found.by)) around = belowGroup(found, around, sheetSays);
      if (evidence !== "sure" && found.kind !== "repeatedHeading") continue;
      belowSignatures = false;
    }
    if (found.kind === "person") {
      rows.push({ row, unit: around.unit, employment: around.employment });
      around = { ...around, isBare: false };
      continue;
    }
    const isDoubtful = found.kind === "group" && found.by === "doubt";
    problems.push(isDoubtful ? { kind: "groupDoubtful", place: row.place, text: found.text } : { kind: "rowSkipped", place: row.place, why: found.kind, text: found.text });
    if (found.kind === "repeatedHeading") {
      current = answeredHeading(grid, headingBelow(list, current, index, year), answers);
      index = Math.max(index, current.bottom);
    }
    if (found.kind === "group") around = belowGroup(found, around, sheetSays);
    if (found.kind === "signature") {
      // Whoever stands below belongs to a phòng of their own.
      around = aroundAll(sheetSays);
      belowSignatures = true;
    }
  }
  return { rows, problems: [...problems, ...unusedColumns(list, rows.map(({ row }) => row.index), year), ...rowsProblems(grid, rows, unread), ...textsCleaned(rows.map(({ row }) => row))] };
}

/** A row of the heading copied above the people of the next page; also of the row over it, where headings of several columns may stand. */
function repeatsRowOf({ cells }: Grid, { top, bottom }: ListHeading, index: number): RowKind | null {
  const filled = (cells[index] ?? []).flatMap((cell, column): [string, number][] => (isBlank(cell) ? [] : [[cleanText(cell), column]]));
  const rows = cells.slice(Math.max(0, top - 1), bottom + 1);
  const repeats = filled.length > 0 && rows.some((row) => filled.every(([text, column]) => matchKey(text) === matchKey(cleanText(row[column] ?? null))));
  return repeats ? { kind: "repeatedHeading", text: filled.slice(0, 3).map(([text]) => text).join(", ") } : null;
}

/** What the office said a row is, by its text; the rows no one has to be asked about stay what they are. */
function answeredRow(found: RowKind, row: Row<ListField>, answers: Answers): RowKind {
  if (found.kind !== "person" && found.kind !== "group") return found;
  const text = found.kind === "group" ? found.text : nameIn(row);
  switch (answers.row(text, row.place)) {
    case null:
      return found;
    case "person":
      return { kind: "person" };
    case "unit":
      return found.kind === "group" ? { ...found, by: "words" } : { kind: "group", text, unit: text, employment: null, number: "", isTitle: false, by: "words" };
    case "nothing":
      return { kind: "remark", text };
  }
}

/**
 * A heading repeated with its columns in another order, or with others, is that of the rows below it; else the one before still is.
 * It is as tall as the first or less, and `index` may be any of its rows.
 */
function headingBelow({ grid, heading: { top, bottom } }: ListFound, before: ListHeading, index: number, year: number): ListHeading {
  const heights = Array.from({ length: bottom - top + 1 }, (_, more) => more);
  const windows = heights.flatMap((more) => heights.slice(0, more + 1).map((above) => readHeading(grid, index - above, index - above + more, year)));
  const same = windows.find(({ texts }) => texts.every((text, column) => text === "" || ` ${labelKey(before.texts[column] ?? "")}`.endsWith(` ${labelKey(text)}`)));
  if (same !== undefined) return { ...before, top: same.top, bottom: same.bottom };
  return windows.reduce((best, next) => (namedColumns(next) > namedColumns(best) ? next : best));
}

/** Two headings for one field, and headings that were not plainly understood. */
function headingProblems({ grid, heading }: ListFound): Problem[] {
  const guessed = [...heading.columns.values()].flatMap(({ field, sure, heading: text, column }): Problem[] =>
    sure === "upper" || sure === "similar" ? [{ kind: "columnGuessed", place: placeOf(grid.name, heading.bottom, column), heading: text, means: headingOf(field), why: sure }] : [],
  );
  return [...heading.doubles.map(({ heading: text, used, ignored }): Problem => ({ kind: "doubleHeading", place: ignored, heading: text, used, ignored })), ...guessed];
}

/** The bold name of a signer and "- Lãnh đạo Ban;" of those who receive the paper head no list. */
const mayHeadAList = (text: string, by: "words" | "looks" | "doubt"): boolean => by === "words" && /^[\p{L}\d]/u.test(text);

function rowsProblems(grid: Grid, rows: readonly PersonRow[], unread: readonly Row<ListField>[]): Problem[] {
  const hidden = rows.map(({ row }) => row).filter(({ index }) => grid.hiddenRows.has(index));
  const [firstHidden, firstUnread, lastUnread] = [hidden[0], unread[0], unread.at(-1)];
  return [
    ...(firstHidden ? [{ kind: "hiddenRowsRead", place: firstHidden.place, count: hidden.length } as const] : []),
    ...(firstUnread && lastUnread ? [{ kind: "rowsBelowSignatures", place: firstUnread.place, last: lastUnread.place, count: unread.length } as const] : []),
  ];
}

/** A phòng cell merged over several people belongs to each of them, and to nobody below the merge. */
function withMergedUnit(grid: Grid, row: Row<ListField>): Row<ListField> {
  const column = row.columnOf("unit");
  if (column === null || !isBlank(row.cell("unit"))) return row;
  const area = grid.merges.find(({ top, bottom, left, right }) => left === column && right === column && top <= row.index && row.index <= bottom);
  const unit: Cell = area === undefined ? null : (grid.cells[area.top]?.[area.left] ?? null);
  return { ...row, cell: (field) => (field === "unit" ? unit : row.cell(field)) };
}
