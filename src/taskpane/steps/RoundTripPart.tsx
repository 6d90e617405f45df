import { Button } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { ROUND_TRIP } from "../../messages.vi/unitBook";
import { cellsIn, chosenWrites, withTaken } from "../../roster/unitChoices";
import { Disclosure } from "../Disclosure";
import { FileButton } from "../FileButton";
import type { StepProps } from "../pane";
import { SaveLink } from "../saving/SaveLink";
import { WhereSaved } from "../saving/WhereSaved";
import { ReturnedFile } from "./ReturnedFile";

/** The phòng's workbooks: given out in one zip, taken back file by file; every differing cell is seen before anything is written. */
export function RoundTripPart({ pane, source }: StepProps): ReactNode {
  const { units } = pane.state;
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set());
  if (source.opened.reading.source.kind !== "workbook")
    return <Disclosure summary={ROUND_TRIP.title}>{() => <p>{ROUND_TRIP.needsBook}</p>}</Disclosure>;
  const merges = units.files.map(({ merge }) => merge);
  const count = cellsIn(chosenWrites(merges, taken));
  const isAnythingOffered = merges.some(({ changes, choices }) => changes.length + choices.length > 0);
  return (
    <Disclosure summary={ROUND_TRIP.title} open={units.files.length > 0}>
      {() => (
        <>
          <p className="second">{ROUND_TRIP.intro}</p>
          <div className="actions">
            <Button onClick={() => void pane.work.splitUnits()}>{ROUND_TRIP.split}</Button>
            <FileButton
              label={ROUND_TRIP.take}
              multiple
              onFiles={(files) => {
                setTaken(new Set());
                void pane.work.readUnitFiles(files);
              }}
            />
          </div>
          {units.zip !== null && (
            <>
              <p>
                <SaveLink pane={pane} file={units.zip}>
                  {ROUND_TRIP.save(units.zip.name)}
                </SaveLink>{" "}
                {ROUND_TRIP.books(units.books)}
              </p>
              <WhereSaved pane={pane} files={[units.zip]} />
            </>
          )}
          {units.files.map((file, index) => (
            <ReturnedFile
              key={`${index} ${file.name}`}
              file={file}
              index={index}
              year={source.opened.review.regulation.year}
              taken={taken}
              onTake={(key, on) => setTaken((before) => withTaken(merges, before, key, on))}
            />
          ))}
          {units.files.length > 0 && (
            <div className="actions">
              {isAnythingOffered && (
                <Button disabledFocusable={count === 0} onClick={() => void pane.work.applyUnits(taken)}>
                  {count === 0 ? ROUND_TRIP.choose : ROUND_TRIP.apply(count)}
                </Button>
              )}
              <Button onClick={() => pane.dispatch({ type: "unitsRead", files: [] })}>{isAnythingOffered ? ROUND_TRIP.discard : ROUND_TRIP.close}</Button>
            </div>
          )}
        </>
      )}
    </Disclosure>
  );
}
