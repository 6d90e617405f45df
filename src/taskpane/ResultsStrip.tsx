import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { LIVE } from "../messages.vi/liveResults";
import type { Pane } from "./pane";

/** Above the step, while something on the sheets does not say what is computed: how much, and the one press that mends it. */
export function ResultsStrip({ pane }: { readonly pane: Pane }): ReactNode {
  const { state, work, host } = pane;
  const { stale, kept, broken, refused } = state.results;
  if (host.kind !== "excel" || state.source.kind !== "open") return null;
  return (
    <>
      {refused !== null && (
        <div className="notice warning" role="status">
          <span>{LIVE.behind(refused)}</span>
          <Button size="small" onClick={() => void work.openWorkbook()}>
            {LIVE.readAgain}
          </Button>
        </div>
      )}
      {broken.length > 0 && (
        <div className="notice warning">
          <span>{host.hasFunctions ? LIVE.broken(broken) : LIVE.noFunctions(broken)}</span>
          <Button size="small" onClick={() => void (host.hasFunctions ? work.mendFormulas() : work.writeBook())}>
            {host.hasFunctions ? LIVE.mend : LIVE.writeValues}
          </Button>
        </div>
      )}
      {stale > 0 && (
        <div className="notice warning">
          <span>{LIVE.stale(stale)}</span>
          <Button size="small" onClick={() => void work.updateResults()}>
            {LIVE.update}
          </Button>
        </div>
      )}
      {kept.length > 0 && (
        <div className="notice info">
          <span>{LIVE.kept(kept)}</span>
        </div>
      )}
    </>
  );
}
