import type { Problem } from "../review/problem";
import { cleanText, isBlank, labelKey } from "./cleanText";
import { headingOf, type ListField } from "./personColumns";
import { nameIn } from "./readPerson";
import type { Row } from "./row";

const says = (...phrases: string[]): RegExp => new RegExp(`(?:^| )(?:${phrases.map(labelKey).join("|")})(?= |$)`, "u");

/** What offices write in Ghi chú that belongs in a column of its own; with one of `columns` or `also` filled there is nothing to ask. */
const STATUSES: readonly { readonly says: RegExp; readonly columns: readonly ListField[]; readonly also?: readonly ListField[] }[] = [
  { says: says("thai sản", "nghỉ sinh", "sinh con"), columns: ["maternity"] },
  { says: says("nghỉ hưu", "hưu trí", "thôi việc", "chuyển công tác", "chuyển đi", "biệt phái"), columns: ["monthsWorked", "unratedReason"] },
  { says: says("tập sự", "thử việc", "tuyển dụng", "tuyển mới", "mới tuyển"), columns: ["monthsWorked"], also: ["unratedReason"] },
  { says: says("chuyển đến", "điều động đến", "tiếp nhận", "mới về"), columns: ["joined"], also: ["monthsWorked", "unratedReason"] },
  { says: says("nghỉ ốm", "ốm dài ngày", "nghỉ không lương", "nghỉ không hưởng lương", "nghỉ việc riêng", "nghỉ chữa bệnh"), columns: ["leaveMonths"], also: ["unratedReason"] },
  { says: says("kỷ luật", "kỉ luật", "khiển trách", "cảnh cáo", "giáng chức", "cách chức", "hạ bậc lương", "buộc thôi việc"), columns: ["discipline"] },
];

const NO_DISCIPLINE = says("không kỷ luật", "không bị kỷ luật", "không có kỷ luật", "không có hình thức kỷ luật", "không vi phạm kỷ luật", "chưa bị kỷ luật");

/**
 * A note that should stand in a column: "nghỉ hưu 01/10" in Ghi chú while Tháng công tác is blank. A note never changes a
 * rating; the office is only asked, and told which column to fill.
 */
export function noteProblems(row: Row<ListField>): Problem[] {
  const text = cleanText(row.cell("note"));
  const key = labelKey(text).replace(NO_DISCIPLINE, " ");
  const open = STATUSES.filter((status) => status.says.test(key) && [...status.columns, ...(status.also ?? [])].every((field) => isBlank(row.cell(field))));
  return open.map(({ columns }) => ({ kind: "noteUnfilled", place: row.placeOf("note"), name: nameIn(row), text, headings: columns.map(headingOf) }));
}
