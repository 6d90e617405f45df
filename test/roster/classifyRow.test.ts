import fc from "fast-check";
import { type Cell, type Grid, gridOf } from "../../src/roster/grid";
import { readBook } from "../../src/roster/readBook";

const HEADING: Cell[] = ["STT", "Họ và tên", "Ngày sinh", "Chức vụ", "Ghi chú"];
const read = (rows: Cell[][], more: Partial<Grid> = {}) => readBook({ name: "b", sheets: [gridOf("S", [HEADING, ...rows], more)] });
const names = (rows: Cell[][], more?: Partial<Grid>) => read(rows, more).roster.people.map(({ name }) => name);
const units = (rows: Cell[][], more?: Partial<Grid>) => read(rows, more).roster.people.map(({ unit }) => unit);
const AN: Cell[] = [1, "Lê An", "1/1/1980", "Chuyên viên"];

describe("a row is a person", () => {
  test.each<[string, Cell[]]>([
    ["called Tổng", [2, "Tổng Văn Bình", "2/2/1981", "Chuyên viên"]],
    ["with a remark that ends in a date", [null, "Lê Bình", "2/2/1981", "Chuyên viên", "nghỉ từ ngày 01 tháng 3 năm 2023"]],
    ["whose family name is Ban", [2, "Ban Thị Bình", null, null]],
    ["with nothing but a number and a name", [2, "Lê Bình"]],
    ["whose name a count resembles", [2, "Lê Bình: 3"]],
    ["called as a note begins", [null, "Lưu Ý Nhi", null, "Chuyên viên"]],
    ["numbered, whatever the name begins with", [2, "Số Văn Bình", null, "Chuyên viên"]],
    ["signed KT. in the remark", [null, "Lê Bình", "2/2/1981", "Chuyên viên", "KT. Trưởng phòng"]],
  ])("%s", (_what, row) => expect(names([AN, row])).toHaveLength(2));
});

