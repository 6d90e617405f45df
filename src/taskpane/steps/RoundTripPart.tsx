import { Button, Checkbox } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { problemText } from "../../messages.vi/problem";
import { LOG } from "../../messages.vi/quotaRoom";
import { ROUND_TRIP } from "../../messages.vi/unitBook";
import { Disclosure } from "../Disclosure";
import { FileButton } from "../FileButton";
import type { StepProps } from "../pane";
import { conflictKey } from "../../roster/conflictKey";
import type { UnitFile } from "../roundTrip";
import { SaveLink } from "../saving/SaveLink";
import { WhereSaved } from "../saving/WhereSaved";
import { Sign } from "../Sign";

/** The phòng's workbooks: given out in one zip, taken back file by file; every differing cell is seen before anything is written. */
export function RoundTripPart({ pane, source }: StepProps): ReactNode {
  const { units } = pane.state;
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set());
  if (source.opened.reading.source.kind !== "workbook")
    return <Disclosure summary={ROUND_TRIP.title}>{() => <p>{ROUND_TRIP.needsBook}</p>}</Disclosure>;
  const count = units.files.reduce((sum, { merge }) => sum + merge.changes.length, 0) + taken.size;
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
          {units.files.map((file) => (
            <Returned key={file.name} file={file} taken={taken} onTake={setTaken} />
          ))}
          {units.files.length > 0 && (
            <div className="actions">
              <Button disabledFocusable={count === 0} onClick={() => void pane.work.applyUnits(taken)}>
                {ROUND_TRIP.apply(count)}
              </Button>
              <Button onClick={() => pane.dispatch({ type: "unitsRead", files: [] })}>{ROUND_TRIP.discard}</Button>
            </div>
          )}
        </>
      )}
    </Disclosure>
  );
}

interface ReturnedProps {
  readonly file: UnitFile;
  readonly taken: ReadonlySet<string>;
  readonly onTake: (taken: ReadonlySet<string>) => void;
}

const SHOWN = 200;

function Returned({ file: { name, merge }, taken, onTake }: ReturnedProps): ReactNode {
  const { unit, changes, conflicts, aside, unread } = merge;
  const take = (key: string, on: boolean): void => {
    const others = new Set([...taken].filter((one) => one !== key));
    onTake(on ? others.add(key) : others);
  };
  return (
    <section className="block" aria-label={ROUND_TRIP.from(name, unit)}>
      <h2>{ROUND_TRIP.from(name, unit)}</h2>
      {changes.length + conflicts.length === 0 && <p>{ROUND_TRIP.nothing}</p>}
      {changes.length > 0 && <p>{`${ROUND_TRIP.changes(changes.length)}:`}</p>}
      <ul className="log">
        {changes.slice(0, SHOWN).map((change) => (
          <li key={conflictKey(change)}>
            <span>
              <b>{`${change.label} · ${change.heading}`}</b>
              {`: ${LOG.fromTo(change.from, change.to)}`}
            </span>
          </li>
        ))}
      </ul>
      {conflicts.length > 0 && <p>{`${ROUND_TRIP.conflicts(conflicts.length)}:`}</p>}
      <ul className="log">
        {conflicts.map((conflict) => (
          <li key={conflictKey(conflict)}>
            <span>
              <b>{`${conflict.label} · ${conflict.heading}`}</b>
              {`: ${ROUND_TRIP.mine(conflict.from)}`}
            </span>
            <Checkbox label={ROUND_TRIP.theirs(conflict.to)} checked={taken.has(conflictKey(conflict))} onChange={(_, { checked }) => take(conflictKey(conflict), checked === true)} />
          </li>
        ))}
      </ul>
      {aside.length > 0 && <p>{`${ROUND_TRIP.aside(aside.length)}:`}</p>}
      <ul>
        {aside.map(({ label, why }) => (
          <li key={`${label} ${why}`}>{`${label}: ${ROUND_TRIP.asideWhy[why]}`}</li>
        ))}
      </ul>
      {unread.length > 0 && (
        <>
          <p>
            <Sign severity="error" word={ROUND_TRIP.unread(unread.length)} />
          </p>
          <ul>
            {unread.slice(0, SHOWN).map((problem, at) => (
              <li key={at}>{`${problemText(problem)}.`}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
