import type { ReactNode } from "react";
import { PANE } from "../messages.vi/pane";
import type { StepProps } from "./pane";
import { StepHelpLine } from "./StepHelp";
import { DossierStep } from "./steps/DossierStep";
import { FormsStep } from "./steps/FormsStep";
import { ListStep } from "./steps/ListStep";
import { QuotaStep } from "./steps/QuotaStep";
import { RatingStep } from "./steps/RatingStep";

/** The step at hand. The five come together, with the first roster: nobody needs them before. */
export default function StepContent({ pane, source }: StepProps): ReactNode {
  const { step } = pane.state;
  const props = { pane, source };
  return (
    <section aria-label={PANE.stepNames[step]}>
      <StepHelpLine key={step} step={step} />
      {step === "list" && <ListStep {...props} />}
      {step === "ratings" && <RatingStep {...props} />}
      {step === "quotas" && <QuotaStep {...props} />}
      {step === "forms" && <FormsStep {...props} />}
      {step === "dossier" && <DossierStep {...props} />}
    </section>
  );
}
