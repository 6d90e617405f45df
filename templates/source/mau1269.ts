import { dottedLines, field, heading1, heading2, hint, levelBoxes, linesBefore, linesWith, signature, stateHeader, title } from "./frames";
import { docxOf, section } from "./package";
import { paragraph, text } from "./word";

/**
 * For civil servants who are not party members and for contract workers. The form of Quyết định 1269/QĐ-BDT was not at hand:
 * this one is modelled on Mẫu số 02 of Nghị định 90/2020/NĐ-CP, and says so in the file's properties, not on the page.
 */

const item = (name: string, lines: number): string[] => [heading2(name), ...dottedLines(lines)];

/** Only a leader needs room to write here; the headings of the form stay for everyone. */
const leaderLines = (count: number): string[] => [paragraph("{#Giữ chức vụ lãnh đạo}"), ...dottedLines(count), paragraph("{/Giữ chức vụ lãnh đạo}")];

/** The two who judge sign after the person, on days of their own. */
const LATER = "{Địa danh}, ngày …… tháng …… năm {Năm}";

export const mau1269 = (): Uint8Array =>
  docxOf({
    title: "Phiếu đánh giá, xếp loại chất lượng (Quyết định 1269/QĐ-BDT)",
    description:
      "Mô phỏng theo Mẫu số 02 ban hành kèm theo Nghị định 90/2020/NĐ-CP; không phải mẫu kèm theo Quyết định 1269/QĐ-BDT. Cơ quan thay bằng mẫu của mình.",
    size: 14,
    body: [
      stateHeader(null, false),
      ...title(14, "PHIẾU ĐÁNH GIÁ, XẾP LOẠI CHẤT LƯỢNG {ĐỐI TƯỢNG}", "Năm {Năm}"),
      field("Họ và tên:", "Họ và tên", 165, { before: 10 }),
      field("Chức vụ, chức danh:", "Chức vụ, chức danh"),
      field("Đơn vị công tác:", "Đơn vị công tác"),
      heading1("I. KẾT QUẢ TỰ ĐÁNH GIÁ"),
      ...item("1. Chính trị tư tưởng", 3),
      ...item("2. Đạo đức, lối sống", 3),
      ...item("3. Tác phong, lề lối làm việc", 3),
      ...item("4. Ý thức tổ chức kỷ luật", 3),
      heading2("5. Kết quả thực hiện chức trách, nhiệm vụ được giao"),
      hint("(xác định rõ nội dung công việc thực hiện; tỷ lệ hoàn thành, chất lượng, tiến độ công việc)"),
      ...dottedLines(6),
      heading2("6. Thái độ phục vụ nhân dân, doanh nghiệp"),
      hint("(đối với những vị trí tiếp xúc trực tiếp hoặc trực tiếp giải quyết công việc của người dân và doanh nghiệp)"),
      ...dottedLines(3),
      heading1("PHẦN DÀNH RIÊNG CHO CÔNG CHỨC LÃNH ĐẠO, QUẢN LÝ"),
      heading2("7. Kết quả hoạt động của cơ quan, tổ chức, đơn vị được giao lãnh đạo, quản lý, phụ trách"),
      ...leaderLines(4),
      heading2("8. Năng lực lãnh đạo, quản lý"),
      ...leaderLines(3),
      heading2("9. Năng lực tập hợp, đoàn kết"),
      ...leaderLines(3),
      heading1("II. TỰ NHẬN XÉT, XẾP LOẠI CHẤT LƯỢNG"),
      ...item("1. Tự nhận xét ưu, khuyết điểm", 5),
      heading2("2. Tự xếp loại chất lượng"),
      levelBoxes("Tự xếp loại"),
      signature({ date: "{Địa danh, ngày tháng năm}", titles: ["NGƯỜI TỰ NHẬN XÉT"], note: "(Ký, ghi rõ họ tên)", name: "Họ và tên" }),
      heading1("III. Ý KIẾN NHẬN XÉT, ĐÁNH GIÁ"),
      hint("(Phần dành cho người đứng đầu đơn vị cấu thành (nếu có))"),
      ...linesWith(4),
      signature({ date: LATER, titles: ["NGƯỜI NHẬN XÉT, ĐÁNH GIÁ"], note: "(Ký, ghi rõ họ tên)" }),
      heading1("IV. KẾT QUẢ ĐÁNH GIÁ, XẾP LOẠI CHẤT LƯỢNG {ĐỐI TƯỢNG}"),
      hint("(Phần dành cho cấp có thẩm quyền đánh giá)"),
      ...item("1. Nhận xét ưu, khuyết điểm", 3),
      heading2("2. Kết quả đánh giá, xếp loại chất lượng"),
      levelBoxes("Quyết định", false),
      paragraph([text("3. Nhận định chiều hướng, triển vọng phát triển của {Đối tượng}")], { style: "Heading2" }),
      ...linesBefore(3),
      signature({ date: LATER, titles: ["NGƯỜI CÓ THẨM QUYỀN ĐÁNH GIÁ"], note: "(Ký, ghi rõ họ tên)" }),
    ],
    lastSection: section(),
  });
