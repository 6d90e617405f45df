import type { BrowserContext, FrameLocator, Page } from "playwright-core";
import { axeFaults, saving } from "./onSite";

/** A person before the workbench: what they press, type and see. */
export interface AtWorkbench {
  readonly page: Page;
  readonly pane: FrameLocator;
  /** Brings a sheet to the front by its tab. */
  readonly front: (sheet: string) => Promise<void>;
  /** Goes to a cell by the address box, and waits until it is in sight. */
  readonly goTo: (address: string) => Promise<void>;
  /** Types into a cell, letter by letter, and leaves it with Enter. */
  readonly type: (address: string, text: string) => Promise<void>;
  /** Goes to a cell and waits until it says so. */
  readonly says: (address: string, text: string | RegExp) => Promise<void>;
  readonly text: (address: string) => Promise<string>;
  /** Where the cursor stands: sheet and address. */
  readonly standing: () => Promise<string>;
  /** Nothing is computed any more. */
  readonly computed: () => Promise<void>;
  readonly saving: (press: () => Promise<void>) => Promise<Buffer>;
  /** What axe finds in the page and in the pane. */
  readonly axeFaults: (where: string) => Promise<string[]>;
  /** What went wrong unasked: errors of the pages, requests to anywhere else. */
  readonly faults: string[];
}

/** Opens the workbench over the sample, as `npm start` shows it; `excel`: "PC" or "Mac". */
export async function atWorkbench(context: BrowserContext, { url, workbench }: { readonly url: string; readonly workbench: string }, excel = "PC"): Promise<AtWorkbench> {
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.stack ?? error.message));
  page.on("console", (message) => void (message.type() === "error" && faults.push(message.text())));
  context.on("request", (request) => {
    if (!/^(blob|data):/.test(request.url()) && !request.url().startsWith(url)) faults.push(`asked ${request.url()}`);
  });
  await page.goto(`${workbench}?excel=${excel}`);
  const pane = page.frameLocator("#pane");
  const address = page.locator("#address");
  const goTo = async (cell: string): Promise<void> => {
    await address.fill(cell);
    await address.press("Enter");
    await page.locator(`#cell-${cell}`).waitFor();
  };
  return {
    page,
    pane,
    front: (sheet) => page.getByRole("tab", { name: sheet, exact: true }).click(),
    goTo,
    type: async (cell, text) => {
      await goTo(cell);
      await page.keyboard.type(text);
      await page.keyboard.press("Enter");
    },
    says: async (cell, text) => {
      await goTo(cell);
      await page.locator(`#cell-${cell}`).filter({ hasText: text }).waitFor();
    },
    text: async (cell) => {
      await goTo(cell);
      return page.locator(`#cell-${cell}`).innerText();
    },
    standing: async () => `${await page.getByRole("grid").getAttribute("aria-label")}!${await address.inputValue()}`,
    computed: async () => {
      // The sign is set ten times a second: what was just done shows in it by then.
      await page.waitForTimeout(150);
      await page.locator("#computing[data-computing=false]").waitFor({ state: "attached" });
    },
    saving: (press) => saving(page, press),
    axeFaults: (where) => axeFaults(page, where, page.frames()),
    faults,
  };
}
