import fc from "fast-check";
import { openBook } from "../../src/prepareDossier";
import type { Level } from "../../src/review/level";
import { changeOf } from "../../src/roster/logRows";
import { gridOf, type Book, type Cell } from "../../src/roster/grid";
import { changesOf, resultSheets } from "../../src/roster/resultSheets";
import type { SheetPlan } from "../../src/roster/sheetPlan";
import { traceOf } from "../../src/taskpane/models/traceLines";
import { LOG_TABLE } from "../../src/roster/tables";

const NOTED = { time: "24/11/2023 16:40", who: "Nguyễn Thị Giữ" };

const ROSTER: Book = {
  name: "Danh sách.xlsx",
  sheets: [
    gridOf("DS 2023", [
      ["STT", "Họ và tên", "Ngày sinh", "Đơn vị", "Chức vụ", "Đề xuất", "Quyết định"],
      [1, "Nguyễn Văn An", 27395, "Phòng Một", "Trưởng phòng", "Hoàn thành xuất sắc nhiệm vụ", null],
      [2, "Trần Thị Bình", "1980", "Phòng Một", "Chuyên viên", "Hoàn thành tốt nhiệm vụ", null],
    ], { formatAt: (row, column) => (row === 1 && column === 2 ? "dd/mm/yyyy" : "General") }),
  ],
};

/** The planned sheets as a workbook read again, some cells of a table typed over. */
function bookOf(plans: readonly SheetPlan[], typed: readonly { readonly table: string; readonly row: number; readonly heading: string; readonly value: Cell }[] = []): Book {
  return {
    name: "Sổ.xlsx",
    sheets: plans.map((plan) => {
      const cells: Cell[][] = [];
      for (const block of plan.blocks)
        block.cells.forEach((row, down) =>
          row.forEach((cell, across) => {
            const line = (cells[block.top + down] ??= []);
            const edit = typed.find(({ table, row: at, heading }) => block.table === table && at === down && heading === block.cells[0]?.[across]);
            line[block.left + across] = edit === undefined ? cell : edit.value;
          }),
        );
      const width = Math.max(...cells.map((row) => row?.length ?? 0));
      const tables = plan.blocks.flatMap(({ table, top, left, cells: body }) => (table === undefined ? [] : [{ name: table, area: { top, left, bottom: top + body.length - 1, right: left + (body[0]?.length ?? 1) - 1 } }]));
      const isDate = (row: number, column: number): boolean => plan.dateAreas.some((area) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right);
      return gridOf(plan.name, Array.from(cells, (row) => Array.from({ length: width }, (_, at) => row?.[at] ?? null)), { tables, formatAt: (row, column) => (isDate(row, column) ? "dd/mm/yyyy" : "General"), hidden: plan.hidden === true });
    }),
  };
}

const sheetsOf = (book: Book, noted: typeof NOTED | null = NOTED): readonly SheetPlan[] => {
  const { reading, review } = openBook(book);
  return resultSheets(reading, review, [], noted);
};
const logOf = (plans: readonly SheetPlan[]): readonly (readonly Cell[])[] =>
  plans.flatMap(({ blocks }) => blocks.filter(({ table }) => table === LOG_TABLE.table).flatMap(({ cells }) => cells.slice(1)));

const FIRST = sheetsOf(ROSTER);
const decide = (row: number, value: Cell, heading = "Quyết định") => ({ table: "DanhSach", row, heading, value });

test("the first writing has nothing to compare with: the log is empty", () => expect(logOf(FIRST)).toEqual([]));

test("what was typed since is found on opening and written down with who, from and to", () => {
  const book = bookOf(FIRST, [decide(1, "Hoàn thành tốt nhiệm vụ"), decide(1, "Để đúng tỷ lệ", "Lý do quyết định")]);
  expect(logOf(sheetsOf(book))).toEqual([
    [NOTED.time, NOTED.who, "Danh sách · P001 · Nguyễn Văn An · Quyết định", null, "Hoàn thành tốt nhiệm vụ", "Để đúng tỷ lệ"],
    [NOTED.time, NOTED.who, "Danh sách · P001 · Nguyễn Văn An · Lý do quyết định", null, "Để đúng tỷ lệ", null],
  ]);
});

test("what is written down once is not found again", () => {
  const written = sheetsOf(bookOf(FIRST, [decide(2, "Hoàn thành nhiệm vụ")]));
  const { reading, review } = openBook(bookOf(written));
  expect(changesOf(reading, review)).toEqual([]);
  expect(logOf(sheetsOf(bookOf(written)))).toEqual(logOf(written));
});

test("a column of ballots that was called Mức 1 when the log was last written is no change", () => {
  const ballot = (heading: string, value: Cell) => ({ table: "BieuQuyet", row: 1, heading, value });
  const voted = sheetsOf(bookOf(FIRST, [ballot("Đối tượng", "P001"), ballot("Phát ra", 2), ballot("Xuất sắc", 2)]));
  const asThen = (cell: Cell): Cell => (typeof cell === "string" ? cell.replace('"Xuất sắc":', '"Mức 1":') : cell);
  const then = voted.map((plan) => (plan.name === "XepLoai_GhiNho" ? { ...plan, blocks: plan.blocks.map((block) => ({ ...block, cells: block.cells.map((row) => row.map(asThen)) })) } : plan));
  expect(then).not.toEqual(voted);
  const { reading, review } = openBook(bookOf(then));
  expect(reading.roster.tallies).toMatchObject([{ subject: "P001", votes: [2, 0, 0, 0] }]);
  expect(changesOf(reading, review)).toEqual([]);
});

