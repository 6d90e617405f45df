import type { Book, Sheet } from "../model/book";
import { activate } from "../model/user";
import { type Desk, element, part } from "./desk";
import type { Editing } from "./editing";
import type { Grid } from "./grid";
import { WORDS } from "./words";

/** The sheets' tabs; hidden sheets have none. Gives the way to the next sheet, or the one before. */
export function bindTabs(desk: Desk, grid: Grid, editing: Editing): (step: number) => void {
  const tabs = part("tabs", HTMLDivElement);

  async function bring(sheet: Sheet | undefined): Promise<void> {
    if (sheet && (await editing.commit())) activate(sheet);
  }

  function tabOf(sheet: Sheet, isFront: boolean): HTMLButtonElement {
    const tab = element("button", { type: "button", className: "tab", tabIndex: isFront ? 0 : -1 }, sheet.name);
    tab.role = "tab";
    tab.ariaSelected = String(isFront);
    tab.setAttribute("aria-controls", "scroller");
    if (sheet.tabColor !== "") tab.style.borderBottomColor = sheet.tabColor;
    // By its number: another workbook with the same sheets keeps these tabs.
    tab.addEventListener("click", () => void bring(desk.host().book.sheets.find(({ id }) => id === sheet.id)).then(grid.focus));
    return tab;
  }

  function draw(): void {
    const { book } = desk.host();
    const key = JSON.stringify([book.active?.id, shownSheets(book).map(({ id, name, tabColor }) => [id, name, tabColor])]);
    if (tabs.dataset["key"] === key) return;
    const hadFocus = tabs.contains(document.activeElement);
    tabs.dataset["key"] = key;
    tabs.replaceChildren(...shownSheets(book).map((sheet) => tabOf(sheet, sheet === book.active)));
    const front = tabs.querySelector<HTMLElement>("[aria-selected=true]");
    front?.scrollIntoView({ block: "nearest", inline: "nearest" });
    if (hadFocus) front?.focus();
  }

  function otherSheet(step: number): void {
    const { book } = desk.host();
    const sheets = shownSheets(book);
    void bring(sheets[sheets.findIndex((sheet) => sheet === book.active) + step]);
  }

  /** Charts are kept for the add-in and told of; only Excel draws them. */
  function tellCharts(): void {
    const note = part("charts", HTMLParagraphElement);
    const charts = desk.host().book.active?.charts ?? [];
    note.hidden = charts.length === 0;
    note.textContent = charts.length === 0 ? "" : WORDS.charts(charts.map(({ title, name }) => title || name));
  }

  grid.drawn.add(draw);
  grid.drawn.add(tellCharts);
  tabs.addEventListener("keydown", ({ key }) => {
    if (key === "ArrowRight") otherSheet(1);
    if (key === "ArrowLeft") otherSheet(-1);
  });
  return otherSheet;
}

const shownSheets = ({ sheets }: Book): readonly Sheet[] => sheets.filter(({ visibility }) => visibility === "Visible");
