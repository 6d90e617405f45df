import { cleanText, isBlank } from "./cleanText";
import { LIST_TABLE, type ListField } from "./personColumns";
import { readEmployment, readGender } from "./readChoices";
import { dateText, readDate } from "./readDate";
import { readLevel } from "./readLevel";
import { readMark } from "./readMark";
import { nameIn } from "./readPerson";
import type { Row } from "./row";

/** Fields that a row of a phòng may fill too: its number, its text, a remark. */
const GROUP_FIELDS: ReadonlySet<ListField> = new Set(["order", "name", "familyName", "givenName", "unit", "id", "note"]);

/** Fields that only a person fills. */
export const PERSONAL_FIELDS = LIST_TABLE.columns.map(({ field }) => field).filter((field) => !GROUP_FIELDS.has(field));
const BIRTH_FIELDS: readonly ListField[] = ["birth", "maleColumn", "femaleColumn"];
const LEVEL_FIELDS = LIST_TABLE.columns.flatMap(({ field, kind }) => (kind === "level" ? [field] : []));
const MARK_FIELDS = LIST_TABLE.columns.flatMap(({ field, kind }) => (kind === "mark" ? [field] : []));

/** Whether the row has a number of its own, as people do: "3", "3." */
export const isCounted = (row: Row<ListField>): boolean => /^\d+[.)]?$/.test(cleanText(row.cell("order")));

/** The birth date of a row as it is printed, `null` where none can be read. */
export function birthIn(row: Row<ListField>): string | null {
  const dates = BIRTH_FIELDS.map((field) => readDate(row.cell(field), row.shown(field))).filter((date) => date !== null);
  return dates[0] === undefined ? null : dateText(dates[0]);
}

/** Nobody born later works yet; the day of signing may stand in the column of birth dates. */
const LAST_BIRTH_YEAR = 2010;

export const hasBirthDate = (row: Row<ListField>): boolean =>
  BIRTH_FIELDS.some((field) => {
    const date = readDate(row.cell(field), row.shown(field));
    return date !== null && date.year <= LAST_BIRTH_YEAR;
  });

/**
 * How surely a named row where people are not expected is one. Below the signatures names stand under other headings too,
 * so that only cells that read as their heading says make it sure; a position in small letters makes it worth saying.
 */
export function personEvidence(row: Row<ListField>): "sure" | "likely" | "none" {
  if (!/\p{L}/u.test(nameIn(row))) return "none";
  if (hasBirthDate(row) || (isCounted(row) && speaksOfPerson(row)) || readsAsHeaded(row)) return "sure";
  return (["position", "jobTitle"] as const).some((field) => isInSmallLetters(cleanText(row.cell(field)))) ? "likely" : "none";
}

const speaksOfPerson = (row: Row<ListField>): boolean =>
  !PERSONAL_FIELDS.some((field) => row.has(field)) || PERSONAL_FIELDS.some((field) => !isBlank(row.cell(field)));

const readsAsHeaded = (row: Row<ListField>): boolean =>
  LEVEL_FIELDS.some((field) => readLevel(cleanText(row.cell(field))) !== null) ||
  MARK_FIELDS.some((field) => !isBlank(row.cell(field)) && readMark(row.cell(field)) === "yes") ||
  readEmployment(cleanText(row.cell("employment"))) !== null ||
  readGender(cleanText(row.cell("gender"))) !== null;

/** "Chuyên viên" is a position; "Trần Văn Bình", "PHÓ TRƯỞNG BAN" and "(ký, đóng dấu)" stand in signatures. */
const isInSmallLetters = (text: string): boolean => /^\p{L}[^(]*\s\p{Ll}/u.test(text) && !/(^|\s)ký(\s|$)/iu.test(text);
