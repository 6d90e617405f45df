import { corner, dottedLines, field, fieldPair, gradeBoxes, heading1, heading2, hint, levelBoxes, linesBefore, linesWith, partyHeader, signature, title } from "./frames";
import { docxOf, section } from "./package";
import { paragraph, text } from "./word";

/** Personal forms of the 2023 set: 02B for who holds a leading post, 02A for the other party members. */

const item = (name: string, hints: readonly string[], lines: number): string[] => [
  heading2(name),
  ...hints.map((one) => hint(one)),
  ...linesBefore(lines),
  gradeBoxes(),
];

const CONDUCT = item(
  "1. Về phẩm chất chính trị; phẩm chất đạo đức, lối sống; ý thức tổ chức kỷ luật; tác phong, lề lối làm việc:",
  ["(Đối chiếu với các biểu hiện, cá nhân tự nhận diện theo Phụ lục đính kèm)"],
  5,
);

const DUTIES = item(
  "2. Về thực hiện chức trách, nhiệm vụ được giao:",
  [
    "Việc thực hiện chức trách, quyền hạn theo quy định (đảng, chính quyền, đoàn thể).",
    "Kết quả thực hiện các chỉ tiêu, nhiệm vụ được giao trong năm.",
    "Trách nhiệm cá nhân liên quan đến kết quả, hạn chế, khuyết điểm ở lĩnh vực, địa phương, tổ chức, cơ quan, đơn vị do mình phụ trách.",
  ],
  6,
);

const LEADER_ITEMS = [
  ...item(
    "3. Kết quả công tác lãnh đạo, chỉ đạo, quản lý, điều hành; thực hiện chức trách, nhiệm vụ; mức độ hoàn thành nhiệm vụ của các tổ chức, cơ quan, đơn vị thuộc quyền quản lý; khả năng quy tụ, xây dựng đoàn kết nội bộ.",
    [],
    5,
  ),
  ...item(
    "4. Trách nhiệm trong công việc; tinh thần năng động, đổi mới, sáng tạo, dám nghĩ, dám làm, dám chịu trách nhiệm; xử lý những vấn đề khó, phức tạp, nhạy cảm trong thực hiện nhiệm vụ.",
    [],
    4,
  ),
  ...item(
    "5. Trách nhiệm nêu gương của bản thân và gia đình; việc đấu tranh phòng, chống tham nhũng, tiêu cực, lãng phí; sự tín nhiệm của cán bộ, đảng viên.",
    [],
    4,
  ),
];

const pledge = (number: number): string[] => [
  heading2(`${number}. Việc thực hiện cam kết tu dưỡng, rèn luyện, phấn đấu hằng năm`),
  ...dottedLines(4),
];

const SHORTCOMINGS = [
  heading1("II. Hạn chế, khuyết điểm và nguyên nhân"),
  heading2("1. Hạn chế, khuyết điểm."),
  ...dottedLines(4),
  heading2("2. Nguyên nhân của hạn chế, khuyết điểm."),
  ...dottedLines(3),
  heading1("III. Kết quả khắc phục những hạn chế, khuyết điểm đã được cấp có thẩm quyền kết luận hoặc được chỉ ra ở các kỳ kiểm điểm trước"),
  hint("Kiểm điểm rõ từng hạn chế, khuyết điểm (đã được khắc phục; đang khắc phục, mức độ khắc phục; chưa được khắc phục); những khó khăn, vướng mắc (nếu có); trách nhiệm của cá nhân."),
  ...linesBefore(4),
  gradeBoxes(),
  heading1("IV. Giải trình những vấn đề được gợi ý kiểm điểm (nếu có)"),
  hint("Giải trình từng vấn đề được gợi ý kiểm điểm, nêu nguyên nhân, xác định trách nhiệm của cá nhân đối với từng vấn đề được gợi ý kiểm điểm."),
  ...dottedLines(3),
  heading1("V. Làm rõ trách nhiệm của cá nhân đối với những hạn chế, khuyết điểm của tập thể (nếu có)"),
  ...dottedLines(3),
  heading1("VI. Phương hướng, biện pháp khắc phục hạn chế, khuyết điểm"),
  ...dottedLines(4),
];

