import type { DocumentForm } from "../documents/documentPlan";
import type { Outcome } from "../review/level";
import { DOCUMENT_NAMES } from "./paper";
import type { Deadline } from "../review/regulation";
import { whole } from "./number";

/** Every sentence of the task pane. Buttons are verbs; an error names the mend. */
export const PANE = {
  title: (year: number | null) => (year === null ? "Xếp loại" : `Xếp loại · ${year}`),
  /** What the pane works on: "Danh sách 2023.xlsx", or "Sổ đang mở: Danh sách 2023.xlsx" beside Excel. */
  file: (name: string, inExcel: boolean) => (!inExcel ? name : name === "" ? "Sổ đang mở" : `Sổ đang mở: ${name}`),
  menu: "Mở bảng chọn",
  openOther: "Mở danh sách khác",
  readAgain: "Đọc lại danh sách đang mở",
  restore: "Khôi phục lần ghi cuối",
  mend: "Nạp lại công thức",
  log: "Nhật ký",
  plan: "Kiểm tra kế hoạch",
  help: "Trợ giúp",
  version: (version: string) => `Xếp loại, phiên bản ${version}.`,
  notices: "Giấy phép của các phần mềm đi kèm",
  templates: "Mẫu của cơ quan",
  preview: "Xem nhanh một bản",
  loading: "Đang mở…",
  close: "Đóng",
  stepsName: "Các bước",
  stepNames: { list: "Danh sách", ratings: "Xếp loại", quotas: "Hạn mức", forms: "Biểu mẫu", dossier: "Hồ sơ" },
  makeAll: "Tạo tất cả biểu mẫu",
  makeChosen: (count: number) => `Tạo ${whole(count)} biểu mẫu đã chọn`,
  makeAgain: "Tạo lại",
  cancel: "Hủy",
  cancelling: "Đang dừng…",
  retryFailed: (count: number) => `Làm lại phần lỗi (${whole(count)})`,
  saveZip: (count: number) => `Lưu hồ sơ (${whole(count)} tệp)`,
} as const;

/** What a step's sign says aloud: `MATTER.error(2)` → "2 lỗi". */
export const MATTER = {
  done: "không còn việc phải xem",
  error: (count: number) => `${whole(count)} lỗi`,
  warning: (count: number) => `${whole(count)} việc cần xem`,
  daysLeft: (days: number) => (days === 0 ? "hôm nay là hạn cuối" : `còn ${days} ngày`),
  overdue: "đã qua hạn",
  noDeadline: "chưa ghi hạn",
  papersLacking: (count: number) => `còn thiếu ${whole(count)} văn bản`,
} as const;

export const WELCOME = {
  name: "Bắt đầu",
  lines: [
    "Từ danh sách cán bộ có sẵn, tạo đủ bản kiểm điểm, báo cáo và sổ xếp loại của năm.",
    "Tính mức xếp loại kèm lý do, chỉ ra chỗ vượt hạn mức. Người có thẩm quyền vẫn là người quyết định.",
    "Mọi việc làm trên máy này, không gửi dữ liệu đi đâu.",
  ],
  drop: "Thả tệp danh sách (.xlsx) vào đây, hoặc dùng nút bên dưới.",
  chooseFile: "Chọn tệp danh sách",
  openSample: "Mở danh sách mẫu",
  useOpen: "Dùng danh sách đang mở",
  opening: (name: string) => `Đang đọc ${name}…`,
  sampleName: "danh sách mẫu",
  openBookName: "sổ đang mở",
} as const;

/** The first writing replaces nothing, so "Khôi phục" has nothing to bring back. */
const wayBack = (isFirst: boolean): string => (isFirst ? "Muốn bỏ: xóa các sheet đó." : `Muốn trở lại như trước: ⋯ → ${PANE.restore}.`);

