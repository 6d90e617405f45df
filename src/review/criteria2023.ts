import type { Criterion } from "./subject";

const FRAME_CLAUSE = "Nội dung có ô cấp độ trên Mẫu 01, 02A, 02B (Hướng dẫn 25-HD/BTCTW)";

const frame = (name: string, rows: readonly (readonly [order: string, text: string, isResult: boolean])[]): Criterion[] =>
  rows.map(([order, text, isResult]) => ({ frame: name, order, text, isResult, clause: FRAME_CLAUSE, verified: false }));

const REMEDY = "Kết quả khắc phục những hạn chế, khuyết điểm đã được cấp có thẩm quyền kết luận hoặc được chỉ ra ở các kỳ kiểm điểm trước";
const CONDUCT = "Về phẩm chất chính trị; phẩm chất đạo đức, lối sống; ý thức tổ chức kỷ luật; tác phong, lề lối làm việc";
const DUTIES = "Về thực hiện chức trách, nhiệm vụ được giao";

/**
 * A usable list of criteria until the office puts in its own Khung tiêu chí (Quy định 1263-QĐ/TU, Công văn 5830/UBND-NC,
 * Quyết định 1269/QĐ-BDT): the items of the review forms that carry boxes for the grade. None is verified.
 */
export const CRITERIA_2023: readonly Criterion[] = [
  ...frame("Tập thể", [
    ["1", "Việc chấp hành nguyên tắc tổ chức và hoạt động, nhất là nguyên tắc tập trung dân chủ; thực hiện quy chế làm việc", false],
    ["2", "Kết quả thực hiện các mục tiêu, chỉ tiêu, nhiệm vụ được đề ra trong nghị quyết đại hội, kế hoạch, chương trình công tác năm được cấp có thẩm quyền giao, phê duyệt", true],
    ["3", "Công tác xây dựng, chỉnh đốn Đảng và hệ thống chính trị; trách nhiệm nêu gương; trách nhiệm giải trình; công tác đấu tranh phòng, chống tham nhũng, tiêu cực, lãng phí", false],
    ["4", "Trách nhiệm của tập thể lãnh đạo, quản lý trong thực hiện nhiệm vụ chính trị của địa phương, tổ chức, cơ quan, đơn vị", false],
    ["5", REMEDY, false],
  ]),
  ...frame("Cá nhân giữ chức vụ lãnh đạo, quản lý", [
    ["1", CONDUCT, false],
    ["2", DUTIES, true],
    ["3", "Kết quả công tác lãnh đạo, chỉ đạo, quản lý, điều hành; thực hiện chức trách, nhiệm vụ; mức độ hoàn thành nhiệm vụ của các tổ chức, cơ quan, đơn vị thuộc quyền quản lý; khả năng quy tụ, xây dựng đoàn kết nội bộ", true],
    ["4", "Trách nhiệm trong công việc; tinh thần năng động, đổi mới, sáng tạo, dám nghĩ, dám làm, dám chịu trách nhiệm; xử lý những vấn đề khó, phức tạp, nhạy cảm trong thực hiện nhiệm vụ", false],
    ["5", "Trách nhiệm nêu gương của bản thân và gia đình; việc đấu tranh phòng, chống tham nhũng, tiêu cực, lãng phí; sự tín nhiệm của cán bộ, đảng viên", false],
    ["6", REMEDY, false],
  ]),
  ...frame("Cá nhân không giữ chức vụ lãnh đạo, quản lý", [
    ["1", CONDUCT, false],
    ["2", DUTIES, true],
    ["3", REMEDY, false],
  ]),
];
