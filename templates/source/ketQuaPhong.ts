import { heading1, signature, stateHeader, title, titleRule } from "./frames";
import { docxOf, section } from "./package";
import { countTable, LEGEND, note, VOTES } from "./countTable";
import { listTable } from "./dataTable";
import { paragraph, text } from "./word";

/** What a phòng reports to the office after its meeting: votes and proposals (mục II.4.2, V.1 of the plan). */
export const ketQuaPhong = (): Uint8Array =>
  docxOf({
    title: "Báo cáo kết quả đánh giá, xếp loại của phòng",
    description: "Báo cáo không có mẫu ban hành; nội dung theo mục II.4 và V.1 của kế hoạch.",
    size: 14,
    body: [
      stateHeader(null),
      ...title(14, "BÁO CÁO", "Kết quả đánh giá, xếp loại chất lượng tập thể,", "công chức, người lao động năm {Năm}"),
      titleRule(),
      paragraph("Kính gửi: {Kính gửi}.", { style: "Khung", after: 8 }),
      paragraph("{Đơn vị} báo cáo kết quả kiểm điểm, đánh giá, xếp loại chất lượng năm {Năm} như sau:"),
      heading1("1. Tập thể"),
      listTable(
        "Tập thể",
        [
          ["Tập thể", "{Tên}", 59, "left"],
          ["Tự xếp loại", "{Tự xếp loại}", 38],
          ["Số phiếu từng mức", "{Số phiếu}", 30],
          ["Đề xuất", "{Đề xuất}", 38],
        ],
        12,
      ),
      heading1("2. Cá nhân"),
      listTable(
        "Người",
        [
          ["TT", "{TT}", 9],
          ["Họ và tên", "{Họ và tên}", 42, "left"],
          ["Chức vụ", "{Chức vụ}", 31, "left"],
          ["Tự xếp loại", "{Tự xếp loại}", 20],
          ["Số phiếu từng mức", "{Số phiếu}", 24],
          ["Đề xuất", "{Đề xuất}", 19],
          ["Ghi chú", "{Ghi chú}", 20, "left"],
        ],
        11,
      ),
      note(VOTES),
      heading1("3. Số lượng theo mức đề xuất"),
      countTable(null, "Cộng"),
      note(LEGEND),
      heading1("4. Trường hợp không xếp loại và lý do"),
      paragraph("{#Danh sách không xếp loại}"),
      paragraph("- {Câu}"),
      paragraph("{/Danh sách không xếp loại}"),
      paragraph("{^Danh sách không xếp loại}"),
      paragraph("Không có."),
      paragraph("{/Danh sách không xếp loại}"),
      heading1("5. Đối chiếu tỷ lệ đề xuất “Hoàn thành xuất sắc nhiệm vụ”"),
      paragraph("{#Hạn mức}"),
      paragraph("- {Câu}"),
      paragraph("{/Hạn mức}"),
      paragraph("Trên đây là kết quả đánh giá, xếp loại chất lượng năm {Năm} của {Đơn vị}./.", { keepNext: true }),
      signature({ titles: ["{CHỨC DANH KÝ}"], note: "", name: "Người ký" }, [
        paragraph([text("Nơi nhận:", { bold: true, italic: true, size: 12 })], { style: "NoiNhan", before: 8 }),
        paragraph([text("- Như trên;")], { style: "NoiNhan" }),
        paragraph([text("- Lưu: {Đơn vị}.")], { style: "NoiNhan" }),
      ]),
    ],
    lastSection: section(),
  });
