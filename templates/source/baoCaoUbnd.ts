import { headingCell, listTable, loopRow } from "./dataTable";
import { dottedLines, heading1, heading2, signature, stateHeader, title, titleRule } from "./frames";
import { docxOf, section } from "./package";
import { legalBases, recipients } from "./reportParts";
import { paragraph, table, text } from "./word";

/** Report to UBND tỉnh through Sở Nội vụ: text and summary tables upright, the list of people as a landscape annex. */

const LEVELS = ["HTXSNV", "HTTNV", "HTNV", "KHTNV"] as const;

const COUNT_WIDTHS = [36, 11, 13, 10, 10, 10, 10, 10, 10, 10, 10, 12.5, 12.5];
const COUNT_TAGS = ["Đối tượng", "Tổng số", "Được xếp loại", ...LEVELS.flatMap((level) => [level, `Tỷ lệ ${level}`]), "Không xếp loại", "Chưa có kết quả"];

const braced = (tag: string): string => `{${tag}}`;

const countTable = (rows: string, total: string): string =>
  table(
    [
      {
        heading: true,
        height: 6,
        cells: [
          headingCell("Đối tượng", { merge: "start" }),
          headingCell("Tổng số", { merge: "start" }),
          headingCell("Được xếp loại", { merge: "start" }),
          ...LEVELS.map((level) => headingCell(level, { span: 2 })),
          headingCell("Không xếp loại", { merge: "start" }),
          headingCell("Chưa có kết quả", { merge: "start" }),
        ],
      },
      {
        heading: true,
        height: 8,
        cells: [
          ...Array.from({ length: 3 }, () => headingCell("", { merge: "go on" })),
          ...LEVELS.flatMap(() => [headingCell("SL"), headingCell("%")]),
          ...Array.from({ length: 2 }, () => headingCell("", { merge: "go on" })),
        ],
      },
      loopRow(rows, COUNT_TAGS.map(braced), (column) => (column === 0 ? { align: "left" } : {})),
      loopRow(total, COUNT_TAGS.map(braced), (column) => ({ bold: true, ...(column === 0 ? { align: "left" } : {}) })),
    ],
    { widths: COUNT_WIDTHS, borders: true, padding: 0.6 },
  );

const caption = (value: string): string => paragraph([text(value, { italic: true })], { style: "Dong", keepNext: true, before: 6 });
const note = (value: string): string => paragraph([text(value, { italic: true, size: 12 })], { style: "Dong", align: "both", size: 12, keepLines: true });
const LEGEND =
  "HTXSNV: hoàn thành xuất sắc nhiệm vụ; HTTNV: hoàn thành tốt nhiệm vụ; HTNV: hoàn thành nhiệm vụ; KHTNV: không hoàn thành nhiệm vụ; SL: số lượng.";

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

const results = (): string[] => [
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
  heading2("2. Cá nhân"),
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
  heading2("3. Trường hợp không xếp loại và lý do"),
  paragraph("{#Danh sách không xếp loại}"),
  paragraph("- {Câu}"),
  paragraph("{/Danh sách không xếp loại}"),
  paragraph("{^Danh sách không xếp loại}"),
  paragraph("Không có."),
  paragraph("{/Danh sách không xếp loại}"),
  heading2("4. Đối chiếu tỷ lệ xếp loại “Hoàn thành xuất sắc nhiệm vụ”"),
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

export const baoCaoUbnd = (): Uint8Array =>
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
      ...results(),
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
