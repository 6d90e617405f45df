import { Checkbox } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { problemText } from "../../messages.vi/problem";
import { LOG } from "../../messages.vi/quotaRoom";
import { doubtText, ROUND_TRIP } from "../../messages.vi/unitBook";
import type { Choice, ChoiceWhy } from "../../roster/compareUnitBooks";
import { doubtKey } from "../../roster/unitChoices";
import { slotOf } from "../../roster/unitKeys";
import type { UnitFile } from "../roundTrip";
import { Sign } from "../Sign";

interface ReturnedFileProps {
  readonly file: UnitFile;
  readonly index: number;
  readonly year: number;
  readonly taken: ReadonlySet<string>;
  readonly onTake: (key: string, on: boolean) => void;
}

const SHOWN = 200;
/** In the order of how much they ask of the clerk. */
const WHYS: readonly ChoiceWhy[] = ["filesDiffer", "bothChanged", "byName", "notTheirs", "noBase"];

/** What one returned workbook would change, what of it is to be chosen, and what stays outside. */
export function ReturnedFile({ file: { name, returned, merge }, index, year, taken, onTake }: ReturnedFileProps): ReactNode {
  const { unit, changes, choices, aside, unread, doubt } = merge;
  const { split } = returned.reading;
  return (
    <section className="block" aria-label={ROUND_TRIP.from(name, unit)}>
      <h2>{ROUND_TRIP.from(name, unit)}</h2>
      {split !== null && <p className="second">{ROUND_TRIP.splitFrom(split.time, split.year)}</p>}
      {changes.length + choices.length === 0 && <p>{ROUND_TRIP.nothing}</p>}
      {doubt !== null && changes.length + choices.length > 0 && (
        <>
          <p>
            <Sign severity="warning" word={doubtText(doubt)} />
          </p>
          <Checkbox label={ROUND_TRIP.trust(year)} checked={taken.has(doubtKey(index))} onChange={(_, { checked }) => onTake(doubtKey(index), checked === true)} />
        </>
      )}
      {changes.length > 0 && <p>{`${ROUND_TRIP.changes(changes.length)}:`}</p>}
      <ul className="log">
        {changes.slice(0, SHOWN).map((change) => (
          <li key={`${slotOf(change)}\n${change.heading}`}>
            <span>
              <b>{`${change.label} · ${change.heading}`}</b>
              {`: ${LOG.fromTo(change.from, change.to)}`}
            </span>
          </li>
        ))}
      </ul>
      {changes.length > SHOWN && <p>{ROUND_TRIP.more(changes.length - SHOWN)}</p>}
      {WHYS.map((why) => (
        <Choices key={why} why={why} choices={choices.filter((choice) => choice.why === why)} taken={taken} onTake={onTake} />
      ))}
      {aside.length > 0 && <p>{`${ROUND_TRIP.aside(aside.length)}:`}</p>}
      <ul>
        {aside.slice(0, SHOWN).map(({ label, why, other }, at) => (
          <li key={at}>{`${label}: ${ROUND_TRIP.asideWhy[why](other)}.`}</li>
        ))}
      </ul>
      {aside.length > SHOWN && <p>{ROUND_TRIP.moreRows(aside.length - SHOWN)}</p>}
      {aside.some(({ why }) => why === "codeOfOther") && <p>{ROUND_TRIP.codesMoved}</p>}
      {unread.length > 0 && (
        <>
          <p>
            <Sign severity="error" word={ROUND_TRIP.unread(unread.length)} />
          </p>
          <ul>
            {unread.slice(0, SHOWN).map((problem, at) => (
              <li key={at}>{`${problemText(problem)}.`}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

interface ChoicesProps extends Pick<ReturnedFileProps, "taken" | "onTake"> {
  readonly why: ChoiceWhy;
  readonly choices: readonly Choice[];
}

/** Choices of one kind, each with what stands in the common workbook and a box for what the phòng has. */
function Choices({ why, choices, taken, onTake }: ChoicesProps): ReactNode {
  if (choices.length === 0) return null;
  return (
    <>
      <p>{`${ROUND_TRIP.choices[why](choices.length)}:`}</p>
      <ul className="log">
        {choices.map(({ key, changes }) => (
          <li key={key}>
            <ChoiceText changes={changes} />
            <Checkbox label={ROUND_TRIP.theirs(changes)} checked={taken.has(key)} onChange={(_, { checked }) => onTake(key, checked === true)} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** One cell is named with its column; several by whose they are, and the columns stand beside what each side has. */
function ChoiceText({ changes }: Pick<Choice, "changes">): ReactNode {
  const [first, ...more] = changes;
  if (first === undefined) return null;
  return (
    <span>
      <b>{more.length === 0 ? `${first.label} · ${first.heading}` : first.label}</b>
      {`: ${ROUND_TRIP.mine(changes)}`}
    </span>
  );
}
