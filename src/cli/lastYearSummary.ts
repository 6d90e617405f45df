import { LAST_YEAR, yearGroups } from "../messages.vi/lastYear";
import type { BookReading } from "../roster/readBook";
import { compareYears } from "../roster/compareYears";
import type { LastYear } from "../roster/lastYear";
import { previousLevels } from "../roster/previousLevels";

const indent = (text: string): string => `  ${text}`;

/** Last year's list beside this year's, with the cells: who is new, who is gone, who has moved, who is in doubt, how many stayed. */
export function lastYearSummary({ name, people }: LastYear, { roster, regulation, unread }: BookReading): string {
  if (people.length === 0) return LAST_YEAR.nobody(name);
  const comparison = compareYears(people, roster.people, regulation);
  const groups = yearGroups(comparison).filter(({ items }) => items.length > 0);
  const lines = groups.flatMap(({ title, items }) => [title, ...items.map(({ place, text }) => indent(`${place}: ${text}`))]);
  const unchanged = comparison.same.filter(({ changes }) => changes.length === 0).length;
  const levels = previousLevels(comparison, unread.people).length;
  return [LAST_YEAR.found(name), ...[...lines, LAST_YEAR.unchanged(unchanged), LAST_YEAR.carriable(levels)].map(indent)].join("\n");
}
