import type { Browser, BrowserContext, BrowserContextOptions } from "playwright-core";
import { startBrowser } from "./browser";
import { serveWorkbench, SITE_TIMEOUT } from "./site";
import { type AtWorkbench, atWorkbench } from "./workbench";

export interface OnWorkbench {
  /** The site's address: the pane as a page of its own. */
  readonly url: () => string;
  /** A browser of somebody who was never there, with sheet and pane side by side. */
  readonly context: (options?: BrowserContextOptions) => Promise<BrowserContext>;
  /** The workbench over the sample, read by the pane; `excel`: "PC" or "Mac". */
  readonly open: (context: BrowserContext, excel?: string) => Promise<AtWorkbench>;
}

/** What a clerk lets Excel do. */
export const CLIPBOARD: BrowserContextOptions = { permissions: ["clipboard-read", "clipboard-write"] };

/**
 * The workbench in a browser, for the tests of one `describe`; what was opened is closed after each test, or after the last one.
 * A test fails when a page throws, logs an error or asks for anything elsewhere.
 */
export function onWorkbench(closed: "eachTime" | "atTheEnd" = "eachTime"): OnWorkbench {
  let served: Awaited<ReturnType<typeof serveWorkbench>>;
  let browser: Browser;
  const contexts: BrowserContext[] = [];
  const desks: AtWorkbench[] = [];

  beforeAll(async () => {
    [served, browser] = await Promise.all([serveWorkbench(), startBrowser()]);
  }, SITE_TIMEOUT);
  afterAll(async () => {
    await browser?.close();
    served?.close();
  });
  afterEach(async () => {
    const faults = desks.flatMap(({ faults }) => faults.splice(0));
    if (closed === "eachTime") {
      desks.length = 0;
      for (const context of contexts.splice(0)) await context.close();
    }
    expect(faults).toEqual([]);
  });

  return {
    url: () => served.url,
    async context(options = {}) {
      const made = await browser.newContext({ viewport: { width: 1280, height: 760 }, locale: "vi-VN", acceptDownloads: true, serviceWorkers: "block", ...options });
      contexts.push(made);
      return made;
    },
    async open(context, excel) {
      const desk = await atWorkbench(context, served, excel);
      desks.push(desk);
      await desk.pane.getByText("Tìm thấy 31 người").waitFor();
      return desk;
    },
  };
}
