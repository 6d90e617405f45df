import type { DossierRules } from "./dossier";
import type { Group } from "./group";
import type { FormRole } from "./formRole";
import type { PointScale } from "./points";
import type { CollectiveForm, Criterion, PersonForm } from "./subject";

/** A value of the regulation with the clause it comes from. Unverified values are shown as such to the office, never on a printed form. */
export interface Ruled<T> {
  readonly value: T;
  readonly clause: string;
  readonly verified: boolean;
}

export type Rounding = "floor" | "halfUp" | "ceil" | "atLeastOne";

/** The readings in force where the text of a quota can be read in several ways. */
export interface Readings {
  readonly rounding: Rounding;
  /** Q3: base = those rated T or better (`pool`), or those rated T only (`exclusive`). */
  readonly base: "pool" | "exclusive";
  readonly leadersInQ1: boolean;
  readonly unratedInQ1: boolean;
  /** Q2: one person in each leader group, or one in both together. */
  readonly q2: "perGroup" | "oneInAll";
}

/** Who chose a reading, when and why: ISO day. Without one the value in force is nobody's word yet. */
export interface ReadingDecision {
  readonly by: string;
  readonly on: string;
  readonly why: string;
}

export type ReadingKey = keyof Readings;

export const READING_KEYS = ["rounding", "base", "leadersInQ1", "unratedInQ1", "q2"] as const satisfies readonly ReadingKey[];

export interface VotingRule {
  /** What the threshold is a share of. */
  readonly base: "issued" | "valid" | "present" | "summoned";
  /** A level is voted when it has MORE than this share of the base, in whole percent. */
  readonly threshold: number;
  /** `alone`: each level by itself; `cumulated`: a vote for a better level also counts for the level below. */
  readonly counting: "alone" | "cumulated";
}

/** An absolute maximum the office typed for a phòng (Q1) or a leader group, in place of the computed ceiling. */
export interface AbsoluteMaximum {
  readonly rule: "Q1" | "Q2a" | "Q2b" | "Q2c" | "Q3";
  /** Name of the unit for Q1, else `null`. */
  readonly scope: string | null;
  readonly maximum: number;
}

export interface Deadline {
  /** `servants`: all civil servants are to be rated; `central`: the province sends its dossiers up. */
  readonly id: "meeting" | "province" | "party" | "servants" | "central";
  readonly what: string;
  /** The date of the text, ISO: "trước ngày 26/11/2023" → "2023-11-26". */
  readonly date: string;
  /** `true`: "trước ngày", the day before is the last that counts. */
  readonly strict: boolean;
  readonly clause: string;
  readonly verified: boolean;
}

/** One document the reviews rest on; `title` is what is printed after "Căn cứ". */
export interface LegalBasis {
  readonly title: string;
  readonly verified: boolean;
}

/** A value that a set of rules may have no source for: `null` switches off what rests on it until the office gives one. */
export type Given<T> = Ruled<T | null>;

export type RegulationId = "khbdt-2023" | "qd366-2025";

/** One set of rules as data, applied to the review of one year; a new set is new data, not new code. */
export interface Regulation {
  readonly id: RegulationId;
  /** What the office calls the set. */
  readonly name: string;
  /** The year the set was made for. */
  readonly ownYear: number;
  /** The year that is reviewed: the set's own, or a later one that has no set yet. */
  readonly year: number;
  /** First and last day, ISO; `until` null: not replaced yet. */
  readonly inForce: { readonly from: string; readonly until: string | null };
  readonly legalBases: readonly LegalBasis[];
  /** Titles of the agency: a Ban has a Trưởng Ban, a Sở a Giám đốc. Both decide the groups. */
  readonly titles: { readonly head: string; readonly deputy: string };
  /** The forms of this set a person can have. */
  readonly personForms: readonly PersonForm[];
  readonly forms: Readonly<Record<FormRole, Given<PersonForm>>>;
  readonly collectiveForms: Readonly<Record<"leadership" | "agency" | "unit", Ruled<CollectiveForm>>>;
  readonly eligibility: {
    /** Fewer months worked than this: not rated. */
    readonly minimumMonths: Ruled<number>;
    /** Months of leave from which the rating is at most `completed`. */
    readonly leaveCapMonths: Ruled<number>;
    /** Months of leave from which there is no rating. */
    readonly leaveUnratedMonths: Ruled<number>;
    readonly maternity: Ruled<true>;
    readonly discipline: Ruled<true>;
    readonly countedOnce: Ruled<true>;
  };
  readonly criteria: {
    readonly frames: readonly Criterion[];
    readonly clause: string;
    readonly verified: boolean;
  };
  /** The scale of points, in place of the criteria's grades; `null`: this set has none. */
  readonly points: PointScale | null;
  readonly voting: Ruled<VotingRule>;
  readonly quotas: {
    readonly unitPercent: Given<number>;
    /** A number goes before a percentage of those rated T. */
    readonly collectiveMaximum: Given<number>;
    readonly collectivePercent: Given<number>;
    readonly leaderMaximum: Given<number>;
    readonly leaderPercent: Given<number>;
    readonly leadersInAllMaximum: Given<number>;
    readonly nonLeaderPercent: Given<number>;
    readonly agencyPercent: Given<number>;
    /** Q0 is a share of all civil servants, or of those rated T. */
    readonly agencyBase: "headcount" | "rated";
    /** What an outstanding body may be allowed in place of the percentages of those rated T. */
    readonly higherPercent: Given<number>;
  };
  /** The authority allows this body the higher percentage. */
  readonly higherApplies: boolean;
  readonly readings: Readings;
  readonly readingDecisions: Readonly<Partial<Record<ReadingKey, ReadingDecision>>>;
  readonly maxima: readonly AbsoluteMaximum[];
  /** Positions the office has answered for: whole title → group. */
  readonly positionAnswers: readonly { readonly position: string; readonly group: Group }[];
  readonly deadlines: readonly Deadline[];
  /** What each of the two dossiers holds. */
  readonly dossier: DossierRules;
  /** Templates of ours the office has compared with the original: file names. */
  readonly comparedTemplates: readonly string[];
}
