import { workerProgram } from "../../documents/workers/workerProgram";
import type { ToWorker } from "../../documents/workers/workerMessages";
import { browserDeflater } from "./browserDeflater";

// Documents are filled here while the page stays alive.

const run = workerProgram((message, handedOver) => self.postMessage(message, { transfer: [...handedOver] }), browserDeflater());

self.addEventListener("message", ({ data }: MessageEvent<ToWorker>) => run(data));
