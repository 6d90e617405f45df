/** What a good value looks like, said after "cần": `EXPECTED.percent` → "một số nguyên từ 0 đến 100, ví dụ 20 hoặc 20%". */
export const EXPECTED = {
  text: "một chức danh, ví dụ Trưởng Ban",
  percent: "một số nguyên từ 0 đến 100, ví dụ 20 hoặc 20%",
  count: "một số nguyên từ 0 trở lên",
  months: "một số nguyên từ 0 đến 12",
  yesNo: "Có hoặc Không",
  always: "Có (quy định của pháp luật, không tắt được)",
  date: "một ngày đủ ngày, tháng, năm, ví dụ 30/11/2023",
  year: "một năm, ví dụ 2023",
  points: "một số điểm từ 0 trở lên, ví dụ 30",
  threshold: "số điểm kèm dấu so sánh, ví dụ ≥ 90 (từ 90) hoặc > 90 (trên 90)",
  oneOf: (values: readonly string[]): string => `một trong các giá trị: ${values.join("; ")}`,
} as const;

/** Mã of the rows of Quy tắc that say the group of a position: "CHUCVU: Chuyên gia". */
export const POSITION_CODE = "CHUCVU";

/** Words of the rules that are made per phòng and per position, and the note beside a value whose clause was not seen. */
export const RULE_TEXT = {
  unitMaximum: (unit: string): string => `Số người xuất sắc được giao cho ${unit} (thay cho số tính ra)`,
  positionAnswer: (position: string): string => `Nhóm của chức vụ “${position}”`,
  unverified: "Chưa kiểm chứng: đối chiếu văn bản gốc trước khi dùng",
} as const;

/** Values the office changed for one year, beside the rules of another. */
export const HELD_TEXT = {
  what: (what: string, year: number): string => `Giá trị cơ quan đã sửa cho năm ${year}, không dùng cho năm khác: ${what}`,
  keptClause: (year: number): string => `Giá trị của năm ${year}, cơ quan giữ lại`,
} as const;

/** What stands above each table: its title and one sentence on what it is for. */
export const SHEET_TEXT = {
  CauHinh: { title: "Cấu hình", purpose: "Những gì in lên văn bản; ô để trống sẽ in dòng chấm." },
  QuyTac: { title: "Quy tắc", purpose: "Mọi giá trị làm thay đổi kết quả tính; chỉ sửa cột Giá trị. Dòng nào ghi sai, phần mềm báo và giữ giá trị có sẵn." },
  DanhSach: { title: "Danh sách cá nhân", purpose: "Mỗi người một dòng; kết quả tính nằm bên phải bảng, không bao giờ đè lên ô đã ghi." },
  TapThe: { title: "Tập thể", purpose: "Tập thể lãnh đạo, cơ quan và từng phòng." },
  TieuChi: { title: "Khung tiêu chí", purpose: "Danh mục tiêu chí; đánh dấu tiêu chí về kết quả thực hiện nhiệm vụ." },
  CapDo: { title: "Cấp độ tiêu chí", purpose: "Cấp độ từng tiêu chí của từng đối tượng, tự nhận hoặc do hội nghị biểu quyết." },
  BieuQuyet: { title: "Biểu quyết", purpose: "Mỗi lần bỏ phiếu một dòng, chỉ ghi số phiếu; kết quả kiểm phiếu nằm bên phải bảng. Bỏ phiếu cho một tiêu chí: Trung bình ghi ở cột Hoàn thành, Kém ghi ở cột Không hoàn thành." },
  HanMuc: { title: "Hạn mức", purpose: "Từng hạn mức: đang có bao nhiêu, tối đa bao nhiêu, ai nằm trong số vượt và cách hiểu nào làm đổi kết luận." },
  TongHop: { title: "Tổng hợp", purpose: "Số lượng và tỷ lệ theo phòng và theo nhóm; người không xếp loại tính riêng." },
  HoSo: { title: "Hồ sơ", purpose: "Văn bản và giấy tờ của từng đối tượng, nơi nhận, thời hạn và tình trạng." },
  CachDoc: { title: "Cách đọc danh sách gốc", purpose: "Những gì cơ quan đã trả lời khi đọc danh sách; năm sau tự dùng lại. Sửa một dòng để đổi, xóa một dòng để hỏi lại. Nhóm của chức vụ nằm ở sheet Quy tắc." },
  GhiNho: { title: "Ghi nhớ", purpose: "Nội dung các bảng ở lần ghi nhật ký cuối." },
  HoiNghi: { title: "Hội nghị", purpose: "Mỗi hội nghị một dòng: ngày, giờ, địa điểm, chủ trì, thư ký, tổ kiểm phiếu; ô để trống sẽ in dòng chấm." },
  TruyVet: { title: "Truy vết", purpose: "Mỗi số liệu của các báo cáo lấy từ ô nào, tính theo cách nào; chỉ để đối chiếu, không gửi đi." },
  NhatKy: { title: "Nhật ký", purpose: "Ai đã đổi gì, từ đâu thành đâu, vì sao." },
} as const;

