import type { AgencySettings } from "../review/agency";
import type { Regulation } from "../review/regulation";
import type { CollectiveReview, PersonReview, Review } from "../review/review";
import type { PersonForm } from "../review/subject";
import { BLANKS, FILE_LABELS, reportFileName } from "../messages.vi/document";
import { collectiveFormTags, selfReportTags } from "./collectiveTags";
import type { DocumentPlan, Tags, TemplateName } from "./documentPlan";
import { folderName, pathMaker } from "./documentPath";
import { dossierParts } from "./dossierParts";
import { meetingDocuments } from "./meetings/meetingDocuments";
import { reviewFormTags, staffFormTags } from "./personTags";
import { blanksOf, known } from "./printed";
import { lacksUnratedReason, reportTags } from "./reportTags";

interface PersonDocument {
  readonly template: TemplateName;
  readonly tagsOf: (review: PersonReview, agency: AgencySettings) => Tags;
}

const PERSON_DOCUMENTS: Readonly<Record<PersonForm, PersonDocument>> = {
  "02A": { template: "mau-02a.docx", tagsOf: reviewFormTags },
  "02B": { template: "mau-02b.docx", tagsOf: reviewFormTags },
  "1269": { template: "mau-1269.docx", tagsOf: staffFormTags },
};

/** No tag of the report is about one subject; it is the agency's. Used where the roster has no collective for it. */
const AGENCY_ID = "CQ";

type Unplaced = Omit<DocumentPlan, "path" | "blanks">;

/**
 * Every document of the dossier in the order of the plan, the papers of the meetings
 * after the forms, the report last. A person whose form nobody knows yet has none.
 * E.g. `{ path: "02 Văn phòng/P004 Lê Thị C - Mẫu 02B.docx", form: "02B", subject: "P004", template: "mau-02b.docx", … }`.
 */
export function documentsFor(review: Review, agency: AgencySettings): readonly DocumentPlan[] {
  const pathOf = pathMaker();
  const parts = dossierParts(review);
  const place = known(agency.place) === null ? [BLANKS.place] : [];
  const placed = (document: Unplaced, folder: string, name: string, label: string): DocumentPlan => ({
    path: pathOf(folder, document.subject, name, label),
    ...document,
    blanks: blanksOf(document.tags, place),
  });
  const inParts = parts.flatMap(({ name, collectives, people }, index) => {
    const folder = folderName(index + 1, parts.length, name);
    return [
      ...collectives.map((one) => {
        const document = collectiveDocument(one, agency, review.regulation);
        return placed(document, folder, one.collective.name, FILE_LABELS[one.form]);
      }),
      ...people.flatMap((one) =>
        one.form === null ? [] : [placed(personDocument(one, one.form, agency), folder, one.person.name, FILE_LABELS[one.form])],
      ),
    ];
  });
  const ofMeetings = meetingDocuments(review, agency).map(({ folder, paper: { about, label, ...document } }): DocumentPlan => ({
    path: about === null ? pathOf(folder, null, label, null) : pathOf(folder, null, about, label), ...document, blanks: [...document.blanks, ...place],
  }));
  return [...inParts, ...ofMeetings, report(review, agency, pathOf(null, null, reportFileName(agency.year), null), place)];
}

function personDocument(review: PersonReview, form: PersonForm, agency: AgencySettings): Unplaced {
  const { template, tagsOf } = PERSON_DOCUMENTS[form];
  return { form, subject: review.person.id, template, tags: tagsOf(review, agency) };
}

function collectiveDocument(review: CollectiveReview, agency: AgencySettings, regulation: Regulation): Unplaced {
  const { collective, form } = review;
  return form === "tuDanhGia"
    ? { form, subject: collective.id, template: "tu-danh-gia.docx", tags: selfReportTags(review, agency, regulation) }
    : { form, subject: collective.id, template: "mau-01.docx", tags: collectiveFormTags(review, agency) };
}

function report(review: Review, agency: AgencySettings, path: string, place: readonly string[]): DocumentPlan {
  const tags = reportTags(review, agency);
  const agencyItself = review.collectives.find(({ collective }) => collective.kind === "agency");
  return {
    path,
    form: "report",
    subject: agencyItself?.collective.id ?? AGENCY_ID,
    template: "bao-cao-ubnd.docx",
    tags,
    blanks: blanksOf(tags, [
      ...place,
      ...(agency.documentDate === null ? [BLANKS.date] : []),
      ...(known(agency.reportNumber) === null ? [BLANKS.number] : []),
      ...(agency.reportTo.length === 0 ? [BLANKS.reportTo] : []),
      ...(known(agency.headName) === null ? [BLANKS.signer] : []),
      ...(lacksUnratedReason(review) ? [BLANKS.unratedReason] : []),
    ]),
  };
}
