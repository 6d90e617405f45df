import { matchKey } from "../review/matchKey";
import type { Roster } from "../review/subject";

/** Whom the cells of other tables mean. */
export interface SubjectFinder {
  /** The Mã of whom a cell means. */
  readonly idOf: (text: string) => string;
  /** What to call them in a message: the name, not the Mã. */
  readonly nameOf: (text: string) => string;
}

/**
 * Finds whom a cell means: by id, by id and name, or by a name only one subject bears. What it cannot find stays as typed;
 * the review asks for it.
 */
export function subjectFinder({ people, collectives }: Pick<Roster, "people" | "collectives">): SubjectFinder {
  const ids = new Map<string, string>();
  const names = new Map<string, string | null>();
  for (const { id, name } of [...people, ...collectives]) {
    ids.set(matchKey(id), id);
    names.set(matchKey(name), names.has(matchKey(name)) ? null : id);
  }
  const called = new Map([...people, ...collectives].map(({ id, name }) => [id, name]));
  const idOf = (text: string): string => {
    const whole = ids.get(matchKey(text));
    if (whole !== undefined) return whole;
    for (const { index } of text.matchAll(/\s+[–—-]\s+/gu)) {
      const before = ids.get(matchKey(text.slice(0, index)));
      if (before !== undefined) return before;
    }
    return names.get(matchKey(text)) ?? text;
  };
  return { idOf, nameOf: (text) => called.get(idOf(text)) ?? text };
}
