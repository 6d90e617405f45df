import type { NumberRange, Problem } from "../review/problem";
import { PANE } from "./pane";
import { whole } from "./number";

/** The problems met while reading the workbook, before anyone is rated. */
export type BookProblem = Extract<
  Problem,
  {
    kind:
      | "noRoster" | "emptyWorkbook" | "emptyTable" | "missingColumn" | "doubleHeading" | "columnsUnused" | "formulaError" | "hiddenRowsRead"
      | "tableMissing" | "tableGone" | "olderBook" | "nameMissing" | "nameWithoutLetter" | "duplicateId"
      | "unknownLevel" | "badDate" | "badNumber" | "unknownMark" | "bothSexes" | "unknownEmployment" | "unknownForm"
      | "unknownCollectiveKind" | "rowSkipped" | "nameRemark" | "rowsBelowSignatures" | "ruleUnknown" | "ruleInvalid" | "settingSuggested" | "settingInvalid";
  }
>;

/** What was skipped and what that means; only where a person is conceivable, what to do if it is one. */
const SKIPPED = {
  total: (text: string) => `bỏ qua dòng cộng${text}, không tính là người`,
  remark: (text: string) => `bỏ qua dòng ghi chú${text}. Nếu đây là một người, ghi đủ họ tên và chức vụ`,
  signature: (text: string) => `bỏ qua phần ký tên${text}, danh sách coi như hết ở đây`,
  columnNumbers: (text: string) => `bỏ qua dòng số thứ tự cột${text}, không phải dữ liệu`,
  group: (text: string) => `dòng nhóm${text}, dùng làm phòng hoặc loại lao động cho các dòng dưới`,
  repeatedHeading: (text: string) => `bỏ qua dòng tiêu đề lặp lại${text}, các dòng dưới đọc theo dòng này`,
} as const;

const RANGES = {
  months: "số tháng từ 0 đến 12, ví dụ 6 hoặc 6,5",
  count: "một số nguyên từ 0 trở lên",
  year: "một năm, ví dụ 2022",
  points: "số điểm từ 0 trở lên, ví dụ 89,5",
} as const satisfies Record<NumberRange, string>;

