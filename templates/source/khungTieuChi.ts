import { eitherHeader, field, heading1, levelBoxes, signature, title } from "./frames";
import { docxOf, section } from "./package";
import { cell, headingCell } from "./dataTable";
import { paragraph, table, text } from "./word";

/**
 * The frame of criteria with the grades a subject gave itself. No print of 2023 was at hand: the table is that of Mẫu 04-HD KĐ.ĐG
 * 2019, its rows come from the sheet Tiêu chí.
 */

const GRADES = ["Xuất sắc", "Tốt", "Trung bình", "Kém"] as const;
const WIDTHS = [11, 90, 16, 16, 16, 16];

const box = (tag: string, end = "") => ({ middle: true, paragraphs: [paragraph([text(`{${tag}}`, { boxFont: true, size: 12 }), ...(end ? [text(end, { size: 12 })] : [])], { style: "OBang", align: "center", size: 12 })] });

const criteria = (): string =>
  table(
    [
      {
        heading: true,
        height: 7,
        cells: [headingCell("TT", { merge: "start", size: 12 }), headingCell("TIÊU CHÍ ĐÁNH GIÁ", { merge: "start", size: 12 }), headingCell("CẤP ĐỘ THỰC HIỆN", { span: 4, size: 12 })],
      },
      {
        heading: true,
        height: 7,
        cells: [headingCell("", { merge: "go on", size: 12 }), headingCell("", { merge: "go on", size: 12 }), ...GRADES.map((grade) => headingCell(grade, { size: 11 }))],
      },
      {
        cells: [
          cell("{#Tiêu chí}{TT}", { size: 12 }),
          cell("{Nội dung}", { size: 12, align: "left" }),
          ...GRADES.map((grade, index) => box(`Cấp độ ${grade}`, index === GRADES.length - 1 ? "{/Tiêu chí}" : "")),
        ],
      },
    ],
    { widths: WIDTHS, borders: true, padding: 1 },
  );

export const khungTieuChi = (): Uint8Array =>
  docxOf({
    title: "Khung tiêu chí tự đánh giá, xếp loại",
    description: "Dạng phiếu theo Mẫu 04-HD KĐ.ĐG 2019; chưa có Khung tiêu chí kèm theo Quy định 1263-QĐ/TU và Công văn 5830/UBND-NC.",
    size: 14,
    body: [
      ...eitherHeader(),
      ...title(14, "PHIẾU PHÂN TÍCH CHẤT LƯỢNG VÀ ĐÁNH GIÁ, XẾP LOẠI", "{LOẠI ĐỐI TƯỢNG}", "Năm {Năm}"),
      field("- Chủ thể tham gia đánh giá, xếp loại:", "Chủ thể", 165, { before: 10 }),
      field("- Đối tượng đánh giá, xếp loại:", "Đối tượng", 165, { after: 8 }),
      criteria(),
      heading1("Tự xếp loại chất lượng"),
      levelBoxes("Tự xếp loại"),
      signature({ titles: ["{NGƯỜI KÝ}"], note: "(Ký, ghi rõ họ tên)", name: "Họ và tên" }),
    ],
    lastSection: section(),
  });
