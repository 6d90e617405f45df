import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { evidenceText, GIVE_WAY } from "../../messages.vi/quotaRoom";
import { RULE_TITLES, scopeText } from "../../messages.vi/quota";
import type { Evidence } from "../../review/evidence";
import type { GiveWay, GiveWayOption } from "../../review/giveWay";
import type { QuotaCheck } from "../../review/review";
import type { Trial, TriedColumn } from "../../review/tryOut";
import { Disclosure } from "../Disclosure";
import type { Pane } from "../pane";

interface GiveWayProps {
  readonly pane: Pane;
  /** Whether the phòng's proposals were closed: from then on the decision is what is made. */
  readonly isClosed: boolean;
  readonly ways: readonly GiveWay[];
  readonly nameOf: (id: string) => string;
}

/** The smallest sets of people whose giving way would meet the checks; each can be tried, none is ever applied by itself. */
export function GiveWayList({ pane, isClosed, ways, nameOf }: GiveWayProps): ReactNode {
  if (ways.length === 0) return null;
  return (
    <Disclosure summary={GIVE_WAY.title} className="giveWay">
      {() => (
        <>
          <p className="second">{GIVE_WAY.intro}</p>
          {ways.map((way) => (
            <div key={way.stage}>
              <h2>{`${GIVE_WAY.stages[way.stage]}: ${GIVE_WAY.total(way.total)}`}</h2>
              <p className="second">{columnOf(way, isClosed) === "typedProposal" ? GIVE_WAY.inProposal : way.stage === "proposal" && isClosed ? GIVE_WAY.inDecisionAfterClosing : GIVE_WAY.inDecision}</p>
              {way.options.map((option, index) => (
                <Option key={index} pane={pane} column={columnOf(way, isClosed)} option={option} title={GIVE_WAY.option(index + 1, way.options.length + way.unlisted)} nameOf={nameOf} />
              ))}
              {way.unlisted > 0 && <p className="second">{GIVE_WAY.unlisted(way.unlisted)}</p>}
            </div>
          ))}
        </>
      )}
    </Disclosure>
  );
}

/** Where a level is tried: a phòng's proposal in its own column until proposals are closed; where only decisions are typed, in the decision. */
const columnOf = ({ stage, checks }: GiveWay, isClosed: boolean): TriedColumn =>
  stage === "proposal" && !isClosed && !checks.some(({ onDecisions }) => onDecisions) ? "typedProposal" : "decision";

/** A phòng by its name, any other check by what it counts. */
const checkName = ({ rule, scope }: QuotaCheck): string => (scope.kind === "unit" ? scopeText(scope) : RULE_TITLES[rule]);

interface OptionProps {
  readonly pane: Pane;
  readonly column: TriedColumn;
  readonly option: GiveWayOption;
  readonly title: string;
  readonly nameOf: (id: string) => string;
}

function Option({ pane, column, option, title, nameOf }: OptionProps): ReactNode {
  const tryThese = (people: readonly Evidence[]): void => pane.dispatch({ type: "try", trials: people.map(({ id }): Trial => ({ subject: id, column, outcome: "good" })) });
  const person = (one: Evidence): ReactNode => (
    <li key={one.id}>
      <span>{`${nameOf(one.id)} (${evidenceText(one)})`}</span>
      <Button size="small" onClick={() => tryThese([one])}>
        {GIVE_WAY.tryOne(nameOf(one.id))}
      </Button>
    </li>
  );
  const isSettled = option.every(({ choose }) => choose === 0);
  return (
    <div role="group" aria-label={title}>
      <b>{title}</b>
      {option.map(({ checks, firm, choose, among }, index) => (
        <div key={index}>
          <p>{[...new Set(checks.map(checkName))].join("; ")}</p>
          {firm.length > 0 && <p>{GIVE_WAY.firm(firm.length)}</p>}
          {firm.length > 0 && <ul className="people">{firm.map(person)}</ul>}
          {choose > 0 && <p>{GIVE_WAY.among(choose, among.length)}</p>}
          {choose > 0 && <ul className="people">{among.map(person)}</ul>}
        </div>
      ))}
      {isSettled && <Button size="small" onClick={() => tryThese(option.flatMap(({ firm }) => firm))}>{GIVE_WAY.tryAll}</Button>}
    </div>
  );
}
