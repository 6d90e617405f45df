import { isAsked } from "../../src/review/problem";
import { regulation2023 } from "../../src/review/regulation2023";
import type { Person } from "../../src/review/subject";
import { gridOf } from "../../src/roster/grid";
import { noteSuggestion } from "../../src/roster/noteSuggestion";
import { questionOf, rowText } from "../../src/roster/questions";
import { type BookReading, readBook } from "../../src/roster/readBook";
import { type Meaning, NO_EDITS, withForgotten, withGiven } from "../../src/roster/recipe";
import { openBook } from "../../src/prepareDossier";
import { messyRoster } from "../support/messyRoster";

const DAY = "2023-11-24";
const readWith = (...answers: readonly Meaning[]): BookReading =>
  readBook(messyRoster(), regulation2023, { ...NO_EDITS, given: answers.map((answer) => ({ ...answer, given: DAY })) });
const named = ({ roster }: BookReading, name: string): readonly Person[] => roster.people.filter((person) => person.name === name);
const kinds = ({ problems }: BookReading): readonly string[] => problems.map(({ kind }) => kind);

test("nothing is answered by itself", () => {
  const { recipe, roster, problems } = readWith();
  expect(recipe).toEqual([]);
  expect(roster.people).toHaveLength(6);
  expect(new Set(problems.map(({ kind }) => kind))).toEqual(
    new Set(["columnUnknown", "hiddenSheetSkipped", "peopleLeftOut", "noteUnfilled", "duplicatePerson", "unitSpelling"]),
  );
});

test("a group said for a position holds for everybody who has it, and stands among the rules the formulas see", () => {
  const reading = readWith({ kind: "position", position: "điều phối viên", group: "civilServant" });
  expect(reading.regulation.positionAnswers).toEqual([{ position: "điều phối viên", group: "civilServant" }]);
  expect(reading.problems).toContainEqual({ kind: "readAsAnswered", place: "DS gốc!5", met: "điều phối viên", meant: "Công chức không giữ chức vụ lãnh đạo, quản lý", given: DAY, count: 2 });
});

test("a unit goes by the name it was given, and that is said with the day of the answer", () => {
  const reading = readWith({ kind: "unit", unit: "Phòng Chinh sách", is: "Phòng Chính sách" });
  expect(named(reading, "Người Thứ Ba")[0]?.unit).toBe("Phòng Chính sách");
  expect(kinds(reading)).not.toContain("unitSpelling");
  expect(reading.problems).toContainEqual({ kind: "readAsAnswered", place: "DS gốc!D6", met: "Phòng Chinh sách", meant: "Phòng Chính sách", given: DAY, count: 1 });
});

test("two units said to differ stay two and are not asked about", () => {
  const reading = readWith({ kind: "unitsApart", unit: "Phòng Chính sách", other: "Phòng Chinh sách" });
  expect(named(reading, "Người Thứ Ba")[0]?.unit).toBe("Phòng Chinh sách");
  expect(kinds(reading)).not.toContain("unitSpelling");
});

const SECOND = { name: "Người Thứ Hai", birth: "01/02/1980", unit: "Phòng Chính sách" };
const NOTE = "nghỉ hưu từ 01/8";

test("a note fills its column only once a person said what it means, and for that person and year only", () => {
  const months = { field: "monthsWorked", months: 7 } as const;
  const asked = (reading: BookReading) => reading.problems.filter((problem) => problem.kind === "noteUnfilled" && problem.text === NOTE);
  expect(named(readWith(), SECOND.name)[0]?.monthsWorked).toBeNull();
  const answered = readWith({ kind: "note", who: SECOND, note: NOTE, year: 2023, means: months });
  expect(named(answered, SECOND.name)[0]?.monthsWorked).toBe(7);
  expect(asked(answered)).toEqual([]);
  const lastYear = readWith({ kind: "note", who: SECOND, note: NOTE, year: 2022, means: months });
  expect(named(lastYear, SECOND.name)[0]?.monthsWorked).toBeNull();
  expect(asked(lastYear)).toHaveLength(1);
  const another = readWith({ kind: "note", who: { ...SECOND, birth: "01/02/1981" }, note: NOTE, year: 2023, means: months });
  expect(asked(another)).toHaveLength(1);
});

