import type { TemplateName } from "../../documents/documentPlan";
import { fillerHere, type Filler } from "../../documents/fillInBatches";
import { browserDeflater } from "./browserDeflater";
import type { FromWorker, ToWorker } from "./workerMessages";

// The program of a worker: documents are filled here while the page stays alive.

interface Waiting {
  readonly resolve: (bytes: Uint8Array) => void;
  readonly reject: (error: Error) => void;
}

const waiting = new Map<TemplateName, Waiting>();
let filler: Filler | null = null;

const answer = (message: FromWorker, moved: readonly Transferable[] = []): void => self.postMessage(message, { transfer: [...moved] });

const loadTemplate = (name: TemplateName): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    waiting.set(name, { resolve, reject });
    answer({ type: "needs", name });
  });

self.addEventListener("message", ({ data }: MessageEvent<ToWorker>) => {
  switch (data.type) {
    case "start":
      filler = fillerHere({ loadTemplate, deflater: browserDeflater() }, new Map(data.counts));
      break;
    case "template":
      waiting.get(data.name)?.resolve(data.bytes);
      break;
    case "noTemplate":
      waiting.get(data.name)?.reject(new Error(data.why));
      break;
    case "fill":
      void fill(data);
  }
});

async function fill({ batch, plans }: Extract<ToWorker, { type: "fill" }>): Promise<void> {
  try {
    if (filler === null) throw new Error("not started");
    const filled = await filler.fill(plans);
    answer({ type: "filled", batch, filled }, [filled.bytes.buffer as ArrayBuffer]);
  } catch (error) {
    answer({ type: "broken", batch, why: String(error) });
  }
}
