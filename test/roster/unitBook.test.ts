import { openBook, type Opened } from "../../src/prepareDossier";
import { gridOf } from "../../src/roster/grid";
import { isAsked } from "../../src/review/problem";
import { compareUnitBooks } from "../../src/roster/compareUnitBooks";
import { questionOf } from "../../src/roster/questions";
import { NO_EDITS, type Answer } from "../../src/roster/recipe";
import { resultSheets } from "../../src/roster/resultSheets";
import { unitBooks } from "../../src/roster/unitBook";
import { bookOfPlans } from "./planBook";

const LIST = gridOf("DS 2023", [
  ["Họ và tên", "Ngày sinh", "Đơn vị", "Chức vụ", "Đảng viên", "Ghi chú"],
  ["Nguyễn Văn An", "01/02/1975", "Phòng Một", "Trưởng phòng", "x", null],
  ["Trần Thị Bình", "1980", "P. 1", "Điều phối viên", "x", "đi học từ 01/9"],
  ["Lê Văn Cường", "1981", "Phòng Hai", "Phó Trưởng phòng phụ trách", "x", "nghỉ ốm 2 tháng"],
  ["Lê Văn Dung", "1985", "Phòng Hai", "Điều phối viên", "Không", null],
  ["Phạm Văn Em", "1985", "Phòng Hai", "Trợ lý chương trình", "x", null],
]);
const given = "2023-11-01";
const GIVEN: readonly Answer[] = [
  { kind: "position", position: "Điều phối viên", group: "civilServant", given: null },
  { kind: "position", position: "Phó Trưởng phòng phụ trách", group: "unitHead", given: null },
  { kind: "position", position: "Trợ lý chương trình", group: "contractWorker", given: null },
  { kind: "unit", unit: "P. 1", is: "Phòng Một", given },
  { kind: "note", who: { name: "Trần Thị Bình", birth: "1980", unit: "P. 1" }, note: "đi học từ 01/9", year: 2023, means: { field: "nothing" }, given },
  { kind: "note", who: { name: "Lê Văn Cường", birth: "1981", unit: "Phòng Hai" }, note: "nghỉ ốm 2 tháng", year: 2023, means: { field: "leaveMonths", months: 2 }, given },
  { kind: "row", text: "Lê Văn Cường", is: "person", given },
  { kind: "sheet", sheet: "DS 2023", use: "read", given },
];

const written = ({ reading, review }: Opened): Opened => openBook(bookOfPlans(resultSheets(reading, review)));
const COMMON = written(openBook({ name: "DS.xlsx", sheets: [LIST] }, { ...NO_EDITS, given: GIVEN }));
const BOOKS = unitBooks(COMMON.reading, COMMON.review, "24/11/2023 16:40").map(({ unit, sheets }) => ({ unit, sheets, opened: openBook(bookOfPlans(sheets)) }));

const asked = ({ problems, reading }: Opened): readonly string[] => problems.flatMap((problem) => (isAsked(problem) ? (questionOf(problem, reading)?.key ?? []) : []));
const told = ({ review }: Opened) => new Map(review.people.map(({ person: { id }, group, form }) => [id, [group, form]]));

test("a phòng is asked nothing that the office has answered, and its people have the groups and forms of the common workbook", () => {
  expect(asked(COMMON)).toEqual([]);
  expect(BOOKS.map(({ unit, opened }) => [unit, asked(opened)])).toEqual([["Phòng Một", []], ["Phòng Hai", []]]);
  const common = told(COMMON);
  for (const { opened } of BOOKS) for (const [id, says] of told(opened)) expect([id, says]).toEqual([id, common.get(id)]);
});

test("the answers that travel speak of the phòng's own people and of nobody else", () => {
  const met = BOOKS.map(({ opened: { reading } }) => reading.recipe.map((answer) => [answer.kind, answer.kind === "position" ? answer.position : answer.kind === "note" ? answer.who.name : answer.kind === "unit" ? answer.unit : ""]));
  expect(met.map((one) => one.sort())).toEqual([
    [["note", "Trần Thị Bình"], ["position", "Điều phối viên"], ["unit", "P. 1"]],
    [["note", "Lê Văn Cường"], ["position", "Phó Trưởng phòng phụ trách"], ["position", "Trợ lý chương trình"], ["position", "Điều phối viên"]],
  ]);
  expect(JSON.stringify(BOOKS[0]?.sheets)).not.toContain("Lê Văn Cường");
});

test("the answers that travelled change nothing when the workbook comes back", () => {
  for (const { opened } of BOOKS) expect(compareUnitBooks(COMMON, [opened])).toMatchObject([{ changes: [], choices: [], aside: [], unread: [], doubt: null }]);
});
