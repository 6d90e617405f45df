import fc from "fast-check";
import { openBook, type Opened } from "../../src/prepareDossier";
import type { Person } from "../../src/review/subject";
import { gridOf, type Cell } from "../../src/roster/grid";
import { notAdmitted } from "../../src/roster/admitUnitBook";
import { notAdmittedText } from "../../src/messages.vi/unitBook";
import { problemText } from "../../src/messages.vi/problem";
import { PEOPLE_TABLE } from "../../src/roster/personColumns";
import { compareUnitBooks, type UnitMerge } from "../../src/roster/compareUnitBooks";
import { resultSheets } from "../../src/roster/resultSheets";
import type { SheetPlan } from "../../src/roster/sheetPlan";
import { unitBooks } from "../../src/roster/unitBook";
import { cellsIn, chosenWrites, doubtKey, withTaken } from "../../src/roster/unitChoices";
import { writeUnits } from "../../src/roster/writeUnits";
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
const [ONE, TWO] = unitBooks(COMMON.reading, COMMON.review, "24/11/2023 16:40");

/** A row more at the end of a table. */
const withRow = (plans: readonly SheetPlan[], table: string, row: readonly Cell[]): readonly SheetPlan[] =>
  plans.map((plan) => ({ ...plan, blocks: plan.blocks.map((block) => (block.table === table ? { ...block, cells: [block.cells[0] ?? [], row, ...block.cells.slice(1)] } : block)) }));
const returned = (typed: readonly Typed[]): Opened => opened(typing(ONE?.sheets ?? [], typed));
const told = (changes: readonly { key: string; heading: string; from: string; to: string }[]) => changes.map(({ key, heading, from, to }) => [key, heading, from, to]);
const compareUnitBook = (common: Opened, back: Opened): UnitMerge => {
  const [merge] = compareUnitBooks(common, [back]);
  if (merge === undefined) throw new Error("nothing was compared");
  return merge;
};
const conflicts = ({ choices }: UnitMerge) => choices.filter(({ why }) => why === "bothChanged").flatMap(({ changes }) => changes);
const after = (common: Opened, back: Opened, taken: ReadonlySet<string> = new Set()) => writeUnits(common.reading, chosenWrites(compareUnitBooks(common, [back]), taken)).roster;

test("each phòng gets its own people and nobody else's, a blank ballot for each, and how many may be XS", () => {
  expect([ONE?.unit, TWO?.unit]).toEqual(["Phòng Một", "Phòng Hai"]);
  const text = JSON.stringify(ONE?.sheets.map(({ blocks }) => blocks.map(({ cells }) => cells)));
  expect(text).toContain("Trần Thị Bình");
  expect(text).not.toContain("Lê Văn Cường");
  expect(text).toMatch(/Phòng Một: 0\/2 xuất sắc/);
  expect(opened(ONE?.sheets ?? []).reading.roster.people.map(({ id }) => id)).toEqual(["P001", "P002"]);
});

test("a workbook that comes back as it was given changes nothing", () =>
  expect(compareUnitBook(COMMON, returned([]))).toMatchObject({ unit: "Phòng Một", changes: [], choices: [], aside: [], unread: [], doubt: null }));

test("what the phòng typed is told cell by cell, and merged", () => {
  const back = returned([{ sheet: "Danh sách", row: "P002", heading: "Phòng đề xuất", value: HT }, { sheet: "Biểu quyết", row: "P001", heading: "Xuất sắc", value: 2 }, { sheet: "Biểu quyết", row: "P001", heading: "Phát ra", value: 2 }]);
  const merge = compareUnitBook(COMMON, back);
  expect(told(merge.changes)).toEqual([["P002", "Phòng đề xuất", "", HT], ["P001 | Tổng thể | 1", "Phát ra", "", "2"], ["P001 | Tổng thể | 1", "Xuất sắc", "", "2"]]);
  const roster = after(COMMON, back);
  expect(roster.people.map(({ typedProposal }) => typedProposal)).toEqual([null, "completed", null]);
  expect(roster.tallies.filter(({ votes }) => votes[0] > 0)).toMatchObject([{ subject: "P001", issued: 2, votes: [2, 0, 0, 0] }]);
});

