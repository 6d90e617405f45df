import { listTable } from "./dataTable";
import { field, signature, stateHeader, title, titleRule } from "./frames";
import { docxOf, section } from "./package";
import { paragraph } from "./word";

/** The comments gathered, with what is done about each. */
export const tongHopGopY = (): Uint8Array =>
  docxOf({
    title: "Tổng hợp ý kiến góp ý",
    description: "Không có mẫu ban hành; bố cục tối thiểu, do cơ quan xác nhận.",
    size: 14,
    body: [
      stateHeader(null),
      ...title(14, "BẢNG TỔNG HỢP Ý KIẾN GÓP Ý", "đối với dự thảo {Dự thảo}"),
      titleRule(),
      field("Dự kiến mức xếp loại:", "Dự kiến", undefined, { after: 6 }),
      listTable(
        "Ý kiến",
        [["TT", "{TT}", 10], ["Tập thể, cá nhân góp ý", "{Người góp ý}", 45, "left"], ["Nội dung góp ý", "", 62], ["Tiếp thu, giải trình", "", 48]],
        12,
        16,
      ),
      paragraph("", { style: "Khung", exactly: 2, keepNext: true }),
      signature({ titles: ["NGƯỜI TỔNG HỢP"], note: "(Ký, ghi rõ họ tên)" }),
    ],
    lastSection: section(),
  });