/** The rows of Cấu hình: what each is called and where it is printed. */
export const SETTING_TEXT = {
  year: { label: "Năm", note: "Năm kiểm điểm, đánh giá, xếp loại" },
  parent: { label: "Cơ quan chủ quản", note: "Dòng trên cùng bên trái, ví dụ UBND TỈNH …" },
  name: { label: "Tên cơ quan", note: "Dòng thứ hai bên trái, ví dụ BAN DÂN TỘC" },
  nameInText: { label: "Tên cơ quan trong câu", note: "Ví dụ Ban Dân tộc tỉnh" },
  sign: { label: "Ký hiệu văn bản", note: "BDT cho “Số: …/BC-BDT”" },
  place: { label: "Địa danh", note: "Trước ngày, tháng trên văn bản" },
  headName: { label: "Họ tên người đứng đầu", note: "In ở chỗ ký" },
  partyCommittee: { label: "Đảng bộ", note: "Đảng bộ cấp trên của chi bộ" },
  partyCell: { label: "Chi bộ", note: "Dùng khi danh sách không ghi chi bộ của từng người" },
  keeper: { label: "Người làm hồ sơ", note: "Ghi vào nhật ký" },
  reportNumber: { label: "Số báo cáo", note: "Số của báo cáo gửi UBND tỉnh; để trống khi chưa có" },
  partyReportNumber: { label: "Số báo cáo gửi Ban Tổ chức Tỉnh ủy", note: "Để trống khi chưa có" },
  documentDate: { label: "Ngày văn bản", note: "Để trống thì in “ngày … tháng … năm …”" },
  reportTo: { label: "Kính gửi", note: "Mỗi nơi một dòng" },
  recipients: { label: "Nơi nhận", note: "Mỗi nơi một dòng" },
  proposalClosed: { label: "Đã chốt đề xuất", note: "Ngày chốt; sửa đề xuất sau ngày này thì phần mềm báo và ghi nhật ký, không khóa ô" },
  decisionClosed: { label: "Đã chốt quyết định", note: "Ngày chốt; sửa quyết định sau ngày này thì phần mềm báo và ghi nhật ký, không khóa ô" },
  followEdits: { label: "Tự cập nhật kết quả", note: "Để trống là Có. Chỉ cho Excel không có hàm XEPLOAI: khi bảng Xếp loại mở, kết quả đổi theo mỗi lần sửa. Mỗi lần như vậy Excel có thể mất danh sách Hoàn tác (Ctrl+Z); không muốn thì chọn Không" },
  collectiveHeader: { label: "Tiêu đề Mẫu 01", note: "Quốc hiệu, hoặc tiêu đề văn bản của Đảng" },
  sittings: { label: "Hội nghị của cơ quan", note: "Tập thể lãnh đạo, cơ quan, cá nhân lãnh đạo: một hội nghị hay ba; kế hoạch không nói rõ, cơ quan chọn" },
  agencyVoters: { label: "Bỏ phiếu xếp loại cơ quan", note: "Ai bỏ phiếu cho cơ quan; kế hoạch không nói rõ, cơ quan chọn" },
} as const;

