import fc from "fast-check";
import { openBook, type Opened } from "../../src/prepareDossier";
import type { Person } from "../../src/review/subject";
import { type Cell, gridOf } from "../../src/roster/grid";
import { conflictKey } from "../../src/roster/conflictKey";
import { compareUnitBook, mergeUnit } from "../../src/roster/mergeUnit";
import { resultSheets } from "../../src/roster/resultSheets";
import type { SheetPlan } from "../../src/roster/sheetPlan";
import { unitBooks } from "../../src/roster/unitBook";
import { type Typed, typing } from "../support/typing";
import { bookOfPlans } from "./planBook";

const XS = "Hoàn thành xuất sắc nhiệm vụ";
const T = "Hoàn thành tốt nhiệm vụ";
const HT = "Hoàn thành nhiệm vụ";

const LIST = gridOf("DS 2023", [
  ["STT", "Họ và tên", "Ngày sinh", "Đơn vị", "Chức vụ", "Tự xếp loại", "Đề xuất"],
  [1, "Nguyễn Văn An", "01/02/1975", "Phòng Một", "Trưởng phòng", T, null],
  [2, "Trần Thị Bình", "1980", "Phòng Một", "Chuyên viên", T, null],
  [3, "Lê Văn Cường", "1981", "Phòng Hai", "Trưởng phòng", XS, null],
]);

const opened = (plans: readonly SheetPlan[]): Opened => openBook(bookOfPlans(plans));
const sheetsOf = ({ reading, review }: Opened): readonly SheetPlan[] => resultSheets(reading, review);
const COMMON = opened(sheetsOf(openBook({ name: "DS.xlsx", sheets: [LIST] })));
const [ONE, TWO] = unitBooks(COMMON.reading, COMMON.review);

const returned = (typed: readonly Typed[]): Opened => opened(typing(ONE?.sheets ?? [], typed));
const told = (changes: readonly { key: string; heading: string; from: string; to: string }[]) => changes.map(({ key, heading, from, to }) => [key, heading, from, to]);
const after = (common: Opened, back: Opened, taken: ReadonlySet<string> = new Set()) => mergeUnit(common.reading, back.reading, compareUnitBook(common, back), taken).roster;

test("each phòng gets its own people and nobody else's, a blank ballot for each, and how many may be XS", () => {
  expect([ONE?.unit, TWO?.unit]).toEqual(["Phòng Một", "Phòng Hai"]);
  const text = JSON.stringify(ONE?.sheets.map(({ blocks }) => blocks.map(({ cells }) => cells)));
  expect(text).toContain("Trần Thị Bình");
  expect(text).not.toContain("Lê Văn Cường");
  expect(text).toMatch(/Phòng Một: 0\/2 xuất sắc/);
  expect(opened(ONE?.sheets ?? []).reading.roster.people.map(({ id }) => id)).toEqual(["P001", "P002"]);
});

test("a workbook that comes back as it was given changes nothing", () =>
  expect(compareUnitBook(COMMON, returned([]))).toEqual({ unit: "Phòng Một", changes: [], conflicts: [], aside: [], unread: [] }));

test("what the phòng typed is told cell by cell, and merged", () => {
  const back = returned([{ sheet: "Danh sách", row: "P002", heading: "Phòng đề xuất", value: HT }, { sheet: "Biểu quyết", row: "P001", heading: "Xuất sắc", value: 2 }, { sheet: "Biểu quyết", row: "P001", heading: "Phát ra", value: 2 }]);
  const merge = compareUnitBook(COMMON, back);
  expect(told(merge.changes)).toEqual([["P002", "Phòng đề xuất", "", HT], ["P001 – Nguyễn Văn An | Tổng thể | 1", "Phát ra", "", "2"], ["P001 – Nguyễn Văn An | Tổng thể | 1", "Xuất sắc", "", "2"]]);
  const roster = after(COMMON, back);
  expect(roster.people.map(({ typedProposal }) => typedProposal)).toEqual([null, "completed", null]);
  expect(roster.tallies.filter(({ votes }) => votes[0] > 0)).toMatchObject([{ subject: "P001", issued: 2, votes: [2, 0, 0, 0] }]);
});

