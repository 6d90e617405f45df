import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { startBrowser } from "../../test/support/browser";
import { serveWorkbench } from "../../test/support/site";
import { pictures } from "./pictures";

const FOLDER = join(__dirname, "..", "hinh");

/** Draws the pictures of the guide anew from the built product: `npm run guide`. Then look at them. */
async function build(): Promise<void> {
  const site = await serveWorkbench();
  const browser = await startBrowser();
  try {
    const drawn = await pictures(browser, site);
    rmSync(FOLDER, { recursive: true, force: true });
    mkdirSync(FOLDER);
    for (const [name, bytes] of drawn) writeFileSync(join(FOLDER, name), bytes);
  } finally {
    await browser.close();
    site.close();
  }
}

void build();
