import { caption, countTable, LEGEND, note, VOTES } from "./countTable";
import { listTable } from "./dataTable";
import { dottedLines, heading1, heading2, signature, stateHeader, title, titleRule } from "./frames";
import { docxOf, section } from "./package";
import { legalBases, recipients } from "./reportParts";
import { paragraph, table, text } from "./word";

/** The agency's reports: text and summary tables upright, the list of people as a landscape annex. */

const addressees = (): string =>
  table(
    [
      {
        cells: [
          { paragraphs: [paragraph("Kính gửi:", { style: "Khung", align: "right" })] },
          {
            paragraphs: [
              paragraph("{#Kính gửi}", { style: "Dong" }),
              paragraph("{Nơi}", { style: "Khung", align: "left", left: 3 }),
              paragraph("{/Kính gửi}", { style: "Dong" }),
            ],
          },
        ],
      },
    ],
    { widths: [50, 115] },
  );

const leadersList = (): string[] => [
  heading2("2. Người đứng đầu, cấp phó của người đứng đầu cơ quan (do cấp có thẩm quyền xem xét, quyết định)"),
  listTable(
    "Lãnh đạo",
    [
      ["TT", "{TT}", 10],
      ["Họ và tên", "{Họ và tên}", 42, "left"],
      ["Chức vụ", "{Chức vụ}", 31, "left"],
      ["Tự xếp loại", "{Tự xếp loại}", 28],
      ["Số phiếu từng mức", "{Số phiếu}", 26],
      ["Đề xuất", "{Đề xuất}", 28],
    ],
    12,
  ),
  note(VOTES),
];

/** `leaders`: with a list of those the level above decides about; the headings behind it count on. */
const results = (leaders: boolean): string[] => [
  heading1("I. KẾT QUẢ ĐÁNH GIÁ, XẾP LOẠI"),
  heading2("1. Tập thể"),
  listTable(
    "Tập thể",
    [
      ["TT", "{TT}", 10],
      ["Tập thể", "{Tên}", 47, "left"],
      ["Tự xếp loại", "{Tự xếp loại}", 36],
      ["Đề xuất", "{Đề xuất}", 36],
      ["Kết quả xếp loại", "{Kết quả}", 36],
    ],
    12,
  ),
  ...(leaders ? leadersList() : []),
  heading2(`${leaders ? 3 : 2}. Cá nhân`),
  paragraph(
    "Tổng số công chức, người lao động: {Tổng số} người. Được xếp loại: {Được xếp loại} người ({Tỷ lệ được xếp loại}% tổng số); không xếp loại: {Không xếp loại} người; chưa có kết quả: {Chưa có kết quả} người.",
  ),
  paragraph("{#Ghi chú kết quả}"),
  paragraph("{Câu}"),
  paragraph("{/Ghi chú kết quả}"),
  caption("Bảng 1. Kết quả theo nhóm đối tượng"),
  countTable("Theo nhóm", "Cộng nhóm"),
  caption("Bảng 2. Kết quả theo phòng, đơn vị"),
  countTable("Theo đơn vị", "Cộng đơn vị"),
  note(`${LEGEND} Tỷ lệ (%) tính trên số người được xếp loại, lấy một chữ số thập phân; chữ số cuối chia theo phần dư lớn nhất để tổng đúng bằng 100,0.`),
  heading2(`${leaders ? 4 : 3}. Trường hợp không xếp loại và lý do`),
  paragraph("{#Danh sách không xếp loại}"),
  paragraph("- {Câu}"),
  paragraph("{/Danh sách không xếp loại}"),
  paragraph("{^Danh sách không xếp loại}"),
  paragraph("Không có."),
  paragraph("{/Danh sách không xếp loại}"),
  heading2(`${leaders ? 5 : 4}. Đối chiếu tỷ lệ xếp loại “Hoàn thành xuất sắc nhiệm vụ”`),
  paragraph("{#Hạn mức}"),
  paragraph([text("{Giai đoạn}", { italic: true })], { keepNext: true }),
  paragraph("{#Kiểm tra}"),
  paragraph("- {Câu}"),
  paragraph("{/Kiểm tra}"),
  paragraph("{/Hạn mức}"),
];

const annex = (): string[] => [
  paragraph([text("Phụ lục", { size: 14 })], { style: "TenLoai" }),
  paragraph([text("DANH SÁCH KẾT QUẢ ĐÁNH GIÁ, XẾP LOẠI CHẤT LƯỢNG NĂM {Năm}", { size: 14 })], { style: "TenLoai" }),
  paragraph([text("(Kèm theo Báo cáo số {Số}/BC-{Ký hiệu} {Ngày tháng năm} của {Tên cơ quan})", { italic: true, size: 13 })], { style: "Khung", size: 13, after: 8 }),
  listTable(
    "Người",
    [
      ["TT", "{TT}", 10],
      ["Họ và tên", "{Họ và tên}", 44, "left"],
      ["Ngày sinh", "{Ngày sinh}", 22],
      ["Chức vụ, chức danh", "{Chức vụ}", 38, "left"],
      ["Đơn vị", "{Đơn vị}", 36, "left"],
      ["Đảng viên", "{Đảng viên}", 13],
      ["Tự xếp loại", "{Tự xếp loại}", 20],
      ["Đề xuất", "{Đề xuất}", 20],
      ["Kết quả xếp loại", "{Kết quả}", 20],
      ["Ghi chú", "{Ghi chú}", 29, "left"],
    ],
    11,
  ),
  paragraph([text(LEGEND.replace("; SL: số lượng", ""), { italic: true, size: 11 })], { style: "Dong", size: 11, before: 6 }),
];

const report = (leaders: boolean): Uint8Array =>
  docxOf({
    title: "Báo cáo kết quả đánh giá, xếp loại chất lượng",
    description: "Báo cáo không có mẫu ban hành; bố cục theo thông lệ báo cáo qua Sở Nội vụ.",
    size: 14,
    body: [
      stateHeader("Số: {Số}/BC-{Ký hiệu}"),
      ...title(14, "BÁO CÁO", "Kết quả đánh giá, xếp loại chất lượng đối với tập thể,", "công chức, người lao động năm {Năm}"),
      titleRule(),
      addressees(),
      paragraph("", { style: "Khung" }),
      ...legalBases(),
      paragraph("{Tên cơ quan} báo cáo kết quả đánh giá, xếp loại chất lượng năm {Năm} như sau:"),
      ...results(leaders),
      heading1("II. ĐÁNH GIÁ CHUNG"),
      ...dottedLines(5),
      heading1("III. TỒN TẠI, HẠN CHẾ"),
      ...dottedLines(4),
      heading1("IV. KIẾN NGHỊ"),
      ...dottedLines(3),
      paragraph("Trên đây là báo cáo kết quả đánh giá, xếp loại chất lượng năm {Năm} của {Tên cơ quan}./.", { keepNext: true }),
      signature({ titles: ["{CHỨC DANH NGƯỜI ĐỨNG ĐẦU}"], note: "", name: "Người ký" }, recipients()),
      paragraph("", { style: "Khung", section: section() }),
      ...annex(),
    ],
    lastSection: section({ landscape: true, restart: true }),
  });

/** To UBND tỉnh through Sở Nội vụ. */
export const baoCaoUbnd = (): Uint8Array => report(false);

/** To Ban Tổ chức Tỉnh ủy: the same results, and the leaders of the agency by name. */
export const baoCaoTinhUy = (): Uint8Array => report(true);
