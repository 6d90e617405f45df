import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { unzipSync } from "fflate";
import { bigRoster } from "../../bench/bigRoster";
import { CommandError } from "../../src/cli/fileErrors";
import { makeDocuments } from "../../src/cli/makeDocuments";
import { startFillThread } from "../../src/cli/startFillThread";
import { loadTemplate } from "../../src/cli/templates";
import { inWaitingPlace } from "../../src/cli/waitingPlace";
import { zlibDeflater } from "../../src/cli/zlibDeflater";
import { documentsFor } from "../../src/documents/documentsFor";
import { countsOf } from "../../src/documents/fillDocuments";
import { fillerHere, fillInBatches, withSpare, type Filler } from "../../src/documents/fillInBatches";
import { workerFiller, type WorkerLike } from "../../src/documents/workers/workerFiller";
import type { FromWorker } from "../../src/documents/workers/workerMessages";
import { workerProgram } from "../../src/documents/workers/workerProgram";
import { zipEnd } from "../../src/documents/zipFiles";
import { regulation2023 } from "../../src/review/regulation2023";
import { reviewAgency } from "../../src/review/reviewAgency";
import { anAgency } from "../support/aReview";

const plans = documentsFor(reviewAgency(bigRoster(90), regulation2023), anAgency());
const counts = countsOf(plans);
const here = (): Filler => fillerHere({ loadTemplate, deflater: zlibDeflater }, counts);

let base: string;
beforeEach(() => {
  base = realpathSync(mkdtempSync(join(tmpdir(), "xep loại ")));
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

async function zipOf(filler: Filler, onBatch: (batch: number) => void = () => undefined): Promise<string> {
  const pieces: Uint8Array[] = [];
  const { files, failures } = await fillInBatches(plans, { fillers: [filler], batchSize: 8, take: (_, bytes) => (onBatch(pieces.length), void pieces.push(bytes)) });
  filler.stop();
  expect(failures).toEqual([]);
  return Buffer.concat([...pieces, zipEnd(files)]).toString("base64");
}

const making = (run: typeof plans, signal = new AbortController().signal) =>
  inWaitingPlace(base, async (waiting) => {
    const { files, failures, ready } = await makeDocuments(run, { loadTemplate, waiting, zip: "tất cả.zip", onProgress: () => undefined, signal });
    const contents = new Map(ready.map(({ path, from }) => [path, readFileSync(from).toString("base64")]));
    return { files, failures, contents };
  });

test("every document lies on the disk by itself and, the same bytes, in the zip", async () => {
  const { files, failures, contents } = await making(plans);
  expect(failures).toEqual([]);
  expect([...contents.keys()]).toEqual([...plans.map(({ path }) => path), "tất cả.zip"]);
  expect(files.map(({ path }) => path)).toEqual(plans.map(({ path }) => path));
  const zipped = unzipSync(Buffer.from(contents.get("tất cả.zip") ?? "", "base64"));
  for (const { path } of plans) expect(Buffer.from(zipped[path] ?? []).toString("base64")).toBe(contents.get(path));
  expect(readdirSync(base)).toEqual([]);
});

test("stopped at any moment, nothing is left on the disk", () =>
  fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: 60 }), async (ticks) => {
      const stop = new AbortController();
      void (async () => {
        for (let left = ticks; left > 0; left--) await new Promise((resolve) => setImmediate(resolve));
        stop.abort();
      })();
      await expect(making(plans, stop.signal)).rejects.toThrow(CommandError);
      expect(readdirSync(base)).toEqual([]);
    }),
    { numRuns: 8 },
  ));

describe("the zip is the same", () => {
  let expected = "";
  beforeAll(async () => {
    expected = await zipOf(here());
  });
  let spares = 0;
  beforeEach(() => {
    spares = 0;
  });
  const thread = (worker: WorkerLike): Filler => withSpare(workerFiller(worker, loadTemplate, counts), () => (spares++, here()));

  test("when a thread fills", async () => {
    expect((await zipOf(thread(startFillThread()))) === expected).toBe(true);
    expect(spares).toBe(0);
  });

  test("when the thread is killed in the middle", async () => {
    for (const at of [0, 5]) {
      const worker = startFillThread();
      expect((await zipOf(thread(worker), (batch) => void (batch === at && worker.terminate()))) === expected).toBe(true);
    }
    expect(spares).toBe(2);
  });

  test("when the thread lives and answers that it cannot fill", async () => {
    let hear: (message: FromWorker) => void = () => undefined;
    const run = workerProgram((message) => hear(message), zlibDeflater);
    // The templates never reach it.
    const worker: WorkerLike = { post: (message) => void (message.type === "fill" && run(message)), terminate: () => undefined, listen: (onMessage) => void (hear = onMessage) };
    expect((await zipOf(thread(worker))) === expected).toBe(true);
    expect(spares).toBe(1);
  });

  test("when the thread runs out of memory", async () => {
    expect((await zipOf(thread(startFillThread({ maxOldGenerationSizeMb: 12 })))) === expected).toBe(true);
    expect(spares).toBe(1);
  });
});
