import { part } from "./desk";

/** The place of the add-in's pane: shown and hidden, made wider, and on a small screen shown in turn with the sheet. */
export interface PaneFrame {
  readonly frame: HTMLIFrameElement;
  readonly show: (isShown: boolean) => void;
  /** On a small screen: brings the sheet to the front. */
  readonly stepAside: () => void;
  readonly focus: () => void;
}

const [NARROWEST, WIDEST] = [270, 600];

export function createPaneFrame(onClose: () => void): PaneFrame {
  const frame = part("pane", HTMLIFrameElement);
  const splitter = part("splitter", HTMLDivElement);
  const [showSheet, showPane] = [part("showSheet", HTMLButtonElement), part("showPane", HTMLButtonElement)];

  function widen(width: number): void {
    const wanted = Math.round(Math.max(NARROWEST, Math.min(WIDEST, width)));
    document.body.style.setProperty("--pane-width", `${wanted}px`);
    splitter.ariaValueNow = String(wanted);
  }

  /** On a small screen one of the two is in front. */
  function front(isPane: boolean): void {
    document.body.classList.toggle("paneInFront", isPane);
    showPane.ariaPressed = String(isPane);
    showSheet.ariaPressed = String(!isPane);
  }

  function show(isShown: boolean): void {
    document.body.classList.toggle("paneClosed", !isShown);
    front(isShown);
  }

  splitter.addEventListener("keydown", ({ key }) => {
    const step = { ArrowLeft: 10, ArrowRight: -10 }[key];
    if (step !== undefined) widen(Number(splitter.ariaValueNow) + step);
  });
  splitter.addEventListener("pointerdown", ({ pointerId }) => splitter.setPointerCapture(pointerId));
  splitter.addEventListener("pointermove", ({ clientX, pointerId }) => {
    if (splitter.hasPointerCapture(pointerId)) widen(document.documentElement.clientWidth - clientX);
  });
  showSheet.addEventListener("click", () => front(false));
  showPane.addEventListener("click", () => show(true));
  part("closePane", HTMLButtonElement).addEventListener("click", () => {
    show(false);
    onClose();
  });
  front(false);
  return { frame, show, stepAside: () => front(false), focus: () => (document.body.classList.contains("paneClosed") ? undefined : frame.focus()) };
}
