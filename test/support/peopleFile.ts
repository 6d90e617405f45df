import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { groupLabel, groupOf } from "../../src/review/group";
import { labelOf } from "../../src/review/level";
import { regulation2023 } from "../../src/review/regulation2023";
import type { Person } from "../../src/review/subject";
import { EMPLOYMENT_LABELS, GENDER_LABELS } from "../../src/roster/labels";
import { dateText } from "../../src/roster/readDate";
import { rowsOfCsv } from "./csvBook";

/** What a column of `people.csv` says of a person; a blank says that nobody knows. */
const COLUMNS: Readonly<Record<string, (person: Person) => string>> = {
  "Mã": ({ id }) => id,
  "Họ và tên": ({ name }) => name,
  "Ngày sinh": ({ birth }) => (birth === null ? "" : dateText(birth)),
  "Giới tính": ({ gender }) => (gender === null ? "" : GENDER_LABELS[gender]),
  "Đơn vị": ({ unit }) => unit ?? "",
  "Chức vụ": ({ position }) => position ?? "",
  "Nhóm": ({ position, employment }) => groupLabel(groupOf(position, employment, regulation2023).group),
  "Loại": ({ employment }) => (employment === null ? "" : EMPLOYMENT_LABELS[employment]),
  "Đảng viên": ({ partyMember }) => (partyMember === null ? "" : partyMember ? "có" : "không"),
  "Đề xuất": ({ typedProposal }) => (typedProposal === null ? "" : labelOf(typedProposal)),
  "Tháng công tác": ({ monthsWorked }) => (monthsWorked === null ? "" : String(monthsWorked).replace(".", ",")),
  "Ghi chú": ({ note }) => note ?? "",
};

/** The people as `people.csv` of a case lists them, in its columns: what was read, for comparing with the file. */
export const peopleRows = (people: readonly Person[], headings: readonly string[]): string[][] => people.map((person) => headings.map((heading) => COLUMNS[heading]?.(person) ?? `? ${heading}`));

/** The rows of a case's `people.csv`, its headings first; `null` where it has none. */
export function peopleFile(folder: string): { readonly headings: readonly string[]; readonly rows: readonly (readonly string[])[] } | null {
  const path = join(folder, "people.csv");
  if (!existsSync(path)) return null;
  const [headings = [], ...rows] = rowsOfCsv(readFileSync(path, "utf8")).map((row) => row.map((cell) => (cell === null ? "" : String(cell))));
  return { headings, rows };
}
