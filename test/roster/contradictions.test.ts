/** Cells and headings whose brackets take back what stands before them. */
import { type Cell, gridOf } from "../../src/roster/grid";
import { readBook } from "../../src/roster/readBook";
import { PEOPLE_TABLE } from "../../src/roster/personColumns";
import { isNone, readEmployment, readForm, readGender } from "../../src/roster/readChoices";
import { readGrade } from "../../src/roster/readLevel";

test.each([["Không (chưa vi phạm)", true], ["Không có", true], ["Không (khiển trách 2023)", false], ["Chưa (đang xem xét cảnh cáo)", false]])("%s says that there was none: %s", (text, none) => expect(isNone(text)).toBe(none));
test.each([["Tốt", "good"], ["Tốt (tự nhận)", "good"], ["Tốt (đề nghị Kém)", null], ["Kém (không đạt chỉ tiêu)", "poor"]])("the grade %s is %s", (text, grade) => expect(readGrade(text)).toBe(grade));
test.each([["Công chức (tập sự)", "civilServant"], ["Công chức (HĐ 68)", null], ["HĐ (NĐ 111)", "contractWorker"]])("the kind %s is %s", (text, kind) => expect(readEmployment(text)).toBe(kind));
test("a form or a sex with another in brackets is asked", () => expect([readForm("02B (thay 02A)"), readForm("02B (lãnh đạo)"), readGender("Nam (nữ)")]).toEqual([null, "02B", null]));

test("a discipline denied and named in one cell is asked, and neither counted nor lost", () => {
  const { roster, problems, unread } = readBook({ name: "b", sheets: [gridOf("S", [["Họ và tên", "Chức vụ", "Kỷ luật"], ["Lê An", "Chuyên viên", "Không (khiển trách 2023)"], ["Lê Bình", "Chuyên viên", "x"]])] });
  expect(roster.people.map(({ discipline }) => discipline)).toEqual([null, "Kỷ luật"]);
  expect(problems).toEqual([{ kind: "unknownMark", place: "S!C2", heading: "Kỷ luật", text: "Không (khiển trách 2023)", name: "Lê An" }]);
  expect([...unread.people.cells.values()][0]).toEqual({ discipline: "Không (khiển trách 2023)" });
});

describe("a heading in a table of ours", () => {
  const read = (heading: string, cell: Cell) => {
    const headings = PEOPLE_TABLE.columns.map((column) => (column.field === "self" ? heading : column.heading));
    const row = PEOPLE_TABLE.columns.map(({ field }): Cell => ({ id: "P001", name: "Lê An", position: "Chuyên viên", self: cell })[field as "id"] ?? null);
    const grid = gridOf("Danh sách", [headings, row], { tables: [{ name: "DanhSach", area: { top: 0, left: 0, bottom: 1, right: headings.length - 1 } }] });
    const { roster, problems } = readBook({ name: "b", sheets: [grid] });
    return [roster.people[0]?.self, problems.map(({ kind }) => kind).filter((kind) => kind !== "tableMissing")];
  };
  test.each<[string, unknown[]]>([
    ["Tự xếp loại", ["good", []]], ["Tự xếp loại (chọn)", ["good", []]], ["Tự xếp loại (năm 2023)", ["good", []]],
    ["Tự xếp loại (2022)", [null, ["ownColumn"]]], ["Tự xếp loại (đảng viên)", [null, ["ownColumn"]]],
  ])("%s", (heading, expected) => expect(read(heading, "HTTNV")).toEqual(expected));
});
