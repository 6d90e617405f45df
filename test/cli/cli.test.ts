/** The real command line, run as a person runs it: what it prints, what it leaves on the disk, how it ends. */
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, realpathSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, posix, relative, sep } from "node:path";
import Ajv2020 from "ajv/dist/2020";
import { unzipSync } from "fflate";
import type { KetQua } from "../../src/ketQua";
import { openBook } from "../../src/prepareDossier";
import { resultSheets } from "../../src/roster/resultSheets";
import { readXlsx, writeXlsx } from "../../src/workbook/xlsxFile";
import { PROJECT, SAMPLE, runCli } from "../support/runCli";
import { lastYearFile } from "../support/lastYearFile";
import { writeWorkbook } from "../support/workbookFile";

jest.setTimeout(120_000);

let base: string;
beforeAll(() => {
  base = realpathSync(mkdtempSync(join(tmpdir(), "xep-loai dòng lệnh ")));
  copyFileSync(SAMPLE, join(base, "Danh sách mẫu.xlsx"));
});
afterAll(() => rmSync(base, { recursive: true, force: true }));

const validate = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true }).compile(
  JSON.parse(readFileSync(join(PROJECT, "schema", "ket-qua.schema.json"), "utf8")) as object,
);

const ketQuaOf = (out: string): KetQua => JSON.parse(readFileSync(join(base, out, "ket-qua.json"), "utf8")) as KetQua;
const filesIn = (out: string): string[] =>
  readdirSync(join(base, out), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(join(base, out), join(entry.parentPath, entry.name)).split(sep).join(posix.sep))
    .sort();
const run = (...argv: string[]) => runCli(argv, base);

/** The sample's workbook as we write it. */
async function sampleOurs(): Promise<Uint8Array> {
  const read = await readXlsx(readFileSync(SAMPLE), "danh-sach-mau.xlsx");
  if (read.kind !== "book") throw new Error(read.why.kind);
  const { reading, review } = openBook(read.book);
  return writeXlsx(resultSheets(reading, review));
}

const HEADINGS = ["STT", "Họ và tên", "Đơn vị", "Chức vụ", "Loại", "Đảng viên", "Phòng đề xuất"];
const row = (number: number, name: string, position = "Chuyên viên", level = "HTTNV") => [number, name, "Phòng Chính sách", position, "Công chức", "x", level];