describe("a group row", () => {
  test.each<[string, Cell[], string]>([
    ["with a roman number", ["I", "Phòng A"], "Phòng A"], ["with a letter", ["A.", "Khối tổng hợp"], "Khối tổng hợp"], ["with its number in the text", ["I. Văn phòng (7 người)"], "Văn phòng"],
    ["numbered like people", [1, "Phòng Chính sách"], "Phòng Chính sách"], ["with a colon", [null, "Thanh tra Ban: 5"], "Thanh tra Ban"], ["shortened", [null, "P. Chính sách"], "P. Chính sách"],
  ])("%s names the phòng of those below", (_what, row, unit) => expect(units([row, AN])).toEqual([unit]));

  test("of a kind of contract may be numbered like people", () => {
    const { people } = read([["I", "Phòng A"], AN, [2, "Hợp đồng 111"], [1, "Lê Bình", null, "Lái xe"]]).roster;
    expect(people.map(({ name, employment }) => [name, employment])).toEqual([["Lê An", null], ["Lê Bình", "contractWorker"]]);
  });

  test("that only looks like one and reads like a name is asked about", () => {
    const { roster, problems } = read([AN, [null, "Trần Văn Bình"], [2, "Lê Chi", null, "Chuyên viên"]], { boldAt: (index) => index === 2 });
    expect(roster.people.map(({ name }) => name)).toEqual(["Lê An", "Lê Chi"]);
    expect(problems).toContainEqual({ kind: "groupDoubtful", place: "S!3", text: "Trần Văn Bình" });
  });

  test("may be known by its merge or its bold letters alone", () => {
    const row: Cell[] = [null, "Kế hoạch - Tổng hợp"];
    expect(units([row, AN], { merges: [{ top: 1, bottom: 1, left: 1, right: 4 }] })).toEqual(["Kế hoạch - Tổng hợp"]);
    expect(units([row, AN], { boldAt: (index) => index <= 1 })).toEqual(["Kế hoạch - Tổng hợp"]);
  });

  describe("that may be a name is asked about", () => {
    const doubted = (rows: Cell[][], more?: Partial<Grid>) => read([AN, ...rows], more).problems.flatMap((problem) => (problem.kind === "groupDoubtful" ? [problem] : []));
    test.each(["Ban Thị Bình", "Sở Văn Sơn", "BAN VĂN BÌNH", "Khối A Sơn"])("%s", (name) => expect(doubted([[null, name]])).toEqual([{ kind: "groupDoubtful", place: "S!3", text: name }]));
    test.each<[string, Cell[][], Partial<Grid>]>([
      ["in small letters", [[null, "Ban Quản lý dự án"]], {}], ["in capitals", [[null, "BAN LÃNH ĐẠO"]], {}], ["with a roman number", [["II", "Ban Kinh Tế"]], {}], ["with its headcount", [[null, "Ban Kinh Tế (2 người)"]], {}],
      ["over people counted from 1", [[null, "Ban Kinh Tế"], [1, "Lê Bình", null, "Chuyên viên"]], {}], ["merged across", [[null, "Ban Kinh Tế"]], { merges: [{ top: 2, bottom: 2, left: 1, right: 4 }] }],
    ])("but not %s", (_what, rows, more) => {
      expect(doubted(rows, more)).toEqual([]);
      expect(read([AN, ...rows], more).problems).toContainEqual(expect.objectContaining({ kind: "rowSkipped", why: "group", place: "S!3" }));
    });
  });

  test("of a kind of contract keeps the phòng", () => {
    const { people } = read([["I", "Phòng A"], AN, [null, "Hợp đồng 111"], [2, "Lê Bình", "2/2/1981", "Lái xe"], ["II", "Phòng B"], [1, "Lê Chi", "3/3/1983", "Chuyên viên"]]).roster;
    expect(people.map(({ unit, employment }) => [unit, employment])).toEqual([["Phòng A", null], ["Phòng A", "contractWorker"], ["Phòng B", null]]);
  });

  describe("of a kind of contract, by number and order,", () => {
    // One person below each row ends with "+": what the rows above say of that person.
    const said = (rows: string[]) => {
      const cells = rows.flatMap((text, index): Cell[][] => {
        const [, number = null, words = ""] = /^(?:(\w+)\. )?(.*?)\+?$/u.exec(text) ?? [];
        return [[number, words], ...(text.endsWith("+") ? [[1, `Lê ${index}`, 1980, "Chuyên viên"]] : [])];
      });
      return read(cells).roster.people.map(({ unit, employment }) => `${unit ?? "-"} ${employment === "contractWorker" ? "HĐ" : "CC"}`);
    };
    test.each<[string, string[], string[]]>([
      ["a letter stands over roman numbers", ["A. Công chức", "I. Phòng A+", "II. Phòng B+", "B. Người lao động hợp đồng", "I. Phòng A+", "II. Phòng B+"], ["Phòng A CC", "Phòng B CC", "Phòng A HĐ", "Phòng B HĐ"]],
      ["a roman number stands over numbers", ["I. Công chức", "1. Phòng A+", "II. Hợp đồng 111", "1. Phòng A+", "2. Phòng B+"], ["Phòng A CC", "Phòng A HĐ", "Phòng B HĐ"]],
      ["a letter stands over roman numbers that count on", ["I. Phòng A+", "B. Hợp đồng 111", "II. Phòng B+"], ["Phòng A CC", "Phòng B HĐ"]],
      ["a letter over people alone ends the phòng above", ["A. Công chức", "I. Phòng A+", "B. Hợp đồng 111+"], ["Phòng A CC", "- HĐ"]],
      ["a letter below a phòng without a number is inside it", ["Phòng A", "A. Công chức+", "B. Hợp đồng 111+", "Phòng B+"], ["Phòng A CC", "Phòng A HĐ", "Phòng B CC"]],
      ["one without a number among the people ends with its phòng", ["I. Phòng A+", "Hợp đồng lao động+", "II. Phòng B+"], ["Phòng A CC", "Phòng A HĐ", "Phòng B CC"]],
      ["one without a number over a phòng that counts anew stands over", ["I. Phòng A+", "II. Phòng B+", "Hợp đồng lao động", "I. Phòng A+", "II. Phòng B+"], ["Phòng A CC", "Phòng B CC", "Phòng A HĐ", "Phòng B HĐ"]],
      ["one without people ends where the phòng count on", ["I. Phòng A+", "Hợp đồng lao động", "II. Phòng B+"], ["Phòng A CC", "Phòng B CC"]],
      ["no numbers at all", ["Công chức", "Phòng A+", "Phòng B+", "Hợp đồng lao động", "Phòng A+", "Phòng B+"], ["Phòng A CC", "Phòng B CC", "Phòng A HĐ", "Phòng B HĐ"]],
      ["a title begins a list of that kind", ["I. Phòng A+", "DANH SÁCH NGƯỜI LAO ĐỘNG HỢP ĐỒNG+", "I. Phòng A+"], ["Phòng A CC", "- HĐ", "Phòng A HĐ"]],
    ])("%s", (_what, rows, people) => expect(said(rows)).toEqual(people));

    test("a title in the first column begins a list of that kind too, and a heading repeated below it changes nothing", () => {
      const { people } = read([["I", "Phòng A"], AN, ["DANH SÁCH NGƯỜI LAO ĐỘNG HỢP ĐỒNG"], HEADING, [1, "Lê Bình", 1980, "Kế toán"]]).roster;
      expect(people.map(({ unit, employment }) => [unit, employment])).toEqual([["Phòng A", null], [null, "contractWorker"]]);
    });
  });
});

