import { spawn } from "node:child_process";
import { join } from "node:path";

export const PROJECT = join(__dirname, "..", "..");
export const SAMPLE = join(PROJECT, "samples", "danh-sach-mau.xlsx");

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the real command line as a person would, in `folder`: `await runCli(["ds.xlsx", "--out", "hồ sơ"], folder)`. */
export function runCli(argv: readonly string[], folder: string): Promise<Ran> {
  const tsx = join(PROJECT, "node_modules", "tsx", "dist", "cli.mjs");
  const child = spawn(process.execPath, [tsx, join(PROJECT, "src", "cli", "index.ts"), ...argv], { cwd: folder, stdio: ["ignore", "pipe", "pipe"] });
  const texts = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const) {
    child[name].setEncoding("utf8");
    child[name].on("data", (text: string) => {
      texts[name] += text;
    });
  }
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, ...texts }));
  });
}
