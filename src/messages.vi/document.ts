import type { CollectiveForm, PersonForm } from "../review/subject";
import { OfficeTemplateError, TemplateError, type TemplateFault } from "../documents/templateFault";
import { whole } from "./number";

/** Short names of the forms in file names: "P001 Nguyễn Văn A - Mẫu 02B.docx". */
export const FILE_LABELS: Readonly<Record<PersonForm | CollectiveForm | "frame" | "unitSummary" | "notice", string>> = {
  "02A": "Mẫu 02A",
  "02B": "Mẫu 02B",
  "1269": "Phiếu 1269",
  "2A": "Mẫu 2A",
  "2B": "Mẫu 2B",
  "01": "Mẫu 01",
  "01-2025": "Mẫu 01",
  tuDanhGia: "Báo cáo tự đánh giá",
  frame: "Khung tiêu chí",
  unitSummary: "Báo cáo kết quả",
  notice: "Thông báo kết quả",
};

/** Names of the documents beside the folders. */
export const TOP_NAMES = {
  report: (year: number) => `Báo cáo kết quả đánh giá, xếp loại năm ${year}`,
  partyReport: (year: number) => `Báo cáo gửi Ban Tổ chức Tỉnh ủy năm ${year}`,
  trace: (year: number) => `Phụ lục truy vết số liệu năm ${year}`,
  filing: (year: number) => `Danh mục tài liệu lưu giữ năm ${year}`,
  provinceContents: (year: number) => `Mục lục hồ sơ gửi UBND tỉnh năm ${year}`,
  partyContents: (year: number) => `Mục lục hồ sơ gửi Ban Tổ chức Tỉnh ủy năm ${year}`,
} as const;

/** What kind of person the QĐ 1269 form speaks of. */
export const STAFF_KINDS = { civilServant: "công chức", contractWorker: "người lao động" } as const;

