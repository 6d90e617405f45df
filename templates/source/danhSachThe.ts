import { title } from "./frames";
import { docxOf, section } from "./package";
import { paragraph, table, text } from "./word";

const head = (words: string) => ({ paragraphs: [paragraph([text(words, { bold: true })], { style: "OBang", keepNext: true })], shaded: true });
const cell = (words: string) => ({ paragraphs: [paragraph([text(words, { size: 12 })], { style: "OBang" })] });

/** The list of tags that the office has beside it while it changes a template. */
export const danhSachThe = (): Uint8Array =>
  docxOf({
    title: "Danh sách thẻ của các mẫu",
    description: "Các thẻ dùng được trong tệp mẫu của cơ quan.",
    size: 14,
    body: [
      ...title(14, "DANH SÁCH THẺ", "dùng khi sửa tệp mẫu"),
      paragraph("Gõ thẻ liền một mạch, trong ngoặc nhọn, đúng từng chữ. Thẻ không có dữ liệu in thành dòng chấm. Phần nằm giữa hai thẻ mở, đóng được in lặp theo danh sách, hoặc chỉ in khi có điều kiện đó; đặt hai thẻ cùng ngoài bảng, cùng một ô, hoặc ở ô đầu và ô cuối của dòng được lặp."),
      paragraph("{#Mẫu}"),
      paragraph([text("{Tên mẫu}")], { style: "Heading1", keepNext: true }),
      paragraph([text("Tệp: {Tệp}", { italic: true })], { keepNext: true }),
      table(
        [
          { heading: true, cells: [head("Cách viết"), head("Ý nghĩa"), head("Ví dụ")] },
          { cells: [cell("{#Thẻ}{Cách viết}"), cell("{Ý nghĩa}"), cell("{Ví dụ}{/Thẻ}")] },
        ],
        { widths: [55, 65, 45], borders: true, padding: 1.5 },
      ),
      paragraph("{/Mẫu}"),
    ],
    lastSection: section(),
  });
