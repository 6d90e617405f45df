import { documentFailureText } from "../messages.vi/document";
import type { DocumentFile, DocumentPlan, TemplateName } from "./documentPlan";
import { fillForm } from "./fillForm";

export interface FillOptions {
  /** Called before each document and once at the end: `done` of `total` are behind us. */
  readonly onProgress?: ((done: number, total: number, path: string) => void) | undefined;
  /** Asked between documents; what is made so far is kept. An `AbortSignal` fits. */
  readonly signal?: { readonly aborted: boolean } | undefined;
  /** Lets the page breathe between two documents, e.g. a `setTimeout` of 0. */
  readonly pause?: (() => Promise<void>) | undefined;
}

/** A document that could not be made; the others are. */
export interface DocumentFailure {
  readonly path: string;
  readonly subject: string | null;
  readonly message: string;
}

export interface FillResult {
  readonly files: readonly DocumentFile[];
  readonly failures: readonly DocumentFailure[];
  readonly cancelled: boolean;
}

/** Fills every planned document, one after the other; a fault in one never stops the rest. */
export async function fillDocuments(
  plans: readonly DocumentPlan[],
  loadTemplate: (name: TemplateName) => Promise<Uint8Array>,
  { onProgress, signal, pause }: FillOptions = {},
): Promise<FillResult> {
  const templates = new Map<TemplateName, Promise<Uint8Array>>();
  const templateNamed = (name: TemplateName): Promise<Uint8Array> => {
    const loading = templates.get(name) ?? loadTemplate(name);
    templates.set(name, loading);
    return loading;
  };
  const files: DocumentFile[] = [];
  const failures: DocumentFailure[] = [];
  for (const [done, { path, form, subject, template, tags }] of plans.entries()) {
    if (signal?.aborted) return { files, failures, cancelled: true };
    onProgress?.(done, plans.length, path);
    try {
      files.push({ path, form, subject, bytes: fillForm(await templateNamed(template), tags).bytes });
    } catch (error) {
      failures.push({ path, subject, message: documentFailureText(path, template, error) });
    }
    await pause?.();
  }
  onProgress?.(plans.length, plans.length, "");
  return { files, failures, cancelled: false };
}