/** "ngày 05 tháng 02 năm 2024"; the day and the month 1, 2 take a leading zero (Nghị định 30/2020/NĐ-CP). `null`: to be written. */
export function dayText(isoDate: string | null, year: number): string {
  const [, y, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(isoDate ?? "") ?? [];
  if (y === undefined || month === undefined || day === undefined) return `ngày …… tháng …… năm ${year}`;
  return `ngày ${day} tháng ${Number(month) > 2 ? Number(month) : month} năm ${y}`;
}

/** What the report says besides its tables. */
export const REPORT = {
  total: "Tổng cộng",
  partyAddressee: "Ban Tổ chức Tỉnh ủy",
  notDecided: (count: number) => `Trong đó ${whole(count)} người chưa có quyết định; số liệu tính theo mức đã được xem xét hoặc đề xuất.`,
  decidedAbove: "Mức xếp loại của người đứng đầu và cấp phó của người đứng đầu cơ quan do cấp có thẩm quyền quyết định.",
  considered: "Đã xem xét, chưa quyết định",
  proposed: "Mới đề xuất",
  proposedMark: "(đề xuất)",
  consideredMark: "(đã xem xét)",
  discipline: (form: string) => `Kỷ luật: ${form}`,
  maternity: "Nghỉ thai sản",
  stages: { proposal: "Theo đề xuất của từng phòng, đơn vị:", decision: "Theo kết quả xem xét, quyết định:" },
  unratedLine: (who: readonly string[], why: string | null) => `${who.join(", ")}: ${why === null ? "……………" : `${why}.`}`,
} as const;

/** Words of the report of a phòng, of the frames, the lists. */
export const UNIT_SUMMARY = {
  office: "Văn phòng",
  leaders: (agency: string | null) => `Lãnh đạo ${agency ?? "cơ quan"}`,
  head: "NGƯỜI ĐỨNG ĐẦU PHÒNG, ĐƠN VỊ",
} as const;

export const FRAME = {
  titles: { leadership: "TẬP THỂ LÃNH ĐẠO, QUẢN LÝ", agency: "CƠ QUAN, ĐƠN VỊ", unit: "TẬP THỂ LÃNH ĐẠO, QUẢN LÝ", person: "CÁ NHÂN LÃNH ĐẠO, QUẢN LÝ" },
  signs: { collective: "T/M TẬP THỂ LÃNH ĐẠO, QUẢN LÝ", person: "NGƯỜI TỰ ĐÁNH GIÁ" },
} as const;

export const FILING = {
  kinds: {
    minutes: "Biên bản cuộc họp nhận xét, đánh giá",
    forms: "Phiếu đánh giá, xếp loại chất lượng",
    partyOpinion: "Nhận xét của cấp ủy nơi công tác (nếu có)",
    notice: "Kết luận và thông báo bằng văn bản về kết quả đánh giá, xếp loại chất lượng",
    complaints: "Hồ sơ giải quyết kiến nghị (nếu có)",
    others: "Các văn bản khác liên quan (nếu có)",
  },
  made: (count: number) => `${whole(count)} văn bản`,
  awaited: (count: number) => `${whole(count)} giấy tờ nhận về`,
} as const;

export const CONTENTS = {
  file: "00 Mục lục hồ sơ.docx",
  complete: (count: number) => `Hồ sơ gồm ${whole(count)} tài liệu, đã đủ.`,
  missing: (count: number, missing: readonly string[]) => `Hồ sơ gồm ${whole(count)} tài liệu, còn thiếu ${missing.length}: ${missing.join("; ")}.`,
} as const;

/** Names under which a blank is told to the office, where the tag itself says too little. */
export const BLANKS = { place: "Địa danh", date: "Ngày văn bản", number: "Số báo cáo", reportTo: "Kính gửi", signer: "Họ tên người đứng đầu", unratedReason: "Lý do không xếp loại", unitHead: "Người ký của phòng", votes: "Kết quả bỏ phiếu" } as const;

const MEND = "Mở tệp mẫu bằng Word, sửa, lưu lại rồi tạo lại.";

/** One fault of a template the office edited: what is wrong, without the mend. */
export function templateFaultText(fault: TemplateFault): string {
  switch (fault.kind) {
    case "notWord":
      return "tệp không phải văn bản Word (.docx) hoặc đã hỏng";
    case "unclosedTag":
      return `thẻ “{${fault.tag}” thiếu dấu đóng “}”`;
    case "unopenedTag":
      return `dấu “}” sau “${fault.tag}” không có dấu mở “{”`;
    case "doubledBrace":
      return `thừa một dấu ngoặc ở thẻ “${fault.tag}”`;
    case "unclosedLoop":
      return `phần lặp “{#${fault.tag}}” chưa có thẻ đóng “{/${fault.tag}}”`;
    case "unopenedLoop":
      return `thẻ đóng “{/${fault.tag}}” không có thẻ mở “{#${fault.tag}}”`;
    case "crossedLoops":
      return `phần lặp “{#${fault.tag}}” bị đóng bằng “{/${fault.other}}”`;
    case "loopPlace":
      return `phần lặp “${fault.tag}” mở và đóng ở hai nơi khác loại (trong bảng và ngoài bảng)`;
    case "rawXml":
      return `thẻ “{@${fault.tag}}” chèn mã vào tệp nên không dùng được`;
    case "other":
      return `không điền được (${fault.detail})`;
  }
}

/** A document that could not be made: its name, every fault of its template, the mend. */
export function documentFailureText(path: string, template: string, error: unknown): string {
  if (error instanceof TemplateError) return `${path}: tệp mẫu ${template}: ${error.faults.map(templateFaultText).join("; ")}. ${MEND}`;
  if (error instanceof OfficeTemplateError) return `${path}: ${error.message}`;
  return `${path}: không tạo được (${error instanceof Error ? error.message : String(error)}).`;
}
