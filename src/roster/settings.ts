import { EXPECTED, SETTING_TEXT } from "../messages.vi/sheet";
import type { AgencySettings } from "../review/agency";
import { NO_MEETING_CHOICES } from "../review/meetingChoices";
import type { Problem } from "../review/problem";
import type { Regulation } from "../review/regulation";
import { cleanText, errorOf, isBlank, labelKey } from "./cleanText";
import type { Cell } from "./grid";
import type { Row } from "./row";
import { DAY } from "./ruleValues";
import { SETTINGS_TABLE, type SettingField } from "./tables";
import { type TypedCells, typedCells, typedText } from "./unread";

/** What is typed about each meeting has a sheet of its own. */
type Key = Exclude<keyof AgencySettings, "meetingFacts">;
type Given = { readonly cell: Cell; readonly lines: readonly string[]; readonly row: Row<SettingField> };

interface SettingDefinition {
  readonly key: Key;
  readonly expected: string;
  readonly values?: readonly string[];
  readonly show: (agency: AgencySettings) => Cell;
  readonly apply: (agency: AgencySettings, given: Given) => AgencySettings | null;
}

const HEADERS = { state: "Quốc hiệu", party: "Đảng" } as const satisfies Record<AgencySettings["collectiveHeader"], string>;
/** A blank is on: a row that comes with a new layout must not look like a change somebody made. */
const ON_OFF = { on: "Có", off: "Không" } as const satisfies Record<AgencySettings["followEdits"], string>;
const SITTINGS = { one: "Một hội nghị", three: "Ba hội nghị" } as const satisfies Record<AgencySettings["sittings"], string>;
const AGENCY_VOTERS = { attendees: "Thành viên dự họp", leadership: "Tập thể lãnh đạo, quản lý" } as const satisfies Record<AgencySettings["agencyVoters"], string>;

type TextKey = "parent" | "name" | "nameInText" | "sign" | "place" | "headName" | "partyCommittee" | "partyCell" | "keeper" | "reportNumber" | "partyReportNumber";

const text = (key: TextKey): SettingDefinition => ({
  key,
  expected: EXPECTED.text,
  show: (agency) => agency[key],
  apply: (agency, { cell }) => ({ ...agency, [key]: cleanText(cell) }),
});

const list = (key: "reportTo" | "recipients"): SettingDefinition => ({
  key,
  expected: EXPECTED.text,
  show: (agency) => agency[key].join("\n") || null,
  apply: (agency, { lines }) => ({ ...agency, [key]: lines }),
});

const day = (key: "documentDate" | "proposalClosed" | "decisionClosed"): SettingDefinition => ({
  key,
  expected: EXPECTED.date,
  show: (agency) => {
    const shown = agency[key];
    return shown === null ? null : DAY.show(shown);
  },
  apply: (agency, { cell, row }) => {
    const read = DAY.read(cell, row.shown("value"));
    return read === null ? null : { ...agency, [key]: read };
  },
});

/** A setting with two answers, each with the words for it. */
const choice = <K extends "collectiveHeader" | "followEdits" | "sittings" | "agencyVoters">(key: K, words: Readonly<Record<AgencySettings[K], string>>): SettingDefinition => {
  const answers = Object.keys(words) as AgencySettings[K][];
  return {
    key,
    expected: EXPECTED.oneOf(Object.values(words)),
    values: Object.values(words),
    show: (agency) => words[agency[key]],
    apply: (agency, { cell }) => {
      const typed = labelKey(cleanText(cell));
      const answer = answers.find((one) => labelKey(words[one]) === typed);
      return answer === undefined ? null : { ...agency, [key]: answer };
    },
  };
};

/** The rows of CauHinh in their order; their words stand in `SETTING_TEXT`. */
const SETTINGS: readonly SettingDefinition[] = [
  {
    key: "year",
    expected: EXPECTED.year,
    show: ({ year }) => year,
    apply: (agency, { cell }) => {
      const year = Number(cleanText(cell));
      return Number.isInteger(year) && year >= 2000 && year <= 2099 ? { ...agency, year } : null;
    },
  },
  text("parent"), text("name"), text("nameInText"), text("sign"), text("place"), text("headName"), text("partyCommittee"), text("partyCell"),
  text("keeper"), text("reportNumber"), text("partyReportNumber"),
  day("documentDate"),
  day("proposalClosed"), day("decisionClosed"),
  list("reportTo"), list("recipients"), choice("collectiveHeader", HEADERS), choice("sittings", SITTINGS), choice("agencyVoters", AGENCY_VOTERS), { ...choice("followEdits", ON_OFF), show: ({ followEdits }) => (followEdits === "on" ? null : ON_OFF.off) },
];

/** An agency nobody has described yet: every blank prints as a dotted line. */
export const blankAgency = (regulation: Regulation): AgencySettings => ({
  year: regulation.year,
  parent: null, name: null, nameInText: null, sign: null, place: null, headName: null, partyCommittee: null, partyCell: null, keeper: null,
  reportNumber: null, partyReportNumber: null, documentDate: null, proposalClosed: null, decisionClosed: null, reportTo: [], recipients: [], collectiveHeader: "state", followEdits: "on", ...NO_MEETING_CHOICES,
});

const BY_LABEL = new Map(SETTINGS.flatMap((setting) => [SETTING_TEXT[setting.key].label, setting.key].map((label) => [labelKey(label), setting] as const)));

/** CauHinh → settings; a row with a Mục we do not know is the office's own and left alone. */
export function readSettings(rows: readonly Row<SettingField>[], start: AgencySettings): { readonly agency: AgencySettings; readonly problems: readonly Problem[]; readonly unread: readonly TypedCells<SettingField>[] } {
  const problems: Problem[] = [];
  const unread: TypedCells<SettingField>[] = [];
  let agency = start;
  for (const row of rows) {
    const cell = row.cell("value");
    const setting = BY_LABEL.get(labelKey(cleanText(row.cell("setting"))));
    if (setting === undefined) unread.push(typedCells(row, SETTINGS_TABLE));
    if (setting === undefined || isBlank(cell)) continue;
    const next = errorOf(cell) === null ? setting.apply(agency, { cell, lines: linesOf(cell), row }) : null;
    if (next === null) {
      problems.push({
        kind: "settingInvalid", place: row.placeOf("value"), setting: SETTING_TEXT[setting.key].label,
        text: typedText(cell), expected: setting.expected,
      });
      unread.push(typedCells(row, SETTINGS_TABLE));
    } else agency = next;
  }
  return { agency, problems, unread };
}

/** One recipient a line; typed in one line, a semicolon parts them: "Như trên; Lưu: VT" → two. */
function linesOf(cell: Cell): string[] {
  const raw = typeof cell === "string" ? cell : cleanText(cell);
  const lines = /[\r\n]/.test(raw) ? raw.split(/[\r\n]+/) : raw.split(";");
  return lines.map((line) => cleanText(line).replace(/^[-–]\s*/, "").replace(/[;.]$/, "")).filter((line) => line !== "");
}

/** The rows of CauHinh to write. */
export const settingRows = (agency: AgencySettings): { readonly cells: Readonly<Record<SettingField, Cell>>; readonly values: readonly string[] | null }[] =>
  SETTINGS.map((setting) => ({
    cells: { setting: SETTING_TEXT[setting.key].label, value: setting.show(agency), note: SETTING_TEXT[setting.key].note },
    values: setting.values ?? null,
  }));
