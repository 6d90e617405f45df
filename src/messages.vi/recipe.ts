import type { Meaning } from "../roster/recipe";
import type { Encoding } from "../roster/typedIn";

/** What stands in the column Loại of Cách đọc. */
export const ANSWER_KINDS = {
  sheet: "Sheet",
  headingRow: "Dòng tiêu đề",
  column: "Cột",
  encoding: "Phông chữ của cột",
  position: "Chức vụ",
  unit: "Đơn vị",
  unitsApart: "Hai đơn vị",
  sheetUnit: "Đơn vị của sheet",
  row: "Dòng",
  note: "Ghi chú",
  twins: "Trùng tên",
} as const satisfies Record<Meaning["kind"], string>;

/** What stands in the column Hiểu là for answers with fixed words. */
export const ANSWER_WORDS = {
  sheet: { read: "Đọc", leave: "Không đọc" },
  headingRow: "Là dòng tiêu đề",
  notUsed: "Không dùng",
  unitsApart: "Khác nhau",
  noUnit: "Không phải phòng",
  row: { person: "Một người", unit: "Tên phòng, đơn vị", nothing: "Không phải người" },
  twins: { two: "Hai người", first: "Một người, giữ dòng thứ nhất", second: "Một người, giữ dòng thứ hai" },
  note: { maternity: "Thai sản", nothing: "Không liên quan", monthsWorked: "Tháng công tác", leaveMonths: "Tháng nghỉ", discipline: "Kỷ luật", unratedReason: "Không xếp loại" },
} as const;

export const ENCODINGS: Readonly<Record<Encoding, string>> = { tcvn3: "TCVN3 (ABC)", vni: "VNI", unicode: "Unicode" };

/** Said of a row of Cách đọc that cannot be understood, after "cần": each names what a good one looks like. */
export const RECIPE_EXPECTED = {
  kind: `cột Loại ghi một trong: ${Object.values(ANSWER_KINDS).join("; ")}`,
  met: "cột Gặp ghi chữ đúng như trong danh sách gốc",
  words: (words: readonly string[]) => `cột Hiểu là ghi một trong: ${words.join("; ")}`,
  field: `cột Hiểu là ghi tên một cột của sheet Danh sách, hoặc ${ANSWER_WORDS.notUsed}`,
  text: "cột Hiểu là ghi tên phòng, đơn vị",
  where: "cột Ở đâu, của ai ghi như phần mềm đã ghi",
  note: `cột Hiểu là ghi ví dụ “${ANSWER_WORDS.note.monthsWorked}: 7”, “${ANSWER_WORDS.note.maternity}” hoặc “${ANSWER_WORDS.note.nothing}”`,
  year: "cột Năm ghi năm xếp loại, ví dụ 2023",
} as const;
