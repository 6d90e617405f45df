import type { Outcome } from "./level";
import type { Columns } from "./place";

/** Where a value stands in the user's workbook, as a person reads it: `Danh sách!C12`, or `Danh sách!12` for a whole row. */
export type Place = string;

/**
 * A date known to the day, the month or only the year: "1975" is printed as 1975, never as 01/01/1975.
 */
export interface PartialDate {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
}

/** Kind of contract (cột Loại). `null` in a person means the roster does not say. */
export type Employment = "civilServant" | "contractWorker";

/** One person of the roster, as read: nothing here is computed. Blank cells are `null`. */
export interface Person extends Points {
  readonly id: string;
  readonly name: string;
  readonly birth: PartialDate | null;
  readonly gender: "male" | "female" | null;
  readonly unit: string | null;
  readonly position: string | null;
  readonly partyPosition: string | null;
  readonly unionPosition: string | null;
  readonly employment: Employment | null;
  readonly partyMember: boolean | null;
  readonly partyCell: string | null;
  /** Months worked in the year; blank means the whole year. */
  readonly monthsWorked: number | null;
  /** Months of leave other than maternity leave. */
  readonly leaveMonths: number | null;
  readonly maternity: boolean;
  /** The form of discipline, e.g. "Khiển trách". */
  readonly discipline: string | null;
  /** The year in which that fault already made a rating "không hoàn thành" (NĐ 48/2023 Điều 1: not counted twice). */
  readonly disciplineCountedIn: number | null;
  /** A reason typed by the office for not rating this person. */
  readonly unratedReason: string | null;
  /** The form the office chose against our default, e.g. "02A". */
  readonly chosenForm: PersonForm | null;
  readonly self: Outcome | null;
  /** Phòng đề xuất, as typed. */
  readonly typedProposal: Outcome | null;
  /** Lãnh đạo Ban xem xét. */
  readonly consideration: Outcome | null;
  /** Quyết định. */
  readonly decision: Outcome | null;
  readonly decisionReason: string | null;
  readonly previous: Outcome | null;
  /** Date of joining the agency, where the roster has it; only raises a question. */
  readonly joined: PartialDate | null;
  readonly note: string | null;
  readonly place: Place;
}

export type CollectiveKind = "leadership" | "agency" | "unit";

/** A collective: the agency's leadership, the agency itself (rated, not reviewed), or a phòng. */
export interface Collective extends Points {
  readonly id: string;
  readonly name: string;
  readonly kind: CollectiveKind;
  /** The unit whose people it is, for `kind: "unit"`: equals `Person.unit`. */
  readonly unit: string | null;
  /** Name of the leader in charge (Lãnh đạo phụ trách). */
  readonly leaderInCharge: string | null;
  readonly discipline: string | null;
  /** Dự kiến: the level the draft expects; it rates nothing. */
  readonly expected: Outcome | null;
  readonly self: Outcome | null;
  readonly typedProposal: Outcome | null;
  readonly consideration: Outcome | null;
  readonly decision: Outcome | null;
  readonly decisionReason: string | null;
  readonly previous: Outcome | null;
  readonly place: Place;
}

/** Forms of every set of rules, keyed by role in each: 02A, 02B of 2023, 2A, 2B of 2025; "1269" is the agency's own. */
export const PERSON_FORMS = ["02A", "02B", "2A", "2B", "1269"] as const;
export type PersonForm = (typeof PERSON_FORMS)[number];
/** Mẫu 01 of 2023 and that of 2025 are two forms; "tuDanhGia" is the agency's Báo cáo tự đánh giá. */
export const COLLECTIVE_FORMS = ["01", "01-2025", "tuDanhGia"] as const;
export type CollectiveForm = (typeof COLLECTIVE_FORMS)[number];

export const isPersonForm = (form: string): form is PersonForm => (PERSON_FORMS as readonly string[]).includes(form);
/** Mẫu 01 of any set. */
export const isReviewOfCollective = (form: string): form is CollectiveForm => form === "01" || form === "01-2025";

/** Points of one subject, where the year's rules rate by points: of the general criteria, of the results, and in all. */
export interface Points {
  readonly generalPoints: number | null;
  readonly taskPoints: number | null;
  readonly points: number | null;
}
export const NO_POINTS: Points = { generalPoints: null, taskPoints: null, points: null };

/** Cấp độ of one criterion (Điều 11 Quy định 124-QĐ/TW), best first. */
export const CRITERION_GRADES = [
  { id: "excellent", label: "Xuất sắc" },
  { id: "good", label: "Tốt" },
  { id: "average", label: "Trung bình" },
  { id: "poor", label: "Kém" },
] as const satisfies readonly { id: string; label: string }[];
export type CriterionGrade = (typeof CRITERION_GRADES)[number]["id"];

/** One criterion grade of one subject. `isResult`: the criterion is about results of the task; `null` when nobody said. */
export interface CriterionMark {
  readonly subject: string;
  readonly criterion: string;
  readonly isResult: boolean | null;
  readonly grade: CriterionGrade;
  readonly source: "self" | "vote";
  readonly place: Place;
}

/** One row of the tally sheet: the ballots on one question about one subject in one round. Blank counts are `null`. */
export interface Tally {
  readonly subject: string;
  /** `null` is the overall rating (tổng thể), else the criterion voted on. */
  readonly criterion: string | null;
  readonly round: number;
  readonly summoned: number | null;
  readonly present: number | null;
  readonly voters: number | null;
  readonly issued: number | null;
  readonly collected: number | null;
  readonly valid: number | null;
  readonly invalid: number | null;
  /** Votes for each of the four levels, best first. */
  readonly votes: readonly [number, number, number, number];
  readonly place: Place;
}

/** A row of the criteria frames (sheet Tiêu chí). */
export interface Criterion {
  readonly frame: string;
  readonly order: string;
  readonly text: string;
  readonly isResult: boolean;
  readonly clause: string;
  readonly verified: boolean;
}

/** Everything the office has typed for one year: what `reviewAgency` rates. */
export interface Roster {
  /** Where the fields of people, collectives and tallies stand, so that a problem names its cell. */
  readonly columns?: { readonly people: Columns; readonly collectives: Columns; readonly tallies: Columns };
  readonly people: readonly Person[];
  readonly collectives: readonly Collective[];
  readonly marks: readonly CriterionMark[];
  readonly tallies: readonly Tally[];
}

/** How a subject is written where a table speaks of it: "P001 – Nguyễn Văn An". */
export const subjectLabel = (id: string, name: string): string => `${id} – ${name}`;
