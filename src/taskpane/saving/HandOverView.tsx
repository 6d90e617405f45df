import { Button } from "@fluentui/react-components";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { HAND_OVER } from "../../messages.vi/saving";
import { PANE } from "../../messages.vi/pane";
import type { Pane } from "../pane";
import { openOutside } from "./surface";

type Phase = { readonly kind: "preparing" } | { readonly kind: "failed" } | { readonly kind: "ready" | "copied" | "denied"; readonly text: string };

/** From the pane in Excel to the page in a browser, by the clipboard: copy, open, paste. */
export default function HandOverView({ pane }: { readonly pane: Pane }): ReactNode {
  const [phase, setPhase] = useState<Phase>({ kind: "preparing" });
  const heading = useRef<HTMLHeadingElement>(null);
  const { work } = pane;
  useEffect(() => {
    heading.current?.focus();
    // Made before the press: a browser lets a page copy only right after one.
    void work.handOverText().then((text) => setPhase(text === null ? { kind: "failed" } : { kind: "ready", text }));
  }, [work]);

  const copy = async (text: string): Promise<void> => {
    const copied = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    setPhase({ kind: copied ? "copied" : "denied", text });
  };
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        {HAND_OVER.title}
      </h2>
      <p>{HAND_OVER.intro}</p>
      <p className="second">{HAND_OVER.private}</p>
      {phase.kind === "failed" ? (
        <p>{HAND_OVER.failed}</p>
      ) : (
        <ol className="handOver">
          <li>
            {phase.kind === "preparing" ? (
              <span role="status">{HAND_OVER.preparing}</span>
            ) : (
              <Button appearance="primary" onClick={() => void copy(phase.text)}>
                {HAND_OVER.copy}
              </Button>
            )}
            <span role="status">{phase.kind === "copied" && ` ✓ ${HAND_OVER.copied}`}</span>
            {phase.kind === "denied" && <ByHand text={phase.text} />}
          </li>
          <li>
            <PageLink />
          </li>
          <li>{HAND_OVER.paste}</li>
        </ol>
      )}
      <div className="actions">
        <Button onClick={() => pane.dispatch({ type: "view", view: "steps" })}>{PANE.close}</Button>
      </div>
    </>
  );
}

/** The text itself, all of it selected, for the keys. */
function ByHand({ text }: { readonly text: string }): ReactNode {
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.select(), []);
  return (
    <>
      <p role="alert">{HAND_OVER.denied}</p>
      <textarea ref={field} className="search" aria-label={HAND_OVER.data} readOnly rows={3} value={text} onFocus={({ target }) => target.select()} />
    </>
  );
}

function PageLink(): ReactNode {
  const address = new URL("index.html", location.href).href;
  return (
    <>
      <Button as="a" href={address} target="_blank" rel="noreferrer" onClick={(event) => openOutside(address) && event.preventDefault()}>
        {HAND_OVER.open}
      </Button>
      <p className="second">{HAND_OVER.address(address)}</p>
    </>
  );
}