/** One sentence per kind, without a default: the compiler counts them. */
export function problemAboutBook(problem: BookProblem): string {
  const who = "name" in problem && problem.name !== null ? `${problem.place} (${problem.name})` : "place" in problem ? problem.place : "";
  switch (problem.kind) {
    case "noRoster":
      return `Không tìm thấy danh sách có cột Họ và tên trong các sheet: ${problem.sheets.join(", ")}. Thêm dòng tiêu đề có cột Họ và tên rồi mở lại`;
    case "emptyWorkbook":
      return "Tệp không có dòng dữ liệu nào. Mở tệp có danh sách cán bộ, công chức";
    case "emptyTable":
      return `${problem.place}: có tiêu đề nhưng chưa có người nào. Ghi danh sách dưới dòng tiêu đề`;
    case "missingColumn":
      return `${problem.place}: thiếu cột “${problem.heading}”. Thêm cột với đúng tiêu đề này`;
    case "doubleHeading":
      return `${problem.place}: hai cột cùng nghĩa “${problem.heading}”. Đang dùng cột ${problem.used}, bỏ qua cột ${problem.ignored}; đổi tên một cột nếu không đúng`;
    case "columnsUnused":
      return `${problem.place}: không dùng các cột ${problem.headings.map((heading) => `“${heading}”`).join(", ")}. Nếu cột nào cần dùng, đổi tiêu đề theo sheet Danh sách của sổ xếp loại`;
    case "formulaError":
      return `${who}: cột ${problem.heading} có lỗi công thức ${problem.error}, đang để trống. Sửa công thức hoặc gõ lại giá trị`;
    case "hiddenRowsRead":
      return `${problem.place}: đã đọc cả ${whole(problem.count)} dòng đang ẩn. Xóa các dòng này nếu không thuộc danh sách`;
    case "tableMissing":
      return `Chưa có sheet “${problem.sheet}”, phần này để trống. Bấm “Tạo sổ xếp loại” để có đủ các sheet`;
    case "tableGone":
      return `Sheet “${problem.sheet}” không còn trong sổ; lần ghi cuối có ${whole(problem.rows)} dòng. Nếu lỡ xóa, đóng sổ không lưu rồi mở lại, hoặc chọn ⋯ → ${PANE.restore}; tạo lại sổ xếp loại thì sheet này trống`;
    case "olderBook":
      return `Sổ do bản trước của phần mềm tạo, chưa có ${lackingParts(problem)}. Tạo lại sổ xếp loại để có đủ; những gì đã ghi được giữ nguyên`;
    case "nameWithoutLetter":
      return `${who}: ô họ và tên không có chữ nào mà vẫn tính là một người. Ghi họ tên, hoặc xóa dòng nếu không phải người`;
    case "nameMissing":
      return `${who}: dòng có dữ liệu nhưng thiếu họ tên. Ghi họ tên hoặc xóa dòng`;
    case "duplicateId":
      return `${who}: mã “${problem.id}” đã dùng ở ${problem.other}. Ghi mã khác cho một trong hai người`;
    case "unknownLevel":
      return `${who}: cột ${problem.heading} ghi “${problem.text}”, không rõ mức nào, đang để trống. Ghi HTXSNV, HTTNV, HTNV, KHTNV hoặc Không xếp loại`;
    case "badDate":
      return `${who}: cột ${problem.heading} ghi “${problem.text}” không phải ngày có thật, đang để trống. Ghi dạng ngày/tháng/năm, ví dụ 05/09/1985, hoặc chỉ ghi năm`;
    case "badNumber":
      return `${who}: cột ${problem.heading} ghi “${problem.text}” không dùng được, đang để trống. Ghi ${RANGES[problem.range]}`;
    case "unknownMark":
      return `${who}: cột ${problem.heading} ghi “${problem.text}”, không rõ là có hay không, đang để trống. Ghi “x” hoặc “Không”`;
    case "bothSexes":
      return `${who}: có ngày sinh ở cả cột Nam và cột Nữ. Xóa một ô`;
    case "unknownEmployment":
      return `${who}: cột Loại ghi “${problem.text}”, không rõ là công chức hay người lao động. Ghi Công chức hoặc Người lao động`;
    case "unknownForm":
      return `${who}: cột Mẫu (chọn) ghi “${problem.text}”, không có mẫu này. Ghi một mẫu của năm (02A, 02B hoặc 1269; từ năm 2025 là 2A, 2B), hoặc để trống`;
    case "unknownCollectiveKind":
      return `${who}: cột Loại ghi “${problem.text}”, không rõ là tập thể nào. Ghi Lãnh đạo Ban, Cơ quan hoặc Phòng`;
    case "rowSkipped":
      return `${problem.place}: ${SKIPPED[problem.why](problem.text === "" ? "" : ` “${problem.text}”`)}`;
    case "nameRemark":
      return `${who}: ô họ tên có ghi kèm “${problem.text}”, sẽ in cả vào biểu mẫu. Chuyển phần này sang cột Ghi chú`;
    case "rowsBelowSignatures":
      return `${problem.place}: dưới phần ký tên có ${whole(problem.count)} dòng trông như dòng của người nhưng chưa đọc${problem.count === 1 ? "" : `, đến ${problem.last}`}. Nếu là người, ghi STT hoặc ngày sinh, hoặc chuyển dòng lên trên phần ký tên`;
    case "ruleUnknown":
      return `${problem.place}: không có quy tắc mã “${problem.code}”, bỏ qua dòng này. Tạo lại sổ xếp loại để xem các mã có trong sheet Quy tắc`;
    case "ruleInvalid":
      return `${problem.place}: quy tắc ${problem.code} ghi “${problem.text}” không dùng được, giữ giá trị có sẵn. Ghi ${problem.expected}`;
    case "settingSuggested":
      return `${problem.place}: lấy “${problem.text}” làm ${problem.setting} trong Cấu hình. Sửa ở sheet Cấu hình nếu không đúng`;
    case "settingInvalid":
      return `${problem.place}: mục ${problem.setting} ghi “${problem.text}” không dùng được. Ghi ${problem.expected}`;
  }
}

/** `lackingParts({ sheets: ["Hội nghị"], columns: [], rows: [{ sheet: "Quy tắc", count: 3 }] })` → "sheet Hội nghị; 3 dòng ở sheet Quy tắc". */
export const lackingParts = ({ sheets, columns, rows }: Pick<Extract<Problem, { kind: "olderBook" }>, "sheets" | "columns" | "rows">): string =>
  [
    ...(sheets.length === 0 ? [] : [`sheet ${sheets.join(", ")}`]),
    ...columns.map(({ sheet, headings }) => `cột ${headings.map((heading) => `“${heading}”`).join(", ")} ở sheet ${sheet}`),
    ...rows.map(({ sheet, count }) => `${whole(count)} dòng ở sheet ${sheet}`),
  ].join("; ");
