import { sheetNamed } from "../../excel-host/model/book";
import { versionInUse, withGiven, withInUse, type OfficeTemplates } from "../../src/documents/officeTemplates";
import { excelWorkbook } from "../../src/workbook/excelWorkbook";
import { bytesOfRow, fileRow, indexRows, versionsOf } from "../../src/workbook/templateRows";
import { readXlsx, writeXlsx } from "../../src/workbook/xlsxFile";
import { inOurExcel, plansOf, sampleBook } from "../support/inOurExcel";

/** Bytes of no pattern, as a zip's are; the same for the same seed. */
function someBytes(length: number, seed = 1): Uint8Array {
  let state = seed;
  return Uint8Array.from({ length }, () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) >>> 24);
}

const given = (file: string, size: number) => ({ template: "mau-02a.docx", file, given: "2023-11-20", size });

test("a file cut over cells is put together again, and one that is not whole is refused", () => {
  for (const length of [1, 22_499, 22_500, 22_501, 100_000]) {
    const bytes = someBytes(length);
    const row = fileRow(7, bytes);
    for (const cell of row) expect(cell.length).toBeLessThanOrEqual(30_000);
    expect(bytesOfRow([...row, null, ""], { number: 7, size: length })).toEqual(bytes);
    expect(() => bytesOfRow(row.slice(0, -1), { number: 7, size: length })).toThrow();
  }
});

test("the list of versions is read back as written, whatever the file is called", () => {
  const versions = withGiven(withGiven([], given("=mẫu '2'.docx", 5)), given("007.docx", 6));
  expect(versionsOf(indexRows(versions))).toEqual(versions);
});

const kept = (bytes: Uint8Array): OfficeTemplates => ({ versions: withGiven([], given("mẫu mới.docx", bytes.length)), bytesOf: async () => bytes });

test("a file carries the templates in very hidden sheets, which are no sheets of the roster, and gives them back", async () => {
  const own = someBytes(200_000);
  const plans = await inOurExcel(await sampleBook(), async () => plansOf(await excelWorkbook().read()));
  const bytes = await writeXlsx(plans, kept(own));
  const read = await readXlsx(bytes, "sổ.xlsx");
  if (read.kind !== "book") throw new Error(read.kind);
  expect(read.book.sheets.map(({ name }) => name)).toEqual(plans.map(({ name }) => name));
  expect(read.templates.versions).toEqual(kept(own).versions);
  expect(await read.templates.bytesOf(1)).toEqual(own);
  expect(Buffer.from(await writeXlsx(plans, kept(own))).equals(Buffer.from(bytes))).toBe(true);
  const again = await readXlsx(await writeXlsx(plans, read.templates), "sổ.xlsx");
  expect(again.kind === "book" && (await again.templates.bytesOf(1))).toEqual(own);
});

describe("in Excel", () => {
  test("a template is kept in very hidden sheets, survives the sheets being written again, and Khôi phục takes it back", async () => {
    const book = await sampleBook();
    await inOurExcel(book, async () => {
      const workbook = excelWorkbook();
      expect((await workbook.templates()).versions).toEqual([]);
      const [first, second] = [someBytes(2_000_000), someBytes(50_000, 9)];
      const one = withGiven([], given("một.docx", first.length));
      await workbook.keepTemplates(one, { number: 1, bytes: first });
      const two = withGiven(one, given("hai.docx", second.length));
      await workbook.keepTemplates(two, { number: 2, bytes: second });
      await workbook.write(plansOf(await workbook.read()));

      const templates = await workbook.templates();
      expect(templates.versions).toEqual(two);
      expect(await templates.bytesOf(1)).toEqual(first);
      expect(await templates.bytesOf(2)).toEqual(second);
      for (const name of ["XepLoai_Mau", "XepLoai_TepMau"]) expect(sheetNamed(book, name)?.visibility).toBe("VeryHidden");
      expect((await workbook.read()).sheets.map(({ name }) => name)).not.toContain("XepLoai_Mau");

      expect(await workbook.restore()).toMatchObject({ sheets: ["XepLoai_Mau"] });
      expect(versionInUse(await workbook.templates(), "mau-02a.docx")?.file).toBe("một.docx");
      await workbook.restore();
      expect((await workbook.templates()).versions).toEqual([]);
      await expect(workbook.restore()).rejects.toMatchObject({ why: { kind: "nothingToRestore" } });
    });
  });

  test("going back to ours, and to an earlier version, are writes of their own", async () => {
    await inOurExcel(await sampleBook(), async () => {
      const workbook = excelWorkbook();
      const one = withGiven([], given("một.docx", 10));
      await workbook.keepTemplates(one, { number: 1, bytes: someBytes(10) });
      await workbook.keepTemplates(withInUse(one, "mau-02a.docx", null), null);
      expect(versionInUse(await workbook.templates(), "mau-02a.docx")).toBeNull();
      await workbook.restore();
      expect(versionInUse(await workbook.templates(), "mau-02a.docx")?.file).toBe("một.docx");
      expect(await (await workbook.templates()).bytesOf(1)).toEqual(someBytes(10));
    });
  });

  test("files that nothing names any more are dropped, and their rows used again", async () => {
    const book = await sampleBook();
    await inOurExcel(book, async () => {
      const workbook = excelWorkbook();
      let versions = withGiven([], given("0.docx", 10));
      await workbook.keepTemplates(versions, { number: 1, bytes: someBytes(10) });
      for (let at = 2; at <= 40; at++) {
        versions = withGiven(versions, given(`${at}.docx`, 10));
        await workbook.keepTemplates(versions, { number: at, bytes: someBytes(10, at) });
      }
      expect(sheetNamed(book, "XepLoai_TepMau")?.cells.size).toBeLessThan(30);
      const templates = await workbook.templates();
      for (const { number } of templates.versions) expect(await templates.bytesOf(number)).toEqual(someBytes(10, number));
    });
  });
});
