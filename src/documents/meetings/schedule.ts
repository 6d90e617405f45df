import { type Meeting, meetingName } from "../../review/meeting";
import { PAPER } from "../../messages.vi/meetingPapers";
import type { Draft, Source } from "../documentSet";
import { known } from "../printed";
import { agencyId } from "../reports";
import { chairTags, factBlanks, headTags, timeTags, type MeetingContext } from "./meetingHead";

/** Lịch họp: every meeting with its time, place, chair and secretary, and the days the plan sets. */
export function schedule(meetings: readonly Meeting[], { review, agency }: Source): Draft {
  const contexts = meetings.map((meeting): MeetingContext => ({ meeting, agency, regulation: review.regulation, roster: review.roster }));
  const { titles, deadlines } = review.regulation;
  return {
    part: null, name: PAPER.scheduleFile(agency.year), label: null, form: "schedule", subject: agencyId(review), template: "lich-hop.docx",
    tags: {
      ...(contexts[0] === undefined ? {} : headTags({ ...contexts[0], meeting: { ...contexts[0].meeting, unit: null } }, null)),
      "Năm": String(agency.year),
      "Cuộc họp": contexts.map((context, index) => ({
        "TT": String(index + 1),
        "Hội nghị": meetingName(context.meeting),
        "Thời gian": timeTags(context)["Thời gian"] ?? "",
        "Địa điểm họp": known(context.meeting.facts?.venue ?? null) ?? "",
        "Chủ trì": chairTags(context).name ?? "",
        "Thư ký": known(context.meeting.facts?.secretary ?? null) ?? "",
      })),
      "Thời hạn": deadlines.filter(({ id }) => id !== "central").map(({ what, date, strict, clause }) => ({ "Câu": PAPER.deadline(what, date, strict, clause) })),
      "CHỨC DANH NGƯỜI KÝ": titles.head.toUpperCase(),
      "Người ký": known(agency.headName) ?? "",
    },
    blanks: [...new Set(contexts.flatMap((context) => factBlanks(context, ["time", "secretary"])))],
  };
}
