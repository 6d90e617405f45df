import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from "react";

interface MenuProps {
  readonly label: string;
  readonly children: ReactNode;
}

/** A button whose items open below it in the flow of the page: they cover nothing, and fit a pane of any width and zoom. */
export function Menu({ label, children }: MenuProps): ReactNode {
  const [open, setOpen] = useState(false);
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!open) return;
    list.current?.querySelector("button")?.focus();
    const clickedBeside = ({ target }: MouseEvent): void => {
      if (target instanceof Node && !button.current?.contains(target) && !list.current?.contains(target)) setOpen(false);
    };
    document.addEventListener("click", clickedBeside);
    return () => document.removeEventListener("click", clickedBeside);
  }, [open]);
  const close = (): void => {
    button.current?.focus();
    setOpen(false);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === "Escape" || event.key === "Tab") return close(); // Tab goes on from the button
    const items = [...(list.current?.querySelectorAll("button") ?? [])];
    const next = nextOf(event.key, items.findIndex((item) => item === document.activeElement), items.length);
    if (next === null) return;
    event.preventDefault();
    items[next]?.focus();
  };
  return (
    <>
      <button ref={button} type="button" aria-label={label} aria-haspopup="menu" aria-expanded={open} aria-controls={open ? id : undefined} onClick={() => setOpen(!open)}>
        ⋯
      </button>
      {open && (
        <div id={id} ref={list} className="menu" role="menu" aria-label={label} onKeyDown={onKey} onClick={close}>
          {children}
        </div>
      )}
    </>
  );
}

export const MenuItem = ({ onClick, children }: { readonly onClick: () => void; readonly children: ReactNode }): ReactNode => (
  <button type="button" role="menuitem" tabIndex={-1} onClick={onClick}>
    {children}
  </button>
);

/** `nextOf("ArrowDown", 5, 6)` → 0: the arrows go round. Any other key leads nowhere: `null`. */
function nextOf(key: string, at: number, count: number): number | null {
  switch (key) {
    case "ArrowDown":
      return (at + 1) % count;
    case "ArrowUp":
      return (at - 1 + count) % count;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return null;
  }
}
