import { RATINGS } from "../../messages.vi/pane";
import { reasonText, formReasonText } from "../../messages.vi/reason";
import { labelOf, type Outcome } from "../../review/level";
import { problemText } from "../../messages.vi/problem";
import { severityOf, type Severity } from "../../review/problem";
import { rankInList } from "../../review/reviewAgency";
import type { CollectiveReview, PersonReview, Rating, Review } from "../../review/review";
import type { Place } from "../../review/subject";
import type { RatingFilter } from "../state";

/** One person or collective as step Xếp loại shows it. */
export interface RatingRow {
  readonly id: string;
  readonly name: string;
  readonly collective: boolean;
  /** Place in the plan's order inside a phòng: the collective, its head, the deputies, the others. */
  readonly order: number;
  readonly position: string | null;
  readonly form: string | null;
  readonly formReason: string | null;
  readonly self: Outcome | null;
  /** Last year's, where the list tells it. */
  readonly previous: Outcome | null;
  readonly rating: Rating;
  readonly reasons: readonly { readonly text: string; readonly clause: string }[];
  readonly problems: readonly { readonly text: string; readonly severity: Severity }[];
  readonly changed: boolean;
  readonly place: Place;
}

export interface UnitRatings {
  readonly unit: string;
  readonly people: number;
  readonly rows: readonly RatingRow[];
}

/** Short and whole: `outcomeText("good")` → "Hoàn thành tốt nhiệm vụ", `outcomeText(null)` → "chưa có". */
export const outcomeText = (outcome: Outcome | null): string => (outcome === null ? RATINGS.blank : labelOf(outcome));

/** Reviews by phòng in roster order, the agency's leaders and the agency itself first. */
export function unitRatings(review: Review): readonly UnitRatings[] {
  const units = new Map<string, { people: number; rows: RatingRow[] }>();
  const add = (unit: string, row: RatingRow): void => {
    const group = units.get(unit) ?? { people: 0, rows: [] };
    if (!row.collective) group.people += 1;
    group.rows.push(row);
    units.set(unit, group);
  };
  units.set(RATINGS.leaders, { people: 0, rows: [] });
  for (const one of review.collectives)
    add(one.collective.kind === "unit" ? (one.collective.unit ?? one.collective.name) : RATINGS.leaders, rowOfCollective(one));
  for (const one of review.people) add(unitOf(one), rowOfPerson(one));
  return [...units]
    .map(([unit, { people, rows }]) => ({ unit, people, rows: rows.sort((a, b) => a.order - b.order) }))
    .filter(({ rows }) => rows.length > 0);
}

/** The rows a filter leaves; phòng with none left are dropped. */
export const filtered = (units: readonly UnitRatings[], filter: RatingFilter): readonly UnitRatings[] =>
  units.map((unit) => ({ ...unit, rows: unit.rows.filter((row) => passes(row, filter)) })).filter(({ rows }) => rows.length > 0);

/** Where a person is shown: the agency's leaders together, whatever phòng they also head. */
export const unitOf = ({ group, person }: PersonReview): string =>
  group === "agencyHead" || group === "agencyDeputy" ? RATINGS.leaders : (person.unit ?? RATINGS.noUnit);

const differs = ({ proposal, consideration, decision }: Rating): boolean =>
  proposal !== null && ((consideration !== null && consideration !== proposal) || (decision !== null && decision !== proposal));

function passes({ rating }: RatingRow, filter: RatingFilter): boolean {
  switch (filter) {
    case "all":
      return true;
    case "noVote":
      return !rating.reasons.some(({ kind }) => kind === "voted" || kind === "noMajority");
    case "noProposal":
      return rating.proposal === null && rating.ceiling !== "unrated";
    case "changed":
      return differs(rating);
  }
}

const rowOf = (review: PersonReview | CollectiveReview) => ({
  rating: review.rating,
  reasons: review.rating.reasons.map((reason) => ({ text: reasonText(reason), clause: reason.clause })),
  problems: review.problems.map((problem) => ({ text: problemText(problem), severity: severityOf(problem) })),
  changed: differs(review.rating),
});

const rowOfPerson = (review: PersonReview): RatingRow => ({
  ...rowOf(review),
  id: review.person.id,
  name: review.person.name,
  collective: false,
  order: rankInList(review.group),
  position: review.person.position,
  form: review.form,
  formReason: formReasonText(review.formReason),
  self: review.person.self,
  previous: review.person.previous,
  place: review.person.place,
});

const rowOfCollective = (review: CollectiveReview): RatingRow => ({
  ...rowOf(review),
  id: review.collective.id,
  name: review.collective.name,
  collective: true,
  order: -1,
  position: null,
  form: review.form,
  formReason: null,
  self: review.collective.self,
  previous: review.collective.previous,
  place: review.collective.place,
});
