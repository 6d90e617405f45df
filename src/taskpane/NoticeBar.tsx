import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { PANE } from "../messages.vi/pane";
import { SEVERITY_LABELS } from "../messages.vi/problem";
import { Sign } from "./Sign";
import type { Pane } from "./pane";

/** News that stays until closed; errors are spoken at once. */
export function NoticeBar({ pane }: { readonly pane: Pane }): ReactNode {
  const { notice } = pane.state;
  return (
    <div role="alert">
      {notice !== null && (
        <div className={`notice ${notice.tone}`}>
          <span>
            {notice.tone === "error" && <Sign severity="error" word={`${SEVERITY_LABELS.error.word}: `} />}
            {notice.text}
          </span>
          <Button size="small" onClick={() => pane.dispatch({ type: "dismiss" })}>
            {PANE.close}
          </Button>
        </div>
      )}
    </div>
  );
}
