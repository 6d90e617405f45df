import { whole } from "./number";

/** Sentences of the pane about the office's own templates and the look at one document. */
export const OFFICE_TEMPLATES = {
  lead: "Sửa mẫu bằng Word, giữ nguyên các thẻ trong ngoặc nhọn, rồi chọn tệp ở đây. Phần mềm kiểm tra tệp trước khi dùng.",
  inExcel: (restore: string) => `Ghi mẫu vào sheet ẩn của sổ đang mở; giữ các bản trước. Muốn trở lại như trước: ⋯ → ${restore}.`,
  inFile: "Mẫu nằm trong tệp Sổ xếp loại khi tạo hồ sơ; tệp gốc không đổi. Lần sau mở tệp Sổ xếp loại để dùng tiếp.",
  ours: "mẫu của phần mềm",
  missing: "chưa có tệp: mẫu của năm này không kèm theo phần mềm",
  own: (file: string) => `mẫu của cơ quan: ${file}`,
  choose: "Chọn tệp .docx",
  chooseFor: (label: string) => `Chọn tệp .docx thay ${label}`,
  looking: (file: string) => `Đang kiểm tra ${file}…`,
  fits: (file: string) => `${file}: dùng được.`,
  fitsWith: (file: string, count: number) => `${file}: dùng được, có ${whole(count)} chỗ cần xem.`,
  refused: (file: string) => `${file}: chưa dùng được.`,
  use: "Dùng mẫu này",
  drop: "Bỏ",
  previewWith: (name: string) => `Xem nhanh với ${name}`,
  previewCurrent: "Xem nhanh mẫu đang dùng",
  hidePreview: "Ẩn xem nhanh",
  versions: "Các bản",
  version: (file: string, day: string, size: string) => `${file} (${day}, ${size})`,
  noVersion: "Không dùng tệp nào",
  ourVersion: "Mẫu của phần mềm",
  current: "đang dùng",
  useAgain: "Dùng lại",
  useAgainOf: (name: string) => `Dùng lại ${name}`,
  most: (count: number) => `Mỗi mẫu giữ ${whole(count)} bản gần nhất.`,
  used: (file: string) => `Từ nay dùng “${file}”. Tạo lại hồ sơ để các biểu mẫu theo mẫu này.`,
  oursAgain: "Từ nay dùng lại mẫu của phần mềm. Tạo lại hồ sơ để các biểu mẫu theo mẫu này.",
  noneAgain: "Từ nay không dùng tệp nào cho mẫu này; không tạo các biểu mẫu theo mẫu này.",
  tagsLike: "Dùng các thẻ như ở Mẫu 01, 02A, 02B; thêm {Điểm tiêu chí chung}, {Điểm kết quả}, {Tổng điểm}.",
  tagList: "Danh sách thẻ",
  saveTagList: "Lưu danh sách thẻ",
  tagListFile: "Danh sách thẻ.docx",
} as const;

export const PREVIEW = {
  search: "Tìm theo tên người, đơn vị hoặc loại",
  found: (shown: number, all: number) => (shown === all ? `${whole(all)} bản` : `${whole(shown)} trong ${whole(all)} bản; gõ thêm để tìm`),
  note: "Xem nhanh, bản in có thể khác (ngắt trang, số trang).",
  frame: (name: string) => `Xem nhanh: ${name}`,
  smaller: "Thu nhỏ",
  larger: "Phóng to",
  fit: "Vừa khung",
  percent: (zoom: number) => `${Math.round(zoom * 100)}%`,
  print: "In",
  save: "Lưu tệp Word",
  close: "Đóng",
} as const;

export const TEMPLATE_FAULT = {
  reading: (file: string) => `Không đọc được ${file}. Mở bằng Word, lưu lại thành .docx rồi chọn lại.`,
  keeping: "Không ghi được mẫu vào sổ. Nếu đang sửa một ô, nhấn Enter để kết thúc; nếu sổ bị khóa, bỏ khóa rồi thử lại.",
  tagList: "Không tạo được danh sách thẻ. Kiểm tra kết nối với nơi đặt phần mềm rồi thử lại.",
  noDocument: "Bản này không còn trong danh sách. Đóng rồi chọn bản khác.",
  preview: "Không xem nhanh được bản này. Lưu hồ sơ rồi mở bằng Word để xem.",
} as const;
