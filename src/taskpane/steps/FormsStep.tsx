import { Checkbox, Link } from "@fluentui/react-components";
import { lazy, Suspense, useMemo, type ReactNode } from "react";
import { FORMS, PANE } from "../../messages.vi/pane";
import { Disclosure } from "../Disclosure";
import { formChoices, type Choice } from "../models/formChoices";
import type { ResultWaited } from "../models/resultForms";
import type { Pane, StepProps } from "../pane";
import { Sign } from "../Sign";

const RESULTS_WAITED = ["decision", "proposal"] as const satisfies readonly ResultWaited[];

const PreviewPicker = lazy(() => import("./PreviewPicker"));

/** Step 4: what will be made, by kind and by phòng, and what will print as dotted lines. */
export function FormsStep({ pane, source }: StepProps): ReactNode {
  const { documents, review, withoutTemplate } = source.opened;
  const { left } = pane.state;
  const { kinds, meetings, units, waiting, chosen, blanks } = useMemo(() => formChoices(documents, review, left), [documents, review, left]);
  const withoutForm = review.people.filter(({ form }) => form === null).length;
  return (
    <>
      <p>{FORMS.summary(chosen.length, documents.length)}</p>
      {withoutForm > 0 && (
        <p>
          <Sign severity="error" word={FORMS.withoutForm(withoutForm)} />{" "}
          <Link as="button" inline onClick={() => pane.dispatch({ type: "go", step: "list" })}>
            {FORMS.seeErrors}
          </Link>
        </p>
      )}
      {withoutTemplate.length > 0 && (
        <p>
          <Sign severity="warning" word={FORMS.withoutTemplate(withoutTemplate.length, [...new Set(withoutTemplate.map(({ form }) => FORMS.kinds[form]))])} />{" "}
          <Link as="button" inline onClick={() => pane.dispatch({ type: "view", view: "templates" })}>
            {PANE.templates}
          </Link>
        </p>
      )}
      {chosen.length === 0 && (
        <p>
          <Sign severity="warning" word={FORMS.nothing} />
        </p>
      )}
      <Ticks pane={pane} list="forms" title={FORMS.byKind} choices={kinds} />
      {RESULTS_WAITED.map((waited) => {
        const kindsWaiting = waiting.filter((one) => one.waited === waited).map(({ label }) => label);
        return kindsWaiting.length === 0 ? null : (
          <p key={waited} className="second">
            {FORMS.waiting[waited](kindsWaiting)}
          </p>
        );
      })}
      {meetings.length > 0 && <Ticks pane={pane} list="forms" title={FORMS.byMeeting} choices={meetings} />}
      <Ticks pane={pane} list="units" title={FORMS.byUnit} choices={units} />
      {documents.length > 0 && (
        <Disclosure summary={PANE.preview}>
          {() => (
            <Suspense fallback={null}>
              <PreviewPicker pane={pane} documents={documents} />
            </Suspense>
          )}
        </Disclosure>
      )}
      {blanks.length === 0 ? (
        <p>{FORMS.noBlanks}</p>
      ) : (
        <Disclosure summary={FORMS.blanks(blanks.length)}>
          {() => (
            <ul>
              {blanks.map(({ field, count }) => (
                <li key={field}>{`${field}: ${FORMS.documents(count)}`}</li>
              ))}
            </ul>
          )}
        </Disclosure>
      )}
    </>
  );
}

interface TicksProps {
  readonly pane: Pane;
  readonly list: "forms" | "units";
  readonly title: string;
  readonly choices: readonly Choice[];
}

function Ticks({ pane, list, title, choices }: TicksProps): ReactNode {
  return (
    <fieldset>
      <legend>{title}</legend>
      {choices.map(({ id, label, count, on }) => (
        <Checkbox
          key={id}
          checked={on}
          label={`${label} (${FORMS.documents(count)})`}
          onChange={(_, { checked }) => pane.dispatch({ type: "tick", list, id, on: checked === true })}
        />
      ))}
    </fieldset>
  );
}
