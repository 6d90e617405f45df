/** The office's own templates on the command line: a folder of them, those a workbook carries, and the list of tags. */
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { withGiven } from "../../src/documents/officeTemplates";
import { dossierOf, openBook } from "../../src/prepareDossier";
import { readXlsx, writeXlsx } from "../../src/workbook/xlsxFile";
import { docxText } from "../support/docxText";
import { retyped, shipped } from "../support/officeTemplates";
import { runCli, SAMPLE } from "../support/runCli";

jest.setTimeout(120_000);

let base: string;
beforeAll(() => {
  base = realpathSync(mkdtempSync(join(tmpdir(), "xep-loai mẫu ")));
  mkdirSync(join(base, "mẫu"));
});
afterAll(() => rmSync(base, { recursive: true, force: true }));

const texts = (out: string, form: RegExp): string[] =>
  readdirSync(join(base, out), { recursive: true, encoding: "utf8" })
    .filter((file) => form.test(file))
    .map((file) => docxText(readFileSync(join(base, out, file))));

test("a folder's templates are used for the run, a broken one fails its documents, and a strange one is named", async () => {
  writeFileSync(join(base, "mẫu", "MAU-02b.docx"), retyped(shipped("mau-02b.docx"), "{Họ và tên}", "Đồng chí {Họ và tên}"));
  writeFileSync(join(base, "mẫu", "mau-02a.docx"), retyped(shipped("mau-02a.docx"), "{Họ và tên}", "{#Năm}{Họ và tên}"));
  writeFileSync(join(base, "mẫu", "mau moi.docx"), shipped("mau-02a.docx"));
  const { code, stdout } = await runCli([SAMPLE, "--out", "một", "--mau", "mẫu"], base);
  expect(code).toBe(1);
  expect(stdout).toContain("Mẫu 02B: bản kiểm điểm lãnh đạo, quản lý: MAU-02b.docx (thư mục --mau)");
  expect(stdout).toMatch(/Mẫu 02A\.docx: mẫu của cơ quan “mau-02a\.docx” chưa dùng được\. Phần lặp “\{#Năm\}” chưa có thẻ đóng/);
  expect(stdout).toContain("Không dùng mau moi.docx: tên tệp phải là một trong mau-01.docx, mau-02a.docx");
  expect(texts("một", /Mẫu 02A\.docx$/)).toEqual([]);
  const leaders = texts("một", /Mẫu 02B\.docx$/);
  expect(leaders.length).toBeGreaterThan(0);
  for (const text of leaders) expect(text).toContain("Đồng chí ");
});

test("a folder that is not there ends the run before anything is written", async () => {
  const { code, stderr } = await runCli([SAMPLE, "--out", "hai", "--mau", "không có"], base);
  expect(code).toBe(2);
  expect(stderr).toContain("Không đọc được thư mục mẫu “không có”");
  expect(() => readdirSync(join(base, "hai"))).toThrow();
});

test("the templates a workbook carries are used, and the new workbook carries them on", async () => {
  const read = await readXlsx(readFileSync(SAMPLE), "mẫu.xlsx");
  if (read.kind !== "book") throw new Error(read.kind);
  const { sheets } = dossierOf(openBook(read.book), [], []);
  const own = retyped(shipped("mau-02b.docx"), "{Họ và tên}", "Đồng chí {Họ và tên}");
  const kept = { versions: withGiven([], { template: "mau-02b.docx", file: "mẫu của ban.docx", given: "2023-11-20", size: own.length }), bytesOf: async () => own };
  writeFileSync(join(base, "sổ.xlsx"), await writeXlsx(sheets, kept));
  const { stdout } = await runCli(["sổ.xlsx", "--out", "ba"], base);
  expect(stdout).toContain("mẫu của ban.docx (trong sổ)");
  for (const text of texts("ba", /Mẫu 02B\.docx$/)) expect(text).toContain("Đồng chí ");
  const written = await readXlsx(readFileSync(join(base, "ba", "Sổ xếp loại 2023.xlsx")), "sổ.xlsx");
  expect(written.kind === "book" && (await written.templates.bytesOf(1))).toEqual(own);
});

test("the list of tags is a Word file with every tag, and never replaces a file", async () => {
  const { code, stdout } = await runCli(["--the", "thẻ.docx"], base);
  expect({ code, stdout }).toEqual({ code: 0, stdout: "Đã ghi danh sách thẻ: thẻ.docx\n" });
  const text = docxText(readFileSync(join(base, "thẻ.docx")));
  expect(text).toContain("{Chức vụ Đảng} | Chức vụ Đảng | Bí thư Chi bộ");
  expect(text).toContain("{#Người} … {/Người} | Danh sách mọi người");
  const again = await runCli(["--the", "thẻ.docx"], base);
  expect(again.code).toBe(2);
  expect(again.stderr).toContain("“thẻ.docx” đã có nên không ghi đè.");
});
