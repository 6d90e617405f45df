import { howToVote } from "./ballotParts";
import { listTable, type Column } from "./dataTable";
import { stateHeader, title } from "./frames";
import { docxOf, section } from "./package";

const LEVELS = ["Hoàn thành xuất sắc nhiệm vụ", "Hoàn thành tốt nhiệm vụ", "Hoàn thành nhiệm vụ", "Không hoàn thành nhiệm vụ"];

/** One ballot on all people of a meeting: a table, one cross in each row. */
export const phieuCaNhan = (): Uint8Array =>
  docxOf({
    title: "Phiếu đánh giá, xếp loại cá nhân",
    description: "Không có mẫu ban hành; bố cục tối thiểu, do cơ quan xác nhận.",
    size: 14,
    body: [
      stateHeader(null),
      ...title(14, "PHIẾU ĐÁNH GIÁ, XẾP LOẠI CHẤT LƯỢNG", "{Đối tượng}", "năm {Năm}"),
      howToVote("ở mỗi dòng"),
      listTable(
        "Người",
        [
          ["TT", "{TT}", 9], ["Họ và tên", "{Họ và tên}", 42, "left"], ["Chức vụ", "{Chức vụ}", 31, "left"], ["Tự xếp loại", "{Tự xếp loại}", 19],
          ...LEVELS.map((level): Column => [level, "", 16]),
        ],
        11,
        10,
      ),
    ],
    lastSection: section(),
  });
