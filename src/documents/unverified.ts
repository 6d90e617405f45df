import type { TemplateName } from "./documentPlan";

/** What of our templates no official print confirms: shown to the office, never printed on a form. */
export const UNVERIFIED_TEMPLATES: readonly { readonly template: TemplateName; readonly what: string }[] = [
  { template: "mau-01.docx", what: "Đề mục theo một bản in tháng 12/2023 của một tổ chức đảng, chưa đối chiếu với Mẫu 01 kèm theo Hướng dẫn 25-HD/BTCTW; phần đầu trang hành chính là lựa chọn của cơ quan." },
  { template: "mau-02a.docx", what: "Đề mục theo một bản in tháng 12/2023 của một tổ chức đảng, chưa đối chiếu với Mẫu 02A kèm theo Hướng dẫn 25-HD/BTCTW; dòng “(Cá nhân không giữ chức vụ lãnh đạo, quản lý)” chưa thấy bản gốc." },
  { template: "mau-02b.docx", what: "Đề mục theo một bản in tháng 12/2023 của một tổ chức đảng, chưa đối chiếu với Mẫu 02B kèm theo Hướng dẫn 25-HD/BTCTW; số thứ tự mục “Việc thực hiện cam kết…” và chữ “cán bộ,” ở phần đánh giá chưa thấy bản gốc." },
  { template: "mau-1269.docx", what: "Mô phỏng theo Mẫu số 02 Nghị định 90/2020/NĐ-CP vì chưa có mẫu kèm theo Quyết định 1269/QĐ-BDT; chữ “người lao động” thay cho “công chức”, mục IV.3 và chức danh người ký phần IV chưa thấy bản gốc." },
  { template: "tu-danh-gia.docx", what: "Không có mẫu ban hành; đề mục theo nội dung hội nghị nêu ở mục II.2 của kế hoạch." },
  { template: "bao-cao-ubnd.docx", what: "Không có mẫu ban hành và chưa thấy báo cáo thật; bố cục, bảng biểu theo thông lệ báo cáo qua Sở Nội vụ." },
  { template: "giay-moi.docx", what: "Các dòng theo Mẫu 1.7 Phụ lục III Nghị định 30/2020/NĐ-CP; bảng người được mời và tên hội nghị chưa có mẫu ban hành." },
  { template: "phieu-gop-y.docx", what: "Không có mẫu ban hành; đề mục theo phần chuẩn bị ở mục II.1.1, II.2.1, II.4.1 của kế hoạch." },
  { template: "tong-hop-gop-y.docx", what: "Không có mẫu ban hành; bố cục tối thiểu, cơ quan xác nhận." },
  { template: "phieu-cap-do.docx", what: "Không có mẫu ban hành; cột theo Mẫu 04-HD KĐ.ĐG 2019, tiêu chí theo sheet Tiêu chí; bỏ phiếu kín là lựa chọn của cơ quan." },
  { template: "phieu-tap-the.docx", what: "Không có mẫu ban hành; bố cục tối thiểu; bỏ phiếu kín là lựa chọn của cơ quan." },
  { template: "phieu-ca-nhan.docx", what: "Không có mẫu ban hành; bố cục tối thiểu; bỏ phiếu kín là lựa chọn của cơ quan." },
  { template: "kiem-phieu.docx", what: "Không có mẫu ban hành; kế hoạch không nêu tổ kiểm phiếu, người ký và số bản do cơ quan xác nhận." },
  { template: "bien-ban-hoi-nghi.docx", what: "Các dòng theo Mẫu 1.9 Phụ lục III Nghị định 30/2020/NĐ-CP; các bước theo mục II của kế hoạch; kế hoạch không nêu thư ký, chủ trì họp phòng." },
  { template: "lich-hop.docx", what: "Không có mẫu ban hành; bố cục tối thiểu, cơ quan xác nhận." },
  { template: "diem-danh.docx", what: "Không có mẫu ban hành; bố cục tối thiểu, cơ quan xác nhận." },
];
