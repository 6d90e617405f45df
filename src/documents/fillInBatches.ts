import type { DocumentPlan } from "./documentPlan";
import { documentFiller, type Counts, type FillFailure, type Filling, type MadeDocument, type ToFill, type Unfilled } from "./fillDocuments";
import { plainDeflater } from "./engine/deflater";
import { rowsIn } from "./engine/form";
import { joined } from "./engine/zipRecords";
import { storedHeader, type StoredFile } from "./zipFiles";

/** What became of some plans, in their order, and the documents, one after the other as they will stand in the zip. */
export interface FilledBatch {
  readonly outcomes: readonly (Pick<StoredFile, "size" | "crc"> | Unfilled)[];
  readonly bytes: Uint8Array;
}

/** A place where documents are filled: a worker, or this thread. */
export interface Filler {
  readonly fill: (plans: readonly ToFill[]) => Promise<FilledBatch>;
  /** Ends it at once; what it had under way fails. */
  readonly stop: () => void;
}

/** Fills on this thread. `pause` lets the page breathe between two documents. */
export function fillerHere(filling: Pick<Filling, "loadTemplate" | "deflater" | "pause" | "signal">, counts: Counts): Filler {
  const { deflater = plainDeflater, pause, signal } = filling;
  const fill = documentFiller(filling, counts);
  return {
    async fill(plans) {
      const outcomes: FilledBatch["outcomes"][number][] = [];
      const pieces: Uint8Array[] = [];
      for (const plan of plans) {
        if (signal?.aborted) break;
        const filled = await fill(plan);
        if ("message" in filled) outcomes.push(filled);
        else {
          const { beginning, beginningCrc, rest } = filled;
          const size = rest.reduce((sum, { length }) => sum + length, beginning.length);
          const crc = rest.reduce((before, piece) => deflater.crc32(piece, before), beginningCrc);
          outcomes.push({ size, crc });
          pieces.push(storedHeader({ path: plan.path, size, crc }), beginning, ...rest);
        }
        await pause?.();
      }
      return { outcomes, bytes: joined(pieces) };
    },
    stop: () => undefined,
  };
}

/** A filler that goes on in another place when the first one breaks: a worker may not start, or be killed for want of memory. */
export function withSpare(first: Filler, spare: () => Filler): Filler {
  let current = first;
  let stopped = false;
  return {
    async fill(plans) {
      const asked = current;
      try {
        return await asked.fill(plans);
      } catch (error) {
        if (stopped) throw error;
        if (current === asked) {
          asked.stop();
          current = spare();
        }
        return await current.fill(plans);
      }
    },
    stop() {
      stopped = true;
      current.stop();
    },
  };
}

export type StoredDocument = MadeDocument & StoredFile;

export interface BatchFilling {
  readonly fillers: readonly Filler[];
  /** How many documents a filler is given at once, at most: a batch ends early where lists are long. */
  readonly batchSize: number;
  /** Given the batches in the order of the plan, one at a time; the next waits until this one is taken. */
  readonly take: (files: readonly StoredDocument[], bytes: Uint8Array) => void | Promise<void>;
  readonly onProgress?: Filling["onProgress"];
  readonly signal?: Filling["signal"];
}

export interface BatchesFilled {
  readonly files: readonly StoredDocument[];
  readonly failures: readonly FillFailure[];
  readonly cancelled: boolean;
}

/** Lists of a whole agency are long: a batch of many of them would keep the page busy while it is handed over. */
const MOST_ROWS = 1000;

/** Batches a filler has in hand: while one is taken, the next is filled. No more: memory stays flat however many there are. */
const IN_HAND = 2;

/**
 * Deals the plans to the fillers and gives the batches back in the order of the plan, whoever was first: the same plans give the
 * same bytes with one filler and with many. A filler that fails for good fails the whole, except when it was stopped.
 */
export async function fillInBatches(plans: readonly DocumentPlan[], filling: BatchFilling): Promise<BatchesFilled> {
  const { fillers, batchSize, take, onProgress, signal } = filling;
  const files: StoredDocument[] = [];
  const failures: FillFailure[] = [];
  let dealt = 0;
  const deal = (): readonly DocumentPlan[] => {
    const start = dealt;
    for (let rows = 0; dealt < plans.length && dealt - start < batchSize && rows < MOST_ROWS; dealt++) rows += rowsIn(plans[dealt]?.tags ?? {});
    return plans.slice(start, dealt);
  };
  let taken: Promise<void> = Promise.resolve();
  const tell = (done: number): void => onProgress?.({ done, total: plans.length, path: plans[done]?.path ?? "" });

  const work = async (filler: Filler): Promise<void> => {
    while (dealt < plans.length && !signal?.aborted) {
      const batch = deal();
      const filling = filler.fill(batch);
      const end = dealt;
      const before = taken;
      taken = (async () => {
        const { outcomes, bytes } = await filling;
        await before;
        if (signal?.aborted) return;
        const made: StoredDocument[] = [];
        for (const [index, { path, form, subject }] of batch.entries()) {
          const outcome = outcomes[index];
          if (outcome === undefined) continue;
          if ("message" in outcome) failures.push({ path, subject, message: outcome.message });
          else made.push({ path, form, subject, size: outcome.size, crc: outcome.crc });
        }
        await take(made, bytes);
        files.push(...made);
        tell(end);
      })();
      await taken;
    }
  };
  tell(0);
  try {
    await Promise.all(fillers.flatMap((filler) => Array.from({ length: IN_HAND }, () => work(filler))));
  } catch (error) {
    if (!signal?.aborted) throw error;
  }
  return { files, failures, cancelled: signal?.aborted === true };
}
