import { FROZEN, LIVE, LOG_FILE } from "../messages.vi/liveResults";
import type { Opened } from "../prepareDossier";
import type { SheetPlan } from "../roster/sheetPlan";
import type { TypedArea } from "../roster/staleResults";
import { areaOf } from "../workbook/address";
import type { ExcelWorkbook } from "../workbook/excelWorkbook";
import { savedFile, XLSX } from "./downloads";
import type * as Core from "./core";
import type { SheetEdit } from "./host";
import type { FoundResults } from "./longWork/tasks";
import type { HowRead } from "./readingExcel";
import type { CopyKind } from "./state";
import type { WorkNeeds } from "./workNeeds";

/** Keeping what stands on the sheets true, and giving it away without formulas. */
export interface SheetResultsWork {
  /** Some cells were changed by the user: reads again, however long Excel is busy, and lets results that are plain values follow. */
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
  /** How the results stand to what was just read, as the reading found them; with `follow` they are written anew where the office lets us. Throws what Excel refuses. */
  readonly look: (workbook: ExcelWorkbook, found: FoundResults, follow: boolean) => Promise<void>;
  /** The same once more, following. */
  readonly lookAgain: () => Promise<void>;
  /** Cells of results that somebody typed over since the pane was opened, for a reading that begins. */
  readonly typedOver: () => readonly TypedArea[];
}

/** Milliseconds before a reading that Excel refused is tried again: it may only be busy. */
const WAITS = [1000, 2000, 4000, 8000, 16_000];
/** While documents are being made nothing is read; how often it is asked whether they are. */
const MAKING = 1000;

/** `readEdited`: reads what was just typed, if it is still wanted when its turn has come. */
export function sheetResults({ store, host, core, readAgain, guarded }: WorkNeeds, readEdited: (wanted: () => boolean) => Promise<HowRead>): SheetResults {
  const { dispatch, state } = store;
  const inform = (text: string): void => dispatch({ type: "inform", text });
  /** Cells of results that somebody typed over since the pane was opened; those the last reading knew of. */
  let typed: readonly TypedArea[] = [];
  let known: readonly TypedArea[] = [];
  let newest = 0;
  /** What the last reading found. */
  let found: FoundResults = { stale: [], broken: [] };

  async function lookAt(workbook: ExcelWorkbook, follow: boolean): Promise<void> {
    const broken = found.broken.length === 0 ? [] : await workbook.broken(found.broken);
    const plain = found.stale.length === 0 ? [] : await workbook.plain(found.stale);
    const kept = plain.flatMap((block) => block.kept);
    const since = typed.filter((one) => !known.includes(one));
    known = kept.flatMap((place) => areaOf(place).map((area) => ({ sheet: place.slice(0, place.lastIndexOf("!")), area })));
    typed = [...known, ...since];
    const stale = plain.reduce((sum, { cells }) => sum + cells.length, 0);
    const written = follow && stale > 0 ? await workbook.refresh(plain) : 0;
    dispatch({ type: "results", results: { stale: stale - written, kept, broken } });
  }

  const mayFollow = (): boolean => {
    const { source } = state();
    return source.kind === "open" && source.opened.reading.agency.followEdits === "on";
  };

  function look(workbook: ExcelWorkbook, now: FoundResults, follow: boolean): Promise<void> {
    found = now;
    return lookAt(workbook, follow && mayFollow());
  }

  const lookAgain = async (): Promise<void> => (host.kind === "excel" ? lookAt(host.workbook, mayFollow()) : undefined);

  /** Reads until it is read, or a newer edit takes over; what Excel goes on refusing is said in the pane. */
  async function changed(edits: readonly SheetEdit[]): Promise<void> {
    for (const { sheet, area } of edits) typed = area === null ? typed.filter((one) => one.sheet !== sheet) : [...typed, { sheet, area }];
    const mine = (newest += 1);
    const isNewest = (): boolean => mine === newest;
    for (let refusals = 0; ; ) {
      const how = await readEdited(isNewest);
      if (!isNewest() || how.kind === "read" || how.kind === "none") return;
      const wait = how.kind === "busy" ? MAKING : WAITS[refusals++];
      if (wait === undefined) return dispatch({ type: "results", results: { refused: how.kind === "refused" ? how.text : null } });
      await pause(wait);
    }
  }

  const updateResults = (): Promise<void> =>
    guarded(LIVE.failed, async () => {
      if (!(await readAgain())) return;
      if (host.kind === "excel") await lookAt(host.workbook, true);
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
      dispatch({ type: "copied", kind, spoken: words.made, copy: { opened: source.opened, file: savedFile(words.file(source.opened.review.regulation.year), bytes, XLSX) } });
    });
  }

  const freeze = (): Promise<void> => copy("frozen", FROZEN, (code, opened) => code.sentSheets(code.resultSheetsOf(opened, state().made, state().lastYear)));
  const saveLog = (): Promise<void> => copy("log", LOG_FILE, (code, opened) => code.logSheets(opened).filter(({ hidden }) => !hidden));

  return { look, lookAgain, typedOver: () => (known = typed), changed, updateResults, mendFormulas, freeze, saveLog };
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Functions answer a moment after their formulas are entered. */
const answered = (): Promise<void> => pause(700);
