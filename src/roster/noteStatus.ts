import type { NoteStatus, Problem } from "../review/problem";
import { cleanText, inBrackets, isBlank, labelKey } from "./cleanText";
import { headingOf, type ListField } from "./personColumns";
import { nameIn } from "./readPerson";
import type { Row } from "./row";

const says = (...phrases: string[]): RegExp => new RegExp(`(?:^| )(?:${phrases.map(labelKey).join("|")})(?= |$)`, "u");

/** What offices write in Ghi chú that belongs in a column of its own; with one of `columns` or `also` filled there is nothing to ask. */
const STATUSES: readonly { readonly status: NoteStatus; readonly says: RegExp; readonly columns: readonly ListField[]; readonly also?: readonly ListField[] }[] = [
  { status: "maternity", says: says("thai sản", "nghỉ sinh", "sinh con", "nghỉ đẻ"), columns: ["maternity"] },
  { status: "left", says: says("nghỉ hưu", "hưu trí", "về hưu", "thôi việc", "nghỉ việc", "chuyển công tác", "chuyển đi", "điều động đi"), columns: ["monthsWorked", "unratedReason"] },
  { status: "seconded", says: says("biệt phái"), columns: ["monthsWorked", "unratedReason"] },
  { status: "recruited", says: says("tập sự", "thử việc", "tuyển dụng", "tuyển mới", "mới tuyển"), columns: ["monthsWorked"], also: ["unratedReason"] },
  { status: "arrived", says: says("chuyển đến", "điều động đến", "tiếp nhận", "mới về", "chuyển về"), columns: ["joined"], also: ["monthsWorked", "unratedReason"] },
  { status: "leave", says: says("nghỉ ốm", "ốm dài ngày", "nghỉ không lương", "nghỉ không hưởng lương", "nghỉ việc riêng", "nghỉ chữa bệnh"), columns: ["leaveMonths"], also: ["unratedReason"] },
  { status: "disciplined", says: says("kỷ luật", "kỉ luật", "khiển trách", "cảnh cáo", "giáng chức", "cách chức", "hạ bậc lương", "buộc thôi việc"), columns: ["discipline"] },
];

const NO_DISCIPLINE = says("không kỷ luật", "không bị kỷ luật", "không có kỷ luật", "không có hình thức kỷ luật", "không vi phạm kỷ luật", "chưa bị kỷ luật");
/** Leave for private matters is no leaving, and dismissal is asked about as a discipline. */
const NOT_LEFT = says("nghỉ việc riêng", "buộc thôi việc");

/**
 * A remark that should stand in a column: "nghỉ hưu 01/10" in Ghi chú, or in brackets beside a name or a position, while Tháng công
 * tác is blank. It never changes a rating; the office is only asked, and told which column to fill.
 */
export function noteProblems(row: Row<ListField>): Problem[] {
  const name = nameIn(row);
  const remarks = [...remarksIn(row, "name"), ...remarksIn(row, "position")];
  const note = cleanText(row.cell("note"));
  const texts = [...(note === "" ? [] : [{ field: "note" as const, text: note }]), ...remarks];
  const named = remarks.filter(({ field, text }) => field === "name" && /^\p{Ll}/u.test(text));
  return [
    ...named.map(({ text }): Problem => ({ kind: "nameRemark", place: row.placeOf("name"), name, text })),
    ...texts.flatMap(({ field, text }) => openStatuses(row, text).map(({ status, columns }): Problem => ({ kind: "noteUnfilled", place: row.placeOf(field), name, text, status, headings: columns.map(headingOf) }))),
  ];
}

const remarksIn = (row: Row<ListField>, field: "name" | "position") => inBrackets(cleanText(row.cell(field))).map((text) => ({ field, text }));

function openStatuses(row: Row<ListField>, text: string): typeof STATUSES {
  const key = labelKey(text).replace(NO_DISCIPLINE, " ");
  return STATUSES.filter(
    (status) => status.says.test(status.status === "left" ? key.replace(NOT_LEFT, " ") : key) && [...status.columns, ...(status.also ?? [])].every((field) => isBlank(row.cell(field))),
  );
}
