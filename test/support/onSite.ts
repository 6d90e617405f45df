import { readFileSync } from "node:fs";
import type { Browser, BrowserContext, Frame, Page } from "playwright-core";
import { startBrowser } from "./browser";
import { builtSite, serveFolder, SITE_TIMEOUT } from "./site";

export const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** How a page is opened; without words, as narrow as the pane in Excel. */
export interface Look {
  readonly width?: number;
  readonly height?: number;
  /** Another address than the site's, e.g. of a server that will be stopped. */
  readonly at?: string;
  /** Changes the browser before the page is there. */
  readonly before?: (page: Page) => Promise<unknown>;
  /** The page may keep the program for use without a network. Not otherwise: requests would pass `page.route` by. */
  readonly offline?: boolean;
}

export interface OnSite {
  readonly url: () => string;
  /** Opens the site as a clerk who was never there; closed after the test. */
  readonly open: (look?: Look) => Promise<Page>;
  readonly context: (look?: Look) => Promise<BrowserContext>;
}

/**
 * The built site in a browser, for the tests of one `describe`: `const site = onSite()`, then `const page = await site.open()`.
 * A test fails when a page throws, logs an error (what its policy blocks comes that way) or asks for anything elsewhere.
 */
export function onSite(): OnSite {
  let served: { url: string; close: () => void };
  let browser: Browser;
  const contexts: BrowserContext[] = [];
  const faults: string[] = [];

  beforeAll(async () => {
    served = await serveFolder(builtSite());
    browser = await startBrowser();
  }, SITE_TIMEOUT);
  afterAll(async () => {
    await browser?.close();
    served?.close();
  });
  afterEach(async () => {
    for (const context of contexts.splice(0)) await context.close();
    expect(faults.splice(0)).toEqual([]);
  });

  async function context({ width = 320, height = 455, at = served.url, offline = false }: Look = {}): Promise<BrowserContext> {
    const made = await browser.newContext({
      viewport: { width, height },
      locale: "vi-VN",
      acceptDownloads: true,
      serviceWorkers: offline ? "allow" : "block",
    });
    contexts.push(made);
    made.on("page", (page) => watch(page, at, faults));
    return made;
  }
  return {
    url: () => served.url,
    context,
    async open(look = {}) {
      const page = await (await context(look)).newPage();
      await look.before?.(page);
      await page.goto(look.at ?? served.url);
      return page;
    },
  };
}

function watch(page: Page, site: string, faults: string[]): void {
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => {
    // A file that is not there is what some tests are about.
    if (message.type() === "error" && !message.text().startsWith("Failed to load resource")) faults.push(message.text());
  });
  page.on("request", (request) => {
    const url = request.url();
    if (!/^(blob|data):/.test(url) && !url.startsWith(site)) faults.push(`asked ${url}`);
  });
}

/** Drops files on the page: `await dropFiles(page, { "Danh sách.xlsx": bytes })`. */
export const dropFiles = (page: Page, files: Readonly<Record<string, Buffer>>): Promise<void> =>
  page.evaluate(
    ({ files, type }) => {
      const dataTransfer = new DataTransfer();
      for (const [name, base64] of files) {
        const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
        dataTransfer.items.add(new File([bytes], name, { type }));
      }
      document.querySelector("main")?.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
    },
    { files: Object.entries(files).map(([name, bytes]) => [name, bytes.toString("base64")] as const), type: XLSX },
  );

/** The bytes a press saves. */
export async function saving(page: Page, press: () => Promise<void>): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent("download"), press()]);
  return readFileSync((await download.path()) ?? "");
}

/** What axe finds in a page, and in those frames inside it that are given: "Hồ sơ: color-contrast: <p>…". `only`: some rules instead of all. */
export async function axeFaults(page: Page, where = "", frames: readonly Frame[] = [page.mainFrame()], only: readonly string[] | null = null): Promise<string[]> {
  const script = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
  for (const frame of frames) await frame.evaluate(script);
  // The size of targets (WCAG 2.2) has to be asked for.
  const options = only === null ? { rules: { "target-size": { enabled: true } } } : { runOnly: { type: "rule", values: [...only] } };
  return page.evaluate(
    async ({ where, options }) => {
      const { axe } = window as unknown as { axe: { run: (part: Document, options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } };
      const { violations } = await axe.run(document, options);
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${where}: ${id}: ${html.slice(0, 160)}`));
    },
    { where, options },
  );
}

/** How far page and step could be scrolled sideways: `[0, 0]` is right. */
export const sideways = (page: Page): Promise<number[]> =>
  page.evaluate(() => [document.documentElement, document.querySelector("main")].map((part) => (part ? part.scrollWidth - part.clientWidth : 1)));
