import type { TemplateName } from "../documents/documentPlan";
import { weightOf, type TagPlace, type TemplateFinding } from "../documents/officeTemplateFinding";

/** What the office calls our templates, in the order of the plan. */
export const TEMPLATE_LABELS: Readonly<Record<TemplateName, string>> = {
  "mau-01.docx": "Mẫu 01: báo cáo tự kiểm điểm tập thể",
  "mau-02a.docx": "Mẫu 02A: bản kiểm điểm đảng viên",
  "mau-02b.docx": "Mẫu 02B: bản kiểm điểm lãnh đạo, quản lý",
  "mau-1269.docx": "Phiếu theo QĐ 1269",
  "tu-danh-gia.docx": "Báo cáo tự đánh giá của cơ quan",
  "phieu-gop-y.docx": "Phiếu góp ý",
  "tong-hop-gop-y.docx": "Tổng hợp góp ý",
  "giay-moi.docx": "Giấy mời họp",
  "diem-danh.docx": "Danh sách điểm danh",
  "phieu-cap-do.docx": "Phiếu cấp độ theo tiêu chí",
  "phieu-tap-the.docx": "Phiếu xếp loại tập thể",
  "phieu-ca-nhan.docx": "Phiếu xếp loại cá nhân",
  "kiem-phieu.docx": "Biên bản kiểm phiếu",
  "bien-ban-hoi-nghi.docx": "Biên bản hội nghị",
  "lich-hop.docx": "Lịch họp",
  "khung-tieu-chi.docx": "Khung tiêu chí tự đánh giá, xếp loại",
  "ket-qua-phong.docx": "Báo cáo kết quả của phòng",
  "bao-cao-ubnd.docx": "Báo cáo kết quả gửi UBND tỉnh",
  "bao-cao-tinh-uy.docx": "Báo cáo gửi Ban Tổ chức Tỉnh ủy",
  "thong-bao.docx": "Thông báo kết quả xếp loại",
  "danh-muc-luu-tru.docx": "Danh mục tài liệu lưu giữ",
  "muc-luc-ho-so.docx": "Mục lục hồ sơ gửi đi",
  "truy-vet.docx": "Phụ lục truy vết số liệu",
  "mau-01-2025.docx": "Mẫu 01 năm 2025: báo cáo kiểm điểm tập thể",
  "mau-2a-2025.docx": "Mẫu 2A năm 2025: bản kiểm điểm lãnh đạo, quản lý",
  "mau-2b-2025.docx": "Mẫu 2B năm 2025: bản kiểm điểm đảng viên",
};

/** A form of a year that no file of ours is for. */
export const notShippedText = (name: TemplateName): string =>
  `${TEMPLATE_LABELS[name]} không kèm theo phần mềm. Thêm tệp .docx của cơ quan ở ⋯ → Mẫu của cơ quan (dòng lệnh: --mau, tệp ${name}).`;

const PARTS: Readonly<Record<TagPlace["part"], string>> = { body: "nội dung chính", header: "đầu trang", footer: "chân trang", notes: "chú thích cuối trang" };

/** "nội dung chính, bảng 1, dòng 2, ô 3, đoạn 1: «Họ và tên: {Họ và tên»". */
export function placeText({ part, cell, paragraph, words }: TagPlace): string {
  const table = cell === null ? [] : [`bảng ${cell.table}, dòng ${cell.row}, ô ${cell.cell}`];
  const short = words.length > 60 ? `${words.slice(0, 60)}…` : words;
  return `${[PARTS[part], ...table, `đoạn ${paragraph}`].join(", ")}: «${short.trim()}»`;
}

const tags = (names: readonly string[]): string => names.map((name) => `{${name}}`).join(", ");
const SAVE_AS_DOCX = "Mở bằng Word, chọn Tệp > Lưu thành, kiểu .docx, rồi chọn tệp mới.";

