import type { ReactNode } from "react";
import { nobodyFound } from "../../messages.vi/opened";
import { SEVERITY_LABELS } from "../../messages.vi/problem";
import { ProblemList } from "../ProblemList";
import type { StepProps } from "../pane";
import { Sign } from "../Sign";
import { ListChoice } from "./ListFound";

/** In place of the steps where a workbook has nobody in it: what was looked for, what was found instead, and the mend. */
export function Nobody({ pane, source }: StepProps): ReactNode {
  return (
    <>
      <p>
        <Sign severity="error" word={`${SEVERITY_LABELS.error.word}: `} />
        {nobodyFound(source.name)}
      </p>
      <ListChoice pane={pane} source={source} />
      <ProblemList pane={pane} problems={source.opened.problems} />
    </>
  );
}
