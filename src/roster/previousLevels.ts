import type { Outcome } from "../review/level";
import type { Person, Place } from "../review/subject";
import type { YearComparison } from "./compareYears";
import type { PersonField } from "./personColumns";
import type { Unread } from "./unread";

/** A level of last year for a blank cell of Xếp loại năm trước. */
export interface PreviousLevel {
  readonly person: Person;
  readonly level: Outcome;
  /** Last year's row. */
  readonly from: Place;
}

/** What last year's decisions say where this year's cell is blank; only of people known for sure, and never over what nobody could read. */
export const previousLevels = ({ same }: YearComparison, unread: Unread<PersonField>): readonly PreviousLevel[] =>
  same.flatMap(({ before, now }) =>
    now.previous === null && before.decision !== null && unread.cells.get(now.place)?.previous === undefined ? [{ person: now, level: before.decision, from: before.place }] : [],
  );

/** The people with those levels in their cells. */
export function withPreviousLevels(people: readonly Person[], levels: readonly PreviousLevel[]): readonly Person[] {
  const levelOf = new Map(levels.map(({ person, level }) => [person.place, level]));
  return people.map((person) => ({ ...person, previous: person.previous ?? levelOf.get(person.place) ?? null }));
}
