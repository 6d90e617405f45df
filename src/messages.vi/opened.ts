/** What the pane and the command line say alike of a workbook they have read. */

/** What was looked for, and what to do. */
export const nobodyFound = (name: string): string =>
  `Không tìm thấy người nào trong ${name}. Phần mềm tìm ở các sheet đang hiện một dòng tiêu đề có cột “Họ và tên”, bên dưới là danh sách. Thêm dòng tiêu đề đó hoặc ghi danh sách, rồi mở lại.`;

export const sheetsLeftOutText = (sheets: readonly string[]): string =>
  `Sổ mới không có ${sheets.length} sheet riêng của tệp gốc: ${sheets.join(", ")}. Tệp gốc không đổi, các sheet đó vẫn còn ở đấy.`;
