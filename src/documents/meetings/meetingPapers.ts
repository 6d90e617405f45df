import { meetingName, meetingsOf } from "../../review/meeting";
import { meetingFolder } from "../../messages.vi/meeting";
import type { Draft, Source } from "../documentSet";
import { safeName } from "../documentPath";
import { attendance } from "./attendance";
import { invitation } from "./invitation";
import type { MeetingContext, MeetingPaper } from "./meetingHead";

const FOLDER_LENGTH = 50;

/** The papers of one meeting in the order they are needed. */
const papersOf = (context: MeetingContext): readonly MeetingPaper[] => [invitation(context), attendance(context)];

/** Every paper of every meeting, in the order of the plan, each meeting in a folder of its own: "Hội nghị 02 Văn phòng". */
export const meetingPapers = ({ review, agency }: Source): readonly Draft[] =>
  meetingsOf(review, agency).flatMap((meeting, index) => {
    const part = safeName(meetingFolder(index + 1, meetingName(meeting)), FOLDER_LENGTH);
    return papersOf({ meeting, agency, regulation: review.regulation }).map(({ about, label, ...paper }): Draft =>
      about === null ? { part, name: label, label: null, ...paper } : { part, name: about, label, ...paper },
    );
  });
