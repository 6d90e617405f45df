import { BLANKS, TOP_NAMES } from "../messages.vi/document";
import type { Review } from "../review/review";
import type { Draft, Source } from "./documentSet";
import { known } from "./printed";
import { lacksUnratedReason, partyReportTags, reportTags } from "./reportTags";

/** A report is about no subject but the agency; this Mã where the roster has no collective for it. */
const AGENCY_ID = "CQ";
export const agencyId = ({ collectives }: Pick<Review, "collectives">): string =>
  collectives.find(({ collective }) => collective.kind === "agency")?.collective.id ?? AGENCY_ID;

/** The agency's reports: to UBND tỉnh through Sở Nội vụ, and to Ban Tổ chức Tỉnh ủy (mục V.2 Kế hoạch). */
export function reports({ review, agency, parts }: Source): readonly Draft[] {
  const tags = reportTags(review, agency, parts);
  const blanks = [
    ...(agency.documentDate === null ? [BLANKS.date] : []),
    ...(known(agency.headName) === null ? [BLANKS.signer] : []),
    ...(lacksUnratedReason(review) ? [BLANKS.unratedReason] : []),
  ];
  const where = { part: null, label: null, subject: agencyId(review) } as const;
  return [
    {
      ...where,
      name: TOP_NAMES.report(agency.year),
      form: "report",
      template: "bao-cao-ubnd.docx",
      tags,
      blanks: [...blanks, ...(known(agency.reportNumber) === null ? [BLANKS.number] : []), ...(agency.reportTo.length === 0 ? [BLANKS.reportTo] : [])],
    },
    {
      ...where,
      name: TOP_NAMES.partyReport(agency.year),
      form: "partyReport",
      template: "bao-cao-tinh-uy.docx",
      tags: { ...tags, ...partyReportTags(review, agency, parts) },
      blanks: [...blanks, ...(known(agency.partyReportNumber) === null ? [BLANKS.number] : [])],
    },
  ];
}
