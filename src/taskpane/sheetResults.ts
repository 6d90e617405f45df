import { FROZEN, LIVE, LOG_FILE } from "../messages.vi/liveResults";
import type { Opened } from "../prepareDossier";
import type { SheetPlan } from "../roster/sheetPlan";
import type { TypedArea } from "../roster/staleResults";
import { areaOf } from "../workbook/address";
import { discard, savedFile, XLSX } from "./downloads";
import type * as Core from "./core";
import type { SheetEdit } from "./host";
import type { CopyKind } from "./state";
import type { WorkNeeds } from "./workNeeds";

/** Keeping what stands on the sheets true, and giving it away without formulas. */
export interface SheetResultsWork {
  /** Some cells were changed by the user: reads again, and lets results that are plain values follow. */
  readonly changed: (edits: readonly SheetEdit[]) => Promise<void>;
  readonly updateResults: () => Promise<void>;
  /** Writes our formulas that show #NAME? again. */
  readonly mendFormulas: () => Promise<void>;
  /** Makes the copy to send away: values only; the workbook itself is not touched. */
  readonly freeze: () => Promise<void>;
  /** Makes a file of Nhật ký, with what was changed since it was last written. */
  readonly saveLog: () => Promise<void>;
}

export interface SheetResults extends SheetResultsWork {
  /** How the results stand to what was just read; with `follow` they are written anew where the office lets us. */
  readonly look: (follow: boolean) => Promise<void>;
}

export function sheetResults({ store, host, core, readAgain, guarded }: WorkNeeds): SheetResults {
  const { dispatch, state } = store;
  const inform = (text: string): void => dispatch({ type: "inform", text });
  /** Cells of results that somebody typed over since the pane was opened. */
  let typed: readonly TypedArea[] = [];
  let last: Promise<unknown> = Promise.resolve();

  async function look(follow: boolean): Promise<void> {
    const { source } = state();
    if (host.kind !== "excel" || source.kind !== "open" || source.from !== "excel") return;
    const { staleResults, brokenCells } = await core();
    const unknown = brokenCells(source.book);
    const broken = unknown.length === 0 ? [] : await host.workbook.broken(unknown);
    const differing = staleResults(source.book, typed);
    const plain = differing.length === 0 ? [] : await host.workbook.plain(differing);
    const kept = plain.flatMap((block) => block.kept);
    typed = kept.flatMap((place) => areaOf(place).map((area) => ({ sheet: place.slice(0, place.lastIndexOf("!")), area })));
    const stale = plain.reduce((sum, { cells }) => sum + cells.length, 0);
    const written = follow && stale > 0 ? await host.workbook.refresh(plain) : 0;
    dispatch({ type: "results", results: { stale: stale - written, kept, broken } });
  }

  /** Nobody asked: what Excel refuses now is looked at again with the next reading. */
  const lookUnasked = (follow: boolean): Promise<void> => {
    const { source } = state();
    return look(follow && source.kind === "open" && source.opened.reading.agency.followEdits === "on").catch(() => undefined);
  };

  function changed(edits: readonly SheetEdit[]): Promise<void> {
    for (const { sheet, area } of edits) typed = area === null ? typed.filter((one) => one.sheet !== sheet) : [...typed, { sheet, area }];
    // One after the other: two readings at a time would write over each other's results.
    const next = last.then(() => readAgain());
    last = next.catch(() => undefined);
    return next.then(() => undefined);
  }

  const updateResults = (): Promise<void> =>
    guarded(LIVE.failed, async () => {
      if (!(await readAgain())) return;
      await look(true);
      if (state().results.stale === 0) inform(LIVE.updated);
    });

  async function mendFormulas(): Promise<void> {
    await guarded(LIVE.mendFailed, async () => {
      if (host.kind !== "excel" || !(await readAgain())) return;
      const { broken } = state().results;
      if (broken.length === 0) return inform(LIVE.nothingBroken);
      const { written, left } = await host.workbook.mend(broken);
      inform(LIVE.mended(written.length, left));
      await answered();
      await readAgain();
      if (state().results.broken.length > left.length) dispatch({ type: "fault", text: LIVE.stillBroken });
    });
  }

  /** A file of some of our sheets as they are now; the workbook itself is not touched. */
  async function copy(kind: CopyKind, words: { readonly failed: string; readonly made: string; readonly file: (year: number) => string }, plansOf: (code: typeof Core, opened: Opened) => readonly SheetPlan[]): Promise<void> {
    await guarded(words.failed, async () => {
      const before = state().source;
      if (before.kind === "open" && before.from === "excel" && !(await readAgain())) return;
      const { source } = state();
      if (source.kind !== "open") return;
      const code = await core();
      const bytes = await code.writeXlsx(code.frozenSheets(plansOf(code, source.opened)));
      discard(state().copies[kind]?.file);
      dispatch({ type: "copied", kind, spoken: words.made, copy: { opened: source.opened, file: savedFile(words.file(source.opened.review.regulation.year), bytes, XLSX) } });
    });
  }

  const freeze = (): Promise<void> => copy("frozen", FROZEN, (code, opened) => code.sentSheets(code.resultSheetsOf(opened, state().made, state().lastYear)));
  const saveLog = (): Promise<void> => copy("log", LOG_FILE, (code, opened) => code.logSheets(opened).filter(({ hidden }) => !hidden));

  return { look: lookUnasked, changed, updateResults, mendFormulas, freeze, saveLog };
}

/** Functions answer a moment after their formulas are entered. */
const answered = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 700));
