import type { DocumentForm } from "../documents/documentPlan";
import type { Problem, Severity } from "../review/problem";
import type { Regulation } from "../review/regulation";
import { SEVERITY_LABELS } from "./problem";
import { DOCUMENT_NAMES } from "./paper";
import { whole } from "./number";
import { resultsText } from "./problemAboutRules";

type YearSwitch = Extract<Problem, { kind: "resultsOfAnotherYear" }>;

/** Every sentence of the command line that is not a problem, a reason or a quota. */
export const cli = {
  usage: [
    "Cách dùng: xep-loai <danh-sách.xlsx> --out <thư mục> [--mau <thư mục>] [--nam-truoc <tệp.xlsx>] [--cach-doc <sổ.xlsx>] [--quy-tac <năm> [--doi-nam]] [--json-only]",
    "           xep-loai <sổ.xlsx> --mo-nam <năm> --out <thư mục>",
    "           xep-loai --the <tệp.docx>",
    "",
    "  --out <thư mục>   nơi ghi hồ sơ; thư mục chưa có sẽ được tạo",
    "  --mau <thư mục>   mẫu của cơ quan cho lần chạy này: tệp .docx cùng tên với mẫu, ví dụ mau-02a.docx",
    "  --cach-doc <sổ.xlsx>  dùng thêm cách đọc đã nhớ trong sổ xếp loại năm trước",
    "  --nam-truoc <tệp.xlsx>  so với danh sách năm trước: in ra ai mới, ai không còn, ai đổi phòng hay chức vụ; không ghi gì thêm",
    "  --quy-tac <năm>   dùng bộ quy tắc còn hiệu lực cuối năm này, thay cho bộ ghi trong sổ (mặc định: 2023)",
    "  --doi-nam         vẫn dùng --quy-tac khi sổ đã có kết quả của năm khác: các kết quả đó thành của năm mới",
    "  --mo-nam <năm>    từ sổ xếp loại năm trước làm sổ của năm này; không ghi vào sổ cũ, rồi dừng",
    "  --the <tệp.docx>  ghi danh sách thẻ dùng được trong các mẫu, rồi dừng",
    "  --json-only       chỉ ghi ket-qua.json",
    "  --help            hiện hướng dẫn này",
    "",
    "Mã thoát: 0 xong (có thể có mục cần xem); 1 danh sách có lỗi, phần làm được vẫn đã làm; 2 dùng sai lệnh, không đọc hoặc không ghi được tệp.",
  ].join("\n"),

  rosterMissing: "Thiếu tệp danh sách.",
  outMissing: "Thiếu thư mục ghi hồ sơ: thêm --out <thư mục>.",
  valueMissing: { "--out": "Sau --out phải là tên thư mục.", "--mau": "Sau --mau phải là thư mục chứa mẫu của cơ quan.", "--the": "Sau --the phải là tên tệp .docx để ghi.", "--nam-truoc": "Sau --nam-truoc phải là tệp .xlsx của năm trước.", "--cach-doc": "Sau --cach-doc phải là sổ xếp loại năm trước (.xlsx).", "--quy-tac": "Sau --quy-tac phải là một năm, ví dụ 2025.", "--mo-nam": "Sau --mo-nam phải là một năm, ví dụ 2024." },
  yearUnclear: "Sau --mo-nam phải là một năm, ví dụ 2025.",
  yearUnknown: (text: string, sets: readonly Pick<Regulation, "ownYear" | "name">[]) =>
    `“${text}” sau --quy-tac không phải năm có quy tắc. Có ${sets.map(({ ownYear, name }) => `${ownYear}: bộ ${name}`).join("; ")}. Từ năm ${sets[0]?.ownYear ?? ""} trở đi, năm chưa có bộ riêng dùng bộ mới nhất còn hiệu lực cuối năm đó.`,
  turnsResults: (path: string, results: YearSwitch) =>
    `“${path}” đã có ${resultsText(results)} của năm ${results.from}. Dùng --quy-tac ${results.year} thì tất cả thành kết quả năm ${results.year}: sổ, thông báo, báo cáo đều ghi năm ${results.year}. Chưa ghi gì. Muốn làm sổ năm ${results.from + 1} mà giữ sổ này: --mo-nam ${results.from + 1}. Nếu vẫn muốn đổi năm: thêm --doi-nam.`,
  unknownOption: (option: string) => `Không hiểu tùy chọn “${option}”.`,
  oneRosterOnly: (extra: string) => `Chỉ nhận một tệp danh sách; thừa “${extra}”. Đường dẫn có dấu cách cần đặt trong dấu ngoặc kép.`,
  seeHelp: "Chạy với --help để xem cách dùng.",

  fileNotFound: (path: string) => `Không tìm thấy tệp “${path}”. Kiểm tra lại đường dẫn.`,
  isFolder: (path: string) => `“${path}” là thư mục, không phải tệp danh sách. Ghi cả tên tệp .xlsx.`,
  fileForbidden: (path: string) => `Không có quyền đọc tệp “${path}”, hoặc tệp đang bị chương trình khác khóa. Đóng chương trình đó hoặc xin quyền đọc, rồi chạy lại.`,
  fileUnreadable: (path: string, why: string) => `Không đọc được tệp “${path}”: ${why}`,

  outIsFile: (path: string) => `“${path}” là một tệp, không phải thư mục. Chọn thư mục khác.`,
  outForbidden: (path: string) => `Không có quyền ghi vào “${path}”. Chọn thư mục khác.`,
  cannotCreate: (path: string) => `Không tạo được “${path}”. Kiểm tra ổ đĩa và đường dẫn, hoặc chọn thư mục khác.`,
  diskFull: (path: string) => `Ổ đĩa chứa “${path}” đã đầy. Dọn bớt rồi chạy lại.`,
  cannotWrite: (path: string, why: string) => `Không ghi được “${path}”: ${why}`,
  fileInUse: (path: string) => `Không thay được “${path}” vì tệp đang mở. Đóng tệp rồi chạy lại.`,
  nameTooLong: (path: string) => `Không ghi được “${path}” vì tên quá dài. Chọn thư mục có đường dẫn ngắn hơn, hoặc rút ngắn tên phòng trong danh sách.`,
  leavesFolder: (path: string) => `Không ghi “${path}” vì đường dẫn ra ngoài thư mục hồ sơ. Bỏ lối tắt trong thư mục hồ sơ, hoặc chọn thư mục khác.`,
  foreignResult: (path: string) => `“${path}” đã có và không do Xếp loại ghi. Chọn thư mục khác hoặc đổi tên tệp đó.`,
  otherRoster: (folder: string, former: string, now: string) =>
    `Thư mục “${folder}” đang giữ hồ sơ của danh sách “${former}”, không phải của “${now}”, nên không ghi vào. Chọn thư mục khác sau --out, hoặc xóa thư mục đó nếu không cần hồ sơ cũ nữa.`,
  stopped: "Đã dừng theo yêu cầu. Không tệp nào trong thư mục hồ sơ bị thay đổi.",
  unexpected: (why: string) => `Lỗi của phần mềm: ${why}`,
  tagListWritten: (path: string) => `Đã ghi danh sách thẻ: ${path}`,
  fileExists: (path: string) => `“${path}” đã có nên không ghi đè. Chọn tên khác.`,
  fileExistsOther: (path: string) => `“${path}” đã có nên không ghi đè. Chọn thư mục khác sau --out, hoặc đổi tên tệp đó.`,
  noTemplateFolder: (path: string) => `Không đọc được thư mục mẫu “${path}”. Kiểm tra lại đường dẫn sau --mau.`,
  templateMissing: (name: string) => `Thiếu tệp mẫu “${name}” trong thư mục templates. Cài lại phần mềm.`,

  reading: (path: string) => `Đang đọc ${path}`,
  making: (done: number, total: number) => `Đang tạo biểu mẫu: ${whole(done)}/${whole(total)}`,
  writing: (count: number) => `Đang ghi ${whole(count)} tệp`,

  // File names.
  workbookFile: (year: number) => `Sổ xếp loại ${year}.xlsx`,
  zipFile: (year: number) => `Hồ sơ xếp loại ${year}.zip`,
  newSuffix: (number: number) => (number === 1 ? " (mới)" : ` (mới ${number})`),

  // The summary.
  title: (year: number) => `Kiểm điểm, đánh giá, xếp loại năm ${year}`,
  people: (count: number) => `Danh sách: ${whole(count)} người`,
  documents: (count: number) => `Biểu mẫu đã tạo: ${whole(count)}`,
  documentsOf: (form: DocumentForm, count: number) => `${DOCUMENT_NAMES[form]}: ${whole(count)}`,
  jsonOnly: "Biểu mẫu: không tạo (--json-only)",
  nobody: (sentence: string) => `${SEVERITY_LABELS.error.word}: ${sentence}`,
  nothingMade: "Không tạo biểu mẫu, tệp zip và sổ xếp loại.",
  failures: (count: number) => `Không tạo được: ${whole(count)}`,
  officeTemplates: (count: number) => `Mẫu của cơ quan: ${whole(count)}`,
  officeTemplate: (label: string, file: string, fromFolder: boolean) => `${label}: ${file} (${fromFolder ? "thư mục --mau" : "trong sổ"})`,
  strangeTemplates: (files: readonly string[], names: readonly string[]) => `Không dùng ${files.join(", ")}: tên tệp phải là một trong ${names.join(", ")}.`,
  quotas: "Hạn mức xuất sắc",
  /** "Vấn đề: 2 Lỗi, 1 Cần xem, 9 Thông tin", in the words of the pane. */
  problems: (counts: Readonly<Record<Severity, number>>) =>
    `Vấn đề: ${(["error", "warning", "info"] as const).map((severity) => `${counts[severity]} ${SEVERITY_LABELS[severity].word}`).join(", ")}`,
  problemKind: (severity: string, kind: string, count: number) => `${severity}: ${kind} (${whole(count)})`,
  withPlaces: (heading: string, places: readonly string[], count: number) => `${heading}: ${places.join(", ")}${count > places.length ? ", …" : ""}`,
  more: (count: number) => `… và ${whole(count)} mục nữa, xem ket-qua.json`,
  noProblems: "Vấn đề: không có",
  files: (folder: string) => `Đã ghi vào: ${folder}`,
  documentsFolder: (count: number) => `${whole(count)} biểu mẫu trong các thư mục con`,
  kept: (path: string, instead: string) => `Giữ nguyên “${path}” vì tệp đã có người sửa hoặc không do Xếp loại ghi; bản mới là “${instead}”.`,
  untouched: (count: number) => `Giữ nguyên ${whole(count)} tệp đã sửa sau lần chạy trước, vì bản tạo lại không có gì mới.`,
  moreKept: (count: number) => `Giữ nguyên như vậy ${whole(count)} tệp khác; bản mới có chữ “(mới)” trong tên.`,
  stale: (count: number) => `Đã xóa ${whole(count)} biểu mẫu của lần chạy trước nay không còn dùng.`,
} as const;
