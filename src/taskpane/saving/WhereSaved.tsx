import { Button } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { HAND_OVER, SAVING } from "../../messages.vi/saving";
import { Disclosure } from "../Disclosure";
import type { Pane } from "../pane";
import type { SavedFile } from "../state";
import { hasPicker, saveWherePicked, surfaceOf } from "./surface";
import { waysToSave, type Way } from "./waysToSave";

interface WhereSavedProps {
  readonly pane: Pane;
  readonly files: readonly SavedFile[];
}

/** Where the files above go when pressed, and the other ways for who does not find them. */
export function WhereSaved({ pane, files }: WhereSavedProps): ReactNode {
  const surface = surfaceOf(pane.host);
  const [first, ...others] = waysToSave(surface, { picker: hasPicker() });
  return (
    <>
      <p className="second">{SAVING.place[surface]}</p>
      {first === "handOver" && <ByWay pane={pane} files={files} way={first} />}
      <Disclosure summary={SAVING.notFound}>
        {() => (
          <div className="block">
            <p>{SAVING.look[surface]}</p>
            <p>{SAVING.stays}</p>
            {others.map((way) => (
              <ByWay key={way} pane={pane} files={files} way={way} />
            ))}
          </div>
        )}
      </Disclosure>
    </>
  );
}

/** The largest file an address can carry in every browser. */
const MOST_IN_ADDRESS = 1_500_000;

function ByWay({ pane, files, way }: WhereSavedProps & { readonly way: Way }): ReactNode {
  switch (way) {
    case "link":
      return null; // stands above
    case "handOver":
      return (
        <div className="actions">
          <Button onClick={() => pane.dispatch({ type: "view", view: "handOver" })}>{HAND_OVER.title}</Button>
        </div>
      );
    case "picker":
      return (
        <div className="actions">
          {files.map((file) => (
            <Button key={file.href} onClick={() => void pick(pane, file)}>
              {SAVING.choose(file.name)}
            </Button>
          ))}
        </div>
      );
    case "dataLink":
      return (
        <div className="actions">
          {files.map((file) => (file.blob.size > MOST_IN_ADDRESS ? null : <DataLink key={file.href} pane={pane} file={file} />))}
        </div>
      );
  }
}

async function pick({ dispatch }: Pane, file: SavedFile): Promise<void> {
  try {
    const name = await saveWherePicked(file.name, file.blob);
    if (name === null) return;
    dispatch({ type: "saved", file });
    dispatch({ type: "inform", text: SAVING.saved(name) });
  } catch {
    dispatch({ type: "fault", text: SAVING.notSaved(file.name) });
  }
}

/** Made on request, and then pressed: making it takes longer than a press lasts. */
function DataLink({ pane, file }: { readonly pane: Pane; readonly file: SavedFile }): ReactNode {
  const [href, setHref] = useState<string | null>(null);
  const make = (): void => {
    const reader = new FileReader();
    reader.onload = () => setHref(String(reader.result));
    reader.readAsDataURL(file.blob);
  };
  if (href === null) return <Button onClick={make}>{SAVING.otherLink(file.name)}</Button>;
  return (
    <Button as="a" href={href} download={file.name} onClick={() => pane.dispatch({ type: "saved", file })}>
      {SAVING.otherLinkReady(file.name)}
    </Button>
  );
}
