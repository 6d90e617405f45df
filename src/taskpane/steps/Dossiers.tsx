import type { ReactNode } from "react";
import { DOSSIER, RATINGS } from "../../messages.vi/pane";
import { outgoingName, STATE_SIGNS, STATES, type StateId } from "../../messages.vi/paper";
import { Disclosure } from "../Disclosure";
import type { DeadlineRow } from "../models/deadlineRows";
import type { DossierMatrix, MatrixKind, MatrixRow } from "../models/dossierMatrix";
import type { Pane } from "../pane";
import { PlaceLink } from "../PlaceLink";
import { Sign } from "../Sign";

/** Each dossier with its deadline and what it lacks; behind that its papers by kind, and about whom. */
export const Dossiers = ({ pane, dossiers }: { readonly pane: Pane; readonly dossiers: readonly DossierMatrix[] }): ReactNode =>
  dossiers.map((dossier) => <Dossier key={dossier.destination} pane={pane} dossier={dossier} />);

function Dossier({ pane, dossier }: { readonly pane: Pane; readonly dossier: DossierMatrix }): ReactNode {
  const { destination, deadline, papers, lacks, kinds } = dossier;
  return (
    <div>
      <h2>{outgoingName(destination)}</h2>
      {deadline !== null && (
        <p>
          <DeadlineText row={deadline} />
        </p>
      )}
      <Disclosure summary={lacks > 0 ? <Sign severity="warning" word={DOSSIER.lacks(lacks, papers)} /> : <Sign severity="ok" word={DOSSIER.complete(papers)} />}>
        {() => kinds.map((kind) => <Kind key={kind.document} pane={pane} kind={kind} />)}
      </Disclosure>
    </div>
  );
}

function Kind({ pane, kind: { document, rows, states } }: { readonly pane: Pane; readonly kind: MatrixKind }): ReactNode {
  return (
    <Disclosure
      summary={
        <>
          <b>{document}</b>
          <span className="second">
            {states.map(({ state, count }, index) => (
              <span key={state}>
                {index > 0 && " · "}
                <State state={state} />
                {rows.length > 1 && ` ${count}`}
              </span>
            ))}
          </span>
        </>
      }
    >
      {() => <Subjects pane={pane} document={document} rows={rows} />}
    </Disclosure>
  );
}

interface SubjectsProps {
  readonly pane: Pane;
  readonly document: string;
  readonly rows: readonly MatrixRow[];
}

function Subjects({ pane, document, rows }: SubjectsProps): ReactNode {
  const hasPlaces = rows.some(({ place }) => place !== null);
  return (
    <table aria-label={document}>
      <thead>
        <tr>
          <th scope="col">{DOSSIER.subject}</th>
          <th scope="col">{DOSSIER.state}</th>
          {hasPlaces && <th scope="col">{DOSSIER.row}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ subject, state, place }, index) => (
          <tr key={index}>
            <td>{subject !== "" ? subject : state === "missing" ? "–" : DOSSIER.agency}</td>
            <td>
              <State state={state} />
            </td>
            {hasPlaces && <td>{place !== null && <PlaceLink pane={pane} place={place} />}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** "✓ Đã tạo": the word says what the sign shows. */
const State = ({ state }: { readonly state: StateId }): ReactNode => (
  <>
    <span aria-hidden="true">{`${STATE_SIGNS[state]} `}</span>
    {STATES[state]}
  </>
);

/** "trước 30/11/2023: hạn cuối 29/11/2023, còn 4 ngày". */
export const DeadlineText = ({ row }: { readonly row: DeadlineRow }): ReactNode => (
  <>
    {`${row.strict ? DOSSIER.before(row.date) : DOSSIER.by(row.date)}: ${DOSSIER.lastDay(row.lastDay)}, `}
    <b>{row.daysLeft < 0 ? DOSSIER.overdue : DOSSIER.daysLeft(row.daysLeft)}</b>
    {!row.verified && ` (${RATINGS.unverified})`}
  </>
);
