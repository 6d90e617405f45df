import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileWorkbook } from "../../src/workbook/fileWorkbook";
import { readXlsx } from "../../src/workbook/xlsxFile";
import { samplePlan } from "./samplePlan";

/** Files other programs saved; all in them is invented. */
const file = (name: string): Uint8Array => new Uint8Array(readFileSync(join(__dirname, "files", name)));

test("a workbook saved by LibreOffice is read with its merges, fonts, dates, errors and hidden parts", async () => {
  const read = await readXlsx(file("libreoffice.xlsx"), "libreoffice.xlsx");
  if (read.kind !== "book") throw new Error(read.why.kind);
  const [roster, hidden] = read.book.sheets;
  expect(roster?.cells).toEqual([
    ["ỦY BAN NHÂN DÂN TỈNH MẪU", null, null],
    [null, null, null],
    ["Họ và tên", "Ngày sinh", "Ghi chú"],
    ["Lê Văn Mẫu", 27395, { error: "#DIV/0!" }],
    ["Trần Thị Thử", "1980", "Lê Văn Mẫu x"],
    ["Bùi Thị Gương", null, null],
  ]);
  expect(roster?.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 2 }]);
  expect([roster?.fontAt(0, 0), roster?.boldAt(0, 0), roster?.fontAt(5, 0)]).toEqual([".VnTimeH", true, null]);
  expect(roster?.formatAt(3, 1)).toBe("dd/mm/yyyy");
  expect([...(roster?.hiddenRows ?? [])]).toEqual([4]);
  expect([hidden?.name, hidden?.hidden]).toEqual(["Ẩn", true]);
});

test.each([
  ["password.xlsx", { kind: "passwordProtected" }],
  ["old.xls", { kind: "otherFormat", format: "xls" }],
  ["sheet.ods", { kind: "otherFormat", format: "ods" }],
])("%s is refused for what it is", async (name, why) => {
  expect(await readXlsx(file(name), name)).toEqual({ kind: "unreadable", why });
});

describe("the port over a file", () => {
  test("what is written goes into a new workbook and the file keeps its bytes", async () => {
    const original = file("libreoffice.xlsx");
    const workbook = fileWorkbook(original, "libreoffice.xlsx");
    expect(await workbook.saved()).toBeNull();
    await workbook.write([samplePlan]);
    await workbook.write([{ ...samplePlan, blocks: samplePlan.blocks.slice(0, 1) }]);
    expect(Buffer.compare(original, file("libreoffice.xlsx"))).toBe(0);
    const saved = await readXlsx((await workbook.saved()) ?? new Uint8Array(), "moi.xlsx");
    expect(saved.kind === "book" && saved.book.sheets.map((sheet) => [sheet.name, sheet.cells.length])).toEqual([["Danh sách", 1]]);
    expect((await workbook.read()).sheets).toHaveLength(2);
  });

  test("a file that is no workbook is refused with its reason", async () => {
    await expect(fileWorkbook(file("password.xlsx"), "a.xlsx").read()).rejects.toMatchObject({ why: { kind: "passwordProtected" } });
  });
});
