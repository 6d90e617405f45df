import { join } from "node:path";
import { Worker, type ResourceLimits } from "node:worker_threads";
import type { WorkerLike } from "../documents/workers/workerFiller";
import type { FromWorker } from "../documents/workers/workerMessages";

/**
 * A thread of this process that fills documents. It is TypeScript like the command itself, and read by the same reader.
 * A thread that passes its limits ends, and its documents are filled elsewhere.
 */
export function startFillThread(resourceLimits: ResourceLimits = {}): WorkerLike {
  const thread = new Worker(join(__dirname, "fillThread.ts"), { execArgv: ["--require", require.resolve("tsx/cjs")], resourceLimits });
  return {
    post: (message) => thread.postMessage(message),
    terminate: () => void thread.terminate(),
    listen(onMessage, onEnd) {
      thread.on("message", (message: FromWorker) => onMessage(message));
      thread.on("error", (error) => onEnd(String(error)));
      thread.on("exit", (code) => onEnd(`exit ${code}`));
    },
  };
}
