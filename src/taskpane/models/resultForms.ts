import type { DocumentForm } from "../../documents/documentPlan";
import type { Review } from "../../review/review";

/** What has to be there before a document says anything of a result. */
export type ResultWaited = "decision" | "proposal";

const RESULT_FORMS: Readonly<Partial<Record<DocumentForm, ResultWaited>>> = { notice: "decision", report: "decision", partyReport: "decision", unitSummary: "proposal" };

/**
 * The documents that state a result nobody has come to yet, with what they wait for: before the first decision the notices and both
 * reports, before the first proposal also the reports of the phòng. They can be made all the same, blank.
 */
export function formsBeforeResult({ people, collectives }: Pick<Review, "people" | "collectives">): ReadonlyMap<DocumentForm, ResultWaited> {
  const ratings = [...people, ...collectives].map(({ rating }) => rating);
  const there: Readonly<Record<ResultWaited, boolean>> = {
    decision: ratings.some(({ decision }) => decision !== null),
    proposal: ratings.some(({ proposal, decision }) => proposal !== null || decision !== null),
  };
  return new Map((Object.entries(RESULT_FORMS) as [DocumentForm, ResultWaited][]).filter(([, waited]) => !there[waited]));
}
