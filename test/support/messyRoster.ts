import { type Book, type Cell, gridOf } from "../../src/roster/grid";

/**
 * A list as an office may have it, in which nearly everything has to be asked: an unknown post, a phòng spelt in two ways, two
 * rows of one name, a column of ratings nobody knows, notes, a row that may be a person, a hidden sheet, a list of other people.
 */
const ROWS: Cell[][] = [
  ["DANH SÁCH CÔNG CHỨC, NGƯỜI LAO ĐỘNG"],
  [],
  ["TT", "Họ và tên", "Ngày sinh", "Đơn vị", "Chức vụ", "Đảng viên", "Nhận xét chung", "Ghi chú"],
  [1, "Người Thứ Nhất", "05/09/1975", "Phòng Chính sách", "Trưởng phòng", "x", "HTTNV", null],
  [2, "Người Thứ Hai", "01/02/1980", "Phòng Chính sách", "Điều phối viên", "x", "HTTNV", "nghỉ hưu từ 01/8"],
  [3, "Người Thứ Ba", null, "Phòng Chinh sách", "Chuyên viên", "x", "HTXSNV", "nghỉ thai sản từ tháng 3"],
  [4, "Người Thứ Tư", null, "Phòng Kế hoạch", "Điều phối viên", "Không", "HTTNV", null],
  [5, "Người Thứ Ba", "1990", "Phòng Kế hoạch", "Chuyên viên", "x", null, "kỷ luật khiển trách"],
  [6, "Người Thứ Sáu", "12/12/1985", "Phòng Kế hoạch", "Phó Trưởng phòng phụ trách", "x", "HTNV", null],
];

const HIDDEN: Cell[][] = [["Họ và tên", "Chức vụ"], ["Người Ẩn Danh", "Chuyên viên"]];
const OTHER: Cell[][] = [["Họ và tên", "Quê quán"], ["Người Thứ Bảy", "Bình Sơn"], ["Người Thứ Tám", "Trà Bồng"]];

export const messyRoster = (more: Book["sheets"] = []): Book => ({
  name: "ds.xlsx",
  sheets: [gridOf("DS gốc", ROWS), gridOf("Cũ", HIDDEN, { hidden: true }), gridOf("Hợp đồng mới", OTHER), ...more],
});
