import { namesInUse } from "../documents/officeTemplates";
import { CHART } from "../messages.vi/picture";
import { LOG, TRY } from "../messages.vi/quotaRoom";
import { READING } from "../messages.vi/reading";
import type { ReadingDecision, Readings } from "../review/regulation";
import type { OpenSource, TypedStep } from "./state";
import type { Change } from "../roster/trace";
import type { NamedChange } from "../workbook/changeByName";
import type { WorkNeeds } from "./workNeeds";

/** Deciding and its trace: each press writes one step, or says why it wrote nothing. */
export interface Decisions {
  /** Writes the tried levels, and the reason beside those that are considered or decided. */
  readonly applyTrials: (reason: string) => Promise<void>;
  /** Writes a reading of the quotas into Quy tắc, with who chose it, when and why. */
  readonly applyReadings: (chosen: Partial<Readings>, decision: ReadingDecision) => Promise<void>;
  /** Writes what was changed since into Nhật ký. */
  readonly writeLog: () => Promise<void>;
  /** Writes Tổng hợp anew: its counts, and the values its charts stand on. */
  readonly refreshCharts: () => Promise<void>;
  /** Puts one cell of the log back to what it held before. */
  readonly takeBack: (change: Change) => Promise<void>;
}

export function decisions({ store, host, core, readAgain, guarded }: WorkNeeds): Decisions {
  const { dispatch, state } = store;
  const inform = (text: string): void => dispatch({ type: "inform", text });

  async function change(changes: readonly NamedChange[], moved: (places: readonly string[]) => string = TRY.moved): Promise<boolean> {
    if (host.kind !== "excel") return false;
    const { changeByName } = await core();
    const outcome = await changeByName(host.workbook, changes);
    if (outcome.kind === "changed") return true;
    await readAgain();
    dispatch({ type: "fault", text: outcome.kind === "moved" ? moved(outcome.places) : TRY.missing(outcome.changes.map(({ label }) => label)) });
    return false;
  }

  /** The log and the charts follow each step at once; where that fails the step stands, and the next writing of the log finds it. */
  async function logged(): Promise<boolean> {
    await readAgain();
    const { source } = state();
    if (host.kind !== "excel" || source.kind !== "open") return false;
    const { logSheets, summaryOf } = await core();
    return host.workbook.record([...logSheets(source.opened), summaryOf(source.opened)]).then(() => readAgain(), () => false);
  }

  async function applyTrials(reason: string): Promise<void> {
    const { source, trials } = state();
    if (source.kind !== "open" || trials.length === 0) return;
    await guarded(TRY.failed, async () => {
      const { namedChanges } = await core();
      if (source.from === "file") {
        if (!(await typeOver(source, { kind: "levels", trials, reason }))) return;
        dispatch({ type: "dropTrials" });
        return inform(TRY.appliedInFile(trials.length));
      }
      if (source.opened.reading.source.kind !== "workbook") return dispatch({ type: "fault", text: TRY.needsBook });
      if (!(await change(namedChanges(source.opened, trials, reason)))) return;
      dispatch({ type: "dropTrials" });
      const log = await logged();
      inform(TRY.applied(trials.length, log));
    });
  }

  /** Over a file what is decided stands in the pane until the sổ is saved. */
  async function typeOver(source: OpenSource, step: TypedStep): Promise<boolean> {
    const { openReading, withStep } = await core();
    const opened = await openReading(withStep(source.opened.reading, step), namesInUse(state().templates.kept));
    if (state().source !== source) return false;
    dispatch({ ...source, type: "opened", opened, typed: [...source.typed, step], watched: true });
    return true;
  }

  async function applyReadings(chosen: Partial<Readings>, decision: ReadingDecision): Promise<void> {
    const { source } = state();
    if (source.kind !== "open") return;
    await guarded(TRY.failed, async () => {
      if (source.from === "file") {
        if (await typeOver(source, { kind: "readings", chosen, decision })) inform(READING.inFile);
        return;
      }
      if (source.opened.reading.source.kind !== "workbook") return dispatch({ type: "fault", text: TRY.needsBook });
      const { readingChanges } = await core();
      if (!(await change(readingChanges(source.opened.reading.regulation, source.book, chosen, decision)))) return;
      inform((await logged()) ? READING.written : READING.writtenWithoutLog);
    });
  }

  async function writeLog(): Promise<void> {
    await guarded(TRY.failed, async () => {
      if (host.kind !== "excel" || !(await readAgain())) return;
      const { source } = state();
      if (source.kind !== "open") return;
      const { changesOf, logSheets } = await core();
      const count = changesOf(source.opened.reading, source.opened.review).length;
      await host.workbook.record(logSheets(source.opened));
      await readAgain();
      inform(LOG.written(count));
    });
  }

  async function refreshCharts(): Promise<void> {
    await guarded(CHART.failed, async () => {
      if (host.kind !== "excel" || !(await readAgain())) return;
      const { source } = state();
      if (source.kind !== "open") return;
      const { summaryOf } = await core();
      await host.workbook.record([summaryOf(source.opened)]);
      inform(CHART.refreshed);
    });
  }

  async function takeBack(line: Change): Promise<void> {
    const { table, key, label, heading, from, to } = line;
    const { source } = state();
    await guarded(TRY.failed, async () => {
      const { sameText } = await core();
      if (source.kind === "open" && source.from === "file") return takeBackOver(source, line);
      if (!(await change([{ table, key, label, heading, to: from, isStill: (found) => sameText(found, to) }], LOG.changedSince))) return;
      await logged();
      inform(LOG.takenBack(`${label} · ${heading}`, from));
    });
  }

  async function takeBackOver(source: OpenSource, change: Change): Promise<void> {
    const { sameText, takeBack } = await core();
    const what = `${change.label} · ${change.heading}`;
    const back = takeBack(source.opened.reading, change, sameText);
    if (back.kind === "missing") return dispatch({ type: "fault", text: TRY.missing([change.label]) });
    if (back.kind === "moved") return dispatch({ type: "fault", text: LOG.changedSince([what]) });
    if (await typeOver(source, { kind: "takenBack", change })) inform(LOG.takenBack(what, change.from));
  }

  return { applyTrials, applyReadings, writeLog, refreshCharts, takeBack };
}