test("a workbook given out when the columns of ballots were still called Mức 1 to Mức 4 says the same of its votes", () => {
  const votes = opened(typing(sheetsOf(COMMON), ["Phát ra", "Xuất sắc"].flatMap((heading) => [{ sheet: "Biểu quyết", row: "", heading, value: 2 }, { sheet: "Biểu quyết", row: "", heading: "Đối tượng", value: "P001" }])));
  const levels = ["Xuất sắc", "Tốt", "Hoàn thành", "Không hoàn thành"];
  const asThen = (cell: Cell): Cell => levels.reduce<Cell>((text, level, at) => (text === level ? `Mức ${at + 1}` : typeof text === "string" ? text.replace(`"${level}":`, `"Mức ${at + 1}":`) : text), cell);
  const given = (unitBooks(votes.reading, votes.review)[0]?.sheets ?? []).map((plan) =>
    ["Biểu quyết", "XepLoai_GhiNho"].includes(plan.name) ? { ...plan, blocks: plan.blocks.map((block) => ({ ...block, cells: block.cells.map((row) => row.map(asThen)) })) } : plan,
  );
  expect(JSON.stringify(given)).toContain("Mức 1");
  const back = opened(typing(given, [{ sheet: "Biểu quyết", row: "P002", heading: "Mức 2", value: 1 }]));
  expect(back.reading.roster.tallies.find(({ subject }) => subject === "P001")?.votes[0]).toBeGreaterThan(0);
  expect(told(compareUnitBook(votes, back).changes)).toEqual([["P002 – Trần Thị Bình | Tổng thể | 1", "Tốt", "", "1"]]);
});

test("a cell both sides changed is shown with both, and only taken when somebody says so", () => {
  const common = opened(typing(sheetsOf(COMMON), [{ sheet: "Danh sách", row: "P002", heading: "Phòng đề xuất", value: T }]));
  const back = returned([{ sheet: "Danh sách", row: "P002", heading: "Phòng đề xuất", value: HT }]);
  const merge = compareUnitBook(common, back);
  expect(merge.changes).toEqual([]);
  expect(merge.conflicts).toMatchObject([{ key: "P002", base: "", from: T, to: HT }]);
  expect(after(common, back).people[1]?.typedProposal).toBe("good");
  expect(after(common, back, new Set(merge.conflicts.map(conflictKey))).people[1]?.typedProposal).toBe("completed");
});

test("what changed only in the common workbook stays as it is there", () => {
  const common = opened(typing(sheetsOf(COMMON), [{ sheet: "Danh sách", row: "P001", heading: "Quyết định", value: XS }]));
  expect(compareUnitBook(common, returned([])).changes).toEqual([]);
  expect(after(common, returned([])).people[0]?.decision).toBe("excellent");
});

test("a row of another phòng, an unknown Mã and another name under a Mã are put aside with why, and nothing of them is merged", () => {
  const foreign = returned([{ sheet: "Danh sách", row: "P001", heading: "Mã", value: "P003" }, { sheet: "Danh sách", row: "P002", heading: "Mã", value: "P099" }]);
  const merge = compareUnitBook(COMMON, foreign);
  expect(merge.aside.map(({ label, why }) => [label, why])).toEqual(expect.arrayContaining([["P099 Trần Thị Bình", "unknown"], ["P003 Nguyễn Văn An", "notInUnit"]]));
  expect(after(COMMON, foreign).people).toEqual(COMMON.reading.roster.people);
  const swapped = returned([{ sheet: "Danh sách", row: "P001", heading: "Mã", value: "P002" }, { sheet: "Danh sách", row: "P002", heading: "Mã", value: "P001" }]);
  expect(compareUnitBook(COMMON, swapped).aside.map(({ why }) => why)).not.toContain("unknown");
});

test("a person the phòng deleted stays in the common workbook, and is named", () => {
  const plans = (ONE?.sheets ?? []).map((plan) => ({ ...plan, blocks: plan.blocks.map((block) => (block.table === "DanhSach" ? { ...block, cells: block.cells.filter((row) => row[0] !== "P002") } : block)) }));
  const back = opened(plans);
  expect(compareUnitBook(COMMON, back).aside).toEqual([{ label: "P002 Trần Thị Bình", why: "gone" }]);
  expect(after(COMMON, back).people).toHaveLength(3);
});

test("a level nobody can read is not merged, and its row is named", () => {
  const merge = compareUnitBook(COMMON, returned([{ sheet: "Danh sách", row: "P002", heading: "Phòng đề xuất", value: "Loại A" }]));
  expect(merge.changes).toEqual([]);
  expect(merge.unread).toEqual([expect.stringMatching(/^Danh sách!\d+$/)]);
});

test("whatever a phòng types, the merged workbook says exactly that for the phòng and the same as before for the others", () =>
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.record({ sheet: fc.constant("Danh sách"), row: fc.constantFrom("P001", "P002"), heading: fc.constantFrom("Tự xếp loại", "Phòng đề xuất", "Kỷ luật", "Ghi chú"), value: fc.constantFrom<Cell>(XS, T, HT) }), { selector: ({ row, heading }) => `${row} ${heading}`, maxLength: 6 }),
      (typed) => {
        const back = returned(typed);
        const roster = after(COMMON, back);
        const withoutPlace = (people: readonly Person[]) => people.map((person) => ({ ...person, place: "" }));
        expect(withoutPlace(roster.people.slice(0, 2))).toEqual(withoutPlace(back.reading.roster.people));
        expect(roster.people[2]).toEqual(COMMON.reading.roster.people[2]);
      },
    ),
    { numRuns: 40 },
  ));

