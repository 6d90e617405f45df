import type { SETTING_TEXT } from "./sheet";

/** A point the plan's text leaves open, or words it gets wrong and documents print right. */
export interface PlanQuestion {
  readonly where: string;
  readonly text: string;
  /** What documents print instead; `null`: nothing to print, a question to answer. */
  readonly readAs: string | null;
  /** Mã of Quy tắc, and rows of Cấu hình, whose values are the answer. */
  readonly rules: readonly string[];
  readonly settings: readonly (keyof typeof SETTING_TEXT)[];
  /** Where else the answer is given, in words. */
  readonly otherwise: string | null;
}

const misnamed = (where: string, text: string, readAs: string): PlanQuestion => ({ where, text, readAs, rules: [], settings: [], otherwise: null });
const asked = (where: string, text: string, answers: Partial<Pick<PlanQuestion, "rules" | "settings" | "otherwise">>): PlanQuestion => ({
  where, text, readAs: null, rules: [], settings: [], otherwise: null, ...answers,
});

/** The 2023 plan (Kế hoạch triển khai kiểm điểm, đánh giá, xếp loại năm 2023), in the order of its text. */
export const PLAN_QUESTIONS: readonly PlanQuestion[] = [
  asked("Đầu kế hoạch", "Số và ngày của kế hoạch để trống.", { otherwise: "Ghi tay khi ban hành." }),
  misnamed("Phần căn cứ, mục III", "Quy định số 124-QĐ/TW ghi là của Ban Chấp hành Trung ương.", "Quy định số 124-QĐ/TW của Bộ Chính trị"),
  misnamed("Mục II.1.1, II.3.1, II.4.1", "“Hướng dẫn số 25-HD/TCTW”", "Hướng dẫn số 25-HD/BTCTW"),
  misnamed("Mục II.3.1", "“Mẫu 02B-HD.KĐ.ĐG 2023”", "Mẫu 02B-HD KĐ.ĐG 2023"),
  misnamed("Mục II.3.1", "“Quyết định số 1263-QĐ/TU”", "Quy định số 1263-QĐ/TU"),
  misnamed("Mục II.4.1", "“mẫu 01-HD.ĐG 2023”", "Mẫu 01-HD KĐ.ĐG 2023"),
  misnamed("Mục II.4.2", "Hai điểm cùng đánh số a).", "Điểm sau là b) (gồm b1, b2)"),
  misnamed("Mục V.1", "“công chức, viên chức và người lao động”, trong khi Ban chỉ có công chức và người lao động.", "công chức, người lao động"),
  asked("Mục II.2.2", "Ai bỏ phiếu xếp loại cơ quan: thành phần dự họp hay tập thể lãnh đạo.", { settings: ["agencyVoters"] }),
  asked("Mục II.1–II.3", "Ba nội dung của lãnh đạo họp một lần hay ba lần.", { settings: ["sittings"] }),
  asked("Mục II", "Không nêu ngưỡng phiếu, cách xử lý khi ngang phiếu; “bỏ phiếu” và “biểu quyết” dùng lẫn.", { rules: ["BIEUQUYET.COSO", "BIEUQUYET.NGUONG", "BIEUQUYET.CACHDEM"] }),
  asked("Mục II", "Không nêu tổ kiểm phiếu, thư ký; mục II.4.2 không nêu chủ trì họp phòng.", { otherwise: "Ghi ở sheet Hội nghị." }),
  asked("Mục II.4.1", "Lãnh đạo không là đảng viên vừa đúng Mẫu 02B, vừa đúng mẫu của Quyết định 1269/QĐ-BDT.", { rules: ["MAU.LANHDAO.NGOAIDANG"] }),
  asked("Mục II.4 và III", "Tiêu chí của cá nhân: Điều 12 Quy định 124-QĐ/TW khi bỏ phiếu, Quyết định 1269/QĐ-BDT ở mục III.", { otherwise: "Sửa danh mục ở sheet Tiêu chí theo văn bản cơ quan dùng." }),
  asked("Mục III", "Cách làm tròn 20%, và ai nằm trong tổng số của phòng.", { rules: ["CACHHIEU.LAMTRON", "CACHHIEU.Q1.LANHDAO", "CACHHIEU.Q1.KHONGXEPLOAI"] }),
  asked("Mục III", "“01 cá nhân … theo 02 nhóm”: một người mỗi nhóm, hay một người trong cả hai nhóm.", { rules: ["CACHHIEU.Q2"] }),
  asked("Mục III", "“trong số được xếp loại Hoàn thành tốt”: có tính người xuất sắc trong cơ số hay không.", { rules: ["CACHHIEU.Q3.COSO"] }),
  asked("Mục III, cuối", "Câu kết thúc bằng “như sau:” nhưng không có danh sách kèm theo (có thể là số được giao cho từng phòng, nhóm).", { rules: ["SOTOIDA.Q1", "SOTOIDA.Q2A", "SOTOIDA.Q2B", "SOTOIDA.Q2C", "SOTOIDA.Q3"], otherwise: "Nếu cơ quan giao số, ghi ở sheet Quy tắc, các dòng SOTOIDA." }),
  asked("Toàn văn", "Các phần đánh số I, II, III, V: không có phần IV.", { otherwise: "Hỏi nơi soạn kế hoạch có thiếu phần nào không." }),
];

export const PLAN_CHECK = {
  title: "Kiểm tra kế hoạch",
  intro: "Những chỗ kế hoạch năm 2023 bỏ ngỏ hoặc ghi nhầm, và điều đang áp dụng. Văn bản in ra dùng tên đúng.",
  open: (count: number) => `Cần cơ quan trả lời (${count})`,
  corrected: (count: number) => `Đã in đúng tên (${count})`,
  readAs: (text: string) => `In là: ${text}.`,
  byOffice: "cơ quan đã chọn",
  byUs: "mặc định, cơ quan chưa đổi",
  unanswered: "Chưa có trả lời.",
  otherYear: (year: number) => `Phần này soạn theo kế hoạch năm 2023; sổ đang mở là năm ${year}.`,
} as const;
