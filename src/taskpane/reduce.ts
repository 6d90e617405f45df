import { inUseKey, type OfficeTemplates } from "../documents/officeTemplates";
import { nobodyFound } from "../messages.vi/opened";
import { LIST, WORK } from "../messages.vi/pane";
import type { Opened } from "../prepareDossier";
import { severityOf } from "../review/problem";
import type { Trial } from "../review/tryOut";
import { NO_EDITS } from "../roster/recipe";
import { type Action, type Made, type PaneState, type Source, START } from "./state";

/** One action, one new state: `reduce(START, { type: "go", step: "forms" }).step` → "forms". */
export function reduce(state: PaneState, action: Action): PaneState {
  switch (action.type) {
    case "go":
      return { ...state, step: action.step, view: "steps" };
    case "view":
      return { ...state, view: action.view };
    case "try":
      return { ...state, step: "quotas", view: "steps", trials: action.trials.reduce((trials, trial) => [...without(trials, trial), trial], state.trials) };
    case "untry":
      return { ...state, trials: without(state.trials, action) };
    case "dropTrials":
      return { ...state, trials: [] };
    case "unitsSplit":
      return { ...state, units: { ...state.units, zip: action.zip, books: action.books } };
    case "unitsRead":
      return { ...state, units: { ...state.units, files: action.files } };
    case "templates":
      return withTemplates(state, action);
    case "close":
      return { ...START, spoken: state.spoken };
    case "opening": {
      const source: Source = { kind: "opening", name: action.name };
      // The same file, mended, is read again where the clerk stands; another file begins anew, without the dossier of the first.
      const again = state.source.kind !== "none" && state.source.name === action.name;
      return again ? { ...state, source, notice: null } : { ...START, source };
    }
    case "opened":
      return openedState(state, action);
    case "answered": {
      const { opened } = action.source;
      const made = state.made !== null && fillsTheSame(state.made, opened, state.templates.kept) ? { ...state.made, opened } : state.made;
      return { ...state, edits: action.edits, source: action.source, made, book: null, trials: [], spoken: action.spoken };
    }
    case "lastYear":
      return { ...state, lastYear: action.lastYear };
    case "results":
      return { ...state, results: { ...state.results, ...action.results } };
    case "copied":
      return { ...state, copies: { ...state.copies, [action.kind]: action.copy }, spoken: action.spoken };
    case "carry":
      // A result workbook made before does not hold what is asked for now.
      return state.lastYear === null ? state : { ...state, lastYear: { ...state.lastYear, carried: action.on }, book: null };
    case "inform":
      return { ...state, notice: { tone: "info", text: action.text, ...(action.offersDiscard ? { offersDiscard: true } : {}) } };
    case "unreadable":
      return { ...START, notice: { tone: "error", text: action.text } };
    case "filter":
      return { ...state, filter: action.filter };
    case "tick":
      return { ...state, left: { ...state.left, [action.list]: ticked(state.left[action.list], action.id, action.on), ...(action.list === "forms" ? { wanted: ticked(state.left.wanted, action.id, !action.on) } : {}) } };
    case "making":
      return {
        ...state,
        step: "dossier",
        view: "steps",
        notice: null,
        work: { kind: "making", done: 0, total: action.total, name: null, cancelling: false },
        spoken: WORK.spokenStart,
      };
    case "progress":
      return progressed(state, action.done, action.total, action.name);
    case "cancelling":
      return state.work.kind === "making" ? { ...state, work: { ...state.work, cancelling: true } } : state;
    case "cancelled":
      return state.work.kind === "making"
        ? { ...state, work: { kind: "cancelled", done: state.work.done, total: state.work.total }, spoken: WORK.spokenCancelled }
        : state;
    case "made": {
      const { files, failures } = action.made.dossier;
      return {
        ...state,
        work: { kind: "idle" },
        made: action.made,
        // The sheets list the documents made: an earlier workbook no longer agrees with them.
        book: null,
        spoken: WORK.spokenDone(files.length, failures.length),
      };
    }
    case "writing":
      return { ...state, work: { kind: "writing" }, notice: null };
    case "saved":
      return { ...state, saved: [...state.saved, action.file.href] };
    case "bookMade":
      return { ...state, work: { kind: "idle" }, book: action.book };
    case "written":
      // The answers stand in the workbook now.
      return { ...state, edits: NO_EDITS, work: { kind: "idle" }, notice: { tone: "info", text: LIST.bookWritten(action.sheets, action.added, action.isFirst) } };
    case "restored":
      return { ...state, notice: { tone: "info", text: LIST.restored(action.sheets, action.left, action.unlogged) } };
    case "fault":
      return { ...state, work: { kind: "idle" }, notice: { tone: "error", text: action.text, ...(action.offersRestore ? { offersRestore: true } : {}) } };
    case "dismiss":
      return { ...state, notice: null };
  }
}

