import { Link } from "@fluentui/react-components";
import { useMemo, useRef, useState, type ReactNode } from "react";
import { QUOTAS, RATINGS } from "../../messages.vi/pane";
import { Disclosure } from "../Disclosure";
import { quotaCards, type QuotaCard, type ReadingTable } from "../models/quotaCards";
import type { Pane, StepProps } from "../pane";
import { PlaceLink } from "../PlaceLink";
import { Sign } from "../Sign";

/** Step 3: one card per check, the broken ones first; a strip when the verdict hangs on how the text is read. */
export function QuotaStep({ pane, source }: StepProps): ReactNode {
  const { review } = source.opened;
  const cards = useMemo(() => quotaCards(review), [review]);
  const [allReadings, setAllReadings] = useState(0);
  const first = useRef<HTMLDivElement>(null);
  const doubtful = cards.filter(({ readings }) => readings?.changes === true);
  const passing = cards.filter(({ check, readings }) => check.severity === "ok" && readings?.changes !== true);
  const shown = cards.filter((card) => !passing.includes(card));
  const openReadings = (): void => {
    setAllReadings(allReadings + 1);
    requestAnimationFrame(() => first.current?.querySelector<HTMLElement>(".readings button")?.focus());
  };
  if (cards.length === 0) return <p>{QUOTAS.none}</p>;
  return (
    <>
      {doubtful.length > 0 && (
        <div className="notice warning">
          <Link as="button" inline onClick={openReadings}>
            <span aria-hidden="true">! </span>
            {QUOTAS.strip(doubtful.length)}
          </Link>
        </div>
      )}
      {shown.map((card) => (
        <div key={card.id} ref={card === doubtful[0] ? first : undefined}>
          <Card pane={pane} card={card} readingsOpen={allReadings} />
        </div>
      ))}
      {passing.length > 0 && (
        <Disclosure open={shown.length === 0} summary={<Sign severity="ok" word={QUOTAS.passing(passing.length)} />}>
          {() => passing.map((card) => <Card key={card.id} pane={pane} card={card} readingsOpen={0} />)}
        </Disclosure>
      )}
    </>
  );
}

function Card({ pane, card, readingsOpen }: { readonly pane: Pane; readonly card: QuotaCard; readonly readingsOpen: number }): ReactNode {
  const { check, readings } = card;
  return (
    <article className={`card ${check.severity}`} aria-label={`${card.scope}: ${card.rule}`}>
      <h2>{card.scope}</h2>
      <p className="second">{card.rule}</p>
      <Bar card={card} />
      <p>
        <Sign severity={check.severity} word={check.over > 0 ? QUOTAS.over(check.over) : QUOTAS.room(check.ceiling - check.used)} />
        {` · ${QUOTAS.bar(check.used, check.ceiling)}`}
      </p>
      <p>{card.sentence}</p>
      {card.excellent.length > 0 && (
        <p>
          {`${QUOTAS.who}: `}
          {card.excellent.map(({ id, name, place }, index) => (
            <span key={id}>
              {index > 0 && "; "}
              {name} (<PlaceLink pane={pane} place={place} />)
            </span>
          ))}
        </p>
      )}
      {!check.verified && <p className="clause">{RATINGS.unverifiedClause}</p>}
      {readings !== null && readings.rows.length > 1 && (
        <Disclosure key={readings.changes ? readingsOpen : 0} className="readings" open={readings.changes && readingsOpen > 0} summary={QUOTAS.readings(readings.rows.length)}>
          {() => <Readings readings={readings} name={card.scope} />}
        </Disclosure>
      )}
    </article>
  );
}

/** Used against the ceiling: the part over it is striped, so that it is told apart without colour; the text says the same. */
function Bar({ card }: { readonly card: QuotaCard }): ReactNode {
  const { used, ceiling } = card.bar;
  const share = (part: number): string => `${Math.round(part * 100)}%`;
  return (
    <div className="bar" role="img" aria-label={QUOTAS.bar(card.check.used, card.check.ceiling)}>
      <span className="within" style={{ width: share(Math.min(used, ceiling)) }} />
      <span className="over" style={{ width: share(Math.max(used - ceiling, 0)) }} />
      <span className="limit" style={{ insetInlineStart: share(ceiling) }} />
    </div>
  );
}

function Readings({ readings, name }: { readonly readings: ReadingTable; readonly name: string }): ReactNode {
  return (
    <table aria-label={`${QUOTAS.reading}: ${name}`}>
      <thead>
        <tr>
          <th scope="col">{QUOTAS.reading}</th>
          <th scope="col">{QUOTAS.ceiling}</th>
          <th scope="col">{QUOTAS.verdict}</th>
        </tr>
      </thead>
      <tbody>
        {readings.rows.map(({ reading, inForce, used, ceiling, over, severity }) => (
          <tr key={reading} className={inForce ? "inForce" : undefined}>
            <td>
              {reading}
              {inForce && <b>{` (${QUOTAS.inForce})`}</b>}
            </td>
            <td>{`${used}/${ceiling}`}</td>
            <td>
              <Sign severity={severity} word={over > 0 ? QUOTAS.over(over) : QUOTAS.passes} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
