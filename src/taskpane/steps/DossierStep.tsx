import { Button } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import { DOSSIER, PANE } from "../../messages.vi/pane";
import { FROZEN } from "../../messages.vi/liveResults";
import { outgoingName } from "../../messages.vi/paper";
import { formReasonText } from "../../messages.vi/reason";
import { DESTINATIONS } from "../../review/dossier";
import { withoutDecision } from "../../review/noticed";
import type { Review } from "../../review/review";
import { NOT_SENT } from "../../roster/frozenSheets";
import { BookWriter, LeftOut } from "../BookWriter";
import { Disclosure } from "../Disclosure";
import { deadlineRows } from "../models/deadlineRows";
import { lackingPapers } from "../models/lackingPapers";
import type { Pane, StepProps } from "../pane";
import { SaveLink } from "../saving/SaveLink";
import { WhereSaved } from "../saving/WhereSaved";
import { Sign } from "../Sign";
import type { Made } from "../state";
import { DeadlineText, Dossiers } from "./Dossiers";

/** Step 5: what was made and what failed, what each dossier still lacks and how many days are left, and the links to save it. */
export function DossierStep({ pane, source }: StepProps): ReactNode {
  const { work, made } = pane.state;
  const dossiers = useMemo(() => pane.work.dossierMatrix(source.opened, made, pane.today), [pane.work, source.opened, made, pane.today]);
  return (
    <>
      {work.kind === "making" && <p>{DOSSIER.working}</p>}
      {work.kind === "cancelled" && <p>{DOSSIER.cancelled(work.done, work.total)}</p>}
      {work.kind === "idle" && made === null && <p>{DOSSIER.nothingYet}</p>}
      {made !== null && work.kind !== "making" && <MadeFiles pane={pane} made={made} stale={made.opened !== source.opened} lacks={lackingPapers(dossiers)} />}
      {made !== null && <Left review={source.opened.review} />}
      <Dossiers pane={pane} dossiers={dossiers} />
      <SaveLinks pane={pane} source={source} />
      <Deadlines pane={pane} source={source} />
      {(source.from === "excel" || pane.state.book === null) && <BookWriter pane={pane} source={source} />}
    </>
  );
}

/** What can be saved now; each link stays until the next dossier is made. */
function SaveLinks({ pane, source }: StepProps): ReactNode {
  const { made, book } = pane.state;
  const { frozen } = pane.state.copies;
  const data = useMemo(() => pane.work.dataFile(source.opened, made), [pane.work, source.opened, made]);
  const stale = made !== null && made.opened !== source.opened;
  const links = [
    { file: made?.zip ?? null, label: stale ? `${DOSSIER.zip} ${DOSSIER.earlier}` : DOSSIER.zip },
    ...(made?.outgoing ?? []).map(({ destination, zip }) => ({ file: zip, label: outgoingName(destination) })),
    { file: book, label: DOSSIER.book },
    { file: frozen?.file ?? null, label: frozen?.opened === source.opened ? FROZEN.link : `${FROZEN.link} ${DOSSIER.earlier}` },
    { file: data, label: DOSSIER.data },
  ];
  return (
    <div>
      <h2>{DOSSIER.save}</h2>
      <ul className="plain">
        {links.map(({ file, label }) =>
          file === null ? null : (
            <li key={label}>
              <SaveLink pane={pane} file={file}>
                {label}
              </SaveLink>
              {` (${file.name})`}
            </li>
          ),
        )}
      </ul>
      {(made?.outgoing ?? []).map(({ destination, missing }) =>
        missing.length === 0 ? null : (
          <p key={destination}>
            <Sign severity="warning" word={DOSSIER.outgoingLacks(outgoingName(destination), missing)} />
          </p>
        ),
      )}
      <WhereSaved pane={pane} files={links.flatMap(({ file }) => file ?? [])} />
      <p className="second">{FROZEN.intro(NOT_SENT)}</p>
      <Button onClick={() => void pane.work.freeze()}>{FROZEN.make}</Button>
      {book !== null && <LeftOut sheets={source.leftOut} />}
    </div>
  );
}

/** Who got no form, and who no notice, with the reason. */
function Left({ review }: { readonly review: Review }): ReactNode {
  const formless = review.people.filter(({ form }) => form === null);
  const undecided = withoutDecision(review);
  return (
    <>
      {formless.length > 0 && (
        <Disclosure summary={DOSSIER.withoutForm(formless.length)}>
          {() => <ul>{formless.map(({ person, formReason }) => <li key={person.id}>{`${person.name}: ${formReasonText(formReason)}`}</li>)}</ul>}
        </Disclosure>
      )}
      {undecided.length > 0 && (
        <Disclosure summary={DOSSIER.withoutNotice(undecided.length)}>{() => <ul>{undecided.map(({ person }) => <li key={person.id}>{person.name}</li>)}</ul>}</Disclosure>
      )}
    </>
  );
}

interface MadeFilesProps {
  readonly pane: Pane;
  readonly made: Made;
  readonly stale: boolean;
  readonly lacks: number;
}

function MadeFiles({ pane, made, stale, lacks }: MadeFilesProps): ReactNode {
  const { files, failures } = made.dossier;
  // Made is not done: while a dossier waits for a paper there is no ✓ here either.
  const warning = stale ? DOSSIER.stale(files.length) : lacks > 0 ? DOSSIER.madeButLacks(files.length, lacks) : null;
  return (
    <div>
      <p>
        {warning === null ? <Sign severity="ok" word={DOSSIER.made(files.length)} /> : <Sign severity="warning" word={warning} />}
        {made.asked < made.planned && ` ${DOSSIER.partial(made.asked, made.planned)}`}
      </p>
      {failures.length > 0 && (
        <div className="block">
          <p>
            <Sign severity="error" word={DOSSIER.failed(failures.length)} />
          </p>
          <ul>
            {failures.map(({ path, message }) => (
              <li key={path}>{message}</li>
            ))}
          </ul>
          <Button onClick={() => void pane.work.retryFailed()}>{PANE.retryFailed(failures.length)}</Button>
        </div>
      )}
      <Disclosure summary={DOSSIER.files(files.length)}>
        {() => (
          <ul>
            {files.map(({ path }) => (
              <li key={path}>{path}</li>
            ))}
          </ul>
        )}
      </Disclosure>
    </div>
  );
}

/** The deadlines that are no dossier's: the meeting. */
function Deadlines({ pane, source }: StepProps): ReactNode {
  const rows = deadlineRows(source.opened.review.regulation.deadlines, pane.today).filter(({ id }) => !isDestination(id));
  return (
    <>
      <h2>{DOSSIER.deadlines}</h2>
      <dl className="deadlines">
        {rows.map((row) => (
          <div key={row.id}>
            <dt>{row.name}</dt>
            <dd>
              <DeadlineText row={row} />
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

const isDestination = (id: string): boolean => DESTINATIONS.some((destination) => destination === id);
