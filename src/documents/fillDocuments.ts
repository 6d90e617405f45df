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
}

/** A document made, as everyone who lists it knows it. */
export interface MadeDocument {
  readonly path: string;
  readonly form: DocumentForm;
  readonly subject: string;
}

export interface FilledDocument extends MadeDocument {
  readonly bytes: Uint8Array;
}

/** A document that could not be made; the others are. */
export interface FillFailure {
  readonly path: string;
  readonly subject: string;
  readonly message: string;
}

/** How many documents there will be of each template: `countsOf(plans).get("mau-02a.docx")` → 120. */
export type Counts = ReadonlyMap<TemplateName, number>;

export function countsOf(plans: readonly DocumentPlan[]): Counts {
  const counts = new Map<TemplateName, number>();
  for (const { template } of plans) counts.set(template, (counts.get(template) ?? 0) + 1);
  return counts;
}

/**
 * Fills one plan after another. Each template is loaded and opened once, a faulty one too: its failure is told for every
 * document of that form.
 */
export function documentFiller(
  { loadTemplate, deflater = plainDeflater }: Pick<Filling, "loadTemplate" | "deflater">,
  counts: Counts,
): (plan: DocumentPlan) => Promise<FilledDocument | FillFailure> {
  const opening = new Map<TemplateName, Promise<Form>>();
  const open = async (name: TemplateName): Promise<Form> => openForm(await loadTemplate(name), counts.get(name) ?? 1);
  return async ({ path, form, subject, template, tags }) => {
    const opened = opening.get(template) ?? open(template);
    opening.set(template, opened);
    try {
      return { path, form, subject, bytes: (await fillOpenForm(await opened, tags, deflater)).bytes };
    } catch (error) {
      return { path, subject, message: documentFailureText(path, template, error) };
    }
  };
}
