import { type Cell, type Grid, gridOf } from "../../src/roster/grid";
import { readBook } from "../../src/roster/readBook";

const book = (...sheets: Grid[]) => ({ name: "danh sách.xlsx", sheets });
const sheet = (cells: Cell[][], more: Partial<Grid> = {}, name = "Sheet1") => gridOf(name, cells, more);
const kinds = (grid: Grid) => readBook(book(grid)).problems.map(({ kind }) => kind);

const TITLES: Cell[][] = [
  ["UBND TỈNH A", null, null, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
  ["BAN DÂN TỘC", null, null, "Độc lập - Tự do - Hạnh phúc"],
  [null],
  ["DANH SÁCH CÔNG CHỨC, NGƯỜI LAO ĐỘNG NĂM 2023"],
];
const HEADING: Cell[] = ["STT", "Họ và tên", "Ngày sinh", "Chức vụ", "Đơn vị", "Đảng viên"];

describe("a plain list", () => {
  test("is found among title lines, with group rows, totals and signatures around its people", () => {
    const grid = sheet([
      ...TITLES,
      HEADING,
      ["1", "2", "3", "4", "5", "6"],
      ["I", "Lãnh đạo Ban"],
      [1, "Trần Văn Bình", "12/8/1970", "Trưởng Ban", null, "x"],
      ["II", "Phòng Chính sách (2 người)"],
      [1, "Lê Thị  Hoa\u00a0", 1980, "Trưởng phòng", null, "X"],
      [2, "Phạm An", "03/1991", "Chuyên viên", null, null],
      ["Tổng cộng", null, "3 người"],
      [null, null, null, "Quảng Ngãi, ngày 20 tháng 11 năm 2023"],
      [null, "Người lập biểu", null, "TRƯỞNG BAN"],
      [null, "Trần Thị Mai", null, "Trần Văn Bình"],
    ]);
    const { roster, problems, source } = readBook(book(grid));
    expect(roster.people.map(({ name, unit, partyMember }) => [name, unit, partyMember])).toEqual([
      ["Trần Văn Bình", "Lãnh đạo Ban", true],
      ["Lê Thị Hoa", "Phòng Chính sách", true],
      ["Phạm An", "Phòng Chính sách", false],
    ]);
    expect(roster.people.map(({ birth }) => birth)).toEqual([
      { year: 1970, month: 8, day: 12 },
      { year: 1980, month: null, day: null },
      { year: 1991, month: 3, day: null },
    ]);
    expect(problems).toEqual([
      { kind: "settingSuggested", place: "Sheet1!A1", setting: "Cơ quan chủ quản", text: "UBND TỈNH A" },
      { kind: "settingSuggested", place: "Sheet1!A2", setting: "Tên cơ quan", text: "BAN DÂN TỘC" },
      { kind: "settingSuggested", place: "Sheet1!D13", setting: "Địa danh", text: "Quảng Ngãi" },
      { kind: "rowSkipped", place: "Sheet1!6", why: "columnNumbers", text: "1 2 3 4 5 6" },
      { kind: "rowSkipped", place: "Sheet1!7", why: "group", text: "Lãnh đạo Ban" },
      { kind: "rowSkipped", place: "Sheet1!9", why: "group", text: "Phòng Chính sách" },
      { kind: "rowSkipped", place: "Sheet1!12", why: "total", text: "Tổng cộng" },
      { kind: "rowSkipped", place: "Sheet1!13", why: "signature", text: "Quảng Ngãi, ngày 20 tháng 11 năm 2023" },
      { kind: "textsCleaned", place: "Sheet1!B10", count: 1, others: [] },
    ]);
    expect(source).toMatchObject({ kind: "list", lists: [{ sheet: "Sheet1", headingRow: 5, people: 3 }] });
    expect(roster.collectives.map(({ id, kind, name }) => [id, kind, name])).toEqual([
      ["C01", "leadership", "Tập thể lãnh đạo, quản lý cơ quan"],
      ["C02", "agency", "Cơ quan"],
      ["C03", "unit", "Phòng Chính sách"],
    ]);
  });

  test("may have its birth dates under Nam and Nữ in a merged two-row heading", () => {
    const grid = sheet(
      [
        ["TT", "Họ và tên", "Ngày sinh", null, "Chức vụ, chức danh", "Kết quả xếp loại năm 2022"],
        [null, null, "Nam", "Nữ", null, null],
        [1, "Đinh K'", "01/01/1980", null, "Chuyên viên", "HTTNV"],
        [2, "Hồ Thị Y", null, "02.02.85", "Chuyên viên", "Xuất sắc"],
        [3, "Ngô Lệ", "1/1/1990", "1/1/1990", "Chuyên viên", "A"],
      ],
      {
        merges: [
          { top: 0, bottom: 1, left: 0, right: 0 }, { top: 0, bottom: 1, left: 1, right: 1 }, { top: 0, bottom: 0, left: 2, right: 3 },
          { top: 0, bottom: 1, left: 4, right: 4 }, { top: 0, bottom: 1, left: 5, right: 5 },
        ],
      },
    );
    const { roster, problems } = readBook(book(grid));
    expect(roster.people.map(({ gender, birth, previous }) => [gender, birth?.year ?? null, previous])).toEqual([
      ["male", 1980, "good"],
      ["female", 1985, "excellent"],
      [null, null, null],
    ]);
    expect(problems).toEqual([
      { kind: "bothSexes", place: "Sheet1!C5", name: "Ngô Lệ" },
      { kind: "unknownLevel", place: "Sheet1!F5", heading: "Kết quả xếp loại năm 2022", text: "A", name: "Ngô Lệ" },
    ]);
  });

  test("joins Họ đệm and Tên, also under one merged heading", () => {
    const rows: Cell[][] = [["Nguyễn Văn", "An", "Chuyên viên"]];
    expect(readBook(book(sheet([["Họ đệm", "Tên", "Chức vụ"], ...rows]))).roster.people[0]?.name).toBe("Nguyễn Văn An");
    const merged = sheet([["Họ và tên", null, "Chức vụ"], ...rows], { merges: [{ top: 0, bottom: 0, left: 0, right: 1 }] });
    expect(readBook(book(merged)).roster.people[0]?.name).toBe("Nguyễn Văn An");
  });

  test("fills a merged phòng cell down within the merge only", () => {
    const cells: Cell[][] = [["Phòng", "Họ và tên", "Chức vụ"], ["Phòng A", "Lê Một", "Trưởng phòng"], [null, "Lê Hai", "Chuyên viên"], [null, "Lê Ba", "Chuyên viên"]];
    const grid = sheet(cells, { merges: [{ top: 1, bottom: 2, left: 0, right: 0 }] });
    expect(readBook(book(grid)).roster.people.map(({ unit }) => unit)).toEqual(["Phòng A", "Phòng A", null]);
  });

  test("reads one sheet per phòng as one list, and leaves a differently built list aside", () => {
    const phong = (name: string, person: string) => sheet([["STT", "Họ và tên", "Chức vụ"], [1, person, "Chuyên viên"]], {}, name);
    const other = sheet([["Họ và tên", "Ghi chú"], ["Lê Bốn", "x"]], {}, "Liên hệ");
    const copy = sheet([["STT", "Họ và tên", "Chức vụ"], [1, "Lê Một", "Chuyên viên"]], {}, "2022");
    const { roster, problems } = readBook(book(phong("Phòng A", "Lê Một"), phong("Phòng B", "Lê Hai"), other, copy));
    expect(roster.people.map(({ name, unit, place }) => [name, unit, place])).toEqual([
      ["Lê Một", "Phòng A", "Phòng A!2"],
      ["Lê Hai", "Phòng B", "Phòng B!2"],
    ]);
    expect(problems).toEqual([
      { kind: "peopleLeftOut", place: "Liên hệ!1", used: "Phòng A!1", people: 1 },
      { kind: "otherListIgnored", place: "2022!1", used: "Phòng A!1" },
    ]);
  });

  test("reads sheets that share names and positions together, each with its own columns, and says what some lack", () => {
    const a = sheet([["Họ và tên", "Chức vụ", "Phòng đề xuất"], ["Lê Một", "Chuyên viên", "HTTNV"]], {}, "Phòng A");
    const b = sheet([["Chức danh", "Họ và tên", "Giới tính", "Phòng đề xuất", "Đảng viên"], ["Chuyên viên", "Lê Hai", "Nữ", "HTNV", "x"]], {}, "Phòng B");
    const c = sheet([["Họ và tên", "Chức vụ"], ["Lê Ba", "Chuyên viên"]], {}, "Phòng C");
    const copy = sheet([["Họ và tên", "Chức vụ"], ["Lê Ba", "Chuyên viên"]], {}, "Phòng C (2)");
    const earlier = sheet([["Họ và tên", "Chức vụ"], ["Lê Bốn", "Chuyên viên"]], {}, "Năm 2022");
    const { roster, problems } = readBook(book(a, b, c, copy, earlier));
    expect(roster.people.map(({ name, unit, gender, typedProposal }) => [name, unit, gender, typedProposal])).toEqual([
      ["Lê Một", "Phòng A", null, "good"], ["Lê Hai", "Phòng B", "female", "completed"], ["Lê Ba", "Phòng C", null, null],
    ]);
    expect(problems).toEqual([
      { kind: "listJoined", place: "Phòng A!1", used: "Phòng B!1", people: 1, missing: ["Giới tính", "Đảng viên"] },
      { kind: "listJoined", place: "Phòng C!1", used: "Phòng B!1", people: 1, missing: ["Giới tính", "Phòng đề xuất", "Đảng viên"] },
      { kind: "otherListIgnored", place: "Phòng C (2)!1", used: "Phòng B!1" },
      { kind: "otherListIgnored", place: "Năm 2022!1", used: "Phòng B!1" },
    ]);
  });

  test.each<[string, string | null, string | null]>([
    ["Hợp đồng", null, "contractWorker"], ["HĐ 68", null, "contractWorker"], ["Người lao động", null, "contractWorker"], ["DS người lao động năm 2023", null, "contractWorker"],
    ["Công chức", null, "civilServant"], ["Phòng B", "Phòng B", null],
  ])("takes the sheet “%s” for a kind of contract or for a phòng", (name, unit, employment) => {
    const first = sheet([["STT", "Họ và tên", "Chức vụ"], [1, "Lê Một", "Chuyên viên"]], {}, "Phòng A");
    const second = sheet([["STT", "Họ và tên", "Chức vụ"], [1, "Lê Hai", "Kế toán"]], {}, name);
    expect(readBook(book(first, second)).roster.people.map((person) => [person.unit, person.employment])).toEqual([["Phòng A", null], [unit, employment]]);
  });

  test("counts a namesake born on another day on a sheet of his own, and leaves a copy aside", () => {
    const one = (name: string, birth: string) => sheet([["Họ và tên", "Ngày sinh", "Chức vụ"], ["Rơ Châm Văn Hòa", birth, "Chuyên viên"]], {}, name);
    expect(readBook(book(one("Thanh tra", "1/2/1970"), one("Văn phòng", "3/4/1985"))).roster.people).toHaveLength(2);
    expect(readBook(book(one("Thanh tra", "1/2/1970"), one("Bản sao", "01/02/1970"))).roster.people).toHaveLength(1);
  });

  test("goes by the column Loại before the sheet's name, and by the name below a phòng row", () => {
    const cells: Cell[][] = [["STT", "Họ và tên", "Chức vụ", "Loại"], ["I", "Phòng A"], [1, "Lê Một", "Kế toán"], [2, "Lê Hai", "Chuyên viên", "CC"]];
    const { people } = readBook(book(sheet(cells, {}, "Hợp đồng"))).roster;
    expect(people.map(({ unit, employment }) => [unit, employment])).toEqual([["Phòng A", "contractWorker"], ["Phòng A", "civilServant"]]);
  });

  test("takes this year's sheet before a fuller one of an earlier year", () => {
    const now = sheet([["Họ và tên", "Chức vụ"], ["Lê Một", "Chuyên viên"]], {}, "2023");
    const before = sheet([["Họ và tên", "Chức vụ", "Ngày sinh"], ["Lê Một", "Chuyên viên", 1980], ["Lê Hai", "Chuyên viên", 1981]], {}, "2022");
    expect(readBook(book(before, now)).roster.people.map(({ place }) => place)).toEqual(["2023!2"]);
  });

  test("keeps reading after a bad row, and names every cell that is wrong", () => {
    const grid = sheet([
      ["STT", "Họ và tên", "Ngày sinh", "Chức vụ", "Tháng công tác", "Đảng viên", "Loại", "Biểu quyết"],
      [1, "Lê Một", "31/02/1980", { error: "#REF!" }, "nhiều", "có lẽ", "VC", "B"],
      [2, null, "1/1/1980", "Chuyên viên", 12, "x", "CC", "HTT"],
      [3, "=HYPERLINK(1)", "1/1/1980", "Chuyên viên", "6,5", "x", "HĐ 68", "HTT"],
      [4, { error: "#N/A" }, "1/1/1980", "Chuyên viên", 12, "x", "CC", "HTT"],
    ]);
    const { roster, problems } = readBook(book(grid));
    expect(roster.people.map(({ name }) => name)).toEqual(["Lê Một", "=HYPERLINK(1)"]);
    expect(roster.people[1]).toMatchObject({ monthsWorked: 6.5, employment: "contractWorker", typedProposal: "good", id: "P002" });
    const wrong = problems.map((problem) => `${problem.kind} ${"place" in problem ? problem.place : ""}`);
    expect(wrong.sort()).toEqual([
      "badDate Sheet1!C2", "badNumber Sheet1!E2", "formulaError Sheet1!B5", "formulaError Sheet1!D2", "nameMissing Sheet1!3",
      "unknownEmployment Sheet1!G2", "unknownLevel Sheet1!H2", "unknownMark Sheet1!F2",
    ]);
  });

  describe("with a second heading among its rows", () => {
    const FIRST: Cell[] = ["STT", "Họ và tên", "Chức vụ", "Tự xếp loại", "Xếp loại"];
    const below = (...rows: Cell[][]) => {
      const { roster, problems } = readBook(book(sheet([FIRST, [1, "Lê Một", "Chuyên viên", "HTXSNV", "HTTNV"], ...rows])));
      return { people: roster.people.slice(1).map(({ name, position, self, decision }) => [name, position, self, decision]), kinds: problems.map(({ kind }) => kind) };
    };
    const HAI = ["Lê Hai", "Lái xe", "excellent", "good"];
    test.each<[string, Cell[], Cell[]]>([
      ["the same", FIRST, [1, "Lê Hai", "Lái xe", "HTXSNV", "HTTNV"]],
      ["two columns changed places", ["STT", "Họ và tên", "Chức vụ", "Xếp loại", "Tự xếp loại"], [1, "Lê Hai", "Lái xe", "HTTNV", "HTXSNV"]],
      ["every column moved", ["Họ và tên", "Chức vụ", "Tự xếp loại", "Xếp loại", "STT"], ["Lê Hai", "Lái xe", "HTXSNV", "HTTNV", 1]],
      ["other words", ["TT", "Họ tên", "Chức danh", "Cá nhân tự xếp loại", "Kết quả xếp loại"], [1, "Lê Hai", "Lái xe", "HTXSNV", "HTTNV"]],
      ["some of its cells blank", ["STT", "Họ và tên", "Chức vụ", null, null], [1, "Lê Hai", "Lái xe", "HTXSNV", "HTTNV"]],
    ])("(%s) the rows below are read by it", (_what, heading, row) => expect(below(heading, row)).toEqual({ people: [HAI], kinds: ["rowSkipped"] }));

    test("a heading of two rows may be repeated in both, in one, or with its columns in another order", () => {
      const rows: Cell[][] = [
        ["STT", "Họ và tên", "Ngày sinh", null, "Chức vụ"], [null, null, "Nam", "Nữ", null], [1, "Lê Một", 1980, null, "Chuyên viên"],
        ["STT", "Họ và tên", "Ngày sinh", null, "Chức vụ"], [null, null, "Nam", "Nữ", null], [2, "Lê Hai", null, 1981, "Lái xe"],
        ["STT", "Họ và tên", "Chức vụ", "Ngày sinh", null], [null, null, null, "Nữ", "Nam"], [3, "Lê Ba", "Lái xe", null, 1982],
        ["STT", "Họ và tên", "Chức vụ", "Nữ"], [4, "Lê Bốn", "Lái xe", 1983],
      ];
      const merges = [0, 3].flatMap((top) => [0, 1, 4].map((left) => ({ top, bottom: top + 1, left, right: left }))).concat([0, 3].map((top) => ({ top, bottom: top, left: 2, right: 3 })))
        .concat([0, 1, 2].map((left) => ({ top: 6, bottom: 7, left, right: left })), [{ top: 6, bottom: 6, left: 3, right: 4 }]);
      const { people } = readBook(book(sheet(rows, { merges }))).roster;
      expect(people.map(({ name, gender, birth, position }) => [name, gender, birth?.year, position])).toEqual([
        ["Lê Một", "male", 1980, "Chuyên viên"], ["Lê Hai", "female", 1981, "Lái xe"], ["Lê Ba", "male", 1982, "Lái xe"], ["Lê Bốn", "female", 1983, "Lái xe"],
      ]);
    });

    test("every next heading is compared with the one before it", () =>
      expect(below(["STT", "Họ và tên", "Chức vụ", "Xếp loại", "Tự xếp loại"], [1, "Lê Hai", "Lái xe", "HTTNV", "HTXSNV"], FIRST, [2, "Lê Hai", "Lái xe", "HTXSNV", "HTTNV"]).people).toEqual([HAI, HAI]));

    test("without a column of names each row below is an error, nobody is read under a wrong column", () =>
      expect(below(["STT", "Chức vụ", "Đơn vị", "Tự xếp loại", "Xếp loại"], [1, "Lái xe", "Phòng A", "HTXSNV", "HTTNV"])).toEqual({ people: [], kinds: ["rowSkipped", "nameMissing"] }));
  });

  test("gives the second of two headings for one field up, and says so", () => {
    const grid = sheet([["Họ và tên", "Ngày sinh", "Năm sinh"], ["Lê Một", "1/2/1980", "1999"]]);
    const { roster, problems } = readBook(book(grid));
    expect(roster.people[0]?.birth).toEqual({ year: 1980, month: 2, day: 1 });
    expect(problems).toEqual([{ kind: "doubleHeading", place: "Sheet1!C1", heading: "Năm sinh", used: "Sheet1!B1", ignored: "Sheet1!C1" }]);
  });

  test("keeps both of a person entered twice, each with an id of their own", () => {
    const grid = sheet([
      ["Mã", "Họ và tên", "Ngày sinh"],
      ["P002", "Lê Một", "1/2/1980"], ["P002", "LÊ MỘT", "01.02.1980"], [null, "Lê Hai", null], [null, "Lê Hai", "1980"], [null, "Lê Một", "3/3/1991"],
    ]);
    const { roster, problems } = readBook(book(grid));
    expect(roster.people.map(({ id }) => id)).toEqual(["P002", "P001", "P003", "P004", "P005"]);
    expect(problems).toEqual([
      { kind: "duplicateId", place: "Sheet1!A3", name: "LÊ MỘT", id: "P002", other: "Sheet1!A2" },
      { kind: "duplicatePerson", place: "Sheet1!B3", name: "LÊ MỘT", other: "Sheet1!B2", certain: true },
      { kind: "duplicatePerson", place: "Sheet1!B5", name: "Lê Hai", other: "Sheet1!B4", certain: false },
    ]);
  });

  test("says which rows were hidden and which hidden sheets it left alone", () => {
    const grid = sheet([HEADING, [1, "Lê Một"], [2, "Lê Hai"]], { hiddenRows: new Set([2]) });
    const hidden = sheet([HEADING, [1, "Lê Ba"]], { hidden: true }, "cũ");
    expect(readBook(book(grid, hidden)).problems).toEqual([
      { kind: "hiddenRowsRead", place: "Sheet1!3", count: 1 },
      { kind: "hiddenSheetSkipped", sheet: "cũ" },
    ]);
  });

  test.each<[string, Grid, string]>([
    ["nothing in it", sheet([]), "emptyWorkbook"],
    ["no list", sheet([["Thông báo", "họp"]]), "noRoster"],
    ["no column of names", sheet([["STT", "Ngày sinh", "Chức vụ"], [1, "1/1/1980", "Chuyên viên"]]), "missingColumn"],
    ["a heading over nobody", sheet([HEADING]), "emptyTable"],
  ])("with %s is one problem, not an exception", (_what, grid, kind) => expect(kinds(grid)).toEqual([kind]));
});

test("a number shown with leading zeros keeps them", () => {
  const grid = sheet([["Mã", "Họ và tên"], [7, "Lê An"], ["008", "Lê Bình"]], { formatAt: (row, column) => (row > 0 && column === 0 ? "000" : "General") });
  expect(readBook(book(grid)).roster.people.map(({ id }) => id)).toEqual(["007", "008"]);
});

test("what was changed in reading is told: odd spaces and accents with their cells, a phòng in another spelling once", () => {
  const rows: Cell[][] = [["Họ và tên", "Chức vụ", "Đơn vị"], ["Lê\u00a0An ", "Chuyên viên", "P. Chính sách"], ["Lê Bình", "Chuyên viên".normalize("NFD"), "Phòng Chính sách"], ["Lê Chi", "Chuyên viên", "P. Chính sách"]];
  const { problems, roster } = readBook(book(sheet(rows)));
  expect(roster.people.map(({ name, unit }) => [name, unit])).toEqual([["Lê An", "Phòng Chính sách"], ["Lê Bình", "Phòng Chính sách"], ["Lê Chi", "Phòng Chính sách"]]);
  expect(problems).toEqual([
    { kind: "textsCleaned", place: "Sheet1!A2", count: 2, others: ["Sheet1!B3"] },
    { kind: "unitUnified", place: "Sheet1!C2", name: "Lê An", typed: "P. Chính sách", unit: "Phòng Chính sách", count: 2 },
  ]);
});

describe("party marks", () => {
  const members = (...marks: Cell[]) =>
    readBook(book(sheet([["Họ và tên", "Đảng viên", "Chức vụ Đảng"], ...marks.map((mark, index): Cell[] => [`Lê ${index}`, mark, null])]))).roster.people.map(({ partyMember }) => partyMember);

  test("a blank among yes marks is no member", () => expect(members("x", null, "✓", 27395)).toEqual([true, false, true, true]));
  test("a blank beside explicit noes is unknown", () => expect(members("x", null, "không", "-")).toEqual([true, null, false, false]));
  test("a column without marks says nothing", () => expect(members(null, null)).toEqual([null, null]));
  test("a party position makes a member of a blank", () => {
    const grid = sheet([["Họ và tên", "Đảng viên", "Chức vụ Đảng"], ["Lê Một", null, "Chi ủy viên"], ["Lê Hai", null, null]]);
    expect(readBook(book(grid)).roster.people.map(({ partyMember }) => partyMember)).toEqual([true, null]);
  });
  test("a date of joining is a mark", () => {
    const grid = sheet([["Họ và tên", "Ngày vào Đảng"], ["Lê Một", "03/02/2010"], ["Lê Hai", null]]);
    expect(readBook(book(grid)).roster.people.map(({ partyMember }) => partyMember)).toEqual([true, false]);
  });
});

test("a name without a letter is told with its cell, and “Tháng CT” is asked about", () => {
  const { problems, roster } = readBook(book(sheet([["STT", "Họ và tên", "Chức vụ", "Đơn vị", "Tháng CT"], [1, "Lê An", "Chuyên viên", "Phòng Một", 6], [2, "123", "Chuyên viên", "Phòng Một", 12], [3, "Lê Hà", "Chuyên viên", "Phòng Một", 11]])));
  expect(roster.people.map(({ name }) => name)).toEqual(["Lê An", "123", "Lê Hà"]);
  expect(problems.filter(({ kind }) => kind === "nameWithoutLetter" || kind === "factColumnUnused")).toEqual(expect.arrayContaining([
    { kind: "nameWithoutLetter", place: "Sheet1!B3", name: "123" },
    { kind: "factColumnUnused", place: "Sheet1!E1", heading: "Tháng CT", wanted: "Tháng công tác" },
  ]));
});