/** Other templates make other documents: what was made before is out of date from here on. */
const withTemplates = (state: PaneState, { kept, unsaved, text, opened }: Extract<Action, { type: "templates" }>): PaneState => ({
  ...state,
  templates: { kept, unsaved },
  source: state.source.kind === "open" ? { ...state.source, opened: { ...(opened ?? state.source.opened) } } : state.source,
  book: null,
  notice: { tone: "info", text },
});

function openedState(state: PaneState, { name, from, opened, leftOut, book, typed, templates, watched = false, edits = state.edits }: Extract<Action, { type: "opened" }>): PaneState {
  // The same file, mended, is read again: what the office gave meanwhile stays.
  const kept = templates === undefined || state.templates.unsaved ? state.templates : { kept: templates, unsaved: false };
  const matters = opened.problems.filter((problem) => severityOf(problem) !== "info").length;
  const people = opened.review.people.length;
  // Read again after a refusal, the same workbook keeps what is being tried.
  const again = state.source.kind !== "none" && (state.source.name === name || (state.source.kind === "open" && state.source.from === "excel" && from === "excel"));
  return {
    ...state,
    edits,
    source: { kind: "open", name, from, opened, leftOut, book, typed },
    results: { ...state.results, refused: null },
    templates: kept,
    made: state.made !== null && fillsTheSame(state.made, opened, kept.kept) ? { ...state.made, opened } : state.made,
    view: watched ? state.view : "steps",
    trials: watched || again ? state.trials : [],
    // A result workbook made from an earlier reading must not be saved as if it were today's.
    book: null,
    notice: watched ? state.notice : null,
    work: state.work.kind === "making" ? state.work : { kind: "idle" },
    spoken: watched ? state.spoken : people === 0 ? nobodyFound(name) : WORK.spokenOpened(people, matters),
  };
}

const without = (trials: readonly Trial[], { subject, column }: Pick<Trial, "subject" | "column">): readonly Trial[] =>
  trials.filter((trial) => trial.subject !== subject || trial.column !== column);

/** Whether every form would come out the same: then a dossier made before is still today's. */
const fillsTheSame = (made: Made, after: Opened, templates: OfficeTemplates): boolean =>
  made.inUse === inUseKey(templates) && sameData(made.opened.documents, after.documents);

/** Whether two plain values say the same: 3,000 people's documents in a few milliseconds, where two texts of them would take fifty. */
function sameData(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  const [mine, theirs] = [Object.entries(a), Object.keys(b).length];
  return mine.length === theirs && mine.every(([key, value]) => key in b && sameData(value, (b as Readonly<Record<string, unknown>>)[key]));
}

/** Spoken at every quarter only: a screen reader that reads 300 names is of no use to anybody. */
function progressed(state: PaneState, done: number, total: number, name: string | null): PaneState {
  if (state.work.kind !== "making") return state;
  const quarter = (count: number): number => (total === 0 ? 0 : Math.floor((count * 4) / total));
  const passed = quarter(done) > quarter(state.work.done) && done < total;
  return {
    ...state,
    work: { ...state.work, done, total, name },
    spoken: passed ? WORK.spokenProgress(quarter(done) * 25) : state.spoken,
  };
}

const ticked = (left: readonly string[], id: string, on: boolean): readonly string[] =>
  on ? left.filter((other) => other !== id) : left.includes(id) ? left : [...left, id];
