import { MEETING_FILES } from "../../messages.vi/meeting";
import { known, nameInText } from "../printed";
import { attendeeRows, chairTags, factBlanks, headTags, type MeetingContext, type MeetingPaper, numberTags, subjectOf, timeTags, titleOf, unknownAttendees } from "./meetingHead";

/** Giấy mời (Mẫu 1.7 Phụ lục III Nghị định 30/2020/NĐ-CP) with everybody the plan asks to the meeting. */
export function invitation(context: MeetingContext): MeetingPaper {
  const { meeting, agency, regulation } = context;
  const chair = chairTags(context);
  const ofUnit = meeting.unit !== null;
  const tags = {
    ...headTags(context, null),
    ...numberTags(context),
    "Hội nghị": titleOf(context),
    "Nơi mời": ofUnit ? meeting.unit : nameInText(agency),
    "Người dự": attendeeRows(context),
    "Chủ trì": [chair.name, chair.title].filter((part) => part !== null).join(", ") || null,
    ...timeTags(context),
    "CHỨC DANH NGƯỜI KÝ": ofUnit ? (chair.title?.toUpperCase() ?? null) : regulation.titles.head.toUpperCase(),
    // Nobody prints dots above a name that is signed by hand.
    "Người ký": (ofUnit ? chair.name : known(agency.headName)) ?? "",
  };
  return {
    form: "invitation", template: "giay-moi.docx", subject: subjectOf(meeting), about: null, label: MEETING_FILES.invitation, tags,
    blanks: [...factBlanks(context, ["time"]), ...unknownAttendees(context)],
  };
}
