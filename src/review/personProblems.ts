import { type FormRole, formInSet } from "./formRole";
import type { Group, GroupDoubt } from "./group";
import { isAgencyLeader, isLeader } from "./group";
import { cellOf, type Columns } from "./place";
import type { Problem } from "./problem";
import type { Regulation } from "./regulation";
import type { Person, Place } from "./subject";

/** Nobody younger or older is likely to work in an agency; who is, is looked at again. */
const YOUNGEST = 16;
const OLDEST = 75;

/** A discipline of years gone by may have been counted then; only the office knows: "Khiển trách (năm 2021)", "2022: Khiển trách". */
function namesAnotherYear(discipline: string, year: number): boolean {
  const years = [...discipline.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/gu)].map(([named]) => Number(named));
  return years.length > 0 && !years.includes(year);
}

/** What one row of the roster leaves open: a position to be asked for, a membership nobody marked, a choice of form. */
export function personProblems(person: Person, group: Group, doubt: GroupDoubt | null, role: FormRole | null, { year, forms, personForms }: Pick<Regulation, "year" | "forms" | "personForms">, columns?: Columns): Problem[] {
  const { name, position, partyPosition } = person;
  const at = (field: keyof Person): Place => cellOf(columns, person.place, field);
  const problems: Problem[] = [];
  const { chosenForm } = person;
  if (chosenForm !== null && formInSet(chosenForm, personForms) === null) problems.push({ kind: "formOfAnotherYear", place: at("chosenForm"), name, form: chosenForm, forms: personForms });
  if (group === "unknown") problems.push({ kind: "positionUnknown", place: at("position"), name, position });
  if (doubt !== null) problems.push({ kind: "positionAsked", place: at("position"), name, position: position ?? "", why: doubt });
  if (group !== "unknown" && role === null && chosenForm === null) problems.push({ kind: "membershipUnknown", place: at("partyMember"), name });
  if (person.partyMember === false && partyPosition !== null) problems.push({ kind: "membershipContradicted", place: at("partyMember"), name, partyPosition });
  const used = forms.leaderNotMember.value;
  if (isLeader(group) && person.partyMember === false && chosenForm === null && used !== null) problems.push({ kind: "leaderNotMember", place: at("partyMember"), name, position, leaderForm: forms.leader.value ?? "", used });
  if (group === "contractWorker" && person.partyMember === true && chosenForm === null && forms.contractWorker.value !== null) problems.push({ kind: "contractWorkerMember", place: at("partyMember"), name, memberForm: forms.member.value ?? "" });
  if (person.unit === null && !isAgencyLeader(group)) problems.push({ kind: "unitMissing", place: at("unit"), name });
  // Who moved here within the year counts the whole year; only a new recruit counts from the day of joining.
  if (person.joined?.year === year && person.monthsWorked === null) problems.push({ kind: "joinedThisYear", place: at("joined"), name, year });
  if (person.discipline !== null && person.disciplineCountedIn === null && namesAnotherYear(person.discipline, year)) {
    problems.push({ kind: "disciplineOfAnotherYear", place: at("discipline"), name, discipline: person.discipline, year });
  }
  if (person.maternity && person.monthsWorked === null) problems.push({ kind: "maternityWithoutMonths", place: at("monthsWorked"), name });
  const age = person.birth === null ? null : year - person.birth.year;
  if (person.birth !== null && age !== null && (age < YOUNGEST || age > OLDEST)) problems.push({ kind: "birthUnlikely", place: at("birth"), name, birthYear: person.birth.year, year });
  return problems;
}
