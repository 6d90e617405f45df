import { Button, ProgressBar } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import { DOSSIER, LIST, PANE, WELCOME, WORK } from "../messages.vi/pane";
import { HAND_OVER } from "../messages.vi/saving";
import { FileButton } from "./FileButton";
import { formChoices } from "./models/formChoices";
import type { Pane } from "./pane";
import { SaveButton } from "./saving/SaveLink";
import { surfaceOf } from "./saving/surface";
import { isEmpty, type OpenSource, type PaneState } from "./state";

/** The one next thing, always in sight; while work runs, how far it is and the way to stop it. */
export function Footer({ pane }: { readonly pane: Pane }): ReactNode {
  const { work } = pane.state;
  return (
    <footer className="footer">
      {work.kind === "making" ? <Progress pane={pane} making={work} /> : work.kind === "writing" ? <Writing /> : <NextThing pane={pane} />}
    </footer>
  );
}

function NextThing({ pane }: { readonly pane: Pane }): ReactNode {
  const { source } = pane.state;
  switch (source.kind) {
    case "none":
      return <OpenButtons pane={pane} />;
    case "opening":
      return (
        <div tabIndex={-1} data-lead>
          <p>{WELCOME.opening(source.name)}</p>
          <ProgressBar aria-label={WELCOME.opening(source.name)} />
        </div>
      );
    case "open":
      if (isEmpty(source)) return <OpenButtons pane={pane} />;
      return pane.state.step === "list" ? <ListButtons pane={pane} source={source} /> : <div className="actions">{<FormsButtons pane={pane} source={source} lead />}</div>;
  }
}

function OpenButtons({ pane }: { readonly pane: Pane }): ReactNode {
  const { work, host } = pane;
  return (
    <div className="actions">
      {host.kind === "excel" ? (
        <Button appearance="primary" data-lead onClick={() => void work.openWorkbook()}>
          {WELCOME.useOpen}
        </Button>
      ) : (
        <FileButton appearance="primary" lead label={WELCOME.chooseFile} onFiles={(files) => void work.openFiles(files)} />
      )}
      <Button onClick={() => void work.openSample()}>{WELCOME.openSample}</Button>
    </div>
  );
}

interface NextProps {
  readonly pane: Pane;
  readonly source: OpenSource;
}

/** Step Danh sách ends in the workbook, and a workbook of ours leads on to the forms; the other button stands second. */
function ListButtons({ pane, source }: NextProps): ReactNode {
  const { state, work } = pane;
  const isBook = source.opened.reading.source.kind === "workbook";
  const appearance = isBook ? "secondary" : "primary";
  const book =
    state.book === null ? (
      <Button key="book" appearance={appearance} data-lead={isBook ? undefined : true} onClick={() => void work.writeBook()}>
        {LIST.makeBook}
      </Button>
    ) : (
      <SaveButton key="book" pane={pane} file={state.book} appearance={appearance} lead={!isBook}>
        {`${DOSSIER.saveFile} ${state.book.name}`}
      </SaveButton>
    );
  const forms = <FormsButtons key="forms" pane={pane} source={source} lead={isBook} />;
  return <div className="actions">{isBook ? [forms, book] : [book, forms]}</div>;
}

function FormsButtons({ pane, source, lead }: NextProps & { readonly lead: boolean }): ReactNode {
  const { state, work } = pane;
  const { documents, review } = source.opened;
  const chosen = useMemo(() => formChoices(documents, review, state.left).chosen.length, [documents, review, state.left]);
  const { made } = state;
  const isMac = surfaceOf(pane.host) === "mac";
  const appearance = lead ? "primary" : "secondary";
  if (made !== null && made.opened === source.opened && made.asked === chosen)
    return (
      <>
        <SaveButton pane={pane} file={made.zip} appearance={appearance} lead={lead}>
          {PANE.saveZip(made.dossier.files.length)}
        </SaveButton>
        {lead && <Button onClick={() => void work.makeAll()}>{PANE.makeAgain}</Button>}
      </>
    );
  return (
    <>
      {isMac && (
        <Button appearance={appearance} onClick={() => pane.dispatch({ type: "view", view: "handOver" })}>
          {HAND_OVER.makeThere}
        </Button>
      )}
      <Button appearance={isMac ? "secondary" : appearance} data-lead={lead ? true : undefined} disabledFocusable={chosen === 0} onClick={() => void work.makeAll()}>
        {chosen === documents.length ? PANE.makeAll : PANE.makeChosen(chosen)}
      </Button>
    </>
  );
}

const Writing = (): ReactNode => (
  <div tabIndex={-1} data-lead>
    <p>{LIST.writing}</p>
    <ProgressBar aria-label={LIST.writing} />
  </div>
);

function Progress({ pane, making }: { readonly pane: Pane; readonly making: Extract<PaneState["work"], { kind: "making" }> }): ReactNode {
  const { done, total, name, cancelling } = making;
  const text = cancelling ? PANE.cancelling : total === 0 ? WORK.preparing : WORK.progress(done, total, name);
  return (
    <div className="progress" tabIndex={-1} data-lead>
      <div>
        <p>{text}</p>
        <ProgressBar aria-label={WORK.barName} aria-valuetext={text} max={Math.max(total, 1)} value={done} thickness="large" />
      </div>
      <Button onClick={() => pane.work.cancel()}>{PANE.cancel}</Button>
    </div>
  );
}
