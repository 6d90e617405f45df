import { lastDayOf } from "./deadline";
import { FEWEST_VOTERS, leftOut, meetingName, meetingsOf, type Meeting, type MeetingPart } from "./meeting";
import type { MeetingChoices } from "./meetingChoices";
import type { Problem } from "./problem";
import type { Deadline, Regulation } from "./regulation";
import type { Review } from "./review";
import type { Place } from "./subject";
import { unitKey } from "./unitKey";

/** What the office should look at before its meetings; every paper is made all the same. */
export function meetingProblems(review: Review, choices: MeetingChoices): readonly Problem[] {
  const meetings = meetingsOf(review, choices);
  return [
    ...meetings.flatMap((meeting) => [...tooLate(meeting, review.regulation), ...fewVoters(meeting, review), ...guestUnknown(meeting)]),
    ...withoutHead(meetings),
    ...unknownMeetings(meetings, choices),
    ...(meetings.length === 0 ? [] : leftOut(review)).filter(({ person }) => person.unit !== null).map(({ person: { place, name, unit } }): Problem => ({ kind: "noMeeting", place, name, unit: unit ?? "" })),
  ];
}

/** By when a part has to be over: the meeting on the leadership has its own day, what goes to UBND tỉnh has the dossier's; a phòng has none. */
const DEADLINES: Readonly<Record<MeetingPart["kind"], Deadline["id"] | null>> = { leadership: "meeting", agency: "province", leaders: "province", unit: null };

function tooLate({ parts, facts, unit }: Meeting, { deadlines }: Regulation): Problem[] {
  const date = facts?.date ?? null;
  if (facts === null || date === null) return [];
  const asked = parts.flatMap(({ kind }) => deadlines.filter(({ id }) => id === DEADLINES[kind]));
  const [first] = asked.map((deadline) => ({ deadline, last: lastDayOf(deadline, date) })).sort((a, b) => a.last.daysLeft - b.last.daysLeft);
  if (first === undefined || first.last.daysLeft >= 0) return [];
  return [{ kind: "meetingLate", place: facts.datePlace, name: meetingName({ parts, unit }), date, last: first.last.date, clause: first.deadline.clause }];
}

/** The leadership votes in two parts; it is small once. */
function fewVoters({ parts, unit }: Meeting, { people: listed }: Review): Problem[] {
  const [small] = parts.filter(({ voters, people, collective }) => voters.length < FEWEST_VOTERS && (people.length > 0 || collective !== null));
  // Nobody of the list votes there: the list is what has to be looked at, from its first person on.
  const place = small && (placeOfPart(small) ?? listed[0]?.person.place);
  return small === undefined || place === undefined ? [] : [{ kind: "meetingFewVoters", place, name: meetingName({ parts: [small], unit }), voters: small.voters.length }];
}

/** Where a person stands who is spoken of there, never the row of a collective: it is there only once our sheets are written. */
const placeOfPart = ({ people, voters }: MeetingPart): Place | undefined => (people[0] ?? voters[0])?.person.place;

function guestUnknown({ guest, parts: [part], unit }: Meeting): Problem[] {
  const place = part?.collective?.collective.place;
  return guest === null || place === undefined ? [] : [{ kind: "leaderInChargeUnknown", place, name: guest, unit: unit ?? "" }];
}

/** A phòng nobody speaks for where the heads of the phòng meet. */
function withoutHead(meetings: readonly Meeting[]): Problem[] {
  const agency = meetings.find(({ unit }) => unit === null);
  if (agency === undefined) return [];
  const there = new Set(agency.attendees.map(({ who }) => who.person.unit));
  return meetings.flatMap(({ unit, parts: [part] }): Problem[] => {
    const place = part && placeOfPart(part);
    return unit === null || there.has(unit) || place === undefined ? [] : [{ kind: "unitWithoutHead", place, unit }];
  });
}

function unknownMeetings(meetings: readonly Meeting[], { meetingFacts }: MeetingChoices): Problem[] {
  const names = meetings.map((meeting) => meetingName(meeting));
  const known = new Set(names.map(unitKey));
  return meetingFacts.filter(({ meeting }) => !known.has(unitKey(meeting))).map(({ place, meeting }): Problem => ({ kind: "meetingUnknown", place, meeting, known: names }));
}
