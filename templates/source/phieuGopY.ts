import { dottedLines, field, heading1, linesBefore, signature, stateHeader, title, titleRule } from "./frames";
import { docxOf, section } from "./package";
import { paragraph } from "./word";

/** Sheet for comments on a draft and on the level it expects, sent out before the meeting. */
export const phieuGopY = (): Uint8Array =>
  docxOf({
    title: "Phiếu lấy ý kiến góp ý",
    description: "Không có mẫu ban hành; đề mục theo phần chuẩn bị nêu trong kế hoạch.",
    size: 14,
    body: [
      stateHeader(null),
      ...title(14, "PHIẾU LẤY Ý KIẾN GÓP Ý", "đối với dự thảo {Dự thảo}"),
      titleRule(),
      paragraph("Lấy ý kiến: {Nơi lấy ý kiến}.", { style: "Dong" }),
      field("Dự kiến mức xếp loại:", "Dự kiến"),
      heading1("1. Ý kiến đối với nội dung dự thảo"),
      ...dottedLines(9),
      heading1("2. Ý kiến đối với mức xếp loại dự kiến"),
      ...linesBefore(4),
      signature({ titles: ["NGƯỜI GÓP Ý"], note: "(Ký, ghi rõ họ tên)" }),
    ],
    lastSection: section(),
  });
