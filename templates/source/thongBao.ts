import { field, signature, stateHeader, title, titleRule, when } from "./frames";
import { docxOf, section } from "./package";
import { recipients } from "./reportParts";
import { paragraph } from "./word";

/** The written notice of a person's result. The decree asks for one and prescribes no form. */
export const thongBao = (): Uint8Array =>
  docxOf({
    title: "Thông báo kết quả đánh giá, xếp loại chất lượng",
    description: "Thông báo không có mẫu ban hành.",
    size: 14,
    body: [
      stateHeader("Số: {Số}/TB-{Ký hiệu}"),
      ...title(14, "THÔNG BÁO", "Kết quả đánh giá, xếp loại chất lượng năm {Năm}"),
      titleRule(),
      paragraph("{Tên cơ quan} thông báo kết quả đánh giá, xếp loại chất lượng năm {Năm} như sau:"),
      field("Họ và tên:", "Họ và tên"),
      field("Chức vụ, chức danh:", "Chức vụ, chức danh"),
      field("Đơn vị công tác:", "Đơn vị công tác"),
      field("Kết quả đánh giá, xếp loại:", "Mức", 165, { keepNext: true }),
      ...when("Có lý do không xếp loại", [field("Lý do:", "Lý do", 165, { keepNext: true })]),
      paragraph("{Tên cơ quan} thông báo để Ông (Bà) {Họ và tên} biết./.", { keepNext: true }),
      signature({ titles: ["{CHỨC DANH NGƯỜI ĐỨNG ĐẦU}"], note: "", name: "Người ký" }, recipients()),
    ],
    lastSection: section(),
  });
