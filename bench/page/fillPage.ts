import type { DocumentPlan, TemplateName } from "../../src/documents/documentPlan";
import { documentsFor } from "../../src/documents/documentsFor";
import { openWordTemplate } from "../../src/documents/engine/wordTemplate";
import { regulation2023 } from "../../src/review/regulation2023";
import { reviewAgency } from "../../src/review/reviewAgency";
import { blankAgency } from "../../src/roster/settings";
import { templateLoader } from "../../src/taskpane/files";
import { makeDocuments } from "../../src/taskpane/filling/makeDocuments";
import { bigRoster } from "../bigRoster";
import type { NativeDone, NativeWork } from "./nativeWorker";

// A page that fills documents and times it: `npm run bench` drives it in a browser.

export interface PageRun {
  readonly documents: number;
  readonly milliseconds: number;
  /** The longest time the page heard nothing, from the first message to a worker to the finished zip. */
  readonly longestGap: number;
  /** Tasks of 50 ms and more, as the browser counts them. */
  readonly longTasks: number;
  readonly zipBytes: number;
  readonly failures: number;
}

const loadTemplate = templateLoader();
const plansFor = (people: number): readonly DocumentPlan[] =>
  documentsFor(reviewAgency(bigRoster(people), regulation2023), blankAgency(regulation2023)).filter(({ form }) => form !== "report");

/** Messages to itself a millisecond apart, and the longest wait between two: every task of the page, and what the machine takes away from it. */
function gapWatch(): () => Promise<Pick<PageRun, "longestGap" | "longTasks">> {
  const { port1, port2 } = new MessageChannel();
  let last = performance.now();
  let longestGap = 0;
  let longTasks = 0;
  const observer = new PerformanceObserver((list) => (longTasks += list.getEntries().length));
  observer.observe({ entryTypes: ["longtask"] });
  port1.onmessage = () => {
    const now = performance.now();
    longestGap = Math.max(longestGap, now - last);
    last = now;
    setTimeout(() => port2.postMessage(null), 1);
  };
  port2.postMessage(null);
  return async () => {
    // The task that asks is one of those watched.
    await new Promise((resolve) => setTimeout(resolve, 50));
    port1.close();
    observer.disconnect();
    return { longestGap, longTasks };
  };
}

/** The same on a page that does nothing while so many workers are busy: what is the machine's own. */
async function idle(workers: number): Promise<number> {
  const program = URL.createObjectURL(new Blob(["for (let at = 0; ; at++) if (at < 0) break;"]));
  const busy = Array.from({ length: workers }, () => new Worker(program));
  const stopWatch = gapWatch();
  await new Promise((resolve) => setTimeout(resolve, 6000));
  const { longestGap } = await stopWatch();
  busy.forEach((worker) => worker.terminate());
  return longestGap;
}

let plans: readonly DocumentPlan[] = [];

/** What there is before anything is made: a roster, its review and its plan, of all forms or of one. */
function plan(people: number, only?: TemplateName): void {
  plans = plansFor(people).filter(({ template }) => only === undefined || template === only);
}

/** As the pane makes a dossier: in workers, into one zip. */
async function engine(workers: number): Promise<PageRun> {
  const stopWatch = gapWatch();
  const start = performance.now();
  const { files, failures, pieces, end } = await makeDocuments(plans, { loadTemplate, signal: new AbortController().signal, workers });
  const zip = new Blob([...pieces, end as BlobPart]);
  const milliseconds = performance.now() - start;
  // The pane keeps them until they are saved.
  Object.assign(window, { kept: { files, zip } });
  return { documents: files.length, milliseconds, ...(await stopWatch()), zipBytes: zip.size, failures: failures.length };
}

/** The same steps and workers' way of packing as a browser alone offers it: no deflate of ours, no batches, one worker. */
async function native(): Promise<PageRun> {
  const templates = await Promise.all([...new Set(plans.map(({ template }) => template))].map(async (name) => [name, await loadTemplate(name)] as const));
  const worker = new Worker(new URL("./nativeWorker.ts", import.meta.url));
  const stopWatch = gapWatch();
  const start = performance.now();
  const done = new Promise<NativeDone>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<NativeDone>) => resolve(data);
    worker.onerror = ({ message }) => reject(new Error(message));
  });
  worker.postMessage({ plans, templates } satisfies NativeWork);
  const { documents, zipBytes } = await done;
  const milliseconds = performance.now() - start;
  worker.terminate();
  return { documents, milliseconds, ...(await stopWatch()), zipBytes, failures: plans.length - documents };
}

/** The longest time until a stop was answered, pressed at so many moments of the making. */
async function stops(moments: number): Promise<number> {
  let longest = 0;
  for (let moment = 0; moment < moments; moment++) {
    const run = new AbortController();
    const making = makeDocuments(plans, { loadTemplate, signal: run.signal });
    await new Promise((resolve) => setTimeout(resolve, 50 * moment));
    const start = performance.now();
    run.abort();
    await making;
    longest = Math.max(longest, performance.now() - start);
  }
  return longest;
}

/** docxtemplater's plain loop, on the page. */
async function plain(): Promise<PageRun> {
  const templates = new Map<TemplateName, Uint8Array>();
  for (const { template } of plans) templates.set(template, await loadTemplate(template));
  const start = performance.now();
  let zipBytes = 0;
  for (const { template, tags } of plans)
    zipBytes += openWordTemplate(templates.get(template) ?? new Uint8Array()).render(tags).zip.generate({ type: "uint8array", compression: "DEFLATE" }).length;
  const milliseconds = performance.now() - start;
  return { documents: plans.length, milliseconds, longestGap: milliseconds, longTasks: plans.length, zipBytes, failures: 0 };
}

Object.assign(window, { plan, engine, native, plain, stops, idle });
