import type { DocumentPlan } from "../../src/documents/documentPlan";
import { docxBytes } from "../../src/documents/engine/docxPackage";
import { countsOf, documentFiller, type FillFailure, type Filling, type MadeDocument } from "../../src/documents/fillDocuments";

interface FilledDocument extends MadeDocument {
  readonly bytes: Uint8Array;
}

/** Fills every planned document here and now, each by itself: what batches, workers and threads have to give too. */
export async function fillDocuments(
  plans: readonly DocumentPlan[],
  filling: Pick<Filling, "loadTemplate" | "deflater">,
): Promise<{ readonly files: readonly FilledDocument[]; readonly failures: readonly FillFailure[] }> {
  const fill = documentFiller(filling, countsOf(plans));
  const files: FilledDocument[] = [];
  const failures: FillFailure[] = [];
  for (const plan of plans) {
    const { path, form, subject } = plan;
    const filled = await fill(plan);
    if ("message" in filled) failures.push({ path, subject, ...filled });
    else files.push({ path, form, subject, bytes: docxBytes(filled) });
  }
  return { files, failures };
}
