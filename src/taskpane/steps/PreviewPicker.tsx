import { Link } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { PREVIEW } from "../../messages.vi/paneTemplates";
import type { DocumentPlan } from "../../documents/documentPlan";
import { matchKey } from "../../review/matchKey";
import type { Pane } from "../pane";

const MOST_SHOWN = 12;

/** Finds one document among many by the words of its name, to look at it. */
export default function PreviewPicker({ pane, documents }: { readonly pane: Pane; readonly documents: readonly DocumentPlan[] }): ReactNode {
  const [words, setWords] = useState("");
  const wanted = words.split(/\s+/).map(matchKey).filter((word) => word !== "");
  const found = documents.filter(({ path }) => wanted.every((word) => matchKey(path).includes(word)));
  const shown = found.slice(0, MOST_SHOWN);
  return (
    <>
      <input className="search" type="search" value={words} aria-label={PREVIEW.search} placeholder={PREVIEW.search} onChange={({ target }) => setWords(target.value)} />
      <p role="status">{PREVIEW.found(shown.length, found.length)}</p>
      <ul className="plain">
        {shown.map(({ path }) => (
          <li key={path}>
            <Link as="button" onClick={() => pane.dispatch({ type: "view", view: { preview: path } })}>
              {path}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
