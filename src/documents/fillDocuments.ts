import { documentFailureText } from "../messages.vi/document";
import type { DocumentForm, DocumentPlan, TemplateName } from "./documentPlan";
import { plainDeflater, type Deflater } from "./engine/deflater";
import { openForm, type Form } from "./engine/form";
import { fillOpenForm } from "./fillForm";

/** What filling needs from outside: the core knows no disk, no page and no clock. */
export interface Filling {
  readonly loadTemplate: (name: TemplateName) => Promise<Uint8Array>;
  /** Told before each document, and once when all are behind us. */
  readonly onProgress?: (progress: { readonly done: number; readonly total: number; readonly path: string }) => void;
  /** Asked between documents; what is made so far is kept. An `AbortSignal` fits. */
  readonly signal?: { readonly aborted: boolean };
  /** Lets the page breathe between two documents, e.g. a `setTimeout` of 0. */
  readonly pause?: () => Promise<void>;
  /** Packs faster than we can: `node:zlib`, or the browser's own compression. */
  readonly deflater?: Deflater;
  /** Only the documents with these paths: "làm lại phần lỗi". */
  readonly only?: ReadonlySet<string>;
}

/** A document made. */
export interface FilledDocument {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly form: DocumentForm;
  readonly subject: string;
}

/** A document that could not be made; the others are. */
export interface FillFailure {
  readonly path: string;
  readonly subject: string;
  readonly message: string;
}

export interface Filled {
  readonly files: readonly FilledDocument[];
  readonly failures: readonly FillFailure[];
  readonly cancelled: boolean;
}

/** Fills every planned document, one after the other; a fault in one never stops the rest. */
export async function fillDocuments(plans: readonly DocumentPlan[], filling: Filling): Promise<Filled> {
  const { onProgress, signal, pause, only, deflater = plainDeflater } = filling;
  const asked = only === undefined ? plans : plans.filter(({ path }) => only.has(path));
  const formNamed = openOnce(filling.loadTemplate, asked);
  const files: FilledDocument[] = [];
  const failures: FillFailure[] = [];
  for (const [done, { path, form, subject, template, tags }] of asked.entries()) {
    if (signal?.aborted) return { files, failures, cancelled: true };
    onProgress?.({ done, total: asked.length, path });
    try {
      const { bytes } = await fillOpenForm(await formNamed(template), tags, deflater);
      files.push({ path, form, subject, bytes });
    } catch (error) {
      failures.push({ path, subject, message: documentFailureText(path, template, error) });
    }
    await pause?.();
  }
  onProgress?.({ done: asked.length, total: asked.length, path: "" });
  return { files, failures, cancelled: false };
}

/** Each template is loaded and opened once, a faulty one too: its failure is told for every document of that form. */
function openOnce(load: Filling["loadTemplate"], asked: readonly DocumentPlan[]): (name: TemplateName) => Promise<Form> {
  const opening = new Map<TemplateName, Promise<Form>>();
  const open = async (name: TemplateName): Promise<Form> =>
    openForm(await load(name), asked.filter(({ template }) => template === name).length);
  return (name) => {
    const known = opening.get(name) ?? open(name);
    opening.set(name, known);
    return known;
  };
}
