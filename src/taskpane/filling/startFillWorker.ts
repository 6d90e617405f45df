import type { FromWorker } from "../../documents/workers/workerMessages";
import type { WorkerLike } from "../../documents/workers/workerFiller";

/** A worker of this site's own: the page's policy lets no other run. Null where the browser starts none. */
export function startFillWorker(): WorkerLike | null {
  try {
    const worker = new Worker(new URL("./fillWorker.ts", import.meta.url));
    return {
      post: (message) => worker.postMessage(message),
      terminate: () => worker.terminate(),
      listen(onMessage, onEnd) {
        worker.onmessage = ({ data }: MessageEvent<FromWorker>) => onMessage(data);
        worker.onerror = (event) => {
          event.preventDefault();
          onEnd(event.message || "worker error");
        };
      },
    };
  } catch {
    return null;
  }
}
