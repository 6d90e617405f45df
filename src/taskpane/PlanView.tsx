import { Button } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import { PANE } from "../messages.vi/pane";
import { PLAN_CHECK } from "../messages.vi/planCheck";
import type { PlanPoint } from "../roster/planCheck";
import { Disclosure } from "./Disclosure";
import type { StepProps } from "./pane";
import { ViewHeading } from "./ViewHeading";

/** What the plan's text leaves open, with the answers in force; and what it misnames, with what documents print. */
export function PlanView({ pane, source }: StepProps): ReactNode {
  const { reading } = source.opened;
  const points = useMemo(() => pane.work.planCheck(source.opened), [pane.work, source.opened]);
  const open = points.filter(({ readAs }) => readAs === null);
  const corrected = points.filter(({ readAs }) => readAs !== null);
  return (
    <section aria-label={PLAN_CHECK.title}>
      <ViewHeading>{PLAN_CHECK.title}</ViewHeading>
      <p className="second">{PLAN_CHECK.intro}</p>
      {reading.regulation.year !== 2023 && <p className="notice warning">{PLAN_CHECK.otherYear(reading.regulation.year)}</p>}
      <h3>{PLAN_CHECK.open(open.length)}</h3>
      {open.map((point) => (
        <Point key={point.text} point={point} />
      ))}
      <Disclosure summary={PLAN_CHECK.corrected(corrected.length)}>{() => corrected.map((point) => <Point key={point.text} point={point} />)}</Disclosure>
      <Button onClick={() => pane.dispatch({ type: "view", view: "steps" })}>{PANE.close}</Button>
    </section>
  );
}

function Point({ point: { where, text, readAs, answers, otherwise } }: { readonly point: PlanPoint }): ReactNode {
  return (
    <article className="card" aria-label={where}>
      <p className="second">{where}</p>
      <p>{text}</p>
      {readAs !== null && <p>{PLAN_CHECK.readAs(readAs)}</p>}
      {answers.length > 0 && (
        <ul>
          {answers.map(({ where: place, value, byOffice }) => (
            <li key={place}>{`${place}: ${value} (${byOffice ? PLAN_CHECK.byOffice : PLAN_CHECK.byUs})`}</li>
          ))}
        </ul>
      )}
      {otherwise !== null && <p>{otherwise}</p>}
      {readAs === null && answers.length === 0 && otherwise === null && <p>{PLAN_CHECK.unanswered}</p>}
    </article>
  );
}
