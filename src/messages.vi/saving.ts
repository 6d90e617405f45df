import type { Surface } from "../taskpane/saving/waysToSave";

/** Where a saved file goes, as far as a page can know: nothing tells it that a download has ended. */
export const SAVING = {
  place: {
    browser: "Bấm tên tệp để lưu. Tệp vào thư mục Tải xuống của máy này; trên iPad: ứng dụng Tệp, mục Tải về.",
    windows: "Bấm tên tệp để lưu. Tệp vào thư mục Tải xuống; Excel chỉ báo thoáng qua ở góc bảng Xếp loại.",
    web: "Bấm tên tệp để lưu. Tệp vào thư mục Tải xuống của máy này.",
    mac: "Bảng Xếp loại trong Excel trên Mac thường không lưu được tệp: bấm mà không có gì xảy ra. Chép dữ liệu sang trình duyệt và lưu ở đó.",
  } satisfies Record<Surface, string>,
  notFound: "Không thấy tệp?",
  look: {
    browser: "Nhấn Ctrl+J (Safari trên Mac: ⌥⌘L) để xem các tệp đã tải. Trình duyệt có thể hỏi có cho tải nhiều tệp không: chọn Cho phép.",
    windows: "Mở thư mục Tải xuống bằng Windows Explorer, xếp theo ngày. Có tệp cùng tên thì tệp mới có thêm số (1), (2).",
    web: "Nhấn Ctrl+J trong trình duyệt để xem các tệp đã tải. Trình duyệt có thể hỏi có cho tải nhiều tệp không: chọn Cho phép.",
    mac: "Xem thư mục Tải về trước.",
  } satisfies Record<Surface, string>,
  stays: "Tệp vẫn ở đây, bấm lại lúc nào cũng được. Nếu vẫn không thấy tệp:",
  choose: (name: string) => `Chọn nơi lưu ${name}…`,
  saved: (name: string) => `Đã lưu ${name} vào nơi vừa chọn.`,
  notSaved: (name: string) => `Không ghi được ${name} vào nơi đó. Chọn nơi khác, hoặc bấm tên tệp để lưu vào thư mục Tải xuống.`,
  otherLink: (name: string) => `Thử cách lưu khác cho ${name}`,
  otherLinkReady: (name: string) => `Lưu ${name} (cách khác)`,
  inBrowser: "Làm tiếp trong trình duyệt",
} as const;

/** Changes that stand in no saved workbook. */
export const UNSAVED = {
  line: "Có thay đổi chưa lưu, đóng trang là mất. Tệp gốc không đổi.",
  save: "Lưu sổ…",
  ready: "Sổ có các thay đổi đã tạo xong, chưa lưu:",
  saved: (name: string) => `Đã chuyển ${name} cho trình duyệt lưu. Lần sau mở tệp này để làm tiếp.`,
  discard: "Bỏ các thay đổi",
  keep: "Giữ lại",
} as const;

export const HAND_OVER = {
  title: "Chép dữ liệu sang trình duyệt",
  makeThere: "Tạo biểu mẫu trong trình duyệt",
  intro: "Trong trình duyệt làm được đủ năm bước và lưu được tệp. Sổ đang mở trong Excel không đổi.",
  preparing: "Đang chuẩn bị dữ liệu…",
  copy: "Chép dữ liệu",
  copied: "Đã chép vào bảng nhớ tạm.",
  denied: "Excel không cho tự chép. Bấm vào ô dưới đây, chọn hết rồi chép: Ctrl+A, Ctrl+C (trên Mac: ⌘A, ⌘C).",
  data: "Dữ liệu để chép",
  open: "Mở trang Xếp loại",
  address: (address: string) => `Nếu trang không tự mở, gõ địa chỉ này vào trình duyệt: ${address}`,
  paste: "Ở trang đó, nhấn Ctrl+V (trên Mac: ⌘V) hoặc bấm “Dán dữ liệu”.",
  private: "Dữ liệu nằm trong bảng nhớ tạm đến khi chép thứ khác. Máy bật Handoff hoặc đồng bộ bảng nhớ tạm thì dữ liệu có thể sang máy khác của cùng tài khoản: tắt trước khi chép; hoặc lưu sổ trong Excel rồi thả tệp vào trang đó.",
  failed: "Không chuẩn bị được dữ liệu. Lưu sổ trong Excel, mở trang Xếp loại trong trình duyệt rồi thả tệp vào đó.",
} as const;
