/** What stands around a list: lists beside it, titles above it, other sheets of other years. */
import { cellOf } from "../../src/review/place";
import { type Area, type Cell, type Grid, gridOf } from "../../src/roster/grid";
import { readBook } from "../../src/roster/readBook";

const read = (...sheets: Grid[]) => readBook({ name: "b", sheets });
const people = (...sheets: Grid[]) => read(...sheets).roster.people.map(({ name, unit }) => [name, unit]);

describe("two lists side by side", () => {
  const cells: Cell[][] = [
    ["PHÒNG MỘT", null, null, null, "Phòng Hai"],
    ["STT", "Họ và tên", "Chức vụ", null, "STT", "Họ và tên", "Chức vụ", "Đảng viên"],
    [1, "Lê An", "Trưởng phòng", null, 1, "Lê Chi", "Trưởng phòng", "x"],
    [2, "Lê Bình", "Chuyên viên", null, 2, "Lê Dũng", "Nhà thơ", "x"],
    [null, null, null, null, 3, "Lê Giang", "Chuyên viên", "?"],
  ];
  test("are one roster, each with the phòng of its title", () =>
    expect(people(gridOf("DS", cells))).toEqual([["Lê An", "PHÒNG MỘT"], ["Lê Bình", "PHÒNG MỘT"], ["Lê Chi", "Phòng Hai"], ["Lê Dũng", "Phòng Hai"], ["Lê Giang", "Phòng Hai"]]));
  test("name the cells of the list that is meant", () => {
    const { roster } = read(gridOf("DS", cells));
    expect(roster.people.map(({ place }) => [place, cellOf(roster.columns?.people, place, "position")])).toEqual([["DS!3", "DS!C3"], ["DS!4", "DS!C4"], ["DS!E3", "DS!G3"], ["DS!E4", "DS!G4"], ["DS!E5", "DS!G5"]]);
  });
  test("without titles give no phòng", () => expect(people(gridOf("DS", cells.slice(1))).map(([, unit]) => unit)).toEqual([null, null, null, null, null]));
  test("are not seen where a second column of names is of other people", () =>
    expect(people(gridOf("DS", [["Họ và tên", "Chức vụ", "Họ và tên vợ (chồng)", "Chức vụ"], ["Lê An", "Chuyên viên", "Lê Chi", "Giáo viên"]]))).toEqual([["Lê An", null]]));
});

test("below a second heading with its columns in another order the cells named are the ones meant", () => {
  const { roster } = read(gridOf("DS", [["Họ và tên", "Chức vụ", "Đơn vị"], ["Lê An", "Chuyên viên", "Phòng A"], ["Họ và tên", "Đơn vị", "Chức vụ"], ["Lê Bình", "Phòng A", "Chuyên viên"]]));
  expect(roster.people.map(({ place }) => cellOf(roster.columns?.people, place, "position"))).toEqual(["DS!B2", "DS!C4"]);
});

describe("the title of a list", () => {
  const list = (title: Cell[], name = "Sheet1", person = "Lê An", more: Cell[] = []): Grid => gridOf(name, [title, ["STT", "Họ và tên", "Chức vụ", ...more.slice(0, 1)], [1, person, "Kế toán", ...more.slice(1)]]);
  test.each<[string, string | null]>([
    ["DANH SÁCH NGƯỜI LAO ĐỘNG HỢP ĐỒNG NĂM 2023", "contractWorker"], ["DANH SÁCH CÔNG CHỨC", "civilServant"], ["DANH SÁCH CÔNG CHỨC, NGƯỜI LAO ĐỘNG", null],
  ])("“%s” tells the kind of contract: %s", (title, employment) => expect(read(list([title])).roster.people[0]?.employment).toBe(employment));

  test("tells the phòng of one list among several", () => {
    const sheets = [list(["DANH SÁCH CÔNG CHỨC PHÒNG CHÍNH SÁCH NĂM 2023"], "Sheet1"), list(["Đơn vị: Văn phòng"], "Sheet2", "Lê Bình"), list(["Đơn vị: Ban Dân tộc"], "Sheet3", "Lê Chi")];
    expect(people(...sheets)).toEqual([["Lê An", "PHÒNG CHÍNH SÁCH"], ["Lê Bình", "Văn phòng"], ["Lê Chi", null]]);
  });

  test("of last year puts a fuller list behind this year's", () => {
    const [before, now] = [list(["DANH SÁCH XẾP LOẠI NĂM 2022"], "Sheet1", "Lê An", ["Xếp loại", "HTXSNV"]), list(["DANH SÁCH NĂM 2023"], "Sheet2")];
    const { roster, problems } = read(before, now);
    expect(roster.people.map(({ place, decision }) => [place, decision])).toEqual([["Sheet2!3", null]]);
    expect(problems).toContainEqual({ kind: "otherListIgnored", place: "Sheet1!2", used: "Sheet2!2" });
  });
});

