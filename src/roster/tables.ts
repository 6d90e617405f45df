import { type Level, LEVELS } from "../review/level";
import { COLLECTIVE_LABELS, GRADE_CHOICES, LEVEL_CHOICES, MARK_SOURCE_LABELS, NO, OVERALL_QUESTION, YES } from "./labels";
import { MADE_STATES, RECEIVED_STATES } from "../messages.vi/paper";
import { ANSWER_KINDS } from "../messages.vi/recipe";
import { POINT_COLUMNS } from "./personColumns";
import { column, type TableDefinition } from "./tableDefinition";

/**
 * The one definition of the tables of the workbook beside DanhSach (`personColumns.ts`). Their cells are typed by the
 * office; nothing inside a table depends on what reads that table.
 */
export type SettingField = "setting" | "value" | "note";
export const SETTINGS_TABLE: TableDefinition<SettingField> = {
  sheet: "Cấu hình",
  table: "CauHinh",
  columns: [
    column("setting", "Mục", "text", 34, [], { required: true }),
    column("value", "Giá trị", "mixed", 52, [], { required: true }),
    column("note", "Ghi chú", "text", 60),
  ],
};

export type RuleField = "code" | "what" | "value" | "clause" | "verified" | "note";
export const RULES_TABLE: TableDefinition<RuleField> = {
  sheet: "Quy tắc",
  table: "QuyTac",
  columns: [
    column("code", "Mã", "text", 36, [], { required: true }),
    column("what", "Nội dung", "text", 56),
    column("value", "Giá trị", "mixed", 30, [], { required: true, zeroCounts: true }),
    column("clause", "Căn cứ", "text", 40),
    column("verified", "Đã kiểm chứng", "mark", 12, [], { values: [YES, NO], zeroCounts: true }),
    column("note", "Ghi chú", "text", 46),
  ],
};

export type CollectiveField =
  | "id" | "name" | "kind" | "unit" | "leaderInCharge" | "discipline" | "expected" | "self" | "typedProposal" | "consideration" | "decision" | "decisionReason" | "previous"
  | "generalPoints" | "taskPoints" | "points";
export const COLLECTIVES_TABLE: TableDefinition<CollectiveField> = {
  sheet: "Tập thể",
  table: "TapThe",
  columns: [
    column("id", "Mã", "text", 8),
    column("name", "Tên", "text", 40, ["tên tập thể", "tập thể"], { required: true }),
    column("kind", "Loại", "choice", 14, ["loại tập thể"], { values: Object.values(COLLECTIVE_LABELS) }),
    column("unit", "Đơn vị", "text", 28, ["phòng"]),
    column("leaderInCharge", "Lãnh đạo phụ trách", "text", 26),
    column("discipline", "Kỷ luật", "text", 14, ["kỉ luật"]),
    column("expected", "Dự kiến", "level", 16, ["mức dự kiến"], { values: LEVEL_CHOICES }),
    column("self", "Tự xếp loại", "level", 16, ["tự đánh giá"], { values: LEVEL_CHOICES }),
    column("typedProposal", "Đề xuất", "level", 16, [], { values: LEVEL_CHOICES }),
    column("consideration", "Lãnh đạo Ban xem xét", "level", 16, ["lãnh đạo xem xét"], { values: LEVEL_CHOICES }),
    column("decision", "Quyết định", "level", 16, ["kết quả"], { values: LEVEL_CHOICES }),
    column("decisionReason", "Lý do quyết định", "text", 24, ["lý do"]),
    column("previous", "Xếp loại năm trước", "level", 16, ["kết quả năm trước", "năm trước"], { values: LEVEL_CHOICES, optional: true }),
    ...POINT_COLUMNS,
  ],
};

export type CriterionField = "frame" | "order" | "text" | "isResult" | "clause" | "verified";
export const CRITERIA_TABLE: TableDefinition<CriterionField> = {
  sheet: "Tiêu chí",
  table: "TieuChi",
  columns: [
    column("frame", "Khung", "text", 24),
    column("order", "TT", "text", 6, ["stt"]),
    column("text", "Tiêu chí", "text", 70, [], { required: true }),
    column("isResult", "Là kết quả", "mark", 10, [], { values: [YES, NO] }),
    column("clause", "Căn cứ", "text", 36),
    column("verified", "Đã kiểm chứng", "mark", 12, [], { values: [YES, NO] }),
  ],
};

export type MarkField = "subject" | "criterion" | "grade" | "source" | "isResult";
export const MARKS_TABLE: TableDefinition<MarkField> = {
  sheet: "Cấp độ",
  table: "CapDo",
  columns: [
    column("subject", "Đối tượng", "text", 30, [], { required: true }),
    column("criterion", "Tiêu chí", "text", 60, [], { required: true }),
    column("grade", "Cấp độ", "choice", 14, [], { values: GRADE_CHOICES, required: true }),
    column("source", "Nguồn", "choice", 12, [], { values: Object.values(MARK_SOURCE_LABELS) }),
    column("isResult", "Là kết quả", "mark", 10, [], { values: [YES, NO], zeroCounts: true }),
  ],
};

/** A level in full and as offices shorten it. */
const spellings = (level: Level): readonly string[] => LEVELS.filter(({ id }) => id === level).flatMap(({ label, short }) => [label, short]);

