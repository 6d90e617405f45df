import { Button } from "@fluentui/react-components";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { GIVEN } from "../../messages.vi/browserPage";
import type { Pane } from "../pane";

/** For who does not know Ctrl+V: takes what was copied, or, where the browser does not let a page look, gives a field to paste into. */
export function PasteBox({ pane }: { readonly pane: Pane }): ReactNode {
  const [isDenied, setDenied] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), [isDenied]);
  const paste = async (): Promise<void> => {
    try {
      await pane.work.openPasted(await navigator.clipboard.readText());
    } catch {
      setDenied(true);
    }
  };
  return (
    <div className="block">
      <p className="second">{GIVEN.pasteHint}</p>
      {isDenied ? (
        <label>
          {GIVEN.pasteHere}
          <textarea
            ref={field}
            className="search"
            rows={2}
            value=""
            onChange={({ target }) => void pane.work.openPasted(target.value)}
          />
        </label>
      ) : (
        <div className="actions">
          <Button onClick={() => void paste()}>{GIVEN.paste}</Button>
        </div>
      )}
    </div>
  );
}
