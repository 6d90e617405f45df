import { Button, Input, Select, Textarea } from "@fluentui/react-components";
import { useId, useState, type ReactNode } from "react";
import { TRIED_COLUMNS, TRY } from "../../messages.vi/quotaRoom";
import { QUOTAS, SHORT_LEVELS } from "../../messages.vi/pane";
import { scopeText, RULE_TITLES } from "../../messages.vi/quota";
import { LEVELS } from "../../review/level";
import type { QuotaCheck, Review } from "../../review/review";
import { reasonsAsked, type Trial, type TriedColumn, type TriedOut } from "../../review/tryOut";
import { namesIn } from "../models/namesIn";
import type { Pane, StepProps } from "../pane";
import type { OpenSource } from "../state";

interface WhatIfProps extends StepProps {
  readonly tried: TriedOut;
}

/** Levels tried against every check, without touching the sheet; then written as one step, or left. */
export function WhatIf({ pane, source, tried }: WhatIfProps): ReactNode {
  const { trials } = pane.state;
  const { review } = source.opened;
  const [reason, setReason] = useState("");
  const nameOf = namesIn(review);
  const needsReason = reasonsAsked(tried.review, trials).size > 0;
  const inSource = source.from === "excel" && source.opened.reading.source.kind !== "workbook";
  return (
    <section className="card whatIf" aria-label={TRY.title}>
      <h2>{TRY.title}</h2>
      <p className="second">{TRY.intro}</p>
      {trials.map((trial) => (
        <TrialRow key={`${trial.subject} ${trial.column}`} pane={pane} trial={trial} name={nameOf(trial.subject)} />
      ))}
      <AddTrial pane={pane} review={review} column={columnInForce(source)} />
      {trials.length > 0 && (
        <>
          <h3>{TRY.compare}</h3>
          <Comparison tried={tried} />
          {tried.idle.map(({ subject }) => (
            <p key={subject} className="notice warning">
              {TRY.idle(nameOf(subject))}
            </p>
          ))}
          <p>{TRY.writes(COLUMNS.map((column) => ({ column: TRIED_COLUMNS[column], names: trials.filter((trial) => trial.column === column).map(({ subject }) => nameOf(subject)) })).filter(({ names }) => names.length > 0))}</p>
          {(needsReason || trials.some(({ column }) => column !== "typedProposal")) && (
            <label className="field">
              {TRY.reason}
              <Textarea value={reason} onChange={(_, { value }) => setReason(value)} rows={2} />
            </label>
          )}
          {needsReason && reason.trim() === "" && <p className="second">{TRY.reasonNeeded}</p>}
          <p className="second">{inSource ? TRY.needsBook : source.from === "excel" ? TRY.applyHint : TRY.applyInFile}</p>
          <div className="actions">
            <Button disabledFocusable={inSource || (needsReason && reason.trim() === "")} onClick={() => void pane.work.applyTrials(reason.trim())}>
              {TRY.apply(trials.length)}
            </Button>
            <Button onClick={() => pane.dispatch({ type: "dropTrials" })}>{TRY.discard}</Button>
          </div>
        </>
      )}
    </section>
  );
}

/** The decision is what is made once proposals are closed, or somebody is considered or decided. */
function columnInForce({ opened: { reading, review } }: OpenSource): TriedColumn {
  const isDecided = [...review.people, ...review.collectives].some(({ rating }) => rating.decision !== null || rating.consideration !== null);
  return reading.agency.proposalClosed !== null || isDecided ? "decision" : "typedProposal";
}

const COLUMNS = ["typedProposal", "consideration", "decision"] as const satisfies readonly TriedColumn[];

