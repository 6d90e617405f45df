import type { MeetingPart } from "../../review/meeting";
import { MEETING_FILES, VOTERS } from "../../messages.vi/meeting";
import type { Tags } from "../documentPlan";
import { attendeeRows, factBlanks, headTags, type MeetingContext, type MeetingPaper, postsOf, subjectOf, timeTags, titleOf, unknownAttendees } from "./meetingHead";

/** Danh sách điểm danh: who is to come, to be signed; apart from it who votes on what, and how many ballots to print. */
export function attendance(context: MeetingContext): MeetingPaper {
  const { meeting } = context;
  const rows = attendeeRows(context);
  const tags = {
    ...headTags(context, meeting.facts?.date ?? null),
    "Hội nghị": titleOf(context),
    ...timeTags(context),
    "Triệu tập": String(rows.length),
    "Người dự": rows,
    "Nhóm bỏ phiếu": voterGroups(meeting.parts),
  };
  return {
    form: "attendance", template: "diem-danh.docx", subject: subjectOf(meeting), about: null, label: MEETING_FILES.attendance, tags,
    blanks: [...factBlanks(context, ["time"]), ...unknownAttendees(context)],
  };
}

/** Parts with the same voters share one list. */
function voterGroups(parts: readonly MeetingPart[]): readonly Tags[] {
  const groups = new Map<string, MeetingPart[]>();
  for (const part of parts) {
    const key = part.voters.map(({ person }) => person.id).join("|");
    groups.set(key, [...(groups.get(key) ?? []), part]);
  }
  return [...groups.values()].map((group): Tags => {
    const voters = group[0]?.voters ?? [];
    return {
      "Bỏ phiếu về": group.map(({ kind }) => VOTERS[kind]).join("; "),
      "Số người bỏ phiếu": String(voters.length),
      "Người bỏ phiếu": voters.map((voter, index) => ({ "TT": String(index + 1), "Họ và tên": voter.person.name, "Chức vụ": postsOf(voter, false) })),
    };
  });
}
