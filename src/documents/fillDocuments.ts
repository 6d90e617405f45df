import { documentFailureText } from "../messages.vi/document";
import type { DocumentForm, DocumentPlan, TemplateName } from "./documentPlan";
import type { DocxPieces } from "./engine/docxPackage";
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

/** What filling a document takes. */
export type ToFill = Pick<DocumentPlan, "path" | "template" | "tags">;

/** Why a document could not be made; the others are. */
export interface Unfilled {
  readonly message: string;
}

export interface FillFailure extends Unfilled {
  readonly path: string;
  readonly subject: string;
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
): (plan: ToFill) => Promise<DocxPieces | Unfilled> {
  const opening = new Map<TemplateName, Promise<Form>>();
  const open = async (name: TemplateName): Promise<Form> => openForm(await loadTemplate(name), counts.get(name) ?? 1);
  return async ({ path, template, tags }) => {
    const opened = opening.get(template) ?? open(template);
    opening.set(template, opened);
    try {
      return await fillOpenForm(await opened, tags, deflater);
    } catch (error) {
      return { message: documentFailureText(path, template, error) };
    }
  };
}