test("who writes without a clock leaves the changes to be found by the next", () => {
  const passed = sheetsOf(bookOf(FIRST, [decide(2, "Hoàn thành nhiệm vụ")]), null);
  expect(logOf(passed)).toEqual([]);
  expect(logOf(sheetsOf(bookOf(passed))).map((row) => row[2])).toEqual(["Danh sách · P002 · Trần Thị Bình · Quyết định"]);
});

test("after the proposals are closed, a changed proposal is said to be late, and a decision is not", () => {
  const closed = sheetsOf(bookOf(FIRST, [{ table: "CauHinh", row: rowOfSetting("Đã chốt đề xuất"), heading: "Giá trị", value: "23/11/2023" }]));
  const late = sheetsOf(bookOf(closed, [decide(2, "Hoàn thành nhiệm vụ", "Phòng đề xuất"), decide(2, "Hoàn thành nhiệm vụ")]));
  expect(logOf(late).slice(logOf(closed).length).map((row) => [row[2], row[5]])).toEqual([
    ["Danh sách · P002 · Trần Thị Bình · Phòng đề xuất", "Sửa sau khi chốt đề xuất"],
    ["Danh sách · P002 · Trần Thị Bình · Quyết định", null],
  ]);
});

test("a changed reading of a quota is the office's choice and is written down", () => {
  const rules = FIRST.flatMap(({ blocks }) => blocks.filter(({ table }) => table === "QuyTac"))[0]?.cells ?? [];
  const row = rules.findIndex((cells) => String(cells[0]).toLowerCase().includes("lamtron"));
  const written = sheetsOf(bookOf(FIRST, [{ table: "QuyTac", row, heading: "Giá trị", value: "Từ 0,5 làm tròn lên" }]));
  expect(logOf(written)).toHaveLength(1);
});

test("a row of the log leads back to the cell it tells of", () => {
  const written = sheetsOf(bookOf(FIRST, [decide(1, "Hoàn thành tốt nhiệm vụ")]));
  const { reading } = openBook(bookOf(written));
  expect(reading.log.map(changeOf)).toEqual([{ table: "DanhSach", key: "P001", label: "Nguyễn Văn An", heading: "Quyết định", from: "", to: "Hoàn thành tốt nhiệm vụ" }]);
});

test("any levels typed are told exactly: one row for each cell that differs, none for the others", () =>
  fc.assert(
    fc.property(fc.array(fc.record({ row: fc.integer({ min: 1, max: 2 }), heading: fc.constantFrom("Tự xếp loại", "Phòng đề xuất", "Quyết định"), level: fc.constantFrom<Level>("excellent", "good", "completed") }), { maxLength: 5 }), (edits) => {
      const labels = { excellent: "Hoàn thành xuất sắc nhiệm vụ", good: "Hoàn thành tốt nhiệm vụ", completed: "Hoàn thành nhiệm vụ", failed: "Không hoàn thành nhiệm vụ" };
      const before = new Map([["1 Phòng đề xuất", labels.excellent], ["2 Phòng đề xuất", labels.good]]);
      const after = new Map(edits.map(({ row, heading, level }) => [`${row} ${heading}`, labels[level]]));
      const differing = [...after].filter(([cell, label]) => before.get(cell) !== label).map(([cell]) => cell);
      // The first edit of a cell that is listed twice is the one `bookOf` takes, so the last is put first.
      const typed = [...edits].reverse().map(({ row, heading, level }) => decide(row, labels[level], heading));
      const { reading, review } = openBook(bookOf(FIRST, typed));
      expect(changesOf(reading, review).map(({ key, heading }) => `${Number(key.slice(1))} ${heading}`).sort()).toEqual(differing.sort());
    }),
    { numRuns: 40 },
  ));

function rowOfSetting(label: string): number {
  const cells = FIRST.flatMap(({ blocks }) => blocks.filter(({ table }) => table === "CauHinh"))[0]?.cells ?? [];
  return cells.findIndex((row) => row[0] === label);
}

test("a deleted row is one line with all that stood there, late where its word was closed, and nothing of it can be given back", () => {
  const decided = sheetsOf(bookOf(FIRST, [decide(2, "Hoàn thành nhiệm vụ"), { table: "CauHinh", row: rowOfSetting("Đã chốt quyết định"), heading: "Giá trị", value: "23/11/2023" }]));
  const without = decided.map((plan) => ({ ...plan, blocks: plan.blocks.map((block) => (block.table === "DanhSach" ? { ...block, cells: block.cells.filter((row) => !row.includes("P002")) } : block)) }));
  const lines = logOf(sheetsOf(bookOf(without))).filter((row) => String(row[2]).includes("P002") && row[4] === "đã xóa dòng");
  expect(lines).toEqual([
    [NOTED.time, NOTED.who, "Danh sách · P002 · Trần Thị Bình · Cả dòng", expect.stringMatching(/^Họ và tên: Trần Thị Bình; .*Chức vụ: Chuyên viên; .*Quyết định: Hoàn thành nhiệm vụ/), "đã xóa dòng", "Sửa sau khi chốt quyết định"],
  ]);
  const opened = openBook(bookOf(without));
  expect(changesOf(opened.reading, opened.review).filter(({ key }) => key === "P002")).toHaveLength(1);
  const { pending, written } = traceOf(opened);
  expect(pending.filter(({ canTakeBack }) => canTakeBack)).toEqual([]);
  // The line of a cell whose row is gone stays in the log without a way back that can only fail.
  expect(written.map(({ change, canTakeBack }) => [typeof change === "string" ? change : change.heading, canTakeBack])).toEqual([["Quyết định", false], ["Giá trị", true]]);
});
