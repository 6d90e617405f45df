import type { ReactNode } from "react";
import { SEVERITY_LABELS } from "../messages.vi/problem";
import type { Severity } from "../review/problem";

/** A severity as a sign with its word: the colour only repeats what both say. */
export function Sign({ severity, word }: { readonly severity: Severity | "ok"; readonly word: string }): ReactNode {
  return (
    <span className={`sign ${severity}`}>
      <span aria-hidden="true">{severity === "ok" ? "✓" : SEVERITY_LABELS[severity].sign} </span>
      {word}
    </span>
  );
}
