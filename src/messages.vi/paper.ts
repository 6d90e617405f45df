import type { DocumentForm } from "../documents/documentPlan";
import { MEETING_FILES } from "./meeting";
import type { Belongs, Destination, DossierItem, IncomingPaper } from "../review/dossier";

/** What each document is called in Hồ sơ, on the pane and in the contents lists. */
export const DOCUMENT_NAMES: Readonly<Record<DocumentForm, string>> = {
  "02A": "Bản kiểm điểm cá nhân (Mẫu 02A)",
  "02B": "Bản kiểm điểm cá nhân (Mẫu 02B)",
  "1269": "Bản kiểm điểm, tự đánh giá (mẫu Quyết định 1269/QĐ-BDT)",
  "2A": "Bản kiểm điểm cá nhân (Mẫu 2A)",
  "2B": "Bản kiểm điểm cá nhân (Mẫu 2B)",
  "01": "Báo cáo tự kiểm điểm tập thể (Mẫu 01)",
  "01-2025": "Báo cáo kiểm điểm tập thể (Mẫu 01 năm 2025)",
  tuDanhGia: "Báo cáo tự đánh giá kết quả thực hiện nhiệm vụ",
  ...MEETING_FILES,
  frame: "Khung tiêu chí tự đánh giá, xếp loại",
  unitSummary: "Báo cáo kết quả của phòng gửi Văn phòng",
  report: "Báo cáo gửi UBND tỉnh",
  partyReport: "Báo cáo gửi Ban Tổ chức Tỉnh ủy",
  notice: "Thông báo kết quả xếp loại",
  trace: "Phụ lục truy vết số liệu",
  filing: "Danh mục tài liệu lưu giữ",
  provinceContents: "Mục lục hồ sơ gửi UBND tỉnh",
  partyContents: "Mục lục hồ sơ gửi Ban Tổ chức Tỉnh ủy",
};

/** Papers that come signed or from others. */
export const PAPER_NAMES: Readonly<Record<IncomingPaper, string>> = {
  partyOpinion: "Ý kiến nhận xét của cấp ủy",
  residence: "Nhận xét của cấp ủy nơi cư trú",
  oldAgency: "Ý kiến của cơ quan cũ (nếu đã công tác ở đó từ 6 tháng)",
};

/** How far a document or a paper has come, as Hồ sơ says it. */
export const MADE_STATES = { made: "Đã tạo", toSign: "Chờ ký", signed: "Đã ký", returned: "Trả lại", missing: "Thiếu" } as const;
export const RECEIVED_STATES = { received: "Đã nhận", notReceived: "Chưa nhận", notNeeded: "Không cần" } as const;
/** `notMade`: planned and not made yet, which Hồ sơ has no row for. */
export const STATES = { ...MADE_STATES, ...RECEIVED_STATES, notMade: "Chưa tạo" } as const;
export type StateId = keyof typeof STATES;

/** The sign before each state on the pane: the word stands beside it. */
export const STATE_SIGNS: Readonly<Record<StateId, string>> = {
  made: "✓", toSign: "✎", signed: "★", returned: "↩", missing: "✕", received: "✓", notReceived: "○", notNeeded: "–", notMade: "○",
};

export const DESTINATION_NAMES: Readonly<Record<Destination, string>> = { province: "UBND tỉnh", party: "Ban Tổ chức Tỉnh ủy" };

/** "Hồ sơ gửi UBND tỉnh 2023.zip", and the button that saves it. */
export const outgoingName = (destination: Destination): string => `Hồ sơ gửi ${DESTINATION_NAMES[destination]}`;
export const outgoingZip = (destination: Destination, year: number): string => `${outgoingName(destination)} ${year}.zip`;

export const BELONGS_NAMES: Readonly<Record<Belongs, string>> = { ...DESTINATION_NAMES, both: "Cả hai", none: "Không" };

/** What the rows of Quy tắc on the dossiers are about. */
export const ITEM_NAMES: Readonly<Record<DossierItem, string>> = {
  report: "Báo cáo gửi UBND tỉnh",
  partyReport: "Báo cáo gửi Ban Tổ chức Tỉnh ủy",
  minutes: "Biên bản hội nghị kiểm điểm của tập thể lãnh đạo",
  leadershipForm: "Báo cáo tự kiểm điểm của tập thể lãnh đạo (Mẫu 01)",
  leadershipFrame: "Khung tiêu chí của tập thể lãnh đạo",
  selfReport: "Báo cáo tự đánh giá của cơ quan",
  agencyFrame: "Khung tiêu chí của cơ quan",
  headForm: "Bản kiểm điểm của người đứng đầu",
  headFrame: "Khung tiêu chí của người đứng đầu",
  headPapers: "Nhận xét, ý kiến của nơi khác về người đứng đầu",
  deputyForm: "Bản kiểm điểm của cấp phó",
  deputyFrame: "Khung tiêu chí của cấp phó",
  deputyPapers: "Nhận xét, ý kiến của nơi khác về cấp phó",
  unitSummaries: "Báo cáo kết quả của từng phòng",
};

export const dossierRuleText = (item: DossierItem): string => `${ITEM_NAMES[item]}: để trong hồ sơ gửi`;
