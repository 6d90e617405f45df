import { Button } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import { LOG_FILE } from "../messages.vi/liveResults";
import { DOSSIER, PANE } from "../messages.vi/pane";
import { LOG } from "../messages.vi/quotaRoom";
import { LOG_TEXT } from "../messages.vi/sheet";
import type { Change } from "../roster/trace";
import { Disclosure } from "./Disclosure";
import type { Pane, StepProps } from "./pane";
import { ViewHeading } from "./ViewHeading";

/** The trace: what was changed since it was last written, then what it holds, the newest first, each with the way back. */
export function LogView({ pane, source }: StepProps): ReactNode {
  const { work } = pane;
  const { reading } = source.opened;
  const saved = pane.state.copies.log;
  const trace = useMemo(() => work.traceOf(source.opened), [work, source.opened]);
  const inBook = source.from === "excel" && reading.source.kind === "workbook";
  return (
    <section aria-label={LOG.title}>
      <ViewHeading>{LOG.title}</ViewHeading>
      {reading.agency.keeper === null && <p className="second">{LOG.nobody}</p>}
      {reading.kept.length === 0 ? <p>{LOG.notYet}</p> : <p>{LOG.pending(trace.pending.length)}</p>}
      <Lines pane={pane} lines={trace.pending} canTakeBack={inBook} />
      {trace.pending.length > 0 && (inBook ? <Button onClick={() => void work.writeLog()}>{LOG.write}</Button> : <p className="second">{LOG.inFile}</p>)}
      {trace.written.length > 0 && (
        <Disclosure open summary={LOG.kept(trace.written.length)}>
          {() => <Lines pane={pane} lines={trace.written} canTakeBack={inBook} />}
        </Disclosure>
      )}
      <p className="second">{LOG.noLock}</p>
      <div className="actions">
        <Button onClick={() => void work.saveLog()}>{LOG_FILE.make}</Button>
        {saved !== null && saved.opened === source.opened && (
          <Button as="a" href={saved.file.href} download={saved.file.name}>
            {`${DOSSIER.saveFile} ${saved.file.name}`}
          </Button>
        )}
      </div>
      <Button onClick={() => pane.dispatch({ type: "view", view: "steps" })}>{PANE.close}</Button>
    </section>
  );
}

/** A line of the trace. `head`: when, who, and why; a row the office wrote itself has no change to take back. */
export interface LogLine {
  readonly head: string | null;
  readonly change: Change | string;
  /** The cell is there to hold again what it held before. */
  readonly canTakeBack: boolean;
}

interface LinesProps {
  readonly pane: Pane;
  readonly lines: readonly LogLine[];
  readonly canTakeBack: boolean;
}

const SHOWN = 100;

const isDeleted = ({ heading }: Change): boolean => heading === LOG_TEXT.wholeRow;

function Lines({ pane, lines, canTakeBack }: LinesProps): ReactNode {
  if (lines.length === 0) return null;
  return (
    <ul className="log">
      {lines.slice(0, SHOWN).map(({ head, change, canTakeBack: there }, index) => (
        <li key={`${index} ${lines.length}`}>
          {head !== null && <span className="second">{head}</span>}
          {typeof change === "string" ? (
            <span>{change}</span>
          ) : isDeleted(change) ? (
            <span>
              <b>{`${change.label} · ${change.to}`}</b>
              {`. ${LOG.deleted(change.from, change.key)}`}
            </span>
          ) : (
            <span>
              <b>{`${change.label} · ${change.heading}`}</b>
              {`: ${LOG.fromTo(change.from, change.to)}`}
            </span>
          )}
          {canTakeBack && there && typeof change !== "string" && (
            <Button size="small" aria-label={LOG.takeBackName(`${change.label} · ${change.heading}`)} onClick={() => void pane.work.takeBack(change)}>
              {LOG.takeBack}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
