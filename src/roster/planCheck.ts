import { PLAN_QUESTIONS, type PlanQuestion } from "../messages.vi/planCheck";
import { SETTING_TEXT } from "../messages.vi/sheet";
import { inYear, regulationNamed } from "../review/regulations";
import { cleanText } from "./cleanText";
import type { Cell } from "./grid";
import type { BookReading } from "./readBook";
import { ruleRows } from "./rules";
import { blankAgency, settingRows } from "./settings";
import { RULES_TABLE, SETTINGS_TABLE } from "./tables";

/** One answer in force: where it can be changed, what it says, and whether the office has said so or it is ours. */
export interface PlanAnswer {
  readonly where: string;
  readonly value: string;
  readonly byOffice: boolean;
}

/** What the text of the plan leaves open or gets wrong, with what holds now. */
export interface PlanPoint extends PlanQuestion {
  readonly answers: readonly PlanAnswer[];
}

/** Every open point of the plan's text, in its order, with the answers that Quy tắc and Cấu hình give today. */
export function planCheck({ agency, regulation }: Pick<BookReading, "agency" | "regulation">): readonly PlanPoint[] {
  const rules = answersIn(RULES_TABLE.sheet, ruleRows(regulation, NOBODY), ruleRows(inYear(regulationNamed(regulation.id), regulation.year), NOBODY), ({ cells }) => [cells.code, cells.what, cells.value, cells.note]);
  const settings = answersIn(SETTINGS_TABLE.sheet, settingRows(agency), settingRows(blankAgency(regulation)), ({ cells }) => [cells.setting, cells.setting, cells.value, null]);
  const ofRule = (code: string): readonly PlanAnswer[] => rules.filter(({ name }) => name === code || name.startsWith(`${code}:`)).map(({ answer }) => answer);
  const ofSetting = (key: keyof typeof SETTING_TEXT): readonly PlanAnswer[] => settings.filter(({ name }) => name === SETTING_TEXT[key].label).map(({ answer }) => answer);
  return PLAN_QUESTIONS.map((question) => ({ ...question, answers: [...question.rules.flatMap(ofRule), ...question.settings.flatMap(ofSetting)] }));
}

/** The roster asks nothing here. */
const NOBODY = { units: [], positions: [] } as const;

/** The rows that say something, by name; one that says what we ship, and that nobody has confirmed, is not yet the office's own. */
function answersIn<R>(sheet: string, rows: readonly R[], shipped: readonly R[], read: (row: R) => readonly [name: Cell, what: Cell, value: Cell, note: Cell]): readonly { readonly name: string; readonly answer: PlanAnswer }[] {
  const ours = new Map(shipped.map(read).map(([name, , value, note]) => [cleanText(name), cleanText(value) + cleanText(note)]));
  return rows.map(read).flatMap(([name, what, value, note]) => {
    const [key, text] = [cleanText(name), cleanText(value)];
    return text === "" ? [] : [{ name: key, answer: { where: `${sheet}: ${cleanText(what)}`, value: text, byOffice: ours.get(key) !== text + cleanText(note) } }];
  });
}
