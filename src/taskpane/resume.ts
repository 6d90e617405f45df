import { RESUMED, type Unwritten } from "../messages.vi/pane";
import { offeredFiles } from "./saving/keptFiles";
import { type PaneState, STEPS } from "./state";
import type { Store } from "./store";
import { wouldBeLost } from "./unsaved";

/** This window's own memory, gone with the window: words of the lists below. Nothing of the roster is ever put there. */
const KEY = "xep-loai.buoc";

/** Pages of the menu ⋯ that open again; a look at one document names a person, and is left. */
const PAGES = ["help", "log", "plan", "newYear", "templates", "handOver"] as const;

const UNWRITTEN: Readonly<Record<Exclude<Unwritten, "typing">, (state: PaneState) => boolean>> = {
  trials: ({ trials }) => trials.length > 0,
  units: ({ units }) => units.files.length > 0,
  making: ({ work }) => work.kind === "making",
  files: (state) => wouldBeLost({ ...state, work: { kind: "idle" } }) || offeredFiles({ ...state, made: null }).some(({ href }) => !state.saved.includes(href)),
};
const KINDS = ["trials", "units", "making", "files"] as const;

/** `unwrittenIn(state)` → ["trials", "files"]: levels that are only tried, and a dossier nobody has saved. */
export const unwrittenIn = (state: PaneState): readonly Unwritten[] => KINDS.filter((kind) => UNWRITTEN[kind](state));

/** Goes back to where the pane stood before it was loaded anew, says what is gone with it, and remembers both from now on. */
export function resume({ state, dispatch, subscribe }: Store): void {
  const words = remembered();
  if (state().source.kind === "open") {
    const [step, page] = [STEPS.find((one) => words.includes(one)), PAGES.find((one) => words.includes(one))];
    if (step !== undefined) dispatch({ type: "go", step });
    if (page !== undefined) dispatch({ type: "view", view: page });
    const gone = ([...KINDS, "typing"] as const).filter((one) => words.includes(one));
    if (gone.length > 0) tell(RESUMED.gone(gone));
  }
  const isTyping = watchTyping(() => remember());
  // Once the views have followed: a field whose text was written is no more.
  subscribe(() => setTimeout(remember));
  remember();

  /** What is said of a half-written sổ stays, with its way back. */
  function tell(text: string): void {
    const { notice } = state();
    dispatch(notice === null ? { type: "inform", text } : { type: "fault", text: `${notice.text} ${text}`, offersRestore: notice.offersRestore === true });
  }

  function remember(): void {
    const { step, view } = state();
    keep([step, ...PAGES.filter((page) => page === view), ...unwrittenIn(state()), ...(isTyping() ? ["typing"] : [])]);
  }
}

/** Tells of every key, and says whether some field still holds what was typed into it; what is typed to search is nobody's loss. */
function watchTyping(heard: () => void): () => boolean {
  const fields = new Set<HTMLInputElement | HTMLTextAreaElement>();
  document.addEventListener("input", ({ target }) => {
    if (target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === "text")) fields.add(target);
    heard();
  });
  return () => {
    for (const field of fields) if (!field.isConnected) fields.delete(field);
    return [...fields].some(({ value }) => value.trim() !== "");
  };
}

function remembered(): readonly string[] {
  try {
    return (sessionStorage.getItem(KEY) ?? "").split(" ");
  } catch {
    return [];
  }
}

/** Some browsers keep nothing for a page inside another one: then the pane begins at its first step. */
function keep(words: readonly string[]): void {
  try {
    sessionStorage.setItem(KEY, words.join(" "));
  } catch {
    return;
  }
}
