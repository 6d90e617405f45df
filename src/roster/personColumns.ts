import { PERSON_FORMS, type Points } from "../review/subject";
import { EMPLOYMENT_LABELS, GENDER_LABELS, LEVEL_CHOICES, NO, NOT_KNOWN, YES } from "./labels";
import { column, type ColumnDefinition, type TableDefinition } from "./tableDefinition";

/** The columns of DanhSach, in the order they are written. */
export type PersonField =
  | "id" | "name" | "birth" | "gender" | "unit" | "position" | "partyPosition" | "unionPosition" | "employment" | "partyMember"
  | "partyCell" | "monthsWorked" | "leaveMonths" | "maternity" | "discipline" | "disciplineCountedIn" | "unratedReason" | "chosenForm"
  | "self" | "typedProposal" | "consideration" | "decision" | "decisionReason" | "previous" | "note" | "origin" | "joined"
  | "generalPoints" | "taskPoints" | "points";

/** Columns only a foreign list has. */
export type ListField =
  | PersonField
  | "order" | "familyName" | "givenName" | "maleColumn" | "femaleColumn" | "jobTitle" | "partyJoined" | "partyProbation";

/** Written where the year's rules rate by points, or where somebody typed some. */
export const POINT_COLUMNS = [
  column("generalPoints", "Điểm chung", "number", 9, ["điểm tiêu chí chung", "điểm nhóm tiêu chí chung"], { optional: true, zeroCounts: true }),
  column("taskPoints", "Điểm nhiệm vụ", "number", 9, [
    "điểm kết quả thực hiện nhiệm vụ", "điểm nhóm tiêu chí kết quả thực hiện nhiệm vụ", "điểm nhóm tiêu chí kết quả thực hiện chức trách nhiệm vụ được giao",
  ], { optional: true, zeroCounts: true }),
  column("points", "Điểm", "number", 9, ["tổng điểm", "tổng số điểm", "điểm tổng", "số điểm"], { optional: true, zeroCounts: true }),
] as const satisfies readonly ColumnDefinition<keyof Points>[];

const level = { values: LEVEL_CHOICES };