test("a workbook given out when the columns of ballots were still called Mức 1 to Mức 4 says the same of its votes", () => {
  const votes = opened(typing(sheetsOf(COMMON), ["Phát ra", "Xuất sắc"].flatMap((heading) => [{ sheet: "Biểu quyết", row: "", heading, value: 2 }, { sheet: "Biểu quyết", row: "", heading: "Đối tượng", value: "P001" }])));
  const levels = ["Xuất sắc", "Tốt", "Hoàn thành", "Không hoàn thành"];
  const asThen = (cell: Cell): Cell => levels.reduce<Cell>((text, level, at) => (text === level ? `Mức ${at + 1}` : typeof text === "string" ? text.replace(`"${level}":`, `"Mức ${at + 1}":`) : text), cell);
  const given = (unitBooks(votes.reading, votes.review, "")[0]?.sheets ?? []).map((plan) =>
    ["Biểu quyết", "XepLoai_GhiNho"].includes(plan.name) ? { ...plan, blocks: plan.blocks.map((block) => ({ ...block, cells: block.cells.map((row) => row.map(asThen)) })) } : plan,
  );
  expect(JSON.stringify(given)).toContain("Mức 1");
  const back = opened(typing(given, [{ sheet: "Biểu quyết", row: "P002", heading: "Mức 2", value: 1 }]));
  expect(back.reading.roster.tallies.find(({ subject }) => subject === "P001")?.votes[0]).toBeGreaterThan(0);
  expect(told(compareUnitBook(votes, back).changes)).toEqual([["P002 | Tổng thể | 1", "Tốt", "", "1"]]);
});

test("a cell both sides changed is shown with both, and only taken when somebody says so", () => {
  const common = opened(typing(sheetsOf(COMMON), [{ sheet: "Danh sách", row: "P002", heading: "Phòng đề xuất", value: T }]));
  const back = returned([{ sheet: "Danh sách", row: "P002", heading: "Phòng đề xuất", value: HT }]);
  const merge = compareUnitBook(common, back);
  expect(merge.changes).toEqual([]);
  expect(conflicts(merge)).toMatchObject([{ key: "P002", from: T, to: HT }]);
  expect(after(common, back).people[1]?.typedProposal).toBe("good");
  expect(after(common, back, new Set(merge.choices.map(({ key }) => key))).people[1]?.typedProposal).toBe("completed");
});

test("what changed only in the common workbook stays as it is there", () => {
  const common = opened(typing(sheetsOf(COMMON), [{ sheet: "Danh sách", row: "P001", heading: "Quyết định", value: XS }]));
  expect(compareUnitBook(common, returned([])).changes).toEqual([]);
  expect(after(common, returned([])).people[0]?.decision).toBe("excellent");
});

test.each<[string, Typed, string, string]>([
  ["a Mã of another phòng", { sheet: "Danh sách", row: "P001", heading: "Mã", value: "P003" }, "P003 Nguyễn Văn An", "codeOfOther"],
  ["a Mã nobody has", { sheet: "Danh sách", row: "P002", heading: "Mã", value: "P099" }, "P099 Trần Thị Bình", "codeOfOther"],
  ["no Mã", { sheet: "Danh sách", row: "P002", heading: "Mã", value: "" }, "Trần Thị Bình", "noCode"],
  ["somebody else's name and birth date", { sheet: "Danh sách", row: "P002", heading: "Họ và tên", value: "Hồ Đức Minh" }, "P002 Hồ Đức Minh", "otherPerson"],
])("a row with %s is put aside with why, and nothing of it is written unasked", (_, wrong, label, why) => {
  const more: readonly Typed[] = ["P001", "P002"].map((row) => ({ sheet: "Danh sách", row, heading: "Phòng đề xuất", value: HT }));
  const born = why === "otherPerson" ? [{ sheet: "Danh sách", row: "P002", heading: "Ngày sinh", value: "1991" }] : [];
  const back = returned([wrong, ...born, ...more.filter(({ row }) => row === wrong.row)]);
  const merge = compareUnitBook(COMMON, back);
  expect(merge.aside.map((one) => [one.label, one.why])).toContainEqual([label, why]);
  expect(merge.changes).toEqual([]);
  expect(after(COMMON, back).people).toEqual(COMMON.reading.roster.people);
});

