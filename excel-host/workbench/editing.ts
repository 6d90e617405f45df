import { addressOf } from "../model/address";
import { cellBox } from "../model/box";
import { cellAt, styleAt } from "../model/cells";
import { typeAt } from "../model/user";
import { type Choices, choicesAt } from "./choices";
import { type Desk, part, type Standing } from "./desk";
import type { Grid } from "./grid";
import { cssFont } from "./measure";
import { putOver } from "./paint";
import { typedText } from "./shownText";
import { WORDS } from "./words";

/** Typing into a cell. While it goes on, Excel answers no add-in. */
export interface Editing {
  readonly isOpen: () => boolean;
  /** `replace`: typing began anew, so arrows leave the cell; `change`: what stands there is mended. */
  readonly begin: (how: "replace" | "change") => boolean;
  /** Takes what was typed; `false` when it may not stand, and editing goes on. */
  readonly commit: () => Promise<boolean>;
  readonly cancel: () => void;
  readonly arrowsLeave: () => boolean;
}

export function createEditing(desk: Desk, grid: Grid): Editing {
  const inCell = part("editor", HTMLTextAreaElement);
  const bar = part("formula", HTMLTextAreaElement);
  let open: (Standing & { readonly how: "replace" | "change" }) | null = null;

  function begin(how: "replace" | "change"): boolean {
    const now = grid.standing();
    if (open || !now) return open !== null;
    const { sheet, cursor } = now;
    if (sheet.protection && styleAt(sheet, cursor.row, cursor.column).locked) {
      desk.say(WORDS.locked);
      return false;
    }
    open = { ...now, how };
    desk.host().knobs.cellEdit = true;
    const text = how === "replace" ? "" : typedText(cellAt(sheet, cursor.row, cursor.column), sheet.book);
    inCell.value = bar.value = text;
    inCell.hidden = false;
    inCell.ariaLabel = WORDS.editorName(addressOf(cellBox(cursor.row, cursor.column)));
    place();
    if (document.activeElement !== bar) inCell.focus({ preventScroll: true });
    inCell.setSelectionRange(text.length, text.length);
    desk.say(WORDS.editing);
    return true;
  }

  function place(): void {
    const rectangle = open && grid.rectangle(open.cursor);
    if (!open || !rectangle) return;
    const { font } = styleAt(open.sheet, open.cursor.row, open.cursor.column);
    putOver(inCell, { ...rectangle, width: Math.max(rectangle.width, 120), height: Math.max(rectangle.height, 24) });
    inCell.style.font = cssFont(font);
    // As large as its text, within reason.
    inCell.style.height = `${Math.max(rectangle.height, Math.min(inCell.scrollHeight, 160))}px`;
  }

  async function commit(): Promise<boolean> {
    if (!open) return true;
    const { sheet, cursor } = open;
    const text = inCell.value;
    const choices = choicesAt(sheet, cursor);
    if (choices && text !== "" && !text.startsWith("=") && !choices.words.includes(text) && !(await isLetThrough(choices))) {
      inCell.focus();
      return false;
    }
    desk.host().knobs.cellEdit = false;
    if (!typeAt(sheet, addressOf(cellBox(cursor.row, cursor.column)), text)) {
      desk.host().knobs.cellEdit = true;
      desk.say(WORDS.refused);
      return false;
    }
    close();
    return true;
  }

  function close(): void {
    open = null;
    desk.host().knobs.cellEdit = false;
    inCell.hidden = true;
    desk.say(WORDS.ready);
    grid.draw();
  }

  grid.drawn.add(place);
  inCell.addEventListener("input", () => {
    bar.value = inCell.value;
    place();
  });
  bar.addEventListener("input", () => {
    inCell.value = bar.value;
    place();
  });
  return { isOpen: () => open !== null, begin, commit, cancel: () => open && close(), arrowsLeave: () => open?.how === "replace" && document.activeElement === inCell };
}

/** Excel's question about a word outside the list, in the words of its rule. */
function isLetThrough({ alert, title, message }: Choices): Promise<boolean> | boolean {
  if (alert === "none") return true;
  const dialog = part("alert", HTMLDialogElement);
  part("alertTitle", HTMLHeadingElement).textContent = title || WORDS.asked.title;
  part("alertText", HTMLParagraphElement).textContent = message || WORDS.asked.text;
  part("alertYes", HTMLButtonElement).hidden = alert === "refuses";
  dialog.returnValue = "no";
  dialog.showModal();
  return new Promise((resolve) => dialog.addEventListener("close", () => resolve(dialog.returnValue === "yes"), { once: true }));
}
