import fc from "fast-check";
import { openBook, openReading, type Opened } from "../../src/prepareDossier";
import { gridOf, type Cell } from "../../src/roster/grid";
import { changesOf, resultSheets } from "../../src/roster/resultSheets";
import type { SheetPlan } from "../../src/roster/sheetPlan";
import { takeBack } from "../../src/roster/takeBack";
import { bookOfPlans } from "./planBook";

const LIST = gridOf("DS 2023", [
  ["STT", "Họ và tên", "Ngày sinh", "Đơn vị", "Chức vụ", "Đảng viên", "Tháng công tác", "Tự xếp loại", "Đề xuất"],
  [1, "Nguyễn Văn An", "01/02/1975", "Phòng Một", "Trưởng phòng", "x", null, "HTTNV", "HTTNV"],
  [2, "Trần Thị Bình", "1980", "Phòng Một", "Điều phối viên", "x", 7, "Loại A", null],
  [3, "Lê Văn Cường", "1981", "Phòng Hai", "Trưởng phòng", "Không", null, "HTXSNV", null],
]);
const written = ({ reading, review }: Opened): readonly SheetPlan[] => resultSheets(reading, review);
/** The sổ as it was last written: its Nhật ký has begun. */
const SHEETS = written(openBook(bookOfPlans(written(openBook({ name: "DS.xlsx", sheets: [LIST] })))));
const SO = openBook(bookOfPlans(SHEETS));

interface Typed {
  readonly sheet: string;
  readonly row: string;
  readonly heading: string;
  readonly value: Cell;
}
/** The sổ with some cells changed in it since. */
const changed = (typed: readonly Typed[]): Opened =>
  openBook(bookOfPlans(SHEETS.map((plan) => ({
    ...plan,
    blocks: plan.blocks.map((block) => (block.table === undefined ? block : {
      ...block,
      cells: block.cells.map((row) => row.map((cell, at) => { const found = typed.find((one) => one.sheet === plan.name && one.row === row[0] && one.heading === block.cells[0]?.[at]); return found === undefined ? cell : found.value; })),
    })),
  }))));
const same = (found: string, logged: string): boolean => found === logged;
const pending = ({ reading, review }: Opened) => changesOf(reading, review);

const CELLS: readonly (readonly [string, string, string, readonly Cell[]])[] = [
  ["Danh sách", "P001", "Ngày sinh", [27_061, "31/02/1975", null]],
  ["Danh sách", "P001", "Chức vụ", ["Chuyên viên", "Việc lạ"]],
  ["Danh sách", "P002", "Tự xếp loại", ["HTTNV", null, "Loại B"]],
  ["Danh sách", "P002", "Tháng công tác", ["5", null]],
  ["Danh sách", "P003", "Đảng viên", ["Có", "Chưa rõ"]],
  ["Danh sách", "P003", "Đơn vị", ["Phòng Một", null]],
  ["Danh sách", "P003", "Quyết định", ["Hoàn thành tốt nhiệm vụ"]],
  ["Tập thể", "C03", "Đề xuất", ["Hoàn thành nhiệm vụ", "khá"]],
  ["Cấu hình", "Người làm hồ sơ", "Giá trị", ["Văn phòng"]],
  ["Quy tắc", "TYLE.Q1", "Giá trị", ["15", "nhiều"]],
  ["Quy tắc", "CHUCVU: Điều phối viên", "Giá trị", ["Công chức không giữ chức vụ lãnh đạo, quản lý"]],
];
const ALL = CELLS.flatMap(([sheet, row, heading, values]) => values.map((value): Typed => ({ sheet, row, heading, value })));

test("the sổ as it was written has nothing to take back", () => expect(pending(SO)).toEqual([]));

test.each(ALL)("$sheet, $row, $heading, changed to $value, is taken back whole", (typed) => {
  const now = changed([typed]);
  const [change, second] = pending(now);
  if (change === undefined || second !== undefined) throw new Error(JSON.stringify(pending(now)));
  const back = takeBack(now.reading, change, same);
  if (back.kind !== "done") throw new Error(back.kind);
  expect(pending(openReading(back.reading))).toEqual([]);
  expect(written(openReading(back.reading)).map(({ name, blocks }) => [name, blocks.map(({ cells }) => cells)])).toEqual(SHEETS.map(({ name, blocks }) => [name, blocks.map(({ cells }) => cells)]));
});

test("of several changes one is taken back and the others stay, in whatever order", () =>
  fc.assert(
    fc.property(fc.uniqueArray(fc.constantFrom(...ALL), { selector: ({ sheet, row, heading }) => `${sheet} ${row} ${heading}`, minLength: 2, maxLength: 5 }), (typed) => {
      const now = changed(typed);
      const [first, ...others] = pending(now);
      if (first === undefined) throw new Error("nothing changed");
      const back = takeBack(now.reading, first, same);
      expect(back.kind === "done" && pending(openReading(back.reading))).toEqual(others);
    }),
    { numRuns: 30 },
  ));

test("a cell that was changed again, and a row that is no more, are told and nothing is changed", () => {
  const now = changed([{ sheet: "Danh sách", row: "P003", heading: "Quyết định", value: "Hoàn thành tốt nhiệm vụ" }]);
  const [change] = pending(now);
  if (change === undefined) throw new Error("nothing changed");
  expect(takeBack(now.reading, { ...change, to: "Hoàn thành nhiệm vụ" }, same)).toEqual({ kind: "moved" });
  expect(takeBack(now.reading, { ...change, key: "P099" }, same)).toEqual({ kind: "missing" });
  expect(takeBack(now.reading, { ...change, table: "BieuQuyet", key: "P001 – Nguyễn Văn An | Tổng thể | 1" }, same)).toEqual({ kind: "missing" });
});
