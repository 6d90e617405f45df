/** An A4 page with the space around it, in pixels. */
const PAGE_WIDTH = 794 + 24;

/** The drawing code waits half a second before it measures. */
const TABS_MEASURED = 600;

/**
 * Looks of the frame itself: the page's own policy reaches into it, so inline rules are allowed and nothing from elsewhere is.
 * On paper the sheet's own margins count, and no zoom.
 */
const RULES = `
  html { background: #d9d9d9; } body { margin: 0; }
  .docx-wrapper { background: none !important; padding: 12px !important; }
  .docx-wrapper > section.docx { margin-bottom: 12px !important; box-shadow: 0 0 4px rgb(0 0 0 / 40%); }
  @page { margin: 0; }
  @media print { html { background: none; } body { zoom: 1 !important; } .docx-wrapper > section.docx { box-shadow: none; } }
`;

/** Draws a Word file into a frame of this page. The drawing code comes when it is first asked for. */
export async function drawDocument(frame: HTMLIFrameElement, bytes: Uint8Array, title: string): Promise<void> {
  const [{ renderAsync }, { readyToDraw }] = await Promise.all([import("docx-preview"), import("./readyToDraw")]);
  const page = frame.contentDocument;
  if (page === null) return;
  page.documentElement.lang = "vi";
  page.title = title;
  const rules = page.createElement("style");
  rules.textContent = RULES;
  const styles = page.createElement("div");
  const sheets = page.createElement("main");
  sheets.ariaLabel = title; // the pane has a main of its own
  page.head.replaceChildren(page.createElement("title"), rules);
  page.title = title;
  page.body.replaceChildren(styles, sheets);
  await renderAsync(new Blob([readyToDraw(bytes) as BlobPart]), sheets, styles, {
    // Fonts and pictures inside the file become data: addresses, which the policy lets pictures have; nothing else is fetched.
    useBase64URL: true,
    ignoreFonts: true,
    ignoreLastRenderedPageBreak: true,
    renderAltChunks: false,
    renderComments: false,
    // Tab stops: they are measured on the page a moment later, and only right while nothing is zoomed.
    experimental: true,
  });
  await new Promise((resume) => setTimeout(resume, TABS_MEASURED));
  // A page that scrolls has to be reached by the keyboard.
  page.body.tabIndex = 0;
}

/** The zoom at which a page is as wide as the frame. */
export const fitOf = (frame: HTMLIFrameElement): number => (frame.clientWidth === 0 ? 1 : Math.min(1, frame.clientWidth / PAGE_WIDTH));

/** Sets the zoom and gives it back. */
export function zoomTo(frame: HTMLIFrameElement, zoom: number): number {
  frame.contentDocument?.body.style.setProperty("zoom", String(zoom));
  return zoom;
}

/** Prints what the frame shows, without the pane around it. */
export function printFrame(frame: HTMLIFrameElement): void {
  frame.contentWindow?.focus();
  frame.contentWindow?.print();
}