test("a list sorted without its column Mã changes nobody's Mã: its rows are offered to whom name and birth date name", () => {
  const swapped = returned([
    ...[["P001", "Trần Thị Bình", "1980", "Chuyên viên", HT], ["P002", "Nguyễn Văn An", "01/02/1975", "Trưởng phòng", XS]].flatMap(([row = "", name = "", birth = "", position = "", level = ""]): Typed[] => [
      { sheet: "Danh sách", row, heading: "Họ và tên", value: name }, { sheet: "Danh sách", row, heading: "Ngày sinh", value: birth },
      { sheet: "Danh sách", row, heading: "Chức vụ", value: position }, { sheet: "Danh sách", row, heading: "Phòng đề xuất", value: level },
    ]),
  ]);
  const merge = compareUnitBook(COMMON, swapped);
  expect(merge.changes).toEqual([]);
  expect(merge.choices.map(({ why, changes }) => [why, told(changes)])).toEqual([["byName", [["P002", "Phòng đề xuất", "", HT]]], ["byName", [["P001", "Phòng đề xuất", "", XS]]]]);
  expect(merge.aside.map(({ label, why, other }) => [label, why, other])).toEqual([["P001 Trần Thị Bình", "codeOfOther", "P002 Trần Thị Bình"], ["P002 Nguyễn Văn An", "codeOfOther", "P001 Nguyễn Văn An"]]);
  const [binh] = merge.choices;
  expect(after(COMMON, swapped, new Set([binh?.key ?? ""])).people.map(({ name, typedProposal }) => [name, typedProposal])).toEqual([["Nguyễn Văn An", null], ["Trần Thị Bình", "completed"], ["Lê Văn Cường", null]]);
});

test("who moved to another phòng since is not written, and where to is said", () => {
  const common = opened(typing(sheetsOf(COMMON), [{ sheet: "Danh sách", row: "P002", heading: "Đơn vị", value: "Phòng Hai" }]));
  const merge = compareUnitBook(common, returned([{ sheet: "Danh sách", row: "P002", heading: "Phòng đề xuất", value: HT }]));
  expect(merge.aside).toEqual([{ label: "P002 Trần Thị Bình", why: "movedAway", other: "Phòng Hai" }]);
  expect([merge.changes, merge.choices]).toEqual([[], []]);
});

test("a phòng that the common workbook calls otherwise since is the same phòng", () => {
  const common = opened(typing(sheetsOf(COMMON), ["P001", "P002", "C03"].flatMap((row) => [{ sheet: "Danh sách", row, heading: "Đơn vị", value: "Phòng Tổng hợp" }, { sheet: "Tập thể", row, heading: "Đơn vị", value: "Phòng Tổng hợp" }])));
  const merge = compareUnitBook(common, returned([{ sheet: "Danh sách", row: "P002", heading: "Phòng đề xuất", value: HT }]));
  expect([merge.unit, told(merge.changes), merge.aside]).toEqual(["Phòng Tổng hợp", [["P002", "Phòng đề xuất", "", HT]], []]);
});

test("what the office and the leadership fill in is only written when it is chosen", () => {
  const back = returned([{ sheet: "Danh sách", row: "P002", heading: "Quyết định", value: XS }, { sheet: "Danh sách", row: "P002", heading: "Phòng đề xuất", value: T }]);
  const merge = compareUnitBook(COMMON, back);
  expect(told(merge.changes)).toEqual([["P002", "Phòng đề xuất", "", T]]);
  expect(merge.choices.map(({ why, changes }) => [why, told(changes)])).toEqual([["notTheirs", [["P002", "Quyết định", "", XS]]]]);
  expect(after(COMMON, back).people[1]).toMatchObject({ typedProposal: "good", decision: null });
});