describe("what is no person", () => {
  const skipped = (rows: Cell[][]) =>
    read(rows).problems.filter(({ kind }) => kind !== "settingSuggested").map((problem) => (problem.kind === "rowSkipped" ? problem.why : problem.kind));
  test.each<[string, Cell[], string]>([
    ["a total", ["Tổng cộng", null, "5 người"], "total"], ["a total in the name column", [null, "Cộng:", 5], "total"], ["a repeated heading", HEADING, "repeatedHeading"],
    ["a note", [null, "Ghi chú: danh sách tính đến 30/11"], "remark"], ["a note across the first columns", ["Ghi chú: danh sách tính đến 30/11"], "remark"], ["a count of members", [null, "Số đảng viên", null, 4], "remark"], ["a count with its number", [null, "Nữ: 3 người."], "remark"], ["a sentence that counts", [null, "Danh sách này có 4 người"], "total"], ["what the list is of", [null, "Danh sách gồm có bốn người"], "remark"], ["column numbers", ["(1)", "(2)", "(3)", "4(=2*100/3)", "(5)"], "columnNumbers"],
    ["the one who made the list", [null, "NGƯỜI LẬP BIỂU", null, "TRƯỞNG BAN"], "signature"], ["the day of signing under the birth dates", [null, "Người lập biểu", "Ngày 20/11/2023"], "signature"], ["the head's own line", [null, "TRƯỞNG BAN"], "signature"], ["a place and date", [null, null, null, "Quảng Ngãi, ngày … tháng 11 năm 2023".replace("…", "20")], "signature"],
  ])("%s is named and passed over", (_what, row, why) => {
    expect(skipped([AN, row])).toEqual([why]);
    expect(names([AN, row])).toEqual(["Lê An"]);
  });

  test("cells without a name that speak of nobody are named, one alone is not", () => {
    const { problems } = read([AN, ["Lê Lệch", null, null, null, "đi học"], [null, null, null, null, "(biệt phái)"], [7]]);
    expect(problems).toEqual([{ kind: "rowSkipped", place: "S!3", why: "remark", text: "Lê Lệch, đi học" }]);
  });

  test("people below a heading repeated on the next page are still read", () =>
    expect(names([AN, [null, "Người lập biểu"], [null, "Lê Kỳ"], HEADING, [2, "Lê Bình", "2/2/1981", "Chuyên viên"]])).toEqual(["Lê An", "Lê Bình"]));
});

