import { GIVEN } from "../../messages.vi/browserPage";
import type { Store } from "../store";
import { wouldBeLost } from "../unsaved";

/** What the browser's history remembers of this page: that something was open, never what. */
const OPEN = { open: true };

/** In a browser: asks before the page is left with something unsaved in it, and says after a reload why the list is gone. */
export function keepPage({ state, dispatch, subscribe }: Store): void {
  if (history.state?.open === true) dispatch({ type: "inform", text: GIVEN.reloaded });
  // Outside Excel, the page of the pane in Excel has had this taken away by office.js.
  const remember = (isOpen: boolean): void => history.replaceState?.(isOpen ? OPEN : null, "");
  remember(false);
  let wasOpen = false;
  subscribe(() => {
    const isOpen = state().source.kind === "open";
    if (isOpen !== wasOpen) remember(isOpen);
    wasOpen = isOpen;
  });
  window.addEventListener("beforeunload", (event) => {
    if (wouldBeLost(state())) event.preventDefault();
  });
}
