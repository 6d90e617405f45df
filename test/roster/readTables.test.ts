import { type Cell, gridOf } from "../../src/roster/grid";
import { readBook } from "../../src/roster/readBook";
import { regulation2023 } from "../../src/review/regulation2023";
import { reviewAgency } from "../../src/review/reviewAgency";
import { ratingRows } from "../../src/roster/resultBlocks";
import { besideRows, type Matrix, readRosterTables } from "../../src/roster/readTables";

const PEOPLE: Matrix = [
  ["Phòng đề xuất", "Họ và tên", "Cột lạ", "Mã", "Đơn vị", "Chức vụ", "Đảng viên", "Ngày sinh", "Tháng công tác", "Loại"],
  ["HTXSNV", "Lê An", "?", "A1", "Phòng A", "Trưởng phòng", "x", 29221, 0, ""],
  [0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
  ["", "Lê Bình", null, undefined, "Phòng A", "Chuyên viên", true, "1985", 5, "CC"],
];
const TALLIES: Matrix = [
  ["Mức 4", "Mức 1", "Mức 2", "Mức 3", "Đối tượng", "Phát ra"],
  [0, 5, 1, 0, "A1 – Lê An", 6],
];

describe("tables as a custom function gets them", () => {
  const reading = readRosterTables({ danhSach: PEOPLE, bieuQuyet: TALLIES });

  test("are read by heading, in any order, with columns of the office's own between", () => {
    expect(reading.roster.people.map(({ id, name, unit, birth, monthsWorked, partyMember, employment, typedProposal }) => [id, name, unit, birth?.year, monthsWorked, partyMember, employment, typedProposal])).toEqual([
      ["A1", "Lê An", "Phòng A", 1980, null, true, null, "excellent"],
      ["P001", "Lê Bình", "Phòng A", 1985, 5, true, "civilServant", null],
    ]);
    expect(reading.roster.tallies).toMatchObject([{ subject: "A1", criterion: null, round: 1, votes: [5, 1, 0, 0], issued: 6, valid: null }]);
    expect(reading.problems).toEqual([]);
  });

  test("name every column they lack", () => {
    expect(reading.missing).toContainEqual({ table: "DanhSach", heading: "Kỷ luật" });
    expect(reading.missing).toContainEqual({ table: "BieuQuyet", heading: "Lần" });
    expect(reading.missing).not.toContainEqual({ table: "DanhSach", heading: "Ngày vào cơ quan" });
    expect(readRosterTables({ danhSach: [["Mã", "Chức vụ"], ["P1", "Chuyên viên"]] }).problems).toMatchObject([{ kind: "missingColumn", heading: "Họ và tên" }, { kind: "emptyTable" }]);
  });

  test("give results that stand beside their rows, blank rows left blank", () => {
    const rows = besideRows(ratingRows(reviewAgency(reading.roster, reading.regulation), reading.problems), reading.people);
    expect(rows.map(([id]) => id)).toEqual(["Mã", "A1", null, "P001"]);
    expect(new Set(rows.map((row) => row.length)).size).toBe(1);
  });

  test("say what is wrong by the cell of the sheet as we write it", () => {
    const { problems } = readRosterTables({ danhSach: [["Mã", "Họ và tên", "Quyết định"], ["P1", "Lê An", "A"]] });
    expect(problems).toEqual([{ kind: "unknownLevel", place: "Danh sách!C4", heading: "Quyết định", text: "A", name: "Lê An" }]);
  });
});

describe("rules typed in Quy tắc", () => {
  const typed = (...rows: [code: string, value: unknown][]) => readRosterTables({ quyTac: [["Giá trị", "Mã"], ...rows.map(([code, value]) => [value, code])] });

  test.each<[string, Cell, (r: typeof regulation2023) => unknown, unknown]>([
    ["TYLE.Q1", "25%", ({ quotas }) => quotas.unitPercent.value, 25],
    ["tyle.q3", 0.15, ({ quotas }) => quotas.nonLeaderPercent.value, 15],
    ["CHUCDANH.NGUOIDUNGDAU", "Giám đốc", ({ titles }) => titles.head, "Giám đốc"],
    ["CACHHIEU.LAMTRON", "từ 0,5 làm tròn lên", ({ readings }) => readings.rounding, "halfUp"],
    ["CACHHIEU.Q1.LANHDAO", "không", ({ readings }) => readings.leadersInQ1, false],
    ["SOTOIDA.Q1: Phòng A", 2, ({ maxima }) => maxima, [{ rule: "Q1", scope: "Phòng A", maximum: 2 }]],
    ["CHUCVU: Chuyên gia", "Công chức không giữ chức vụ lãnh đạo, quản lý", ({ positionAnswers }) => positionAnswers, [{ position: "Chuyên gia", group: "civilServant" }]],
    ["THOIHAN.UBND", "15/12/2023", ({ deadlines }) => deadlines[1]?.date, "2023-12-15"],
    ["BIEUQUYET.COSO", "hợp lệ", ({ voting }) => voting.value.base, "valid"],
  ])("%s = %s changes the regulation", (code, value, get, expected) => {
    const { regulation, problems } = typed([code, value]);
    expect(get(regulation)).toEqual(expected);
    expect(problems).toEqual([]);
  });

  test.each<[string, Cell]>([["TYLE.Q1", "nhiều"], ["TYLE.Q1", 150], ["CACHHIEU.LAMTRON", "tùy"], ["THOIHAN.HOP", "31/02/2023"], ["CHUCVU: X", "nhóm lạ"], ["XEPLOAI.KYLUAT", "không"], ["SOTOIDA.Q3", -1]])(
    "%s = %s is named with its cell, and the shipped value stays",
    (code, value) => {
      const { regulation, problems } = typed([code, value]);
      expect(regulation).toEqual(regulation2023);
      expect(problems).toMatchObject([{ kind: "ruleInvalid", place: "Quy tắc!A4", code, text: String(value) }]);
    },
  );

  test("a blank value keeps the shipped one, an unknown code is named", () => {
    const { regulation, problems } = typed(["TYLE.Q1", ""], ["TYLE.Q9", 3]);
    expect(regulation).toEqual(regulation2023);
    expect(problems).toEqual([{ kind: "ruleUnknown", place: "Quy tắc!B5", code: "TYLE.Q9" }]);
  });
});

test("a column the office put into a table of ours is named with its cell, an empty one or one beside the table is not", () => {
  const cells: Cell[][] = [["Danh sách cá nhân"], [], ["Mã", "Họ và tên", "Số điện thoại", "Trống", null, "Ngoài bảng"], ["P001", "Lê An", "0905", null, null, "x"]];
  const book = { name: "sổ.xlsx", sheets: [gridOf("Danh sách", cells, { tables: [{ name: "DanhSach", area: { top: 2, left: 0, bottom: 3, right: 3 } }] })] };
  expect(readBook(book).problems.filter(({ kind }) => kind === "ownColumn")).toEqual([{ kind: "ownColumn", place: "Danh sách!C3", heading: "Số điện thoại" }]);
});
