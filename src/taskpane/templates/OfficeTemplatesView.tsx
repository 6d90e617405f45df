import { Button } from "@fluentui/react-components";
import { useRef, useState, type ReactNode } from "react";
import { MOST_VERSIONS, type OfficeTemplates, versionInUse } from "../../documents/officeTemplates";
import { isShipped, type TemplateName } from "../../documents/documentPlan";
import { TEMPLATE_LABELS } from "../../messages.vi/officeTemplate";
import { PANE } from "../../messages.vi/pane";
import { OFFICE_TEMPLATES } from "../../messages.vi/paneTemplates";
import type { Opened } from "../../prepareDossier";
import { Disclosure } from "../Disclosure";
import { FileButton } from "../FileButton";
import type { StepProps } from "../pane";
import { SaveButton } from "../saving/SaveLink";
import { useOwnFile } from "../saving/keptFiles";
import type { SavedFile } from "../state";
import type { Candidate } from "../templateWork";
import { ViewHeading } from "../ViewHeading";
import { CandidateView } from "./CandidateView";
import { Versions } from "./Versions";

const NAMES = Object.keys(TEMPLATE_LABELS) as readonly TemplateName[];

/** Ours, those of the year that wait for the office's file, and those the office has given one for; what waits stands first. */
function namesFor({ withoutTemplate }: Opened, kept: OfficeTemplates): readonly TemplateName[] {
  const wanted = new Set<string>([...withoutTemplate.map(({ template }) => template), ...kept.versions.map(({ template }) => template)]);
  return [...NAMES.filter((name) => !isShipped(name) && wanted.has(name)), ...NAMES.filter(isShipped)];
}

/** The office's own templates: which is used, how to replace it, and the way back. */
export default function OfficeTemplatesView({ pane, source }: StepProps): ReactNode {
  const { kept } = pane.state.templates;
  return (
    <>
      <ViewHeading>{PANE.templates}</ViewHeading>
      <p>{OFFICE_TEMPLATES.lead}</p>
      <p className="second">
        {source.from === "excel" ? OFFICE_TEMPLATES.inExcel(PANE.restore) : OFFICE_TEMPLATES.inFile} {OFFICE_TEMPLATES.most(MOST_VERSIONS)}
      </p>
      <div className="actions">
        <MadeFile pane={pane} make={pane.work.tagList} label={OFFICE_TEMPLATES.tagList} save={OFFICE_TEMPLATES.saveTagList} />
      </div>
      {namesFor(source.opened, kept).map((name) => {
        const file = versionInUse(kept, name)?.file ?? null;
        return (
          <Disclosure
            key={name}
            summary={
              <>
                <b>{TEMPLATE_LABELS[name]}</b>
                <br />
                {file === null ? (isShipped(name) ? OFFICE_TEMPLATES.ours : OFFICE_TEMPLATES.missing) : OFFICE_TEMPLATES.own(file)}
              </>
            }
          >
            {() => <OneTemplate pane={pane} source={source} name={name} />}
          </Disclosure>
        );
      })}
      <div className="actions">
        <Button onClick={() => pane.dispatch({ type: "view", view: "steps" })}>{PANE.close}</Button>
      </div>
    </>
  );
}

interface MadeFileProps extends Pick<StepProps, "pane"> {
  readonly make: () => Promise<SavedFile | null>;
  readonly label: string;
  readonly name?: string;
  readonly save: string;
}

/** A browser saves a link that was pressed, not a file that was made: so the file is made first and the link then stands there. */
function MadeFile({ pane, make, label, name, save }: MadeFileProps): ReactNode {
  const [file, setFile] = useOwnFile();
  if (file === null)
    return (
      <Button aria-label={name} onClick={async () => setFile(await make())}>
        {label}
      </Button>
    );
  return (
    <SaveButton pane={pane} file={file}>
      {save}
    </SaveButton>
  );
}

function OneTemplate({ pane, source, name }: StepProps & { readonly name: TemplateName }): ReactNode {
  const choose = useRef<HTMLDivElement>(null);
  const [looking, setLooking] = useState<string | null>(null);
  const [candidate, setCandidate] = useState<Candidate | null>(null);
  const inUse = versionInUse(pane.state.templates.kept, name);
  const take = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    setCandidate(null);
    setLooking(file.name);
    setCandidate(await pane.work.checkTemplate(name, file));
    setLooking(null);
  };
  const drop = (): void => {
    setCandidate(null);
    choose.current?.querySelector("button")?.focus();
  };
  return (
    <>
      {!isShipped(name) && <p className="second">{OFFICE_TEMPLATES.tagsLike}</p>}
      <div className="actions" ref={choose}>
        {(inUse !== null || isShipped(name)) && (
          <MadeFile
            key={inUse?.number}
            pane={pane}
            make={() => pane.work.templateFile(name)}
            label={OFFICE_TEMPLATES.take}
            name={OFFICE_TEMPLATES.takeOf(TEMPLATE_LABELS[name])}
            save={OFFICE_TEMPLATES.saveTaken}
          />
        )}
        <FileButton label={OFFICE_TEMPLATES.choose} name={OFFICE_TEMPLATES.chooseFor(TEMPLATE_LABELS[name])} accept=".docx" onFiles={([file]) => void take(file)} />
      </div>
      {looking !== null && <p role="status">{OFFICE_TEMPLATES.looking(looking)}</p>}
      {candidate !== null && (
        <CandidateView
          key={candidate.file}
          pane={pane}
          source={source}
          candidate={candidate}
          onDrop={drop}
          onUse={async () => {
            if (await pane.work.useTemplate(candidate, pane.today)) drop();
          }}
        />
      )}
      <Versions pane={pane} name={name} />
    </>
  );
}
