import { corner, dottedLines, eitherHeader, gradeBoxes, heading1, heading2, hint, levelBoxes, linesBefore, signature, title } from "./frames";
import { docxOf, section } from "./package";
import { paragraph, text } from "./word";

/**
 * Báo cáo kiểm điểm tập thể of the 2023 set, under the state's header or the party's. Of what the print leaves to choose, “tại địa phương (cơ quan,
 * đơn vị)” and “BAN THƯỜNG VỤ (TẬP THỂ LÃNH ĐẠO, QUẢN LÝ)”, stands what fits an agency and its phòng.
 */

const item = (name: string, lines: number): string[] => [heading2(name), ...linesBefore(lines), gradeBoxes()];

export const mau01 = (): Uint8Array =>
  docxOf({
    title: "Mẫu 01-HD KĐ.ĐG 2023: Báo cáo kiểm điểm tập thể",
    description: "Đề mục theo một bản in của tổ chức đảng tháng 12/2023; chưa đối chiếu với bản của Ban Tổ chức Trung ương.",
    size: 14,
    body: [
      corner("Mẫu 01-HD KĐ.ĐG 2023"),
      ...eitherHeader((size) => title(size, "BÁO CÁO KIỂM ĐIỂM TẬP THỂ", "Năm {Năm}")),
      paragraph(
        [text("Căn cứ kết quả lãnh đạo, chỉ đạo thực hiện nhiệm vụ chính trị tại cơ quan, đơn vị; tập thể {Tập thể} kiểm điểm với các nội dung chủ yếu sau:")],
        { before: 10 },
      ),
      heading1("I. Ưu điểm, kết quả đạt được"),
      ...item("1. Việc chấp hành nguyên tắc tổ chức và hoạt động, nhất là nguyên tắc tập trung dân chủ; thực hiện quy chế làm việc.", 4),
      ...item(
        "2. Kết quả thực hiện các mục tiêu, chỉ tiêu, nhiệm vụ được đề ra trong nghị quyết đại hội, kế hoạch, chương trình công tác năm được cấp có thẩm quyền giao, phê duyệt.",
        6,
      ),
      ...item(
        "3. Công tác xây dựng, chỉnh đốn Đảng và hệ thống chính trị; trách nhiệm nêu gương; trách nhiệm giải trình; công tác đấu tranh phòng, chống tham nhũng, tiêu cực, lãng phí và ngăn chặn, đẩy lùi những biểu hiện suy thoái về tư tưởng chính trị, đạo đức, lối sống, “tự diễn biến”, “tự chuyển hoá” trong nội bộ gắn với việc học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh; công tác kiểm tra, giám sát, kỷ luật đảng và giải quyết khiếu nại, tố cáo, kiến nghị, phản ánh của tổ chức, cá nhân.",
        5,
      ),
      ...item("4. Trách nhiệm của tập thể lãnh đạo, quản lý trong thực hiện nhiệm vụ chính trị của địa phương, tổ chức, cơ quan, đơn vị.", 5),
      heading1("II. Hạn chế, khuyết điểm và nguyên nhân"),
      heading2("1. Hạn chế, khuyết điểm."),
      ...dottedLines(5),
      heading2("2. Nguyên nhân của hạn chế, khuyết điểm."),
      ...dottedLines(4),
      heading1(
        "III. Kết quả khắc phục những hạn chế, khuyết điểm đã được cấp có thẩm quyền kết luận hoặc được chỉ ra ở các kỳ kiểm điểm trước (và trong năm)",
      ),
      ...linesBefore(5),
      gradeBoxes(),
      heading1("IV. Giải trình những vấn đề được gợi ý kiểm điểm (nếu có)"),
      ...dottedLines(4),
      heading1("V. Trách nhiệm của tập thể, cá nhân"),
      hint(
        "Về những hạn chế, khuyết điểm trong thực hiện nhiệm vụ chính trị; nguyên tắc tập trung dân chủ; các quy định, quy chế làm việc; công tác tổ chức, cán bộ; quản lý đảng viên; đổi mới phương thức lãnh đạo; các biện pháp đấu tranh phòng, chống tham nhũng, tiêu cực, lãng phí; kết quả xử lý sai phạm đối với tập thể, cá nhân…",
      ),
      ...dottedLines(5),
      heading1("VI. Phương hướng, biện pháp khắc phục hạn chế, khuyết điểm"),
      ...dottedLines(5),
      heading1("VII. Đề nghị mức xếp loại chất lượng"),
      levelBoxes("Tự xếp loại"),
      paragraph([text("(kèm theo phiếu phân tích chất lượng).", { italic: true })], { keepNext: true }),
      signature({ titles: ["T/M TẬP THỂ LÃNH ĐẠO, QUẢN LÝ"], note: "(Ký, ghi rõ họ tên và đóng dấu)", name: "Người ký" }),
    ],
    lastSection: section(),
  });