export const LIST = {
  foundIn: (people: number, units: number, where: string) => `Tìm thấy ${whole(people)} người ở ${whole(units)} phòng trong ${where}.`,
  /** Columns with something in them that say nothing to us: the first few by name. */
  unusedColumns: (headings: readonly string[]) =>
    headings.length === 0 ? "" : ` ${headings.length} cột có dữ liệu không dùng: ${headings.slice(0, 3).map((heading) => `“${heading}”`).join(", ")}${headings.length > 3 ? ` và ${headings.length - 3} cột nữa` : ""}.`,
  bookSheet: "sổ xếp loại (sheet Danh sách)",
  listSheet: (sheet: string, rows: string) => `sheet ${sheet} (${rows})`,
  collectives: (count: number) => `${whole(count)} tập thể được xếp loại.`,
  blankSample: "(trống)",
  matters: "Việc cần xem",
  showCell: (place: string) => `Đến ô ${place}`,
  more: (count: number) => `Xem thêm ${whole(count)} mục`,
  makeBook: "Tạo sổ xếp loại",
  bookAheadInExcel: (sheets: number) => `Sổ xếp loại: ${sheets} sheet sẽ ghi vào sổ đang mở`,
  bookAheadInFile: "Sổ xếp loại: một tệp mới, tệp gốc không đổi",
  bookReady: (name: string) => `Đã có ${name}: bấm nút ở cuối bảng Xếp loại để lưu, rồi làm tiếp trên sổ đó.`,
  bookInExcel: (sheets: readonly string[], isFirst: boolean) =>
    `Sẽ ghi ${sheets.length} sheet vào sổ đang mở: ${sheets.join(", ")}. Danh sách gốc không đổi. ${wayBack(isFirst)}`,
  bookInFile: "Sổ mới có bảng xếp loại, hạn mức và tổng hợp. Tệp gốc không đổi.",
  bookWritten: (sheets: number, added: string | null, isFirst: boolean) =>
    `Đã ghi ${sheets} sheet vào sổ đang mở.${added === null ? "" : ` Sổ của bản trước nay có thêm: ${added}.`} ${wayBack(isFirst)}`,
  writing: "Đang ghi sổ xếp loại…",
  restored: (sheets: readonly string[], left: readonly string[], unlogged: number) =>
    `Đã khôi phục: ${sheets.filter((sheet) => sheet !== "XepLoai_GhiNho").map((sheet) => (sheet === "XepLoai_Mau" ? "mẫu của cơ quan" : sheet)).join(", ")}.${left.length === 0 ? "" : ` Giữ nguyên ô đã sửa sau lần ghi: ${left.join(", ")}.`}${unlogged === 0 ? "" : ` Nhật ký giữ các dòng đã ghi; ${whole(unlogged)} ô trở lại hoặc đã sửa chờ ghi thêm ở ⋯ → ${PANE.log}.`}`,
} as const;

const FORM_SHORT: Readonly<Record<string, string>> = { "1269": "Phiếu QĐ 1269", tuDanhGia: "Báo cáo tự đánh giá", "01-2025": "Mẫu 01" };

export const RATINGS = {
  filterName: "Lọc",
  filters: {
    all: "Tất cả",
    noVote: "Chưa có phiếu",
    noProposal: "Chưa đề xuất",
    changed: "Khác đề xuất",
  },
  leaders: "Lãnh đạo và cơ quan",
  noUnit: "Chưa rõ phòng",
  unitCount: (people: number) => `${whole(people)} người`,
  none: "Không có ai trong mục này.",
  form: "Mẫu",
  formShort: (form: string | null) => (form === null ? "Chưa có mẫu" : (FORM_SHORT[form] ?? `Mẫu ${form}`)),
  position: "Chức vụ",
  at: "Trong danh sách:",
  proposal: "Đề xuất",
  previous: "Xếp loại năm trước",
  consideration: "Xem xét",
  decision: "Quyết định",
  self: "Tự xếp loại",
  ceiling: "Mức trần",
  blank: "chưa có",
  why: "Các bước xếp loại",
  noReasons: "Không có điều kiện nào hạn chế mức xếp loại.",
  changed: "khác đề xuất",
  collective: "tập thể",
  unverified: "chưa kiểm chứng với văn bản gốc",
  unverifiedClause: "Căn cứ chưa kiểm chứng với văn bản gốc.",
} as const;

export const QUOTAS = {
  none: "Danh sách chưa có gì để kiểm tra hạn mức. Ghi Đơn vị và Chức vụ của từng người.",
  passes: "Đạt",
  bar: (used: number, ceiling: number) => `${used} xuất sắc, tối đa ${ceiling}`,
  over: (count: number) => `Vượt ${whole(count)}`,
  room: (count: number) => (count === 0 ? "Vừa đúng số tối đa" : `Còn được thêm ${whole(count)}`),
  who: "Xếp loại xuất sắc",
  strip: (count: number) => `Kết quả phụ thuộc cách hiểu ở ${whole(count)} mục. Xem các cách hiểu`,
  readings: (count: number) => `Xem ${whole(count)} cách hiểu`,
  reading: "Cách hiểu",
  ceiling: "Tối đa",
  verdict: "Kết luận",
  stages: { proposal: "bước đề xuất", decision: "bước quyết định" },
  inForce: "đang dùng",
  doubtful: (count: number) => `Đạt nhưng phụ thuộc cách hiểu (${whole(count)})`,
  passing: (count: number) => `Đạt (${whole(count)})`,
} as const;

