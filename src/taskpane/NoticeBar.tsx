import { Button } from "@fluentui/react-components";
import { useEffect, useRef, type ReactNode } from "react";
import { PANE } from "../messages.vi/pane";
import { SEVERITY_LABELS } from "../messages.vi/problem";
import { UNSAVED } from "../messages.vi/saving";
import { Sign } from "./Sign";
import type { Pane } from "./pane";

/** News that stays until closed; errors are spoken at once. It stands above the step, so a step scrolled down comes up to it. */
export function NoticeBar({ pane }: { readonly pane: Pane }): ReactNode {
  const { notice } = pane.state;
  const bar = useRef<HTMLDivElement>(null);
  const dismiss = (): void => pane.dispatch({ type: "dismiss" });
  useEffect(() => {
    if (notice !== null) bar.current?.scrollIntoView({ block: "nearest" });
  }, [notice]);
  return (
    <div role="alert" ref={bar}>
      {notice !== null && (
        <div className={`notice ${notice.tone}${notice.offersDiscard ? " stacked" : ""}`}>
          <span>
            {notice.tone === "error" && <Sign severity="error" word={`${SEVERITY_LABELS.error.word}: `} />}
            {notice.text}
          </span>
          {notice.offersRestore && (
            <Button size="small" onClick={() => void pane.work.restore()}>
              {PANE.restore}
            </Button>
          )}
          {notice.offersDiscard ? (
            <div className="actions">
              <Button size="small" onClick={() => void pane.work.writeBook()}>
                {UNSAVED.save}
              </Button>
              <Button size="small" onClick={() => pane.dispatch({ type: "close" })}>
                {UNSAVED.discard}
              </Button>
              <Button size="small" onClick={dismiss}>
                {UNSAVED.keep}
              </Button>
            </div>
          ) : (
            <Button size="small" onClick={dismiss}>
              {PANE.close}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
