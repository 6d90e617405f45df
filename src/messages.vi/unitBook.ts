import { whole } from "./number";

/** Words of the workbook each phòng gets, and of bringing it back. */
export const UNIT_BOOK = {
  fileName: (unit: string, year: number): string => `Sổ ${unit} ${year}`,
  zipName: (year: number): string => `Sổ các phòng ${year}.zip`,
  sheet: "Hướng dẫn",
  title: (unit: string, year: number): string => `${unit}: kiểm điểm, đánh giá, xếp loại năm ${year}`,
  lines: (quota: string | null): readonly string[] => [
    "1. Sheet Danh sách: mỗi người một dòng. Kiểm tra họ tên, ngày sinh, chức vụ; ghi Tháng công tác, Tháng nghỉ, Kỷ luật nếu có, Tự xếp loại và Phòng đề xuất.",
    "2. Sheet Biểu quyết: sau khi bỏ phiếu, ghi số phiếu của phòng và của từng người. Bỏ phiếu lại thì thêm một dòng, cột Lần ghi 2.",
    "3. Sheet Tập thể, Cấp độ: mức tự xếp loại, đề xuất và cấp độ từng tiêu chí của tập thể phòng.",
    ...(quota === null ? [] : [`4. ${quota}`]),
    "Không sửa cột Mã, không đổi tên sheet. Lưu tệp rồi gửi lại Văn phòng.",
  ],
} as const;

export const ROUND_TRIP = {
  title: "Sổ của các phòng",
  intro: "Tách mỗi phòng một sổ để phòng tự ghi; nhận lại thì xem từng ô khác trước khi ghi vào sổ chung.",
  needsBook: "Bấm “Tạo sổ xếp loại” ở bước Danh sách trước: sổ của phòng được ghép lại theo cột Mã.",
  split: "Tách sổ cho phòng",
  save: (name: string) => `Lưu ${name}`,
  books: (count: number) => `${whole(count)} sổ, mỗi phòng một tệp.`,
  take: "Nhập kết quả phòng",
  from: (file: string, unit: string | null) => `${file}${unit === null ? "" : `: ${unit}`}`,
  nothing: "Không có ô nào khác sổ chung.",
  changes: (count: number) => `${whole(count)} ô sẽ ghi vào sổ chung`,
  conflicts: (count: number) => `${whole(count)} ô cả hai bên cùng sửa: chọn bản giữ lại`,
  mine: (text: string) => `Sổ chung: ${text === "" ? "(trống)" : text}`,
  theirs: (text: string) => `Phòng: ${text === "" ? "(trống)" : text}`,
  aside: (count: number) => `${whole(count)} dòng để riêng, không ghi vào sổ chung`,
  asideWhy: {
    notInUnit: "không thuộc phòng này trong sổ chung",
    unknown: "Mã không có trong sổ chung; nếu là người mới thì thêm vào sheet Danh sách của sổ chung",
    otherName: "Mã này là của người khác trong sổ chung",
    gone: "có trong sổ chung nhưng không còn trong tệp của phòng",
    subjectUnknown: "không rõ phiếu, cấp độ này của ai",
  },
  unread: (count: number) => `${whole(count)} ô của phòng không đọc được nên không ghi: sửa trong tệp rồi nhập lại`,
  notUnitBook: (file: string) => `${file} không phải sổ đã tách cho phòng (không thấy bảng Danh sách có cột Mã). Chọn tệp phòng gửi lại, đã tách bằng “Tách sổ cho phòng”.`,
  apply: (count: number) => `Ghi ${whole(count)} ô vào sổ`,
  discard: "Bỏ, không ghi",
  applied: (count: number) => `Đã ghi ${whole(count)} ô từ sổ của phòng.`,
} as const;
