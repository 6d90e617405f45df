import { FILE_LABELS } from "../messages.vi/document";
import type { AgencySettings } from "../review/agency";
import type { PointScale } from "../review/points";
import type { PersonReview } from "../review/review";
import type { PersonForm } from "../review/subject";
import type { Tags, TemplateName } from "./documentPlan";
import type { Draft, Source } from "./documentSet";
import { reviewFormTags, staffFormTags } from "./personTags";

interface PersonDocument {
  readonly template: TemplateName;
  readonly tagsOf: (review: PersonReview, agency: AgencySettings, scale: PointScale | null) => Tags;
}

const PERSON_DOCUMENTS: Readonly<Record<PersonForm, PersonDocument>> = {
  "02A": { template: "mau-02a.docx", tagsOf: reviewFormTags },
  "02B": { template: "mau-02b.docx", tagsOf: reviewFormTags },
  "2A": { template: "mau-2a-2025.docx", tagsOf: reviewFormTags },
  "2B": { template: "mau-2b-2025.docx", tagsOf: reviewFormTags },
  "1269": { template: "mau-1269.docx", tagsOf: staffFormTags },
};

/** Each person's own form, the leaders of a part first. A person whose form nobody knows yet has none. */
export const personForms = ({ review, agency, parts }: Source): readonly Draft[] =>
  parts.flatMap((part) =>
    part.people.flatMap((one): Draft[] => {
      const { person, form } = one;
      if (form === null) return [];
      const { template, tagsOf } = PERSON_DOCUMENTS[form];
      return [{ part, name: person.name, label: FILE_LABELS[form], form, subject: person.id, template, tags: tagsOf(one, agency, review.regulation.points) }];
    }),
  );
