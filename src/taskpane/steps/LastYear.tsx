import { Checkbox } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import { LAST_YEAR, levelText, yearGroups, type YearGroup } from "../../messages.vi/lastYear";
import { cellOf } from "../../review/place";
import type { Place } from "../../review/subject";
import { Disclosure } from "../Disclosure";
import { FileButton } from "../FileButton";
import { PlaceLink } from "../PlaceLink";
import type { Pane, StepProps } from "../pane";
import type { ShownLastYear } from "../state";

/** Last year's list beside this year's: who is new, who is gone, what has changed. Nothing is written unasked. */
export function LastYear({ pane, source }: StepProps): ReactNode {
  const { lastYear } = pane.state;
  return (
    <Disclosure summary={lastYear === null ? LAST_YEAR.title : LAST_YEAR.found(lastYear.name)}>
      {() => (
        <>
          {lastYear === null ? <p>{LAST_YEAR.invite}</p> : <Comparison pane={pane} source={source} lastYear={lastYear} />}
          <ChooseFile pane={pane} label={lastYear === null ? LAST_YEAR.choose : LAST_YEAR.chooseOther} />
        </>
      )}
    </Disclosure>
  );
}

const ChooseFile = ({ pane, label }: { readonly pane: Pane; readonly label: string }): ReactNode => (
  <div className="actions">
    <FileButton size="small" label={label} onFiles={([file]) => file !== undefined && void pane.work.compareWith(file)} />
  </div>
);

function Comparison({ pane, source, lastYear }: StepProps & { readonly lastYear: ShownLastYear }): ReactNode {
  const { comparison, levels, carried, inside } = lastYear;
  const groups = useMemo(() => yearGroups(comparison), [comparison]);
  const columns = source.opened.reading.roster.columns?.people;
  const nameAt = (place: Place): Place => cellOf(columns, place, "name");
  return (
    <>
      {groups.filter(({ items }) => items.length > 0).map((group) => (
        <Disclosure key={group.id} summary={group.title}>
          {() => <Lines pane={pane} group={group} shown={group.ofLastYear ? (place) => (inside ? place : `${lastYear.name}, ${place}`) : nameAt} isElsewhere={group.ofLastYear && !inside} />}
        </Disclosure>
      ))}
      <p>{LAST_YEAR.unchanged(comparison.same.filter(({ changes }) => changes.length === 0).length)}</p>
      {levels.length > 0 && (
        <>
          <Checkbox checked={carried} label={LAST_YEAR.carry(levels.length)} onChange={(_, { checked }) => pane.dispatch({ type: "carry", on: checked === true })} />
          <Disclosure summary={LAST_YEAR.carriable(levels.length)}>
            {() => (
              <ul>
                {levels.map((level) => (
                  <li key={level.person.place}>
                    <PlaceLink pane={pane} place={nameAt(level.person.place)} /> {levelText(level)}
                  </li>
                ))}
              </ul>
            )}
          </Disclosure>
        </>
      )}
    </>
  );
}

interface LinesProps {
  readonly pane: Pane;
  readonly group: YearGroup;
  readonly shown: (place: Place) => string;
  /** In a file that is not open: its cells can be named, not shown. */
  readonly isElsewhere: boolean;
}

const Lines = ({ pane, group, shown, isElsewhere }: LinesProps): ReactNode => (
  <ul>
    {group.items.map(({ place, text }) => (
      <li key={`${place} ${text}`}>
        {isElsewhere ? <span className="place">{shown(place)}</span> : <PlaceLink pane={pane} place={shown(place)} />} {text}
      </li>
    ))}
  </ul>
);
