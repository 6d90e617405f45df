import { Button } from "@fluentui/react-components";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { PANE } from "../../messages.vi/pane";
import { PREVIEW, TEMPLATE_FAULT } from "../../messages.vi/paneTemplates";
import { DOCX, discard, savedFile } from "../downloads";
import { ShownError } from "../files";
import type { Pane } from "../pane";
import { SaveButton } from "../saving/SaveLink";
import { WhereSaved } from "../saving/WhereSaved";
import type { SavedFile } from "../state";
import { ViewHeading } from "../ViewHeading";
import { drawDocument, fitOf, printFrame, zoomTo } from "./drawDocument";

interface PreviewProps {
  readonly pane: Pane;
  readonly name: string;
  readonly load: () => Promise<Uint8Array>;
  readonly onClose: () => void;
}

type Phase = { readonly kind: "loading" } | { readonly kind: "shown"; readonly file: SavedFile } | { readonly kind: "failed"; readonly text: string };

const STEP = 1.25;
const SMALLEST = 0.2;
const LARGEST = 3;

/** One document as Word would show it, nearly: to be zoomed, printed or saved. */
export default function DocumentPreview({ pane, name, load, onClose }: PreviewProps): ReactNode {
  const frame = useRef<HTMLIFrameElement>(null);
  const [phase, setPhase] = useState<Phase>({ kind: "loading" });
  const [zoom, setZoom] = useState(1);
  const loaded = useRef(load);

  useEffect(() => {
    let gone = false;
    let file: SavedFile | null = null;
    void (async () => {
      try {
        const bytes = await loaded.current();
        if (gone || frame.current === null) return;
        await drawDocument(frame.current, bytes, PREVIEW.frame(name));
        if (gone || frame.current === null) return;
        setZoom(zoomTo(frame.current, fitOf(frame.current)));
        file = savedFile(name, bytes, DOCX);
        setPhase({ kind: "shown", file });
      } catch (error) {
        if (!gone) setPhase({ kind: "failed", text: error instanceof Error && isSentence(error) ? error.message : TEMPLATE_FAULT.preview });
      }
    })();
    return () => {
      gone = true;
      discard(file);
    };
  }, [name]);

  const change = (wanted: number): void => {
    if (frame.current !== null) setZoom(zoomTo(frame.current, Math.min(LARGEST, Math.max(SMALLEST, wanted))));
  };
  return (
    <div className="preview">
      <ViewHeading>{name}</ViewHeading>
      <p className="second">{PREVIEW.note}</p>
      {phase.kind === "loading" && <p role="status">{PANE.loading}</p>}
      {phase.kind === "failed" && <p role="alert">{phase.text}</p>}
      <div className="tools">
        <Button size="small" aria-label={PREVIEW.smaller} disabled={phase.kind !== "shown"} onClick={() => change(zoom / STEP)}>
          −
        </Button>
        <span aria-live="polite">{PREVIEW.percent(zoom)}</span>
        <Button size="small" aria-label={PREVIEW.larger} disabled={phase.kind !== "shown"} onClick={() => change(zoom * STEP)}>
          +
        </Button>
        <Button size="small" disabled={phase.kind !== "shown"} onClick={() => frame.current && change(fitOf(frame.current))}>
          {PREVIEW.fit}
        </Button>
        <Button size="small" disabled={phase.kind !== "shown"} onClick={() => frame.current && printFrame(frame.current)}>
          {PREVIEW.print}
        </Button>
        {phase.kind === "shown" && (
          <SaveButton pane={pane} file={phase.file} size="small">
            {PREVIEW.save}
          </SaveButton>
        )}
        <Button size="small" onClick={onClose}>
          {PREVIEW.close}
        </Button>
      </div>
      {phase.kind === "shown" && <WhereSaved pane={pane} files={[phase.file]} />}
      <iframe ref={frame} title={PREVIEW.frame(name)} hidden={phase.kind === "failed"} />
    </div>
  );
}

/** Errors made for the user carry their sentence. */
const isSentence = (error: Error): boolean => error instanceof ShownError || error.name === "OfficeTemplateError";
