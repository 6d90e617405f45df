import { labelOf, LEVELS } from "../../review/level";
import type { MeetingPart } from "../../review/meeting";
import { disputed, questionsOf, roundsOn, type Question } from "../../review/meetingVotes";
import { MEETING_FILES } from "../../messages.vi/meeting";
import { PAPER } from "../../messages.vi/meetingPapers";
import type { Tags } from "../documentPlan";
import { known, nameInText } from "../printed";
import { headTags, type MeetingContext, type MeetingPaper, subjectOf } from "./meetingHead";

/** The ballots of a meeting, each once: its file name says how many to print. None bears the name of who votes. */
export const ballots = (context: MeetingContext): readonly MeetingPaper[] =>
  context.meeting.parts.flatMap((part) => [...criterionBallots(context, part), ...collectiveBallots(context, part), ...peopleBallots(context, part)]);

const shared = (context: MeetingContext): Tags => ({ ...headTags(context, context.meeting.facts?.date ?? null), "Năm": String(context.agency.year) });

/** All criteria of the collective; once a criterion is voted without a majority, those again. */
function criterionBallots(context: MeetingContext, part: MeetingPart): readonly MeetingPaper[] {
  const { roster, regulation } = context;
  const collective = part.collective?.collective;
  const questions = questionsOf(part, regulation.criteria.frames, roster);
  if (collective === undefined || questions.length === 0) return [];
  const again = disputed(questions, roster, collective.id, regulation.voting.value);
  const rounds = again.flatMap((question) => roundsOn(roster, collective.id, question, regulation.voting.value).map(({ tally }) => tally.round));
  const paper = (asked: readonly Question[], round: number): MeetingPaper => ({
    form: "criterionBallot", template: "phieu-cap-do.docx", subject: collective.id, about: collective.name,
    label: PAPER.copies(`${MEETING_FILES.criterionBallot}${round > 1 ? PAPER.again(round) : ""}`, part.voters.length),
    tags: {
      ...shared(context),
      "Đối tượng": `${collective.name}${round > 1 ? PAPER.again(round) : ""}`,
      "Tiêu chí": asked.map(({ order, text }, index) => ({ "TT": order || String(index + 1), "Nội dung": text })),
    },
    blanks: [],
  });
  return [paper(questions, 1), ...(again.length === 0 ? [] : [paper(again, Math.max(...rounds) + 1)])];
}

function collectiveBallots(context: MeetingContext, part: MeetingPart): readonly MeetingPaper[] {
  if (part.collective === null || part.collective.rating.ceiling === "unrated") return [];
  const { id, name, expected } = part.collective.collective;
  return [{
    form: "collectiveBallot", template: "phieu-tap-the.docx", subject: id, about: name,
    label: PAPER.halves(MEETING_FILES.collectiveBallot, part.voters.length),
    tags: { ...shared(context), "Đối tượng": name, "Dự kiến": expected === null ? null : labelOf(expected) },
    blanks: [],
  }];
}

/** One table of all people of a part; who cannot be rated is not voted on. */
function peopleBallots(context: MeetingContext, part: MeetingPart): readonly MeetingPaper[] {
  const { meeting, agency } = context;
  const rated = part.people.filter(({ rating }) => rating.ceiling !== "unrated");
  if (rated.length === 0) return [];
  return [{
    form: "peopleBallot", template: "phieu-ca-nhan.docx", subject: subjectOf(meeting), about: null,
    label: PAPER.copies(MEETING_FILES.peopleBallot, part.voters.length),
    tags: {
      ...shared(context),
      "Đối tượng": meeting.unit === null ? PAPER.leadersBallot(nameInText(agency) ?? "").trim() : PAPER.unitBallot(meeting.unit),
      "Người": rated.map(({ person }, index) => ({
        "TT": String(index + 1), "Họ và tên": person.name, "Chức vụ": known(person.position) ?? "",
        "Tự xếp loại": LEVELS.find(({ id }) => id === person.self)?.short ?? "",
      })),
    },
    blanks: [],
  }];
}
