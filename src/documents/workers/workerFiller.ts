import type { Counts, Filling } from "../fillDocuments";
import type { FilledBatch, Filler } from "../fillInBatches";
import type { FromWorker, SentTemplate, ToWorker } from "./workerMessages";

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
  const start = async (): Promise<void> => {
    const templates = [...counts].map(async ([name, documents]): Promise<SentTemplate> => {
      const file = await loadTemplate(name).catch((error: unknown) => ({ why: error instanceof Error ? error.message : String(error) }));
      return { name, documents, file };
    });
    worker.post({ type: "start", templates: await Promise.all(templates) });
  };
  worker.listen((message) => {
    switch (message.type) {
      case "filled":
        inHand.get(message.batch)?.resolve(message.filled);
        inHand.delete(message.batch);
        break;
      case "broken":
        die(message.why);
    }
  }, die);
  const started = start();

  return {
    fill: (plans) =>
      new Promise((resolve, reject) => {
        if (dead !== null) {
          reject(dead);
          return;
        }
        const batch = batches++;
        inHand.set(batch, { resolve, reject });
        void started.then(() => worker.post({ type: "fill", batch, plans: plans.map(({ path, template, tags }) => ({ path, template, tags })) }));
      }),
    stop: () => die("stopped"),
  };
}
