import type { Book } from "../model/book";
import { decodeRequest } from "../wire/decode";
import type { Request } from "../wire/messages";
import { loadXlsx } from "../xlsx/loadXlsx";
import { saveXlsx } from "../xlsx/saveXlsx";
import { type AddIn, readAddIn, type RibbonAction } from "./addIn";
import { createDropdown } from "./dropdown";
import { type Desk, element, part } from "./desk";
import { createEditing } from "./editing";
import { bindFormulaBar } from "./formulaBar";
import { createGrid, type Grid } from "./grid";
import { bindKeyboard } from "./keyboard";
import { bindMouse } from "./mouse";
import { createPaneFrame, type PaneFrame } from "./paneFrame";
import { drawRibbon } from "./ribbonBar";
import { openSession, type Session } from "./session";
import { bindTabs } from "./tabs";
import { WORDS } from "./words";

const SITE = "../";
const SAMPLE = "samples/danh-sach-mau.xlsx";
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
/** The add-in's message that its pane is shown or hidden. */
const PANE_VISIBILITY = 65_539;

/** A spreadsheet of ours with the add-in beside it: opens the sample, and lets any other workbook be opened and saved. */
async function start(): Promise<void> {
  const status = part("status", HTMLParagraphElement);
  const say = (text: string): void => void (status.textContent = text);
  const addIn = await readAddIn(SITE).catch(() => null);
  if (!addIn) return say(WORDS.addInMissing);
  let session: Session | null = null;
  const desk: Desk = {
    host: () => {
      if (!session) throw new Error("No workbook is open.");
      return session.excel.host;
    },
    say,
  };
  const pane = createPaneFrame(() => session && (session.excel.host.pane = "Background"));

  let grid: Grid | null = null;
  function opened(book: Book): void {
    session?.close();
    session = openSession(book, addIn as AddIn, pane.frame);
    part("fileName", HTMLParagraphElement).textContent = book.name;
    grid ??= createSheetView(desk, pane);
    grid.follow(session.excel.host);
    followAddIn(session, pane, grid);
    say(WORDS.opened(book.name));
  }

  async function open(name: string, load: () => Promise<ArrayBuffer>): Promise<void> {
    say(WORDS.opening(name));
    try {
      opened(await loadXlsx(new Uint8Array(await load()), name));
    } catch {
      say(WORDS.unreadable(name));
    }
  }
  const openSample = (): Promise<void> => open("danh-sach-mau.xlsx", async () => (await fetch(SITE + SAMPLE)).arrayBuffer());

  async function save(): Promise<void> {
    const { book } = desk.host();
    const bytes = await saveXlsx(book, { namespace: (addIn as AddIn).functions.namespace });
    const href = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: XLSX }));
    element("a", { href, download: book.name }).click();
    setTimeout(() => URL.revokeObjectURL(href), 60_000);
    say(WORDS.saved(book.name));
  }

  async function press(action: RibbonAction): Promise<void> {
    if (!session) return;
    if (action.kind === "showPane") {
      session.excel.host.pane = "Visible";
      return pane.show(true);
    }
    await session.press(action.name).catch(() => say(WORDS.notYet));
  }

  drawRibbon(addIn.ribbon, (action) => void press(action));
  bindFiles(open, openSample, save);
  await openSample();
  watch(() => session);
}

/** The sheet with all that belongs to it; made once, it follows whatever workbook is open. */
function createSheetView(desk: Desk, pane: PaneFrame): Grid {
  const grid = createGrid(desk);
  const editing = createEditing(desk, grid);
  bindFormulaBar(desk, grid, editing);
  bindMouse(grid, editing);
  bindKeyboard(desk, grid, editing, createDropdown(desk, grid), bindTabs(desk, grid, editing), pane.focus);
  return grid;
}

/** What the add-in does without a word to the grid: looks, widths, frozen panes; showing its pane, and leading to a cell. */
function followAddIn({ excel }: Session, pane: PaneFrame, grid: Grid): void {
  excel.watchers.add(({ request }) => mayChange(decodeRequest(request)) && grid.refresh());
  excel.host.book.listeners.add(({ kind }) => {
    if (kind === "selected" && excel.host.origin !== null) pane.stepAside();
  });
  excel.host.sinks.add((entries) => {
    if (entries.some(([, type]) => type === PANE_VISIBILITY)) pane.show(excel.host.pane === "Visible");
  });
}

const mayChange = ({ actions }: Request): boolean =>
  actions.some((action) => action.kind === "setProperty" || action.kind === "update" || (action.kind === "method" && !/^(?:_|Get)/.test(action.name)));

function bindFiles(open: (name: string, load: () => Promise<ArrayBuffer>) => Promise<void>, openSample: () => Promise<void>, save: () => Promise<void>): void {
  const openFile = (file: File | undefined): void => void (file && open(file.name, () => file.arrayBuffer()));
  const input = part("file", HTMLInputElement);
  part("openFile", HTMLButtonElement).addEventListener("click", () => input.click());
  input.addEventListener("change", () => {
    openFile(input.files?.[0]);
    input.value = "";
  });
  part("openSample", HTMLButtonElement).addEventListener("click", () => void openSample());
  part("save", HTMLButtonElement).addEventListener("click", () => void save());
  window.addEventListener("dragover", (event) => event.preventDefault());
  window.addEventListener("drop", (event) => {
    event.preventDefault();
    openFile(event.dataTransfer?.files[0]);
  });
}

/** Says beside the status whether formulas are still under way. */
function watch(session: () => Session | null): void {
  const sign = part("computing", HTMLParagraphElement);
  setInterval(() => {
    const isComputing = session()?.isComputing() ?? false;
    sign.textContent = isComputing ? WORDS.computing : "";
    sign.dataset["computing"] = String(isComputing);
  }, 100);
}

void start();
