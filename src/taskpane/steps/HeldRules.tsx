import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { HELD_RULES } from "../../messages.vi/newYear";
import type { Problem } from "../../review/problem";
import type { StepProps } from "../pane";
import { PlaceLink } from "../PlaceLink";

type HeldRule = Extract<Problem, { kind: "ruleHeld" | "ruleKept" }>;

export const isHeldRule = (problem: Problem): problem is HeldRule => problem.kind === "ruleHeld" || problem.kind === "ruleKept";

/** What the office changed in Quy tắc for another year, beside the value of this one: the set's holds, unless the office keeps its own. */
export function HeldRules({ pane, source }: StepProps): ReactNode {
  const held = source.opened.problems.filter(isHeldRule);
  const [first] = held;
  if (first === undefined) return null;
  return (
    <section aria-label={HELD_RULES.title(held.length, first.from)}>
      <b>{HELD_RULES.title(held.length, first.from)}</b>
      <p className="second">{HELD_RULES.hint(first.from, first.year)}</p>
      <ul className="plain">
        {held.map((one) => (
          <li key={one.code} className="card">
            <PlaceLink pane={pane} place={one.place} /> <b>{one.code}</b> {one.what}
            <p>{HELD_RULES.values(one)}</p>
            {one.now !== null && (
              <Button size="small" aria-label={`${one.code}: ${HELD_RULES.press(one)}`} onClick={() => void pane.work.keepRule(one.code, one.kind === "ruleHeld")}>
                {HELD_RULES.press(one)}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