export const PEOPLE_TABLE: TableDefinition<PersonField> = {
  sheet: "Danh sách",
  table: "DanhSach",
  columns: [
    column("id", "Mã", "text", 8, ["mã người", "mã cán bộ", "mã cbcc", "mã công chức", "mã nhân viên"]),
    column("name", "Họ và tên", "text", 26, [
      "họ tên", "họ và tên khai sinh", "họ tên khai sinh", "họ và tên công chức", "họ và tên cán bộ", "họ và tên cbcc", "họ và tên cá nhân",
      "họ tên cán bộ", "họ tên công chức", "họ và tên công chức người lao động", "họ và tên cc nlđ", "tên cá nhân", "cá nhân",
    ], { required: true }),
    column("birth", "Ngày sinh", "date", 12, [
      "ngày tháng năm sinh", "năm sinh", "ngày năm sinh", "ngày tháng sinh", "sinh ngày", "sinh năm", "tháng năm sinh", "ngày sinh năm sinh", "ngày sinh ngày tháng năm",
    ]),
    column("gender", "Giới tính", "choice", 9, ["giới", "nam nữ", "phái"], { values: Object.values(GENDER_LABELS) }),
    column("unit", "Đơn vị", "text", 24, [
      "phòng", "phòng ban", "ban phòng", "đơn vị công tác", "phòng đơn vị", "phòng ban đơn vị", "đơn vị phòng", "đơn vị phòng ban", "bộ phận",
      "phòng chuyên môn", "nơi công tác", "tên đơn vị", "tên phòng", "phòng công tác", "phòng bộ phận", "thuộc phòng",
    ]),
    column("position", "Chức vụ", "text", 24, [
      "chức vụ chức danh", "chức danh chức vụ", "chức vụ chính quyền", "chức vụ hiện tại", "chức vụ hiện nay", "chức vụ chức danh hiện nay",
      "chức vụ và chức danh", "chức vụ đang đảm nhiệm", "chức vụ chức danh đang đảm nhiệm", "chức vụ công tác", "chức vụ chức danh công tác",
      "chức vụ chuyên môn", "chức vụ hoặc chức danh", "cv",
    ]),
    column("partyPosition", "Chức vụ Đảng", "text", 16, [
      "chức vụ trong đảng", "chức vụ về đảng", "đảng chức vụ", "chức danh đảng", "chức vụ đảng hiện nay", "chức vụ cấp ủy", "cấp ủy",
    ]),
    column("unionPosition", "Chức vụ đoàn thể", "text", 18, ["chức vụ công đoàn", "đoàn thể", "chức vụ đoàn", "chức vụ trong đoàn thể"]),
    column("employment", "Loại", "choice", 15, [
      "loại hợp đồng", "đối tượng", "loại hình", "loại lao động", "diện", "diện hợp đồng", "loại cán bộ", "loại công chức", "biên chế hợp đồng",
      "công chức người lao động", "cc nlđ", "hình thức hợp đồng", "loại đối tượng",
    ], { values: Object.values(EMPLOYMENT_LABELS) }),
    column("partyMember", "Đảng viên", "mark", 10, ["là đảng viên", "đảng viên không", "đv", "đảng"], { values: [YES, NO, NOT_KNOWN], zeroCounts: true }),
    column("partyCell", "Chi bộ", "text", 18, ["chi bộ sinh hoạt", "sinh hoạt tại chi bộ", "chi bộ sinh hoạt đảng"]),
    column("monthsWorked", "Tháng công tác", "number", 10, [
      "số tháng công tác", "thời gian công tác", "thời gian công tác trong năm", "số tháng công tác trong năm", "số tháng làm việc", "tháng làm việc",
    ], { zeroCounts: true }),
    column("leaveMonths", "Tháng nghỉ", "number", 10, ["nghỉ", "số tháng nghỉ", "nghỉ tháng", "thời gian nghỉ", "số tháng nghỉ trong năm", "nghỉ không tham gia công tác"], { zeroCounts: true }),
    column("maternity", "Thai sản", "mark", 9, ["nghỉ thai sản", "chế độ thai sản", "nghỉ chế độ thai sản"], { values: [YES] }),
    column("discipline", "Kỷ luật", "text", 14, ["kỉ luật", "hình thức kỷ luật", "bị kỷ luật", "xử lý kỷ luật", "kỷ luật trong năm"]),
    column("disciplineCountedIn", "Đã tính kỷ luật năm", "number", 11, ["kỷ luật đã tính năm", "năm đã tính kỷ luật"]),
    column("unratedReason", "Không xếp loại (lý do)", "text", 20, ["lý do không xếp loại", "lý do chưa xếp loại"]),
    column("chosenForm", "Mẫu (chọn)", "choice", 9, ["mẫu chọn", "chọn mẫu", "mẫu phiếu", "biểu mẫu"], { values: PERSON_FORMS }),
    column("self", "Tự xếp loại", "level", 16, [
      "tự đánh giá", "tự đánh giá xếp loại", "tự nhận", "tự nhận mức", "mức tự nhận", "cá nhân tự xếp loại", "cá nhân tự đánh giá", "cá nhân tự nhận",
      "mức tự xếp loại", "cá nhân tự đánh giá xếp loại", "tự xếp loại của cá nhân", "kết quả tự xếp loại", "tự phân loại",
    ], level),
    column("typedProposal", "Phòng đề xuất", "level", 16, [
      "đề xuất", "đề xuất xếp loại", "mức đề xuất", "phòng đề xuất xếp loại", "biểu quyết", "kết quả biểu quyết", "tập thể đề xuất", "tập thể phòng đề xuất",
      "đề nghị", "đề nghị xếp loại", "phòng đề nghị", "đơn vị đề xuất", "đơn vị đề nghị", "kết quả bỏ phiếu", "mức xếp loại đề xuất", "đề xuất mức xếp loại",
      "đề xuất của phòng", "biểu quyết của phòng", "mức đề nghị",
    ], level),
    column("consideration", "Lãnh đạo Ban xem xét", "level", 16, [
      "lãnh đạo xem xét", "lãnh đạo ban", "ban xem xét", "xem xét", "lãnh đạo cơ quan xem xét", "lãnh đạo sở xem xét", "tập thể lãnh đạo ban xem xét",
    ], level),
    column("decision", "Quyết định", "level", 16, [
      "kết quả", "xếp loại", "kết quả xếp loại", "kết quả đánh giá", "kết quả đánh giá xếp loại", "quyết định xếp loại", "mức xếp loại", "xếp loại chất lượng",
      "kết quả xếp loại chất lượng", "kết quả đánh giá xếp loại chất lượng", "đánh giá xếp loại", "đánh giá xếp loại chất lượng", "xếp loại cuối cùng",
      "trưởng ban quyết định", "cấp có thẩm quyền quyết định", "mức xếp loại chất lượng", "kết quả cuối cùng",
    ], level),
    column("decisionReason", "Lý do quyết định", "text", 22, ["lý do"]),
    column("previous", "Xếp loại năm trước", "level", 16, ["kết quả năm trước", "kết quả xếp loại năm trước", "xếp loại năm liền trước", "năm trước", "đánh giá năm trước"], level),
    column("note", "Ghi chú", "text", 22, ["chú thích"]),
    column("origin", "Nguồn", "text", 16),
    column("joined", "Ngày vào cơ quan", "date", 12, ["ngày về cơ quan", "ngày vào ban", "ngày nhận công tác", "ngày chuyển đến", "ngày về ban", "ngày vào làm việc tại cơ quan"], { optional: true }),
    ...POINT_COLUMNS,
  ],
};

