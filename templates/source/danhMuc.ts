import { heading1, signature, stateHeader, title } from "./frames";
import { docxOf, section } from "./package";
import { note } from "./countTable";
import { listTable } from "./dataTable";
import { paragraph, text } from "./word";

/** Lists the office makes for itself and puts before its dossiers. */

const MAKER = signature({ titles: ["NGƯỜI LẬP"], note: "(Ký, ghi rõ họ tên)", name: "Người lập" });
/** Ties a table to the signature behind it. */
const BEFORE_SIGNATURE = paragraph("", { style: "Khung", keepNext: true });

export const mucLucHoSo = (): Uint8Array =>
  docxOf({
    title: "Mục lục hồ sơ",
    description: "Không có mẫu ban hành; thành phần hồ sơ theo sheet Quy tắc.",
    size: 14,
    body: [
      stateHeader(null),
      ...title(14, "MỤC LỤC HỒ SƠ", "Đánh giá, xếp loại chất lượng năm {Năm}", "Gửi {Nơi gửi}"),
      paragraph("", { style: "Khung" }),
      listTable(
        "Tài liệu",
        [
          ["TT", "{TT}", 10],
          ["Tài liệu", "{Tên}", 80, "left"],
          ["Đối tượng", "{Đối tượng}", 51, "left"],
          ["Tình trạng", "{Tình trạng}", 24],
        ],
        12,
      ),
      paragraph("{Kết luận}", { before: 8, keepNext: true }),
      MAKER,
    ],
    lastSection: section(),
  });

export const danhMucLuuTru = (): Uint8Array =>
  docxOf({
    title: "Danh mục tài liệu lưu giữ",
    description: "Các loại tài liệu theo Điều 22 Nghị định 90/2020/NĐ-CP, sửa đổi bởi Nghị định 48/2023/NĐ-CP; dạng bảng không có mẫu ban hành.",
    size: 14,
    body: [
      stateHeader(null),
      ...title(14, "DANH MỤC TÀI LIỆU LƯU GIỮ", "Kết quả đánh giá, xếp loại chất lượng năm {Năm}"),
      paragraph([text("(Điều 22 Nghị định số 90/2020/NĐ-CP, sửa đổi, bổ sung bởi Nghị định số 48/2023/NĐ-CP)", { italic: true, size: 12 })], { style: "Khung", size: 12, after: 8 }),
      heading1("1. Tài liệu"),
      listTable(
        "Tài liệu",
        [
          ["TT", "{TT}", 10],
          ["Tài liệu", "{Tên}", 73, "left"],
          ["Lưu điện tử", "{Điện tử}", 20],
          ["Lưu bản giấy trong hồ sơ cá nhân", "{Giấy}", 27],
          ["Số lượng", "{Số lượng}", 35],
        ],
        12,
      ),
      heading1("2. Bản giấy đưa vào hồ sơ của từng người"),
      listTable(
        "Người",
        [
          ["TT", "{TT}", 10],
          ["Họ và tên", "{Họ và tên}", 51, "left"],
          ["Đơn vị", "{Đơn vị}", 50, "left"],
          ["Phiếu đánh giá, xếp loại", "{Phiếu}", 27],
          ["Thông báo kết quả", "{Thông báo}", 27],
        ],
        12,
      ),
      note("x: đã tạo. Thông báo chỉ tạo cho người đã có kết quả."),
      BEFORE_SIGNATURE,
      MAKER,
    ],
    lastSection: section(),
  });

export const truyVet = (): Uint8Array =>
  docxOf({
    title: "Phụ lục truy vết số liệu",
    description: "Dùng trong cơ quan để đối chiếu số liệu của các báo cáo với sổ xếp loại.",
    size: 14,
    body: [
      stateHeader(null),
      ...title(14, "PHỤ LỤC TRUY VẾT SỐ LIỆU", "Báo cáo kết quả đánh giá, xếp loại chất lượng năm {Năm}"),
      paragraph([text("(Ô ghi theo sổ xếp loại)", { italic: true, size: 13 })], { style: "Khung", size: 13, after: 8 }),
      listTable(
        "Số liệu",
        [
          ["TT", "{TT}", 11],
          ["Số liệu", "{Nội dung}", 66, "left"],
          ["Giá trị", "{Giá trị}", 25],
          ["Ô trong sổ", "{Ô}", 48, "left"],
          ["Cách tính", "{Cách tính}", 15],
        ],
        11,
      ),
      paragraph("Cách tính:", { before: 8, keepNext: true }),
      paragraph("{#Các cách tính}"),
      paragraph("{Câu}"),
      paragraph("{/Các cách tính}"),
      BEFORE_SIGNATURE,
      MAKER,
    ],
    lastSection: section(),
  });