describe("two files of one phòng", () => {
  const says = (value: Cell): Opened => returned([{ sheet: "Danh sách", row: "P002", heading: "Phòng đề xuất", value }]);
  test("that say different things of a cell are chosen between; nothing is written until then", () => {
    const merges = compareUnitBooks(COMMON, [says(HT), says(T)]);
    expect(merges.map(({ changes, choices }) => [changes.length, choices.map(({ why, changes: [one] }) => [why, one?.to])])).toEqual([[0, [["filesDiffer", HT]]], [0, [["filesDiffer", T]]]]);
    const [first, second] = merges.flatMap(({ choices }) => choices.map(({ key }) => key));
    const taken = withTaken(merges, withTaken(merges, new Set(), first ?? "", true), second ?? "", true);
    expect([...taken]).toEqual([second]);
    const proposals = (chosen: ReadonlySet<string>) => writeUnits(COMMON.reading, chosenWrites(merges, chosen)).roster.people[1]?.typedProposal;
    expect([proposals(new Set()), proposals(taken)]).toEqual([null, "good"]);
  });
  test("that say the same are one change", () => expect(compareUnitBooks(COMMON, [says(HT), says(HT)]).map(({ changes, choices }) => [changes.length, choices.length])).toEqual([[1, 0], [0, 0]]));
});

describe("a ballot", () => {
  const ballot = (heading: string, value: Cell): Typed => ({ sheet: "Biểu quyết", row: "P001", heading, value });
  test("that both sides touched is one choice with all that differs", () => {
    const counted = opened(withRow(sheetsOf(COMMON), "BieuQuyet", ["P001 – Nguyễn Văn An", "Tổng thể", 1, null, null, null, 3, null, null, null, 0, 0, 0, 0]));
    const merge = compareUnitBook(counted, returned([ballot("Xuất sắc", 2)]));
    expect([merge.changes, merge.choices.map(({ why, changes }) => [why, told(changes)])]).toEqual([[], [["bothChanged", [["P001 | Tổng thể | 1", "Phát ra", "3", ""], ["P001 | Tổng thể | 1", "Xuất sắc", "", "2"]]]]]);
  });
  test("stays one when the name of its person is put right", () => {
    const voted = returned([{ sheet: "Danh sách", row: "P001", heading: "Họ và tên", value: "Nguyễn Văn Ân" }, ballot("Xuất sắc", 2)]);
    expect(told(compareUnitBook(COMMON, voted).changes)).toEqual([["P001", "Họ và tên", "Nguyễn Văn An", "Nguyễn Văn Ân"], ["P001 | Tổng thể | 1", "Xuất sắc", "", "2"]]);
  });
});

describe("where a file comes from", () => {
  const kept = (plans: readonly SheetPlan[], change: (rows: readonly (readonly Cell[])[]) => readonly (readonly Cell[])[]): readonly SheetPlan[] =>
    plans.map((plan) => ({ ...plan, blocks: plan.blocks.map((block) => (block.table === "GhiNho" ? { ...block, cells: change(block.cells) } : block)) }));
  const typed: readonly Typed[] = [{ sheet: "Danh sách", row: "P002", heading: "Phòng đề xuất", value: HT }];
  const isOfSplit = (row: readonly Cell[]): boolean => String(row[0]).startsWith("Tách sổ");

  test("is remembered: phòng, year, agency, when", () =>
    expect(returned([]).reading.split).toMatchObject({ unit: "Phòng Một", year: 2023, time: "24/11/2023 16:40" }));
  test("the workbook of the whole agency is refused", () => expect(notAdmitted(COMMON.reading, COMMON.reading)).toEqual({ kind: "commonBook" }));
  test("another year is refused", () => {
    const last = opened(kept(typing(ONE?.sheets ?? [], typed), (rows) => rows.map((row) => row.map((cell) => (typeof cell === "string" ? cell.replace('"Năm":"2023"', '"Năm":"2022"') : cell)))));
    expect(notAdmitted(COMMON.reading, last.reading)).toEqual({ kind: "otherYear", year: 2022, time: "24/11/2023 16:40" });
    expect(notAdmittedText("Sổ.xlsx", { kind: "otherYear", year: 2022, time: "24/11/2023 16:40" }, 2023)).toContain("tách cho năm 2022");
  });
  test("a file from before it was remembered is asked about, and nothing of it written until then", () => {
    const old = opened(kept(typing(ONE?.sheets ?? [], typed), (rows) => rows.filter((row) => !isOfSplit(row))));
    const merges = compareUnitBooks(COMMON, [old]);
    expect([notAdmitted(COMMON.reading, old.reading), merges[0]?.doubt, merges[0]?.changes.length]).toEqual([null, { kind: "unknown" }, 1]);
    expect([cellsIn(chosenWrites(merges, new Set())), cellsIn(chosenWrites(merges, new Set([doubtKey(0)])))]).toEqual([0, 1]);
  });
  test("a file without any memory is compared with the common workbook, each cell to be chosen", () => {
    const bare = opened(kept(typing(ONE?.sheets ?? [], typed), (rows) => rows.slice(0, 1)));
    expect(compareUnitBook(COMMON, bare).choices.map(({ why, changes }) => [why, told(changes)])).toEqual([["noBase", [["P002", "Phòng đề xuất", "", HT]]]]);
  });
  test("is not forgotten when the phòng makes a sổ of its file or writes its own log", () => {
    const own = returned(typed);
    const again = opened(resultSheets(own.reading, own.review, [], { time: "01/12/2023 08:00", who: null }));
    expect(told(compareUnitBook(COMMON, again).changes)).toEqual([["P002", "Phòng đề xuất", "", HT]]);
  });
});

