import { Button } from "@fluentui/react-components";
import { useMemo, useState, type ReactNode } from "react";
import { LIST } from "../messages.vi/pane";
import { SEVERITY_LABELS } from "../messages.vi/problem";
import type { Problem } from "../review/problem";
import { Disclosure } from "./Disclosure";
import { groupProblems, type ProblemGroup } from "./models/problemGroups";
import type { Pane } from "./pane";
import { PlaceLink } from "./PlaceLink";
import { Sign } from "./Sign";

/** How many problems of one kind are shown before "Xem thêm": a bad column of 3,000 rows must not fill the pane. */
const SHOWN = 20;

/** Problems gathered by kind with their counts, errors first and open. */
export function ProblemList({ pane, problems }: { readonly pane: Pane; readonly problems: readonly Problem[] }): ReactNode {
  const groups = useMemo(() => groupProblems(problems), [problems]);
  return groups.map((group) => (
    <Disclosure
      key={`${group.severity} ${group.kind}`}
      open={group.severity === "error"}
      summary={
        <>
          <Sign severity={group.severity} word={SEVERITY_LABELS[group.severity].word} />
          {` · ${group.title} (${group.items.length})`}
        </>
      }
    >
      {() => <Items pane={pane} group={group} />}
    </Disclosure>
  ));
}

function Items({ pane, group }: { readonly pane: Pane; readonly group: ProblemGroup }): ReactNode {
  const [shown, setShown] = useState(SHOWN);
  const hidden = group.items.length - shown;
  return (
    <>
      <ul>
        {group.items.slice(0, shown).map(({ text, place }) => (
          <li key={`${place ?? ""} ${text}`}>
            {place !== null && <PlaceLink pane={pane} place={place} />} {text}
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <Button size="small" onClick={() => setShown(shown + 5 * SHOWN)}>
          {LIST.more(hidden)}
        </Button>
      )}
    </>
  );
}
