import { Button, ProgressBar } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { DOSSIER, LIST, PANE } from "../../messages.vi/pane";
import { UNSAVED } from "../../messages.vi/saving";
import type { Pane } from "../pane";
import { isEmpty, type PaneState, type SavedFile } from "../state";
import { changesIn } from "../unsaved";
import { SaveButton } from "./SaveLink";
import { WhereSaved } from "./WhereSaved";

/** Above what is shown, while something was changed over a file: that it is not saved yet, and the press that saves it. Step Danh sách has that press at its foot. */
export function UnsavedStrip({ pane }: { readonly pane: Pane }): ReactNode {
  const { state, work } = pane;
  const [closed, setClosed] = useState<string | null>(null);
  const phase = phaseOf(state, closed);
  switch (phase.kind) {
    case "nothing":
      return null;
    case "changed":
      return (
        <div className="notice warning unsaved" role="group" aria-label={UNSAVED.line}>
          <span>{UNSAVED.line}</span>
          {/* It stays while the workbook is made, so that focus finds the link in its place. */}
          <Button size="small" disabledFocusable={state.work.kind === "making" || state.work.kind === "writing"} onClick={() => void work.writeBook()}>
            {UNSAVED.save}
          </Button>
          {state.work.kind === "writing" && <ProgressBar aria-label={LIST.writing} />}
        </div>
      );
    case "ready":
    case "saved":
      return (
        <div className={`notice ${phase.kind === "ready" ? "warning" : "info"} unsaved stacked`} role="group" aria-label={UNSAVED.ready}>
          <span>{phase.kind === "ready" ? UNSAVED.ready : UNSAVED.saved(phase.book.name)}</span>
          <div className="actions">
            <SaveButton pane={pane} file={phase.book} size="small">
              {`${DOSSIER.saveFile} ${phase.book.name}`}
            </SaveButton>
            {phase.kind === "saved" && (
              <Button size="small" onClick={() => setClosed(phase.book.href)}>
                {PANE.close}
              </Button>
            )}
          </div>
          <WhereSaved pane={pane} files={[phase.book]} />
        </div>
      );
  }
}

type Phase = { readonly kind: "nothing" | "changed" } | { readonly kind: "ready" | "saved"; readonly book: SavedFile };

/** `closed`: the saved workbook whose line the clerk has closed. */
function phaseOf(state: PaneState, closed: string | null): Phase {
  const { source, book, step, view, notice } = state;
  const changes = changesIn(state);
  // The question whether to drop the changes has the same press.
  if (changes === "none" || isEmpty(source) || notice?.offersDiscard || (view === "steps" && step === "list")) return { kind: "nothing" };
  if (book === null) return { kind: "changed" };
  if (changes === "unsaved") return { kind: "ready", book };
  return book.href === closed ? { kind: "nothing" } : { kind: "saved", book };
}
