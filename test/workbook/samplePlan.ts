import type { SheetPlan } from "../../src/roster/sheetPlan";

const LEVELS = ["Hoàn thành xuất sắc nhiệm vụ", "Hoàn thành tốt nhiệm vụ", "Hoàn thành nhiệm vụ", "Không hoàn thành nhiệm vụ"];

/** An invented sheet with everything a plan can hold: a table, a block beside it, notes, dates, flags and dropdowns. */
export const samplePlan: SheetPlan = {
  name: "Danh sách",
  blocks: [
    { top: 0, left: 0, cells: [["DANH SÁCH CÔNG CHỨC, NGƯỜI LAO ĐỘNG NĂM 2023"]], style: "title" },
    {
      top: 1,
      left: 0,
      cells: [["Ghi chú dài để thử xuống dòng: mỗi người một dòng; cột nào chưa biết thì để trống; mức xếp loại chọn trong danh sách. ".repeat(3)]],
      style: "note",
    },
    {
      top: 3,
      left: 0,
      table: "DanhSach",
      style: "body",
      cells: [
        ["Mã", "Họ và tên", "Ngày sinh", "Đơn vị", "Quyết định", "Ghi chú"],
        ["001", "=Trần Thị Thử", 27395, "Phòng Một", LEVELS[0] ?? "", "@ghi"],
        ["P002", "Lê Văn Mẫu", 1975, "Phòng Một", LEVELS[1] ?? "", "-5%\nhai dòng"],
        ["P003", "K' Brơi <b> & \"x\"", null, "Phòng Hai", null, { error: "#REF!" }],
      ],
    },
    { top: 3, left: 7, style: "plainHeading", cells: [["Mã", "Cảnh báo"]] },
    {
      top: 4,
      left: 7,
      style: "flag",
      formula: "=XEPLOAI.KETQUA(DanhSach[#All])",
      cells: [["001", "✕ Vượt tỷ lệ"], ["P002", "! Cần xem lại"], ["P003", null]],
    },
  ],
  dropdowns: [
    { area: { top: 4, left: 4, bottom: 6, right: 4 }, values: LEVELS },
    { area: { top: 4, left: 3, bottom: 6, right: 3 }, values: Array.from({ length: 40 }, (_, at) => `Phòng có tên rất dài số ${at + 1}, cơ sở hai`) },
  ],
  flags: [
    { area: { top: 4, left: 8, bottom: 6, right: 8 }, sign: "✕" },
    { area: { top: 4, left: 8, bottom: 6, right: 8 }, sign: "!" },
  ],
  widths: [8, 26, 12, 18, 30, 20, 2, 8, 24],
  headingRows: { first: 3, last: 3 },
  frozenColumns: 2,
  dateAreas: [{ top: 4, left: 2, bottom: 6, right: 2 }],
  textAreas: [{ top: 4, left: 0, bottom: 6, right: 0 }],
};
