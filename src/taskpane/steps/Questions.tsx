import { Button } from "@fluentui/react-components";
import { useLayoutEffect, useRef, useState, type ReactNode } from "react";
import { IMPORT } from "../../messages.vi/importStep";
import { LIST } from "../../messages.vi/pane";
import type { Choice } from "../../roster/questions";
import type { Asked } from "../models/matters";
import type { Pane } from "../pane";
import { PlaceLink } from "../PlaceLink";

const SHOWN = 20;
const PLACES = 3;

/** What the office is asked: the row as it stands, and the answers as buttons. Focus stays among the questions. */
export function Questions({ pane, questions }: { readonly pane: Pane; readonly questions: readonly Asked[] }): ReactNode {
  const [shown, setShown] = useState(SHOWN);
  const heading = useFocusKept(questions);
  const hidden = questions.length - shown;
  return (
    <div>
      <h2 tabIndex={-1} ref={heading}>
        {IMPORT.questions(questions.length)}
      </h2>
      {questions.length === 0 ? (
        <p>{IMPORT.noQuestions}</p>
      ) : (
        <div className="questions">
          {questions.slice(0, shown).map((question) => (
            <Question key={question.key} pane={pane} question={question} />
          ))}
        </div>
      )}
      {hidden > 0 && (
        <Button size="small" onClick={() => setShown(shown + 5 * SHOWN)}>
          {LIST.more(hidden)}
        </Button>
      )}
    </div>
  );
}

function Question({ pane, question: { title, doubt, mend, places, row, choices } }: { readonly pane: Pane; readonly question: Asked }): ReactNode {
  return (
    <div className="card warning" role="group" aria-label={title}>
      <strong>{title}</strong>
      <p>
        {places.slice(0, PLACES).map((place) => (
          <span key={place}>
            <PlaceLink pane={pane} place={place} />{" "}
          </span>
        ))}
        {places.length > PLACES && <span>{IMPORT.places(places.length)} </span>}
        {doubt}.
      </p>
      {row !== "" && <p className="second">{row}</p>}
      <p>{IMPORT.press(choices.length)}</p>
      <div className="actions">
        {choices.map(({ label, choice }) =>
          choice.kind === "months" ? (
            <Months key={label} label={label} choice={choice} onGive={(answer) => void pane.work.answer({ ...answer, given: pane.today })} />
          ) : (
            <Button key={label} size="small" onClick={() => void pane.work.answer({ ...choice.answer, given: pane.today })}>
              {label}
            </Button>
          ),
        )}
      </div>
      <p className="second">{IMPORT.otherwise(mend)}</p>
    </div>
  );
}

interface MonthsProps {
  readonly label: string;
  readonly choice: Extract<Choice, { kind: "months" }>;
  readonly onGive: (answer: ReturnType<Extract<Choice, { kind: "months" }>["with"]>) => void;
}

/** A number of months, with what the note seems to say already in it: only the press makes it an answer. */
function Months({ label, choice, onGive }: MonthsProps): ReactNode {
  const [typed, setTyped] = useState(choice.suggested === null ? "" : String(choice.suggested));
  const months = Number(typed.replace(",", "."));
  const isGood = typed.trim() !== "" && months >= 0 && months <= 12;
  return (
    <form
      className="months"
      onSubmit={(event) => {
        event.preventDefault();
        if (isGood) onGive(choice.with(months));
      }}
    >
      <label>
        {IMPORT.months(label)} <input inputMode="decimal" size={4} value={typed} onChange={({ target }) => setTyped(target.value)} />
      </label>
      <Button size="small" type="submit" disabledFocusable={!isGood} aria-label={`${IMPORT.give} ${label} ${typed}`}>
        {IMPORT.give}
      </Button>
    </form>
  );
}

/** The button that was pressed is gone with its question: focus goes to the heading of those that are left. */
function useFocusKept(questions: readonly Asked[]) {
  const heading = useRef<HTMLHeadingElement>(null);
  const count = useRef(questions.length);
  useLayoutEffect(() => {
    const fewer = questions.length < count.current;
    count.current = questions.length;
    if (fewer && (document.activeElement === null || document.activeElement === document.body)) heading.current?.focus();
  }, [questions]);
  return heading;
}
