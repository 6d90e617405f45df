import type { ReactNode } from "react";
import type { QuotaCard } from "../models/quotaCards";

/** Used against the ceiling: the part over it is striped, so that it is told apart without colour; `label` says the same. */
export function UsageBar({ bar: { used, ceiling }, label }: { readonly bar: QuotaCard["bar"]; readonly label: string }): ReactNode {
  const share = (part: number): string => `${Math.round(part * 100)}%`;
  return (
    <div className="bar" role="img" aria-label={label}>
      <span className="within" style={{ width: share(Math.min(used, ceiling)) }} />
      <span className="over" style={{ width: share(Math.max(used - ceiling, 0)) }} />
      <span className="limit" style={{ insetInlineStart: share(ceiling) }} />
    </div>
  );
}
