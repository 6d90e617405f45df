import { BLANKS, reportFileName } from "../messages.vi/document";
import type { Review } from "../review/review";
import type { Draft, Source } from "./documentSet";
import { known } from "./printed";
import { lacksUnratedReason, reportTags } from "./reportTags";

/** A report is about no subject but the agency; this Mã where the roster has no collective for it. */
const AGENCY_ID = "CQ";
export const agencyId = ({ collectives }: Review): string => collectives.find(({ collective }) => collective.kind === "agency")?.collective.id ?? AGENCY_ID;

/** The agency's report to UBND tỉnh. */
export const reports = ({ review, agency, parts }: Source): readonly Draft[] => [
  {
    part: null,
    name: reportFileName(agency.year),
    label: null,
    form: "report",
    subject: agencyId(review),
    template: "bao-cao-ubnd.docx",
    tags: reportTags(review, agency, parts),
    blanks: [
      ...(agency.documentDate === null ? [BLANKS.date] : []),
      ...(known(agency.reportNumber) === null ? [BLANKS.number] : []),
      ...(agency.reportTo.length === 0 ? [BLANKS.reportTo] : []),
      ...(known(agency.headName) === null ? [BLANKS.signer] : []),
      ...(lacksUnratedReason(review) ? [BLANKS.unratedReason] : []),
    ],
  },
];
