import type { DocumentPlan } from "../../src/documents/documentPlan";
import { countsOf, documentFiller, type FilledDocument, type FillFailure, type Filling } from "../../src/documents/fillDocuments";

/** Fills every planned document here and now, each by itself: what batches, workers and threads have to give too. */
export async function fillDocuments(
  plans: readonly DocumentPlan[],
  filling: Pick<Filling, "loadTemplate" | "deflater">,
): Promise<{ readonly files: readonly FilledDocument[]; readonly failures: readonly FillFailure[] }> {
  const fill = documentFiller(filling, countsOf(plans));
  const files: FilledDocument[] = [];
  const failures: FillFailure[] = [];
  for (const plan of plans) {
    const outcome = await fill(plan);
    if ("bytes" in outcome) files.push(outcome);
    else failures.push(outcome);
  }
  return { files, failures };
}
