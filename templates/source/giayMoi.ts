import { listTable } from "./dataTable";
import { field, signature, stateHeader, title, titleRule } from "./frames";
import { meetingRecipients } from "./meetingParts";
import { docxOf, section } from "./package";
import { paragraph } from "./word";

/** Invitation: the lines of Mẫu 1.7, Phụ lục III Nghị định 30/2020/NĐ-CP, with those invited in a table. */
export const giayMoi = (): Uint8Array =>
  docxOf({
    title: "Giấy mời",
    description: "Theo Mẫu 1.7 Phụ lục III Nghị định 30/2020/NĐ-CP; danh sách người được mời do cơ quan xác nhận.",
    size: 14,
    body: [
      stateHeader("Số: {Số}/GM-{Ký hiệu}"),
      ...title(14, "GIẤY MỜI", "{Hội nghị}"),
      titleRule(),
      paragraph("{Nơi mời} trân trọng kính mời các ông, bà có tên sau:", { keepNext: true, after: 6 }),
      listTable("Người dự", [["TT", "{TT}", 10], ["Họ và tên", "{Họ và tên}", 50, "left"], ["Chức vụ", "{Chức vụ}", 63, "left"], ["Thành phần", "{Thành phần}", 42, "left"]], 12),
      paragraph("Tới dự {Hội nghị}.", { before: 6 }),
      field("Chủ trì:", "Chủ trì", undefined, { firstLine: 10 }),
      paragraph("Thời gian: {Thời gian}."),
      field("Địa điểm:", "Địa điểm họp", undefined, { firstLine: 10 }),
      paragraph("Kính mời các ông, bà tới dự đúng thành phần, thời gian./.", { keepNext: true }),
      signature({ titles: ["{CHỨC DANH NGƯỜI KÝ}"], note: "", name: "Người ký" }, meetingRecipients()),
    ],
    lastSection: section(),
  });
