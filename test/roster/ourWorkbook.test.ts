import { type Cell, type Grid, gridOf } from "../../src/roster/grid";
import { PEOPLE_TABLE } from "../../src/roster/personColumns";
import { readBook } from "../../src/roster/readBook";

const HEADINGS = PEOPLE_TABLE.columns.slice(0, 20).map(({ heading }) => heading);
const person = (id: string | null, name: string): Cell[] => [id, name, 1980, "Nam", "Phòng A", "Chuyên viên"];
const read = (rows: Cell[][], more: Partial<Grid> = {}, others: Grid[] = []) => readBook({ name: "b", sheets: [gridOf("Danh sách", rows, more), ...others] });

describe("a sheet called Danh sách", () => {
  const AN = person("P001", "Lê An");
  const TOTAL = person(null, "Tổng cộng");

  test.each<[string, Cell[][], Partial<Grid>, string]>([
    ["with the table DanhSach is ours", [HEADINGS, AN, TOTAL], { tables: [{ name: "DanhSach", area: { top: 0, left: 0, bottom: 2, right: 19 } }] }, "workbook"],
    ["that lost its table is ours under our title", [["Danh sách cá nhân"], [null], HEADINGS, AN, TOTAL], {}, "workbook"],
    ["that lost its table is ours where every name has its Mã", [HEADINGS, AN, person("P002", "Tổng cộng")], {}, "workbook"],
    ["with a row that has no Mã is an office's own", [HEADINGS, AN, [null, "Tổng cộng: 1 người"]], {}, "list"],
    ["with a row of column numbers is an office's own", [HEADINGS, HEADINGS.map((_, index) => index + 1), AN], {}, "list"],
    ["with few of our headings is an office's own", [["Danh sách cá nhân"], [null], HEADINGS.slice(0, 6), AN], {}, "list"],
  ])("%s", (_what, rows, more, kind) => expect(read(rows, more).source.kind).toBe(kind));

  test("of an office keeps its own rows of phòng and totals, whatever other sheets of ours stand beside it", () => {
    const settings = gridOf("Cấu hình", [["Mục", "Giá trị"], ["Năm", 2023]]);
    const { roster } = read([["STT", "Họ và tên", "Chức vụ"], ["I", "Phòng A"], [1, "Lê An", "Chuyên viên"], [null, "Tổng cộng: 1"]], {}, [settings]);
    expect(roster.people.map(({ name, unit }) => [name, unit])).toEqual([["Lê An", "Phòng A"]]);
  });
});

describe("rows right under a table of ours", () => {
  const table = (name: string, sheet: string, rows: Cell[][], inside: number): Grid =>
    gridOf(sheet, rows, { tables: [{ name, area: { top: 0, left: 0, bottom: inside, right: (rows[0]?.length ?? 0) - 1 } }] });
  const LIST = table("DanhSach", "Danh sách", [HEADINGS, person("P001", "Lê An"), person("P002", "Lê Bình"), person(null, "Lê Chi"), [], person(null, "Lê Dũng")], 1);
  const below = (reading: ReturnType<typeof readBook>) => reading.problems.filter(({ kind }) => kind === "rowsBelowTable");

  test("are people of the list, as far as they touch it, and the warning names the first", () => {
    const reading = readBook({ name: "b", sheets: [LIST] });
    expect(reading.roster.people.map(({ name }) => name)).toEqual(["Lê An", "Lê Bình", "Lê Chi"]);
    expect(below(reading)).toEqual([{ kind: "rowsBelowTable", place: "Danh sách!3", count: 2 }]);
  });

  test("are no people where they are a sum, which is said and kept", () => {
    const total: Cell[] = [null, "Tổng cộng", null, null, 2];
    const reading = readBook({ name: "b", sheets: [table("DanhSach", "Danh sách", [HEADINGS, person("P001", "Lê An"), person("P002", "Tổng Văn Bình"), total], 2)] });
    expect(reading.roster.people.map(({ name }) => name)).toEqual(["Lê An", "Tổng Văn Bình"]);
    expect(reading.problems).toContainEqual({ kind: "rowSkipped", place: "Danh sách!4", why: "total", text: "Tổng cộng" });
    expect(reading.unread.people.rows).toEqual([{ above: 2, cells: { origin: "Danh sách!4", name: "Tổng cộng", unit: "2" } }]);
  });

  test("count in every table of ours", () => {
    const reading = readBook({
      name: "b",
      sheets: [
        LIST,
        table("BieuQuyet", "Biểu quyết", [["Đối tượng", "Phát ra", "Mức 1", "Mức 2", "Mức 3", "Mức 4"], ["P001", 7, 6, 1, 0, 0], ["P002", 7, 5, 2, 0, 0]], 1),
        table("QuyTac", "Quy tắc", [["Mã", "Giá trị"], ["TYLE.Q3", 15], ["TYLE.Q1", 25]], 1),
        table("TapThe", "Tập thể", [["Mã", "Tên", "Loại"], ["C01", "Phòng A", "Phòng"], ["C02", "Phòng B", "Phòng"]], 1),
        table("CapDo", "Cấp độ", [["Đối tượng", "Tiêu chí", "Cấp độ"], [null, null, null], ["P001", "2", "Tốt"]], 1),
        table("CauHinh", "Cấu hình", [["Mục", "Giá trị"], ["Năm", 2023], ["Địa danh", "Quảng Ngãi"]], 1),
      ],
    });
    expect(reading.roster.tallies.map(({ subject }) => subject)).toEqual(["P001", "P002"]);
    expect(reading.regulation.quotas.unitPercent.value).toBe(25);
    expect(reading.roster.collectives.map(({ name }) => name)).toEqual(expect.arrayContaining(["Phòng A", "Phòng B"]));
    expect(reading.roster.marks).toHaveLength(1);
    expect(reading.agency.place).toBe("Quảng Ngãi");
    expect(below(reading).map((problem) => "place" in problem && problem.place)).toEqual(["Cấu hình!3", "Quy tắc!3", "Danh sách!3", "Tập thể!3", "Cấp độ!3", "Biểu quyết!3"]);
  });

  test("are none where nothing stands under the table, or only beside it", () => {
    expect(below(readBook({ name: "b", sheets: [table("DanhSach", "Danh sách", [HEADINGS, person("P001", "Lê An"), [...Array.from({ length: 22 }, () => null), "x"]], 1)] }))).toEqual([]);
  });
});

test("the rules keep their own year whatever Cấu hình says, as they do in the formulas", () => {
  const reading = read([HEADINGS, person("P001", "Lê An")], {}, [gridOf("Cấu hình", [["Mục", "Giá trị"], ["Năm", 2024]])]);
  expect([reading.agency.year, reading.regulation.year]).toEqual([2024, 2023]);
});
