import { PANE } from "./pane";
import { whole } from "./number";

/** Sentences about results on the sheets that no longer follow what was typed, and about formulas Excel does not know. */
export const LIVE = {
  behind: (why: string) => `Bảng Xếp loại chưa theo kịp thay đổi mới nhất trong sổ. ${why}`,
  readAgain: "Đọc lại",
  stale: (cells: number) => `${whole(cells)} ô kết quả trong sổ chưa theo kịp số liệu hiện có.`,
  update: "Cập nhật kết quả",
  updated: "Kết quả trong sổ đã theo đúng số liệu hiện có.",
  kept: (places: readonly string[]) => `Giữ nguyên ô đã gõ đè lên kết quả: ${some(places)}. Xóa nội dung ô đó để phần mềm tính lại.`,
  failed: "Chưa cập nhật được kết quả trong sổ. Nếu đang sửa một ô, nhấn Enter để kết thúc rồi bấm lại.",
  broken: (places: readonly string[]) => `${whole(places.length)} ô hiện #NAME? (${some(places)}): Excel mở sổ trước khi có hàm XEPLOAI.`,
  mend: PANE.mend,
  mended: (cells: number, left: readonly string[]) =>
    `Đã nạp lại ${whole(cells)} công thức.${left.length === 0 ? "" : ` Chưa nạp lại được, vì không phải công thức của phần mềm hoặc sheet đang khóa: ${some(left)}.`} Muốn trở lại như trước: ⋯ → ${PANE.restore}.`,
  nothingBroken: "Không có công thức nào hỏng: các sheet của phần mềm không có ô nào hiện #NAME?.",
  stillBroken: "Vẫn còn ô hiện #NAME?: đóng Excel, mở lại, mở bảng Xếp loại trước khi mở sổ rồi bấm lại.",
  noFunctions: (places: readonly string[]) => `${whole(places.length)} ô hiện #NAME? (${some(places)}): Excel này không có hàm XEPLOAI. Ghi lại sổ để các ô đó chứa giá trị.`,
  writeValues: "Ghi giá trị vào sổ",
  mendFailed: "Chưa nạp lại được công thức. Nếu đang sửa một ô, nhấn Enter để kết thúc; nếu sheet bị khóa, bỏ khóa rồi bấm lại.",
} as const;

const SHOWN = 3;
/** "H5, H6, H7 và 2 ô khác". */
const some = (places: readonly string[]): string => places.slice(0, SHOWN).join(", ") + (places.length > SHOWN ? ` và ${whole(places.length - SHOWN)} ô khác` : "");

/** The log as a file. */
export const LOG_FILE = {
  make: "Lưu nhật ký ra tệp",
  file: (year: number) => `Nhật ký xếp loại ${year}.xlsx`,
  failed: "Không tạo được tệp nhật ký. Nếu đang sửa một ô, nhấn Enter để kết thúc rồi bấm lại.",
  made: "Đã tạo tệp nhật ký.",
} as const;

/** The copy to send away. */
export const FROZEN = {
  make: "Tạo bản gửi đi",
  intro: (left: readonly string[]) =>
    `Bản gửi đi: một tệp .xlsx chỉ có giá trị, người nhận không cần cài phần mềm và không thấy #NAME?. Sổ đang mở giữ nguyên. Không kèm ${left.join(", ")} và các sheet ẩn.`,
  file: (year: number) => `Sổ xếp loại ${year} (bản gửi đi).xlsx`,
  link: "Bản gửi đi",
  failed: "Không tạo được bản gửi đi. Nếu đang sửa một ô, nhấn Enter để kết thúc rồi bấm lại.",
  made: "Đã tạo bản gửi đi: lưu ở mục Lưu về máy của bước Hồ sơ.",
} as const;
