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
