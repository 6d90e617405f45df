import { spawnSync } from "node:child_process";
import { chromium, type Browser } from "playwright-core";

/** The browser `npm test` found; a test run by itself looks for one. Empty means: looked, and there is none. */
const executablePath =
  process.env["CHROME_PATH"] ?? spawnSync(process.execPath, ["scripts/browser.mjs"], { encoding: "utf8" }).stdout.trim();

/** `describe` for tests that need a browser; without one they are not run and `npm test` says so loudly. */
export const describeInBrowser = (name: string, tests: () => void): void => (executablePath ? describe : describe.skip)(name, tests);

/** Starts the browser, with switches of the test's own; the test closes it. */
export function startBrowser(...switches: readonly string[]): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-dev-shm-usage", ...switches],
  });
}
