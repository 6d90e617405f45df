import { isAgencyLeader } from "./group";
import { isLeadersUnit } from "./leadersUnit";
import { matchKey } from "./matchKey";
import type { MeetingChoices, MeetingFacts } from "./meetingChoices";
import { isCellCommittee, isUnionChair } from "./meetingPosts";
import type { CollectiveReview, PersonReview, Review } from "./review";
import { rankInList } from "./reviewAgency";
import { unitKey } from "./unitKey";

/** What one part of a meeting deals with (mục II.1 to II.4 Kế hoạch 2023). */
export type MeetingPartKind = "leadership" | "agency" | "leaders" | "unit";

/** A part of a meeting: whom it rates, and who votes on them. */
export interface MeetingPart {
  readonly kind: MeetingPartKind;
  readonly collective: CollectiveReview | null;
  /** In the order they speak: the head first, leaders before the others. */
  readonly people: readonly PersonReview[];
  readonly voters: readonly PersonReview[];
}

/** Why somebody attends, in the order of the plan. */
export type Attendance = "head" | "deputy" | "cellCommittee" | "unitHead" | "unionChair" | "inCharge" | "member";

/** One person at a meeting, named once whatever posts bring them there. */
export interface Attendee {
  readonly who: PersonReview;
  readonly as: readonly Attendance[];
}

export interface Meeting {
  /** Its parts: the leadership, the agency and its leaders in one sitting or one each; a phòng has its own. */
  readonly parts: readonly MeetingPart[];
  readonly unit: string | null;
  readonly attendees: readonly Attendee[];
  /** Whom the plan names and the roster does not: dots to write on. */
  readonly unknown: readonly Attendance[];
  /** The leader in charge as typed, where no person of the roster bears the name. */
  readonly guest: string | null;
  readonly facts: MeetingFacts | null;
}

/** Who attends all three parts of the agency's own meeting, as the plan lists them. */
const AGENCY_ATTENDANCE = ["head", "deputy", "cellCommittee", "unitHead", "unionChair"] as const satisfies readonly Attendance[];

/** Every meeting in the order of the plan, without those that would have nobody to rate. */
export function meetingsOf(review: Review, choices: MeetingChoices): readonly Meeting[] {
  const agencyParts = agencyPartsOf(review, choices);
  const attendees = agencyAttendees(review);
  const unknown = AGENCY_ATTENDANCE.filter((as) => as !== "deputy" && as !== "unitHead" && !attendees.some((one) => one.as.includes(as)));
  const sittings = choices.sittings === "one" ? [agencyParts] : agencyParts.map((part) => [part]);
  return [
    ...sittings.filter((parts) => parts.length > 0).map((parts): Meeting => ({
      parts, unit: null, attendees, unknown, guest: null, facts: factsOf(choices, meetingKeys(parts)),
    })),
    ...unitsOf(review).map((unit) => unitMeeting(unit, review, choices)).filter(({ attendees }) => attendees.some(({ as }) => as.includes("member"))),
  ];
}

/** Under which names the office may have typed the facts of a meeting of the agency. */
export const AGENCY_MEETING_NAMES: Readonly<Record<Exclude<MeetingPartKind, "unit">, string>> = {
  leadership: "Tập thể lãnh đạo", agency: "Cơ quan", leaders: "Cá nhân lãnh đạo",
};
/** The one sitting of all three. */
export const ONE_SITTING_NAME = "Lãnh đạo, cơ quan";

/** What the office calls a meeting in the sheet Hội nghị. */
export function meetingName({ parts, unit }: Pick<Meeting, "parts" | "unit">): string {
  const [first, second] = parts;
  if (unit !== null) return unit;
  return second !== undefined || first === undefined || first.kind === "unit" ? ONE_SITTING_NAME : AGENCY_MEETING_NAMES[first.kind];
}

const meetingKeys = (parts: readonly MeetingPart[]): string => unitKey(meetingName({ parts, unit: null }));

const factsOf = ({ meetingFacts }: MeetingChoices, key: string): MeetingFacts | null => meetingFacts.find(({ meeting }) => unitKey(meeting) === key) ?? null;

const inOrder = (people: readonly PersonReview[]): readonly PersonReview[] => [...people].sort((a, b) => rankInList(a.group) - rankInList(b.group));

const leadersOf = ({ people }: Review): readonly PersonReview[] => inOrder(people.filter(({ group }) => isAgencyLeader(group)));

