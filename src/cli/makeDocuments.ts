import { availableParallelism } from "node:os";
import type { DocumentPlan } from "../documents/documentPlan";
import { countsOf, type Filling } from "../documents/fillDocuments";
import { fillerHere, fillInBatches, withSpare, type BatchesFilled, type Filler } from "../documents/fillInBatches";
import { workerFiller } from "../documents/workers/workerFiller";
import { storedContents, zipEnd } from "../documents/zipFiles";
import { cli } from "../messages.vi/cli";
import { CommandError } from "./fileErrors";
import { startFillThread } from "./startFillThread";
import type { WaitingFile, WaitingPlace } from "./waitingPlace";
import { zlibDeflater } from "./zlibDeflater";

interface Making extends Pick<Filling, "loadTemplate"> {
  /** Where the documents wait until all are made. */
  readonly waiting: WaitingPlace;
  /** The zip of all of them, by its place in the folder. */
  readonly zip: string;
  readonly onProgress: NonNullable<Filling["onProgress"]>;
  readonly signal: AbortSignal;
}

export interface MadeOnDisk extends Pick<BatchesFilled, "files" | "failures"> {
  /** Every document, and the zip, in their order. */
  readonly ready: readonly WaitingFile[];
}

const BATCH = 32;
/** From here on a thread that fills while this one writes saves more than it costs to start and to open the templates anew. */
const WORTH_THREADS = 3000;
const MOST_THREADS = 4;

/**
 * Makes the documents and writes each as it comes, by itself and into the zip: what is in memory at any time are a few batches,
 * however many documents there are. Throws a `CommandError` where it is stopped.
 */
export async function makeDocuments(plans: readonly DocumentPlan[], { loadTemplate, waiting, zip, onProgress, signal }: Making): Promise<MadeOnDisk> {
  const fillers = fillersFor(plans, loadTemplate, signal);
  const stop = (): void => fillers.forEach((filler) => filler.stop());
  signal.addEventListener("abort", stop, { once: true });
  const ready: WaitingFile[] = [];
  const growing = await waiting.grow(zip);
  try {
    const { files, failures, cancelled } = await fillInBatches(plans, {
      fillers,
      batchSize: BATCH,
      async take(files, bytes) {
        await growing.append(bytes);
        const contents = storedContents(files, bytes);
        ready.push(...(await Promise.all(files.map(({ path }, index) => waiting.put(path, contents[index] ?? new Uint8Array())))));
      },
      onProgress,
      signal,
    });
    if (cancelled) throw new CommandError(cli.stopped);
    await growing.append(zipEnd(files));
    return { files, failures, ready: [...ready, await growing.end()] };
  } finally {
    signal.removeEventListener("abort", stop);
    stop();
  }
}

/** Threads, each with this thread as its spare; for few documents this thread alone. */
function fillersFor(plans: readonly DocumentPlan[], loadTemplate: Filling["loadTemplate"], signal: AbortSignal): readonly Filler[] {
  const counts = countsOf(plans);
  // Between two documents the process hears Ctrl+C.
  const pause = (): Promise<void> => new Promise((resume) => setImmediate(resume));
  const here = (): Filler => fillerHere({ loadTemplate, deflater: zlibDeflater, pause, signal }, counts);
  if (plans.length < WORTH_THREADS) return [here()];
  const threads = Math.min(MOST_THREADS, Math.max(1, availableParallelism() - 1));
  return Array.from({ length: threads }, () => withSpare(workerFiller(startFillThread(), loadTemplate, counts), here));
}
