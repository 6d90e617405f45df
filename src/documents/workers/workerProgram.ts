import type { TemplateName } from "../documentPlan";
import type { Deflater } from "../engine/deflater";
import { fillerHere, type Filler } from "../fillInBatches";
import type { FromWorker, ToWorker } from "./workerMessages";

/** How a worker answers; the buffers named are handed over, not copied. */
export type Answer = (message: FromWorker, handedOver: readonly ArrayBuffer[]) => void;

interface Waiting {
  readonly resolve: (bytes: Uint8Array) => void;
  readonly reject: (error: Error) => void;
}

/** The program of a worker that fills documents, in a browser and in Node: what it does with each message. */
export function workerProgram(answer: Answer, deflater: Deflater): (message: ToWorker) => void {
  const waiting = new Map<TemplateName, Waiting>();
  let filler: Filler | null = null;

  const loadTemplate = (name: TemplateName): Promise<Uint8Array> =>
    new Promise((resolve, reject) => {
      waiting.set(name, { resolve, reject });
      answer({ type: "needs", name }, []);
    });

  async function fill({ batch, plans }: Extract<ToWorker, { type: "fill" }>): Promise<void> {
    try {
      if (filler === null) throw new Error("not started");
      const filled = await filler.fill(plans);
      answer({ type: "filled", batch, filled }, [filled.bytes.buffer as ArrayBuffer]);
    } catch (error) {
      answer({ type: "broken", batch, why: String(error) }, []);
    }
  }

  return (message) => {
    switch (message.type) {
      case "start":
        filler = fillerHere({ loadTemplate, deflater }, new Map(message.counts));
        break;
      case "template":
        waiting.get(message.name)?.resolve(message.bytes);
        break;
      case "noTemplate":
        waiting.get(message.name)?.reject(new Error(message.why));
        break;
      case "fill":
        void fill(message);
    }
  };
}
