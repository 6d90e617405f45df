import fc from "fast-check";
import { type Cell, gridOf } from "../../src/roster/grid";
import { readBook } from "../../src/roster/readBook";
import { isSyllable } from "../../src/roster/syllable";
import { type EncodingAnswer, unicodeBook } from "../../src/roster/unicodeBook";
import { typedFor } from "../support/oldFonts";
import { spelt } from "../support/syllables";

/** One column of cells, each with the name of its font. */
function readColumn(cells: readonly (readonly [text: Cell, font: string | null])[], answers: readonly EncodingAnswer[] = []) {
  const grid = gridOf("DS", cells.map(([text]) => [text]), { fontAt: (row) => cells[row]?.[1] ?? null });
  const { book, problems } = unicodeBook({ name: "b", sheets: [grid] }, answers);
  return { cells: book.sheets[0]?.cells.map(([cell]) => cell), problems, same: book.sheets[0] === grid };
}

const TIMES = "Times New Roman";
const ABC = ".VnTime";

describe("the font decides first", () => {
  test("TCVN3 and VNI are read as their fonts draw them, and told once for the column", () => {
    const { cells, problems } = readColumn([["Hä vµ tªn", ABC], ["NguyÔn V¨n An", ABC], ["TrÇn ThÞ B×nh", ABC], ["Lª Hoµ", ABC], [7, ABC], ["An", ABC]]);
    expect(cells).toEqual(["Họ và tên", "Nguyễn Văn An", "Trần Thị Bình", "Lê Hoà", 7, "An"]);
    expect(problems).toEqual([{
      kind: "fontConverted", place: "DS!A1", column: "A", encoding: "tcvn3", count: 4,
      examples: [
        { place: "DS!A1", before: "Hä vµ tªn", after: "Họ và tên" },
        { place: "DS!A2", before: "NguyÔn V¨n An", after: "Nguyễn Văn An" },
        { place: "DS!A3", before: "TrÇn ThÞ B×nh", after: "Trần Thị Bình" },
      ],
    }]);
    expect(readColumn([["Ñinh Vaên", "VNI-Times"], ["Haø", "VNI-Helve"]]).cells).toEqual(["Đinh Văn", "Hà"]);
  });

  test("a font of capitals draws capitals, also of plain letters", () =>
    expect(readColumn([["nguyÔn v¨n hËu", ".VnTimeH"], ["lan anh", ".VnTimeH"]]).cells).toEqual(["NGUYỄN VĂN HẬU", "LAN ANH"]));

  test("a word that could be either is what its font draws", () =>
    expect(readColumn([["Dòng", ABC], ["Tó", ABC]]).cells).toEqual(["Dũng", "Tú"]));

  test("a name of no Vietnamese word is what its font draws", () => expect(readColumn([["K'Br«i", ABC], ["NguyÔn V¨n An", ABC]]).cells).toEqual(["K'Brôi", "Nguyễn Văn An"]));

  test("Unicode pasted into such a font stays, also where a cell alone could be either", () => {
    const { cells, problems } = readColumn([["Nguyễn Văn An", ABC], ["Lê Hà", ABC], ["Lê Tân", ABC], ["Đỗ Thị Hoà".normalize("NFD"), ABC]]);
    expect(cells).toEqual(["Nguyễn Văn An", "Lê Hà", "Lê Tân", "Đỗ Thị Hoà".normalize("NFD")]);
    expect(problems).toEqual([]);
  });

  test("where Unicode and TCVN3 stand mixed in one such font, what could be either is asked", () => {
    const { cells, problems } = readColumn([["Nguyễn Văn An", ABC], ["TrÇn ThÞ B×nh", ABC], ["Lê Tân", ABC]]);
    expect(cells).toEqual(["Nguyễn Văn An", "Trần Thị Bình", "Lê Tân"]);
    expect(problems.map(({ kind }) => kind)).toEqual(["fontConverted", "fontDoubtful"]);
  });

  test("text of VNI in a font of TCVN3 is asked about", () => {
    const { cells, problems } = readColumn([["Traàn Höõu Nghóa", ABC]]);
    expect(cells).toEqual(["Traàn Höõu Nghóa"]);
    expect(problems).toMatchObject([{ kind: "fontDoubtful", encoding: "vni", examples: [{ after: "Trần Hữu Nghĩa" }] }]);
  });
});

describe("where the font says nothing, the words do", () => {
  test.each([TIMES, null])("words that are none in Unicode and Vietnamese in one old encoding are read in it (font %s)", (font) => {
    const { cells } = readColumn([["NguyÔn V¨n An", font], ["Traàn Höõu Nghóa", font], ["Đỗ Văn Bình", font]]);
    expect(cells).toEqual(["Nguyễn Văn An", "Trần Hữu Nghĩa", "Đỗ Văn Bình"]);
  });

  test("the rest of the column decides what could be either", () => {
    expect(readColumn([["NguyÔn V¨n", TIMES], ["Dòng", TIMES], ["Hoµ", TIMES]]).cells).toEqual(["Nguyễn Văn", "Dũng", "Hoà"]);
    expect(readColumn([["Nguyễn Văn", TIMES], ["Dòng", TIMES]]).cells).toEqual(["Nguyễn Văn", "Dòng"]);
  });

  test("a cell in several fonts goes with its column", () =>
    expect(readColumn([["NguyÔn V¨n An", ABC], ["TrÇn ThÞ B×nh", ABC], ["Dòng", null]]).cells).toEqual(["Nguyễn Văn An", "Trần Thị Bình", "Dũng"]));

  test("one word alone is asked about and left as typed", () => {
    const { cells, problems } = readColumn([["Hoµ", TIMES], ["Lan", TIMES]]);
    expect(cells).toEqual(["Hoµ", "Lan"]);
    expect(problems).toEqual([{ kind: "fontDoubtful", place: "DS!A1", column: "A", encoding: "tcvn3", count: 1, examples: [{ place: "DS!A1", before: "Hoµ", after: "Hoà" }] }]);
  });
});

