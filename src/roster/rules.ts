import { matchKey } from "../review/matchKey";
import type { Problem } from "../review/problem";
import type { Regulation } from "../review/regulation";
import { unitKey } from "../review/unitKey";
import { POSITION_CODE, RULE_TEXT } from "../messages.vi/sheet";
import { cleanText, errorOf, isBlank } from "./cleanText";
import type { Cell } from "./grid";
import { NO, YES } from "./labels";
import { readMark } from "./readMark";
import type { Row } from "./row";
import type { GivenRule, RuleDefinition } from "./ruleDefinition";
import { RULES, withMaximum } from "./ruleTable";
import { ruleSetOf } from "./ruleSet";
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
  apply: (regulation, { value, shown }) => {
    const group = GROUP.read(value, shown);
    const others = regulation.positionAnswers.filter((answer) => answer.position !== position);
    return group === null ? null : { ...regulation, positionAnswers: [...others, { position, group }] };
  },
});

/**
 * The regulation as the office has changed it in QuyTac. A value that cannot be read is a problem, and the shipped one stays. `year`:
 * chosen in the pane, in place of the set and the year that QuyTac names.
 */
export function applyRules(shipped: Regulation, rows: readonly Row<RuleField>[], year: number | null = null): { readonly regulation: Regulation; readonly problems: readonly Problem[]; readonly unread: readonly TypedCells<RuleField>[] } {
  const problems: Problem[] = [];
  const unread: TypedCells<RuleField>[] = [];
  const { start, written } = ruleSetOf(shipped, rows, year);
  let current = start;
  for (const row of rows) {
    const code = cleanText(row.cell("code"));
    const value = row.cell("value");
    if (code === "" || isBlank(value)) continue;
    if (written !== null && saysAsWritten(row, ruleOf(code, written), written)) continue;
    const rule = ruleOf(code, current);
    if (rule === null) {
      problems.push({ kind: "ruleUnknown", place: row.placeOf("code"), code });
      unread.push(typedCells(row, RULES_TABLE));
      continue;
    }
    const next = errorOf(value) === null ? rule.apply(current, givenIn(row)) : null;
    if (next === null) {
      problems.push({ kind: "ruleInvalid", place: row.placeOf("value"), code: rule.code, text: typedText(value), expected: rule.expected });
      unread.push(typedCells(row, RULES_TABLE));
    } else current = next;
  }
  return { regulation: current, problems, unread };
}

/** The row still says what we wrote under another set or for another year. */
function saysAsWritten(row: Row<RuleField>, rule: RuleDefinition | null, written: Regulation): boolean {
  if (rule === null) return false;
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
