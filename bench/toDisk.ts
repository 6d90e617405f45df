import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeDocuments } from "../src/cli/makeDocuments";
import { loadTemplate } from "../src/cli/templates";
import { inWaitingPlace } from "../src/cli/waitingPlace";
import { plansFor } from "./documents";

// A process of its own, `tsx bench/toDisk.ts 10000`: as the command line makes documents, to the disk; says how long and how much memory.

export interface DiskRun {
  readonly documents: number;
  readonly milliseconds: number;
  /** Megabytes at most, and how many of them above what there was with the plan of the documents. */
  readonly memory: number;
  readonly above: number;
}

async function toDisk(people: number): Promise<DiskRun> {
  const folder = mkdtempSync(join(tmpdir(), "xep-loai-bench-"));
  const plans = plansFor(people);
  const before = process.memoryUsage.rss();
  let most = before;
  const watch = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 50);
  const start = performance.now();
  try {
    await inWaitingPlace(folder, (waiting) => makeDocuments(plans, { loadTemplate, waiting, zip: "tất cả.zip", onProgress: () => undefined, signal: new AbortController().signal }));
    return { documents: plans.length, milliseconds: performance.now() - start, memory: Math.round(most / 1e6), above: Math.round((most - before) / 1e6) };
  } finally {
    clearInterval(watch);
    rmSync(folder, { recursive: true, force: true });
  }
}

void toDisk(Number(process.argv[2])).then((run) => console.log(JSON.stringify(run)));
