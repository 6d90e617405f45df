import { labelOf, type Outcome } from "../review/level";
import { READING_KEYS, type ReadingDecision, type Readings, type Regulation } from "../review/regulation";
import { takesReason, type Trial } from "../review/tryOut";
import type { Opened } from "../prepareDossier";
import { cleanText, labelKey } from "../roster/cleanText";
import type { Book } from "../roster/grid";
import { locateCell } from "../roster/locateCell";
import { PEOPLE_TABLE } from "../roster/personColumns";
import { readLevel } from "../roster/readLevel";
import { READING_CODES, RULES } from "../roster/ruleTable";
import { COLLECTIVES_TABLE, RULES_TABLE } from "../roster/tables";
import { chosenReadings } from "../roster/typeLevels";
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
    if (reason === "" || withReason.has(subject) || !takesReason(trial, found)) return [level];
    withReason.add(subject);
    return [level, { ...named, heading: headingOf("decisionReason"), to: reason, isStill: (cell) => labelKey(cell) === labelKey(found.decisionReason ?? "") }];
  });
}

/** The cells of Quy tắc that a chosen reading becomes: its value, the reason in Căn cứ, who and when in Ghi chú. */
export function readingChanges(regulation: Regulation, book: Book, chosen: Partial<Readings>, decision: ReadingDecision): readonly NamedChange[] {
  const after = chosenReadings(regulation, chosen, decision);
  return READING_KEYS.filter((key) => key in chosen).flatMap((key): NamedChange[] => {
    const rule = RULES.find(({ code }) => code === READING_CODES[key]);
    if (rule === undefined) return [];
    const cell = (field: "value" | "clause" | "note", to: string): NamedChange => {
      const heading = RULES_TABLE.columns.find((one) => one.field === field)?.heading ?? field;
      const seen = cleanText(locateCell(book, { table: RULES_TABLE.table, key: rule.code, heading })?.cell ?? null);
      return { table: RULES_TABLE.table, key: rule.code, label: rule.what, heading, to, isStill: (found) => found === seen };
    };
    return [cell("value", String(rule.show(after))), cell("clause", rule.clauseOf(after)), cell("note", rule.noteOf?.(after) ?? "")];
  });
}

/** A cell nobody can read as a level was read as blank, and gives way to what is decided. */
const outcomeIn = (cell: string): Outcome | null => (cell === "" ? null : readLevel(cell));

/** Whether a cell still says what the log says it came to: "HTTNV" is "Hoàn thành tốt nhiệm vụ". */
export const sameText = (found: string, logged: string): boolean =>
  labelKey(found) === labelKey(logged) || (found !== "" && readLevel(found) !== null && readLevel(found) === readLevel(logged));
