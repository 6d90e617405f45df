// Draws the PNG icons the manifest names from the SVG files in assets/: `npm run icons` after changing one.
import { readFileSync } from "node:fs";
import { chromium } from "playwright-core";
import { findBrowser } from "./browser.mjs";

const ICONS = { icon: [16, 32, 64, 80], ratings: [16, 32, 80], quotas: [16, 32, 80], forms: [16, 32, 80], help: [16, 32, 80] };

const browser = await chromium.launch({ executablePath: await findBrowser(), args: ["--no-sandbox", "--disable-gpu"] });
const page = await browser.newPage();
for (const [name, sizes] of Object.entries(ICONS))
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px}</style>${readFileSync(`assets/${name}.svg`, "utf8")}`);
    await page.screenshot({ path: `assets/${name}-${size}.png`, omitBackground: true });
  }
await browser.close();