describe("the head of a list, where there is no Cấu hình,", () => {
  const HEAD: Cell[][] = [
    ["UBND TỈNH QUẢNG NGÃI", null, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"], ["BAN DÂN TỘC", null, "Độc lập - Tự do - Hạnh phúc"], [null, null, "Quảng Ngãi, ngày 20 tháng 11 năm 2024"], ["DANH SÁCH CÔNG CHỨC NĂM 2024"],
  ];
  const LIST: Cell[][] = [["STT", "Họ và tên", "Chức vụ", "Xếp loại năm 2023"], [1, "Lê An", "Chuyên viên", "HTTNV"]];
  const suggested = (head: Cell[][], merges: Area[] = []) =>
    read(gridOf("DS", [...head, ...LIST], { merges })).problems.flatMap((problem) => (problem.kind === "settingSuggested" ? [[problem.place, problem.setting, problem.text]] : []));

  test("gives agency, place and a later year, each with its cell, and last year's ratings follow the year", () => {
    const { agency, roster, problems } = read(gridOf("DS", [...HEAD, ...LIST]));
    expect(agency).toMatchObject({ parent: "UBND TỈNH QUẢNG NGÃI", name: "BAN DÂN TỘC", place: "Quảng Ngãi", year: 2024 });
    expect(roster.people[0]).toMatchObject({ decision: null, previous: "good" });
    expect(problems).toContainEqual({ kind: "yearWithoutRules", place: "DS!A4", year: 2024, rulesOf: 2023, inForce: "Năm 2023 (Quy định 124-QĐ/TW)" });
    expect(suggested(HEAD)).toEqual([["DS!A1", "Cơ quan chủ quản", "UBND TỈNH QUẢNG NGÃI"], ["DS!A2", "Tên cơ quan", "BAN DÂN TỘC"], ["DS!C3", "Địa danh", "Quảng Ngãi"], ["DS!A4", "Năm", "2024"]]);
  });

  test.each<[string, Cell[][], string[][]]>([
    ["in one cell", [["UỶ BAN NHÂN DÂN TỈNH KON TUM\nSỞ NỘI VỤ"]], [["DS!A1", "Cơ quan chủ quản", "UỶ BAN NHÂN DÂN TỈNH KON TUM"], ["DS!A1", "Tên cơ quan", "SỞ NỘI VỤ"]]],
    ["without a parent", [["BAN DÂN TỘC"]], [["DS!A1", "Tên cơ quan", "BAN DÂN TỘC"]]],
    ["of an older title", [["DANH SÁCH NĂM 2022"]], []],
    ["of a title that speaks of a committee", [["Ban hành kèm theo Quyết định"], ["DANH SÁCH"]], []],
  ])("%s", (_what, head, found) => expect(suggested(head)).toEqual(found));

  test("says nothing where Cấu hình stands", () => {
    const { agency } = read(gridOf("DS", [...HEAD, ...LIST]), gridOf("Cấu hình", [["Mục", "Giá trị"], ["Năm", 2023]]));
    expect(agency).toMatchObject({ parent: null, name: null, place: null, year: 2023 });
  });
});