const SELF_RATING = [
  heading1("VII. Tự nhận mức xếp loại chất lượng"),
  heading2("1. Xếp loại cán bộ, công chức, viên chức:"),
  levelBoxes("Tự xếp loại", false),
  heading2("2. Xếp loại đảng viên:"),
  // What a person claims as a party member is not in the roster: the boxes stay empty for the pen.
  levelBoxes(null),
  signature({ titles: ["NGƯỜI TỰ KIỂM ĐIỂM"], note: "(ký, ghi rõ họ tên)", name: "Họ và tên" }),
];

const remark = (label: string, lines: number): string[] => [
  paragraph(label, { style: "Dong", keepNext: true }),
  ...linesWith(lines),
];

const AUTHORITY = [
  heading1("Đánh giá, xếp loại chất lượng cán bộ, công chức, viên chức"),
  ...remark("- Nhận xét, đánh giá của người quản lý, sử dụng công chức, viên chức:", 4),
  field("- Mức xếp loại chất lượng công chức, viên chức:", "Mức quyết định", 165, { keepNext: true }),
  signature({ titles: ["THỦ TRƯỞNG CƠ QUAN, ĐƠN VỊ"], note: "(Xác lập thời điểm, ký, ghi rõ họ tên và đóng dấu)" }),
];

/** On a sheet of its own where it would begin at the foot of one: two sign here, each below a few lines. */
const party = (ownSheet: boolean): string[] => [
  paragraph("Đánh giá, xếp loại chất lượng đảng viên", { style: "Heading1", pageBreakBefore: ownSheet }),
  ...remark("- Nhận xét, đánh giá của chi ủy:", 4),
  ...remark("- Chi bộ đề xuất xếp loại mức chất lượng:", 1),
  signature({ titles: ["T/M CHI ỦY (CHI BỘ)"], note: "(Xác lập thời điểm, ký, ghi rõ họ tên)" }),
  ...remark("- Đảng ủy, chi ủy cơ sở xếp loại mức chất lượng:", 1),
  signature({ titles: ["T/M ĐẢNG ỦY (CHI ỦY)"], note: "(Xác lập thời điểm, ký, ghi rõ họ tên)" }),
];

const head = (form: string, subtitle: string): string[] => [
  corner(`Mẫu ${form}-HD KĐ.ĐG 2023`),
  partyHeader(false),
  ...title(16, "BẢN KIỂM ĐIỂM CÁ NHÂN", "Năm {Năm}"),
  paragraph([text(subtitle, { italic: true })], { style: "Khung", after: 8 }),
  fieldPair(["Họ và tên:", "Họ và tên"], ["Ngày sinh:", "Ngày sinh"]),
  field("Chức vụ Đảng:", "Chức vụ Đảng"),
  field("Chức vụ chính quyền:", "Chức vụ chính quyền"),
  field("Chức vụ đoàn thể:", "Chức vụ đoàn thể"),
  fieldPair(["Đơn vị công tác:", "Đơn vị công tác"], ["Chi bộ", "Chi bộ"]),
];

const form = (name: string, subtitle: string, items: readonly string[], ownSheet: boolean): Uint8Array =>
  docxOf({
    title: `Mẫu ${name}-HD KĐ.ĐG 2023: Bản kiểm điểm cá nhân`,
    description: "Đề mục theo một bản in của tổ chức đảng tháng 12/2023; chưa đối chiếu với bản của Ban Tổ chức Trung ương.",
    size: 14,
    body: [...head(name, subtitle), heading1("I. Ưu điểm, kết quả đạt được"), ...items, ...SHORTCOMINGS, ...SELF_RATING, ...AUTHORITY, ...party(ownSheet)],
    lastSection: section(),
  });

export const mau02a = (): Uint8Array =>
  form("02A", "(Cá nhân không giữ chức vụ lãnh đạo, quản lý)", [...CONDUCT, ...DUTIES, ...pledge(3)], false);

export const mau02b = (): Uint8Array =>
  form("02B", "(Cá nhân giữ chức vụ lãnh đạo, quản lý)", [...CONDUCT, ...DUTIES, ...LEADER_ITEMS, ...pledge(6)], true);
