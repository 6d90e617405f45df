import type { AgencySettings } from "../review/agency";
import { partsOf } from "../review/parts";
import type { Review } from "../review/review";
import { collectiveForms } from "./collectiveForms";
import type { DocumentPlan } from "./documentPlan";
import type { Source } from "./documentSet";
import { meetingPapers } from "./meetings/meetingPapers";
import { personForms } from "./personForms";
import { place } from "./place";
import { reports } from "./reports";

/**
 * Every document of the dossier: its sets in the order of the plan. In a folder the collective's documents come first, then the
 * people's; what concerns the whole agency lies beside the folders.
 * E.g. `{ path: "02 Văn phòng/P004 Lê Thị C - Mẫu 02B.docx", form: "02B", subject: "P004", template: "mau-02b.docx", … }`.
 */
export function documentsFor(review: Review, agency: AgencySettings): readonly DocumentPlan[] {
  const source: Source = { review, agency, parts: partsOf(review) };
  return place([...collectiveForms(source), ...personForms(source), ...meetingPapers(source), ...reports(source)], source);
}
