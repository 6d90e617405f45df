import { HELD_TEXT } from "../messages.vi/sheet";
import type { Regulation } from "../review/regulation";
import { matchKey } from "../review/matchKey";
import { cleanText } from "./cleanText";
import { NO, YES } from "./labels";
import type { GivenRule, RuleDefinition } from "./ruleDefinition";
import { writtenText } from "./ruleSet";
import type { RuleField } from "./tables";
import type { TypedCells } from "./unread";

/**
 * A value the office changed belongs to the set and the year it was changed for. Under another it stands aside in Quy tắc, under a Mã
 * that says whose it is, and is back when that set and year are chosen again.
 */
export interface HeldCode {
  /** "khbdt-2023 2023", as in BOQUYTAC.DAGHI. */
  readonly written: string;
  readonly code: string;
}

/** `heldCode("khbdt-2023 2023: TYLE.Q1")` → `{ written: "khbdt-2023 2023", code: "TYLE.Q1" }`; `null` for the Mã of a rule in use. */
export function heldCode(code: string): HeldCode | null {
  const [, written, own] = /^(\S+ 20\d\d)\s*:\s*(.+)$/u.exec(code) ?? [];
  return written === undefined || own === undefined ? null : { written, code: own };
}

/** The row of a value that stands aside, as it was under the set it was written for; `null` where it could not be read there either. */
export function heldRow(rule: RuleDefinition, given: GivenRule, written: Regulation): TypedCells<RuleField> | null {
  const own = rule.apply(written, given);
  if (own === null) return null;
  const verified = rule.verifiedOf(own);
  return {
    code: `${writtenText(written)}: ${rule.code}`,
    what: HELD_TEXT.what(rule.what, written.year),
    value: rule.show(own),
    clause: rule.clauseOf(own) || null,
    verified: verified === null ? null : verified ? YES : NO,
    note: rule.noteOf?.(own) ?? null,
  };
}

/** The value kept for another year: where its basis was that of its own year, the basis is now the office's choice. */
export function keptForYear(rule: RuleDefinition, given: GivenRule, written: Regulation): GivenRule {
  const clause = rule.clauseOf(written);
  return clause === "" || (given.clause !== null && matchKey(given.clause) !== matchKey(clause)) ? given : { ...given, clause: HELD_TEXT.keptClause(written.year), verified: false };
}

/** Whether the value itself was changed, and not only its basis or its mark: `null` and "" are the same blank. */
export const isOtherValue = (rule: RuleDefinition, given: GivenRule, written: Regulation): boolean => cleanText(given.value) !== cleanText(rule.show(written));
