import { addressOf, parseAddress } from "../model/address";
import { nameOf, sheetNamed, tableNamed, type Sheet } from "../model/book";
import { type Box, cellBox, isCell, sameBox } from "../model/box";
import { cellAt } from "../model/cells";
import { activate } from "../model/user";
import { rangeOfFormula } from "../objects/rangeTarget";
import { type Desk, part } from "./desk";
import type { Editing } from "./editing";
import type { Grid } from "./grid";
import { areaAt } from "./moves";
import { spillAround } from "./paint";
import { typedText } from "./shownText";
import { WORDS } from "./words";

/** The address box, which also leads to a place, and the line that shows and edits what a cell holds. */
export function bindFormulaBar(desk: Desk, grid: Grid, editing: Editing): void {
  const address = part("address", HTMLInputElement);
  const formula = part("formula", HTMLTextAreaElement);

  grid.drawn.add(() => {
    const now = grid.standing();
    if (!now || editing.isOpen()) return;
    if (document.activeElement !== address) address.value = selectionText(now.sheet, now.box, now.cursor);
    const from = spillAround(now.sheet, now.cursor) ?? now.cursor;
    const isSpilled = from.row !== now.cursor.row || from.column !== now.cursor.column;
    formula.value = typedText(cellAt(now.sheet, from.row, from.column), now.sheet.book);
    formula.classList.toggle("spilled", isSpilled);
    formula.title = isSpilled ? WORDS.spilledFrom(addressOf(cellBox(from.row, from.column))) : "";
  });

  formula.addEventListener("focus", () => {
    if (!editing.isOpen() && !editing.begin("change")) grid.focus();
  });
  address.addEventListener("focus", () => address.select());
  address.addEventListener("keydown", (event) => {
    if (event.key === "Escape") grid.focus();
    if (event.key !== "Enter") return;
    event.preventDefault();
    void go();
  });

  async function go(): Promise<void> {
    if (!(await editing.commit())) return;
    const to = placeOf(desk, address.value, grid.standing()?.sheet);
    if (!to) return desk.say(WORDS.noSuchPlace(address.value));
    activate(to.sheet);
    grid.select(to.box, { row: to.box.row, column: to.box.column });
    grid.focus();
  }
}

const selectionText = (sheet: Sheet, box: Box, cursor: { readonly row: number; readonly column: number }): string =>
  isCell(box) || sameBox(box, areaAt(sheet, cursor)) ? addressOf(cellBox(cursor.row, cursor.column)) : addressOf(box);

/** `C5`, `'Danh sách'!C5`, the name of a table or a defined name. */
function placeOf(desk: Desk, text: string, front: Sheet | undefined): { readonly sheet: Sheet; readonly box: Box } | null {
  const { book } = desk.host();
  const parsed = parseAddress(text);
  const sheet = parsed?.sheet ? sheetNamed(book, parsed.sheet) : front;
  if (parsed && sheet?.visibility === "Visible") return { sheet, box: parsed.box };
  const table = tableNamed(book, text.trim());
  if (table) return table;
  const name = front && (nameOf(book, text.trim(), front) ?? nameOf(book, text.trim(), null));
  return name ? rangeOfFormula(name.formula, book, front) : null;
}