describe("below the signatures", () => {
  const SIGNED: Cell[][] = [[null, "Người lập biểu", null, "TRƯỞNG BAN"], [null, "(Ký, ghi rõ họ tên)", null, "(Đã ký)"], [null], [null, "Nguyễn Thị Ký", null, "Trần Văn Bình"]];
  const found = (below: Cell[][]) => {
    const { roster, problems } = read([["I", "Phòng A"], AN, ...SIGNED, ...below]);
    return { people: roster.people.slice(1).map(({ name, unit }) => `${name}, ${unit}`), warned: problems.filter(({ kind }) => kind === "rowsBelowSignatures") };
  };

  test.each<[string, Cell[][], string[]]>([
    ["a numbered row with a position begins people again, of no phòng yet", [[1, "Lê Bình", null, "Chuyên viên"], [2, "Lê Chi"]], ["Lê Bình, null", "Lê Chi, null"]],
    ["a birth date does", [[null, "Lê Bình", "2/2/1981"]], ["Lê Bình, null"]],
    ["the phòng named there is theirs", [["II", "Phòng B"], [1, "Lê Bình", null, "Chuyên viên"]], ["Lê Bình, Phòng B"]],
    ["the phòng named above a repeated heading is theirs", [[null, "Phòng B"], HEADING, [1, "Lê Bình"]], ["Lê Bình, Phòng B"]],
    ["who receives the paper is no phòng of theirs", [[null, "- Lãnh đạo Ban;"], [1, "Lê Bình", null, "Chuyên viên"]], ["Lê Bình, null"]],
    ["another signature ends them again", [[1, "Lê Bình", "2/2/1981"], ...SIGNED], ["Lê Bình, null"]],
    ["the second signer and his title are nobody", [[null, "Nguyễn Thị Ký", null, "PHÓ TRƯỞNG BAN"], [null, "Lê Bình"]], []],
  ])("%s", (_what, below, people) => expect(found(below)).toEqual({ people, warned: [] }));

  test("rows that are perhaps people are counted with their places", () =>
    expect(found([[null, "Lê Bình", null, "Trưởng phòng"], [null, "Lê Chi", null, "Điều phối viên"]])).toEqual({
      people: [],
      warned: [{ kind: "rowsBelowSignatures", place: "S!8", last: "S!9", count: 2 }],
    }));

  const SIGNING: Cell[] = [
    null, null, "Người lập biểu", "NGƯỜI LẬP BIỂU", "TRƯỞNG BAN", "KT. TRƯỞNG BAN", "PHÓ TRƯỞNG BAN", "Phó Trưởng Ban", "TRƯỞNG PHÒNG", "(Ký, ghi rõ họ tên)", "(Đã ký)", "Đã ký", "Ký tên, đóng dấu",
    "Nguyễn Thị Ký", "Ban Văn Bình", "LÊ VĂN BÌNH", "Nơi nhận:", "- Như trên;", "- Lãnh đạo Ban;", "- Phòng Nội vụ;", "- Lưu: VT.", "Quảng Ngãi, ngày 20 tháng 11 năm 2023", "Ngày 20/11/2023", "SỞ NỘI VỤ", "Xác nhận của cơ quan",
  ];
  test("nothing that is only signed makes a person, however it is spread over the columns", () => {
    const row = fc.array(fc.constantFrom(...SIGNING), { minLength: 5, maxLength: 7 });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 8 }), (below) => {
        expect(names([AN, [null, "Người lập biểu"], ...below])).toEqual(["Lê An"]);
      }),
    );
  });
});
