import { UNSAVED } from "./saving";

/** Sentences of the page in a browser, beyond those of the pane. */
export const KEEPING = {
  kept: "Mở được trang này cả khi mất mạng: trình duyệt giữ phần mềm, không giữ danh sách.",
  newer: "Đã có bản mới. Lưu tệp, đóng mọi thẻ của trang này rồi mở lại để dùng.",
  off: "Trang này đang cần mạng để mở.",
  turnOff: "Không giữ phần mềm trong trình duyệt",
  turnOn: "Giữ phần mềm để mở khi mất mạng",
  turnedOff: "Đã xóa phần mềm khỏi trình duyệt này. Từ nay cần mạng để mở trang.",
  turnedOn: "Trình duyệt sẽ giữ phần mềm để mở được trang cả khi mất mạng.",
} as const;

export const GIVEN = {
  paste: "Dán dữ liệu",
  pasteHere: "Nhấn Ctrl+V (trên Mac: ⌘V; trên iPad: giữ ngón tay rồi chọn Dán) vào ô này:",
  pasteHint: "Hoặc chép bảng danh sách (cả dòng tiêu đề) trong Excel, WPS rồi dán vào đây.",
  tableName: "bảng vừa dán",
  tableSheet: "Bảng đã dán",
  nothing: "Không thấy bảng nào trong nội dung vừa dán. Chọn cả danh sách, kể cả dòng tiêu đề, chép (Ctrl+C) rồi dán lại.",
  cut: "Dữ liệu vừa dán thiếu một phần. Quay lại bảng Xếp loại trong Excel, bấm chép lần nữa rồi dán lại.",
  noFile: "Không thấy tệp nào trong thứ vừa thả. Tải tệp .xlsx về máy trước, rồi thả chính tệp đó vào đây.",
  gone: (name: string) => `Không lấy được ${name}: tệp đã bị xóa, đổi tên, chuyển chỗ, hoặc đó là một thư mục. Chọn lại tệp .xlsx.`,
  whileOpen: (name: string) => `Đang mở ${name} nên không nhận bảng vừa dán. Muốn dùng bảng đó: ⋯ → Mở danh sách khác, rồi dán lại.`,
  unsaved: (open: string, next: string) => `${open} có thay đổi chưa lưu nên chưa mở ${next}. Bấm “${UNSAVED.save}” để giữ các thay đổi; hoặc bỏ các thay đổi, rồi mở lại.`,
  unsavedClosing: (open: string) => `${open} có thay đổi chưa lưu nên chưa đóng. Bấm “${UNSAVED.save}” để giữ các thay đổi trước khi mở danh sách khác.`,
  reloaded: "Trang vừa được tải lại nên danh sách đã đóng; trình duyệt không giữ dữ liệu. Mở lại tệp danh sách, hoặc Sổ xếp loại đã lưu, để làm tiếp.",
} as const;
