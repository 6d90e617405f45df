import type { Place } from "./subject";

/** What the office typed about one meeting (sheet Hội nghị); blank is `null` and prints as dots. */
export interface MeetingFacts {
  /** Which meeting, as typed: the name of the meeting or of the phòng. */
  readonly meeting: string;
  /** ISO. */
  readonly date: string | null;
  /** As printed: "08 giờ 00". */
  readonly time: string | null;
  readonly venue: string | null;
  readonly chair: string | null;
  readonly secretary: string | null;
  readonly tellers: readonly string[];
  readonly place: Place;
  /** The cell of the date. */
  readonly datePlace: Place;
}

/** What the plan leaves to the office about its meetings. */
export interface MeetingChoices {
  /** The leadership, the agency and its leaders are dealt with in one sitting, or in one each: the same people attend all three. */
  readonly sittings: "one" | "three";
  /** Who votes on the agency: all who attend, or only the leadership. */
  readonly agencyVoters: "attendees" | "leadership";
  readonly meetingFacts: readonly MeetingFacts[];
}

/** Until the office says otherwise. */
export const NO_MEETING_CHOICES: MeetingChoices = { sittings: "one", agencyVoters: "attendees", meetingFacts: [] };
