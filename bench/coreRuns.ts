import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../src/cli/run";

// A process of its own, `node --expose-gc --require tsx/cjs bench/coreRuns.ts 20`: the command line's whole work over the sample, again and again; says what stays.

export interface CoreRuns {
  readonly documents: number;
  /** Megabytes after each run, collected: JavaScript, and the whole process. */
  readonly heap: readonly number[];
  readonly process: readonly number[];
}

const SILENT = { print: () => undefined, complain: () => undefined, progress: { show: () => undefined, clear: () => undefined } };

async function coreRuns(times: number): Promise<CoreRuns> {
  const [heap, whole]: [number[], number[]] = [[], []];
  let documents = 0;
  for (let time = 0; time < times; time++) {
    const out = mkdtempSync(join(tmpdir(), "xep-loai-bench-"));
    await run(["samples/danh-sach-mau.xlsx", "--out", out], { ...SILENT, from: process.cwd(), signal: new AbortController().signal });
    documents = readdirSync(out, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".docx")).length;
    rmSync(out, { recursive: true, force: true });
    globalThis.gc?.();
    heap.push(process.memoryUsage().heapUsed / 1e6);
    whole.push(process.memoryUsage.rss() / 1e6);
  }
  return { documents, heap, process: whole };
}

void coreRuns(Number(process.argv[2])).then((runs) => console.log(JSON.stringify(runs)));
