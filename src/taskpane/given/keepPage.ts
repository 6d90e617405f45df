import { GIVEN } from "../../messages.vi/browserPage";
import type { Store } from "../store";
import { wouldBeLost } from "../unsaved";

/** What the browser's history remembers of this page: that something was open, never what. */
const OPEN = { open: true };

/** In a browser: asks before the page is left with something unsaved in it, and says after a reload why the list is gone. */
export function keepPage({ state, dispatch, subscribe }: Store): void {
  if (history.state?.open === true) dispatch({ type: "inform", text: GIVEN.reloaded });
  history.replaceState(null, "");
  let wasOpen = false;
  subscribe(() => {
    const isOpen = state().source.kind === "open";
    if (isOpen !== wasOpen) history.replaceState(isOpen ? OPEN : null, "");
    wasOpen = isOpen;
  });
  window.addEventListener("beforeunload", (event) => {
    if (wouldBeLost(state())) event.preventDefault();
  });
}
