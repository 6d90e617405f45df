import type { ShippedTemplate } from "../documents/documentPlan";

/**
 * What of our templates no official print confirms: shown to the office in Quy tắc and on the pane, never printed on a form.
 */
export const TEMPLATE_NOTES = {
  "mau-01.docx": "Đề mục theo một bản in tháng 12/2023 của một tổ chức đảng, chưa đối chiếu với Mẫu 01 kèm theo Hướng dẫn 25-HD/BTCTW; phần đầu trang hành chính là lựa chọn của cơ quan.",
  "mau-02a.docx": "Đề mục theo một bản in tháng 12/2023 của một tổ chức đảng, chưa đối chiếu với Mẫu 02A kèm theo Hướng dẫn 25-HD/BTCTW; dòng “(Cá nhân không giữ chức vụ lãnh đạo, quản lý)” chưa thấy bản gốc.",
  "mau-02b.docx": "Đề mục theo một bản in tháng 12/2023 của một tổ chức đảng, chưa đối chiếu với Mẫu 02B kèm theo Hướng dẫn 25-HD/BTCTW; số thứ tự mục “Việc thực hiện cam kết…” và chữ “cán bộ,” ở phần đánh giá chưa thấy bản gốc.",
  "mau-1269.docx": "Mô phỏng theo Mẫu số 02 Nghị định 90/2020/NĐ-CP vì chưa có mẫu kèm theo Quyết định 1269/QĐ-BDT; chữ “người lao động” thay cho “công chức”, mục IV.3 và chức danh người ký phần IV chưa thấy bản gốc.",
  "tu-danh-gia.docx": "Không có mẫu ban hành; đề mục theo nội dung hội nghị nêu ở mục II.2 của kế hoạch.",
  "khung-tieu-chi.docx": "Chưa có Khung tiêu chí kèm theo Quy định 1263-QĐ/TU và Công văn 5830/UBND-NC; dạng phiếu theo Mẫu 04-HD KĐ.ĐG 2019, tiêu chí lấy ở sheet Tiêu chí, phần ký chưa thấy bản gốc.",
  "ket-qua-phong.docx": "Không có mẫu ban hành; nội dung theo mục II.4 và V.1 của kế hoạch.",
  "bao-cao-ubnd.docx": "Không có mẫu ban hành và chưa thấy báo cáo thật; bố cục, bảng biểu theo thông lệ báo cáo qua Sở Nội vụ.",
  "bao-cao-tinh-uy.docx": "Không có mẫu ban hành và chưa thấy báo cáo thật; cùng bảng biểu với báo cáo gửi UBND tỉnh, theo thể thức văn bản hành chính vì cơ quan ban hành là cơ quan hành chính.",
  "thong-bao.docx": "Nghị định 90/2020/NĐ-CP chỉ yêu cầu thông báo bằng văn bản, không kèm mẫu; câu chữ là của phần mềm.",
  "danh-muc-luu-tru.docx": "Sáu loại tài liệu theo Điều 22 Nghị định 90/2020/NĐ-CP, sửa đổi bởi Nghị định 48/2023/NĐ-CP; dạng bảng không có mẫu ban hành.",
  "muc-luc-ho-so.docx": "Không có mẫu ban hành; thành phần hồ sơ theo các dòng HOSO của sheet Quy tắc.",
  "giay-moi.docx": "Các dòng theo Mẫu 1.7 Phụ lục III Nghị định 30/2020/NĐ-CP; bảng người được mời và tên hội nghị chưa có mẫu ban hành.",
  "diem-danh.docx": "Không có mẫu ban hành; bố cục tối thiểu, cơ quan xác nhận.",
  "phieu-gop-y.docx": "Không có mẫu ban hành; đề mục theo phần chuẩn bị ở mục II.1.1, II.2.1, II.4.1 của kế hoạch.",
  "tong-hop-gop-y.docx": "Không có mẫu ban hành; bố cục tối thiểu, cơ quan xác nhận.",
  "phieu-cap-do.docx": "Không có mẫu ban hành; cột theo Mẫu 04-HD KĐ.ĐG 2019, tiêu chí theo sheet Tiêu chí; bỏ phiếu kín là lựa chọn của cơ quan.",
  "phieu-tap-the.docx": "Không có mẫu ban hành; bố cục tối thiểu; bỏ phiếu kín là lựa chọn của cơ quan.",
  "phieu-ca-nhan.docx": "Không có mẫu ban hành; bố cục tối thiểu; bỏ phiếu kín là lựa chọn của cơ quan.",
  "kiem-phieu.docx": "Không có mẫu ban hành; kế hoạch không nêu tổ kiểm phiếu, người ký và số bản do cơ quan xác nhận.",
  "bien-ban-hoi-nghi.docx": "Các dòng theo Mẫu 1.9 Phụ lục III Nghị định 30/2020/NĐ-CP; các bước theo mục II của kế hoạch; kế hoạch không nêu thư ký, chủ trì họp phòng.",
  "lich-hop.docx": "Không có mẫu ban hành; bố cục tối thiểu, cơ quan xác nhận.",
  "truy-vet.docx": "Không có mẫu ban hành; dùng trong cơ quan để đối chiếu số liệu.",
} as const satisfies Readonly<Record<ShippedTemplate, string>>;

export type NotedTemplate = keyof typeof TEMPLATE_NOTES;

export const comparedText = (template: NotedTemplate): string => `Tệp mẫu ${template} đã được cơ quan đối chiếu. ${TEMPLATE_NOTES[template]}`;
