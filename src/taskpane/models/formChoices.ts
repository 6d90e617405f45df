import { FORMS } from "../../messages.vi/pane";
import { type DocumentPlan, isMeetingForm } from "../../documents/documentPlan";
import type { Review } from "../../review/review";
import type { PaneState } from "../state";
import { formsBeforeResult, type ResultWaited } from "./resultForms";

export interface Choice {
  readonly id: string;
  readonly label: string;
  readonly count: number;
  readonly on: boolean;
}

export interface FormChoices {
  readonly kinds: readonly Choice[];
  /** Papers of meetings by kind. */
  readonly meetings: readonly Choice[];
  readonly units: readonly Choice[];
  /** Kinds that are not ticked because nobody has come to the result they state. */
  readonly waiting: readonly { readonly label: string; readonly waited: ResultWaited }[];
  /** The documents left after unticking, in dossier order. */
  readonly chosen: readonly DocumentPlan[];
  /** What prints as dotted lines, the most frequent first. */
  readonly blanks: readonly { readonly field: string; readonly count: number }[];
}

/**
 * Documents counted by kind and by phòng, with the ticks: unticking 02A leaves out every Mẫu 02A. What states a result is ticked once
 * there is one, or when the clerk ticks it.
 */
export function formChoices(documents: readonly DocumentPlan[], review: Review, left: PaneState["left"]): FormChoices {
  const unitOf = unitBySubject(review);
  const unit = (plan: DocumentPlan): string => unitOf.get(plan.subject) ?? "";
  const waiting = [...formsBeforeResult(review)].filter(([form]) => !left.wanted.includes(form) && documents.some((plan) => plan.form === form));
  const formsOff: readonly string[] = [...left.forms, ...waiting.map(([form]) => form)];
  const chosen = documents.filter((plan) => !formsOff.includes(plan.form) && !left.units.includes(unit(plan)));
  const choices = <Id extends string>(of: (plan: DocumentPlan) => Id, off: readonly string[], label: (id: Id) => string, among = documents): Choice[] =>
    [...countBy(among, of)].map(([id, count]) => ({ id, label: label(id), count, on: !off.includes(id) }));
  const ofForm = (isAmong: (plan: DocumentPlan) => boolean): Choice[] =>
    choices(({ form }) => form, formsOff, (id) => FORMS.kinds[id], documents.filter(isAmong));
  return {
    kinds: ofForm((plan) => !isMeetingForm(plan.form)),
    meetings: ofForm((plan) => isMeetingForm(plan.form)),
    units: choices(unit, left.units, (id) => (id === "" ? FORMS.agencyUnit : id)),
    waiting: waiting.map(([form, waited]) => ({ label: FORMS.kinds[form], waited })),
    chosen,
    blanks: [...countBy(chosen.flatMap(({ blanks }) => blanks), (field) => field)]
      .map(([field, count]) => ({ field, count }))
      .sort((a, b) => b.count - a.count),
  };
}

/** The phòng of each person and collective; the agency's leaders, itself and its report have none. */
function unitBySubject(review: Review): ReadonlyMap<string, string> {
  const units = new Map<string, string>();
  for (const { person, group } of review.people)
    if (person.unit !== null && group !== "agencyHead" && group !== "agencyDeputy") units.set(person.id, person.unit);
  for (const { collective } of review.collectives) if (collective.unit !== null) units.set(collective.id, collective.unit);
  return units;
}

function countBy<T, Key>(items: readonly T[], key: (item: T) => Key): ReadonlyMap<Key, number> {
  const counts = new Map<Key, number>();
  for (const item of items) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1);
  return counts;
}
