/** The adapter for Excel against the real office.js, over a host that speaks Excel's own messages. */
import { readFileSync } from "node:fs";
import { addSheet, sheetNamed } from "../../excel-host/model/book";
import { ensureLine } from "../../excel-host/model/cells";
import { knobsOf, type Requirements } from "../../excel-host/knobs";
import { typeAt } from "../../excel-host/model/user";
import { saveXlsx } from "../../excel-host/xlsx/saveXlsx";
import { readBook } from "../../src/roster/readBook";
import { excelWorkbook } from "../../src/workbook/excelWorkbook";
import { readXlsx } from "../../src/workbook/xlsxFile";
import { bookOfPlans } from "../roster/planBook";
import { cellsOf, contents, inOurExcel, plansOf, SAMPLE, sampleBook, understood } from "../support/inOurExcel";

const fileBook = async (bytes: Uint8Array) => {
  const read = await readXlsx(bytes, "danh-sach-mau.xlsx");
  if (read.kind === "unreadable") throw new Error(read.why.kind);
  return read.book;
};

const SHEETS = ["Cấu hình", "Quy tắc", "Danh sách", "Tập thể", "Tiêu chí", "Cấp độ", "Biểu quyết", "Hội nghị", "Hạn mức", "Tổng hợp", "Hồ sơ", "Truy vết", "Cách đọc", "Nhật ký"];
const never = (): never => {
  throw new Error("not there");
};
const writeSample = async (): Promise<void> => {
  const workbook = excelWorkbook();
  await workbook.write(plansOf(await workbook.read()));
};

const EXCELS: readonly (readonly [string, Requirements])[] = [
  ["Excel 2021 on Windows", { excelApi: "1.14" }],
  ["Excel 2024 on Windows", { excelApi: "1.17" }],
  ["Excel of Microsoft 365 on Windows", {}],
  ["Excel for Mac", { platform: "Mac" }],
  ["Excel on the web", { platform: "OfficeOnline" }],
  ["Excel without custom functions", { excelApi: "1.14", customFunctions: false }],
];

describe.each(EXCELS)("%s", (_, requirements) => {
  test("reads the office's roster as its file is read, and writes a book that reads back the same", async () => {
    const book = await sampleBook();
    const source = cellsOf(book, "Danh sách 2023");
    await inOurExcel(
      book,
      async ({ faults }) => {
        const workbook = excelWorkbook();
        const read = await workbook.read();
        expect(understood(read)).toEqual(understood(await fileBook(readFileSync(SAMPLE))));
        const plans = plansOf(read);
        await workbook.write(plans);
        const again = await workbook.read();
        expect(readBook(again).source).toEqual({ kind: "workbook" });
        expect(readBook(again).roster).toEqual(readBook(bookOfPlans(plans)).roster);
        expect(faults).toEqual([]);
      },
      { knobs: knobsOf(requirements) },
    );
    expect(book.sheets.filter(({ visibility }) => visibility === "Visible").map(({ name }) => name)).toEqual(["Danh sách 2023", "Lịch họp", ...SHEETS]);
    expect(cellsOf(book, "Danh sách 2023")).toEqual(source);
    // What we write is a workbook any program opens.
    expect(readBook(await fileBook(await saveXlsx(book, { namespace: "XEPLOAI" }))).source).toEqual({ kind: "workbook" });
  });
});

test("a hidden row of people is read, and the office is told", async () => {
  const book = await sampleBook();
  const sheet = sheetNamed(book, "Danh sách 2023") ?? never();
  ensureLine(sheet.rows, 12).hidden = true;
  await inOurExcel(book, async () => {
    const { problems, roster } = readBook(await excelWorkbook().read());
    expect(roster.people).toHaveLength(31);
    expect(problems).toContainEqual({ kind: "hiddenRowsRead", place: "Danh sách 2023!13", count: 1 });
  });
});

test("in a workbook that counts days from 1904 the dates stay the days they were", async () => {
  const book = await sampleBook();
  book.date1904 = true;
  await inOurExcel(book, async () => {
    const read = await excelWorkbook().read();
    await excelWorkbook().write(plansOf(read));
    const births = (of: typeof read) => readBook(of).roster.people.map(({ birth }) => birth);
    expect(births(await excelWorkbook().read())).toEqual(births(read));
    expect(births(read)[0]).toEqual({ year: 1972, month: 4, day: 13 });
  });
});

