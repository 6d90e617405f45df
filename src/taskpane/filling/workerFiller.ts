import type { TemplateName } from "../../documents/documentPlan";
import type { Counts, Filling } from "../../documents/fillDocuments";
import type { FilledBatch, Filler } from "../../documents/fillInBatches";
import type { FromWorker, ToWorker } from "./workerMessages";

/** The part of `Worker` a filler uses. */
export interface WorkerLike {
  readonly postMessage: (message: ToWorker) => void;
  readonly terminate: () => void;
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

/** Fills in a worker. Where it cannot start, or dies, what it had in hand fails: see `withSpare`. */
export function workerFiller(worker: WorkerLike, loadTemplate: Filling["loadTemplate"], counts: Counts): Filler {
  const inHand = new Map<number, { readonly resolve: (filled: FilledBatch) => void; readonly reject: (error: Error) => void }>();
  let batches = 0;
  let dead: Error | null = null;

  const die = (why: string): void => {
    dead ??= new Error(why);
    worker.terminate();
    for (const { reject } of inHand.values()) reject(dead);
    inHand.clear();
  };
  const sendTemplate = async (name: TemplateName): Promise<void> => {
    try {
      worker.postMessage({ type: "template", name, bytes: await loadTemplate(name) });
    } catch (error) {
      worker.postMessage({ type: "noTemplate", name, why: error instanceof Error ? error.message : String(error) });
    }
  };
  worker.onmessage = ({ data }) => {
    switch (data.type) {
      case "needs":
        void sendTemplate(data.name);
        break;
      case "filled":
        inHand.get(data.batch)?.resolve(data.filled);
        inHand.delete(data.batch);
        break;
      case "broken":
        die(data.why);
    }
  };
  worker.onerror = (event) => {
    event.preventDefault();
    die(event.message || "worker error");
  };
  worker.postMessage({ type: "start", counts: [...counts] });

  return {
    fill: (plans) =>
      new Promise((resolve, reject) => {
        if (dead !== null) {
          reject(dead);
          return;
        }
        const batch = batches++;
        inHand.set(batch, { resolve, reject });
        worker.postMessage({ type: "fill", batch, plans });
      }),
    stop: () => die("stopped"),
  };
}
