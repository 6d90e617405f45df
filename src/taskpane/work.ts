import { inUseKey, keptTemplate } from "../documents/officeTemplates";
import { FAULT, FILES } from "../messages.vi/pane";
import { LAST_YEAR } from "../messages.vi/lastYear";
import { outgoingZip } from "../messages.vi/paper";
import type { Opened } from "../prepareDossier";
import type { Place } from "../review/subject";
import { NO_EDITS, type RecipeEdits } from "../roster/recipe";
import { answering, type Answering } from "./answering";
import { coreAnswers, type CoreAnswers } from "./coreAnswers";
import { decisions, type Decisions } from "./decisions";
import { discard, JSON_TYPE, savedFile, savedPieces, XLSX, ZIP } from "./downloads";
import { ShownError, templateLoader } from "./files";
import type { MadeDocuments } from "./filling/makeDocuments";
import { handOver, type HandOver } from "./handOver";
import type { Host } from "./host";
import { formChoices } from "./models/formChoices";
import { createTurns, openingFiles, type OpeningFiles } from "./openingFiles";
import type { TemplateWork } from "./templateWork";
import { isEmpty, type Made, type SavedFile } from "./state";
import { newYearWork, type NewYearWork } from "./newYearWork";
import { readingExcel } from "./readingExcel";
import { roundTrip, type RoundTrip } from "./roundTrip";
import { sheetResults, type SheetResultsWork } from "./sheetResults";
import type { Store } from "./store";

/** The long work: reading, making, writing. Each reports to the store and never throws; views and ribbon buttons only call. */
export interface PaneWork extends CoreAnswers, OpeningFiles, Decisions, RoundTrip, NewYearWork, Answering, TemplateWork, HandOver, SheetResultsWork {
  /** Reads the workbook open in Excel, and says whether it could. Unasked (`start`, `watch`), a workbook it cannot use is no fault. */
  readonly openWorkbook: (unasked?: "start" | "watch") => Promise<boolean>;
  /** Sets last year's workbook beside the open roster; nothing is written. */
  readonly compareWith: (file: File) => Promise<void>;
  /** Every chosen document and the report; from Excel, with what was typed since the workbook was last read. */
  readonly makeAll: () => Promise<void>;
  readonly retryFailed: () => Promise<void>;
  readonly cancel: () => void;
  readonly writeBook: () => Promise<void>;
  readonly restore: () => Promise<void>;
  readonly show: (place: Place) => Promise<void>;
  readonly dataFile: (opened: Opened, made: Made | null) => SavedFile;
}

/** The code that knows rosters and documents comes only when there is something to read. */
const loadCore = () => import("./core");
type Core = Awaited<ReturnType<typeof loadCore>>;

