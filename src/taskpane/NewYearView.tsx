import { Button } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import { NEW_YEAR, newYearLines } from "../messages.vi/newYear";
import { PANE } from "../messages.vi/pane";
import type { StepProps } from "./pane";
import { RulesToSeeLists } from "./RulesToSeeLists";
import { useOwnFile } from "./saving/keptFiles";
import { ViewHeading } from "./ViewHeading";

/** What goes on into the year after and what does not, then the new workbook as a file to save. */
export function NewYearView({ pane, source }: StepProps): ReactNode {
  const { work } = pane;
  const { opened, name } = source;
  const isBook = opened.reading.source.kind === "workbook";
  const shown = useMemo(() => (isBook ? work.newYear(opened, name) : null), [work, opened, name, isBook]);
  const [file, setFile] = useOwnFile();
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
          <Button appearance="primary" as="a" href={file.href} download={file.name}>
            {NEW_YEAR.save(file.name)}
          </Button>
        )}
        <Button onClick={() => pane.dispatch({ type: "view", view: "steps" })}>{PANE.close}</Button>
      </div>
    </section>
  );
}
