import { dottedLines, heading1, hint, levelBoxes, signature, stateHeader, title, titleRule } from "./frames";
import { legalBases, recipients } from "./reportParts";
import { docxOf, section } from "./package";
import { paragraph, text } from "./word";

/** The agency rates itself without a Mẫu 01: a free report with the parts the plan names and nothing more. */
export const tuDanhGia = (): Uint8Array =>
  docxOf({
    title: "Báo cáo tự đánh giá kết quả thực hiện nhiệm vụ",
    description: "Báo cáo không có mẫu ban hành; đề mục theo nội dung hội nghị nêu trong kế hoạch.",
    size: 14,
    body: [
      stateHeader("Số: {Số}/BC-{Ký hiệu}"),
      ...title(14, "BÁO CÁO", "Tự đánh giá kết quả thực hiện nhiệm vụ được giao năm {Năm}", "của {Tên cơ quan}"),
      titleRule(),
      ...legalBases(),
      paragraph([text("{Tên cơ quan} tự đánh giá kết quả thực hiện nhiệm vụ được giao năm {Năm} như sau:")]),
      heading1("I. Kết quả thực hiện nhiệm vụ được giao"),
      ...dottedLines(10),
      heading1("II. Hạn chế, khuyết điểm cần phải khắc phục trong năm sau"),
      ...dottedLines(6),
      heading1("III. Tự xếp loại chất lượng"),
      hint("(Kèm theo kết quả đánh giá cấp độ hoàn thành nhiệm vụ theo Khung tiêu chí)"),
      levelBoxes("Tự xếp loại"),
      paragraph("Trên đây là báo cáo tự đánh giá kết quả thực hiện nhiệm vụ được giao năm {Năm} của {Tên cơ quan}./.", { keepNext: true }),
      signature({ titles: ["{CHỨC DANH NGƯỜI ĐỨNG ĐẦU}"], note: "", name: "Người ký" }, recipients()),
    ],
    lastSection: section(),
  });
