import { useMemo, type ReactNode } from "react";
import { PANE } from "../messages.vi/pane";
import type { Opened } from "../prepareDossier";
import { lackingPapers } from "./models/lackingPapers";
import { stepMarks } from "./models/stepMarks";
import type { Pane } from "./pane";
import { STEPS } from "./state";

/** The five steps, free to visit, each with what is still open in it. */
export function StepNav({ pane, opened }: { readonly pane: Pane; readonly opened: Opened }): ReactNode {
  const { state: { made }, today, work } = pane;
  // Once for each dossier made: of 3,000 people it takes a while to count.
  const lacks = useMemo(() => (made?.opened === opened ? lackingPapers(work.dossierMatrix(opened, made, today)) : 0), [opened, made, today, work]);
  const marks = stepMarks(opened, made, today, lacks);
  return (
    <nav aria-label={PANE.stepsName}>
      <ol className="steps">
        {STEPS.map((step, index) => {
          const { tone, sign, spoken } = marks[step];
          return (
            <li key={step}>
              <button
                type="button"
                aria-current={pane.state.step === step ? "step" : undefined}
                onClick={() => pane.dispatch({ type: "go", step })}
              >
                <span>{`${index + 1} ${PANE.stepNames[step]} `}</span>
                <span className={`mark ${tone}`} aria-hidden="true">
                  {sign}
                </span>
                <span className="spoken">{`, ${spoken}`}</span>
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
