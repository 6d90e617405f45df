import { matchKey } from "../review/matchKey";
import type { Regulation } from "../review/regulation";
import { inYear, REGULATIONS, regulationFor } from "../review/regulations";
import { cleanText } from "./cleanText";
import { GENERAL } from "./readDate";
import type { Row } from "./row";
import { RULE_SET, YEAR } from "./ruleValues";
import type { RuleField } from "./tables";

/** Mã of the rows that say which set of rules holds for which year, and under which the others were written. */
export const SET_CODES = { set: "BOQUYTAC", year: "NAM", written: "BOQUYTAC.DAGHI" } as const;

export interface RuleSet {
  /** The set in force, for the year that is reviewed; none of the office's own values yet. */
  readonly start: Regulation;
  /** The set whose values the sheet was filled with, where that is another set or another year. */
  readonly written: Regulation | null;
}

/**
 * Which set of rules holds: the year chosen in the pane goes before what Quy tắc says, and that before `shipped`. A sheet that was
 * written under another set still shows its values: they are that set's, not the office's, and make way.
 */
export function ruleSetOf(shipped: Regulation, rows: readonly Row<RuleField>[], year: number | null): RuleSet {
  const valueOf = (code: string): string => cleanText(rows.find((row) => matchKey(cleanText(row.cell("code"))) === matchKey(code))?.cell("value") ?? null);
  const named = RULE_SET.read(valueOf(SET_CODES.set), GENERAL);
  const set = named === null ? shipped : (REGULATIONS.find(({ id }) => id === named) ?? shipped);
  const typed = YEAR.read(valueOf(SET_CODES.year), GENERAL);
  const start = year === null ? (typed === null ? set : inYear(set, typed)) : regulationFor(year);
  // A workbook from before there was a row that says so was written under the set and the year it names.
  const said = valueOf(SET_CODES.written);
  const written = said === "" && year !== null ? (typed === null ? set : inYear(set, typed)) : writtenUnder(said);
  return { start, written: written === null || writtenText(written) === writtenText(start) ? null : written };
}

/** `writtenText(regulation2023)` → "khbdt-2023 2023". */
export const writtenText = ({ id, year }: Pick<Regulation, "id" | "year">): string => `${id} ${year}`;

function writtenUnder(text: string): Regulation | null {
  const [id, year = ""] = text.split(" ");
  const set = REGULATIONS.find((one) => one.id === id);
  return set === undefined || !/^20\d\d$/.test(year) ? null : inYear(set, Number(year));
}
