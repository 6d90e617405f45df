import { parseArguments } from "../../src/cli/arguments";

const parsed = (...argv: string[]) => parseArguments(argv);
const wanted = (roster: string, out: string, jsonOnly = false, templates: string | null = null, lastYear: string | null = null, recipe: string | null = null, year: number | null = null, turnsResults = false) => ({ kind: "run", arguments: { roster, out, jsonOnly, templates, lastYear, recipe, year, turnsResults } });

describe("the command line", () => {
  test("takes a roster and a folder, in any order and with the value after a space or a sign", () => {
    expect(parsed("ds.xlsx", "--out", "hồ sơ")).toEqual(wanted("ds.xlsx", "hồ sơ"));
    expect(parsed("--out", "hồ sơ", "ds.xlsx")).toEqual(wanted("ds.xlsx", "hồ sơ"));
    expect(parsed("--out=hồ sơ", "--json-only", "ds.xlsx")).toEqual(wanted("ds.xlsx", "hồ sơ", true));
  });

  test("takes a roster whose name begins with a dash after --", () => {
    expect(parsed("--out", "o", "--", "-ds.xlsx")).toEqual(wanted("-ds.xlsx", "o"));
  });

  test("takes a folder of the office's templates, and the file for the list of tags", () => {
    expect(parsed("ds.xlsx", "--mau", "mẫu của ban", "--out", "o")).toEqual(wanted("ds.xlsx", "o", false, "mẫu của ban"));
    expect(parsed("--the=thẻ.docx")).toEqual({ kind: "tagList", file: "thẻ.docx" });
  });

  test("takes last year's workbook", () => {
    expect(parsed("ds.xlsx", "--out", "o", "--nam-truoc", "ds 2022.xlsx")).toEqual(wanted("ds.xlsx", "o", false, null, "ds 2022.xlsx"));
  });

  test("takes last year's workbook for the answers it remembers", () => {
    expect(parsed("ds.xlsx", "--cach-doc", "Sổ 2022.xlsx", "--out", "o")).toEqual(wanted("ds.xlsx", "o", false, null, null, "Sổ 2022.xlsx"));
  });

  test("takes the year whose rules hold, and the year to open from last year's workbook", () => {
    expect(parsed("ds.xlsx", "--quy-tac", "2025", "--out", "o")).toEqual(wanted("ds.xlsx", "o", false, null, null, null, 2025));
    expect(parsed("Sổ 2023.xlsx", "--quy-tac=2025", "--doi-nam", "--out", "o")).toEqual(wanted("Sổ 2023.xlsx", "o", false, null, null, null, 2025, true));
    expect(parsed("Sổ 2023.xlsx", "--mo-nam=2024", "--out", "o")).toEqual({ kind: "newYear", arguments: { book: "Sổ 2023.xlsx", out: "o", year: 2024 } });
  });

  test("asks for help wherever it stands", () => {
    expect(parsed("ds.xlsx", "--help")).toEqual({ kind: "help" });
    expect(parsed("-h")).toEqual({ kind: "help" });
  });

  test.each([
    ["nothing", [], "Thiếu tệp danh sách"],
    ["no folder", ["ds.xlsx"], "--out"],
    ["no value after --out", ["ds.xlsx", "--out"], "Sau --out"],
    ["another option after --out", ["ds.xlsx", "--out", "--json-only"], "Sau --out"],
    ["an empty folder", ["ds.xlsx", "--out="], "Sau --out"],
    ["no value after --mau", ["ds.xlsx", "--out", "o", "--mau"], "Sau --mau"],
    ["no value after --cach-doc", ["ds.xlsx", "--out", "o", "--cach-doc"], "Sau --cach-doc"],
    ["no value after --nam-truoc", ["ds.xlsx", "--out", "o", "--nam-truoc"], "Sau --nam-truoc"],
    ["no year after --quy-tac", ["ds.xlsx", "--out", "o", "--quy-tac", "năm nay"], "--quy-tac"],
    ["a year before there were rules, with those there are,", ["ds.xlsx", "--out", "o", "--quy-tac", "1999"], "“1999” sau --quy-tac không phải năm có quy tắc. Có 2023: bộ Năm 2023 (Quy định 124-QĐ/TW); 2025: bộ Năm 2025 (Quy định 366-QĐ/TW)."],
    ["the year before the first", ["ds.xlsx", "--out", "o", "--quy-tac", "2022"], "“2022”"],
    ["no year after --mo-nam", ["ds.xlsx", "--out", "o", "--mo-nam"], "Sau --mo-nam"],
    ["no folder for the new year", ["ds.xlsx", "--mo-nam", "2024"], "--out"],
    ["no value after --the", ["--the"], "Sau --the"],
    ["an unknown option", ["ds.xlsx", "--out", "o", "--pdf"], "--pdf"],
    ["two rosters, as a path with a space and no quotes gives", ["danh", "sách.xlsx", "--out", "o"], "sách.xlsx"],
  ])("refuses %s and says which word", (_what, argv, sentence) => {
    const result = parseArguments(argv);
    expect(result.kind).toBe("wrong");
    expect(result.kind === "wrong" && result.message).toContain(sentence);
  });
});