export type TallyField =
  | "subject" | "question" | "round" | "summoned" | "present" | "voters" | "issued" | "collected" | "valid" | "invalid"
  | "excellent" | "good" | "completed" | "failed";
export const TALLIES_TABLE: TableDefinition<TallyField> = {
  sheet: "Biểu quyết",
  table: "BieuQuyet",
  columns: [
    column("subject", "Đối tượng", "text", 30, [], { required: true }),
    column("question", "Câu hỏi", "text", 24, [], { values: [OVERALL_QUESTION] }),
    column("round", "Lần", "number", 6),
    column("summoned", "Triệu tập", "number", 9),
    column("present", "Có mặt", "number", 9),
    column("voters", "Số người bỏ phiếu", "number", 10),
    column("issued", "Phát ra", "number", 9),
    column("collected", "Thu về", "number", 9),
    column("valid", "Hợp lệ", "number", 9),
    column("invalid", "Không hợp lệ", "number", 9),
    // Until the levels were named these were "Mức 1" to "Mức 4". Every reader of that time knows these names too, so the layout keeps its number.
    column("excellent", "Xuất sắc", "number", 9, ["mức 1", ...spellings("excellent")], { required: true }),
    column("good", "Tốt", "number", 9, ["mức 2", ...spellings("good")], { required: true }),
    column("completed", "Hoàn thành", "number", 9, ["mức 3", ...spellings("completed")], { required: true }),
    column("failed", "Không hoàn thành", "number", 9, ["mức 4", ...spellings("failed")], { required: true }),
  ],
};

export type MeetingField = "meeting" | "date" | "time" | "venue" | "chair" | "secretary" | "tellers";
export const MEETINGS_TABLE: TableDefinition<MeetingField> = {
  sheet: "Hội nghị",
  table: "HoiNghi",
  columns: [
    column("meeting", "Hội nghị", "text", 34, ["cuộc họp"], { required: true }),
    column("date", "Ngày", "date", 12, ["ngày họp"]),
    column("time", "Giờ", "text", 12, ["giờ họp", "thời gian"]),
    column("venue", "Địa điểm", "text", 30),
    column("chair", "Chủ trì", "text", 26, ["chủ tọa"]),
    column("secretary", "Thư ký", "text", 26, ["người ghi biên bản"]),
    column("tellers", "Tổ kiểm phiếu", "text", 44),
  ],
};

export type DossierField = "document" | "file" | "subject" | "province" | "party" | "deadline" | "status" | "received" | "note";
export const DOSSIER_TABLE: TableDefinition<DossierField> = {
  sheet: "Hồ sơ",
  table: "HoSo",
  columns: [
    column("document", "Văn bản", "text", 40, [], { required: true }),
    column("subject", "Đối tượng", "text", 30),
    column("file", "Tệp", "text", 44),
    column("province", "UBND tỉnh", "mark", 10, [], { values: [YES] }),
    column("party", "Ban Tổ chức Tỉnh ủy", "mark", 12, [], { values: [YES] }),
    column("deadline", "Thời hạn", "date", 12),
    column("status", "Tình trạng", "choice", 12, [], { values: Object.values(MADE_STATES) }),
    column("received", "Đã nhận", "choice", 12, [], { values: Object.values(RECEIVED_STATES) }),
    column("note", "Ghi chú", "text", 30),
  ],
};

export type LogField = "time" | "who" | "what" | "from" | "to" | "reason";
export const LOG_TABLE: TableDefinition<LogField> = {
  sheet: "Nhật ký",
  table: "NhatKy",
  columns: [
    column("time", "Thời gian", "text", 18),
    column("who", "Người làm", "text", 22),
    column("what", "Nội dung", "text", 44, [], { required: true }),
    column("from", "Từ", "text", 26),
    column("to", "Thành", "text", 26),
    column("reason", "Lý do", "text", 40),
  ],
};

export type RecipeField = "kind" | "met" | "where" | "meant" | "year" | "given";
export const RECIPE_TABLE: TableDefinition<RecipeField> = {
  sheet: "Cách đọc",
  table: "CachDoc",
  columns: [
    column("kind", "Loại", "choice", 20, [], { values: Object.values(ANSWER_KINDS), required: true }),
    column("met", "Gặp", "text", 44, [], { required: true }),
    column("where", "Ở đâu, của ai", "text", 44),
    column("meant", "Hiểu là", "text", 36, [], { required: true }),
    column("year", "Năm", "number", 8),
    column("given", "Ngày trả lời", "date", 13),
  ],
};

/** The typed tables as they stood when the log was last written: what is compared on opening. Very hidden; nobody types here. */
export type KeptField = "table" | "key" | "label" | "cells";
export const KEPT_TABLE: TableDefinition<KeptField> = {
  sheet: "XepLoai_GhiNho",
  table: "GhiNho",
  columns: [
    column("table", "Bảng", "text", 14, [], { required: true }),
    column("key", "Khóa", "text", 30, [], { required: true }),
    column("label", "Đối tượng", "text", 30),
    column("cells", "Nội dung ô", "text", 80, [], { required: true }),
  ],
};

/** Sheets that hold results only: written, never read. */
export const QUOTA_SHEET = "Hạn mức";
export const SUMMARY_SHEET = "Tổng hợp";
export const TRACE_SHEET = "Truy vết";
