/** What could not be read stands in the workbook we write as somebody typed it: the next reading asks the same again. */
import type { Problem } from "../../src/review/problem";
import { reviewAgency } from "../../src/review/reviewAgency";
import { type Book, type Cell, type Grid, gridOf } from "../../src/roster/grid";
import { type BookReading, readBook } from "../../src/roster/readBook";
import { resultSheets } from "../../src/roster/resultSheets";
import { bookOfPlans } from "./planBook";

const written = (reading: BookReading): Book => bookOfPlans(resultSheets(reading, reviewAgency(reading.roster, reading.regulation)));
const book = (...sheets: Grid[]): Book => ({ name: "b", sheets });

/** A problem without the cell and heading, which the two workbooks have in different places. */
const asked = ({ problems }: BookReading) => problems.filter(({ kind }) => kind !== "rowSkipped" && kind !== "tableMissing").map(essence).sort();
function essence(problem: Problem): string {
  const { kind, name = null, text = null, error = null } = problem as Problem & { name?: string | null; text?: string; error?: string };
  return [kind, name, text, error].join("|");
}
const anywhere = (rows: readonly { readonly place: string }[]) => rows.map((row) => ({ ...row, place: "" }));
const understood = ({ roster: { people, collectives, marks, tallies } }: BookReading) => [people, collectives, marks, tallies].map(anywhere);

function expectSameAfterWriting(first: BookReading): BookReading {
  const second = readBook(written(first));
  expect(asked(second)).toEqual(asked(first));
  expect(understood(second)).toEqual(understood(first));
  // And again: what is kept once is kept for good.
  expect(asked(readBook(written(second)))).toEqual(asked(first));
  return second;
}

const HEADINGS: Cell[] = ["STT", "Họ và tên", "Ngày sinh", "Giới tính", "Phòng", "Chức vụ", "Loại", "Đảng viên", "Tháng công tác", "Thai sản", "Mẫu (chọn)", "Tự xếp loại", "Phòng đề xuất", "Quyết định"];
const MESSY: Cell[][] = [
  HEADINGS,
  [1, "Lê An", "31/02/1990", "Nam", "Phòng A", "Trưởng phòng", "CC", "tùy", 12, null, null, "HTTNV", "HTXSNV", "A"],
  [2, null, "05/05/1985", "Nữ", "Phòng A", "Chuyên viên", "CC", "x", null, null, null, "HTTNV", "HTTNV", null],
  [3, "Lê Bình", 29221, "khác", "Phòng A", "Chuyên viên", "VC", "x", "nửa năm", "có lẽ", "02C", "Giỏi", { error: "#REF!" }, 9],
  [4, { error: "#N/A" }, 1980, "Nam", "Phòng A", "Chuyên viên", "CC", "x", null, null, null, "HTTNV", null, null],
  [5, "Lê Chi", { error: "#VALUE!" }, null, "Phòng A", "Chuyên viên", "CC", "x", 13, null, null, null, "HTTNV", "HTTNV"],
  ["I", "Phòng B"],
  [6, null, "06/05/1985", "Nữ", null, "Chuyên viên", "CC", "x"],
];

test("a messy list asks the same after it was written and read back, and gives the same people", () => {
  const first = readBook(book(gridOf("DS", MESSY)));
  expect(asked(first)).toHaveLength(16);
  const second = expectSameAfterWriting(first);
  expect(second.problems.find(({ kind }) => kind === "unknownLevel")).toMatchObject({ place: "Danh sách!V4" });
});

test("a row without a name stays between the people it stood between, with its phòng and where it came from; its line of results is blank", () => {
  const [sheet] = written(readBook(book(gridOf("DS", MESSY)))).sheets.filter(({ name }) => name === "Danh sách");
  const column = (heading: string) => sheet?.cells[2]?.indexOf(heading) ?? -1;
  const shown = (heading: string) => sheet?.cells.slice(3).map((row) => row[column(heading)] ?? null);
  expect(shown("Họ và tên")).toEqual(["Lê An", null, "Lê Bình", "#N/A", "Lê Chi", null]);
  expect(shown("Đơn vị")?.at(-1)).toBe("Phòng B");
  expect(shown("Nguồn")?.at(-1)).toBe("DS!8");
  expect(shown("Nhóm")?.map((group) => group !== null)).toEqual([true, false, true, false, true, false]);
});