export const FORMS = {
  summary: (count: number, all: number) => (count === all ? `Sẽ tạo ${whole(all)} biểu mẫu.` : `Sẽ tạo ${whole(count)} trong ${whole(all)} biểu mẫu.`),
  byKind: "Theo loại",
  byMeeting: "Giấy tờ hội nghị",
  byUnit: "Theo phòng",
  agencyUnit: "Lãnh đạo, cơ quan và báo cáo chung",
  documents: (count: number) => `${whole(count)} bản`,
  blanks: (fields: number) => `Sẽ in dòng chấm để viết tay (${whole(fields)} mục)`,
  noBlanks: "Không có mục nào phải để trống.",
  withoutForm: (count: number) => `${whole(count)} người chưa có mẫu.`,
  withoutTemplate: (count: number, kinds: readonly string[]) =>
    `${whole(count)} biểu mẫu chưa tạo được vì mẫu của năm này không kèm theo phần mềm (${kinds.join("; ")}). Phần mềm không điền thay bằng mẫu của năm khác; thêm tệp của cơ quan ở`,
  seeErrors: "Xem mục Lỗi ở bước Danh sách",
  /** Why kinds that state a result are not ticked. */
  waiting: {
    decision: (kinds: readonly string[]) => `Chưa đánh dấu ${kinds.join("; ")}: chưa có mức nào ở cột Quyết định. Vẫn đánh dấu được nếu cần.`,
    proposal: (kinds: readonly string[]) => `Chưa đánh dấu ${kinds.join("; ")}: chưa có phiếu và chưa có mức đề xuất nào. Vẫn đánh dấu được nếu cần.`,
  },
  nothing: "Chưa chọn biểu mẫu nào. Đánh dấu ít nhất một loại và một phòng.",
  kinds: {
    ...DOCUMENT_NAMES,
    "01": "Mẫu 01: báo cáo tự kiểm điểm tập thể",
    "02A": "Mẫu 02A: bản kiểm điểm đảng viên",
    "02B": "Mẫu 02B: bản kiểm điểm lãnh đạo, quản lý",
    "1269": "Phiếu theo QĐ 1269: công chức không là đảng viên, người lao động",
    "01-2025": "Mẫu 01 năm 2025: báo cáo kiểm điểm tập thể",
    "2A": "Mẫu 2A: bản kiểm điểm lãnh đạo, quản lý",
    "2B": "Mẫu 2B: bản kiểm điểm đảng viên",
    tuDanhGia: "Báo cáo tự đánh giá của cơ quan",
    report: "Báo cáo kết quả gửi UBND tỉnh",
  } satisfies Record<DocumentForm, string>,
} as const;

export const DOSSIER = {
  nothingYet: "Chưa tạo hồ sơ.",
  working: "Đang tạo hồ sơ. Vẫn xem được các bước khác.",
  made: (count: number) => `Đã tạo ${whole(count)} tệp.`,
  madeButLacks: (count: number, lacks: number) => `Đã tạo ${whole(count)} tệp; hồ sơ gửi đi còn thiếu ${whole(lacks)} văn bản.`,
  cancelled: (done: number, total: number) => `Đã dừng sau ${whole(done)}/${whole(total)} biểu mẫu. Chưa có tệp để lưu; bấm “${PANE.makeAll}” để làm lại.`,
  failed: (count: number) => `${whole(count)} biểu mẫu chưa tạo được:`,
  stale: (count: number) => `Đã tạo ${whole(count)} tệp từ dữ liệu trước lần đọc mới nhất. Tạo lại để hồ sơ khớp với danh sách.`,
  earlier: "từ dữ liệu trước",
  partial: (count: number, all: number) => `Chỉ có ${whole(count)}/${whole(all)} biểu mẫu theo các mục đã chọn.`,
  outgoingLacks: (name: string, missing: readonly string[]) => `${name} chưa có: ${missing.join(", ")}. Tạo lại với đủ các loại biểu mẫu.`,
  withoutForm: (count: number) => `${whole(count)} người chưa có mẫu: xem lý do`,
  withoutNotice: (count: number) => `${whole(count)} người chưa có thông báo kết quả vì chưa có quyết định`,
  save: "Lưu về máy",
  saveFile: "Lưu",
  zip: "Hồ sơ",
  book: "Sổ xếp loại",
  data: "Tải dữ liệu",
  files: (count: number) => `Các tệp đã tạo (${whole(count)})`,
  lacks: (count: number, all: number) => `Còn thiếu ${whole(count)} trong ${whole(all)} văn bản`,
  complete: (count: number) => `Đủ ${whole(count)} văn bản`,
  subject: "Đối tượng",
  state: "Tình trạng",
  row: "Dòng",
  agency: "Cơ quan",
  deadlines: "Thời hạn khác",
  lastDay: (date: string) => `hạn cuối ${date}`,
  before: (date: string) => `trước ${date}`,
  by: (date: string) => `đến hết ${date}`,
  daysLeft: MATTER.daysLeft,
  overdue: MATTER.overdue,
} as const;