/** What Nhật ký says of a change made after its stage was closed, and the rows of Cấu hình that close them. */
export const LOG_TEXT = {
  closedSetting: { proposal: SETTING_TEXT.proposalClosed.label, decision: SETTING_TEXT.decisionClosed.label },
  /** A row that is gone is one line: what stood there, and that it was deleted. */
  wholeRow: "Cả dòng",
  rowDeleted: "đã xóa dòng",
  afterClosing: { proposal: "Sửa sau khi chốt đề xuất", decision: "Sửa sau khi chốt quyết định" },
} as const;

/** Headings and words of the results that spill beside the tables and onto Hạn mức and Tổng hợp. */
export const RESULT_TEXT = {
  ratings: ["Mã", "Nhóm", "Mẫu", "Lý do chọn mẫu", "Mức trần", "Biểu quyết", "Đề xuất", "Lý do", "Cảnh báo"],
  quotas: ["Dấu", "Hạn mức", "Phạm vi", "Giai đoạn", "Số đối tượng", "Cơ số", "Tối đa", "Xuất sắc", "Vượt", "Diễn giải", "Kiểm chứng"],
  violations: ["Dấu", "Mã", "Họ và tên, tập thể", "Đơn vị", "Hạn mức", "Giai đoạn", "Nằm trong số"],
  readings: ["Dấu", "Hạn mức", "Phạm vi", "Cách hiểu", "Đang áp dụng", "Cơ số", "Tối đa", "Xuất sắc", "Vượt", "Kết luận", "Đổi kết luận"],
  tallies: ["Đối tượng", "Kết quả", "Số phiếu", "Ghi chú"],
  summaryTotals: ["Tổng số", "Được xếp loại"],
  summaryRest: ["Không xếp loại", "Chưa có kết quả"],
  share: (short: string): string => `Tỷ lệ ${short} (%)`,
  dimensions: { unit: "Đơn vị", group: "Nhóm" },
  stages: { proposal: "Đề xuất", decision: "Quyết định" },
  total: "Toàn cơ quan",
  overQuota: (title: string, scope: string, over: number): string => `Trong số vượt hạn mức: ${title} (${scope}), vượt ${over}`,
  noViolation: "Không hạn mức nào bị vượt",
  unverified: "Chưa kiểm chứng",
  changes: "Tùy cách hiểu",
  voteAgain: "Biểu quyết lại",
  noMajority: (base: number): string => `Trong ${base} phiếu, không mức nào đủ số phiếu cần có`,
  tallyWrong: "Phiếu không khớp",
  quotaTitle: "Từng hạn mức",
  violationTitle: "Ai nằm trong số vượt",
  readingTitle: "Kết luận theo từng cách hiểu",
  unitTitle: "Theo phòng",
  groupTitle: "Theo nhóm",
} as const;

/** Truy vết: its headings, and how each kind of figure is counted. */
export const TRACE_TEXT = {
  headings: ["Số liệu", "Giá trị", "Ô trong sổ", "Cách tính"],
  tables: { group: "Bảng 1", unit: "Bảng 2" },
  columns: { total: "Tổng số", rated: "Được xếp loại", unrated: "Không xếp loại", pending: "Chưa có kết quả" },
  collective: (name: string): string => `Kết quả xếp loại: ${name}`,
  quota: (name: string, scope: string): string => `${name}: ${scope}`,
  quotaValue: (used: number, ceiling: number): string => `${used} xuất sắc, tối đa ${ceiling}`,
  all: "Đếm số dòng của sheet Danh sách",
  counted: "Đếm theo cột Quyết định; trống thì cột Lãnh đạo Ban xem xét; trống nữa thì cột Đề xuất bên phải bảng; không đủ điều kiện xếp loại thì theo cột Mức trần",
  share: "; tỷ lệ trên số được xếp loại, chữ số cuối chia theo phần dư lớn nhất",
  decided: "Cột Quyết định; trống thì cột Lãnh đạo Ban xem xét; trống nữa thì đề xuất (kết quả bỏ phiếu, hoặc cột Đề xuất)",
} as const;
