/** Birth dates that can be read and are yet hard to believe. */
import { problemsOf, reviewAgency } from "../../src/review/reviewAgency";
import { type Cell, gridOf } from "../../src/roster/grid";
import { readBook } from "../../src/roster/readBook";
import { dateText } from "../../src/roster/readDate";

const SERIAL = { formatAt: (row: number, column: number) => (row > 0 && column === 1 ? "dd/mm/yyyy" : "General") };
function read(...births: Cell[]) {
  const reading = readBook({ name: "b", sheets: [gridOf("DS", [["Họ và tên", "Ngày sinh", "Chức vụ", "Đảng viên", "Phòng"], ...births.map((birth, index): Cell[] => [`Người ${index}`, birth, "Chuyên viên", "x", "Phòng A"])], SERIAL)] });
  const problems = [...reading.problems, ...problemsOf(reviewAgency(reading.roster, reading.regulation))];
  return { births: reading.roster.people.map(({ birth }) => (birth === null ? null : dateText(birth))), problems };
}

test.each<[Cell, object[]]>([
  ["01/01/2030", [{ kind: "birthUnlikely", place: "DS!B2", name: "Người 0", birthYear: 2030, year: 2023 }]],
  [2022, [{ kind: "birthUnlikely", place: "DS!B2", name: "Người 0", birthYear: 2022, year: 2023 }]],
  [2008, [{ kind: "birthUnlikely", place: "DS!B2", name: "Người 0", birthYear: 2008, year: 2023 }]],
  ["1/1/1947", [{ kind: "birthUnlikely", place: "DS!B2", name: "Người 0", birthYear: 1947, year: 2023 }]],
  [2007, []],
  [1948, []],
  ["1/2/75", []],
  [null, []],
])("born %s: %j", (birth, problems) => expect(read(birth).problems).toEqual(problems));

test.each<[string, [number, number]]>([["1/2/05", [1905, 2005]], ["31.12.20", [1920, 2020]], ["sinh ngày 1-2-00", [1900, 2000]]])("%s is asked for: it may be of either century", (text, years) => {
  const { births, problems } = read(text);
  expect(births).toEqual([null]);
  expect(problems).toEqual([{ kind: "birthCentury", place: "DS!B2", name: "Người 0", text, years }]);
});

test.each([["01/9/15", 2015], ["01/9/98", 1998], ["1.2.2005", 2005], ["12/49", null]])("a day of joining typed %s is of the year %s", (joined, year) => {
  const { roster } = readBook({ name: "b", sheets: [gridOf("DS", [["Họ và tên", "Chức vụ", "Ngày vào cơ quan"], ["Lê An", "Chuyên viên", joined]])] });
  expect(roster.people[0]?.joined?.year ?? null).toBe(year);
});

test.each<[string, Cell[], object[]]>([
  ["real dates up to the 12th beside a text of the 25th", ["25/06/1985", 31205, 31117, "13/02/1986"], [{ kind: "datesMaySwap", place: "DS!B3", heading: "Ngày sinh", count: 2, other: "DS!B2", text: "25/06/1985" }]],
  ["a real date of the 25th", ["25/06/1985", 31205, 31223], []],
  ["texts alone", ["25/06/1985", "07/06/1985"], []],
  ["real dates alone", [31205, 31117], []],
  ["real dates beside a year", [31205, 1980], []],
  ["real dates beside a text of the 5th", [31205, "05/06/1985"], []],
])("%s", (_what, births, problems) => expect(read(...births).problems).toEqual(problems));
