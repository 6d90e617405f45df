import { LOG_TEXT } from "../messages.vi/sheet";
import type { KeptRow } from "./readBook";
import { PEOPLE_TABLE } from "./personColumns";
import { COLLECTIVES_TABLE, type LogField, MARKS_TABLE, RULES_TABLE, SETTINGS_TABLE, TALLIES_TABLE } from "./tables";
import { type Change, isRowDeleted, type TracedRow } from "./trace";

/** When and by whom the changes are written down. */
export interface Noted {
  /** As people write it: "24/11/2023 16:40". */
  readonly time: string;
  readonly who: string | null;
}

const SHEETS = new Map([PEOPLE_TABLE, COLLECTIVES_TABLE, RULES_TABLE, SETTINGS_TABLE, MARKS_TABLE, TALLIES_TABLE].map(({ table, sheet }) => [table, sheet]));
const DOT = " · ";

/** "Danh sách · P004 · Lê Thị C · Quyết định": where a change was made, so that it can be found again by its Mã. */
const whatOf = ({ table, key, label, heading }: Change): string => [SHEETS.get(table) ?? table, key, ...(label === key || label === "" ? [] : [label]), heading].join(DOT);

/** What was decided about rows of Quy tắc, by Mã: the value, and who decided it, when and why. */
export type Decided = ReadonlyMap<string, { readonly value: string; readonly text: string }>;

/** Decisions that the log does not tell yet and that changed no value: a default that was confirmed is told too. */
export const confirmations = (decided: Decided, changes: readonly Change[], log: readonly KeptRow<LogField>[]): readonly Change[] =>
  [...decided].flatMap(([key, { value, text }]): Change[] => {
    const isTold = changes.some((change) => change.table === RULES_TABLE.table && change.key === key) || log.some(({ what = "", reason = "" }) => what.split(DOT).includes(key) && reason.includes(text));
    return isTold ? [] : [{ table: RULES_TABLE.table, key, label: key, heading: VALUE, from: value, to: value }];
  });

/** The rows of Nhật ký that say these changes; the reason is the one typed beside a decision, and whether the stage was closed. */
export function logRows(changes: readonly Change[], before: readonly TracedRow[], after: readonly TracedRow[], { time, who }: Noted, decided: Decided = new Map()): readonly KeptRow<LogField>[] {
  const rows = new Map(after.map((row) => [`${row.table}\n${row.key}`, row]));
  return changes.map((change) => {
    const typed = rows.get(`${change.table}\n${change.key}`)?.cells[REASON];
    const closed = closedStage(change, before);
    const reason = [closed === null ? null : LOG_TEXT.afterClosing[closed], isDecision(change) ? typed : undefined, change.table === RULES_TABLE.table ? decided.get(change.key)?.text : undefined].filter((part) => part !== null && part !== undefined).join("; ");
    return { time, ...(who === null ? {} : { who }), what: whatOf(change), ...(change.from === "" ? {} : { from: change.from }), ...(change.to === "" ? {} : { to: change.to }), ...(reason === "" ? {} : { reason }) };
  });
}

/** A row of Nhật ký back as the change it tells; `null` for a row the office wrote itself. */
export function changeOf({ what = "", from = "", to = "" }: KeptRow<LogField>): Change | null {
  const [sheet = "", key = "", ...rest] = what.split(DOT);
  const table = [...SHEETS].find(([, name]) => name === sheet)?.[0];
  const heading = rest.at(-1);
  return table === undefined || key === "" || heading === undefined ? null : { table, key, label: rest.length > 1 ? rest.slice(0, -1).join(DOT) : key, heading, from, to };
}

const headingOf = (field: "typedProposal" | "consideration" | "decision" | "decisionReason"): string => PEOPLE_TABLE.columns.find((column) => column.field === field)?.heading ?? field;
const VALUE = RULES_TABLE.columns.find(({ field }) => field === "value")?.heading ?? "";
const REASON = headingOf("decisionReason");
const DECISIONS = [headingOf("consideration"), headingOf("decision")];
const PROPOSALS = [headingOf("typedProposal"), COLLECTIVES_TABLE.columns.find(({ field }) => field === "typedProposal")?.heading ?? ""];

const isOfSubject = ({ table }: Change): boolean => table === PEOPLE_TABLE.table || table === COLLECTIVES_TABLE.table;
const isDecision = (change: Change): boolean => isOfSubject(change) && DECISIONS.includes(change.heading);

export type Stage = "proposal" | "decision";

/** The stage that was closed before this was changed; closing is a warning to people, no lock. */
export function closedStage(change: Change, before: readonly TracedRow[]): Stage | null {
  return stagesOf(change, before).find((stage) => isClosed(stage, before)) ?? null;
}

/** The stages a change belongs to; a deleted row, to those it had a word of. */
function stagesOf(change: Change, before: readonly TracedRow[]): readonly Stage[] {
  if (change.table === TALLIES_TABLE.table) return ["proposal"];
  if (!isOfSubject(change)) return [];
  const headings = isRowDeleted(change) ? Object.keys(before.find(({ table, key }) => table === change.table && key === change.key)?.cells ?? {}) : [change.heading];
  const has = (words: readonly string[]): boolean => headings.some((heading) => words.includes(heading));
  return [...(has(PROPOSALS) ? ["proposal" as const] : []), ...(has(DECISIONS) ? ["decision" as const] : [])];
}

const isClosed = (stage: Stage, rows: readonly TracedRow[]): boolean =>
  rows.some(({ table, key, cells }) => table === SETTINGS_TABLE.table && key === LOG_TEXT.closedSetting[stage] && Object.keys(cells).length > 0);
