import { Select } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import { LIST, RATINGS, SHORT_LEVELS } from "../../messages.vi/pane";
import { SEVERITY_LABELS } from "../../messages.vi/problem";
import type { Outcome } from "../../review/level";
import { Disclosure } from "../Disclosure";
import { stepOf } from "../models/problemGroups";
import { filtered, outcomeText, unitRatings, type RatingRow, type UnitRatings } from "../models/unitRatings";
import type { Pane, StepProps } from "../pane";
import { PlaceLink } from "../PlaceLink";
import { ProblemList } from "../ProblemList";
import { Sign } from "../Sign";
import { RoundTripPart } from "./RoundTripPart";
import type { RatingFilter } from "../state";

const FILTERS = ["all", "noVote", "noProposal", "changed"] as const satisfies readonly RatingFilter[];

/** Step 2: by phòng, what each person is proposed and decided, and why. */
export function RatingStep({ pane, source }: StepProps): ReactNode {
  const { review, problems } = source.opened;
  const { filter } = pane.state;
  const all = useMemo(() => unitRatings(review), [review]);
  const byFilter = useMemo(() => FILTERS.map((id) => ({ id, units: filtered(all, id) })), [all]);
  const units = byFilter.find(({ id }) => id === filter)?.units ?? [];
  const matters = problems.filter(({ kind }) => stepOf(kind) === "ratings");
  return (
    <>
      <label className="filter">
        {RATINGS.filterName}
        <Select
          size="small"
          value={filter}
          onChange={(_, { value }) => pane.dispatch({ type: "filter", filter: FILTERS.find((id) => id === value) ?? "all" })}
        >
          {byFilter.map(({ id, units: found }) => (
            <option key={id} value={id}>{`${RATINGS.filters[id]} (${rowCount(found)})`}</option>
          ))}
        </Select>
      </label>
      <RoundTripPart pane={pane} source={source} />
      {units.length === 0 && <p>{RATINGS.none}</p>}
      {units.map((group) => (
        <Unit key={group.unit} pane={pane} group={group} />
      ))}
      {matters.length > 0 && (
        <>
          <h2>{LIST.matters}</h2>
          <ProblemList pane={pane} problems={matters} />
        </>
      )}
    </>
  );
}

const rowCount = (units: readonly UnitRatings[]): number => units.reduce((sum, { rows }) => sum + rows.length, 0);

function Unit({ pane, group }: { readonly pane: Pane; readonly group: UnitRatings }): ReactNode {
  return (
    <Disclosure
      className="unit"
      summary={
        <>
          <b>{group.unit}</b>
          {` · ${RATINGS.unitCount(group.people)}`}
        </>
      }
    >
      {() => group.rows.map((row) => <Row key={row.id} pane={pane} row={row} />)}
    </Disclosure>
  );
}

const short = (outcome: Outcome | null): string => (outcome === null ? RATINGS.blank : SHORT_LEVELS[outcome]);

function Row({ pane, row }: { readonly pane: Pane; readonly row: RatingRow }): ReactNode {
  const { rating } = row;
  const worst = row.problems.find(({ severity }) => severity === "error") ?? row.problems.find(({ severity }) => severity === "warning");
  return (
    <Disclosure
      summary={
        <>
          {worst !== undefined && <Sign severity={worst.severity} word={`${SEVERITY_LABELS[worst.severity].word} · `} />}
          <b>{row.name}</b>
          {row.collective && ` (${RATINGS.collective})`}
          <span className="second">
            {`${RATINGS.formShort(row.form)} · ${RATINGS.proposal}: ${short(rating.proposal)} · ${RATINGS.decision}: ${short(rating.decision)}`}
            {row.changed && ` · ! ${RATINGS.changed}`}
          </span>
        </>
      }
    >
      {() => <RowDetails pane={pane} row={row} />}
    </Disclosure>
  );
}

function RowDetails({ pane, row }: { readonly pane: Pane; readonly row: RatingRow }): ReactNode {
  const { rating } = row;
  const facts: readonly (readonly [string, string | null])[] = [
    [RATINGS.position, row.position],
    [RATINGS.form, row.formReason],
    [RATINGS.previous, row.previous === null ? null : outcomeText(row.previous)],
    [RATINGS.self, row.self === null ? null : outcomeText(row.self)],
    [RATINGS.ceiling, outcomeText(rating.ceiling)],
    [RATINGS.proposal, outcomeText(rating.proposal)],
    [RATINGS.consideration, rating.consideration === null ? null : outcomeText(rating.consideration)],
    [RATINGS.decision, outcomeText(rating.decision)],
  ];
  return (
    <>
      <dl>
        {facts.map(([term, text]) =>
          text === null ? null : (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{text}</dd>
            </div>
          ),
        )}
      </dl>
      <p>
        <b>{RATINGS.why}</b>
      </p>
      {row.reasons.length === 0 ? (
        <p>{RATINGS.noReasons}</p>
      ) : (
        <ol>
          {row.reasons.map(({ text, clause }, index) => (
            <li key={index}>
              {text} {clause !== "" && <span className="clause">{`(${clause})`}</span>}
            </li>
          ))}
        </ol>
      )}
      {row.problems.length > 0 && (
        <ul>
          {row.problems.map(({ text, severity }) => (
            <li key={text}>
              <Sign severity={severity} word={`${SEVERITY_LABELS[severity].word}: `} />
              {text}
            </li>
          ))}
        </ul>
      )}
      <p>
        {RATINGS.at} <PlaceLink pane={pane} place={row.place} />
      </p>
    </>
  );
}
