import type { AgencySettings } from "../../review/agency";
import { meetingName, meetingsOf } from "../../review/meeting";
import type { Review } from "../../review/review";
import { meetingFolder } from "../../messages.vi/meeting";
import { safeName } from "../documentPath";
import { attendance } from "./attendance";
import { invitation } from "./invitation";
import type { MeetingContext, MeetingPaper } from "./meetingHead";

/** A paper of a meeting and the folder it is filed in. */
export interface MeetingDocument {
  readonly folder: string;
  readonly paper: MeetingPaper;
}

const FOLDER_LENGTH = 50;

/** The papers of one meeting in the order they are needed. */
const papersOf = (context: MeetingContext): readonly MeetingPaper[] => [invitation(context), attendance(context)];

/** Every paper of every meeting, in the order of the plan: `{ folder: "Hội nghị 02 Văn phòng", paper: { form: "invitation", … } }`. */
export function meetingDocuments(review: Review, agency: AgencySettings): readonly MeetingDocument[] {
  return meetingsOf(review, agency).flatMap((meeting, index) => {
    const folder = safeName(meetingFolder(index + 1, meetingName(meeting)), FOLDER_LENGTH);
    return papersOf({ meeting, agency, regulation: review.regulation }).map((paper) => ({ folder, paper }));
  });
}
