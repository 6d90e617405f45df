import { isLeader } from "./group";
import type { Group } from "./group";
import type { FormReason } from "./reason";
import type { Regulation } from "./regulation";
import type { Person, PersonForm } from "./subject";

/** Who needs which form; the letters swap between years (02A and 02B in 2023, 2B and 2A in 2025), so the role is the key. */
export type FormRole = "leader" | "leaderNotMember" | "member" | "notMember" | "contractWorker";

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

/** The form of one person with its reason (mục II.4.1 Kế hoạch 2023); the office's own choice goes before ours. */
export function chooseForm(person: Person, group: Group, forms: Regulation["forms"]): FormChoice {
  const role = roleOf(group, person.partyMember);
  const byRole = role === null ? null : forms[role].value;
  if (person.chosenForm !== null) return { form: person.chosenForm, role, reason: { kind: "chosen", form: person.chosenForm, instead: byRole } };
  if (byRole === null) {
    return { form: null, role, reason: group === "unknown" ? { kind: "groupUnknown", position: person.position } : { kind: "membershipUnknown" } };
  }
  if (role === "leaderNotMember") return { form: byRole, role, reason: { kind: "leaderNotMember", form: byRole, position: person.position } };
  return { form: byRole, role, reason: { kind: "byRole", form: byRole, group, position: person.position, partyMember: person.partyMember } };
}
