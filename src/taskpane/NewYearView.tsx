import { Button } from "@fluentui/react-components";
import { useMemo, useState, type ReactNode } from "react";
import { NEW_YEAR, newYearLines } from "../messages.vi/newYear";
import { PANE } from "../messages.vi/pane";
import type { StepProps } from "./pane";
import { RulesToSeeLists } from "./RulesToSeeLists";
import { SaveButton } from "./saving/SaveLink";
import { WhereSaved } from "./saving/WhereSaved";
import type { SavedFile } from "./state";
import { ViewHeading } from "./ViewHeading";

/** What goes on into the year after and what does not, then the new workbook as a file to save. */
export function NewYearView({ pane, source }: StepProps): ReactNode {
  const { work } = pane;
  const { opened, name } = source;
  const isBook = opened.reading.source.kind === "workbook";
  const shown = useMemo(() => (isBook ? work.newYear(opened, name) : null), [work, opened, name, isBook]);
  const [file, setFile] = useState<SavedFile | null>(null);
  return (
    <section aria-label={NEW_YEAR.title}>
      <ViewHeading>{NEW_YEAR.title}</ViewHeading>
      {shown === null ? (
        <p>{NEW_YEAR.needsBook}</p>
      ) : (
        <>
          <p>{NEW_YEAR.invite(shown.year)}</p>
          {newYearLines(shown).map((line) => (
            <p key={line}>{line}</p>
          ))}
          <RulesToSeeLists rules={shown} />
        </>
      )}
      <div className="actions">
        {shown !== null && file === null && (
          <Button appearance="primary" onClick={async () => setFile((await work.makeNewYear())?.file ?? null)}>
            {NEW_YEAR.make(shown.year)}
          </Button>
        )}
        {file !== null && (
          <SaveButton pane={pane} file={file} appearance="primary">
            {NEW_YEAR.save(file.name)}
          </SaveButton>
        )}
        <Button onClick={() => pane.dispatch({ type: "view", view: "steps" })}>{PANE.close}</Button>
      </div>
      {file !== null && <WhereSaved pane={pane} files={[file]} />}
    </section>
  );
}