describe("an answer for a column", () => {
  const asked = [["Tên", TIMES], ["Hoµ", TIMES], ["Dòng", TIMES]] as const;
  test("is followed and settles the question", () => {
    const { cells, problems } = readColumn(asked, [{ heading: "TÊN", encoding: "tcvn3" }]);
    expect(cells).toEqual(["Tên", "Hoà", "Dũng"]);
    expect(problems.map(({ kind }) => kind)).toEqual(["fontConverted"]);
  });

  test("“không đổi” leaves everything as typed, whatever the font", () =>
    expect(readColumn([...asked, ["NguyÔn V¨n An", ABC]], [{ heading: "Tên", encoding: "unicode" }])).toMatchObject({ cells: ["Tên", "Hoµ", "Dòng", "NguyÔn V¨n An"], problems: [] }));

  test("holds also where the heading itself is typed for the old font", () =>
    expect(readColumn([["Hä vµ tªn", TIMES], ["Hoµ", TIMES]], [{ heading: "Họ và tên", encoding: "tcvn3" }]).cells).toEqual(["Họ và tên", "Hoà"]));

  test("for another column changes nothing", () => expect(readColumn(asked, [{ heading: "Chức vụ", encoding: "tcvn3" }]).cells).toEqual(["Tên", "Hoµ", "Dòng"]));
});

describe("Unicode is never changed", () => {
  const FOREIGN = ["José Müller", "Zoë Peña", "Søren Ångström", "Conceição", "K'Brôi", "Y Bhăm Niê", "H’Mông", "Raúl", "Naïm", "Microsoft®", "25 °C", "§ 5", "10 m²", "½", "5 µm", "·", "¸", "A · B", "«Sao»", "© 2023", "1ª", "–"];

  test.each(FOREIGN)("%s", (text) => {
    const { cells, problems } = readColumn([[text, TIMES], ["Nguyễn Văn An", TIMES], ["Lê Hà", TIMES], ["Tú", null]]);
    expect(cells?.[0]).toBe(text);
    expect(problems.filter(({ kind }) => kind === "fontConverted")).toEqual([]);
  });

  const syllables = spelt(["a", "ai", "an", "anh", "oa", "oe", "uy", "uyên", "iêu", "ô", "ong", "ê", "u", "ươi"], 0).filter(isSyllable);
  const text = fc.array(fc.oneof(fc.constantFrom(...syllables), fc.constantFrom(...FOREIGN), fc.constantFrom("Phòng", "TP", "UBND", "¸")), { minLength: 1, maxLength: 4 }).map((words) => words.join(" "));

  test("nor any column of Vietnamese and foreign words, in any font of Unicode", () =>
    fc.assert(
      fc.property(fc.array(text, { maxLength: 12 }), fc.constantFrom(TIMES, null, "Arial"), (texts, font) => {
        const { cells } = readColumn([...texts, "Nguyễn Văn An"].map((one) => [one, font]));
        expect(cells).toEqual([...texts, "Nguyễn Văn An"]);
      }),
      { numRuns: 2000 },
    ));

  test("and a sheet without old fonts is not copied", () => expect(readColumn([["Nguyễn Văn An", TIMES], ["Lê Hà", TIMES], ["An", null]]).same).toBe(true));
});

test("what was typed for an old font is read as what was meant, whatever the words", () =>
  fc.assert(
    fc.property(
      fc.constantFrom("tcvn3" as const, "vni" as const),
      fc.array(fc.array(fc.constantFrom("Nguyễn", "Trần", "Lê", "Văn", "Thị", "Đức", "hoà", "thuỷ", "Dũng", "Tú", "Ất", "phòng", "K'Brôi", "H'Mông", "TP", "7"), { minLength: 1, maxLength: 4 }).map((words) => words.join(" ")), { maxLength: 8 }),
      (encoding, texts) => {
        const small = texts.map((text) => text.replace(/Ấ/g, "ấ"));
        expect(readColumn(small.map((text) => [typedFor(encoding, text), encoding === "tcvn3" ? ABC : "VNI-Times"])).cells).toEqual(small);
      },
    ),
  ));

test("a roster in TCVN3 is read like the same in Unicode: headings, phòng, posts, ratings", () => {
  const cells = [
    ["DANH SÁCH CÁN BỘ NĂM 2023"],
    ["STT", "Họ và tên", "Ngày sinh", "Chức vụ", "Đảng viên", "Phòng đề xuất"],
    ["I", "Phòng Chính sách"],
    [1, "Nguyễn Văn An", "12/8/1975", "Trưởng phòng", "x", "Hoàn thành tốt nhiệm vụ"],
    [2, "Trần Thị Thuý", 1980, "Chuyên viên", "x", "HTXSNV"],
  ];
  const old = cells.map((row) => row.map((cell) => (typeof cell === "string" ? typedFor("tcvn3", cell) : cell)));
  const read = readBook({ name: "b", sheets: [gridOf("DS", old, { fontAt: (row) => (row === 0 ? ".VnTimeH" : ABC) })] });
  const wanted = readBook({ name: "b", sheets: [gridOf("DS", cells)] });
  expect(read.roster).toEqual(wanted.roster);
  expect(read.problems.filter(({ kind }) => kind !== "fontConverted")).toEqual(wanted.problems);
});
