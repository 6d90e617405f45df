import type { DocumentPlan, TemplateName } from "../../documents/documentPlan";
import type { FilledBatch } from "../../documents/fillInBatches";

/** What the page says to a worker that fills documents. */
export type ToWorker =
  | { readonly type: "start"; readonly counts: readonly (readonly [TemplateName, number])[] }
  | { readonly type: "fill"; readonly batch: number; readonly plans: readonly DocumentPlan[] }
  | { readonly type: "template"; readonly name: TemplateName; readonly bytes: Uint8Array }
  | { readonly type: "noTemplate"; readonly name: TemplateName; readonly why: string };

/** What the worker answers. The page loads the templates: it has them already when documents are made again. */
export type FromWorker =
  | { readonly type: "needs"; readonly name: TemplateName }
  | { readonly type: "filled"; readonly batch: number; readonly filled: FilledBatch }
  | { readonly type: "broken"; readonly batch: number; readonly why: string };
