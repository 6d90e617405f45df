import { matchKey } from "../review/matchKey";
import type { Problem } from "../review/problem";
import type { Regulation } from "../review/regulation";
import { unitKey } from "../review/unitKey";
import { POSITION_CODE, RULE_TEXT } from "../messages.vi/sheet";
import { cleanText, errorOf, isBlank } from "./cleanText";
import type { Cell } from "./grid";
import { heldCode, heldRow, isOtherValue, keptForYear } from "./heldRules";
import { NO, YES } from "./labels";
import { readMark } from "./readMark";
import type { RecipeEdits } from "./recipe";
import type { Row } from "./row";
import type { GivenRule, RuleDefinition } from "./ruleDefinition";
import { RULES, withMaximum } from "./ruleTable";
import { type RuleSet, ruleSetOf, writtenText } from "./ruleSet";
import { COUNT, GROUP } from "./ruleValues";
import { RULES_TABLE, type RuleField } from "./tables";
import { type TypedCells, typedCells, typedText } from "./unread";

/** Codes that name what they are about after a colon: "SOTOIDA.Q1: Phòng Chính sách", "CHUCVU: Chuyên gia". */
const UNIT_MAXIMUM = "SOTOIDA.Q1";

const BY_CODE = new Map(RULES.map((rule) => [matchKey(rule.code), rule]));

/** The rule a code stands for; one about a phòng or a position is made on the spot. */
function ruleOf(code: string, regulation: Regulation): RuleDefinition | null {
  const known = BY_CODE.get(matchKey(code));
  if (known) return known.isIn?.(regulation) === false ? null : known;
  const [, family = "", about = ""] = /^([^:]+?)\s*:\s*(.+)$/u.exec(code) ?? [];
  if (matchKey(family) === matchKey(UNIT_MAXIMUM)) return unitMaximum(about);
  return matchKey(family) === matchKey(POSITION_CODE) ? positionAnswer(about) : null;
}

const unitMaximum = (unit: string): RuleDefinition => ({
  code: `${UNIT_MAXIMUM}: ${unit}`,
  what: RULE_TEXT.unitMaximum(unit),
  expected: COUNT.expected,
  show: ({ maxima }) => maxima.find(({ rule, scope }) => rule === "Q1" && scope === unit)?.maximum ?? null,
  clauseOf: () => "",
  verifiedOf: () => null,
  apply: (regulation, { value, shown }) => {
    const maximum = COUNT.read(value, shown);
    return maximum === null ? null : withMaximum(regulation, { rule: "Q1", scope: unit, maximum });
  },
});

const positionAnswer = (position: string): RuleDefinition => ({
  code: `${POSITION_CODE}: ${position}`,
  what: RULE_TEXT.positionAnswer(position),
  expected: GROUP.expected,
  ...(GROUP.values ? { values: GROUP.values } : {}),
  show: ({ positionAnswers }) => {
    const answer = positionAnswers.find((one) => one.position === position);
    return answer === undefined ? null : GROUP.show(answer.group);
  },
  clauseOf: () => "",
  verifiedOf: () => null,
  isOfAgency: true,
  apply: (regulation, { value, shown }) => {
    const group = GROUP.read(value, shown);
    const others = regulation.positionAnswers.filter((answer) => answer.position !== position);
    return group === null ? null : { ...regulation, positionAnswers: [...others, { position, group }] };
  },
});

/** What was chosen in the pane: a year in place of the set and the year Quy tắc names, and the Mã whose values are kept for it. */
export type YearChoice = Pick<RecipeEdits, "year" | "keptRules">;

/** What Quy tắc says: the regulation with the office's values, and the rows that are to be written back as they are. */
export interface RulesReading {
  readonly regulation: Regulation;
  readonly problems: readonly Problem[];
  readonly unread: readonly TypedCells<RuleField>[];
}

/**
 * The regulation as the office has changed it in QuyTac. A value that cannot be read is a problem, and the shipped one stays. What was
 * changed for another set or year stands aside and is told, unless it is kept.
 */
export function applyRules(shipped: Regulation, rows: readonly Row<RuleField>[], { year, keptRules }: YearChoice = { year: null, keptRules: [] }): RulesReading {
  const problems: Problem[] = [];
  const unread: TypedCells<RuleField>[] = [];
  const sets = ruleSetOf(shipped, rows, year);
  let current = sets.start;
  for (const row of rows) {
    const value = row.cell("value");
    if (cleanText(row.cell("code")) === "" || isBlank(value)) continue;
    const { code, given, aside, problem } = underSet(row, sets, keptRules);
    if (aside !== null) unread.push(aside);
    if (problem !== null) problems.push(problem);
    if (given === null) continue;
    const rule = ruleOf(code, current);
    if (rule === null) {
      problems.push({ kind: "ruleUnknown", place: row.placeOf("code"), code });
      unread.push(typedCells(row, RULES_TABLE));
      continue;
    }
    const next = errorOf(value) === null ? rule.apply(current, given) : null;
    if (next === null) {
      problems.push({ kind: "ruleInvalid", place: row.placeOf("value"), code: rule.code, text: typedText(value), expected: rule.expected });
      unread.push(typedCells(row, RULES_TABLE));
    } else current = next;
  }
  return { regulation: current, problems, unread };
}