test("a note said to matter nothing changes nothing and is not asked again", () => {
  const reading = readWith({ kind: "note", who: SECOND, note: NOTE, year: 2023, means: { field: "nothing" } });
  expect(named(reading, SECOND.name)).toEqual(named(readWith(), SECOND.name));
  expect(reading.problems.filter((problem) => problem.kind === "noteUnfilled" && problem.text === NOTE)).toEqual([]);
});

const THIRD = { name: "Người Thứ Ba", birth: "", unit: "Phòng Chinh sách" };
const FIFTH = { name: "Người Thứ Ba", birth: "1990", unit: "Phòng Kế hoạch" };

test.each([
  ["first", [{ unit: "Phòng Chinh sách", birth: 1990, self: "excellent" }]],
  ["second", [{ unit: "Phòng Kế hoạch", birth: 1990, self: "excellent" }]],
  ["two", [{ unit: "Phòng Chinh sách", birth: undefined, self: "excellent" }, { unit: "Phòng Kế hoạch", birth: 1990, self: null }]],
] as const)("two rows of one name, answered “%s”: the row chosen stands and the other fills its blanks", (are, people) => {
  const column: Meaning = { kind: "column", heading: "Nhận xét chung", field: "self" };
  for (const answer of [{ one: THIRD, other: FIFTH, are }, { one: FIFTH, other: THIRD, are: are === "two" ? are : are === "first" ? "second" : "first" }] as const) {
    const reading = readWith(column, { kind: "twins", ...answer });
    expect(named(reading, THIRD.name).map(({ unit, birth, self }) => ({ unit, birth: birth?.year, self }))).toEqual(people);
    expect(kinds(reading)).not.toContain("duplicatePerson");
  }
});

test("an answer about a name and birth date three rows share is not used: nobody knows which two it means", () => {
  const rows = [["Họ và tên", "Chức vụ", "Đơn vị"], ...[1, 2, 3].map(() => ["Người Một", "Chuyên viên", "Phòng A"])];
  const who = { name: "Người Một", birth: "", unit: "Phòng A" };
  const reading = readBook({ name: "", sheets: [gridOf("DS", rows)] }, regulation2023, { ...NO_EDITS, given: [{ kind: "twins", one: who, other: who, are: "first", given: DAY }] });
  expect(reading.roster.people).toHaveLength(3);
  expect(kinds(reading).filter((kind) => kind === "duplicatePerson")).toHaveLength(2);
});

test("a column means what was said, before what its heading or another column says, and can be left out", () => {
  const proposed = readWith({ kind: "column", heading: "NHẬN XÉT CHUNG", field: "typedProposal" });
  expect(named(proposed, SECOND.name)[0]?.typedProposal).toBe("good");
  expect(kinds(proposed)).not.toContain("columnUnknown");
  const without = readWith({ kind: "column", heading: "Chức vụ", field: null });
  expect(named(without, SECOND.name)[0]?.position).toBeNull();
});

test("a sheet said to be read is read though it is hidden or built otherwise, and one left out is not spoken of", () => {
  const reading = readWith({ kind: "sheet", sheet: "Cũ", use: "read" }, { kind: "sheet", sheet: "Hợp đồng mới", use: "leave" });
  expect(named(reading, "Người Ẩn Danh")).toHaveLength(1);
  expect(kinds(reading)).not.toContain("hiddenSheetSkipped");
  expect(kinds(reading)).not.toContain("peopleLeftOut");
});

test("a sheet belongs to the phòng that was said for it", () => {
  const reading = readWith({ kind: "sheet", sheet: "Hợp đồng mới", use: "read" }, { kind: "sheetUnit", sheet: "Hợp đồng mới", unit: "Phòng Kế hoạch" });
  expect(named(reading, "Người Thứ Bảy")[0]?.unit).toBe("Phòng Kế hoạch");
});

test("the heading is the rows that were said to be it, wherever they stand next year", () => {
  const rows = [["Ghi chép", "Họ và tên", "Đơn vị", "Chức vụ", "Đảng viên"], ["x", "Người Mẫu", "Phòng A", "Chuyên viên", "x"], [], ["Người", "Chức vụ"], ["Người Thật", "Chuyên viên"]];
  const given = [
    { kind: "headingRow", sheet: "DS", texts: "Người | Chức vụ", given: DAY },
    { kind: "column", heading: "Người", field: "name", given: DAY },
  ] as const;
  for (const above of [[], [[], ["tiêu đề thêm"]]]) {
    const reading = readBook({ name: "", sheets: [gridOf("DS", [...above, ...rows])] }, regulation2023, { ...NO_EDITS, given });
    expect(reading.roster.people.map(({ name }) => name)).toEqual(["Người Thật"]);
  }
});

