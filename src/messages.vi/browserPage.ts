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