test("a column or the row of the collective that the file no longer has made nothing blank", () => {
  const common = opened(typing(sheetsOf(COMMON), [{ sheet: "Tập thể", row: "C03", heading: "Tự xếp loại", value: T }]));
  const sheets = (unitBooks(common.reading, common.review, "")[0]?.sheets ?? []).map((plan) => ({
    ...plan,
    blocks: plan.blocks.map((block) => {
      if (block.table === "TapThe") return { ...block, cells: block.cells.slice(0, 1) };
      const at = block.cells[0]?.indexOf("Tự xếp loại") ?? -1;
      return block.table === "DanhSach" ? { ...block, cells: block.cells.map((row) => row.filter((_, column) => column !== at)) } : block;
    }),
  }));
  const merge = compareUnitBook(common, opened(sheets));
  expect([merge.changes, merge.choices]).toEqual([[], []]);
  expect(merge.aside.map(({ label, why }) => [label, why])).toEqual([["Tự xếp loại", "columnGone"]]);
});

test("a person the phòng deleted stays in the common workbook, and is named", () => {
  const plans = (ONE?.sheets ?? []).map((plan) => ({ ...plan, blocks: plan.blocks.map((block) => (block.table === "DanhSach" ? { ...block, cells: block.cells.filter((row) => row[0] !== "P002") } : block)) }));
  const back = opened(plans);
  expect(compareUnitBook(COMMON, back).aside).toEqual([{ label: "P002 Trần Thị Bình", why: "gone", other: "" }]);
  expect(after(COMMON, back).people).toHaveLength(3);
});

test.each<[string, readonly Typed[], RegExp]>([
  ["a level", [{ sheet: "Danh sách", row: "P002", heading: "Phòng đề xuất", value: "Loại A" }], /^Danh sách!T5 \(Trần Thị Bình\): cột Phòng đề xuất ghi “Loại A”.* Ghi HTXSNV/],
  ["a birth date", [{ sheet: "Danh sách", row: "P001", heading: "Ngày sinh", value: "31/02/1975" }], /^Danh sách!C4 \(Nguyễn Văn An\):.*“31\/02\/1975”/],
  ["a level of the collective", [{ sheet: "Tập thể", row: "C03", heading: "Đề xuất", value: "khá" }], /^Tập thể!I4 \(Phòng Một\):.*“khá”/],
  ["a number of ballots", [{ sheet: "Biểu quyết", row: "P001", heading: "Xuất sắc", value: "hai" }, { sheet: "Biểu quyết", row: "P001", heading: "Phát ra", value: 2 }], /^Biểu quyết!K5 \(Nguyễn Văn An\):.*“hai”/],
])("%s nobody can read is told with its cell, the person, what stands there and the mend; nothing of its row is merged", (_, typed, sentence) => {
  const back = returned([...typed, ...typed.slice(0, 1).map((one) => ({ ...one, heading: "Ghi chú", value: "khác" }))]);
  const merge = compareUnitBook(COMMON, back);
  expect(merge.unread.map(problemText)).toEqual([expect.stringMatching(sentence)]);
  expect([merge.changes, merge.choices]).toEqual([[], []]);
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

