import { isLeader } from "./group";
import type { Group } from "./group";
import type { FormReason } from "./reason";
import type { Regulation } from "./regulation";
import type { Person, PersonForm } from "./subject";

/** Who needs which form; the letters swap between years (02A and 02B in 2023, 2B and 2A in 2025), so the role is the key. */
export const FORM_ROLES = ["leader", "leaderNotMember", "member", "notMember", "contractWorker"] as const;
export type FormRole = (typeof FORM_ROLES)[number];

/** `roleOf("unitDeputy", true)` → "leader"; `roleOf("contractWorker", true)` → "contractWorker"; unknown membership → null. */
export function roleOf(group: Group, partyMember: boolean | null): FormRole | null {
  if (group === "unknown") return null;
  if (group === "contractWorker") return "contractWorker";
  if (partyMember === null) return null;
  if (isLeader(group)) return partyMember ? "leader" : "leaderNotMember";
  return partyMember ? "member" : "notMember";
}

export interface FormChoice {
  readonly form: PersonForm | null;
  readonly role: FormRole | null;
  readonly reason: FormReason;
}

/** A form as a set of rules calls it: "2B" typed in a year of 02A and 02B is 02B; a form of another year's letters is `null`. */
export function formInSet(form: PersonForm, personForms: Regulation["personForms"]): PersonForm | null {
  return personForms.find((one) => one === form) ?? personForms.find((one) => one === `0${form}`) ?? null;
}

/** The form of one person with its reason (2023: mục II.4.1 Kế hoạch; 2025: Hướng dẫn 43); the office's own choice goes before ours. */
export function chooseForm(person: Person, group: Group, { forms, personForms }: Pick<Regulation, "forms" | "personForms">): FormChoice {
  const role = roleOf(group, person.partyMember);
  const byRole = role === null ? null : forms[role].value;
  const chosen = person.chosenForm === null ? null : formInSet(person.chosenForm, personForms);
  if (chosen !== null) return { form: chosen, role, reason: { kind: "chosen", form: chosen, instead: byRole } };
  if (role !== null && byRole === null) return { form: null, role, reason: { kind: "formNotGiven", role } };
  if (byRole === null) {
    return { form: null, role, reason: group === "unknown" ? { kind: "groupUnknown", position: person.position } : { kind: "membershipUnknown" } };
  }
  if (role === "leaderNotMember") return { form: byRole, role, reason: { kind: "leaderNotMember", form: byRole, position: person.position } };
  return { form: byRole, role, reason: { kind: "byRole", form: byRole, group, position: person.position, partyMember: person.partyMember } };
}
