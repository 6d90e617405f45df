import { type Area, type Cell, type Grid, gridOf } from "../../src/roster/grid";
import { readBook } from "../../src/roster/readBook";

const read = (top: Cell[], below: Cell[], cells: Cell[], more: Partial<Grid> = {}) => {
  const grid = gridOf("S", [["STT", "Họ và tên", "Chức vụ", ...top], [null, null, null, ...below], [1, "Lê An", "Chuyên viên", ...cells]], more);
  const { roster, problems, source } = readBook({ name: "b", sheets: [grid] });
  return { person: roster.people[0], people: roster.people.length, problems: problems.map(({ kind }) => kind), lists: source.kind === "list" ? source.lists : [] };
};
const over = (columns: number): Partial<Grid> => ({ merges: [{ top: 0, bottom: 0, left: 3, right: 2 + columns } satisfies Area] });

describe("the row below a heading turns its meaning", () => {
  test.each<[string, Cell[], Cell[], Cell[], object, string[]]>([
    ["the year below", ["Xếp loại"], ["(năm 2022)"], ["HTTNV"], { decision: null, previous: "good" }, []],
    ["the year below, bare", ["Xếp loại"], [2023], ["HTTNV"], { decision: "good", previous: null }, []],
    ["the party below", ["Xếp loại"], ["(đảng viên)"], ["HTTNV"], { decision: null, partyMember: null }, ["ratingsAside"]],
    ["the party above", ["Đánh giá đảng viên"], ["Xếp loại"], ["HTTNV"], { decision: null, partyMember: null }, ["ratingsAside"]],
    ["an earlier phòng", ["Năm 2022"], ["Đơn vị"], ["Phòng Cũ"], { unit: null }, ["columnsUnused"]],
    ["who gives it, and nothing more", ["Cá nhân"], ["Xếp loại"], ["HTTNV"], { decision: null, self: null }, ["columnUnknown"]],
    ["small print", ["Ngày sinh"], ["ngày/tháng/năm"], ["12/8/1975"], { birth: { year: 1975, month: 8, day: 12 } }, []],
    ["words nobody knows", ["Chức vụ Đảng"], ["(kiêm) năm nay"], ["Bí thư"], { partyPosition: "Bí thư" }, ["columnGuessed"]],
  ])("%s", (_what, top, below, cells, person, problems) => {
    const found = read(top, below, cells);
    expect(found.person).toMatchObject(person);
    expect(found.problems).toEqual(problems);
  });

  test("a person without name and number under a heading of one row is no heading", () =>
    expect(read(["Xếp loại"], ["HTTNV"], ["HTNV"]).person).toMatchObject({ name: "Lê An", decision: "completed" }));

  test("no quarter is the year's rating; the column of the whole year is", () => {
    const quarters = ["Quý I", "Quý II", "Quý III", "Quý IV"];
    const ratings = ["HTTNV", "HTTNV", "HTNV", "HTTNV"];
    expect(read(["Xếp loại năm 2023"], quarters, ratings, over(4))).toMatchObject({ person: { decision: null }, problems: ["ratingsAside"] });
    expect(read(["Xếp loại năm 2023"], [...quarters, "Cả năm"], [...ratings, "HTXSNV"], over(5))).toMatchObject({ person: { decision: "excellent" }, problems: ["ratingsAside"] });
  });

  test.each<[string, Cell[], Cell[], Partial<Grid>]>([
    ["one above the other", ["Kết quả xếp loại", null, null], [2020, 2021, 2022], over(3)],
    ["without a merge", ["Kết quả xếp loại", null, null], ["Năm 2020", "Năm 2021", "Năm 2022"], {}],
    ["side by side", ["Xếp loại năm 2020", "Xếp loại năm 2021", "Xếp loại năm 2022"], ["", "", ""], {}],
  ])("of three years %s only the last is last year's", (_what, top, below, more) =>
    expect(read(top, below, ["HTNV", "HTTNV", "HTXSNV"], more)).toMatchObject({ person: { decision: null, previous: "excellent" }, problems: ["ratingsAside"] }));
});

describe("a rating marked under its level", () => {
  const LEVELS = ["XS", "T", "HT", "KHT"];
  const marked = (...cells: Cell[]) => read(["Mức xếp loại", null, null, null], LEVELS, cells, over(4));
  test.each<[string, Cell[], string | null]>([["x", ["x", null, null, null], "excellent"], ["a sign", [null, "✓", null, null], "good"], ["1 and 0", [0, 0, 1, 0], "completed"], ["nothing", [null, null, null, null], null]])(
    "with %s is read",
    (_what, cells, decision) => expect(marked(...cells)).toMatchObject({ person: { decision }, problems: [] }),
  );
  test("with two marks, or a word, is asked about", () => {
    expect(marked(null, "x", "x", null)).toMatchObject({ person: { decision: null }, problems: ["unknownLevel"] });
    expect(marked("chưa rõ lắm", null, null, null)).toMatchObject({ person: { decision: null }, problems: ["unknownLevel"] });
  });
  test("is no count of votes", () => expect(marked(5, 2, 0, 0)).toMatchObject({ person: { decision: null }, problems: ["columnsUnused"] }));
  test("without a heading over the levels is this year's", () => expect(read(LEVELS, [], [null, "x", null, null]).person).toMatchObject({ decision: "good" }));
  test("the kind of contract may be marked so too", () => expect(read(["Loại", null], ["Công chức", "Hợp đồng"], [null, "x"], over(2)).person).toMatchObject({ employment: "contractWorker" }));
});

test("how surely each heading was understood is told", () => {
  const { lists, problems } = read(["Xếp loại CBCC", "Đơn vi", "Ngày sinh"], [null, null, "tháng năm theo hồ sơ"], ["HTTNV", "Phòng Một", 1980]);
  expect(lists[0]?.columns.map(({ field, sure }) => [field, sure])).toEqual([["order", "named"], ["name", "named"], ["position", "named"], ["decision", "words"], ["unit", "similar"], ["birth", "upper"]]);
  expect(problems).toEqual(["columnGuessed", "columnGuessed"]);
});
