import type { FormRole } from "./formRole";
import type { Group, GroupDoubt } from "./group";
import { isAgencyLeader, isLeader } from "./group";
import type { Problem } from "./problem";
import type { Regulation } from "./regulation";
import type { Person } from "./subject";

/** What one row of the roster leaves open: a position to be asked for, a membership nobody marked, a choice of form. */
export function personProblems(person: Person, group: Group, doubt: GroupDoubt | null, role: FormRole | null, { year }: Pick<Regulation, "year">): Problem[] {
  const { name, place, position, partyPosition } = person;
  const problems: Problem[] = [];
  if (group === "unknown") problems.push({ kind: "positionUnknown", place, name, position });
  if (doubt !== null) problems.push({ kind: "positionAsked", place, name, position: position ?? "", why: doubt });
  if (group !== "unknown" && role === null && person.chosenForm === null) problems.push({ kind: "membershipUnknown", place, name });
  if (person.partyMember === false && partyPosition !== null) problems.push({ kind: "membershipContradicted", place, name, partyPosition });
  if (isLeader(group) && person.partyMember === false && person.chosenForm === null) problems.push({ kind: "leaderNotMember", place, name, position });
  if (group === "contractWorker" && person.partyMember === true && person.chosenForm === null) problems.push({ kind: "contractWorkerMember", place, name });
  if (person.unit === null && !isAgencyLeader(group)) problems.push({ kind: "unitMissing", place, name });
  // Who moved here within the year counts the whole year; only a new recruit counts from the day of joining.
  if (person.joined?.year === year && person.monthsWorked === null) problems.push({ kind: "joinedThisYear", place, name, year });
  if (person.maternity && person.monthsWorked === null) problems.push({ kind: "maternityWithoutMonths", place, name });
  return problems;
}
