import { execFileSync, spawn } from "node:child_process";

/** Longest time a test waits for the site to be built: give it to the `beforeAll` that asks for it. */
export const SITE_TIMEOUT = 300_000;

/** The folder of the built site; it is built at most once for all tests. */
export function builtSite(): string {
  return execFileSync(process.execPath, ["scripts/site.mjs"], { encoding: "utf8" }).trim();
}

/** The folder of the built workbench; likewise. */
export function builtWorkbench(): string {
  return execFileSync(process.execPath, ["scripts/site.mjs", "workbench"], { encoding: "utf8" }).trim();
}

/** Serves a folder over http: `const { url, close } = await serveFolder(builtSite())`. */
export function serveFolder(folder: string): Promise<{ url: string; close: () => void }> {
  const server = spawn(process.execPath, ["scripts/serve.mjs", folder], { stdio: ["ignore", "pipe", "inherit"] });
  return new Promise((resolve, reject) => {
    server.once("exit", () => reject(new Error("The server ended before it answered.")));
    server.stdout.on("data", (line: Buffer) => {
      const url = /http:\S+/.exec(line.toString())?.[0];
      if (url) resolve({ url, close: () => server.kill() });
    });
  });
}

/** Serves the site with the workbench beside it, building both where needed: its `workbench` is the page's address. */
export function serveWorkbench(): Promise<{ url: string; workbench: string; close: () => void }> {
  const server = spawn(process.execPath, ["scripts/workbench.mjs"], { stdio: ["ignore", "pipe", "inherit"] });
  return new Promise((resolve, reject) => {
    server.once("exit", () => reject(new Error("The server ended before it answered.")));
    server.stdout.on("data", (line: Buffer) => {
      const workbench = /http:\S+/.exec(line.toString())?.[0];
      if (workbench) resolve({ url: new URL("..", workbench).href, workbench, close: () => server.kill() });
    });
  });
}
