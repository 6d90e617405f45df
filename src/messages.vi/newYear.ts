import type { RuleYear } from "../review/regulations";
import type { NewYearFacts } from "../roster/newYear";
import type { RuleToSee } from "../roster/rulesToSee";
import { whole } from "./number";

/** What the pane and the command line say of opening a new year. */
export const NEW_YEAR = {
  title: "Mở năm mới",
  invite: (year: number) => `Từ sổ này làm một sổ mới cho năm ${year}. Việc này không ghi gì vào sổ đang mở.`,
  needsBook: "Mở năm mới từ sổ xếp loại đã lưu. Danh sách này chưa phải sổ: bấm “Tạo sổ xếp loại” ở bước Danh sách, rồi mở sổ đó.",
  make: (year: number) => `Tạo sổ năm ${year}`,
  save: (name: string) => `Lưu ${name}`,
  file: (year: number) => `Sổ xếp loại ${year}.xlsx`,
  fault: "Không tạo được sổ năm mới. Đọc lại sổ rồi thử lại.",
  written: (path: string) => `Đã ghi: ${path}`,
  unverified: (count: number) => `Giá trị chưa kiểm chứng, cần đối chiếu văn bản (${whole(count)})`,
  withoutValue: (count: number) => `Chưa có giá trị, đang tắt (${whole(count)})`,
  rule: ({ code, what }: RuleToSee) => `${code}: ${what}`,
  onlyNext: (year: number, next: number) => `Sổ này là của năm ${year} nên chỉ mở được năm ${next}.`,
  notBook: (file: string) => `“${file}” không phải sổ xếp loại (không thấy bảng Danh sách có cột Mã). Tạo sổ xếp loại trước, rồi mở năm mới từ sổ đó.`,
} as const;

/** Step Danh sách: which rules hold. */
export const RULES_CHOICE = {
  inUse: (year: number, name: string) => `Quy tắc đang dùng cho năm ${year}: bộ ${name}`,
  choose: "Xếp loại theo quy tắc của năm",
  year: ({ year, name, isOwn }: RuleYear) => (isOwn ? `${year}: bộ ${name}` : `${year}: chưa có bộ riêng, dùng bộ ${name}`),
  kept: "Bấm “Tạo sổ xếp loại” để ghi vào sheet Quy tắc. Giá trị cơ quan đã sửa cho năm khác được hỏi từng dòng.",
  switch: (from: number, year: number) => `Đổi kết quả năm ${from} thành kết quả năm ${year}?`,
  switchText: (results: string, from: number, year: number) =>
    `Đã có ${results} của năm ${from}. Đổi năm thì tất cả thành kết quả năm ${year}: tên sổ, thông báo, báo cáo đều ghi năm ${year}. Muốn làm năm ${from + 1} mà giữ sổ năm ${from}: ⋯ → ${NEW_YEAR.title}.`,
  keepYear: (year: number) => `Giữ năm ${year}`,
  openNext: NEW_YEAR.title,
  switchAnyway: (year: number) => `Vẫn đổi sang năm ${year}`,
} as const;

/** Values the office changed for another year. */
export const HELD_RULES = {
  title: (count: number, from: number) => `${count} giá trị cơ quan đã sửa cho năm ${from}`,
  hint: (from: number, year: number) => `Năm ${year} dùng giá trị của bộ quy tắc, trừ dòng cơ quan giữ. Chọn lại năm ${from} thì các giá trị này có lại.`,
  values: ({ kind, text, from, year, now }: { readonly kind: "ruleHeld" | "ruleKept"; readonly text: string; readonly from: number; readonly year: number; readonly now: string | null }) =>
    now === null
      ? `Năm ${from}: “${text}”. Bộ năm ${year} không có quy tắc này.`
      : `Năm ${from}: “${text}”. Bộ năm ${year}: ${now === "" ? "không có giá trị" : `“${now}”`}. Đang dùng ${kind === "ruleKept" ? `“${text}”` : now === "" ? "không có giá trị (tắt)" : `“${now}”`}.`,
  press: ({ kind, text, year }: { readonly kind: "ruleHeld" | "ruleKept"; readonly text: string; readonly year: number }) => (kind === "ruleHeld" ? `Giữ “${text}” cho năm ${year}` : `Dùng giá trị của bộ năm ${year}`),
} as const;

const shortList = (names: readonly string[]): string => (names.length <= 5 ? names.join(", ") : `${names.slice(0, 5).join(", ")} và ${names.length - 5} người nữa`);

/** What was carried, what was cleared, which rules hold: each a line. */
export function newYearLines(facts: NewYearFacts): readonly string[] {
  const { people, collectives, previous, undecided, answers, cleared } = facts;
  return [
    `Mang sang: ${whole(people)} người với đơn vị, chức vụ; ${whole(collectives)} tập thể; Cấu hình của cơ quan; ${whole(answers)} cách đọc; mẫu của cơ quan.`,
    `Kết quả năm ${facts.year - 1} ở cột Xếp loại năm trước: ${whole(previous)} người.`,
    ...(undecided.length === 0 ? [] : [`Chưa có quyết định năm ${facts.year - 1} nên cột đó trống: ${shortList(undecided)}.`]),
    `Để trống: ${[...cleared, "biểu quyết", "cấp độ", "hội nghị", "hồ sơ", "nhật ký", "số, ngày văn bản và các ngày chốt", "số xuất sắc được giao"].join(", ")}.`,
    ...rulesLines(facts),
  ];
}

function rulesLines({ year, rules, setChanged, officeValues }: NewYearFacts): readonly string[] {
  const values = officeValues.join(", ");
  return [
    rules.ownYear === year
      ? `Bộ quy tắc: ${rules.name}, của đúng năm ${year}.`
      : `Chưa có bộ quy tắc của năm ${year}: dùng bộ ${rules.name}, bộ mới nhất còn hiệu lực ngày 31/12/${year}. Thời hạn phải ghi lại; đối chiếu văn bản của năm ${year} trước khi dùng.`,
    ...(officeValues.length === 0 ? [] : [setChanged ? `Không mang sang giá trị cơ quan đã sửa trong Quy tắc, vì thuộc bộ quy tắc khác: ${values}.` : `Giữ giá trị cơ quan đã sửa trong Quy tắc: ${values}.`]),
  ];
}
