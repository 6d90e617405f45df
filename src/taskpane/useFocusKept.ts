import { useEffect, type RefObject } from "react";

const FOCUSABLE = "a[href], button, input:not([hidden]), select, textarea, [tabindex]";

/** Where something stood: its parents up to the pane, and which child of each led to it. */
type Trail = readonly { readonly parent: Element; readonly index: number }[];

/** When what has focus is taken away, focus goes to what took its place, and not to the top of the page. */
export function useFocusKept(pane: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const root = pane.current;
    if (root === null) return;
    let held: { readonly element: Element; readonly trail: Trail } | null = null;
    const note = ({ target }: FocusEvent): void => {
      held = target instanceof Element && root.contains(target) ? { element: target, trail: trailOf(target, root) } : null;
    };
    const mend = (): void => {
      const lost = document.activeElement === null || document.activeElement === document.body;
      if (held === null || held.element.isConnected || !lost) return;
      (leadOf(held.trail) ?? nextIn(held.trail))?.focus();
    };
    const observer = new MutationObserver(mend);
    observer.observe(root, { childList: true, subtree: true });
    document.addEventListener("focusin", note);
    return () => {
      observer.disconnect();
      document.removeEventListener("focusin", note);
    };
  }, [pane]);
}

function trailOf(element: Element, root: Element): Trail {
  const parent = element.parentElement;
  if (element === root || parent === null) return [];
  return [{ parent, index: [...parent.children].indexOf(element) }, ...trailOf(parent, root)];
}

/** A part may name its one next thing: the footer's primary button. */
const leadOf = (trail: Trail): HTMLElement | null =>
  trail.find(({ parent }) => parent.isConnected && parent.matches(".footer"))?.parent.querySelector<HTMLElement>("[data-lead]") ?? null;

/** The first thing to press from there on, else the last before. */
function nextIn(trail: Trail): HTMLElement | null {
  const standing = trail.filter(({ parent }) => parent.isConnected);
  for (const [level, { parent, index }] of standing.entries())
    for (const child of [...parent.children].slice(level === 0 ? index : index + 1)) {
      const next = firstIn(child);
      if (next !== null) return next;
    }
  const content = standing[0]?.parent.closest("main") ?? standing.at(-1)?.parent;
  return [...(content?.querySelectorAll<HTMLElement>(FOCUSABLE) ?? [])].at(-1) ?? null;
}

const firstIn = (element: Element): HTMLElement | null =>
  element instanceof HTMLElement && element.matches(FOCUSABLE) ? element : element.querySelector<HTMLElement>(FOCUSABLE);
