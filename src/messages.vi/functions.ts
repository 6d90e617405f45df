import { vietnameseNumber, whole } from "./number";

/** `missingColumnsText([{ table: "DanhSach", heading: "Kỷ luật" }])` → "thiếu cột Kỷ luật của bảng DanhSach". */
export const missingColumnsText = (missing: readonly { readonly table: string; readonly heading: string }[]): string =>
  missing.map(({ table, heading }) => `thiếu cột ${heading} của bảng ${table}`).join("; ");

/** What the custom functions answer when an argument cannot be used. */
export const FUNCTION_TEXT = {
  positionUnknown: (position: string): string => `Chưa rõ chức vụ “${position}” thuộc nhóm nào. Ghi chức vụ đầy đủ hoặc trả lời trong sheet Quy tắc`,
  positionMissing: "Thiếu chức vụ. Ghi chức vụ, hoặc loại lao động (Công chức, Người lao động)",
  membershipUnknown: "Chưa rõ có là đảng viên hay không. Ghi “x” hoặc “Không”",
  formNotGiven: (role: string): string => `Bộ quy tắc đang dùng không có mẫu cho ${role}. Ghi mẫu và căn cứ ở dòng MAU của sheet Quy tắc`,
  employmentUnknown: (text: string): string => `Loại lao động “${text}” không rõ. Ghi Công chức hoặc Người lao động`,
  markUnknown: (argument: string, text: string): string => `${argument}: “${text}” không rõ là có hay không. Ghi “x” hoặc “Không”`,
  monthsUnknown: (argument: string, text: string): string => `${argument}: “${text}” không phải số tháng. Ghi số từ 0 đến 12`,
  countUnknown: (argument: string, text: string): string => `${argument}: “${text}” không phải số lượng. Ghi số nguyên từ 0 trở lên`,
  cellError: (error: string): string => `Một ô đưa vào công thức đang báo lỗi ${error}. Sửa ô đó trước`,
  gradeUnknown: (text: string): string => `Không có cấp độ “${text}”. Ghi Xuất sắc, Tốt, Trung bình hoặc Kém`,
  noGrades: "Chưa có cấp độ tiêu chí nào",
  noResultCriterion: "Chưa có cấp độ của tiêu chí về kết quả nên chưa suy ra được mức",
  unequalGrades: (grades: number, marks: number): string => `Cột cấp độ có ${whole(grades)} ô, cột là kết quả có ${whole(marks)} ô. Chọn hai vùng bằng nhau`,
  roundingUnknown: (text: string): string => `Không có cách làm tròn “${text}”. Ghi xuống, 0,5 lên, lên hoặc ít nhất 1`,
  percentMissing: "Thiếu tỷ lệ. Ghi 20 hoặc 20%",
  percentUnknown: (text: string): string => `Tỷ lệ “${text}” không dùng được. Ghi 20 hoặc 20%`,
  dimensionUnknown: (text: string): string => `Không có chiều “${text}”. Ghi phòng hoặc nhóm`,
  thresholdUnknown: (text: string): string => `Ngưỡng “${text}” không dùng được. Ghi 50 hoặc 50%`,
  voteAgain: (base: number, threshold: number): string => `Biểu quyết lại: không mức nào ${threshold === 50 ? "quá bán" : `quá ${vietnameseNumber(threshold)}%`} trên ${whole(base)} phiếu`,
} as const;