function TrialRow({ pane, trial, name }: { readonly pane: Pane; readonly trial: Trial; readonly name: string }): ReactNode {
  const { subject, column, outcome } = trial;
  const put = (changed: Partial<Trial>): void => {
    if (changed.column !== undefined) pane.dispatch({ type: "untry", subject, column });
    pane.dispatch({ type: "try", trials: [{ ...trial, ...changed }] });
  };
  return (
    <div className="trial" role="group" aria-label={name}>
      <b>{name}</b>
      <Select size="small" aria-label={TRY.column(name)} value={column} onChange={(_, { value }) => put({ column: COLUMNS.find((id) => id === value) ?? column })}>
        {COLUMNS.map((id) => (
          <option key={id} value={id}>
            {TRIED_COLUMNS[id]}
          </option>
        ))}
      </Select>
      <Select size="small" aria-label={TRY.level(name)} value={outcome ?? ""} onChange={(_, { value }) => put({ outcome: LEVELS.find(({ id }) => id === value)?.id ?? null })}>
        {LEVELS.map(({ id }) => (
          <option key={id} value={id}>
            {SHORT_LEVELS[id]}
          </option>
        ))}
        <option value="">{TRY.blank}</option>
      </Select>
      <Button size="small" aria-label={TRY.drop(name)} onClick={() => pane.dispatch({ type: "untry", subject, column })}>
        {TRY.dropShort}
      </Button>
    </div>
  );
}

interface AddTrialProps {
  readonly pane: Pane;
  readonly review: Review;
  readonly column: TriedColumn;
}

/** Somebody to try, by typing part of the Mã or the name; begins in the column of the stage in force, at the level that stands. */
function AddTrial({ pane, review, column }: AddTrialProps): ReactNode {
  const [text, setText] = useState("");
  const [missed, setMissed] = useState<string | null>(null);
  const list = useId();
  const subjects = [
    ...review.collectives.map(({ collective: { id, name }, rating }) => ({ id, name, rating })),
    ...review.people.map(({ person: { id, name }, rating }) => ({ id, name, rating })),
  ];
  const key = text.trim().toLowerCase();
  const found = key === "" ? [] : subjects.filter(({ id, name }) => `${id} ${name}`.toLowerCase().includes(key));
  const add = (): void => {
    const one = found.find(({ id, name }) => `${id} ${name}`.toLowerCase() === key) ?? (found.length === 1 ? found[0] : undefined);
    if (one === undefined) return setMissed(text);
    const { decision, consideration, proposal } = one.rating;
    pane.dispatch({ type: "try", trials: [{ subject: one.id, column, outcome: column === "typedProposal" ? proposal : (decision ?? consideration ?? proposal) }] });
    setText("");
    setMissed(null);
  };
  return (
    <form
      className="field"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <label htmlFor={`${list}-input`}>{TRY.add}</label>
      <div className="inline">
        <Input id={`${list}-input`} size="small" value={text} placeholder={TRY.addHint} list={list} onChange={(_, { value }) => setText(value)} />
        <Button size="small" type="submit">
          {TRY.addButton}
        </Button>
      </div>
      <datalist id={list}>
        {found.slice(0, 20).map(({ id, name }) => (
          <option key={id} value={`${id} ${name}`} />
        ))}
      </datalist>
      {missed !== null && <p role="alert">{TRY.unknown(missed)}</p>}
    </form>
  );
}

function Comparison({ tried }: { readonly tried: TriedOut }): ReactNode {
  return (
    <div role="status" aria-live="polite">
      {tried.changed.length === 0 ? (
        <p>{TRY.unchanged}</p>
      ) : (
        <ul>
          {tried.changed.map(({ check, before }) => (
            <li key={`${check.rule} ${check.stage} ${scopeText(check.scope)}`}>{`${scopeText(check.scope)} (${RULE_TITLES[check.rule]}): ${verdict(before)} → ${verdict(check)} (${TRY.ceiling(check.ceiling)})`}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

const verdict = ({ used, over }: QuotaCheck): string => `${used}, ${over > 0 ? QUOTAS.over(over).toLowerCase() : QUOTAS.passes.toLowerCase()}`;
