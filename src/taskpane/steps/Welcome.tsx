import type { ReactNode } from "react";
import { WELCOME } from "../../messages.vi/pane";
import { GuideLink } from "../GuideLink";
import { PasteBox } from "../given/PasteBox";
import { KeptLine } from "../offline/KeepingViews";
import type { Pane } from "../pane";

/** First visit: what this is for in three lines; the two ways to begin stand at the bottom. */
export function Welcome({ pane }: { readonly pane: Pane }): ReactNode {
  return (
    <section aria-label={WELCOME.name}>
      {WELCOME.lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <p>
        <GuideLink />
      </p>
      {pane.host.kind === "browser" && <div className="drop">{WELCOME.drop}</div>}
      {pane.host.kind === "browser" && <PasteBox pane={pane} />}
      {pane.host.kind === "browser" && pane.host.keeping && <KeptLine keeping={pane.host.keeping} />}
    </section>
  );
}