test("a row that may be a phòng or a person is what was said", () => {
  const rows = [["STT", "Họ và tên", "Chức vụ"], [1, "Người Một", "Chuyên viên"], [null, "Ban Thị Mẫu", null], [2, "Người Hai", "Chuyên viên"]];
  const reading = (is: "person" | "unit" | "nothing") =>
    readBook({ name: "", sheets: [gridOf("DS", rows)] }, regulation2023, { ...NO_EDITS, given: [{ kind: "row", text: "Ban Thị Mẫu", is, given: DAY }] });
  expect(reading("person").roster.people.map(({ name, unit }) => [name, unit])).toEqual([["Người Một", null], ["Ban Thị Mẫu", null], ["Người Hai", null]]);
  expect(reading("unit").roster.people.map(({ unit }) => unit)).toEqual([null, "Ban Thị Mẫu"]);
  expect(reading("nothing").roster.people.map(({ unit }) => unit)).toEqual([null, null]);
  for (const is of ["person", "unit", "nothing"] as const) expect(kinds(reading(is))).not.toContain("groupDoubtful");
});

test("an answer is forgotten wherever it came from, and given again it stands", () => {
  const answer = { kind: "unit", unit: "Phòng Chinh sách", is: "Phòng Chính sách", given: DAY } as const;
  const forgotten = withForgotten({ ...NO_EDITS, brought: [answer] }, answer);
  expect(readBook(messyRoster(), regulation2023, forgotten).recipe).toEqual([]);
  expect(readBook(messyRoster(), regulation2023, withGiven(forgotten, answer)).recipe).toEqual([answer]);
});

test("every question offers answers, and each of them settles it", () => {
  const { reading, problems } = openBook(messyRoster());
  const asked = problems.filter(isAsked).flatMap((problem) => questionOf(problem, reading) ?? []);
  expect(new Set(asked.map(({ key }) => key)).size).toBeGreaterThanOrEqual(10);
  for (const { key, choices } of asked) {
    for (const choice of choices) {
      const answer = choice.kind === "months" ? choice.with(choice.suggested ?? 6) : choice.answer;
      const after = openBook(messyRoster(), withGiven(NO_EDITS, { ...answer, given: DAY }));
      expect({ answer, still: after.problems.filter(isAsked).some((problem) => questionOf(problem, after.reading)?.key === key) }).toEqual({ answer, still: false });
    }
  }
});

test.each([
  ["nghỉ hưu từ 01/8", "monthsWorked", 7],
  ["nghỉ hưu từ 01/8/2022", "monthsWorked", null],
  ["chuyển công tác ngày 20/6/2023", "monthsWorked", 6],
  ["tuyển dụng từ 01/5/2023", "monthsWorked", 8],
  ["tập sự 7 tháng", "monthsWorked", 7],
  ["nghỉ ốm dài ngày 4 tháng", "leaveMonths", 4],
  ["nghỉ hưu", "monthsWorked", null],
  ["biệt phái từ 3/2023 đến 8/2023", "monthsWorked", null],
  ["kỷ luật khiển trách", "discipline", "Khiển trách"],
  ["kỷ luật", "discipline", null],
] as const)("“%s” suggests for %s: %s", (note, field, suggested) => expect(noteSuggestion(note, field, 2023)).toBe(suggested));

test("a row is shown as it stands", () => {
  expect(rowText(messyRoster(), "DS gốc!E5")).toBe("2 · Người Thứ Hai · 01/02/1980 · Phòng Chính sách · Điều phối viên · x · HTTNV · nghỉ hưu từ 01/8");
  expect(rowText(messyRoster(), "Không có!5")).toBe("");
  const beside = { ...messyRoster(), sheets: messyRoster().sheets.map((grid) => ({ ...grid, tables: [{ name: "DanhSach", area: { top: 3, left: 1, bottom: 9, right: 2 } }] })) };
  expect(rowText(beside, "DS gốc!E5")).toBe("Người Thứ Hai · 01/02/1980");
});
