import type { ReactNode } from "react";
import { NEW_YEAR } from "../messages.vi/newYear";
import type { RulesToSee } from "../roster/rulesToSee";
import { Disclosure } from "./Disclosure";

/** What of the rules is switched off for want of a text, and what has to be held against one. */
export function RulesToSeeLists({ rules: { unverified, withoutValue } }: { readonly rules: RulesToSee }): ReactNode {
  const lists = [
    { title: NEW_YEAR.withoutValue(withoutValue.length), rows: withoutValue },
    { title: NEW_YEAR.unverified(unverified.length), rows: unverified },
  ];
  return lists.filter(({ rows }) => rows.length > 0).map(({ title, rows }) => (
    <Disclosure key={title} summary={title}>
      {() => (
        <ul>
          {rows.map((row) => (
            <li key={row.code}>{NEW_YEAR.rule(row)}</li>
          ))}
        </ul>
      )}
    </Disclosure>
  ));
}