describe("what is the office's own", () => {
  test("a sheet of its own under a name of ours is never written over", async () => {
    const book = await sampleBook();
    const own = addSheet(book, "Danh sách");
    typeAt(own, "A1", "DANH SÁCH ĐIỆN THOẠI");
    typeAt(own, "B7", "0905 000 000");
    const before = contents(book);
    await inOurExcel(book, async () => expect(writeSample()).rejects.toMatchObject({ why: { kind: "sheetNotOurs", sheet: "Danh sách" } }));
    expect(contents(book)).toEqual(before);
  });

  test("a locked sheet stops the write before anything is changed, and is named", async () => {
    const book = await sampleBook();
    await inOurExcel(book, async ({ Excel }) => {
      await writeSample();
      await Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Tập thể").protection.protect();
        await context.sync();
      });
      const before = contents(book);
      await expect(writeSample()).rejects.toMatchObject({ why: { kind: "sheetProtected", sheet: "Tập thể" } });
      expect(contents(book)).toEqual(before);
    });
  });

  test("“Khôi phục” brings back every cell of the sheets written last, notes and typed columns included", async () => {
    const book = await sampleBook();
    await inOurExcel(book, async () => {
      await writeSample();
      const list = sheetNamed(book, "Danh sách");
      if (!list) throw new Error("no list");
      typeAt(list, "Y5", "=1+1");
      typeAt(list, "C2", "ghi thêm cạnh tiêu đề");
      typeAt(list, "B60", "ghi dưới bảng");
      typeAt(list, "Y6", "'=chữ");
      const before = contents(book);
      await writeSample();
      expect(contents(book)).not.toEqual(before);
      expect((await excelWorkbook().restore()).sheets).toContain("Danh sách");
      expect(contents(book)).toEqual(before);
      await expect(excelWorkbook().restore()).rejects.toMatchObject({ why: { kind: "nothingToRestore" } });
    });
  });
});

describe("what a clerk did to our sheets meanwhile", () => {
  const inSheet = (Excel: typeof globalThis.Excel, name: string, work: (sheet: Excel.Worksheet) => void): Promise<void> =>
    Excel.run(async (context) => {
      work(context.workbook.worksheets.getItem(name));
      await context.sync();
    });

  /** A day, a year alone, and a month with its year, which Excel has no number for. */
  const formatOf = (value: unknown): string => (typeof value === "string" ? (value === "" ? "General" : "@") : Number(value) > 2100 ? "dd/mm/yyyy" : "General");

  test("merged cells hide nothing of what is written", async () => {
    const book = await sampleBook();
    await inOurExcel(book, async ({ Excel }) => {
      await writeSample();
      await writeSample();
      const whole = contents(book);
      await inSheet(Excel, "Hạn mức", (sheet) => sheet.getRange("A4:C7").merge());
      await writeSample();
      expect(contents(book)).toEqual(whole);
    });
  });

  test("cells typed beside an unmerged note come back with “Khôi phục”", async () => {
    const book = await sampleBook();
    await inOurExcel(book, async ({ Excel }) => {
      await writeSample();
      await inSheet(Excel, "Danh sách", (sheet) => {
        sheet.getRange("A1:H2").unmerge();
        sheet.getRange("C2:D2").values = [["người làm:", "Văn phòng"]];
      });
      const before = contents(book);
      await writeSample();
      await excelWorkbook().restore();
      expect(contents(book)).toEqual(before);
    });
  });

  test("dates stand as dates, texts as texts, and a heading in its place is found again after columns are moved", async () => {
    const book = await sampleBook();
    await inOurExcel(book, async ({ Excel }) => {
      await writeSample();
      await Excel.run(async (context) => {
        const list = context.workbook.tables.getItem("DanhSach");
        const births = list.columns.getItem("Ngày sinh").getDataBodyRange().load("numberFormat,values");
        const ids = list.columns.getItem("Mã").getDataBodyRange().load("numberFormat");
        await context.sync();
        expect(births.numberFormat.filter(([format], row) => format !== formatOf(births.values[row]?.[0])).map((formats, row) => [row, formats])).toEqual([]);
        expect(new Set(ids.numberFormat.flat())).toEqual(new Set(["@"]));
      });
      const people = (await excelWorkbook().read().then(readBook)).roster.people;
      await inSheet(Excel, "Danh sách", (sheet) => sheet.getRange("B:B").insert("Right"));
      expect((await excelWorkbook().read().then(readBook)).roster.people).toEqual(people);
    });
  });
});

