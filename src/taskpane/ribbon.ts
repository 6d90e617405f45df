import type { RibbonAction } from "./ribbonActions";
import type { StepId } from "./state";
import type { Store } from "./store";
import type { PaneWork } from "./work";

/** Binds each ribbon button to the same work as the pane's own buttons, and shows the pane, where the answer stands. */
export function answerRibbon(store: Store, work: PaneWork): void {
  const read = async (step: StepId): Promise<void> => {
    await work.openWorkbook();
    store.dispatch({ type: "go", step });
  };
  const actions: Record<RibbonAction, () => Promise<void> | void> = {
    computeRatings: () => read("ratings"),
    checkQuotas: () => read("quotas"),
    makeAllForms: () => work.makeAll(),
    showHelp: () => store.dispatch({ type: "view", view: "help" }),
  };
  for (const [name, act] of Object.entries(actions))
    Office.actions.associate(name, async (event: Office.AddinCommands.Event) => {
      // Excel lets no other ribbon button be pressed until it hears back, so long work is not waited for.
      event.completed();
      await Office.addin.showAsTaskpane();
      await act();
    });
}
