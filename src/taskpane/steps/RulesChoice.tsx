import type { ReactNode } from "react";
import { RULES_CHOICE } from "../../messages.vi/newYear";
import { Disclosure } from "../Disclosure";
import type { StepProps } from "../pane";
import { RulesToSeeLists } from "../RulesToSeeLists";

/** Which set of rules holds and for which year; another year is chosen in place, and the list is read again by its rules. */
export function RulesChoice({ pane, source }: StepProps): ReactNode {
  const { year, name } = source.opened.review.regulation;
  return (
    <Disclosure summary={RULES_CHOICE.inUse(year, name)}>
      {() => (
        <>
          <label className="choose">
            {RULES_CHOICE.choose}
            <select value={year} onChange={({ target }) => void pane.work.chooseYear(Number(target.value))}>
              {pane.work.ruleYears(Math.max(year, Number(pane.today.slice(0, 4)))).map((one) => (
                <option key={one.year} value={one.year}>
                  {RULES_CHOICE.year(one)}
                </option>
              ))}
            </select>
          </label>
          <p className="second">{RULES_CHOICE.kept}</p>
          <RulesToSeeLists rules={pane.work.rulesToSee(source.opened)} />
        </>
      )}
    </Disclosure>
  );
}
