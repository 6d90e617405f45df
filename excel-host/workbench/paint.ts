import { columnName } from "../model/address";
import type { Sheet } from "../model/book";
import { type Box, holds, lastColumn, lastRow, overlaps } from "../model/box";
import { cellAt, valueAt } from "../model/cells";
import { inSight, placeIn, type Stretch } from "./axis";
import { boxCss, cellElement, type Rectangle } from "./cellElement";
import { element } from "./desk";
import type { Cursor } from "./moves";
import { WORDS } from "./words";

/** Room of the headings of rows and columns, in pixels. */
export const HEADINGS = { width: 48, height: 22 } as const;

/** What the window shows of a sheet. */
export interface View {
  readonly sheet: Sheet;
  readonly rows: Stretch;
  readonly columns: Stretch;
  readonly selected: Box;
  readonly cursor: Cursor;
}

/** Where a box lies in the window, headings included. */
export function rectangleOf({ rows, columns }: Pick<View, "rows" | "columns">, box: Box): Rectangle {
  const left = placeIn(columns, box.column);
  const top = placeIn(rows, box.row);
  return {
    left: HEADINGS.width + left,
    top: HEADINGS.height + top,
    width: columns.axis.start(lastColumn(box) + 1) - columns.axis.start(box.column),
    height: rows.axis.start(lastRow(box) + 1) - rows.axis.start(box.row),
  };
}

/** The rows in sight as elements, the headings of the columns first. */
export function paint(view: View): HTMLElement[] {
  const columns = inSight(view.columns);
  const rows = inSight(view.rows);
  const inView: Box = { row: 0, column: 0, rows: (rows.at(-1) ?? 0) + 1, columns: (columns.at(-1) ?? 0) + 1 };
  const merges = view.sheet.merges.filter((merge) => overlaps(merge, inView));
  const drawn = new Set<Box>();
  const spill = spillAround(view.sheet, view.cursor);
  return [headingRow(view, columns), ...rows.map((row) => rowElement(view, row, columns, merges, drawn, spill))];
}

function headingRow(view: View, columns: readonly number[]): HTMLElement {
  const corner = element("div", { className: "heading corner", title: WORDS.all }, "◢");
  corner.role = "columnheader";
  corner.ariaColIndex = "1";
  const row = element("div", { className: "row headings" }, corner, ...columns.map((column) => columnHeading(view, column)));
  row.role = "row";
  row.ariaRowIndex = "1";
  row.style.cssText = `top:0;height:${HEADINGS.height}px;`;
  return row;
}

function columnHeading({ columns, selected }: View, column: number): HTMLElement {
  const heading = element("div", { className: "heading" }, columnName(column));
  heading.role = "columnheader";
  heading.ariaColIndex = String(column + 2);
  heading.dataset["column"] = String(column);
  heading.style.cssText = `left:${HEADINGS.width + placeIn(columns, column)}px;width:${columns.axis.size(column)}px;height:${HEADINGS.height}px;`;
  heading.classList.toggle("frozen", column < columns.frozen);
  heading.classList.toggle("selected", column >= selected.column && column <= lastColumn(selected));
  return heading;
}

function rowElement(view: View, row: number, columns: readonly number[], merges: readonly Box[], drawn: Set<Box>, spill: Box | null): HTMLElement {
  const { rows, selected } = view;
  const height = rows.axis.size(row);
  const heading = element("div", { className: "heading rowHeading" }, String(row + 1));
  heading.role = "rowheader";
  heading.ariaColIndex = "1";
  heading.dataset["row"] = String(row);
  heading.style.cssText = `left:0;width:${HEADINGS.width}px;height:${height}px;`;
  heading.classList.toggle("selected", row >= selected.row && row <= lastRow(selected));
  const made = element("div", { className: row < rows.frozen ? "row frozen" : "row" }, heading);
  made.role = "row";
  made.ariaRowIndex = String(row + 2);
  made.style.cssText = `top:${HEADINGS.height + placeIn(rows, row)}px;height:${height}px;`;
  for (const column of columns) {
    const merge = merges.find((one) => holds(one, row, column));
    if (merge && drawn.has(merge)) continue;
    if (merge) drawn.add(merge);
    made.append(dressed(view, row, column, merge ?? { row, column, rows: 1, columns: 1 }, spill));
  }
  return made;
}

/** A cell, or a merged area at its first cell in sight, with the marks of what is selected. */
function dressed(view: View, row: number, column: number, area: Box, spill: Box | null): HTMLElement {
  const { sheet, columns, rows, selected, cursor } = view;
  const rectangle = rectangleOf(view, area);
  const inRow = { ...rectangle, top: placeIn(rows, area.row) - placeIn(rows, row) };
  const made = cellElement(sheet, area.row, area.column, inRow, () => freeWidth(view, area, rectangle.width));
  const isSelected = overlaps(selected, area);
  made.ariaSelected = String(isSelected);
  made.classList.toggle("frozen", column < columns.frozen);
  made.classList.toggle("selected", isSelected);
  made.classList.toggle("cursor", holds(area, cursor.row, cursor.column));
  made.classList.toggle("inSpill", spill !== null && overlaps(spill, area));
  return made;
}

/** How far a text may run to the right: to the next cell with something in it. */
function freeWidth({ sheet, columns }: View, area: Box, width: number): number {
  if (area.columns > 1) return width;
  // Behind columns that stay in place others have been scrolled away.
  const end = area.column < columns.frozen && columns.scroll > 0 ? columns.frozen : columns.axis.count;
  const edge = columns.scroll + columns.room;
  let free = width;
  for (let column = area.column + 1; column < end && columns.axis.start(column) < edge; column++) {
    if (valueAt(sheet, area.row, column) !== null || sheet.merges.some((merge) => holds(merge, area.row, column))) break;
    free += columns.axis.size(column);
  }
  return free;
}

/** The block a formula has filled, when the cursor stands in it. */
export function spillAround(sheet: Sheet, { row, column }: Cursor): Box | null {
  const from = cellAt(sheet, row, column)?.spilledFrom ?? { row, column };
  const size = cellAt(sheet, from.row, from.column)?.spill;
  return size ? { ...from, ...size } : null;
}

/** Shows the rows, keeping every element that would be drawn the same: what a pointer or a reader is at stays there. */
export function putRows(grid: HTMLElement, rows: readonly HTMLElement[]): void {
  const before = new Map([...grid.children].map((row) => [row.ariaRowIndex, row as HTMLElement]));
  const kept = rows.map((row) => {
    const old = before.get(row.ariaRowIndex);
    if (!old) return row;
    old.className = row.className;
    old.style.cssText = row.style.cssText;
    putCells(old, [...row.children]);
    return old;
  });
  if (kept.length !== grid.children.length || kept.some((row, at) => row !== grid.children[at])) grid.replaceChildren(...kept);
}

function putCells(row: HTMLElement, cells: readonly Element[]): void {
  const before = new Map([...row.children].map((cell) => [cell.ariaColIndex, cell]));
  const kept = cells.map((cell) => {
    const old = before.get(cell.ariaColIndex);
    return old?.isEqualNode(cell) ? old : cell;
  });
  if (kept.length !== row.children.length) return row.replaceChildren(...kept);
  kept.forEach((cell, at) => {
    if (row.children[at] !== cell) row.children[at]?.replaceWith(cell);
  });
}

/** Puts a part of the page over a rectangle of the window. */
export function putOver(part: HTMLElement, rectangle: Rectangle): void {
  part.style.cssText = boxCss(rectangle);
}