function agencyPartsOf(review: Review, { agencyVoters }: MeetingChoices): readonly MeetingPart[] {
  const leaders = leadersOf(review);
  const collective = (kind: "leadership" | "agency"): CollectiveReview | null => review.collectives.find((one) => one.collective.kind === kind) ?? null;
  const attendees = agencyAttendees(review).map(({ who }) => who);
  const parts: readonly MeetingPart[] = [
    { kind: "leadership", collective: collective("leadership"), people: [], voters: leaders },
    { kind: "agency", collective: collective("agency"), people: [], voters: agencyVoters === "attendees" ? attendees : leaders },
    { kind: "leaders", collective: null, people: leaders, voters: leaders },
  ];
  return parts.filter(({ collective: rated, people }) => rated !== null || people.length > 0);
}

/** A deputy who stands in for the head of a phòng speaks for it; the review has asked about the post. */
const standsIn = ({ group, problems }: PersonReview): boolean =>
  group === "unitDeputy" && problems.some((problem) => problem.kind === "positionAsked" && problem.why === "actingDeputy");

function agencyAttendees(review: Review): readonly Attendee[] {
  const headed = new Set(review.people.filter(({ group }) => group === "unitHead").map(({ person }) => person.unit));
  const comesAs = (as: Attendance, who: PersonReview): boolean => {
    switch (as) {
      case "head":
        return who.group === "agencyHead";
      case "deputy":
        return who.group === "agencyDeputy";
      case "cellCommittee":
        return isCellCommittee(who.person.partyPosition);
      case "unitHead":
        return who.group === "unitHead" || (standsIn(who) && !headed.has(who.person.unit));
      case "unionChair":
        return isUnionChair(who.person.unionPosition);
      default:
        return false;
    }
  };
  return onceEach(AGENCY_ATTENDANCE.flatMap((as) => review.people.filter((who) => comesAs(as, who)).map((who) => ({ who, as: [as] }))));
}

/** Each person once, at the first post that brings them, with every other one beside it. */
function onceEach(attendees: readonly Attendee[]): readonly Attendee[] {
  const byId = new Map<string, Attendee>();
  for (const { who, as } of attendees) {
    const earlier = byId.get(who.person.id);
    byId.set(who.person.id, { who, as: [...(earlier?.as ?? []), ...as] });
  }
  return [...byId.values()];
}

/** Phòng as the list of collectives has them, then those only people name. */
function unitsOf({ collectives, people }: Review): readonly string[] {
  const typed = collectives.flatMap(({ collective: { kind, unit, name } }) => (kind === "unit" ? [unit ?? name] : []));
  const named = people.flatMap(({ person: { unit }, group }) => (unit === null || isAgencyLeader(group) || isLeadersUnit(unit) ? [] : [unit]));
  return [...new Set([...typed, ...named])];
}

/** All of a phòng, leaders first, with the leader of the agency who is in charge of it as their guest. */
function unitMeeting(unit: string, review: Review, choices: MeetingChoices): Meeting {
  const collective = review.collectives.find((one) => one.collective.kind === "unit" && (one.collective.unit ?? one.collective.name) === unit) ?? null;
  const ofUnit = review.people.filter(({ person }) => person.unit === unit);
  // Who leads the agency is rated with its leaders, also where the roster has him with the phòng he heads.
  const members = inOrder(ofUnit.filter(({ group }) => !isAgencyLeader(group)));
  const typed = collective?.collective.leaderInCharge ?? null;
  const inCharge = typed === null ? null : (review.people.find(({ person }) => matchKey(person.name) === matchKey(typed)) ?? null);
  const attendees = onceEach([
    ...(inCharge === null ? [] : [{ who: inCharge, as: ["inCharge" as const] }]),
    ...[...leadersOf(review).filter((leader) => ofUnit.includes(leader)), ...members].map((who) => ({ who, as: ["member" as const] })),
  ]);
  return {
    parts: [{ kind: "unit", collective, people: members, voters: members }],
    unit,
    attendees,
    unknown: typed === null ? ["inCharge"] : [],
    guest: inCharge === null ? typed : null,
    facts: factsOf(choices, unitKey(unit)),
  };
}

/** People nobody's meeting rates: without a phòng and no leaders of the agency. */
export function leftOut({ people }: Review): readonly PersonReview[] {
  return people.filter(({ person, group }) => !isAgencyLeader(group) && (person.unit === null || isLeadersUnit(person.unit)));
}

/** Who chairs: the head of the agency, of the phòng; else its deputy who stands in. The office may name another. */
export function chairOf({ attendees, unit }: Meeting): PersonReview | null {
  const people = attendees.map(({ who }) => who);
  if (unit === null) return people.find(({ group }) => group === "agencyHead") ?? null;
  const own = people.filter(({ person }) => person.unit === unit);
  return own.find(({ group }) => group === "unitHead") ?? own.find(({ group }) => isAgencyLeader(group)) ?? own.find(standsIn) ?? null;
}

/** Fewer voters than this and a secret ballot shows who voted for what. */
export const FEWEST_VOTERS = 3;
