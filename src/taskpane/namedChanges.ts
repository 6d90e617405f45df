import { labelOf, type Outcome } from "../review/level";
import type { Trial } from "../review/tryOut";
import type { Opened } from "../prepareDossier";
import { labelKey } from "../roster/cleanText";
import { PEOPLE_TABLE } from "../roster/personColumns";
import { readLevel } from "../roster/readLevel";
import { COLLECTIVES_TABLE } from "../roster/tables";
import type { NamedChange } from "../workbook/changeByName";

/** The cells that tried levels become: the level, and the reason beside one that is considered or decided. */
export function namedChanges({ reading: { roster } }: Opened, trials: readonly Trial[], reason: string): readonly NamedChange[] {
  const people = new Map(roster.people.map((person) => [person.id, person]));
  const collectives = new Map(roster.collectives.map((collective) => [collective.id, collective]));
  const withReason = new Set<string>();
  return trials.flatMap((trial): NamedChange[] => {
    const { subject, column, outcome } = trial;
    const person = people.get(subject);
    const found = person ?? collectives.get(subject);
    if (found === undefined) return [];
    const { table, columns } = person === undefined ? COLLECTIVES_TABLE : PEOPLE_TABLE;
    const headingOf = (field: string): string => columns.find((one) => one.field === field)?.heading ?? field;
    const named = { table, key: subject, label: found.name };
    const level: NamedChange = { ...named, heading: headingOf(column), to: outcome === null ? "" : labelOf(outcome), isStill: (cell) => outcomeIn(cell) === found[column] };
    if (column === "typedProposal" || reason === "" || withReason.has(subject)) return [level];
    withReason.add(subject);
    return [level, { ...named, heading: headingOf("decisionReason"), to: reason, isStill: (cell) => labelKey(cell) === labelKey(found.decisionReason ?? "") }];
  });
}

/** A cell nobody can read as a level was read as blank, and gives way to what is decided. */
const outcomeIn = (cell: string): Outcome | null => (cell === "" ? null : readLevel(cell));

/** Whether a cell still says what the log says it came to: "HTTNV" is "Hoàn thành tốt nhiệm vụ". */
export const sameText = (found: string, logged: string): boolean =>
  labelKey(found) === labelKey(logged) || (found !== "" && readLevel(found) !== null && readLevel(found) === readLevel(logged));
