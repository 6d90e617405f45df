import { MAX_COLUMNS, MAX_ROWS, WHOLE_SHEET } from "../model/box";
import { part } from "./desk";
import type { Editing } from "./editing";
import type { Grid } from "./grid";

/** Selecting with the mouse: cells by dragging, rows and columns by their headings; a double click edits. */
export function bindMouse(grid: Grid, editing: Editing): void {
  const sheet = part("grid", HTMLDivElement);
  let isDragging = false;

  async function press(event: PointerEvent): Promise<void> {
    if (event.button !== 0) return;
    const heading = (event.target as HTMLElement).closest<HTMLElement>(".heading");
    const to = grid.at(event);
    event.preventDefault();
    if (editing.isOpen() && !(await editing.commit())) return;
    grid.focus();
    if (heading) return selectLine(heading);
    if (!to) return;
    if (event.shiftKey) grid.reach(to);
    else grid.go(to);
    isDragging = true;
  }

  function selectLine({ dataset }: HTMLElement): void {
    const [row, column] = [dataset["row"], dataset["column"]];
    if (row !== undefined) grid.select({ row: Number(row), column: 0, rows: 1, columns: MAX_COLUMNS }, { row: Number(row), column: 0 });
    else if (column !== undefined) grid.select({ row: 0, column: Number(column), rows: MAX_ROWS, columns: 1 }, { row: 0, column: Number(column) });
    else grid.select(WHOLE_SHEET, { row: 0, column: 0 });
  }

  sheet.addEventListener("pointerdown", (event) => void press(event));
  window.addEventListener("pointerup", () => (isDragging = false));
  sheet.addEventListener("pointermove", (event) => {
    const to = isDragging ? grid.at(event) : null;
    const end = grid.end();
    if (to && end && (to.row !== end.row || to.column !== end.column)) grid.reach(to);
  });
  sheet.addEventListener("dblclick", (event) => {
    if (!(event.target as HTMLElement).closest(".heading")) editing.begin("change");
  });
}
