import { meetingName, meetingsOf } from "../../review/meeting";
import type { Review } from "../../review/review";
import { meetingFolder } from "../../messages.vi/meeting";
import type { Draft, Source } from "../documentSet";
import { safeName } from "../documentPath";
import { attendance } from "./attendance";
import { ballots } from "./ballots";
import { comments } from "./comments";
import { invitation } from "./invitation";
import type { MeetingContext, MeetingPaper } from "./meetingHead";
import { meetingMinutes } from "./meetingMinutes";
import { schedule } from "./schedule";
import { tallyMinutes } from "./tallyMinutes";

const FOLDER_LENGTH = 50;

/** The papers of one meeting in the order they are needed. */
const papersOf = (context: MeetingContext, review: Review): readonly MeetingPaper[] => [
  ...comments(context, review), invitation(context), attendance(context), ...ballots(context), tallyMinutes(context), meetingMinutes(context),
];

/** Every paper of every meeting, in the order of the plan, each meeting in a folder of its own ("Hội nghị 02 Văn phòng"); the schedule beside them. */
export function meetingPapers(source: Source): readonly Draft[] {
  const { review, agency } = source;
  const meetings = meetingsOf(review, agency);
  const papers = meetings.flatMap((meeting, index) => {
    const part = safeName(meetingFolder(index + 1, meetingName(meeting)), FOLDER_LENGTH);
    const context = { meeting, agency, regulation: review.regulation, roster: review.roster };
    return papersOf(context, review).map(({ about, label, ...paper }): Draft =>
      about === null ? { part, name: label, label: null, ...paper } : { part, name: about, label, ...paper },
    );
  });
  return meetings.length === 0 ? [] : [...papers, schedule(meetings, source)];
}