/** One finding: what is wrong, where, and how to mend it. */
export function findingText(finding: TemplateFinding): string {
  switch (finding.kind) {
    case "emptyFile":
      return "Tệp rỗng (0 byte). Chép lại tệp gốc rồi chọn lại.";
    case "notWord":
      return notWordText(finding.is);
    case "passwordProtected":
      return "Tệp có mật khẩu nên không đọc được. Mở bằng Word, chọn Tệp > Thông tin > Bảo vệ tài liệu > Mã hóa bằng mật khẩu, xóa mật khẩu, lưu lại rồi chọn lại.";
    case "corrupted":
      return `Tệp bị hỏng hoặc chép chưa đủ. ${SAVE_AS_DOCX}`;
    case "tooLarge":
      return `Tệp quá lớn (${megabytes(finding.megabytes)} MB${finding.unpacked ? " khi giải nén" : ""}, tối đa ${finding.limit} MB). Mở bằng Word, bỏ hoặc nén bớt hình ảnh (Định dạng ảnh > Nén ảnh), lưu lại rồi chọn lại.`;
    case "macros":
      return `Tệp có macro nên không dùng làm mẫu được. ${SAVE_AS_DOCX}`;
    case "wordTemplate":
      return `Tệp là khuôn mẫu của Word (.dotx), không phải văn bản. ${SAVE_AS_DOCX}`;
    case "attachedTemplate":
      return `Tệp gắn với khuôn mẫu nằm ngoài máy: ${finding.target}. Trong Word, chọn Tệp > Tùy chọn > Phần bổ trợ > Mẫu > Đi, để trống ô Mẫu tài liệu, lưu lại.`;
    case "outsideImage":
      return `Tệp có hình lấy từ bên ngoài: ${finding.target}. Xóa hình đó, chèn lại bằng Chèn > Hình ảnh > Thiết bị này, lưu lại.`;
    case "outsideLink":
      return `Tệp lấy nội dung từ bên ngoài: ${finding.target}. Trong Word, chọn Tệp > Thông tin > Chỉnh sửa liên kết đến tệp > Ngắt liên kết, lưu lại.`;
    case "outsideField":
      return `Tệp có trường ${finding.field} lấy nội dung từ nơi khác. Nhấn Alt+F9 để thấy mã trường, bấm vào trường đó, nhấn Ctrl+Shift+F9 để giữ lại chữ, lưu lại.`;
    case "embeddedObject":
      return "Tệp có đối tượng nhúng (bảng Excel, biểu đồ, nút bấm ActiveX). Xóa đối tượng đó hoặc dán lại thành hình, lưu lại.";
    case "embeddedFile":
      return `Tệp nhúng nguyên một tệp khác (altChunk). ${SAVE_AS_DOCX}`;
    case "unclosedTag":
      return `Thẻ “{${finding.tag}” thiếu dấu đóng “}”. Gõ lại thẻ liền một mạch trong một đoạn. Ở ${placeText(finding.place)}.`;
    case "unopenedTag":
      return `Dấu “}” sau “${finding.tag}” không có dấu mở “{”. Thêm “{” hoặc xóa “}”. Ở ${placeText(finding.place)}.`;
    case "doubledBrace":
      return `Thừa một dấu ngoặc ở thẻ “${finding.tag}”. Chỉ dùng một “{” và một “}”. Ở ${placeText(finding.place)}.`;
    case "emptyTag":
      return `Thẻ “{}” không có tên. Xóa đi hoặc gõ tên thẻ. Ở ${placeText(finding.place)}.`;
    case "rawXml":
      return `Thẻ “{@${finding.tag}}” chèn mã vào tệp nên không dùng được. Bỏ dấu “@”. Ở ${placeText(finding.place)}.`;
    case "unclosedLoop":
      return `Phần lặp “{#${finding.tag}}” chưa có thẻ đóng. Thêm “{/${finding.tag}}” ở cuối phần lặp. Ở ${placeText(finding.place)}.`;
    case "unopenedLoop":
      return `Thẻ đóng “{/${finding.tag}}” không có thẻ mở. Thêm “{#${finding.tag}}” ở đầu phần lặp, hoặc xóa thẻ đóng. Ở ${placeText(finding.place)}.`;
    case "crossedLoops":
      return `Phần lặp “{#${finding.tag}}” chưa đóng mà “{/${finding.other}}” đã đóng phần bao ngoài. Đổi chỗ hai thẻ đóng. Ở ${placeText(finding.place)}.`;
    case "loopPlace":
      return `Phần lặp “${finding.tag}” mở ở ${placeText(finding.place)} và đóng ở ${placeText(finding.closedAt)}. Đặt hai thẻ cùng ngoài bảng, cùng một ô, hoặc ở ô đầu và ô cuối của các dòng được lặp trong một bảng.`;
    case "listAsText":
      return `“{${finding.tag}}” là danh sách, không in thành chữ được. Đặt “{#${finding.tag}}” ở đầu và “{/${finding.tag}}” ở cuối phần được lặp. Ở ${placeText(finding.place)}.`;
    case "breaksWhenFilled":
      return `Điền thử thì tệp bị hỏng (${finding.detail}). ${SAVE_AS_DOCX}`;
    case "unknownTag":
      return `Không có thẻ nào tên “{${finding.tag}}”; chỗ đó sẽ in dòng chấm. Xem danh sách thẻ. Ở ${placeText(finding.place)}.`;
    case "misspeltTag":
      return `Không có thẻ “{${finding.tag}}”; gần đúng là ${finding.nearest.map((name) => `“{${name}}”`).join(" hoặc ")}. Để nguyên thì chỗ đó in dòng chấm. Ở ${placeText(finding.place)}.`;
    case "outsideList":
      return `Thẻ “{${finding.tag}}” chỉ có trong phần lặp ${finding.lists.map((list) => `“{#${list}}”`).join(", ")}; ở ngoài sẽ in dòng chấm. Ở ${placeText(finding.place)}.`;
    case "splitTag":
      return `Thẻ “{${finding.tag}}” có hai kiểu chữ hoặc có thứ chen giữa; giá trị sẽ in theo kiểu của dấu “{”. Nên gõ lại thẻ liền một mạch. Ở ${placeText(finding.place)}.`;
    case "trackedChanges":
      return "Tệp còn sửa đổi chưa chấp nhận; bản in sẽ có gạch xóa và chữ chèn. Trong Word, chọn Xem lại > Chấp nhận > Chấp nhận tất cả, lưu lại.";
    case "comments":
      return "Tệp còn chú thích bên lề; mọi bản in sẽ mang theo. Trong Word, chọn Xem lại > Xóa > Xóa tất cả chú thích, lưu lại.";
    case "noTags":
      return "Tệp không có thẻ nào của mẫu này nên mọi bản in ra giống hệt nhau. Thêm thẻ vào chỗ cần điền; xem danh sách thẻ.";
    case "nameless":
      return `Mẫu này không in tên người. Thêm thẻ “{${finding.tag}}” vào chỗ ghi họ tên.`;
    case "missingTags":
      return `Mẫu này không in: ${tags(finding.tags)}.`;
  }
}

function notWordText(is: Extract<TemplateFinding, { kind: "notWord" }>["is"]): string {
  switch (is) {
    case "doc":
      return `Tệp có định dạng Word cũ (.doc, 97–2003). ${SAVE_AS_DOCX}`;
    case "pdf":
      return "Tệp là PDF nên không điền được. Chọn tệp Word (.docx) của mẫu.";
    case "rtf":
      return `Tệp có định dạng RTF. ${SAVE_AS_DOCX}`;
    case "odt":
      return `Tệp có định dạng OpenDocument (.odt). ${SAVE_AS_DOCX}`;
    case "workbook":
      return "Đây là tệp Excel. Chọn tệp Word (.docx) của mẫu.";
    case "other":
      return "Tệp không phải văn bản Word. Chọn tệp có đuôi .docx.";
  }
}

const megabytes = (size: number): string => String(size).replace(".", ",");

/** Why a template of the office is not used: its name and every fault that keeps it from being used. */
export const refusalOf = (file: string, findings: readonly TemplateFinding[]): string =>
  `mẫu của cơ quan “${file}” chưa dùng được. ${findings.filter((finding) => weightOf(finding) === "error").map(findingText).join(" ")}`;
