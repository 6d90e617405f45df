import type { ReactNode } from "react";
import { STEP_HELP, STEP_HELP_TEXT, type StepHelp } from "../messages.vi/stepHelp";
import { Disclosure } from "./Disclosure";
import type { StepId } from "./state";

const TERMS = Object.entries(STEP_HELP_TEXT.terms) as [keyof StepHelp, string][];

/** What the step does, what it needs, and what comes after: closed until asked for. */
export const StepHelpLine = ({ step }: { readonly step: StepId }): ReactNode => (
  <Disclosure className="stepHelp" summary={STEP_HELP_TEXT.open}>
    {() => <StepHelpText step={step} />}
  </Disclosure>
);

export const StepHelpText = ({ step }: { readonly step: StepId }): ReactNode => (
  <dl>
    {TERMS.map(([part, term]) => (
      <div key={part}>
        <dt>{term}</dt>
        <dd>{STEP_HELP[step][part]}</dd>
      </div>
    ))}
  </dl>
);
