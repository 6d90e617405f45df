import type { DocumentPlan } from "../../documents/documentPlan";
import { countsOf, type Filling } from "../../documents/fillDocuments";
import { fillerHere, fillInBatches, withSpare, type BatchesFilled, type Filler } from "../../documents/fillInBatches";
import { workerFiller } from "../../documents/workers/workerFiller";
import { zipEnding } from "../../documents/zipFiles";
import { breather } from "../breather";
import { browserDeflater } from "./browserDeflater";
import { startFillWorker } from "./startFillWorker";

export interface MadeDocuments extends BatchesFilled {
  /** The documents as they stand in the zip, in pieces of a megabyte: the browser keeps them out of the page's memory. */
  readonly pieces: readonly Blob[];
  /** What ends a zip of these pieces. */
  readonly end: Uint8Array;
}

interface Making extends Pick<Filling, "loadTemplate" | "onProgress"> {
  readonly signal: AbortSignal;
  /** Without it, as many as pay. */
  readonly workers?: number;
}

/** What is handed to the browser at once: more would keep the page busy. */
const PIECE = 1_000_000;
/** Enough for a worker to be busy while the page takes the last batch; a page without workers hears of every document. */
const BATCH = 32;
/** From here on a second worker saves more than it costs to start and to open the templates anew; on two cores it saves little before. */
const TWO_WORKERS = 20_000;

/** Makes the documents in workers, on the page itself where there are none. The bytes are the same. */
export async function makeDocuments(plans: readonly DocumentPlan[], { loadTemplate, onProgress, signal, workers: wanted }: Making): Promise<MadeDocuments> {
  const counts = countsOf(plans);
  const here = (): Filler => fillerHere({ loadTemplate, deflater: browserDeflater(), pause: breather(), signal }, counts);
  const workers = Array.from({ length: wanted ?? (plans.length < TWO_WORKERS ? 1 : 2) }, startFillWorker).filter((worker) => worker !== null);
  const fillers = workers.length === 0 ? [here()] : workers.map((worker) => withSpare(workerFiller(worker, loadTemplate, counts), here));
  const stop = (): void => fillers.forEach((filler) => filler.stop());
  signal.addEventListener("abort", stop, { once: true });

  const ending = zipEnding();
  const pieces: Blob[] = [];
  let next: Uint8Array[] = [];
  const flush = (): void => {
    if (next.length > 0) pieces.push(new Blob(next as BlobPart[]));
    next = [];
  };
  try {
    const filled = await fillInBatches(plans, {
      fillers,
      batchSize: workers.length === 0 ? 1 : BATCH,
      take(files, bytes) {
        files.forEach(ending.add);
        next.push(bytes);
        if (next.reduce((sum, { length }) => sum + length, 0) > PIECE) flush();
      },
      onProgress,
      signal,
    });
    flush();
    return { ...filled, pieces, end: ending.end() };
  } finally {
    signal.removeEventListener("abort", stop);
    stop();
  }
}
