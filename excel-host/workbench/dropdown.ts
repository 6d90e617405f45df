import { addressOf } from "../model/address";
import { cellBox } from "../model/box";
import { typeAt } from "../model/user";
import { choicesAt } from "./choices";
import { type Desk, element, part } from "./desk";
import type { Grid } from "./grid";
import { WORDS } from "./words";

/** The arrow beside a cell that keeps to a list, and the list itself. */
export interface Dropdown {
  readonly open: () => boolean;
  readonly close: () => void;
}

const ARROW = 18;
const TALLEST = 220;

export function createDropdown(desk: Desk, grid: Grid): Dropdown {
  const arrow = part("arrow", HTMLButtonElement);
  const list = part("list", HTMLUListElement);
  const frame = part("window", HTMLDivElement);

  function place(): void {
    const now = grid.standing();
    const rectangle = now && grid.rectangle(now.cursor);
    const isInSight = rectangle !== null && rectangle.top >= 0 && rectangle.top < frame.clientHeight && rectangle.left >= 0 && rectangle.left < frame.clientWidth;
    arrow.hidden = !now || !isInSight || choicesAt(now.sheet, now.cursor) === null;
    if (arrow.hidden || !now || !rectangle) return close();
    arrow.style.left = `${Math.min(rectangle.left + rectangle.width, frame.clientWidth - ARROW)}px`;
    arrow.style.top = `${rectangle.top + Math.max(0, rectangle.height - ARROW)}px`;
    arrow.ariaLabel = WORDS.openList(addressOf(cellBox(now.cursor.row, now.cursor.column)));
  }

  function open(): boolean {
    const now = grid.standing();
    const choices = now && choicesAt(now.sheet, now.cursor);
    const rectangle = now && grid.rectangle(now.cursor);
    if (!now || !choices || !rectangle) return false;
    const address = addressOf(cellBox(now.cursor.row, now.cursor.column));
    list.replaceChildren(
      ...choices.words.map((word, index) => {
        const option = element("li", { id: `choice-${index}` }, word);
        option.role = "option";
        return option;
      }),
    );
    list.ariaLabel = WORDS.listName(address);
    list.hidden = false;
    const below = frame.clientHeight - rectangle.top - rectangle.height;
    list.style.left = `${Math.max(0, Math.min(rectangle.left, frame.clientWidth - list.offsetWidth))}px`;
    list.style.top = `${below > TALLEST ? rectangle.top + rectangle.height : Math.max(0, rectangle.top - Math.min(TALLEST, list.scrollHeight))}px`;
    const value = document.getElementById(`cell-${address}`)?.textContent ?? "";
    mark(Math.max(0, choices.words.indexOf(value)));
    list.focus({ preventScroll: true });
    return true;
  }

  const options = (): HTMLElement[] => [...list.querySelectorAll("li")];
  const marked = (): number => options().findIndex((option) => option.ariaSelected === "true");

  function mark(index: number): void {
    options().forEach((option, at) => (option.ariaSelected = String(at === index)));
    options()[index]?.scrollIntoView({ block: "nearest" });
    list.setAttribute("aria-activedescendant", `choice-${index}`);
  }

  function close(): void {
    if (list.hidden) return;
    const hadFocus = list.contains(document.activeElement);
    list.hidden = true;
    if (hadFocus) grid.focus();
  }

  function take(option: HTMLElement | undefined): void {
    const now = grid.standing();
    close();
    if (!now || !option) return;
    if (!typeAt(now.sheet, addressOf(cellBox(now.cursor.row, now.cursor.column)), option.textContent ?? "")) desk.say(WORDS.locked);
  }

  function onKey(event: KeyboardEvent): void {
    const last = options().length - 1;
    const to = { ArrowDown: Math.min(last, marked() + 1), ArrowUp: Math.max(0, marked() - 1), Home: 0, End: last }[event.key];
    if (to !== undefined) mark(to);
    else if (event.key === "Enter" || event.key === "Tab") take(options()[marked()]);
    else if (event.key === "Escape") close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  grid.drawn.add(place);
  arrow.addEventListener("click", () => (list.hidden ? open() : close()));
  list.addEventListener("keydown", onKey);
  list.addEventListener("click", (event) => take((event.target as HTMLElement).closest("li") ?? undefined));
  list.addEventListener("blur", close);
  return { open, close };
}
