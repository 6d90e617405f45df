import { namesInUse } from "../documents/officeTemplates";
import { FAULT, WELCOME } from "../messages.vi/pane";
import type { TypedArea } from "../roster/staleResults";
import type { ExcelWorkbook } from "../workbook/excelWorkbook";
import { editsIn } from "./answering";
import type { FoundResults } from "./longWork/tasks";
import type { Turns } from "./openingFiles";
import type { WorkNeeds } from "./workNeeds";

/** Who wants the open workbook read: the clerk; the pane as it starts; other work, before or after it writes; an edit of the clerk's. */
export type Reader = "clerk" | "start" | "work" | "edit";

/** How a reading ended. `none`: no workbook of Excel stands open, or nobody wants it any more; `busy`: documents are being made. */
export type HowRead = { readonly kind: "read" | "none" | "busy" } | { readonly kind: "refused"; readonly text: string };

interface Needs extends Pick<WorkNeeds, "store" | "host" | "core"> {
  readonly guarded: (sentence: string, work: () => Promise<void>, report: (text: string) => void) => Promise<void>;
  readonly turns: Turns;
  readonly isMaking: () => boolean;
  /** What was typed over results since the pane was opened. */
  readonly typed: () => readonly TypedArea[];
  readonly look: (workbook: ExcelWorkbook, found: FoundResults, follow: boolean) => Promise<void>;
}

/** Reads the workbook open in Excel. `await read("clerk")` → `{ kind: "read" }`; `wanted` is asked when its turn has come. */
export function readingExcel({ store, host, core, guarded, turns, isMaking, typed, look }: Needs): (who: Reader, wanted?: () => boolean) => Promise<HowRead> {
  const { dispatch, state } = store;
  let last: Promise<unknown> = Promise.resolve();

  async function read(who: Reader): Promise<HowRead> {
    if (host.kind !== "excel") return { kind: "none" };
    if (isMaking()) return { kind: "busy" };
    const { source } = state();
    const again = source.kind === "open" && source.from === "excel";
    const watched = who === "work" || who === "edit";
    if (watched && !again) return { kind: "none" };
    if (!again) {
      turns.next();
      dispatch({ type: "opening", name: WELCOME.openBookName });
    }
    const workbook = who === "edit" ? host.unasked : host.workbook;
    let how: HowRead = { kind: "none" };
    const giveUp = (text: string): void => {
      how = { kind: "refused", text };
      if (watched) return;
      if (who === "start") dispatch({ type: "close" });
      else dispatch({ type: again ? "fault" : "unreadable", text });
    };
    await guarded(
      FAULT.readingExcel,
      async () => {
        const { openBook, lastYearAgain } = await core();
        const book = await workbook.read();
        const templates = await workbook.templates();
        const own = namesInUse(templates);
        const unfinished = !watched && (await workbook.hasUnfinishedWrite());
        const edits = who === "start" ? await editsIn(await workbook.answers(), (kept) => openBook(book, kept, own)) : state().edits;
        const { opened, results } = await openBook(book, edits, own, typed());
        how = { kind: "read" };
        if (who === "start" && opened.review.people.length === 0) dispatch({ type: "close" });
        else {
          dispatch({ type: "opened", name: book.name, from: "excel", opened, leftOut: [], book, typed: [], templates, edits, watched });
          dispatch({ type: "lastYear", lastYear: lastYearAgain(opened, book, state().lastYear) });
          // An edit is followed once its results are; whoever asked for the list has it, and the next reading looks at the results again.
          if (results === null) return;
          await look(workbook, results, watched).catch((error: unknown) => {
            if (who === "edit") throw error;
          });
        }
        if (unfinished) dispatch({ type: "fault", text: FAULT.unfinished, offersRestore: true });
      },
      giveUp,
    );
    return how;
  }

  // One after the other: of two at a time the older could end last, and its list would stay.
  return (who, wanted = () => true) => {
    const next = last.then(() => (wanted() ? read(who) : { kind: "none" as const }));
    last = next.catch(() => undefined);
    return next;
  };
}
