import type { Filling } from "../fillDocuments";
import type { Deflater } from "../engine/deflater";
import { fillerHere, type Filler } from "../fillInBatches";
import type { FromWorker, SentTemplate, ToWorker } from "./workerMessages";

/** How a worker answers; the buffers named are handed over, not copied. */
export type Answer = (message: FromWorker, handedOver: readonly ArrayBuffer[]) => void;

/** The program of a worker that fills documents, in a browser and in Node: what it does with each message. */
export function workerProgram(answer: Answer, deflater: Deflater): (message: ToWorker) => void {
  let filler: Filler | null = null;

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
        filler = fillerHere({ loadTemplate: loaderOf(message.templates), deflater }, new Map(message.templates.map(({ name, documents }) => [name, documents])));
        break;
      case "fill":
        void fill(message);
    }
  };
}

function loaderOf(templates: readonly SentTemplate[]): Filling["loadTemplate"] {
  const files = new Map(templates.map(({ name, file }) => [name, file]));
  return (name) => {
    const file = files.get(name) ?? { why: name };
    return "why" in file ? Promise.reject(new Error(file.why)) : Promise.resolve(file);
  };
}
