import { listTable } from "./dataTable";
import { signature, stateHeader, title, titleRule } from "./frames";
import { docxOf, section } from "./package";
import { paragraph } from "./word";

/** The meetings of the review, and the days the plan sets. */
export const lichHop = (): Uint8Array =>
  docxOf({
    title: "Lịch họp kiểm điểm, đánh giá, xếp loại",
    description: "Không có mẫu ban hành; bố cục tối thiểu, do cơ quan xác nhận.",
    size: 14,
    body: [
      stateHeader(null),
      ...title(14, "LỊCH HỌP", "Kiểm điểm, đánh giá, xếp loại chất lượng năm {Năm}"),
      titleRule(),
      listTable(
        "Cuộc họp",
        [
          ["TT", "{TT}", 9], ["Hội nghị", "{Hội nghị}", 38, "left"], ["Thời gian", "{Thời gian}", 36, "left"], ["Địa điểm", "{Địa điểm họp}", 28, "left"],
          ["Chủ trì", "{Chủ trì}", 28, "left"], ["Thư ký", "{Thư ký}", 26, "left"],
        ],
        11,
        10,
      ),
      paragraph("Thời hạn theo kế hoạch:", { style: "Dong", keepNext: true, before: 8 }),
      paragraph("{#Thời hạn}", { style: "Dong" }),
      paragraph("- {Câu}.", { keepNext: true }),
      paragraph("{/Thời hạn}", { style: "Dong", keepNext: true }),
      signature({ titles: ["{CHỨC DANH NGƯỜI KÝ}"], note: "", name: "Người ký" }),
    ],
    lastSection: section(),
  });
