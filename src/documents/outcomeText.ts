import { REPORT } from "../messages.vi/document";
import { reasonText } from "../messages.vi/reason";
import { labelOf, LEVELS, type Outcome } from "../review/level";
import type { PersonReview } from "../review/review";
import { known } from "./printed";

/** How outcomes are written in tables and lists. */

export const label = (outcome: Outcome | null): string => (outcome === null ? "" : labelOf(outcome));
/** `shortLabel("good")` → "HTTNV"; `shortLabel("unrated")` → "Không xếp loại". */
export const shortLabel = (outcome: Outcome | null): string => LEVELS.find(({ id }) => id === outcome)?.short ?? label(outcome);

export const whyUnrated = ({ person, rating }: PersonReview): string | null =>
  rating.unratedReason === null ? known(person.decisionReason) : reasonText(rating.unratedReason);

/** "Lê A, Chuyên viên, Phòng A: Công tác 4 tháng…" */
export function unratedLine(one: PersonReview, withUnit = true): string {
  const { name, position, unit } = one.person;
  return REPORT.unratedLine([name, position, withUnit ? unit : null].filter((part) => part !== null), whyUnrated(one));
}
