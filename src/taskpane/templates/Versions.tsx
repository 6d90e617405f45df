import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { isShipped, type TemplateName } from "../../documents/documentPlan";
import { vietnameseDate, whole } from "../../messages.vi/number";
import { OFFICE_TEMPLATES } from "../../messages.vi/paneTemplates";
import type { Pane } from "../pane";

const sizeOf = (bytes: number): string => `${whole(Math.max(1, Math.round(bytes / 1024)))} KB`;

/** Every version given, the newest first, and ours; each but the one in use can be used again. */
export function Versions({ pane, name }: { readonly pane: Pane; readonly name: TemplateName }): ReactNode {
  const versions = pane.state.templates.kept.versions.filter(({ template }) => template === name);
  if (versions.length === 0) return null;
  const none = isShipped(name) ? OFFICE_TEMPLATES.ourVersion : OFFICE_TEMPLATES.noVersion;
  const rows = [
    ...[...versions].reverse().map(({ number, file, given, size, inUse }) => ({ number, file, text: OFFICE_TEMPLATES.version(file, vietnameseDate(given), sizeOf(size)), inUse })),
    { number: null, file: none, text: none, inUse: versions.every(({ inUse }) => !inUse) },
  ];
  return (
    <>
      <h3>{OFFICE_TEMPLATES.versions}</h3>
      <ul className="plain">
        {rows.map(({ number, file, text, inUse }) => (
          <li key={number ?? 0}>
            {text}{" "}
            {inUse ? (
              <b>{OFFICE_TEMPLATES.current}</b>
            ) : (
              <Button size="small" aria-label={OFFICE_TEMPLATES.useAgainOf(file)} onClick={() => void pane.work.useVersion(name, number)}>
                {OFFICE_TEMPLATES.useAgain}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
