import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { sheetsLeftOutText } from "../messages.vi/opened";
import { DOSSIER, LIST } from "../messages.vi/pane";
import { RESULT_SHEET_NAMES } from "../roster/resultSheetNames";
import { Disclosure } from "./Disclosure";
import type { StepProps } from "./pane";
import { SaveButton } from "./saving/SaveLink";
import { WhereSaved } from "./saving/WhereSaved";
import type { OpenSource } from "./state";

/** What a new workbook does not have of the file it is made from. */
export const LeftOut = ({ sheets }: { readonly sheets: readonly string[] }): ReactNode =>
  sheets.length === 0 ? null : <p className="second">{sheetsLeftOutText(sheets)}</p>;

const whatIsWritten = ({ from, opened }: OpenSource): string =>
  from === "excel" ? LIST.bookInExcel(RESULT_SHEET_NAMES, opened.reading.source.kind !== "workbook") : LIST.bookInFile;

/** What the button at the bottom of step Danh sách will write; then what the new file lacks, and where it goes when it is saved. */
export function BookAhead({ pane, source }: StepProps): ReactNode {
  const { book } = pane.state;
  if (book !== null)
    return (
      <div className="block">
        <p>{LIST.bookReady(book.name)}</p>
        <LeftOut sheets={source.leftOut} />
        <WhereSaved pane={pane} files={[book]} />
      </div>
    );
  return (
    <Disclosure summary={source.from === "excel" ? LIST.bookAheadInExcel(RESULT_SHEET_NAMES.length) : LIST.bookAheadInFile}>
      {() => (
        <>
          <p>{whatIsWritten(source)}</p>
          <LeftOut sheets={source.leftOut} />
        </>
      )}
    </Disclosure>
  );
}

/** Makes the result workbook: into the open workbook in Excel, after saying what will be written; else as a file to save. */
export function BookWriter({ pane, source }: StepProps): ReactNode {
  const { state, work } = pane;
  const busy = state.work.kind === "writing" || state.work.kind === "making";
  return (
    <div className="block">
      <p>{whatIsWritten(source)}</p>
      <LeftOut sheets={source.leftOut} />
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
