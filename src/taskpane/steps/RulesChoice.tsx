import { Button } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { RULES_CHOICE } from "../../messages.vi/newYear";
import { resultsText } from "../../messages.vi/problemAboutRules";
import type { YearSwitch } from "../../roster/yearSwitch";
import { Disclosure } from "../Disclosure";
import type { StepProps } from "../pane";
import { RulesToSeeLists } from "../RulesToSeeLists";

/**
 * Which set of rules holds and for which year; another year is chosen in place, and the list is read again by its rules. Where results of
 * a year are there already, it is asked first.
 */
export function RulesChoice({ pane, source }: StepProps): ReactNode {
  const { year, name } = source.opened.review.regulation;
  const [asked, setAsked] = useState<YearSwitch | null>(null);
  const choose = (to: number): void => {
    const results = to === year ? null : pane.work.yearSwitch(source, to);
    setAsked(results);
    if (results === null) void pane.work.chooseYear(to);
  };
  return (
    <Disclosure summary={RULES_CHOICE.inUse(year, name)}>
      {() => (
        <>
          <label className="choose">
            {RULES_CHOICE.choose}
            <select value={asked?.year ?? year} onChange={({ target }) => choose(Number(target.value))}>
              {pane.work.ruleYears(Math.max(year, Number(pane.today.slice(0, 4)))).map((one) => (
                <option key={one.year} value={one.year}>
                  {RULES_CHOICE.year(one)}
                </option>
              ))}
            </select>
          </label>
          {asked !== null && <SwitchQuestion pane={pane} source={source} asked={asked} onDone={() => setAsked(null)} />}
          <p className="second">{RULES_CHOICE.kept}</p>
          <RulesToSeeLists rules={pane.work.rulesToSee(source.opened)} />
        </>
      )}
    </Disclosure>
  );
}

interface SwitchQuestionProps extends StepProps {
  readonly asked: YearSwitch;
  readonly onDone: () => void;
}

/** What becomes of the results of one year under another, before they are turned. */
function SwitchQuestion({ pane, source, asked, onDone }: SwitchQuestionProps): ReactNode {
  const { year } = source.opened.review.regulation;
  const title = RULES_CHOICE.switch(asked.from, asked.year);
  return (
    <div className="card" role="group" aria-label={title}>
      <b>{title}</b>
      <p>{RULES_CHOICE.switchText(resultsText(asked), asked.from, asked.year)}</p>
      <div className="actions">
        <Button appearance="primary" autoFocus onClick={onDone}>
          {RULES_CHOICE.keepYear(year)}
        </Button>
        {asked.from === year && <Button onClick={() => pane.dispatch({ type: "view", view: "newYear" })}>{RULES_CHOICE.openNext}</Button>}
        <Button
          onClick={() => {
            onDone();
            void pane.work.chooseYear(asked.year);
          }}
        >
          {RULES_CHOICE.switchAnyway(asked.year)}
        </Button>
      </div>
    </div>
  );
}
