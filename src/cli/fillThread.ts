import { parentPort } from "node:worker_threads";
import { workerProgram } from "../documents/workers/workerProgram";
import type { ToWorker } from "../documents/workers/workerMessages";
import { zlibDeflater } from "./zlibDeflater";

// Documents are filled here while the main thread writes them to the disk.

const run = workerProgram((message, handedOver) => parentPort?.postMessage(message, [...handedOver]), zlibDeflater);

parentPort?.on("message", (message: ToWorker) => run(message));
