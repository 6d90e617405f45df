import { isAgencyLeader } from "../../review/group";
import { labelOf } from "../../review/level";
import type { MeetingPart } from "../../review/meeting";
import { matchKey } from "../../review/matchKey";
import type { Review } from "../../review/review";
import { MEETING_FILES } from "../../messages.vi/meeting";
import { askedOf, draftName } from "../../messages.vi/meetingPapers";
import type { Tags } from "../documentPlan";
import { headTags, type MeetingContext, type MeetingPaper } from "./meetingHead";

/** Rows to write in, where the plan names nobody in particular. */
const BLANK_ROWS = 8;

/** For each draft the plan has comments asked on: the sheet that goes out, and the table they are gathered in. */
export const comments = (context: MeetingContext, review: Review): readonly MeetingPaper[] =>
  context.meeting.parts.flatMap((part) => (part.collective === null ? [] : [commentSheet(context, part), commentSummary(context, part, review)]));

function draftTags(context: MeetingContext, part: MeetingPart): Tags {
  const expected = part.collective?.collective.expected ?? null;
  return { ...headTags(context, null), "Dự thảo": `${draftName(part)} năm ${context.agency.year}`, "Dự kiến": expected === null ? null : labelOf(expected) };
}

const named = (part: MeetingPart) => ({ subject: part.collective?.collective.id ?? "", about: part.collective?.collective.name ?? null, blanks: [] });

const commentSheet = (context: MeetingContext, part: MeetingPart): MeetingPaper => ({
  form: "commentSheet", template: "phieu-gop-y.docx", ...named(part), label: MEETING_FILES.commentSheet,
  tags: { ...draftTags(context, part), "Nơi lấy ý kiến": askedOf(part.kind, context.meeting.unit) },
});

const commentSummary = (context: MeetingContext, part: MeetingPart, review: Review): MeetingPaper => ({
  form: "commentSummary", template: "tong-hop-gop-y.docx", ...named(part), label: MEETING_FILES.commentSummary,
  tags: { ...draftTags(context, part), "Ý kiến": commenters(context, part, review).map((name, index) => ({ "TT": String(index + 1), "Người góp ý": name })) },
});

/** Whom the plan asks, by name where it says who: all who attend, or the leaders of the agency, the other phòng and the phòng's own civil servants. */
function commenters({ meeting }: MeetingContext, { kind, people }: MeetingPart, review: Review): readonly string[] {
  switch (kind) {
    case "agency":
      return meeting.attendees.map(({ who }) => who.person.name);
    case "unit":
      return [
        ...review.people.filter(({ group }) => isAgencyLeader(group)).map(({ person }) => person.name),
        ...review.collectives.flatMap(({ collective: { kind: other, unit, name } }) => (other === "unit" && matchKey(unit ?? name) !== matchKey(meeting.unit ?? "") ? [unit ?? name] : [])),
        ...people.filter(({ group }) => group !== "contractWorker").map(({ person }) => person.name),
      ];
    default:
      return Array.from({ length: BLANK_ROWS }, () => "");
  }
}
