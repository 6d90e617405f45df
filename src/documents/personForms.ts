import { FILE_LABELS } from "../messages.vi/document";
import type { AgencySettings } from "../review/agency";
import type { PersonReview } from "../review/review";
import type { PersonForm } from "../review/subject";
import type { Tags, TemplateName } from "./documentPlan";
import type { Draft, Source } from "./documentSet";
import { reviewFormTags, staffFormTags } from "./personTags";

interface PersonDocument {
  readonly template: TemplateName;
  readonly tagsOf: (review: PersonReview, agency: AgencySettings) => Tags;
}

const PERSON_DOCUMENTS: Readonly<Record<PersonForm, PersonDocument>> = {
  "02A": { template: "mau-02a.docx", tagsOf: reviewFormTags },
  "02B": { template: "mau-02b.docx", tagsOf: reviewFormTags },
  "1269": { template: "mau-1269.docx", tagsOf: staffFormTags },
};

/** Each person's own form, the leaders of a part first. A person whose form nobody knows yet has none. */
export const personForms = ({ agency, parts }: Source): readonly Draft[] =>
  parts.flatMap((part) =>
    part.people.flatMap((one): Draft[] => {
      const { person, form } = one;
      if (form === null) return [];
      const { template, tagsOf } = PERSON_DOCUMENTS[form];
      return [{ part, name: person.name, label: FILE_LABELS[form], form, subject: person.id, template, tags: tagsOf(one, agency) }];
    }),
  );
