import { listTable } from "./dataTable";
import { field, heading1, stateHeader, title, titleRule, twoSignatures } from "./frames";
import { docxOf, section } from "./package";
import { paragraph, text } from "./word";

/** Tally minutes: a table for each question, a row for each round. */
export const kiemPhieu = (): Uint8Array =>
  docxOf({
    title: "Biên bản kiểm phiếu",
    description: "Không có mẫu ban hành; bố cục tối thiểu, do cơ quan xác nhận.",
    size: 14,
    body: [
      stateHeader("Số: {Số}/BB-{Ký hiệu}"),
      ...title(14, "BIÊN BẢN KIỂM PHIẾU", "{Hội nghị}"),
      titleRule(),
      paragraph("Thời gian: {Thời gian}.", { style: "Dong" }),
      field("Địa điểm:", "Địa điểm họp"),
      heading1("I. Tổ kiểm phiếu"),
      paragraph("{#Tổ kiểm phiếu}", { style: "Dong" }),
      field("{Vai trò}:", "Họ và tên"),
      paragraph("{/Tổ kiểm phiếu}", { style: "Dong" }),
      heading1("II. Kết quả kiểm phiếu"),
      paragraph("{#Bảng}", { style: "Dong" }),
      paragraph([text("{Tên bảng}", { italic: true })], { style: "Dong", keepNext: true, before: 6, after: 4 }),
      listTable(
        "Dòng",
        [
          ["TT", "{TT}", 7], ["Nội dung", "{Nội dung}", 40, "left"], ["Lần", "{Lần}", 8], ["Phát ra", "{Phát ra}", 10], ["Thu về", "{Thu về}", 10], ["Hợp lệ", "{Hợp lệ}", 10],
          ["Không hợp lệ", "{Không hợp lệ}", 13], ["{Mức cao nhất}", "{Phiếu cao nhất}", 12], ["{Mức thứ hai}", "{Phiếu thứ hai}", 12], ["{Mức thứ ba}", "{Phiếu thứ ba}", 12], ["{Mức thứ tư}", "{Phiếu thứ tư}", 12],
          ["Kết quả", "{Kết quả}", 19],
        ],
        9,
        7,
      ),
      // Two tables that touch become one.
      paragraph("", { style: "Khung", exactly: 2 }),
      paragraph("{/Bảng}", { style: "Dong" }),
      paragraph("Biên bản lập xong lúc …… giờ ……, ngày …… tháng …… năm ………./.", { keepNext: true, before: 8 }),
      twoSignatures({ titles: ["TM. TỔ KIỂM PHIẾU", "TỔ TRƯỞNG"], note: "(Ký, ghi rõ họ tên)", name: "Tổ trưởng" }, { titles: ["CHỦ TRÌ HỘI NGHỊ"], note: "(Ký, ghi rõ họ tên)", name: "Người ký" }),
    ],
    lastSection: section(),
  });