/** What saved files are called, as the command line calls them. */
export const FILES = {
  zip: (year: number) => `Hồ sơ xếp loại ${year}.zip`,
  book: (year: number) => `Sổ xếp loại ${year}.xlsx`,
  data: "ket-qua.json",
} as const;

export const WORK = {
  progress: (done: number, total: number, name: string | null) => `${whole(done)}/${whole(total)}${name === null ? "" : ` · ${name}`}`,
  preparing: "Đang chuẩn bị…",
  barName: "Tiến độ tạo biểu mẫu",
  spokenStart: "Bắt đầu tạo biểu mẫu.",
  spokenProgress: (percent: number) => `Đã xong ${percent} phần trăm.`,
  spokenDone: (count: number, failed: number) => `Đã tạo ${whole(count)} tệp${failed === 0 ? "" : `, ${whole(failed)} biểu mẫu chưa tạo được`}.`,
  spokenCancelled: "Đã dừng.",
  spokenOpened: (people: number, matters: number) => `Đã đọc ${whole(people)} người, ${whole(matters)} việc cần xem.`,
} as const;

export const FAULT = {
  sampleMissing: "Không tải được danh sách mẫu. Kiểm tra kết nối với nơi đặt phần mềm rồi bấm lại.",
  notXlsx: (name: string) => `${name} không phải tệp .xlsx. Mở bằng Excel, lưu thành .xlsx rồi mở lại ở đây.`,
  reading: (name: string) => `Không đọc được ${name}. Mở bằng Excel, lưu lại thành .xlsx rồi thử lại.`,
  cellBeingEdited: "Excel đang sửa một ô. Nhấn Enter để kết thúc sửa ô; phần mềm sẽ làm tiếp.",
  readingExcel: "Không đọc được sổ đang mở. Nếu đang sửa một ô, nhấn Enter để kết thúc rồi thử lại.",
  oneFile: (read: string, others: readonly string[]) => `Mỗi lần chỉ đọc một tệp: đã chọn ${read}, không đọc ${others.join(", ")}.`,
  making: "Không tạo được hồ sơ. Thử lại; nếu vẫn lỗi, đóng phần mềm rồi mở lại.",
  template: (name: string) => `Không tải được mẫu ${name}. Kiểm tra kết nối với nơi đặt phần mềm rồi thử lại.`,
  writingFile: "Không tạo được tệp sổ xếp loại. Các biểu mẫu không bị ảnh hưởng; bấm “Tạo sổ xếp loại” để thử lại.",
  writing: "Không ghi được sổ xếp loại. Nếu đang sửa một ô, nhấn Enter để kết thúc; nếu sổ bị khóa, bỏ khóa rồi thử lại.",
  selecting: (place: string) => `Không đến được ô ${place}. Sheet có thể đã đổi tên; bấm “${PANE.readAgain}”.`,
  unfinished: `Lần ghi trước chưa xong, sổ có thể mới được ghi một phần. Nếu không có bảng Xếp loại nào đang ghi, bấm “${PANE.restore}” để sổ trở về như trước lần ghi đó.`,
  restoring: "Không khôi phục được. Nếu đang sửa một ô, nhấn Enter để kết thúc rồi thử lại.",
} as const;

/** What stands in no workbook and is gone when the pane is loaded anew. */
const GONE = {
  trials: "các mức đang thử",
  typing: "chữ đang gõ",
  units: "kết quả phòng đang xem (chọn lại tệp)",
  making: "biểu mẫu đang tạo dở (bấm tạo lại)",
  files: "tệp đã tạo mà chưa lưu (bấm tạo lại)",
} as const;
export type Unwritten = keyof typeof GONE;

export const RESUMED = {
  gone: (what: readonly Unwritten[]) => `Bảng Xếp loại vừa được nạp lại. Sổ vẫn giữ những gì đã ghi; phần chưa ghi không còn: ${what.map((one) => GONE[one]).join("; ")}.`,
} as const;

/** Levels in a row of 320 px; the full label stands where there is room. */
export const SHORT_LEVELS: Readonly<Record<Outcome, string>> = {
  excellent: "Xuất sắc",
  good: "Tốt",
  completed: "Hoàn thành",
  failed: "Không hoàn thành",
  unrated: "Không xếp loại",
};

/** Where a dossier goes, by deadline. */
export const DEADLINE_NAMES: Readonly<Record<Deadline["id"], string>> = {
  meeting: "Họp kiểm điểm tập thể lãnh đạo",
  province: "UBND tỉnh (qua Sở Nội vụ)",
  party: "Ban Tổ chức Tỉnh ủy",
  servants: "Xếp loại công chức",
  central: "Tỉnh ủy gửi Trung ương",
};
