import { namesInUse, NO_TEMPLATES } from "../documents/officeTemplates";
import { GIVEN } from "../messages.vi/browserPage";
import { FAULT, WELCOME } from "../messages.vi/pane";
import { gridOf } from "../roster/grid";
import type { RecipeEdits } from "../roster/recipe";
import type * as Core from "./core";
import { loadSample, ShownError } from "./files";
import { isEmpty } from "./state";
import type { Store } from "./store";
import { hasUnsavedChanges } from "./unsaved";

/** Reading what the clerk gives: files, the sample, what was copied elsewhere. */
export interface OpeningFiles {
  /** Reads one file: of several dropped together the first workbook, and says so. */
  readonly openFiles: (files: readonly File[]) => Promise<void>;
  readonly openSample: () => Promise<void>;
  /** A table copied from a sheet, or a workbook handed over by the pane in Excel. */
  readonly openPasted: (text: string) => Promise<void>;
}

/** Openings asked for one after the other: only the last one comes up. */
export interface Turns {
  /** `const isLast = turns.next()`: whether nothing was asked for since. */
  readonly next: () => () => boolean;
}

export function createTurns(): Turns {
  let last = 0;
  return {
    next() {
      const mine = (last += 1);
      return () => mine === last;
    },
  };
}

interface Needs {
  readonly store: Store;
  readonly core: () => Promise<typeof Core>;
  readonly guarded: (sentence: string, work: () => Promise<void>, report?: (text: string) => void) => Promise<void>;
  readonly turns: Turns;
  /** Stops what is being made of the roster open before. */
  readonly cancel: () => void;
}

type Read = Awaited<ReturnType<typeof Core.openFile>>;

export function openingFiles({ store, core, guarded, turns, cancel }: Needs): OpeningFiles {
  const { dispatch, state } = store;
  const inform = (text: string): void => dispatch({ type: "inform", text });
  const unreadable = (text: string): void => dispatch({ type: "unreadable", text });

  /** `note`: what else the clerk has to know of this opening, whether the file can be read or not. */
  async function open(name: string, read: (core: typeof Core, edits: RecipeEdits) => Promise<Read>, note: string | null = null): Promise<void> {
    const { source } = state();
    // Mended and read again, the same file keeps what was answered.
    if (source.kind === "open" && source.name !== name && hasUnsavedChanges(state())) return inform(GIVEN.unsaved(source.name, name));
    cancel();
    const isLast = turns.next();
    dispatch({ type: "opening", name });
    await guarded(
      FAULT.reading(name),
      async () => {
        const ready = await core();
        const { messageForRefusal, lastYearAgain } = ready;
        const found = await read(ready, state().edits);
        if (found.kind === "unreadable") throw new ShownError(`${name}: ${messageForRefusal(found.why)}`);
        // A large file may be read long after a small one that was dropped later.
        if (!isLast()) return;
        const { opened, book, leftOut, templates } = found;
        dispatch({ type: "opened", name, from: "file", opened, leftOut, book, typed: [], templates });
        dispatch({ type: "lastYear", lastYear: lastYearAgain(opened, book, state().lastYear) });
        if (note !== null) inform(note);
      },
      (text) => isLast() && unreadable(note === null ? text : `${text} ${note}`),
    );
  }

  /** Templates given here and in no workbook yet stay in use over the file that is read. */
  const own = (): readonly string[] | null => (state().templates.unsaved ? namesInUse(state().templates.kept) : null);

  async function openFiles(files: readonly File[]): Promise<void> {
    const file = files.find(({ name }) => /\.xlsx$/i.test(name)) ?? files[0];
    if (file === undefined) return inform(GIVEN.noFile);
    const others = files.filter((other) => other !== file).map(({ name }) => name);
    const note = others.length === 0 ? null : FAULT.oneFile(file.name, others);
    await open(
      file.name,
      async ({ openFile, tooLarge }, edits) => {
        const why = tooLarge(file.size);
        return why === null ? openFile(await bytesOf(file), file.name, edits, own()) : { kind: "unreadable", why };
      },
      note,
    );
  }

  async function openPasted(text: string): Promise<void> {
    const { readPasted } = await import("./given/pasted");
    const pasted = readPasted(text);
    const { source } = state();
    const isOpen = source.kind === "open" && !isEmpty(source);
    switch (pasted.kind) {
      case "workbook":
        return open(pasted.name, ({ openFile }, edits) => openFile(pasted.bytes, pasted.name, edits, own()));
      case "table": {
        // Meant for somewhere else, perhaps: what is open is not given up for it.
        if (isOpen) return inform(GIVEN.whileOpen(source.name));
        const book = { name: GIVEN.tableName, sheets: [gridOf(GIVEN.tableSheet, pasted.rows)] };
        return open(book.name, async ({ openBook }, edits) => ({ kind: "file", book, templates: NO_TEMPLATES, ...(await openBook(book, edits, own() ?? [])) }));
      }
      case "cut":
        return isOpen ? inform(GIVEN.cut) : unreadable(GIVEN.cut);
      case "nothing":
        return isOpen ? undefined : unreadable(GIVEN.nothing);
    }
  }

  return {
    openFiles,
    openPasted,
    openSample: () => open(WELCOME.sampleName, async ({ openFile }, edits) => openFile(await loadSample(), WELCOME.sampleName, edits, own())),
  };
}

/** A file the browser shows may be gone, or be a folder. */
async function bytesOf(file: File): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    throw new ShownError(GIVEN.gone(file.name));
  }
}
