import { Button } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { weightOf } from "../../documents/officeTemplateFinding";
import { findingText } from "../../messages.vi/officeTemplate";
import { OFFICE_TEMPLATES } from "../../messages.vi/paneTemplates";
import type { StepProps } from "../pane";
import { Sign } from "../Sign";
import type { Candidate } from "../templateWork";
import DocumentPreview from "./DocumentPreview";

interface CandidateProps extends StepProps {
  readonly candidate: Candidate;
  readonly onUse: () => Promise<void>;
  readonly onDrop: () => void;
}

/** A chosen file: what was found in it, how it looks with somebody's data, and the choice to use it. */
export function CandidateView({ pane, source, candidate, onUse, onDrop }: CandidateProps): ReactNode {
  const [shown, setShown] = useState(false);
  const { file, findings, refused, template } = candidate;
  const example = [...source.opened.documents, ...source.opened.withoutTemplate].find((plan) => plan.template === template);
  const toSee = findings.filter((finding) => weightOf(finding) === "warning").length;
  return (
    <div className="block" role="group" aria-label={file}>
      <p role="status">
        <Sign
          severity={refused ? "error" : toSee > 0 ? "warning" : "ok"}
          word={refused ? OFFICE_TEMPLATES.refused(file) : toSee > 0 ? OFFICE_TEMPLATES.fitsWith(file, toSee) : OFFICE_TEMPLATES.fits(file)}
        />
      </p>
      {findings.length > 0 && (
        <ul>
          {findings.map((finding, at) => (
            <li key={at}>{findingText(finding)}</li>
          ))}
        </ul>
      )}
      <div className="actions">
        {!refused && (
          <Button appearance="primary" onClick={() => void onUse()}>
            {OFFICE_TEMPLATES.use}
          </Button>
        )}
        {!refused && example !== undefined && (
          <Button aria-expanded={shown} onClick={() => setShown(!shown)}>
            {shown ? OFFICE_TEMPLATES.hidePreview : OFFICE_TEMPLATES.previewWith(nameOf(example.path))}
          </Button>
        )}
        <Button onClick={onDrop}>{OFFICE_TEMPLATES.drop}</Button>
      </div>
      {shown && example !== undefined && (
        <DocumentPreview pane={pane} name={nameOf(example.path)} load={() => pane.work.fillOne(example.path, candidate)} onClose={() => setShown(false)} />
      )}
    </div>
  );
}

/** `nameOf("02 Văn phòng/P004 Lê Thị C - Mẫu 02B.docx")` → "P004 Lê Thị C - Mẫu 02B.docx". */
const nameOf = (path: string): string => path.split("/").at(-1) ?? path;
