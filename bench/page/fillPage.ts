import type { DocumentPlan, TemplateName } from "../../src/documents/documentPlan";
import { documentsFor } from "../../src/documents/documentsFor";
import { openWordTemplate } from "../../src/documents/engine/wordTemplate";
import { zipEnd } from "../../src/documents/zipFiles";
import { regulation2023 } from "../../src/review/regulation2023";
import { reviewAgency } from "../../src/review/reviewAgency";
import { blankAgency } from "../../src/roster/settings";
import { templateLoader } from "../../src/taskpane/files";
import { makeDocuments } from "../../src/taskpane/filling/makeDocuments";
import { bigRoster } from "../bigRoster";

// A page that fills documents and times it: `npm run bench` drives it in a browser.

export interface PageRun {
  readonly documents: number;
  readonly milliseconds: number;
  /** The longest time the page heard nothing. */
  readonly longestGap: number;
  readonly zipBytes: number;
  readonly failures: number;
}

const loadTemplate = templateLoader();
const plansFor = (people: number): readonly DocumentPlan[] =>
  documentsFor(reviewAgency(bigRoster(people), regulation2023), blankAgency(regulation2023)).filter(({ form }) => form !== "report");

/** Messages to itself, and the longest wait between two. */
function gapWatch(): () => number {
  const { port1, port2 } = new MessageChannel();
  let last = performance.now();
  let longest = 0;
  port1.onmessage = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    setTimeout(() => port2.postMessage(null), 1);
  };
  port2.postMessage(null);
  return () => {
    port1.close();
    return longest;
  };
}

let plans: readonly DocumentPlan[] = [];

/** What there is before anything is made: a roster, its review and its plan. */
function plan(people: number): void {
  plans = plansFor(people);
}

/** As the pane makes a dossier: in workers, into one zip. */
async function engine(workers: number): Promise<PageRun> {
  const stopWatch = gapWatch();
  const start = performance.now();
  const { files, failures, pieces } = await makeDocuments(plans, { loadTemplate, signal: new AbortController().signal, workers });
  const milliseconds = performance.now() - start;
  const longestGap = stopWatch();
  const zip = new Blob([...pieces, zipEnd(files) as BlobPart]);
  return { documents: files.length, milliseconds, longestGap, zipBytes: zip.size, failures: failures.length };
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
  return { documents: plans.length, milliseconds, longestGap: milliseconds, zipBytes, failures: 0 };
}

Object.assign(window, { plan, engine, plain, stops });
