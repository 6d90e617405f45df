import fc from "fast-check";
import { openBook, type Opened } from "../../src/prepareDossier";
import type { Person } from "../../src/review/subject";
import { gridOf, type Cell } from "../../src/roster/grid";
import { conflictKey } from "../../src/roster/conflictKey";
import { problemText } from "../../src/messages.vi/problem";
import { PEOPLE_TABLE } from "../../src/roster/personColumns";
import { compareUnitBook, mergeUnit } from "../../src/roster/mergeUnit";
import { resultSheets } from "../../src/roster/resultSheets";
import type { SheetPlan } from "../../src/roster/sheetPlan";
import { unitBooks } from "../../src/roster/unitBook";
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

interface Typed {
  readonly sheet: string;
  /** What the first cell of the row says, or begins with. */
  readonly row: string;
  readonly heading: string;
  readonly value: Cell;
}
/** Sheets with some cells typed over, as a person would. */
const typing = (plans: readonly SheetPlan[], typed: readonly Typed[]): readonly SheetPlan[] =>
  plans.map((plan) => ({
    ...plan,
    blocks: plan.blocks.map((block) => ({
      ...block,
      cells: block.table === undefined ? block.cells : block.cells.map((row, down) =>
        down === 0 ? row : row.map((cell, across) => typed.find(({ sheet, row: key, heading }) => sheet === plan.name && String(row[0]).startsWith(key) && heading === block.cells[0]?.[across])?.value ?? cell),
      ),
    })),
  }));
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
  const back = returned([{ sheet: "Danh sách", row: "P002", heading: "Phòng đề xuất", value: HT }, { sheet: "Biểu quyết", row: "P001", heading: "Mức 1", value: 2 }, { sheet: "Biểu quyết", row: "P001", heading: "Phát ra", value: 2 }]);
  const merge = compareUnitBook(COMMON, back);
  expect(told(merge.changes)).toEqual([["P002", "Phòng đề xuất", "", HT], ["P001 – Nguyễn Văn An | Tổng thể | 1", "Phát ra", "", "2"], ["P001 – Nguyễn Văn An | Tổng thể | 1", "Mức 1", "", "2"]]);
  const roster = after(COMMON, back);
  expect(roster.people.map(({ typedProposal }) => typedProposal)).toEqual([null, "completed", null]);
  expect(roster.tallies.filter(({ votes }) => votes[0] > 0)).toMatchObject([{ subject: "P001", issued: 2, votes: [2, 0, 0, 0] }]);
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

test.each<[string, readonly Typed[], RegExp]>([
  ["a level", [{ sheet: "Danh sách", row: "P002", heading: "Phòng đề xuất", value: "Loại A" }], /^Danh sách!T5 \(Trần Thị Bình\): cột Phòng đề xuất ghi “Loại A”.* Ghi HTXSNV/],
  ["a birth date", [{ sheet: "Danh sách", row: "P001", heading: "Ngày sinh", value: "31/02/1975" }], /^Danh sách!C4 \(Nguyễn Văn An\):.*“31\/02\/1975”/],
  ["a level of the collective", [{ sheet: "Tập thể", row: "C03", heading: "Đề xuất", value: "khá" }], /^Tập thể!I4 \(Phòng Một\):.*“khá”/],
  ["a number of ballots", [{ sheet: "Biểu quyết", row: "P001", heading: "Mức 1", value: "hai" }, { sheet: "Biểu quyết", row: "P001", heading: "Phát ra", value: 2 }], /^Biểu quyết!K5 \(Nguyễn Văn An\):.*“hai”/],
])("%s nobody can read is told with its cell, the person, what stands there and the mend; nothing of its row is merged", (_, typed, sentence) => {
  const back = returned([...typed, ...typed.slice(0, 1).map((one) => ({ ...one, heading: "Ghi chú", value: "khác" }))]);
  const merge = compareUnitBook(COMMON, back);
  expect(merge.unread.map(problemText)).toEqual([expect.stringMatching(sentence)]);
  expect([merge.changes, merge.conflicts]).toEqual([[], []]);
  expect(after(COMMON, back)).toEqual(COMMON.reading.roster);
});

test("a grade nobody can read waits with its row, and is told", () => {
  const criterion = COMMON.reading.regulation.criteria.frames[0]?.text ?? "";
  const marked = typing(ONE?.sheets ?? [], []).map((plan) => (plan.name !== "Cấp độ" ? plan : {
    ...plan,
    blocks: plan.blocks.map((block) => (block.table === undefined ? block : { ...block, cells: [block.cells[0] ?? [], ["P001 – Nguyễn Văn An", criterion, "giỏi", "Tự nhận", null]] })),
  }));
  const merge = compareUnitBook(COMMON, opened(marked));
  expect(merge.unread.map(problemText)).toEqual([expect.stringMatching(/^Cấp độ!C4: cấp độ “giỏi” của Nguyễn Văn An.*Ghi Xuất sắc/)]);
  expect(merge.changes).toEqual([]);
});

test("whatever column of the list holds what nobody can read, its cell is told", () => {
  const silent = PEOPLE_TABLE.columns.filter(({ kind, optional }) => kind !== "text" && !optional).flatMap(({ heading }) => {
    const { unread, changes } = compareUnitBook(COMMON, returned([{ sheet: "Danh sách", row: "P002", heading, value: "??" }]));
    return unread.some((problem) => "place" in problem && /^Danh sách![A-Z]+5$/.test(problem.place)) && changes.length === 0 ? [] : [heading];
  });
  expect(silent).toEqual([]);
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

