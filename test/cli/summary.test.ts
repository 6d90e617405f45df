import { summary } from "../../src/cli/summary";
import { ketQua } from "../../src/ketQua";
import { reviewAgency } from "../../src/review/reviewAgency";
import { type Cell, gridOf } from "../../src/roster/grid";
import { readBook } from "../../src/roster/readBook";

const printed = (...rows: Cell[][]): string => {
  const reading = readBook({ name: "b", sheets: [gridOf("S", [["STT", "Họ và tên", "Chức vụ", "Quê quán"], ...rows])] });
  const facts = { jsonOnly: true, failures: [], folder: "ra", mainFiles: [], kept: new Map(), untouched: [], removed: 0, templates: { used: [], strange: [] }, leftOut: [], nobodyIn: null };
  return summary({ ...facts, ketQua: ketQua(reviewAgency(reading.roster, reading.regulation), [], reading.problems) });
};

describe("the summary on the terminal", () => {
  const text = printed(["I", "Phòng A"], [1, "Lê An", "Chuyên viên", "Xã A"], [null, "Ban Thị Bình"], [null, "Tổng cộng: 2"]);

  test("says what stood in each row that was passed over, not only where", () => {
    expect(text).toContain("S!2: dòng nhóm “Phòng A”, dùng làm phòng hoặc loại lao động cho các dòng dưới");
    expect(text).toContain("S!5: bỏ qua dòng cộng “Tổng cộng: 2”");
  });

  test("asks by name whether a row is a phòng or a person", () => expect(text).toMatch(/Cần xem: Tên phòng hay tên người \(1\)\n\s+S!4: “Ban Thị Bình” đang đọc là tên phòng/));

  test("names the columns that were not used", () => expect(text).toContain("S!1: không dùng các cột “Quê quán”"));
});
