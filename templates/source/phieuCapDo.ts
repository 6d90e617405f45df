import { howToVote } from "./ballotParts";
import { listTable } from "./dataTable";
import { stateHeader, title } from "./frames";
import { docxOf, section } from "./package";

/** Ballot on the grade of each criterion of a collective; columns as in the 2019 sheet Mẫu 04-HD KĐ.ĐG. */
export const phieuCapDo = (): Uint8Array =>
  docxOf({
    title: "Phiếu đánh giá cấp độ theo Khung tiêu chí",
    description: "Không có mẫu ban hành; cột theo phiếu phân tích chất lượng năm 2019.",
    size: 14,
    body: [
      stateHeader(null),
      ...title(14, "PHIẾU ĐÁNH GIÁ CẤP ĐỘ HOÀN THÀNH NHIỆM VỤ", "{Đối tượng}", "theo Khung tiêu chí, năm {Năm}"),
      howToVote("ở mỗi dòng"),
      listTable(
        "Tiêu chí",
        [["TT", "{TT}", 10], ["Tiêu chí đánh giá", "{Nội dung}", 91, "left"], ["Xuất sắc", "", 16], ["Tốt", "", 16], ["Trung bình", "", 16], ["Kém", "", 16]],
        12,
        12,
      ),
    ],
    lastSection: section(),
  });
