import { labelOf } from "../../review/level";
import type { MeetingPart } from "../../review/meeting";
import { overallRounds, questionsOf, type Round, roundsOn } from "../../review/meetingVotes";
import { CRITERION_GRADES, type Tally } from "../../review/subject";
import { MEETING_FILES } from "../../messages.vi/meeting";
import { BALLOT_CHOICES, PAPER } from "../../messages.vi/meetingPapers";
import type { Tags } from "../documentPlan";
import { chairTags, factBlanks, headTags, type MeetingContext, type MeetingPaper, numberTags, subjectOf, timeTags, titleOf } from "./meetingHead";

/** How many tellers are left to be written in, where nobody is typed. */
const TELLER_LINES = 3;

/** Biên bản kiểm phiếu: the votes by criterion, the disputed ones again, then overall; every round shown, blank cells where none is counted. */
export function tallyMinutes(context: MeetingContext): MeetingPaper {
  const { meeting } = context;
  const { facts, parts } = meeting;
  const tellers: readonly (string | null)[] = facts === null || facts.tellers.length === 0 ? Array.from({ length: TELLER_LINES }, () => null) : facts.tellers;
  const tags = {
    ...headTags(context, facts?.date ?? null),
    ...numberTags(context),
    "Hội nghị": titleOf(context),
    ...timeTags(context),
    "Tổ kiểm phiếu": tellers.map((name, index) => ({ "Vai trò": PAPER.teller(index), "Họ và tên": name })),
    "Bảng": parts.flatMap((part) => [...criterionTables(context, part), ...overallTables(context, part)]),
    "Tổ trưởng": tellers[0] ?? "",
    "Người ký": chairTags(context).name ?? "",
  };
  return {
    form: "tallyMinutes", template: "kiem-phieu.docx", subject: subjectOf(meeting), about: null, label: MEETING_FILES.tallyMinutes, tags,
    blanks: factBlanks(context, ["time", "tellers"]),
  };
}

type Choices = (typeof BALLOT_CHOICES)[keyof typeof BALLOT_CHOICES];

/** The four choices of a ballot as tags tell them apart. */
const PLACES = ["cao nhất", "thứ hai", "thứ ba", "thứ tư"] as const;

const tableOf = (name: string, choices: Choices, rows: readonly Tags[]): Tags => ({
  "Tên bảng": name,
  ...Object.fromEntries(PLACES.map((place, index) => [`Mức ${place}`, choices[index] ?? ""])),
  "Dòng": rows,
});

/** First rounds of all criteria first, then the second of those voted on again. */
function criterionTables({ roster, regulation }: MeetingContext, part: MeetingPart): readonly Tags[] {
  const collective = part.collective?.collective;
  const questions = questionsOf(part, regulation.criteria.frames, roster);
  if (collective === undefined || questions.length === 0) return [];
  const rows = questions.flatMap((question, index) => {
    const named = { number: question.order || String(index + 1), name: question.text };
    const rounds = roundsOn(roster, collective.id, question, regulation.voting.value);
    return rounds.length === 0 ? [{ round: 1, tags: blankRow(named) }] : rounds.map((round) => ({ round: round.tally.round, tags: roundRow(named, round) }));
  });
  return [tableOf(PAPER.byCriterion(collective.name), BALLOT_CHOICES.criteria, rows.sort((a, b) => a.round - b.round).map(({ tags }) => tags))];
}

/** The collective first, then the people; who cannot be rated is not voted on. */
function overallTables({ roster, regulation, meeting }: MeetingContext, { kind, collective, people }: MeetingPart): readonly Tags[] {
  const subjects = [
    ...(collective === null || collective.rating.ceiling === "unrated" ? [] : [collective.collective]),
    ...people.filter(({ rating }) => rating.ceiling !== "unrated").map(({ person }) => person),
  ];
  const rows = subjects.flatMap(({ id, name }, index) => {
    const named = { number: String(index + 1), name };
    const rounds = overallRounds(roster, id, regulation.voting.value);
    return rounds.length === 0 ? [blankRow(named)] : rounds.map((round) => roundRow(named, round));
  });
  return rows.length === 0 ? [] : [tableOf(PAPER.overall(kind, collective?.collective.name ?? "", meeting.unit), BALLOT_CHOICES.overall, rows)];
}

interface Named {
  readonly number: string;
  readonly name: string;
}

const COUNTS = [["Phát ra", "issued"], ["Thu về", "collected"], ["Hợp lệ", "valid"], ["Không hợp lệ", "invalid"]] as const satisfies readonly (readonly [string, keyof Tally])[];

const blankRow = ({ number, name }: Named): Tags => ({
  "TT": number, "Nội dung": name, "Lần": "1", ...Object.fromEntries([...COUNTS.map(([tag]) => tag), ...PLACES.map((place) => `Phiếu ${place}`)].map((tag) => [tag, ""])), "Kết quả": "",
});

const roundRow = ({ number, name }: Named, { tally, result }: Round): Tags => ({
  "TT": number,
  "Nội dung": name,
  "Lần": String(tally.round),
  ...Object.fromEntries(COUNTS.map(([tag, field]) => [tag, tally[field] === null ? "" : String(tally[field])])),
  ...Object.fromEntries(PLACES.map((place, index) => [`Phiếu ${place}`, String(tally.votes[index] ?? 0)])),
  "Kết quả": resultLabel({ tally, result }),
});

/** Of numbers that do not agree nothing follows: the office is told, and the cell stays to be written in. */
function resultLabel({ tally, result }: Round): string {
  switch (result.kind) {
    case "voted":
      return votedLabel(tally, result);
    case "noMajority":
      return PAPER.voteAgain;
    case "wrong":
      return "";
  }
}

/** What a ballot chose: on a criterion one of its grades, else a level. */
export const votedLabel = ({ criterion }: Tally, { place, level }: { readonly place: number; readonly level: Parameters<typeof labelOf>[0] }): string =>
  criterion === null ? labelOf(level) : (CRITERION_GRADES[place]?.label ?? "");
