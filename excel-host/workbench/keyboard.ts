import { type Box, intersection, lastColumn, lastRow } from "../model/box";
import { gridOf, usedBox, valueAt, cellAt } from "../model/cells";
import { emptyCells, pasteAt } from "../model/user";
import { rowsOf, textOf } from "./block";
import { type Desk, part } from "./desk";
import type { Dropdown } from "./dropdown";
import type { Editing } from "./editing";
import type { Grid } from "./grid";
import { areaAt, type Cursor, endOf, homeOf, leapFrom, stepFrom } from "./moves";
import { shownText } from "./shownText";
import { WORDS } from "./words";

const ARROWS: Readonly<Record<string, readonly [down: number, across: number]>> = { ArrowDown: [1, 0], ArrowUp: [-1, 0], ArrowRight: [0, 1], ArrowLeft: [0, -1] };

/** The keys of the sheet, as in Excel. `otherSheet` brings the next or the one before to the front; `leave` gives focus to the pane. */
export function bindKeyboard(desk: Desk, grid: Grid, editing: Editing, dropdown: Dropdown, otherSheet: (step: number) => void, leave: () => void): void {
  const sheet = part("grid", HTMLDivElement);

  /** Moves, or with Shift reaches further. */
  function move(event: KeyboardEvent, target: (from: Cursor) => Cursor): void {
    const now = grid.standing();
    if (!now) return;
    if (event.shiftKey) grid.reach(target(grid.end() ?? now.cursor));
    else grid.go(target(now.cursor));
  }

  function moved(event: KeyboardEvent): boolean {
    const now = grid.standing();
    const layout = grid.layout();
    if (!now || !layout) return false;
    const arrow = ARROWS[event.key];
    const held = event.ctrlKey || event.metaKey;
    if (arrow && event.altKey) return event.key === "ArrowDown" && dropdown.open();
    if (arrow) move(event, (from) => (held ? leapFrom : stepFrom)(now.sheet, layout, from, ...arrow));
    else if (event.key === "Home") move(event, (from) => (held ? homeOf(now.sheet) : { ...from, column: now.sheet.frozen.columns }));
    else if (event.key === "End" && held) move(event, () => endOf(now.sheet));
    else if (event.key === "PageDown" || event.key === "PageUp") {
      const step = event.key === "PageDown" ? 1 : -1;
      if (held) otherSheet(step);
      else move(event, (from) => stepFrom(now.sheet, layout, from, step * grid.rowsInView(), 0));
    } else return false;
    return true;
  }

  /** Enter and Tab, with Shift the other way. */
  function onward(event: KeyboardEvent): void {
    const now = grid.standing();
    const layout = grid.layout();
    const way = event.shiftKey ? -1 : 1;
    if (now && layout) grid.go(stepFrom(now.sheet, layout, now.cursor, event.key === "Enter" ? way : 0, event.key === "Tab" ? way : 0));
  }

  function acted(event: KeyboardEvent): boolean {
    const held = event.ctrlKey || event.metaKey;
    if (event.key === "Enter" || event.key === "Tab") onward(event);
    else if (event.key === "F2") editing.begin("change");
    else if (event.key === "F6") leave();
    else if (event.key === "Delete" || event.key === "Backspace") empty();
    else if (held && event.key.toLowerCase() === "a") selectAll();
    else if (held && event.key.toLowerCase() === "z") desk.say(WORDS.noUndo);
    else return false;
    return true;
  }

  function empty(): void {
    const now = grid.standing();
    if (now && !emptyCells(now.sheet, now.box)) desk.say(WORDS.locked);
  }

  function selectAll(): void {
    const now = grid.standing();
    const used = now && usedBox(now.sheet, true);
    if (now && used) grid.select(used, { row: used.row, column: used.column });
  }

  sheet.addEventListener("keydown", (event) => {
    if (moved(event) || acted(event)) event.preventDefault();
    // The letter itself goes where the focus is by then: into the editor.
    else if (isWriting(event.key) && !event.ctrlKey && !event.metaKey && !event.altKey) editing.begin("replace");
  });

  async function whileEditing(event: KeyboardEvent): Promise<void> {
    const leaves = editing.arrowsLeave() && event.key in ARROWS && !event.shiftKey;
    if (event.key === "Escape") {
      event.preventDefault();
      editing.cancel();
      grid.focus();
    } else if ((event.key === "Enter" && !event.altKey && !event.isComposing) || event.key === "Tab" || leaves) {
      event.preventDefault();
      if (!(await editing.commit())) return;
      if (leaves) moved(event);
      else onward(event);
      grid.focus();
    } else if (event.key === "Enter" && event.altKey) {
      event.preventDefault();
      document.execCommand("insertText", false, "\n");
    }
  }
  for (const id of ["editor", "formula"]) part(id, HTMLTextAreaElement).addEventListener("keydown", (event) => void whileEditing(event));

  sheet.addEventListener("copy", (event) => {
    const now = grid.standing();
    if (!now) return;
    event.clipboardData?.setData("text/plain", textOf(shownBlock(now.sheet, now.box)));
    event.preventDefault();
  });
  sheet.addEventListener("paste", (event) => {
    const now = grid.standing();
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (!now || text === "") return;
    event.preventDefault();
    const rows = rowsOf(text);
    const { row, column } = areaAt(now.sheet, now.cursor);
    if (!pasteAt(now.sheet, row, column, rows)) return desk.say(now.sheet.protection ? WORDS.locked : WORDS.refused);
    grid.select({ row, column, rows: rows.length, columns: Math.max(...rows.map((one) => one.length)) }, { row, column });
  });
}

/** A letter, or one that an input method is still putting together. */
const isWriting = (key: string): boolean => [...key].length === 1 || ["Process", "Dead", "Unidentified"].includes(key);

/** What stands in a box, as far as the sheet is used. */
function shownBlock(sheet: Parameters<typeof usedBox>[0], box: Box): string[][] {
  const used = usedBox(sheet, true);
  const block = used && intersection({ row: 0, column: 0, rows: lastRow(used) + 1, columns: lastColumn(used) + 1 }, box);
  return block ? gridOf(block, (row, column) => (valueAt(sheet, row, column) === null ? "" : shownText(cellAt(sheet, row, column) ?? { value: null, style: sheet.style }, sheet.book))) : [];
}
