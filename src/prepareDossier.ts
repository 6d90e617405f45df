import { planDocuments } from "./documents/documentsFor";
import type { DocumentPlan } from "./documents/documentPlan";
import type { FillFailure, MadeDocument } from "./documents/fillDocuments";
import { type Outgoing, outgoingDossier, outgoingFiles } from "./documents/outgoing";
import { ketQua } from "./ketQua";
import type { KetQua } from "./ketQua";
import { meetingProblems } from "./review/meetingProblems";
import { DESTINATIONS } from "./review/dossier";
import type { Problem } from "./review/problem";
import type { Review } from "./review/review";
import { regulation2023 } from "./review/regulation2023";
import { problemsOf, reviewAgency } from "./review/reviewAgency";
import { isPersonForm, isReviewOfCollective } from "./review/subject";
import type { Book } from "./roster/grid";
import { readBook } from "./roster/readBook";
import type { BookReading } from "./roster/readBook";
import { NO_EDITS, type RecipeEdits } from "./roster/recipe";
import { resultSheets, sourcesOf } from "./roster/resultSheets";
import type { SheetPlan } from "./roster/sheetPlan";

/** A workbook understood: what was read, how everyone is rated, which documents there will be, and every problem at once. */
export interface Opened {
  readonly reading: BookReading;
  readonly review: Review;
  readonly documents: readonly DocumentPlan[];
  /** Forms of the year that have no file yet: neither ours nor the office's. */
  readonly withoutTemplate: readonly DocumentPlan[];
  readonly problems: readonly Problem[];
}

/** What is told of the documents made: the list of them, the result sheets, and the data. */
export interface Dossier {
  readonly files: readonly MadeDocument[];
  readonly failures: readonly FillFailure[];
  readonly sheets: readonly SheetPlan[];
  readonly ketQua: KetQua;
}

/**
 * Sheets as grids → ratings, quota flags and the list of documents. Nothing is written and nothing is lost: bad rows become problems.
 * `edits`: what the office answered since the workbook's own Cách đọc was written; `own`: its templates in use, by the names of ours.
 */
export function openBook(book: Book, edits: RecipeEdits = NO_EDITS, own: readonly string[] = []): Opened {
  return openReading(readBook(book, regulation2023, edits), own);
}

/** The same from what was read, e.g. after a decision was typed in the pane over a file. */
export function openReading(reading: BookReading, own: readonly string[] = []): Opened {
  const review = reviewAgency(reading.roster, reading.regulation);
  const { documents, withoutTemplate } = planDocuments(review, reading.agency, { papers: reading.dossier, trace: sourcesOf(reading, review), own });
  return { reading, review, documents, withoutTemplate, problems: [...reading.problems, ...notShipped(withoutTemplate), ...problemsOf(review), ...meetingProblems(review, reading.agency)] };
}

/** Told once, with the files that would mend it. */
function notShipped(plans: readonly DocumentPlan[]): Problem[] {
  const files = [...new Set(plans.map(({ template }) => template))];
  const forms = [...new Set(plans.flatMap(({ form }) => (isPersonForm(form) || isReviewOfCollective(form) ? [form] : [])))];
  return plans.length === 0 ? [] : [{ kind: "formsNotShipped", forms, count: plans.length, files }];
}

/** The sheets and the data that list the documents once they are made: the documents themselves come from `makeDocuments`. */
export const dossierOf = ({ reading, review, problems }: Opened, files: readonly MadeDocument[], failures: readonly FillFailure[]): Dossier => ({
  files,
  failures,
  sheets: resultSheets(reading, review, files),
  ketQua: ketQua(review, files, problems),
});

/** The two dossiers that are sent away, cut out of these documents. */
export const outgoingOf = ({ reading, review, documents }: Opened): readonly (Outgoing & { readonly files: ReturnType<typeof outgoingFiles> })[] =>
  DESTINATIONS.map((destination) => {
    const dossier = outgoingDossier(destination, review, documents, reading.dossier);
    return { ...dossier, files: outgoingFiles(dossier, documents) };
  });
