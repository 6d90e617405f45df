import type { FormRole } from "./formRole";
import type { Group } from "./group";
import type { Outcome, Level } from "./level";
import type { Threshold } from "./points";
import type { CriterionGrade, PersonForm } from "./subject";

/**
 * Why a rating is what it is: one value per step that mattered, in the order of the steps. Data, not text:
 * `reasonText` in `messages.vi/reason.ts` says it in Vietnamese. `clause` is the legal document and clause shown to users.
 */
export type Reason = { readonly clause: string } & (
  | { readonly kind: "typedUnrated"; readonly text: string }
  | { readonly kind: "tooFewMonths"; readonly months: number; readonly minimum: number }
  | { readonly kind: "maternity"; readonly months: number | null }
  | { readonly kind: "leaveCapped"; readonly months: number }
  | { readonly kind: "leaveUnrated"; readonly months: number }
  | { readonly kind: "disciplined"; readonly discipline: string }
  | { readonly kind: "disciplineCounted"; readonly discipline: string; readonly year: number }
  | { readonly kind: "criteria"; readonly ceiling: Level; readonly because: readonly CriterionShort[] }
  /** `threshold`: what was reached, or for the lowest level what was not. */
  | { readonly kind: "points"; readonly points: number; readonly most: number; readonly level: Level; readonly threshold: Threshold }
  | { readonly kind: "voted"; readonly level: Level; readonly votes: number; readonly base: number; readonly round: number; readonly cumulated: boolean }
  | { readonly kind: "noMajority"; readonly base: number; readonly round: number }
  | { readonly kind: "typedProposal"; readonly outcome: Outcome }
  | { readonly kind: "lowered"; readonly from: Outcome; readonly to: Outcome }
  | { readonly kind: "considered"; readonly outcome: Outcome }
  | { readonly kind: "decided"; readonly outcome: Outcome; readonly reason: string | null }
);

/** A criterion that keeps the rating below the next level. */
export interface CriterionShort {
  readonly criterion: string;
  readonly grade: CriterionGrade;
  readonly isResult: boolean;
}

/** Why a person gets a form; `formReasonText` says it in Vietnamese ("02B vì: Phó Trưởng phòng"). */
export type FormReason =
  | { readonly kind: "byRole"; readonly form: PersonForm; readonly group: Group; readonly position: string | null; readonly partyMember: boolean | null }
  | { readonly kind: "leaderNotMember"; readonly form: PersonForm; readonly position: string | null }
  | { readonly kind: "chosen"; readonly form: PersonForm; readonly instead: PersonForm | null }
  | { readonly kind: "formNotGiven"; readonly role: FormRole }
  | { readonly kind: "groupUnknown"; readonly position: string | null }
  | { readonly kind: "membershipUnknown" };
