import { listTable } from "./dataTable";
import { field, heading1, stateHeader, title, titleRule } from "./frames";
import { docxOf, section } from "./package";
import { paragraph } from "./word";

/** Height of a row to be signed in, millimetres. */
const TO_SIGN = 9;

/** Attendance to be signed, and apart from it who votes on what. */
export const diemDanh = (): Uint8Array =>
  docxOf({
    title: "Danh sách điểm danh",
    description: "Không có mẫu ban hành; bố cục tối thiểu, do cơ quan xác nhận.",
    size: 14,
    body: [
      stateHeader(null),
      ...title(14, "DANH SÁCH ĐIỂM DANH", "{Hội nghị}"),
      titleRule(),
      paragraph("Thời gian: {Thời gian}.", { style: "Dong" }),
      field("Địa điểm:", "Địa điểm họp"),
      heading1("I. Thành phần tham dự"),
      paragraph("Triệu tập: {Triệu tập} người; có mặt: ………… người; vắng: ………… người.", { style: "Dong", keepNext: true, after: 6 }),
      listTable(
        "Người dự",
        [["TT", "{TT}", 10], ["Họ và tên", "{Họ và tên}", 45, "left"], ["Chức vụ", "{Chức vụ}", 47, "left"], ["Thành phần", "{Thành phần}", 33, "left"], ["Ký tên", "", 30]],
        12,
        TO_SIGN,
      ),
      heading1("II. Người bỏ phiếu"),
      paragraph("{#Nhóm bỏ phiếu}", { style: "Dong" }),
      paragraph("Bỏ phiếu về {Bỏ phiếu về}: {Số người bỏ phiếu} người; số phiếu in: {Số người bỏ phiếu} phiếu mỗi loại.", { style: "Dong", keepNext: true, before: 6, after: 6 }),
      listTable("Người bỏ phiếu", [["TT", "{TT}", 10], ["Họ và tên", "{Họ và tên}", 55, "left"], ["Chức vụ", "{Chức vụ}", 60, "left"], ["Ký nhận phiếu", "", 40]], 12, TO_SIGN),
      // Two tables that touch become one.
      paragraph("", { style: "Khung", exactly: 2 }),
      paragraph("{/Nhóm bỏ phiếu}", { style: "Dong" }),
    ],
    lastSection: section(),
  });