export function paneWork(store: Store, host: Host): PaneWork {
  const { dispatch, state } = store;
  const loadTemplate = templateLoader();
  let core: Core | null = null;
  let running: AbortController | null = null;
  const turns = createTurns();
  let dataOf: { readonly opened: Opened; readonly made: Made | null; readonly file: SavedFile } | null = null;

  const coreReady = async (): Promise<Core> => (core ??= await loadCore());

  /** Runs one piece of work; what it throws becomes a sentence that stays until closed. */
  async function guarded(sentence: string, work: () => Promise<void>, report: (text: string) => void = faulted): Promise<void> {
    try {
      await work();
    } catch (error) {
      const { refusalText } = await import("./refusalText");
      report(error instanceof ShownError ? error.message : (refusalText(error) ?? sentence));
    }
  }
  /** The workbook keeps what was answered for a pane that is loaded anew; where it cannot, the clerk is asked again. */
  const keepEdits = (edits: RecipeEdits): void => {
    if (host.kind === "excel") void host.workbook.keepAnswers(edits === NO_EDITS ? "" : JSON.stringify(edits)).catch(() => undefined);
  };
  const faulted = (text: string): void => dispatch({ type: "fault", text });

  const read = readingExcel({ store, host, core: coreReady, guarded, turns, isMaking: () => running !== null, typed: () => typedOver(), look: (...found) => look(...found) });
  const openWorkbook = async (unasked?: "start" | "watch"): Promise<boolean> =>
    (await read(unasked === "watch" ? "work" : (unasked ?? "clerk"))).kind === "read";

  const compareWith = (file: File): Promise<void> =>
    guarded(LAST_YEAR.reading(file.name), async () => {
      const { openLastYear, messageForRefusal, besideLastYear } = await coreReady();
      const before = state().source;
      if (before.kind !== "open") return;
      const read = await openLastYear(new Uint8Array(await file.arrayBuffer()), file.name, before.opened.reading.regulation);
      if (read.kind === "unreadable") throw new ShownError(`${file.name}: ${messageForRefusal(read.why)}`);
      const { found } = read;
      const { source } = state();
      if (source.kind !== "open") return;
      if (found.people.length === 0) throw new ShownError(LAST_YEAR.nobody(file.name));
      dispatch({ type: "lastYear", lastYear: besideLastYear(source.opened, found, false) });
    });

  async function makeAll(): Promise<void> {
    if (running !== null) return;
    const before = state().source;
    const inExcel = host.kind === "excel" && (before.kind === "none" || (before.kind === "open" && before.from === "excel"));
    if (inExcel && !(await openWorkbook())) return;
    const { source, left } = state();
    if (source.kind !== "open" || isEmpty(source)) return;
    const { documents, review } = source.opened;
    await make(source.opened, formChoices(documents, review, left).chosen, null);
  }

  async function retryFailed(): Promise<void> {
    const { made } = state();
    if (made === null) return;
    const failed = new Set(made.dossier.failures.map(({ path }) => path));
    await make(made.opened, made.opened.documents.filter(({ path }) => failed.has(path)), made);
  }

  /** Makes the asked documents. With `before`, what was made then is kept and the new files are put beside it. */
  async function make(opened: Opened, documents: Opened["documents"], before: Made | null): Promise<void> {
    if (running !== null || documents.length === 0) return;
    const run = (running = new AbortController());
    dispatch({ type: "making", total: documents.length });
    await guarded(FAULT.making, async () => {
      const { makeDocuments, officeTemplateLoader } = await coreReady();
      const { kept } = state().templates;
      const making = makeDocuments(documents, {
        loadTemplate: officeTemplateLoader({ shipped: loadTemplate, own: keptTemplate(kept), documents: opened.documents }),
        onProgress: ({ done, total, path }) => dispatch({ type: "progress", done, total, name: path === "" ? null : fileName(path) }),
        signal: run.signal,
      });
      // A press on "Hủy" is answered at once, even while a template is still on its way.
      const after = await Promise.race([making, aborted(run.signal)]);
      if (after === null || run.signal.aborted) return;
      await finish(opened, before, after, { asked: before?.asked ?? documents.length, inUse: inUseKey(kept) });
    });
    if (run.signal.aborted) dispatch({ type: "cancelled" });
    if (running === run) running = null;
  }

  async function finish(opened: Opened, before: Made | null, after: MadeDocuments, facts: Pick<Made, "asked" | "inUse">): Promise<void> {
    const { outgoingOf, cutZip, zipEnd } = await coreReady();
    const files = [...(before?.stored.files ?? []), ...after.files];
    const pieces = [...(before?.stored.pieces ?? []), ...after.pieces];
    const zip = savedPieces(FILES.zip(opened.review.regulation.year), [...pieces, before === null ? after.end : zipEnd(files)], ZIP);
    const listed = [...(before?.dossier.files ?? []), ...after.files.map(({ path, form, subject }) => ({ path, form, subject }))];
    const dossier = { files: listed, failures: after.failures };
    const stored = { files, pieces };
    const there = new Set(files.map(({ path }) => path));
    const outgoing = outgoingOf(opened).map(({ destination, files: wanted }) => ({
      destination,
      zip: savedPieces(outgoingZip(destination, opened.review.regulation.year), cutZip(stored, wanted), ZIP),
      missing: wanted.filter(({ from }) => !there.has(from)).map(({ path }) => fileName(path)),
    }));
    const made: Made = { dossier, opened, zip, outgoing, stored, planned: opened.documents.length, ...facts };
    dispatch({ type: "made", made });
    const { source } = state();
    // Over a file, the result workbook is part of what one press makes; into Excel nothing is written unasked.
    if (source.kind === "open" && source.from === "file") await guarded(FAULT.writingFile, () => makeBookFile(opened, made));
  }

  async function makeBookFile(opened: Opened, made: Made | null): Promise<void> {
    const { bookContent, writeOurBook } = await coreReady();
    const { kept } = state().templates;
    const bytes = await writeOurBook(bookContent(opened, made, state().lastYear), kept);
    // Another file may have been opened meanwhile: its pane must not offer this one's workbook.
    const { source } = state();
    if (source.kind !== "open" || source.opened !== opened || state().templates.kept !== kept) return;
    dispatch({ type: "bookMade", book: savedFile(FILES.book(opened.review.regulation.year), bytes, XLSX) });
  }

  function cancel(): void {
    if (running === null) return;
    dispatch({ type: "cancelling" });
    running.abort();
  }

  async function writeBook(): Promise<void> {
    const { source } = state();
    if (source.kind !== "open") return;
    if (source.from === "excel" && host.kind === "excel") return writeInExcel(host);
    dispatch({ type: "writing" });
    await guarded(FAULT.writingFile, () => makeBookFile(source.opened, state().made));
  }

  async function writeInExcel({ workbook }: Extract<Host, { kind: "excel" }>): Promise<void> {
    // What was typed a moment ago must not be written over with what stood there before.
    if (!(await openWorkbook())) return;
    const { source } = state();
    if (source.kind !== "open") return;
    dispatch({ type: "writing" });
    let written = false;
    await guarded(FAULT.writing, async () => {
      const { lackingParts, resultSheetsOf } = await coreReady();
      const plans = resultSheetsOf(source.opened, state().made, state().lastYear);
      await workbook.write(plans);
      const older = source.opened.problems.find((problem) => problem.kind === "olderBook");
      dispatch({ type: "written", sheets: plans.filter(({ hidden }) => !hidden).length, added: older === undefined ? null : lackingParts(older), isFirst: source.opened.reading.source.kind !== "workbook" });
      written = true;
    });
    if (written) keepEdits(NO_EDITS);
    // From here on our sheets are the roster: places lead to the cells where the clerk types.
    if (written) await openWorkbook("watch");
  }

  /** Seldom asked for: it comes when it is. */
  const templates = async (): Promise<TemplateWork> => (await import("./templateWork")).templateWork({ store, host, coreReady, guarded, shipped: loadTemplate });
  const needs = { store, host, core: coreReady, readAgain: () => openWorkbook("watch"), guarded };
  const { look, lookAgain, typedOver, ...results } = sheetResults(needs, (wanted) => read("edit", wanted));
  return {
    ...coreAnswers(() => core),
    ...openingFiles({ store, core: coreReady, guarded, turns, cancel }),
    ...answering({ store, core: coreReady, guarded, keepEdits }),
    ...decisions(needs),
    ...roundTrip(needs),
    ...handOver(needs),
    ...results,
    ...newYearWork(needs),
    checkTemplate: async (template, file) => (await templates()).checkTemplate(template, file),
    useTemplate: async (candidate, today) => (await templates()).useTemplate(candidate, today),
    useVersion: async (template, number) => (await templates()).useVersion(template, number),
    fillOne: async (path, candidate) => (await templates()).fillOne(path, candidate),
    templateFile: async (template) => (await templates()).templateFile(template),
    tagList: async () => (await templates()).tagList(),
    compareWith,
    openWorkbook,
    makeAll,
    retryFailed,
    cancel,
    writeBook,
    restore: () =>
      guarded(FAULT.restoring, async () => {
        if (host.kind !== "excel") return;
        const restored = await host.workbook.restore();
        // A reading clears what was said before it.
        if (!(await openWorkbook())) return;
        const { source } = state();
        const { changesOf } = await coreReady();
        const unlogged = source.kind === "open" ? changesOf(source.opened.reading, source.opened.review).length : 0;
        dispatch({ type: "restored", ...restored, unlogged });
        await lookAgain().catch(() => undefined);
      }),
    show: (place) =>
      guarded(FAULT.selecting(place), async () => {
        if (host.kind === "excel") await host.show(place);
      }),
    dataFile(opened, made) {
      if (dataOf?.opened === opened && dataOf.made === made) return dataOf.file;
      discard(dataOf?.file);
      dataOf = { opened, made, file: savedFile(FILES.data, core === null ? "" : core.dataText(opened, made), JSON_TYPE) };
      return dataOf.file;
    },
  };
}

const aborted = (signal: AbortSignal): Promise<null> =>
  new Promise((resolve) => signal.addEventListener("abort", () => resolve(null), { once: true }));

/** `fileName("02B/P001 Nguyễn Văn An.docx")` → "P001 Nguyễn Văn An". */
export const fileName = (path: string): string => (path.split("/").at(-1) ?? path).replace(/\.docx$/, "");
