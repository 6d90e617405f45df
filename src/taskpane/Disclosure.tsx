import { useId, useState, type ReactNode } from "react";

interface DisclosureProps {
  readonly summary: ReactNode;
  readonly children: () => ReactNode;
  readonly open?: boolean;
  readonly className?: string;
}

/** A line that opens to what stands behind it; what is closed is not built, so that 3,000 people stay light. */
export function Disclosure({ summary, children, open: openAtFirst = false, className = "" }: DisclosureProps): ReactNode {
  const [open, setOpen] = useState(openAtFirst);
  const id = useId();
  return (
    <div className={`disclosure ${className}`}>
      <button type="button" className="summary" aria-expanded={open} aria-controls={open ? id : undefined} onClick={() => setOpen(!open)}>
        <span className="chevron" aria-hidden="true" />
        <span>{summary}</span>
      </button>
      {open && (
        <div id={id} className="details">
          {children()}
        </div>
      )}
    </div>
  );
}
