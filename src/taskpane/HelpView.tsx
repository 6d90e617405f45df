import { Button, Link } from "@fluentui/react-components";
import type { ReactNode } from "react";
import product from "../../package.json";
import { HELP, PANE } from "../messages.vi/pane";
import type { Pane } from "./pane";

/** What each step is for, in a few lines. */
export function HelpView({ pane }: { readonly pane: Pane }): ReactNode {
  return (
    <section aria-label={PANE.help}>
      <h2>{PANE.help}</h2>
      {HELP.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <p>
        {PANE.version(product.version)}{" "}
        <Link href="THIRD-PARTY-NOTICES.txt" target="_blank" rel="noreferrer">
          {PANE.notices}
        </Link>
      </p>
      <Button onClick={() => pane.dispatch({ type: "view", view: "steps" })}>{PANE.close}</Button>
    </section>
  );
}