test("a person with a date under Nam and one under Nữ is asked for the birth date", () => {
  const list = gridOf("DS", [["Họ và tên", "Nam", "Nữ", "Chức vụ", "Đảng viên"], ["Lê An", "12/05/1985", "05/05/1985", "Chuyên viên", "x"], ["Lê Bình", "32/05/1985", null, "Chuyên viên", "x"]]);
  const second = readBook(written(readBook(book(list))));
  expect(second.problems.map(essence)).toEqual(["badDate|Lê An|12/05/1985 (Nam), 05/05/1985 (Nữ)|", "badDate|Lê Bình|32/05/1985|"]);
  expect(second.roster.people.map(({ gender }) => gender)).toEqual([null, "male"]);
});

test("rules and settings nobody can use, and rows of the office's own, stay as typed", () => {
  const sheets = [
    gridOf("Quy tắc", [["Mã", "Giá trị", "Ghi chú"], ["TYLE.Q1", "hai mươi", null], ["TYLE.Q9", 3, "của phòng"], ["TYLE.Q3", 15, null]]),
    gridOf("Cấu hình", [["Mục", "Giá trị", "Ghi chú"], ["Ngày văn bản", "32/13/2023", null], ["Điện thoại", "0123", "văn thư"], ["Địa danh", "Quảng Ngãi", null]]),
  ];
  const first = readBook(book(gridOf("DS", [HEADINGS, [1, "Lê An", 1980, "Nam", "Phòng A", "Chuyên viên", "CC", "x"]]), ...sheets));
  const second = expectSameAfterWriting(first);
  expect(second.problems.map(({ kind }) => kind)).toEqual(["ruleInvalid", "ruleUnknown", "settingInvalid"]);
  const cellsOf = (name: string) => written(second).sheets.find((sheet) => sheet.name === name)?.cells ?? [];
  expect(cellsOf("Quy tắc").at(-1)).toEqual(["TYLE.Q9", null, "3", null, null, "của phòng"]);
  expect(cellsOf("Cấu hình").at(-1)).toEqual(["Điện thoại", "0123", "văn thư"]);
  expect(second.regulation.quotas.nonLeaderPercent.value).toBe(15);
});

describe("in a workbook of ours", () => {
  const people = gridOf("Danh sách", [["Mã", "Họ và tên", "Đơn vị", "Chức vụ", "Đảng viên"], ["P001", "Lê An", "Phòng A", "Chuyên viên", "x"]], { tables: [{ name: "DanhSach", area: { top: 0, left: 0, bottom: 1, right: 4 } }] });
  const beside = (sheet: string, ...cells: Cell[][]) => readBook(book(people, gridOf(sheet, cells)));

  test("votes nobody can count stay as typed", () => {
    const heading = ["Đối tượng", "Lần", "Phát ra", "Thu về", "Mức 1", "Mức 2", "Mức 3", "Mức 4"];
    const first = beside("Biểu quyết", heading, [null, 1, 7, 7, 7, 0, 0, 0], ["P001", "hai", 7, 7, "bảy", -1, 0, 0], ["P009", 1, 7, "?", 7, 0, 0, 0]);
    expect(asked(first)).toEqual(["badNumber|Lê An|-1|", "badNumber|Lê An|bảy|", "badNumber|Lê An|hai|", "badNumber|P009|?|", "tallySubjectUnknown|||"]);
    expectSameAfterWriting(first);
  });

  test("grades and collectives nobody understands stay as typed", () => {
    const marks = beside("Cấp độ", ["Đối tượng", "Tiêu chí", "Cấp độ", "Nguồn"], ["P001", "2", "Khá", null], ["P001", "2", "Tốt", "ai đó"]);
    expect(readBook(written(marks)).problems.map(({ kind }) => kind)).toEqual(["gradeUnknown", "unknownMark"]);
    expectSameAfterWriting(beside("Tập thể", ["Tên", "Loại", "Quyết định"], ["Tổ Một", "tổ", null], [null, "Phòng", "HTTNV"], ["Phòng A", "Phòng", "A"]));
  });
});