describe("when Excel fails in the middle", () => {
  test("whichever request it is, the workbook is as before or the write is whole, and reads on", async () => {
    const book = await sampleBook();
    const knobs = knobsOf();
    await inOurExcel(
      book,
      async ({ excel }) => {
        await writeSample();
        const plans = plansOf(await excelWorkbook().read());
        // Until the request that should fail comes after the last one of a write.
        let sync = 0;
        for (let reached = true; reached; ) {
          typeAt(sheetNamed(book, "Danh sách") ?? never(), "B60", `ghi dưới bảng ${++sync}`);
          const before = contents(book);
          const failing = excel.host.syncs + sync;
          knobs.failures.push({ sync: failing, action: 3, code: "GeneralException" });
          const outcome = await excelWorkbook().write(plans).then(() => "whole", () => "refused");
          knobs.failures.pop();
          reached = excel.host.syncs >= failing;
          if (outcome === "refused") expect({ sync, book: contents(book) }).toEqual({ sync, book: before });
          else expect(readBook(await excelWorkbook().read()).roster.people).toHaveLength(31);
        }
        expect(sync).toBeGreaterThan(20);
      },
      { knobs },
    );
  }, 120_000);

  test("a first write that fails leaves no sheet of ours behind", async () => {
    for (const sync of [6, 8, 10, 12]) {
      const book = await sampleBook();
      const before = contents(book);
      const knobs = knobsOf();
      await inOurExcel(
        book,
        async ({ excel }) => {
          const plans = plansOf(await excelWorkbook().read());
          knobs.failures.push({ sync: excel.host.syncs + sync, action: 3 });
          const outcome = await excelWorkbook().write(plans).then(() => "whole", () => "refused");
          if (outcome === "refused") expect({ sync, book: contents(book) }).toEqual({ sync, book: before });
        },
        { knobs },
      );
    }
  });

  test("while a cell is being edited the user is told once, and the work goes on when he is done", async () => {
    const knobs = knobsOf();
    await inOurExcel(
      await sampleBook(),
      async () => {
        let told = 0;
        knobs.cellEdit = true;
        const workbook = excelWorkbook({
          onWaiting: () => told++,
          pause: async () => {
            if (told === 1) setTimeout(() => (knobs.cellEdit = false), 20);
            await new Promise((resolve) => setTimeout(resolve, 10));
          },
        });
        expect((await workbook.read()).sheets[0]?.name).toBe("Danh sách 2023");
        expect(told).toBe(1);
        knobs.cellEdit = true;
        await expect(excelWorkbook({ attempts: 2, pause: async () => undefined }).read()).rejects.toMatchObject({ why: { kind: "cellBeingEdited" } });
        knobs.cellEdit = false;
      },
      { knobs },
    );
  });

  // The smaller limit makes every large block go in halves.
  test.each([5_242_880, 600_000])("on the web, 3,000 people go through %d bytes at a time, both ways", async (payloadLimit) => {
    const book = await sampleBook();
    const sheet = sheetNamed(book, "Danh sách 2023");
    if (!sheet) throw new Error("no list");
    const rows = 3000;
    const people = addSheet(book, "Danh sách dài");
    ["STT", "Họ và tên", "Đơn vị", "Chức vụ", "Đảng viên", "Ghi chú"].forEach((heading, column) => typeAt(people, `${"ABCDEF"[column]}1`, heading));
    for (let row = 2; row < rows + 2; row++)
      [String(row - 1), `Người thứ ${row}`, `Phòng ${row % 40}`, "Chuyên viên", "x", "ghi chú dài ".repeat(40)].forEach((text, column) => typeAt(people, `${"ABCDEF"[column]}${row}`, text));
    book.sheets.splice(book.sheets.indexOf(sheet), 1);
    await inOurExcel(
      book,
      async () => {
        const workbook = excelWorkbook();
        const read = await workbook.read();
        expect(readBook(read).roster.people).toHaveLength(rows);
        await workbook.write(plansOf(read));
        expect(readBook(await workbook.read()).roster.people).toHaveLength(rows);
      },
      { knobs: { ...knobsOf({ platform: "OfficeOnline" }), payloadLimit } },
    );
  }, 120_000);
});

