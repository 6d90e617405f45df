import type { Belongs } from "../review/dossier";
import { groupLabel, GROUPS, type Group } from "../review/group";
import type { Threshold } from "../review/points";
import type { Readings, RegulationId, Rounding, VotingRule } from "../review/regulation";
import { REGULATIONS } from "../review/regulations";
import { PERSON_FORMS, type PersonForm } from "../review/subject";
import { BELONGS_NAMES } from "../messages.vi/paper";
import { vietnameseNumber } from "../messages.vi/number";
import { EXPECTED } from "../messages.vi/sheet";
import { cleanText, labelKey } from "./cleanText";
import { readForm, readGroup } from "./readChoices";
import { readDate } from "./readDate";
import { readMark } from "./readMark";
import { readCount, readPercent, readPoints } from "./readNumber";
import type { ValueKind } from "./ruleDefinition";

/** A value with a few answers, each with the words for it; the first words are shown, all are read. */
function answers<T extends string | boolean>(words: readonly (readonly [T, ...string[]])[]): ValueKind<T> {
  const values = words.map(([, shown = ""]) => shown);
  return {
    read: (cell) => words.find(([id, ...spellings]) => [String(id), ...spellings].some((spelling) => labelKey(spelling) === labelKey(cleanText(cell))))?.[0] ?? null,
    show: (value) => words.find(([id]) => id === value)?.[1] ?? String(value),
    expected: EXPECTED.oneOf(values),
    values,
  };
}

export const TITLE: ValueKind<string> = { read: (cell) => cleanText(cell) || null, show: (value) => value, expected: EXPECTED.text };
export const PERCENT: ValueKind<number> = { read: readPercent, show: (value) => value, expected: EXPECTED.percent };
export const COUNT: ValueKind<number> = { read: readCount, show: (value) => value, expected: EXPECTED.count };
export const MONTHS: ValueKind<number> = {
  read: (cell) => {
    const value = readCount(cell);
    return value !== null && value <= 12 ? value : null;
  },
  show: (value) => value,
  expected: EXPECTED.months,
};

export const FORM: ValueKind<PersonForm> = { read: (cell) => readForm(cleanText(cell)), show: (value) => value, expected: EXPECTED.oneOf(PERSON_FORMS) };

export const YES_NO: ValueKind<boolean> = {
  read: (cell) => {
    const mark = readMark(cell);
    return mark === "yes" ? true : mark === "no" ? false : null;
  },
  show: (value) => (value ? "Có" : "Không"),
  expected: EXPECTED.yesNo,
  values: ["Có", "Không"],
};

export const BELONGS: ValueKind<Belongs> = answers((["province", "party", "both", "none"] as const).map((belongs) => [belongs, BELONGS_NAMES[belongs]] as const));

/** A rule of the law that the office sees but cannot switch off. */
export const ALWAYS: ValueKind<true> = { read: (cell) => (YES_NO.read(cell, { format: "General", date1904: false }) ? true : null), show: () => "Có", expected: EXPECTED.always };

export const DAY: ValueKind<string> = {
  read: (cell, shown) => {
    const date = readDate(cell, shown);
    if (date === null || date.day === null || date.month === null) return null;
    return `${date.year}-${String(date.month).padStart(2, "0")}-${String(date.day).padStart(2, "0")}`;
  },
  show: (iso) => iso.split("-").reverse().join("/"),
  expected: EXPECTED.date,
};

const groupChoices = GROUPS.filter(({ id }) => id !== "unknown").map(({ label }) => label);
export const GROUP: ValueKind<Group> = { read: (cell) => readGroup(cleanText(cell)), show: groupLabel, expected: EXPECTED.oneOf(groupChoices), values: groupChoices };

/** The sets of rules by their names; the year alone is understood. */
export const RULE_SET = answers<RegulationId>(REGULATIONS.map(({ id, name, ownYear }) => [id, name, String(ownYear)] as const));

export const YEAR: ValueKind<number> = {
  read: (cell) => {
    const year = Number(cleanText(cell) || Number.NaN);
    return Number.isInteger(year) && year >= 2000 && year <= 2099 ? year : null;
  },
  show: (year) => year,
  expected: EXPECTED.year,
};

export const POINTS: ValueKind<number> = { read: readPoints, show: (points) => points, expected: EXPECTED.points };

/** From how many points on, with how it is compared: "≥ 90" or "90" counts 90, "> 90" does not. */
export const THRESHOLD: ValueKind<Threshold> = {
  read: (cell) => {
    const [, sign = "", rest = ""] = /^(≥|>=|>)?\s*(.*)$/u.exec(cleanText(cell)) ?? [];
    const points = readPoints(rest);
    return points === null ? null : { points, inclusive: sign !== ">" };
  },
  show: ({ points, inclusive }) => `${inclusive ? "≥" : ">"} ${vietnameseNumber(points)}`,
  expected: EXPECTED.threshold,
};

export const ROUNDING = answers<Rounding>([
  ["floor", "Làm tròn xuống", "xuống"],
  ["halfUp", "Từ 0,5 làm tròn lên", "làm tròn từ 0,5", "0,5 lên", "nửa lên"],
  ["ceil", "Làm tròn lên", "lên"],
  ["atLeastOne", "Làm tròn xuống, ít nhất 1", "ít nhất 1"],
]);

export const POOL_BASE = answers<Readings["base"]>([
  ["pool", "Xuất sắc và tốt", "cả xuất sắc và tốt"],
  ["exclusive", "Chỉ tốt", "tốt"],
]);

export const LEADER_READING = answers<Readings["q2"]>([
  ["perGroup", "Mỗi nhóm 01 người", "mỗi nhóm"],
  ["oneInAll", "01 người chung hai nhóm", "chung hai nhóm"],
]);

export const VOTING_BASE = answers<VotingRule["base"]>([
  ["issued", "Phiếu phát ra", "phát ra"],
  ["valid", "Phiếu hợp lệ", "hợp lệ"],
  ["present", "Người có mặt", "có mặt"],
  ["summoned", "Người được triệu tập", "triệu tập"],
]);

export const COUNTING = answers<VotingRule["counting"]>([
  ["alone", "Từng mức riêng", "từng mức"],
  ["cumulated", "Cộng dồn từ mức cao xuống", "cộng dồn"],
]);
