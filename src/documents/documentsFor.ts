import type { AgencySettings } from "../review/agency";
import type { PaperState } from "../review/dossier";
import { partsOf } from "../review/parts";
import type { Review } from "../review/review";
import type { FigureSource } from "../review/figureSource";
import { agencyOnPaper } from "./agencyOnPaper";
import { collectiveForms } from "./collectiveForms";
import { contentsLists } from "./contents";
import { criteriaFrames } from "./criteriaFrames";
import type { DocumentPlan } from "./documentPlan";
import type { Source } from "./documentSet";
import { filing } from "./filing";
import { meetingPapers } from "./meetings/meetingPapers";
import { notices } from "./notices";
import { personForms } from "./personForms";
import { place } from "./place";
import { reports } from "./reports";
import { traceAnnex } from "./traceAnnex";
import { unitSummaries } from "./unitSummaries";

/** What else the workbook knows: the rows of Hồ sơ as typed, and where the figures of the reports stand. */
export interface Beside {
  readonly papers: readonly PaperState[];
  readonly trace: readonly FigureSource[];
}

/**
 * Every document of the dossier: its sets in the order of the plan. In a folder the collective's documents come first, then the
 * people's; what concerns the whole agency lies beside the folders, the lists of all that is made last.
 * E.g. `{ path: "02 Văn phòng/P004 Lê Thị C - Mẫu 02B.docx", form: "02B", subject: "P004", template: "mau-02b.docx", … }`.
 */
export function documentsFor(review: Review, settings: AgencySettings, { papers, trace }: Beside = { papers: [], trace: [] }): readonly DocumentPlan[] {
  const source: Source = { review, agency: agencyOnPaper(settings, review), parts: partsOf(review) };
  const documents = place(
    [
      ...collectiveForms(source),
      ...criteriaFrames(source),
      ...personForms(source),
      ...meetingPapers(source),
      ...unitSummaries(source),
      ...reports(source),
      ...traceAnnex(source, trace),
      ...notices(source),
    ],
    source,
  );
  return [...documents, ...place([...filing(source, documents), ...contentsLists(source, documents, papers)], source)];
}
