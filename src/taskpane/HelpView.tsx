import { Button, Link } from "@fluentui/react-components";
import type { ReactNode } from "react";
import product from "../../package.json";
import { PANE } from "../messages.vi/pane";
import { STEP_HELP_TEXT } from "../messages.vi/stepHelp";
import { GuideLink } from "./GuideLink";
import type { Pane } from "./pane";
import { STEPS } from "./state";
import { StepHelpText } from "./StepHelp";
import { ViewHeading } from "./ViewHeading";

/** What each step is for, in a few lines, and the way to the whole guide. */
export function HelpView({ pane }: { readonly pane: Pane }): ReactNode {
  return (
    <section aria-label={PANE.help}>
      <ViewHeading>{PANE.help}</ViewHeading>
      <p>{STEP_HELP_TEXT.intro}</p>
      {STEPS.map((step, index) => (
        <div key={step}>
          <h3>{`${index + 1} ${PANE.stepNames[step]}`}</h3>
          <StepHelpText step={step} />
        </div>
      ))}
      <p>{STEP_HELP_TEXT.people}</p>
      <p>
        {PANE.version(product.version)}{" "}
        <Link href="THIRD-PARTY-NOTICES.txt" target="_blank" rel="noreferrer">
          {PANE.notices}
        </Link>
      </p>
      <div className="actions">
        <GuideLink />
        <Button onClick={() => pane.dispatch({ type: "view", view: "steps" })}>{PANE.close}</Button>
      </div>
    </section>
  );
}