/** What a plain list may call its columns: those of DanhSach and those only foreign lists have. */
export const LIST_TABLE: TableDefinition<ListField> = {
  sheet: PEOPLE_TABLE.sheet,
  table: PEOPLE_TABLE.table,
  columns: [
    ...PEOPLE_TABLE.columns,
    column("order", "STT", "number", 5, ["tt", "số tt", "số thứ tự", "stt chung"]),
    column("familyName", "Họ đệm", "text", 18, ["họ", "họ và đệm", "họ và tên đệm", "họ lót", "họ và chữ lót", "họ và chữ đệm", "họ tên đệm", "họ và"]),
    column("givenName", "Tên", "text", 10, []),
    column("maleColumn", "Nam", "date", 12, ["ngày sinh nam", "năm sinh nam", "ngày tháng năm sinh nam", "sinh năm nam", "giới tính nam", "sinh ngày nam", "nam năm sinh"]),
    column("femaleColumn", "Nữ", "date", 12, ["ngày sinh nữ", "năm sinh nữ", "ngày tháng năm sinh nữ", "sinh năm nữ", "giới tính nữ", "sinh ngày nữ", "nữ năm sinh"]),
    column("jobTitle", "Chức danh", "text", 24, ["chức danh nghề nghiệp", "vị trí việc làm", "công việc", "chức danh công việc", "nhiệm vụ"]),
    column("partyJoined", "Ngày vào Đảng", "date", 12, [
      "ngày vào đảng chính thức", "ngày kết nạp đảng", "ngày kết nạp", "vào đảng", "năm vào đảng", "ngày vào đảng csvn", "ngày vào đảng cộng sản việt nam",
      "đảng chính thức", "vào đảng chính thức", "đảng ngày vào", "ngày chính thức", "đảng viên chính thức",
    ]),
    column("partyProbation", "Ngày vào Đảng dự bị", "date", 12, ["vào đảng dự bị", "đảng dự bị", "ngày dự bị", "đảng viên dự bị"]),
  ],
};

const HEADINGS = new Map(LIST_TABLE.columns.map(({ field, heading }) => [field, heading]));

/** What the sheets we write call a field: `headingOf("leaveMonths")` → "Tháng nghỉ". */
export const headingOf = (field: ListField): string => HEADINGS.get(field) ?? field;
