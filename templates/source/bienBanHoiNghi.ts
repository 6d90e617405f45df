import { dottedLines, field, heading1, stateHeader, title, titleRule, twoSignatures } from "./frames";
import { meetingRecipients } from "./meetingParts";
import { docxOf, section } from "./package";
import { paragraph } from "./word";

const step = (value: string): string => paragraph(value, { style: "Dong", keepNext: true });

/** Minutes: the lines of Mẫu 1.9, Phụ lục III Nghị định 30/2020/NĐ-CP; the steps come from the plan. */
export const bienBanHoiNghi = (): Uint8Array =>
  docxOf({
    title: "Biên bản hội nghị",
    description: "Theo Mẫu 1.9 Phụ lục III Nghị định 30/2020/NĐ-CP; các bước theo kế hoạch.",
    size: 14,
    body: [
      stateHeader("Số: {Số}/BB-{Ký hiệu}"),
      ...title(14, "BIÊN BẢN", "{Hội nghị}"),
      titleRule(),
      paragraph("Thời gian bắt đầu: {Thời gian}.", { style: "Dong" }),
      field("Địa điểm:", "Địa điểm họp"),
      paragraph("Thành phần tham dự: triệu tập {Triệu tập} người, có mặt {Có mặt} người, vắng {Vắng} người (theo danh sách điểm danh).", { style: "Dong" }),
      field("Chủ trì:", "Chủ trì"),
      field("Thư ký:", "Thư ký"),
      paragraph("Nội dung:", { style: "Dong", keepNext: true }),
      paragraph("{#Phần}", { style: "Dong" }),
      heading1("{Tên phần}"),
      paragraph("{#Việc}", { style: "Dong" }),
      step("{Việc làm}"),
      paragraph("{#Ghi chép}", { style: "Dong" }),
      ...dottedLines(3),
      paragraph("{/Ghi chép}", { style: "Dong" }),
      paragraph("{#Người nói}", { style: "Dong" }),
      step("{Ai}."),
      ...dottedLines(2),
      paragraph("{/Người nói}", { style: "Dong" }),
      paragraph("{#Kết quả}", { style: "Dong" }),
      field("- {Đối tượng}:", "Mức"),
      paragraph("{/Kết quả}", { style: "Dong" }),
      paragraph("{/Việc}", { style: "Dong" }),
      paragraph("{/Phần}", { style: "Dong" }),
      paragraph("Hội nghị kết thúc vào …… giờ ……, ngày …… tháng …… năm ………./.", { keepNext: true, before: 8 }),
      twoSignatures({ titles: ["THƯ KÝ"], note: "(Ký, ghi rõ họ tên)", name: "Thư ký ký" }, { titles: ["CHỦ TRÌ"], note: "(Ký, ghi rõ họ tên)", name: "Người ký" }),
      ...meetingRecipients(null),
    ],
    lastSection: section(),
  });
