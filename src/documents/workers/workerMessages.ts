import type { TemplateName } from "../documentPlan";
import type { ToFill } from "../fillDocuments";
import type { FilledBatch } from "../fillInBatches";

/** A template for a worker, or why it could not be loaded, and how many documents there will be of it. */
export interface SentTemplate {
  readonly name: TemplateName;
  readonly documents: number;
  readonly file: Uint8Array | { readonly why: string };
}

/** What is said to a worker that fills documents. It is given all templates at once: no document waits for the way there and back. */
export type ToWorker =
  | { readonly type: "start"; readonly templates: readonly SentTemplate[] }
  | { readonly type: "fill"; readonly batch: number; readonly plans: readonly ToFill[] };

/** What the worker answers. */
export type FromWorker =
  | { readonly type: "filled"; readonly batch: number; readonly filled: FilledBatch }
  | { readonly type: "broken"; readonly batch: number; readonly why: string };
