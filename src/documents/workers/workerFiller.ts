import type { Counts, Filling } from "../fillDocuments";
import type { FilledBatch, Filler } from "../fillInBatches";
import type { TemplateName } from "../documentPlan";
import type { FromWorker, ToWorker } from "./workerMessages";

/** A worker of a browser or of Node, as a filler sees it. */
export interface WorkerLike {
  readonly post: (message: ToWorker) => void;
  readonly terminate: () => void;
  /** Called once, before anything is posted. `onEnd`: it could not start, broke or was killed. */
  readonly listen: (onMessage: (message: FromWorker) => void, onEnd: (why: string) => void) => void;
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
      worker.post({ type: "template", name, bytes: await loadTemplate(name) });
    } catch (error) {
      worker.post({ type: "noTemplate", name, why: error instanceof Error ? error.message : String(error) });
    }
  };
  worker.listen((message) => {
    switch (message.type) {
      case "needs":
        void sendTemplate(message.name);
        break;
      case "filled":
        inHand.get(message.batch)?.resolve(message.filled);
        inHand.delete(message.batch);
        break;
      case "broken":
        die(message.why);
    }
  }, die);
  worker.post({ type: "start", counts: [...counts] });

  return {
    fill: (plans) =>
      new Promise((resolve, reject) => {
        if (dead !== null) {
          reject(dead);
          return;
        }
        const batch = batches++;
        inHand.set(batch, { resolve, reject });
        worker.post({ type: "fill", batch, plans });
      }),
    stop: () => die("stopped"),
  };
}
