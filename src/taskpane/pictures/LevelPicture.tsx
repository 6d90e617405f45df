import { Select } from "@fluentui/react-components";
import { useMemo, useState, type ReactNode } from "react";
import { type CountedOutcome, OUTCOME_NAMES, OUTCOME_SIGNS, PICTURE } from "../../messages.vi/picture";
import type { Review } from "../../review/review";
import { Disclosure } from "../Disclosure";
import { type LevelBar, levelBars } from "../models/pictures";

const DIMENSIONS = ["agency", "unit", "group"] as const;
const OUTCOMES = ["excellent", "good", "completed", "failed", "unrated", "pending"] as const satisfies readonly CountedOutcome[];

/** How the levels are spread: the whole agency first, each phòng or group when asked for. */
export function LevelPicture({ review }: { readonly review: Review }): ReactNode {
  const [by, setBy] = useState<(typeof DIMENSIONS)[number]>("agency");
  const bars = useMemo(() => levelBars(review, by), [review, by]);
  const shown = OUTCOMES.filter((outcome) => bars.some(({ pieces }) => pieces.some((piece) => piece.outcome === outcome)));
  return (
    <>
      <label className="filter">
        {PICTURE.by}
        <Select size="small" value={by} onChange={(_, { value }) => setBy(DIMENSIONS.find((id) => id === value) ?? "agency")}>
          {DIMENSIONS.map((id) => (
            <option key={id} value={id}>
              {PICTURE.dimensions[id]}
            </option>
          ))}
        </Select>
      </label>
      {by === "agency" ? bars.map((bar) => <Whole key={bar.label} bar={bar} />) : <Many bars={bars} outcomes={shown} />}
      <Disclosure key={by} summary={PICTURE.table}>{() => <LevelTable bars={bars} outcomes={shown} />}</Disclosure>
    </>
  );
}

/** One bar with its figures beside each sign. */
const Whole = ({ bar }: { readonly bar: LevelBar }): ReactNode => (
  <>
    <p>{`${bar.label}: ${PICTURE.people(bar.total)}`}</p>
    <Bar bar={bar} />
    <ul className="legend">
      {bar.pieces.map(({ outcome, count, percent }) => (
        <li key={outcome}>
          <Swatch outcome={outcome} />
          {PICTURE.part(outcome, count, percent)}
        </li>
      ))}
    </ul>
    <p className="second">{PICTURE.shareOfRated}</p>
  </>
);

interface ManyProps {
  readonly bars: readonly LevelBar[];
  readonly outcomes: readonly CountedOutcome[];
}

const Many = ({ bars, outcomes }: ManyProps): ReactNode => (
  <>
    <ul className="legend">
      {outcomes.map((outcome) => (
        <li key={outcome}>
          <Swatch outcome={outcome} />
          {OUTCOME_NAMES[outcome]}
        </li>
      ))}
    </ul>
    <ul className="bars">
      {bars.map((bar) => (
        <li key={bar.label}>
          <span>{`${bar.label}: ${PICTURE.people(bar.total)}`}</span>
          <Bar bar={bar} />
        </li>
      ))}
    </ul>
  </>
);

const Swatch = ({ outcome }: { readonly outcome: CountedOutcome }): ReactNode => (
  <span className={`swatch ${outcome}`} aria-hidden="true">
    <b>{OUTCOME_SIGNS[outcome]}</b>
  </span>
);

/** A piece too narrow for its sign keeps its pattern only; the figures stand beside it. */
const NARROW = 0.12;

function Bar({ bar: { label, total, pieces } }: { readonly bar: LevelBar }): ReactNode {
  return (
    <div className="levelBar" role="img" aria-label={PICTURE.levelBar(label, total, pieces.map(({ outcome, count, percent }) => PICTURE.part(outcome, count, percent)))}>
      {pieces.map(({ outcome, share }) => (
        <span key={outcome} className={outcome} style={{ flexGrow: share }}>
          {share >= NARROW && <b>{OUTCOME_SIGNS[outcome]}</b>}
        </span>
      ))}
    </div>
  );
}

function LevelTable({ bars, outcomes }: ManyProps): ReactNode {
  return (
    <div className="wide" tabIndex={0} role="group" aria-label={PICTURE.levels}>
      <table aria-label={PICTURE.levels}>
        <thead>
          <tr>
            <th scope="col">{PICTURE.heads.scope}</th>
            <th scope="col">{PICTURE.heads.total}</th>
            {outcomes.map((outcome) => (
              <th key={outcome} scope="col">
                {OUTCOME_NAMES[outcome]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {bars.map(({ label, total, pieces }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{total}</td>
              {outcomes.map((outcome) => (
                <td key={outcome}>{pieces.find((piece) => piece.outcome === outcome)?.count ?? 0}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
