import type { AgencySettings } from "../../review/agency";
import { chairOf, type Attendee, type Meeting } from "../../review/meeting";
import { matchKey } from "../../review/matchKey";
import type { Regulation } from "../../review/regulation";
import type { PersonReview } from "../../review/review";
import type { Roster } from "../../review/subject";
import { ATTENDANCE, CHAIR, MEETING_BLANKS, meetingTime, meetingTitle } from "../../messages.vi/meeting";
import type { DocumentPlan, MeetingForm, Tags } from "../documentPlan";
import { capitals, dateLine, known, nameInText } from "../printed";

/** A paper of a meeting before it has its place in the dossier; `label` stands at the end of its file name. */
export interface MeetingPaper extends Pick<DocumentPlan, "template" | "tags" | "blanks"> {
  readonly form: MeetingForm;
  readonly subject: string;
  /** The subject in the file name, where a meeting has several papers of the kind. */
  readonly about: string | null;
  readonly label: string;
}

/** One meeting with what its papers are printed from. */
export interface MeetingContext {
  readonly meeting: Meeting;
  readonly agency: AgencySettings;
  readonly regulation: Regulation;
  readonly roster: Roster;
}

/** Under what the papers of a meeting are filed: the collective it deals with first, else the first person. */
export const subjectOf = ({ parts, unit }: Meeting): string =>
  parts[0]?.collective?.collective.id ?? parts[0]?.people[0]?.person.id ?? unit ?? "";

export const titleOf = ({ meeting: { parts, unit }, agency }: MeetingContext): string =>
  meetingTitle(parts.map(({ kind }) => kind), { agency: nameInText(agency), unit }, agency.year);

/**
 * The state's header. A phòng writes under the agency, the agency under UBND tỉnh; the day is the meeting's, or `null` for
 * what goes out before.
 */
export const headTags = ({ meeting, agency }: MeetingContext, date: string | null): Tags => ({
  "CƠ QUAN CHỦ QUẢN": capitals(meeting.unit === null ? agency.parent : agency.name),
  "CƠ QUAN BAN HÀNH": capitals(meeting.unit ?? agency.name),
  "Địa danh, ngày tháng năm": dateLine({ ...agency, documentDate: date }),
});

/** Number and sign of a numbered paper. The sign of a phòng is not ours to make up. */
export const numberTags = ({ meeting, agency }: MeetingContext): Tags => ({ "Số": null, "Ký hiệu": meeting.unit === null ? known(agency.sign) : "………" });

/** Who chairs, as typed or by the plan: name, and the post to sign under. */
export function chairTags({ meeting, regulation }: MeetingContext): { readonly name: string | null; readonly title: string | null } {
  const typed = known(meeting.facts?.chair ?? null);
  const chair = chairOf(meeting);
  if (typed !== null && typed !== chair?.person.name) return { name: typed, title: null };
  if (chair === null) return { name: null, title: null };
  return { name: chair.person.name, title: known(chair.person.position) ?? (meeting.unit === null ? regulation.titles.head : null) };
}

/** When and where, as typed. */
export const timeTags = ({ meeting: { facts }, agency }: MeetingContext): Tags => ({
  "Thời gian": meetingTime(facts?.time ?? null, facts?.date ?? null, agency.year),
  "Địa điểm họp": known(facts?.venue ?? null),
});

/** What of the meeting the office has not typed yet and this paper asks for. */
export function factBlanks({ meeting: { facts } }: MeetingContext, asked: readonly (keyof typeof MEETING_BLANKS)[]): readonly string[] {
  const missing: Readonly<Record<keyof typeof MEETING_BLANKS, boolean>> = {
    time: facts === null || facts.date === null || facts.time === null,
    secretary: known(facts?.secretary ?? null) === null,
    tellers: facts === null || facts.tellers.length === 0,
  };
  return asked.filter((one) => missing[one]).map((one) => MEETING_BLANKS[one]);
}

/** All posts of somebody, each once: "Chánh Văn phòng, Chi ủy viên, Chủ tịch Công đoàn". */
export function postsOf({ person }: PersonReview, withUnit: boolean): string {
  const unit = withUnit && person.unit !== null && !matchKey(person.position ?? "").includes(matchKey(person.unit)) ? person.unit : null;
  const posts = [person.position, unit, person.partyPosition, person.unionPosition].map(known).filter((post) => post !== null);
  return [...new Set(posts)].join(", ");
}

/** Rows of those who attend: each person once with every reason to be there, then dots for whom the plan names and nobody knows. */
export function attendeeRows(context: MeetingContext): readonly Tags[] {
  const { meeting, regulation } = context;
  const { head, deputy } = regulation.titles;
  const labels = { ...ATTENDANCE, head, deputy };
  const withUnit = meeting.unit === null;
  const chair = chairTags(context).name;
  const row = ({ who, as }: Attendee): Tags => ({
    "Họ và tên": who.person.name,
    "Chức vụ": postsOf(who, withUnit && who.group !== "agencyHead" && who.group !== "agencyDeputy"),
    "Thành phần": [...(who.person.name === chair ? [CHAIR] : []), ...as.map((one) => labels[one]).filter((label) => label !== "")].join("; "),
  });
  const guest = meeting.guest === null ? [] : [{ "Họ và tên": meeting.guest, "Chức vụ": "", "Thành phần": labels.inCharge }];
  const unknown = meeting.unknown.map((one) => ({ "Họ và tên": null, "Chức vụ": "", "Thành phần": labels[one] }));
  return [...guest, ...meeting.attendees.map(row), ...unknown].map((tags, index) => ({ "TT": String(index + 1), ...tags }));
}

/** Names of whom the plan names and the roster does not. */
export const unknownAttendees = ({ meeting, regulation: { titles } }: MeetingContext): readonly string[] =>
  meeting.unknown.map((one) => ({ ...ATTENDANCE, head: titles.head, deputy: titles.deputy })[one]);
