import { Button, ProgressBar } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { sheetsLeftOutText } from "../messages.vi/opened";
import { DOSSIER, LIST } from "../messages.vi/pane";
import { RESULT_SHEET_NAMES } from "../roster/resultSheetNames";
import type { StepProps } from "./pane";
import { SaveButton } from "./saving/SaveLink";
import { WhereSaved } from "./saving/WhereSaved";

/** What a new workbook does not have of the file it is made from. */
export const LeftOut = ({ sheets }: { readonly sheets: readonly string[] }): ReactNode =>
  sheets.length === 0 ? null : <p className="second">{sheetsLeftOutText(sheets)}</p>;

/** Makes the result workbook: into the open workbook in Excel, after saying what will be written; else as a file to save. */
export function BookWriter({ pane, source }: StepProps): ReactNode {
  const { state, work } = pane;
  const busy = state.work.kind === "writing" || state.work.kind === "making";
  return (
    <div className="block">
      <p>{source.from === "excel" ? LIST.bookInExcel(RESULT_SHEET_NAMES, source.opened.reading.source.kind !== "workbook") : LIST.bookInFile}</p>
      <LeftOut sheets={source.leftOut} />
      {state.work.kind === "writing" && <ProgressBar aria-label={LIST.writing} />}
      <div className="actions">
        <Button disabledFocusable={busy} onClick={() => void work.writeBook()}>
          {LIST.makeBook}
        </Button>
        {state.book !== null && (
          <SaveButton pane={pane} file={state.book}>
            {`${DOSSIER.saveFile} ${state.book.name}`}
          </SaveButton>
        )}
      </div>
      {state.book !== null && <WhereSaved pane={pane} files={[state.book]} />}
    </div>
  );
}
