import { LEVELS } from "../../review/level";
import type { MeetingPart } from "../../review/meeting";
import { lastRound, overallRounds, presentAt, questionsOf, type Round, roundsOn } from "../../review/meetingVotes";
import type { PersonReview } from "../../review/review";
import { MEETING_FILES } from "../../messages.vi/meeting";
import { minutesSections, PAPER, type Step } from "../../messages.vi/meetingPapers";
import { reasonText } from "../../messages.vi/reason";
import type { Tags } from "../documentPlan";
import { known, nameInText } from "../printed";
import { attendeeRows, chairTags, factBlanks, headTags, type MeetingContext, type MeetingPaper, numberTags, subjectOf, timeTags, titleOf } from "./meetingHead";
import { votedLabel } from "./tallyMinutes";

const ROMAN = ["I", "II", "III", "IV"] as const;

/** Biên bản hội nghị (Mẫu 1.9 Phụ lục III Nghị định 30/2020/NĐ-CP): the steps of the plan in its order, what the tallies gave, lines to write on. */
export function meetingMinutes(context: MeetingContext): MeetingPaper {
  const { meeting, agency, roster } = context;
  const chair = chairTags(context);
  const summoned = attendeeRows(context).length;
  const subjects = meeting.parts.flatMap(({ collective, people }) => [...(collective === null ? [] : [collective.collective.id]), ...people.map(({ person }) => person.id)]);
  const present = presentAt(roster, subjects);
  const secretary = known(meeting.facts?.secretary ?? null);
  const sections = meeting.parts.flatMap((part) => minutesSections(part, nameInText(agency) ?? "", meeting.unit).map((section) => ({ part, ...section })));
  const tags = {
    ...headTags(context, meeting.facts?.date ?? null),
    ...numberTags(context),
    "Hội nghị": titleOf(context),
    ...timeTags(context),
    "Triệu tập": String(summoned),
    "Có mặt": present === null ? null : String(present),
    "Vắng": present === null || present > summoned ? null : String(summoned - present),
    "Chủ trì": [chair.name, chair.title].filter((part) => part !== null).join(", ") || null,
    "Thư ký": secretary,
    "Phần": sections.map(({ part, title, steps }, index) => ({
      "Tên phần": `${ROMAN[index] ?? index + 1}. ${title}`,
      "Việc": steps.map((step, place) => stepTags(context, part, step, place + 1)),
    })),
    "Thư ký ký": secretary ?? "",
    "Người ký": chair.name ?? "",
  };
  return {
    form: "meetingMinutes", template: "bien-ban-hoi-nghi.docx", subject: subjectOf(meeting), about: null, label: MEETING_FILES.meetingMinutes, tags,
    blanks: factBlanks(context, ["time"]),
  };
}

/** A step is written down by hand, person by person where they speak, unless it is a vote. */
const stepTags = (context: MeetingContext, part: MeetingPart, { text, speakers, result }: Step, number: number): Tags => ({
  "Việc làm": `${number}. ${text}${result === undefined ? "." : ":"}`,
  "Ghi chép": speakers === undefined && result === undefined,
  "Người nói": speakers === undefined ? [] : part.people.map(speakerTags),
  "Kết quả": result === undefined ? [] : resultsOf(context, part, result),
});

function speakerTags({ person }: PersonReview, index: number): Tags {
  const self = LEVELS.find(({ id }) => id === person.self)?.label ?? null;
  return { "Ai": [`${index + 1}) ${person.name}`, known(person.position) ?? "", PAPER.self(self)].filter(Boolean).join(", ") };
}

function resultsOf({ roster, regulation }: MeetingContext, part: MeetingPart, about: NonNullable<Step["result"]>): readonly Tags[] {
  const rule = regulation.voting.value;
  const line = (name: string, rounds: readonly Round[]): Tags => ({ "Đối tượng": name, "Mức": outcomeText(lastRound(rounds)) });
  const collective = part.collective?.collective;
  switch (about) {
    case "criteria":
      return collective === undefined ? [] : questionsOf(part, regulation.criteria.frames, roster).map((question) => line([question.order, question.text].filter(Boolean).join(". "), roundsOn(roster, collective.id, question, rule)));
    case "collective":
      return collective === undefined ? [] : [line(collective.name, overallRounds(roster, collective.id, rule))];
    case "people":
      return part.people.map(({ person: { id, name }, rating: { ceiling, unratedReason } }) =>
        ceiling === "unrated" ? { "Đối tượng": name, "Mức": PAPER.unrated(unratedReason === null ? null : reasonText(unratedReason)) } : line(name, overallRounds(roster, id, rule)),
      );
  }
}

/** `null`: dots to write on. */
function outcomeText(last: Round | null): string | null {
  if (last === null || last.result.kind === "wrong") return null;
  const { tally, result } = last;
  return result.kind === "noMajority" ? PAPER.noMajority(tally.round) : PAPER.result(votedLabel(tally, result), result.votes, result.base, tally.round);
}
