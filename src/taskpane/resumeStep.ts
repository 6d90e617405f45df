import { STEPS, type StepId } from "./state";
import type { Store } from "./store";

/** This window's own memory: one of five words, gone with the window. Nothing of the roster is ever put there. */
const KEY = "xep-loai.buoc";

/** Goes back to the step the pane stood at before it was loaded anew, and remembers every step from now on. */
export function resumeStep({ state, dispatch, subscribe }: Store): void {
  const step = remembered();
  if (step !== null && state().source.kind === "open") dispatch({ type: "go", step });
  subscribe(() => remember(state().step));
}

function remembered(): StepId | null {
  try {
    const kept = sessionStorage.getItem(KEY);
    return STEPS.find((step) => step === kept) ?? null;
  } catch {
    return null;
  }
}

/** Some browsers keep nothing for a page inside another one: then the pane begins at its first step. */
function remember(step: StepId): void {
  try {
    sessionStorage.setItem(KEY, step);
  } catch {
    return;
  }
}
