import { Button, Link } from "@fluentui/react-components";
import { useMemo, useRef, useState, type ReactNode } from "react";
import { QUOTAS, RATINGS } from "../../messages.vi/pane";
import { LOG, TRY } from "../../messages.vi/quotaRoom";
import { Disclosure } from "../Disclosure";
import { namesIn } from "../models/namesIn";
import { quotaCards, type QuotaCard } from "../models/quotaCards";
import type { Pane, StepProps } from "../pane";
import { Pictures } from "../pictures/Pictures";
import { UsageBar } from "../pictures/UsageBar";
import { PlaceLink } from "../PlaceLink";
import { Sign } from "../Sign";
import { GiveWayList } from "./GiveWayList";
import { Readings } from "./Readings";
import { WhatIf } from "./WhatIf";

/** Step 3: one card per check, the broken ones open and first; a strip when the verdict hangs on how the text is read. */
export function QuotaStep({ pane, source }: StepProps): ReactNode {
  const { trials } = pane.state;
  const tried = useMemo(() => pane.work.tryOut(source.opened, trials), [pane.work, source.opened, trials]);
  const { review } = tried;
  const ways = useMemo(() => pane.work.giveWay(review), [pane.work, review]);
  const [trying, setTrying] = useState(false);
  const since = useMemo(() => pane.work.excellentSince(source.opened), [pane.work, source.opened]);
  const cards = useMemo(() => quotaCards(review, since), [review, since]);
  const firstDoubtful = useRef<HTMLDivElement>(null);
  const isBroken = ({ check }: QuotaCard): boolean => check.severity === "error" || check.severity === "warning";
  const isDoubtful = ({ readings }: QuotaCard): boolean => readings?.changes === true;
  const broken = cards.filter(isBroken);
  const doubtful = cards.filter((card) => !isBroken(card) && isDoubtful(card));
  const passing = cards.filter((card) => !isBroken(card) && !isDoubtful(card));
  const [doubtfulOpen, setDoubtfulOpen] = useState(0);
  const total = cards.filter(isDoubtful).length;
  const showReadings = (): void => {
    setDoubtfulOpen(doubtfulOpen + 1);
    requestAnimationFrame(() => {
      const button = firstDoubtful.current?.querySelector<HTMLElement>(".readings > button");
      button?.focus();
      button?.scrollIntoView({ block: "start" });
    });
  };
  // The strip leads to the first table; the others stay closed, or sixteen rows a phòng would fill the pane.
  const first = cards.find(isDoubtful);
  const card = (one: QuotaCard): ReactNode => (
    <div key={one.id} ref={one === first ? firstDoubtful : undefined}>
      <Card pane={pane} card={one} readingsOpen={one === first ? doubtfulOpen : 0} />
    </div>
  );
  if (cards.length === 0) return <p>{QUOTAS.none}</p>;
  return (
    <>
      {trying || trials.length > 0 ? <WhatIf pane={pane} source={source} tried={tried} /> : <Button onClick={() => setTrying(true)}>{TRY.title}</Button>}
      <GiveWayList pane={pane} isClosed={source.opened.reading.agency.proposalClosed !== null} ways={ways} nameOf={namesIn(review)} />
      <Pictures pane={pane} source={source} review={review} tried={trials.length > 0} />
      {total > 0 && (
        <div className="notice warning">
          <Link as="button" inline onClick={showReadings}>
            <span aria-hidden="true">! </span>
            {QUOTAS.strip(total)}
          </Link>
        </div>
      )}
      {broken.map(card)}
      {doubtful.length > 0 && (
        <Disclosure key={doubtfulOpen} open={doubtfulOpen > 0} summary={<Sign severity="info" word={QUOTAS.doubtful(doubtful.length)} />}>
          {() => doubtful.map(card)}
        </Disclosure>
      )}
      {passing.length > 0 && (
        <Disclosure open={broken.length + doubtful.length === 0} summary={<Sign severity="ok" word={QUOTAS.passing(passing.length)} />}>
          {() => passing.map(card)}
        </Disclosure>
      )}
    </>
  );
}

interface CardProps {
  readonly pane: Pane;
  readonly card: QuotaCard;
  /** Grows each time the readings are asked for; 0: not asked for. */
  readonly readingsOpen: number;
}

function Card({ pane, card, readingsOpen }: CardProps): ReactNode {
  const { check, readings } = card;
  return (
    <article className={`card ${check.severity}`} aria-label={`${card.scope}: ${card.rule}`}>
      <h2>{card.scope}</h2>
      <p className="second">{card.rule}</p>
      <UsageBar bar={card.bar} label={QUOTAS.bar(check.used, check.ceiling)} />
      <p>
        <Sign severity={check.severity} word={check.over > 0 ? QUOTAS.over(check.over) : QUOTAS.room(check.ceiling - check.used)} />
      </p>
      <p>{card.sentence}</p>
      {card.excellent.length > 0 && (
        <p>
          {`${QUOTAS.who}: `}
          {card.excellent.map(({ id, name, place, since }, index) => (
            <span key={id}>
              {index > 0 && "; "}
              {name} (<PlaceLink pane={pane} place={place} />
              {since === null ? ")" : `, ${LOG.since(since)})`}
            </span>
          ))}
        </p>
      )}
      {!check.verified && <p className="clause">{RATINGS.unverifiedClause}</p>}
      {readings !== null && readings.rows.length > 1 && (
        <Disclosure key={readingsOpen} className="readings" open={readingsOpen > 0} summary={QUOTAS.readings(readings.rows.length)}>
          {() => <Readings pane={pane} readings={readings} name={card.scope} />}
        </Disclosure>
      )}
    </article>
  );
}
