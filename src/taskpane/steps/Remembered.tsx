import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { IMPORT } from "../../messages.vi/importStep";
import { vietnameseDate } from "../../messages.vi/number";
import { ANSWER_KINDS } from "../../messages.vi/recipe";
import { answerKey, type Answer } from "../../roster/recipe";
import { Disclosure } from "../Disclosure";
import { FileButton } from "../FileButton";
import type { StepProps } from "../pane";

/** Cách đọc in force: each answer with its day, to be changed or forgotten; and last year's, to be taken over. */
export function Remembered({ pane, source }: StepProps): ReactNode {
  const { recipe } = source.opened.reading;
  const { edits } = pane.state;
  const isUnsaved = edits.given.length + edits.brought.length + edits.forgotten.length > 0;
  return (
    <>
      {isUnsaved && <p className="second">{IMPORT.unsaved}</p>}
      <Disclosure summary={IMPORT.remembered(recipe.length)}>{() => <Answers pane={pane} source={source} />}</Disclosure>
    </>
  );
}

function Answers({ pane, source }: StepProps): ReactNode {
  const { recipe } = source.opened.reading;
  const { work } = pane;
  return (
    <>
      {recipe.length === 0 ? (
        <p>{IMPORT.nothingRemembered}</p>
      ) : (
        <ul className="plain columns">
          {recipe.map((answer) => (
            <Remember key={answerKey(answer)} answer={answer} words={work.wordsOf(answer)} onForget={() => void work.forget(answer)} />
          ))}
        </ul>
      )}
      <div className="actions">
        {recipe.length > 0 && (
          <Button size="small" onClick={() => void work.forget(...recipe)}>
            {IMPORT.forgetAll}
          </Button>
        )}
        <Bring onFile={(file) => void work.bringRecipe(file)} />
      </div>
    </>
  );
}

interface RememberProps {
  readonly answer: Answer;
  readonly words: { readonly met: string; readonly where: string; readonly meant: string };
  readonly onForget: () => void;
}

function Remember({ answer, words: { met, where, meant }, onForget }: RememberProps): ReactNode {
  const what = IMPORT.about(ANSWER_KINDS[answer.kind], where === "" ? met : `${met} (${where})`);
  return (
    <li>
      {what} → <strong>{meant}</strong>
      {answer.given !== null && <span className="second">{IMPORT.given(vietnameseDate(answer.given))}</span>}{" "}
      <Button size="small" aria-label={`${IMPORT.change}: ${what}`} onClick={onForget}>
        {IMPORT.change}
      </Button>
    </li>
  );
}

/** The workbook of last year, of which only Cách đọc is taken. */
const Bring = ({ onFile }: { readonly onFile: (file: File) => void }): ReactNode => (
  <FileButton size="small" label={IMPORT.bring} onFiles={([file]) => file !== undefined && onFile(file)} />
);
