import type { Regulation } from "../review/regulation";
import { inYear, regulationNamed } from "../review/regulations";
import { cleanText } from "./cleanText";
import type { Cell } from "./grid";
import { TEMPLATE_CODE } from "./ruleTable";
import { ruleRows } from "./rules";

/** A row of Quy tắc the office should look at. */
export interface RuleToSee {
  readonly code: string;
  readonly what: string;
}

/** What of a regulation the office has still to hold against the texts, and what it has no value for: that is switched off. */
export interface RulesToSee {
  readonly unverified: readonly RuleToSee[];
  readonly withoutValue: readonly RuleToSee[];
}

/** The roster asks nothing here. */
const NOTHING_ASKED = { units: [], positions: [] } as const;

/** Templates are looked after where they are replaced, and are no values. */
const isTemplate = ({ cells }: { readonly cells: { readonly code: Cell } }): boolean => cleanText(cells.code).startsWith(TEMPLATE_CODE);

export function rulesToSee(regulation: Regulation): RulesToSee {
  const rows = ruleRows(regulation, NOTHING_ASKED).filter((row) => row.cells.note !== null && !isTemplate(row));
  const told = (found: typeof rows): RuleToSee[] => found.map(({ cells }) => ({ code: cleanText(cells.code), what: cleanText(cells.what) }));
  return { unverified: told(rows.filter(({ cells }) => cells.value !== null)), withoutValue: told(rows.filter(({ cells }) => cells.value === null)) };
}

/** Mã of the values that are the office's own and not the set's. */
export function officeValues(regulation: Regulation): string[] {
  const shipped = new Map(ruleRows(inYear(regulationNamed(regulation.id), regulation.year), NOTHING_ASKED).map(({ cells }) => [cleanText(cells.code), cleanText(cells.value)]));
  return ruleRows(regulation, NOTHING_ASKED).flatMap(({ cells }) => (shipped.get(cleanText(cells.code)) === cleanText(cells.value) ? [] : [cleanText(cells.code)]));
}
