import { gridOf } from "../../src/roster/grid";
import { sheetChoices } from "../../src/roster/listChoices";
import type { Source } from "../../src/roster/source";

const LISTS: Source = { kind: "list", lists: [] };

test("a row that may be the heading is shown as the sheet shows it: days as days, what is merged once; it is found again as before", () => {
  const grid = gridOf(
    "DS",
    [
      ["STT", "Họ và tên", "Xếp loại", "Xếp loại", "Xếp loại"],
      [1, "Nguyễn Văn An", 29221, 7, null],
    ],
    {
      merges: [{ top: 0, bottom: 0, left: 2, right: 4 }],
      formatAt: (row, column) => (row === 1 && column === 2 ? "dd/mm/yyyy" : "General"),
    },
  );
  const [choice] = sheetChoices({ name: "ds.xlsx", sheets: [grid] }, LISTS, 2023);
  expect(choice?.rows.map(({ row, shown }) => [row, shown])).toEqual([
    [1, "STT | Họ và tên | Xếp loại"],
    [2, "1 | Nguyễn Văn An | 01/01/1980 | 7"],
  ]);
  expect(choice?.rows[1]?.texts).toBe("1 | Nguyễn Văn An | 29221 | 7");
});
