import { LIST, PANE } from "./pane";

/** What a clerk asks of a step before starting it; the same lines stand beside the step and on the page Trợ giúp. */
export interface StepHelp {
  readonly does: string;
  readonly needs: string;
  readonly after: string;
}

export const STEP_HELP_TEXT = {
  open: "Bước này làm gì?",
  terms: { does: "Làm gì", needs: "Cần gì", after: "Xong thì sao" } satisfies Record<keyof StepHelp, string>,
  intro: "Năm bước, làm theo thứ tự nào cũng được. Số cạnh tên bước là số việc còn phải xem.",
  people: "Phần mềm tính, nhắc và in. Người có thẩm quyền quyết định; phần mềm không hạ mức của ai.",
  guide: "Mở hướng dẫn đầy đủ",
} as const;

export const STEP_HELP = {
  list: {
    does: "Tìm người trong danh sách, nói cột nào được hiểu là gì và chỗ nào phải xem.",
    needs: "Danh sách có dòng tiêu đề với cột “Họ và tên”. Trả lời các câu ở mục Cần trả lời; chỗ phải sửa thì sửa trong ô.",
    after: `Bấm “${LIST.makeBook}”. Từ đó làm tiếp trên sổ ấy; danh sách gốc không đổi.`,
  },
  ratings: {
    does: "Cho biết từng người, từng tập thể được đề xuất mức nào và vì sao.",
    needs: "Phòng đề xuất ghi ở sheet Danh sách, Tập thể; số phiếu ghi ở sheet Biểu quyết. Chưa có thì mức để trống.",
    after: "Mở tên một người để xem lý do. Muốn phòng tự ghi thì dùng “Sổ của các phòng”.",
  },
  quotas: {
    does: "Báo phòng nào, nhóm nào vượt hạn mức xuất sắc, vượt mấy người, gồm những ai.",
    needs: "Mức đề xuất hoặc quyết định đã ghi. Phần mềm tính lại ngay khi một ô thay đổi.",
    after: "Dùng “Thử đổi” để xem trước, rồi ghi một lần kèm lý do.",
  },
  forms: {
    does: "Chọn loại giấy tờ và phòng cần tạo; xem nhanh một bản trước khi in.",
    needs: "Cột Chức vụ, Đảng viên đã ghi rõ để biết ai dùng mẫu nào. Mục chưa có dữ liệu in dòng chấm.",
    after: `Bấm “${PANE.makeAll}”, chờ xong rồi lưu tệp zip.`,
  },
  dossier: {
    does: "Cho biết mỗi hồ sơ gửi đi còn thiếu gì, còn mấy ngày, và lưu các tệp đã tạo.",
    needs: "Giấy tờ đã tạo; tình trạng ký và giấy của nơi khác ghi ở sheet Hồ sơ.",
    after: "Lưu hai hồ sơ, sổ xếp loại và dữ liệu; in, ký, đóng dấu rồi gửi.",
  },
} as const satisfies Record<keyof typeof PANE.stepNames, StepHelp>;
