import type { DocumentPlan, TemplateName } from "../documentPlan";
import type { FilledBatch } from "../fillInBatches";

/** What is said to a worker that fills documents. */
export type ToWorker =
  | { readonly type: "start"; readonly counts: readonly (readonly [TemplateName, number])[] }
  | { readonly type: "fill"; readonly batch: number; readonly plans: readonly DocumentPlan[] }
  | { readonly type: "template"; readonly name: TemplateName; readonly bytes: Uint8Array }
  | { readonly type: "noTemplate"; readonly name: TemplateName; readonly why: string };

/** What the worker answers. Who started it loads the templates: it may have them already. */
export type FromWorker =
  | { readonly type: "needs"; readonly name: TemplateName }
  | { readonly type: "filled"; readonly batch: number; readonly filled: FilledBatch }
  | { readonly type: "broken"; readonly batch: number; readonly why: string };
