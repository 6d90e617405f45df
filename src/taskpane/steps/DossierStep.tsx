import { Button, Link } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import { DOSSIER, PANE, RATINGS } from "../../messages.vi/pane";
import { BookWriter } from "../BookWriter";
import { Disclosure } from "../Disclosure";
import { deadlineRows } from "../models/deadlineRows";
import type { Pane, StepProps } from "../pane";
import { Sign } from "../Sign";
import type { Made } from "../state";

/** Step 5: what was made and what failed, the links to save it, and how many days are left. */
export function DossierStep({ pane, source }: StepProps): ReactNode {
  const { work, made } = pane.state;
  const data = useMemo(() => pane.work.dataFile(source.opened, made), [pane.work, source.opened, made]);
  return (
    <>
      {work.kind === "making" && <p>{DOSSIER.working}</p>}
      {work.kind === "cancelled" && <p>{DOSSIER.cancelled(work.done, work.total)}</p>}
      {work.kind === "idle" && made === null && <p>{DOSSIER.nothingYet}</p>}
      {made !== null && work.kind !== "making" && <MadeFiles pane={pane} made={made} stale={made.opened !== source.opened} />}
      <Deadlines pane={pane} source={source} />
      <BookWriter pane={pane} source={source} />
      <p>
        <Link href={data.href} download={data.name}>
          {DOSSIER.data}
        </Link>
        {` (${data.name})`}
      </p>
    </>
  );
}

function MadeFiles({ pane, made, stale }: { readonly pane: Pane; readonly made: Made; readonly stale: boolean }): ReactNode {
  const { files, failures } = made.dossier;
  return (
    <div className="block">
      <p>
        <Sign severity="ok" word={DOSSIER.made(files.length)} />
        {made.asked < made.planned && ` ${DOSSIER.partial(made.asked, made.planned)}`}
      </p>
      {stale && (
        <p>
          <Sign severity="warning" word={DOSSIER.stale} />
        </p>
      )}
      <p>
        <Link href={made.zip.href} download={made.zip.name}>
          {made.zip.name}
        </Link>
        {` ${DOSSIER.saveHint}`}
      </p>
      {failures.length > 0 && (
        <>
          <p>
            <Sign severity="error" word={DOSSIER.failed(failures.length)} />
          </p>
          <ul>
            {failures.map(({ path, message }) => (
              <li key={path}>{`${path}: ${message}`}</li>
            ))}
          </ul>
          <Button onClick={() => void pane.work.retryFailed()}>{PANE.retryFailed(failures.length)}</Button>
        </>
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

function Deadlines({ pane, source }: StepProps): ReactNode {
  const rows = deadlineRows(source.opened.review.regulation.deadlines, pane.today);
  return (
    <>
      <h2>{DOSSIER.deadlines}</h2>
      <dl className="deadlines">
        {rows.map((row) => (
          <div key={row.id}>
            <dt>{row.name}</dt>
            <dd>
              {`${row.strict ? DOSSIER.before(row.date) : DOSSIER.by(row.date)}: ${DOSSIER.lastDay(row.lastDay)}, `}
              <b>{row.daysLeft < 0 ? DOSSIER.overdue : DOSSIER.daysLeft(row.daysLeft)}</b>
              {!row.verified && ` (${RATINGS.unverified})`}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
