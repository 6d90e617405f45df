import type { AgencySettings } from "../review/agency";
import type { PaperState } from "../review/dossier";
import { partsOf } from "../review/parts";
import type { Review } from "../review/review";
import type { FigureSource } from "../review/figureSource";
import { agencyOnPaper } from "./agencyOnPaper";
import { collectiveForms } from "./collectiveForms";
import { contentsLists } from "./contents";
import { criteriaFrames } from "./criteriaFrames";
import { type DocumentPlan, isShipped } from "./documentPlan";
import type { Source } from "./documentSet";
import { filing } from "./filing";
import { meetingPapers } from "./meetings/meetingPapers";
import { notices } from "./notices";
import { personForms } from "./personForms";
import { place } from "./place";
import { reports } from "./reports";
import { traceAnnex } from "./traceAnnex";
import { unitSummaries } from "./unitSummaries";

/** What else is known: the rows of Hồ sơ as typed, where the figures of the reports stand, and which templates the office has given. */
export interface Beside {
  readonly papers: readonly PaperState[];
  readonly trace: readonly FigureSource[];
  readonly own?: readonly string[];
}

export interface DocumentsPlanned {
  readonly documents: readonly DocumentPlan[];
  /** Forms of the year whose file neither we nor the office have: they are not made, and no form of another year is filled instead. */
  readonly withoutTemplate: readonly DocumentPlan[];
}

/**
 * Every document of the dossier: its sets in the order of the plan. In a folder the collective's documents come first, then the
 * people's; what concerns the whole agency lies beside the folders, the lists of all that is made last.
 * E.g. `{ path: "02 Văn phòng/P004 Lê Thị C - Mẫu 02B.docx", form: "02B", subject: "P004", template: "mau-02b.docx", … }`.
 */
export const documentsFor = (review: Review, settings: AgencySettings, beside?: Beside): readonly DocumentPlan[] => planDocuments(review, settings, beside).documents;

/** The same, with what cannot be made for want of a template. */
export function planDocuments(review: Review, settings: AgencySettings, { papers, trace, own = [] }: Beside = { papers: [], trace: [] }): DocumentsPlanned {
  const source: Source = { review, agency: agencyOnPaper(settings, review), parts: partsOf(review) };
  const planned = place(
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
  const documents = planned.filter(({ template }) => isShipped(template) || own.includes(template));
  const lists = place([...filing(source, documents), ...contentsLists(source, documents, papers)], source);
  return { documents: [...documents, ...lists], withoutTemplate: planned.filter((plan) => !documents.includes(plan)) };
}
