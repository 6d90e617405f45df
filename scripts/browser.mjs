// Finds Chrome, Edge or Chromium for the tests that need a browser: `node scripts/browser.mjs` prints its path.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "microsoft-edge-stable", "microsoft-edge", "chrome", "msedge"];

/** The path of a browser on this machine, or null. CHROME_PATH goes before everything. */
export async function findBrowser(env = process.env) {
  if (env.CHROME_PATH) {
    if (existsSync(env.CHROME_PATH)) return env.CHROME_PATH;
    console.error(`CHROME_PATH points to nothing: ${env.CHROME_PATH}`);
  }
  return [...onPath(env), ...usualPlaces(env), await playwrightOwn()].find((file) => file && existsSync(file)) ?? null;
}

/** Installs a browser where that can be done unasked, and answers its path or null. */
export async function installBrowser() {
  if (existsSync("/etc/debian_version") && process.getuid?.() === 0) {
    console.error("No Chrome, Edge or Chromium found: installing chromium with apt-get …");
    const apt = (...args) =>
      spawnSync("apt-get", args, { stdio: ["ignore", 2, 2], env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } }).status === 0;
    if (apt("update") && apt("install", "-y", "--no-install-recommends", "chromium")) return findBrowser();
  }
  console.error("No Chrome, Edge or Chromium found: installing the one Playwright brings …");
  spawnSync(process.execPath, ["node_modules/playwright-core/cli.js", "install", "chromium"], { stdio: ["ignore", 2, 2] });
  return findBrowser();
}

function onPath(env) {
  const suffix = process.platform === "win32" ? ".exe" : "";
  return (env.PATH ?? "").split(path.delimiter).flatMap((folder) => NAMES.map((name) => path.join(folder, name + suffix)));
}

function usualPlaces(env) {
  if (process.platform === "darwin")
    return ["Google Chrome", "Microsoft Edge", "Chromium"].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  if (process.platform !== "win32") return [];
  return [env.ProgramFiles, env["ProgramFiles(x86)"], env.LOCALAPPDATA]
    .filter(Boolean)
    .flatMap((folder) => ["Google/Chrome/Application/chrome.exe", "Microsoft/Edge/Application/msedge.exe"].map((file) => path.join(folder, file)));
}

async function playwrightOwn() {
  try {
    return (await import("playwright-core")).chromium.executablePath();
  } catch {
    return null; // not installed yet, or Playwright knows no browser for this system
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const browser = await findBrowser();
  if (browser) console.log(browser);
  process.exitCode = browser ? 0 : 1;
}
