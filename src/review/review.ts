import type { Group } from "./group";
import type { FormRole } from "./formRole";
import type { Level, Outcome } from "./level";
import type { Problem, Severity } from "./problem";
import type { FormReason, Reason } from "./reason";
import type { Readings, Regulation } from "./regulation";
import type { Collective, CollectiveForm, Person, PersonForm, Roster } from "./subject";

/** The steps of a rating and what each gave; `reasons` says why, oldest step first. */
export interface Rating {
  /** The highest outcome the rules allow. */
  readonly ceiling: Outcome;
  /** Why there is no rating, when `ceiling` is "unrated". */
  readonly unratedReason: Reason | null;
  /** The level the last valid tally gives, or `null`. */
  readonly voted: Level | null;
  /** Lowest of (valid tally, else typed proposal) and the ceilings; `null` when there is neither. Never the self-rating. */
  readonly proposal: Outcome | null;
  readonly consideration: Outcome | null;
  readonly decision: Outcome | null;
  readonly reasons: readonly Reason[];
}

export interface PersonReview {
  readonly person: Person;
  readonly group: Group;
  readonly form: PersonForm | null;
  readonly formRole: FormRole | null;
  readonly formReason: FormReason;
  readonly rating: Rating;
  readonly problems: readonly Problem[];
}

export interface CollectiveReview {
  readonly collective: Collective;
  readonly form: CollectiveForm;
  readonly rating: Rating;
  readonly problems: readonly Problem[];
}

export type QuotaRule = "Q1" | "Q2a" | "Q2b" | "Q2c" | "Q2all" | "Q3" | "Q0";

/** One quota checked on one population. Whole numbers only. */
export interface QuotaCheck {
  readonly rule: QuotaRule;
  readonly stage: "proposal" | "decision";
  /** The unit's name for Q1; `agency` for the whole agency; else the group. */
  readonly scope: QuotaScope;
  /** How many subjects the rule speaks of. */
  readonly population: number;
  /** What the percentage is taken of; `null` where the rule is an absolute number. */
  readonly base: number | null;
  readonly percent: number | null;
  readonly rounding: Readings["rounding"];
  readonly baseKind: "headcount" | "pool" | "exclusive" | null;
  /** The largest number that passes (with XS + T held fixed where the base is those rated). */
  readonly ceiling: number;
  /** `true` when the ceiling is the absolute maximum the office typed. */
  readonly typedMaximum: boolean;
  readonly used: number;
  /** How many to move from XS to T: `max(0, used - ceiling)`. */
  readonly over: number;
  /** Some of what is counted is still a proposal, not yet considered or decided. */
  readonly provisional: boolean;
  /** A proposal check made on decisions because the roster holds no proposal. */
  readonly onDecisions: boolean;
  readonly severity: Severity | "ok";
  /** Ids of those rated XS, in roster order. */
  readonly excellent: readonly string[];
  /** People of the unit (Q1) or the agency (Q3, Q0) whose group nobody has said yet: not counted. */
  readonly uncounted: number;
  readonly clause: string;
  readonly verified: boolean;
}

export type QuotaScope =
  | { readonly kind: "unit"; readonly unit: string }
  | { readonly kind: "agency" }
  | { readonly kind: "group"; readonly group: Group };

/** The verdict of one check under one reading of the text. */
export interface ReadingVerdict {
  readonly readings: Partial<Readings>;
  readonly inForce: boolean;
  readonly base: number | null;
  readonly ceiling: number;
  readonly used: number;
  readonly over: number;
  readonly severity: QuotaCheck["severity"];
}

/** One check under every reading that touches its rule. */
export interface Sensitivity {
  readonly rule: QuotaRule;
  readonly scope: QuotaScope;
  readonly verdicts: readonly ReadingVerdict[];
  /** Whether some reading passes and another does not. */
  readonly changes: boolean;
}

/** The whole review of one year. */
export interface Review {
  readonly regulation: Regulation;
  /** What was typed: the votes and the grades of the criteria stand here only. */
  readonly roster: Roster;
  readonly people: readonly PersonReview[];
  readonly collectives: readonly CollectiveReview[];
  readonly quotas: readonly QuotaCheck[];
  readonly sensitivities: readonly Sensitivity[];
  /** Problems of the whole roster; those of one subject stand with the subject. */
  readonly problems: readonly Problem[];
}
