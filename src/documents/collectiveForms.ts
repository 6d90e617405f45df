import { FILE_LABELS } from "../messages.vi/document";
import { collectiveFormTags, selfReportTags } from "./collectiveTags";
import type { Draft, Source } from "./documentSet";
import { headOf } from "./unitSummaries";

/** Mẫu 01 of the leadership and of each phòng; the agency, which is rated and not reviewed, reports on itself. */
export const collectiveForms = ({ review, agency, parts }: Source): readonly Draft[] =>
  parts.flatMap((part) =>
    part.collectives.map((one): Draft => {
      const { collective, form } = one;
      const where = { part, name: collective.name, label: FILE_LABELS[form], form, subject: collective.id };
      return form === "tuDanhGia"
        ? { ...where, template: "tu-danh-gia.docx", tags: selfReportTags(one, agency, review.regulation) }
        : { ...where, template: form === "01" ? "mau-01.docx" : "mau-01-2025.docx", tags: collectiveFormTags(one, agency, collective.kind === "unit" ? (headOf(part)?.name ?? null) : agency.headName, review.regulation.points) };
    }),
  );
