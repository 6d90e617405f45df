import { Button, ProgressBar } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { DOSSIER, LIST } from "../messages.vi/pane";
import type { StepProps } from "./pane";

/** Makes the result workbook: into the open workbook in Excel, after saying what will be written; else as a file to save. */
export function BookWriter({ pane, source }: StepProps): ReactNode {
  const { state, work } = pane;
  const busy = state.work.kind === "writing" || state.work.kind === "making";
  return (
    <div className="block">
      <p>{source.from === "excel" ? LIST.bookInExcel(work.resultSheetNames()) : LIST.bookInFile}</p>
      {state.work.kind === "writing" && <ProgressBar aria-label={LIST.writing} />}
      <div className="actions">
        <Button disabledFocusable={busy} onClick={() => void work.writeBook()}>
          {LIST.makeBook}
        </Button>
        {state.book !== null && (
          <Button as="a" href={state.book.href} download={state.book.name}>
            {`${DOSSIER.saveFile} ${state.book.name}`}
          </Button>
        )}
      </div>
    </div>
  );
}