/** What a row says under the set in force (`given: null`: nothing), and the row that stands aside for its own set. */
interface RowUnderSet {
  readonly code: string;
  readonly given: GivenRule | null;
  readonly aside: TypedCells<RuleField> | null;
  readonly problem: Problem | null;
}

function underSet(row: Row<RuleField>, { start, written }: RuleSet, keptRules: readonly string[]): RowUnderSet {
  const code = cleanText(row.cell("code"));
  const held = heldCode(code);
  const given = givenIn(row);
  const nothing = { given: null, aside: null, problem: null };
  if (held !== null) return held.written === writtenText(start) ? { ...nothing, code: held.code, given } : { ...nothing, code, aside: typedCells(row, RULES_TABLE) };
  const rule = written === null ? null : ruleOf(code, written);
  if (written === null || rule === null) return { ...nothing, code, given };
  if (saysAsWritten(row, rule, written)) return { ...nothing, code };
  const aside = rule.isOfAgency || errorOf(row.cell("value")) !== null ? null : heldRow(rule, given, written);
  if (aside === null) return { ...nothing, code, given };
  const here = ruleOf(code, start);
  const isKept = here !== null && keptRules.includes(rule.code);
  const told: Problem = {
    kind: isKept ? "ruleKept" : "ruleHeld", place: row.placeOf("value"), code: rule.code, what: rule.what, text: cleanText(aside.value ?? null), from: written.year, year: start.year, now: here === null ? null : cleanText(here.show(start)),
  };
  return { code, given: isKept ? keptForYear(rule, given, written) : null, aside, problem: isOtherValue(rule, given, written) ? told : null };
}

/** The row still says what we wrote under another set or for another year. */
function saysAsWritten(row: Row<RuleField>, rule: RuleDefinition, written: Regulation): boolean {
  const { clause, verified } = givenIn(row);
  return (
    cleanText(row.cell("value")) === cleanText(rule.show(written)) &&
    (clause === null || clause === rule.clauseOf(written)) &&
    (verified === null || verified === rule.verifiedOf(written))
  );
}

function givenIn(row: Row<RuleField>): GivenRule {
  const verified = isBlank(row.cell("verified")) ? null : readMark(row.cell("verified"));
  return {
    value: row.cell("value"),
    shown: row.shown("value"),
    clause: cleanText(row.cell("clause")) || null,
    verified: verified === "yes" ? true : verified === "no" ? false : null,
    note: cleanText(row.cell("note")) || null,
  };
}

/** One row of QuyTac to write. */
export interface RuleRow {
  readonly cells: Readonly<Record<RuleField, Cell>>;
  /** What the dropdown of its value offers. */
  readonly values: readonly string[] | null;
}

/** What the roster asks the office: the phòng a maximum can be typed for, the positions nobody has said the group of. */
export interface RuleQuestions {
  readonly units: readonly string[];
  readonly positions: readonly string[];
}

/** The rows of QuyTac for a regulation; what the roster asks stands at the end, with a blank to fill in. */
export function ruleRows(regulation: Regulation, asked: RuleQuestions): RuleRow[] {
  const typed = regulation.maxima.flatMap(({ rule, scope }) => (rule === "Q1" && scope !== null ? [scope] : []));
  const answered = regulation.positionAnswers.map(({ position }) => position);
  const about = [...union(typed, asked.units, unitKey).map(unitMaximum), ...union(answered, asked.positions, matchKey).map(positionAnswer)];
  return [...RULES.filter(({ isIn }) => isIn?.(regulation) !== false), ...about].map((rule) => {
    const verified = rule.verifiedOf(regulation);
    return {
      cells: {
        code: rule.code,
        what: rule.what,
        value: rule.show(regulation),
        clause: rule.clauseOf(regulation) || null,
        verified: verified === null ? null : verified ? YES : NO,
        note: verified === false ? RULE_TEXT.unverified : (rule.noteOf?.(regulation) ?? null),
      },
      values: rule.valuesIn?.(regulation) ?? rule.values ?? null,
    };
  });
}

/** Both lists, a text of the second that the first has under any spelling left out. */
function union(first: readonly string[], second: readonly string[], keyOf: (text: string) => string): string[] {
  const known = new Set(first.map(keyOf));
  return [...first, ...second.filter((text) => !known.has(keyOf(text)) && known.add(keyOf(text)))];
}