describe("the command line on the sample", () => {
  const OUT = "chưa có/hồ sơ 2023";
  let first: Awaited<ReturnType<typeof runCli>>;
  beforeAll(async () => {
    first = await run("Danh sách mẫu.xlsx", "--out", OUT);
  });

  test("ends with 0, for warnings are no errors, and is quiet on stderr in a pipe", () => {
    expect({ code: first.code, stderr: first.stderr }).toEqual({ code: 0, stderr: "" });
  });

  test("says in Vietnamese who was read, what was made, what is over and where it is", () => {
    expect(first.stdout).toContain("31 người");
    expect(first.stdout).toContain("✕ Văn phòng Ban: 2/8 xuất sắc; tối đa 1");
    expect(first.stdout).toContain("✕ Phòng Chính sách: 2/7 xuất sắc; tối đa 1");
    expect(first.stdout).toContain(join(base, "chưa có", "hồ sơ 2023"));
    expect(first.stdout).not.toMatch(/undefined|null|NaN|\[object/);
  });

  test("calls severities as the pane does", () => {
    expect(first.stdout).toMatch(/Vấn đề: 0 Lỗi, \d+ Cần xem, \d+ Thông tin/);
    expect(first.stdout).toContain("  Cần xem: Lãnh đạo không là đảng viên (1)");
    expect(first.stdout).not.toMatch(/cảnh báo|ghi chú:/i);
  });

  test("counts in the folders what is there, and names the report that stands above them", () => {
    const paths = ketQuaOf(OUT).documents.map(({ file }) => file);
    const inFolders = paths.filter((path) => path.includes("/")).length;
    expect(inFolders).toBeLessThan(paths.length);
    expect(first.stdout).toContain(`${inFolders} biểu mẫu trong các thư mục con`);
    for (const line of paths.filter((path) => !path.includes("/"))) expect(first.stdout.split("\n")).toContain(`  ${line}`);
  });

  test("leaves a ket-qua.json that the schema accepts, and every document it names", () => {
    const result = ketQuaOf(OUT);
    expect({ valid: validate(result), errors: validate.errors }).toEqual({ valid: true, errors: null });
    expect(result.people).toHaveLength(31);
    for (const { file } of result.documents) expect(statSync(join(base, OUT, file)).size).toBeGreaterThan(1000);
    const subjects = result.documents.map(({ subject }) => subject);
    for (const { id } of [...result.people, ...result.collectives]) expect(subjects).toContain(id);
    expect(result.documents.filter(({ form }) => form === "report")).toHaveLength(1);
  });

  test("packs the same documents in one zip", () => {
    const zipped = Object.keys(unzipSync(readFileSync(join(base, OUT, "Hồ sơ xếp loại 2023.zip")))).sort();
    expect(zipped).toEqual(expect.arrayContaining(ketQuaOf(OUT).documents.map(({ file }) => file)));
  });

  test("leaves the roster as it was", () => {
    expect(readFileSync(join(base, "Danh sách mẫu.xlsx")).equals(readFileSync(SAMPLE))).toBe(true);
  });

  test("gives the same bytes again, replaces what it made, and keeps what the office wrote", async () => {
    const before = new Map(filesIn(OUT).map((file) => [file, readFileSync(join(base, OUT, file)).toString("base64")]));
    const edited = ketQuaOf(OUT).documents[0]?.file ?? "";
    writeFileSync(join(base, OUT, "ghi chú của tôi.txt"), "giữ lại");
    expect(await run("Danh sách mẫu.xlsx", "--out", OUT)).toMatchObject({ code: 0, stderr: "" });
    for (const [file, bytes] of before) expect({ file, same: readFileSync(join(base, OUT, file)).toString("base64") === bytes }).toEqual({ file, same: true });
    expect(readFileSync(join(base, OUT, "ghi chú của tôi.txt"), "utf8")).toBe("giữ lại");

    writeFileSync(join(base, OUT, edited), "đã viết tay");
    const third = await run("Danh sách mẫu.xlsx", "--out", OUT);
    expect(third.stdout).toContain("Giữ nguyên 1 tệp đã sửa");
    expect(readFileSync(join(base, OUT, edited), "utf8")).toBe("đã viết tay");
    expect(filesIn(OUT).filter((file) => file.includes("(mới)"))).toEqual([]);
  });

  test("--json-only writes ket-qua.json and nothing else but the hidden record, by which it knows a file edited by hand", async () => {
    const json = () => run("Danh sách mẫu.xlsx", "--out=chỉ json", "--json-only");
    const ran = await json();
    expect({ code: ran.code, files: filesIn("chỉ json"), valid: validate(ketQuaOf("chỉ json")) }).toEqual({ code: 0, files: [".xep-loai.json", "ket-qua.json"], valid: true });
    expect(ketQuaOf("chỉ json").quotas).toEqual(ketQuaOf(OUT).quotas);

    const file = join(base, "chỉ json", "ket-qua.json");
    const edited = readFileSync(file, "utf8").replace("31", "32").replace("2023", "2022");
    writeFileSync(file, edited);
    expect((await json()).stdout).toContain("Giữ nguyên 1 tệp đã sửa");
    expect(readFileSync(file, "utf8")).toBe(edited);
    rmSync(join(base, "chỉ json"), { recursive: true });
    await json();
  });

  test("the result workbook, given back as the roster, rates everybody the same and is not written over", async () => {
    const book = `${OUT}/Sổ xếp loại 2023.xlsx`;
    const bytes = readFileSync(join(base, book));
    const ran = await run(book, "--out", OUT);
    expect(ran.code).toBe(0);
    expect(readFileSync(join(base, book)).equals(bytes)).toBe(true);
    const facts = (out: string) => ketQuaOf(out).people.map((person) => ({ ...person, source: "" }));
    expect(facts(OUT)).toEqual(facts("chỉ json"));
    expect(ketQuaOf(OUT).quotas).toEqual(ketQuaOf("chỉ json").quotas);
  });
});

test("sheets of the office's own, which the new workbook does not have, are named", async () => {
  const list = [HEADINGS, row(1, "Người thứ nhất")];
  await writeWorkbook(join(base, "nhiều sheet.xlsx"), { "DS 2023": list, "Bảng lương": [["Tháng 11"]] });
  const ran = await run("nhiều sheet.xlsx", "--out", "nhiều sheet");
  expect(ran.stdout).toContain("Sổ mới không có 1 sheet riêng của tệp gốc: Bảng lương. Tệp gốc không đổi");
  await writeWorkbook(join(base, "một sheet.xlsx"), { "DS 2023": list });
  expect((await run("một sheet.xlsx", "--out", "một sheet")).stdout).not.toContain("sheet riêng");
});

test("last year's list is set beside this year's with names and cells, and nothing more is written", async () => {
  writeFileSync(join(base, "2022.xlsx"), (await lastYearFile()).bytes);
  const ran = await run("Danh sách mẫu.xlsx", "--out", "hai năm", "--json-only", "--nam-truoc", "2022.xlsx");
  expect(ran.code).toBe(0);
  for (const line of ["So với năm trước: 2022.xlsx", "Mới có trong danh sách: 1", "Không còn trong danh sách: 2", "Danh sách!33: Người Nghỉ Hưu, Chuyên viên, Thanh tra", "Chưa chắc là một người: 1", "Không đổi: 26", "Có thể điền Xếp loại năm trước: 29"])
    expect(ran.stdout).toContain(line);
  expect(filesIn("hai năm")).toEqual([".xep-loai.json", "ket-qua.json"]);
  const missing = await run("Danh sách mẫu.xlsx", "--out", "hai năm nữa", "--nam-truoc", "không có.xlsx");
  expect([missing.code, existsSync(join(base, "hai năm nữa"))]).toEqual([2, false]);
});

test("a finished workbook is not turned into another year's unasked: it says what would become of its results, and how a new year begins", async () => {
  writeFileSync(join(base, "Sổ 2023.xlsx"), await sampleOurs());
  const refused = await run("Sổ 2023.xlsx", "--out", "đổi năm", "--quy-tac", "2025", "--json-only");
  expect([refused.code, existsSync(join(base, "đổi năm"))]).toEqual([2, false]);
  expect(refused.stderr).toMatch(/“Sổ 2023\.xlsx” đã có mức của \d+ đối tượng \(\d+ quyết định\) của năm 2023\. .*--mo-nam 2024\. .*--doi-nam/s);
  expect((await run("Sổ 2023.xlsx", "--out", "cùng năm", "--quy-tac", "2023", "--json-only")).code).toBe(0);
  const turned = await run("Sổ 2023.xlsx", "--out", "đổi năm", "--quy-tac", "2025", "--doi-nam", "--json-only");
  expect(turned.code).toBe(0);
  expect(turned.stdout).toContain("Cần xem: Kết quả của năm khác (1)");
});

describe("a roster with errors in it", () => {
  test("ends with 1, and everything that can be made is made", async () => {
    await writeWorkbook(join(base, "lỗi.xlsx"), {
      "Danh sách": [HEADINGS, row(1, "Người thứ nhất", "Cố vấn"), row(2, "Người thứ hai", "Chuyên viên", "Khá"), row(3, "Người thứ ba")],
    });
    const ran = await run("lỗi.xlsx", "--out", "lỗi");
    expect(ran.code).toBe(1);
    expect(ran.stdout).toContain("Danh sách!");
    const result = ketQuaOf("lỗi");
    expect(result.documents.map(({ subject }) => subject)).toEqual(expect.arrayContaining(result.people.slice(1).map(({ id }) => id)));
    expect(result.problems.map(({ kind }) => kind)).toEqual(expect.arrayContaining(["positionUnknown", "unknownLevel"]));
  });

  test("names that look like formulas or paths stay names, and no file leaves the folder", async () => {
    const names = ["=HYPERLINK(\"a\")", "../../thoát ra", "+84 An", "@SUM(A1)", "CON", `${"Nguyễn Thị ".repeat(30)}Dài`, "a/b\\c:d*e?f", "Người {thứ} <bảy>"];
    await writeWorkbook(join(base, "tên lạ.xlsx"), { "Danh sách": [HEADINGS, ...names.map((name, index) => row(index + 1, name))] });
    const before = readdirSync(base).sort();
    const ran = await run("tên lạ.xlsx", "--out", "tên lạ");
    expect(ran.code).toBeLessThan(2);
    expect(readdirSync(base).sort()).toEqual([...before, "tên lạ"].sort());
    const result = ketQuaOf("tên lạ");
    expect(result.people.map(({ name }) => name)).toEqual(names.map((name) => name.trim()));
    for (const { id } of result.people) expect(result.documents.map(({ subject }) => subject)).toContain(id);
    for (const { file } of result.documents) expect(file.split("/").every((part) => part !== ".." && !/[\\:*?"<>|]/.test(part))).toBe(true);
  });

  test.each<[string, (string | null)[][]]>([
    ["without a list", [["Lịch họp"], ["Thứ hai"]]],
    ["with nothing in it", []],
    ["with headings over nobody", [HEADINGS]],
    ["whose list has no column of names", [["STT", "Ngày sinh", "Chức vụ"], ["1", "1980", "Chuyên viên"]]],
  ])("a workbook %s ends with 1, says what was looked for, and makes no empty dossier", async (what, rows) => {
    await writeWorkbook(join(base, `${what}.xlsx`), { Sheet1: rows });
    const ran = await run(`${what}.xlsx`, "--out", what);
    expect({ code: ran.code, stderr: ran.stderr, files: filesIn(what) }).toEqual({ code: 1, stderr: "", files: [".xep-loai.json", "ket-qua.json"] });
    expect(ran.stdout).toContain(`Lỗi: Không tìm thấy người nào trong “${what}.xlsx”`);
    expect(ran.stdout).toContain("cột “Họ và tên”");
    expect(ran.stdout).not.toContain("Hạn mức xuất sắc");
    expect(ketQuaOf(what).people).toEqual([]);
    expect(ketQuaOf(what).problems).not.toEqual([]);
  });
});

describe("wrong usage and files that cannot be read", () => {
  const ends2 = async (argv: string[], sentence: string) => {
    const ran = await run(...argv);
    expect({ argv, code: ran.code, stdout: ran.stdout }).toEqual({ argv, code: 2, stdout: "" });
    expect(ran.stderr).toContain(sentence);
    expect(ran.stderr).not.toMatch(/\n\s+at /);
  };

  test("no arguments, an unknown option, no folder", async () => {
    await ends2([], "Thiếu tệp danh sách");
    await ends2(["Danh sách mẫu.xlsx"], "--out");
    await ends2(["Danh sách mẫu.xlsx", "--out", "x", "--pdf"], "--pdf");
  });

  test("a file that is not there, a folder, a file that is no workbook", async () => {
    writeFileSync(join(base, "chữ.xlsx"), "không phải tệp Excel");
    writeFileSync(join(base, "rỗng.xlsx"), "");
    mkdirSync(join(base, "thư mục.xlsx"), { recursive: true });
    await ends2(["không có.xlsx", "--out", "x"], "Không tìm thấy tệp “không có.xlsx”");
    await ends2(["thư mục.xlsx", "--out", "x"], "là thư mục");
    await ends2(["chữ.xlsx", "--out", "x"], "không phải tệp Excel");
    await ends2(["rỗng.xlsx", "--out", "x"], "rỗng");
    expect(existsSync(join(base, "x"))).toBe(false);
  });

  test("an output folder that is a file, and a ket-qua.json of somebody else", async () => {
    mkdirSync(join(base, "của người khác"));
    writeFileSync(join(base, "của người khác", "ket-qua.json"), "[]");
    await ends2(["Danh sách mẫu.xlsx", "--out", "chữ.xlsx"], "không phải thư mục");
    await ends2(["Danh sách mẫu.xlsx", "--out", "của người khác"], "không do Xếp loại ghi");
    expect(filesIn("của người khác")).toEqual(["ket-qua.json"]);
  });

  test("a folder that holds the dossier of another roster, which stays whole", async () => {
    await writeWorkbook(join(base, "A.xlsx"), { "Danh sách": [HEADINGS, row(1, "Người thứ nhất"), row(2, "Người thứ hai")] });
    await writeWorkbook(join(base, "B.xlsx"), { "Danh sách": [HEADINGS, row(1, "Người thứ ba"), row(2, "Người thứ tư")] });
    await run("A.xlsx", "--out", "của A");
    const before = filesIn("của A");
    await ends2(["B.xlsx", "--out", "của A"], "Chọn thư mục khác sau --out, hoặc xóa thư mục đó");
    await ends2(["B.xlsx", "--out", "của A", "--json-only"], "A.xlsx");
    expect(filesIn("của A")).toEqual(before);
    copyFileSync(join(base, "A.xlsx"), join(base, "A đổi tên.xlsx"));
    expect((await run("A đổi tên.xlsx", "--out", "của A")).code).toBe(0);
  });

  test("--help is no error", async () => {
    const ran = await run("--help");
    expect(ran).toMatchObject({ code: 0, stderr: "" });
    expect(ran.stdout).toContain("--json-only");
  });
});
