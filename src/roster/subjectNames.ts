import { matchKey } from "../review/matchKey";
import type { Roster } from "../review/subject";

const DASH = " – ";

/** How a subject is written where a table speaks of it: "P001 – Nguyễn Văn An". */
export const subjectLabel = (id: string, name: string): string => `${id}${DASH}${name}`;

/**
 * Finds whom a cell means: by id, by id and name, or by a name only one subject bears. What it cannot find stays as typed;
 * the review asks for it.
 */
export function subjectFinder({ people, collectives }: Pick<Roster, "people" | "collectives">): (text: string) => string {
  const ids = new Map<string, string>();
  const names = new Map<string, string | null>();
  for (const { id, name } of [...people, ...collectives]) {
    ids.set(matchKey(id), id);
    names.set(matchKey(name), names.has(matchKey(name)) ? null : id);
  }
  return (text) => {
    const whole = ids.get(matchKey(text));
    if (whole !== undefined) return whole;
    for (const { index } of text.matchAll(/\s+[–—-]\s+/gu)) {
      const before = ids.get(matchKey(text.slice(0, index)));
      if (before !== undefined) return before;
    }
    return names.get(matchKey(text)) ?? text;
  };
}
