import { howToVote } from "./ballotParts";
import { field, levelBoxes, stateHeader, title } from "./frames";
import { docxOf, section } from "./package";
import { paragraph } from "./word";

/** Ballot on a collective, twice on a sheet to be cut in two. */
const half = (first: boolean): string[] => [
  stateHeader(null),
  ...title(14, "PHIẾU ĐÁNH GIÁ, XẾP LOẠI CHẤT LƯỢNG", "{Đối tượng}", "năm {Năm}"),
  howToVote("dưới đây"),
  field("Dự kiến mức xếp loại:", "Dự kiến"),
  levelBoxes(null, false),
  ...(first ? [paragraph("", { style: "Khung", rule: true, before: 26, after: 26 })] : []),
];

export const phieuTapThe = (): Uint8Array =>
  docxOf({
    title: "Phiếu đánh giá, xếp loại tập thể",
    description: "Không có mẫu ban hành; bố cục tối thiểu, do cơ quan xác nhận.",
    size: 14,
    body: [...half(true), ...half(false)],
    lastSection: section(),
  });
