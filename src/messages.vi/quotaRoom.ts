import type { Evidence } from "../review/evidence";
import type { TriedColumn } from "../review/tryOut";
import { PANE } from "./pane";
import { whole } from "./number";
import { UNSAVED } from "./saving";

/** Sentences of trying, deciding and the trace. */
export const TRY = {
  title: "Thử đổi",
  intro: "Đổi thử mức xếp loại mà chưa ghi vào sổ; các hạn mức dưới đây tính theo mức thử.",
  add: "Thêm người, tập thể để thử",
  addHint: "Gõ mã hoặc tên",
  addButton: "Thêm",
  unknown: (text: string) => `Không tìm thấy “${text}” trong danh sách. Chọn một dòng được gợi ý.`,
  writes: (parts: readonly { readonly column: string; readonly names: readonly string[] }[]) => `Sẽ ghi vào ${parts.map(({ column, names }) => `cột ${column}: ${names.join(", ")}`).join("; ")}.`,
  column: (name: string) => `Cột của ${name}`,
  level: (name: string) => `Mức của ${name}`,
  blank: "(để trống)",
  drop: (name: string) => `Bỏ thử ${name}`,
  dropShort: "Bỏ",
  compare: "So với hiện nay",
  ceiling: (ceiling: number) => `tối đa ${ceiling}`,
  unchanged: "Chưa hạn mức nào thay đổi.",
  idle: (name: string) => `${name}: kết quả bỏ phiếu hoặc mức trần quyết định đề xuất, nên mức thử ở cột đề xuất không có tác dụng. Muốn đổi thì bỏ phiếu lại.`,
  reason: "Lý do (ghi vào cột Lý do quyết định và nhật ký)",
  reasonNeeded: "Có mức khác đề xuất: ghi lý do.",
  apply: (cells: number) => `Ghi ${whole(cells)} mức vào sổ`,
  applyHint: `Ghi đúng các ô này trong sheet Danh sách, Tập thể. Muốn trở lại như trước: ⋯ → ${PANE.restore}.`,
  applyInFile: "Ghi vào sổ sẽ lưu; tệp gốc không đổi.",
  needsBook: "Phần mềm không bao giờ sửa danh sách gốc: bấm “Tạo sổ xếp loại” ở bước Danh sách rồi ghi quyết định vào sổ đó.",
  discard: "Bỏ các mức thử",
  applied: (cells: number, log: boolean) => `Đã ghi ${whole(cells)} mức${log ? " và nhật ký" : ""}. Muốn trở lại như trước: ⋯ → ${PANE.restore}.`,
  appliedInFile: (cells: number) => `Đã đổi ${whole(cells)} mức trong bảng Xếp loại. Bấm “${UNSAVED.save}” để giữ.`,
  moved: (places: readonly string[]) => `Chưa ghi gì: ${places.join(", ")} đã được sửa sau lần đọc cuối, có thể do người khác. Đã đọc lại; xem lại mức thử rồi ghi.`,
  missing: (names: readonly string[]) => `Chưa ghi gì: không tìm thấy dòng hoặc cột của ${names.join(", ")} trong sổ. Kiểm tra cột Mã: không để trống, không trùng.`,
  failed: "Không ghi được. Nếu đang sửa một ô, nhấn Enter để kết thúc; nếu sheet bị khóa, bỏ khóa rồi thử lại.",
} as const;

export const TRIED_COLUMNS: Readonly<Record<TriedColumn, string>> = {
  typedProposal: "Phòng đề xuất",
  consideration: "Lãnh đạo Ban xem xét",
  decision: "Quyết định",
};

export const GIVE_WAY = {
  title: "Ai có thể nhường",
  intro: "Gợi ý nhỏ nhất để mọi hạn mức đạt, xếp theo số phiếu và cấp độ tiêu chí đã ghi (yếu hơn đứng trước). Phần mềm không tự đổi mức của ai.",
  stages: { proposal: "Ở bước đề xuất của phòng", decision: "Ở bước quyết định" },
  inProposal: "Mục này đếm mức phòng đề xuất: mức thử ghi vào cột Phòng đề xuất.",
  inDecision: "Mức thử ghi vào cột Quyết định.",
  inDecisionAfterClosing: "Đề xuất đã chốt: mức thử ghi vào cột Quyết định, số đếm của bước đề xuất không đổi.",
  total: (people: number) => `cần ít nhất ${whole(people)} người hoặc tập thể chuyển từ xuất sắc xuống tốt`,
  option: (number: number, all: number) => (all === 1 ? "Phương án" : `Phương án ${number}/${all}`),
  unlisted: (count: number) => `Còn ${whole(count)} phương án khác, chỉ khác số người theo nhóm.`,
  firm: (count: number) => `${whole(count)} người:`,
  among: (choose: number, of: number) => `${whole(choose)} trong ${whole(of)} người ngang nhau:`,
  tryOne: (name: string) => `Thử ${name}`,
  tryAll: "Thử phương án này",
  noEvidence: "chưa có phiếu, cấp độ để so",
} as const;

/** "4/7 phiếu xuất sắc, 3/5 tiêu chí xuất sắc". */
export const evidenceText = ({ votes, grades }: Evidence): string =>
  [votes === null ? null : `${votes.excellent}/${votes.all} phiếu xuất sắc`, grades === null ? null : `${grades.excellent}/${grades.all} tiêu chí xuất sắc`]
    .filter((part) => part !== null)
    .join(", ") || GIVE_WAY.noEvidence;

export const LOG = {
  title: "Nhật ký",
  pending: (count: number) => (count === 0 ? "Mọi thay đổi đã có trong nhật ký." : `${whole(count)} thay đổi từ lần ghi cuối, chưa có trong nhật ký:`),
  write: "Ghi vào nhật ký",
  written: (count: number) => `Đã ghi ${whole(count)} dòng vào sheet Nhật ký.`,
  inFile: "Thay đổi được ghi vào sheet Nhật ký của sổ khi bấm “Tạo sổ xếp loại”.",
  notYet: "Chưa có gì để so: nhật ký bắt đầu từ lần tạo sổ đầu tiên.",
  kept: (count: number) => `Đã ghi (${whole(count)})`,
  nobody: "Chưa ghi tên người làm: ghi ở sheet Cấu hình, mục “Người làm hồ sơ”.",
  fromTo: (from: string, to: string) => `${from === "" ? "(trống)" : from} → ${to === "" ? "(trống)" : to}`,
  /** A deleted row is not put back by us: how it comes back, and what stood there. */
  deleted: (before: string, key: string) => `Muốn có lại: nhấn Ctrl+Z nếu vừa xóa; không thì thêm một dòng vào bảng với mã ${key} và các ô đã có: ${before}`,
  takeBack: "Trả lại",
  takeBackName: (what: string) => `Trả lại ${what}`,
  takenBack: (what: string, to: string) => `Đã trả ${what} về ${to === "" ? "trống" : `“${to}”`}.`,
  changedSince: (places: readonly string[]) => `Chưa trả lại: ${places.join(", ")} nay không còn giá trị của dòng này. Trả lại dòng mới hơn của ô đó trước, hoặc sửa thẳng trong ô.`,
  closed: "Sau khi chốt:",
  noLock: "Chốt chỉ để báo, không khóa ô: ai mở được sổ vẫn sửa được.",
  since: (time: string) => `từ ${time}`,
} as const;
