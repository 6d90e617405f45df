import type { OtherFormat, Refusal } from "../workbook/refusal";
import { PANE } from "./pane";

const SAVE_AS_XLSX = "Mở tệp bằng Excel, chọn Tệp > Lưu thành, kiểu .xlsx, rồi chọn tệp mới.";

/** What to show when a workbook cannot be read or written: the fault, then the mend. */
export function messageForRefusal(why: Refusal): string {
  switch (why.kind) {
    case "emptyFile":
      return "Tệp rỗng (0 byte), có thể do tải về hoặc chép dở dang. Tải hoặc chép lại tệp gốc.";
    case "notWorkbook":
      return "Đây không phải tệp Excel. Chọn tệp danh sách có đuôi .xlsx.";
    case "otherFormat":
      return `${otherFormatSentence(why.format)} ${why.format === "word" ? "Chép bảng danh sách sang Excel, lưu thành .xlsx, rồi chọn tệp đó." : SAVE_AS_XLSX}`;
    case "passwordProtected":
      return "Tệp có mật khẩu nên không đọc được. Mở tệp bằng Excel, chọn Tệp > Thông tin > Bảo vệ sổ làm việc > Mã hóa bằng mật khẩu, xóa mật khẩu, lưu lại, rồi chọn lại tệp.";
    case "corrupted":
      return "Tệp bị hỏng hoặc tải về chưa đủ. Tải lại tệp; nếu vẫn lỗi, mở tệp bằng Excel, chọn “Mở và Sửa chữa”, rồi lưu thành tệp .xlsx mới.";
    case "tooLarge":
      return `Tệp quá lớn (${why.megabytes} MB khi giải nén, tối đa ${why.limit} MB), thường do định dạng kéo xuống hết sheet. Chép riêng phần danh sách sang một tệp Excel mới, rồi chọn tệp đó.`;
    case "newerBook":
      return `Sổ do bản ${why.madeBy} của phần mềm tạo, mới hơn bản ${why.here} đang dùng, nên phần mềm không đọc và không ghi gì vào sổ. Đóng rồi mở lại Excel, hoặc tải lại trang, để nhận bản mới; nếu vẫn báo, nhờ cán bộ CNTT cập nhật phần mềm.`;
    case "cellBeingEdited":
      return "Excel đang sửa một ô. Nhấn Enter hoặc Esc để kết thúc sửa ô, rồi thử lại.";
    case "sheetProtected":
      return `Sheet “${why.sheet}” đang bị khóa. Vào Xem lại > Bỏ bảo vệ trang tính, rồi thử lại.`;
    case "bookProtected":
      return "Cấu trúc sổ đang bị khóa nên không thêm được sheet. Vào Xem lại > Bảo vệ sổ làm việc để bỏ khóa, rồi thử lại.";
    case "bookReadOnly":
      return "Sổ đang mở ở chế độ chỉ đọc nên chưa ghi được. Chọn Tệp > Lưu thành để có bản sửa được (trên web: chọn Chỉnh sửa sổ làm việc), rồi thử lại.";
    case "writeUnfinished":
      return `Một lần ghi chưa xong: một bảng Xếp loại khác đang ghi, hoặc đã đóng giữa chừng. Đợi vài giây rồi thử lại; nếu vẫn báo, chọn ⋯ → ${PANE.restore} để sổ trở về như trước lần ghi đó.`;
    case "sheetRenamed":
      return `Sheet “${why.sheet}” của sổ đã đổi tên thành “${why.now}”. Đổi lại thành “${why.sheet}”, rồi thử lại.`;
    case "sheetTooLarge":
      return `Sheet “${why.sheet}” có ô nằm quá xa bảng danh sách. Xóa các dòng, cột thừa ở cuối sheet, lưu sổ, rồi thử lại.`;
    case "sheetNotOurs":
      return `Sheet “${why.sheet}” không phải do phần mềm tạo nên phần mềm không ghi đè. Đổi tên sheet đó, ví dụ thành “${why.sheet} gốc”, rồi thử lại.`;
    case "tableNameTaken":
      return `Bảng “${why.table}” đã có trên sheet “${why.sheet}”. Đổi tên bảng đó trong Thiết kế bảng > Tên bảng, rồi thử lại.`;
    case "nothingToRestore":
      return "Không còn lần ghi nào để khôi phục. Lần tạo sổ đầu tiên chỉ thêm sheet mới, không thay gì của danh sách; muốn bỏ thì xóa các sheet đó.";
    case "excelFailed":
      return `Excel không thực hiện được yêu cầu (${why.detail}). Lưu sổ, thử lại; nếu vẫn lỗi, đóng rồi mở lại sổ.`;
  }
}

function otherFormatSentence(format: OtherFormat): string {
  switch (format) {
    case "xls":
      return "Tệp có định dạng Excel cũ (.xls, 97–2003).";
    case "xlsb":
      return "Tệp có định dạng Excel nhị phân (.xlsb).";
    case "ods":
      return "Tệp có định dạng OpenDocument (.ods).";
    case "text":
      return "Đây là tệp văn bản (CSV), không phải tệp Excel.";
    case "webPage":
      return "Tệp là trang web hoặc XML được đặt tên như tệp Excel.";
    case "word":
      return "Đây là tệp Word, không phải tệp Excel.";
  }
}

/** What Excel shows when a cell with a dropdown takes something else. */
export const DROPDOWN_WARNING = {
  title: "Ngoài danh sách",
  text: "Giá trị này không có trong danh sách. Chọn Có để giữ nguyên, Không để sửa lại.",
} as const;

/** Foot of each printed page; &P and &N are the page and the number of pages. */
export const PAGE_FOOTER = "Trang &P/&N";

/** Heading of a table column that came without one. */
export const unnamedColumn = (number: number): string => `Cột ${number}`;
