import { spawnSync } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** The project's folder, wherever the command was called from. */
export const ROOT = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** Runs a script of node_modules (`run("jest/bin/jest.js", ["--ci"])`) in the project and answers its exit code; no answer counts as 2. */
export function run(script, args, options = {}) {
  const file = path.join(ROOT, "node_modules", script);
  return spawnSync(process.execPath, [file, ...args], { cwd: ROOT, stdio: "inherit", ...options }).status ?? 2;
}
