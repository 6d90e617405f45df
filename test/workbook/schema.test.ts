/** Workbooks of earlier layouts are upgraded with their former content kept; those of later ones are refused and left alone. */
import { readFileSync } from "node:fs";
import { sheetNamed } from "../../excel-host/model/book";
import { typeAt } from "../../excel-host/model/user";
import { loadXlsx } from "../../excel-host/xlsx/loadXlsx";
import { problemText } from "../../src/messages.vi/problem";
import { messageForRefusal } from "../../src/messages.vi/workbook";
import { openBook } from "../../src/prepareDossier";
import type { Book } from "../../src/roster/grid";
import { keptSheet } from "../../src/roster/keptState";
import { PEOPLE_TABLE } from "../../src/roster/personColumns";
import { logSheetsOf, resultSheets } from "../../src/roster/resultSheets";
import { PRODUCT, SCHEMA, STAMP } from "../../src/roster/schema";
import { SIDE_TABLES } from "../../src/roster/upgrade";
import { KEPT_TABLE } from "../../src/roster/tables";
import { createStore } from "../../src/taskpane/store";
import { paneWork } from "../../src/taskpane/work";
import { excelWorkbook } from "../../src/workbook/excelWorkbook";
import { readXlsx, writeXlsx } from "../../src/workbook/xlsxFile";
import { contents, inOurExcel } from "../support/inOurExcel";

const FOLDER = "test/fixtures/olderBooks";
const fixture = (commit: string): Buffer => readFileSync(`${FOLDER}/so-${commit}.xlsx`);
const bookOf = async (bytes: Uint8Array): Promise<Book> => {
  const read = await readXlsx(bytes, "Sổ.xlsx");
  if (read.kind !== "book") throw new Error(read.why.kind);
  return read.book;
};
const older = (book: Book): string | undefined => {
  const problem = openBook(book).problems.find(({ kind }) => kind === "olderBook");
  return problem && problemText(problem);
};
/** Everybody with what was typed about them, wherever it stands. */
const people = (book: Book) => openBook(book).reading.roster.people.map((person) => ({ ...person, place: "" }));
const plansOf = (book: Book) => {
  const { reading, review } = openBook(book);
  return resultSheets(reading, review);
};

const OLDER = [
  ["954d575", "Sổ do bản trước của phần mềm tạo, chưa có sheet Hội nghị, Cách đọc, Truy vết; 6 dòng ở sheet Cấu hình; 40 dòng ở sheet Quy tắc. Tạo lại sổ xếp loại để có đủ; những gì đã ghi được giữ nguyên"],
  ["413a8be", "Sổ do bản trước của phần mềm tạo, chưa có sheet Cách đọc, Truy vết; 2 dòng ở sheet Cấu hình; 40 dòng ở sheet Quy tắc. Tạo lại sổ xếp loại để có đủ; những gì đã ghi được giữ nguyên"],
  ["db3a88c", "Sổ do bản trước của phần mềm tạo, chưa có 1 dòng ở sheet Cấu hình; 3 dòng ở sheet Quy tắc. Tạo lại sổ xếp loại để có đủ; những gì đã ghi được giữ nguyên"],
  ["6fc5054", "Sổ do bản trước của phần mềm tạo, chưa có 1 dòng ở sheet Cấu hình; 3 dòng ở sheet Quy tắc. Tạo lại sổ xếp loại để có đủ; những gì đã ghi được giữ nguyên"],
] as const;

describe.each(OLDER)("a workbook made at %s", (commit, told) => {
  test("is read whole, and says what it lacks", async () => {
    const book = await bookOf(fixture(commit));
    expect(openBook(book).reading.source).toEqual({ kind: "workbook" });
    expect(people(book)).toEqual(people(await bookOf(fixture("db3a88c"))));
    expect(older(book)).toBe(told);
  });

  test("as a file becomes a new workbook of today's layout that says the same of everybody", async () => {
    const book = await bookOf(fixture(commit));
    const again = await bookOf(await writeXlsx(plansOf(book)));
    expect(openBook(again).reading.stamp).toEqual(STAMP);
    expect(older(again)).toBeUndefined();
    expect(people(again)).toEqual(people(book));
  });
});

test.each([OLDER[0], OLDER[2]])("in Excel a workbook made at %s gets what it lacks, the clerk is told, and “Khôi phục” brings back every sheet as it was", async (commit, told) => {
  const book = await loadXlsx(fixture(commit), "Sổ.xlsx");
  const before = contents(book) as readonly { readonly name: string }[];
  await inOurExcel(book, async () => {
    const workbook = excelWorkbook();
    const store = createStore();
    const work = paneWork(store, { kind: "excel", workbook, unasked: workbook, show: () => Promise.resolve(), watch: () => Promise.resolve(), hasFunctions: true });
    const asked = people(await workbook.read());
    await work.openWorkbook();
    await work.writeBook();
    const added = told?.replace(/.*chưa có /, "").replace(/\. Tạo lại.*/, "");
    expect(store.state().notice?.text.replace(/^Đã ghi \d+ sheet vào sổ đang mở\./, "")).toBe(`${added === undefined ? "" : ` Sổ của bản trước nay có thêm: ${added}.`} Muốn trở lại như trước: ⋯ → Khôi phục lần ghi cuối.`);
    const upgraded = await workbook.read();
    expect(openBook(upgraded).reading.stamp).toEqual(STAMP);
    expect(older(upgraded)).toBeUndefined();
    expect(people(upgraded)).toEqual(asked);
    expect(openBook(upgraded).reading.log).toEqual(openBook(await bookOf(fixture(commit))).reading.log);
    await workbook.restore();
  });
  const names = before.map(({ name }) => name);
  expect((contents(book) as typeof before).filter(({ name }) => names.includes(name))).toEqual(before);
});

test("the log alone, written into an older workbook, leaves it of its own layout", async () => {
  const { reading, review } = openBook(await bookOf(fixture("413a8be")));
  const kept = logSheetsOf(reading, review, { time: "24/11/2023 16:40", who: null }).find(({ name }) => name === KEPT_TABLE.sheet);
  expect(JSON.stringify(kept)).not.toContain("Phiên bản sổ");
});

describe("a workbook of a later layout", () => {
  const REFUSED = { why: { kind: "newerBook", madeBy: "9.0.0", here: PRODUCT } } as const;
  const newer = async (): Promise<Uint8Array> => {
    const plans = plansOf(await bookOf(fixture("db3a88c")));
    return writeXlsx([...plans.filter(({ name }) => name !== KEPT_TABLE.sheet).map((plan) => ({ ...plan, charts: [] })), keptSheet([], { schema: SCHEMA + 1, product: "9.0.0" })]);
  };

  test("is refused as a file, with what to do", async () => {
    const read = await readXlsx(await newer(), "Sổ.xlsx");
    expect(read).toEqual({ kind: "unreadable", ...REFUSED });
    expect(messageForRefusal(REFUSED.why)).toMatch(/^Sổ do bản 9\.0\.0 của phần mềm tạo, mới hơn bản .* không ghi gì vào sổ\. .*nhờ cán bộ CNTT cập nhật phần mềm\.$/);
  });

  test("is refused in Excel: nothing is written by any of the ways to write", async () => {
    const book = await loadXlsx(await newer(), "Sổ.xlsx");
    const before = contents(book);
    const plans = plansOf(await bookOf(fixture("db3a88c")));
    await inOurExcel(book, async () => {
      const workbook = excelWorkbook();
      const edit = { place: "Danh sách!V5", to: "HTTNV" };
      const ways = [workbook.read, () => workbook.write(plans), () => workbook.record(plans), workbook.restore, () => workbook.change([], [edit]), () => workbook.keepTemplates([], null)];
      for (const way of ways) await expect(way()).rejects.toMatchObject(REFUSED);
      const store = createStore();
      const work = paneWork(store, { kind: "excel", workbook, unasked: workbook, show: () => Promise.resolve(), watch: () => Promise.resolve(), hasFunctions: true });
      await work.openWorkbook();
      await work.makeAll();
      await work.writeBook();
      expect(store.state()).toMatchObject({ source: { kind: "none" }, made: null, notice: { tone: "error", text: messageForRefusal(REFUSED.why) } });
    });
    expect(contents(book)).toEqual(before);
  });

  test("is not written to when it became one after it was read", async () => {
    const book = await loadXlsx(fixture("db3a88c"), "Sổ.xlsx");
    await inOurExcel(book, async () => {
      const workbook = excelWorkbook();
      await workbook.write(plansOf(await workbook.read()));
      const kept = sheetNamed(book, KEPT_TABLE.sheet);
      if (!kept) throw new Error("no kept state");
      typeAt(kept, "D4", `{"Phiên bản sổ":"${SCHEMA + 1}","Phần mềm":"9.0.0"}`);
      const before = contents(book);
      await expect(workbook.change([], [{ place: "Danh sách!V5", to: "HTTNV" }])).rejects.toMatchObject(REFUSED);
      expect(contents(book)).toEqual(before);
    });
  });
});

describe("the number of the layout", () => {
  /** What layout 3 is. A change here that its earlier readers would miss is a new layout: raise SCHEMA, say the change in CHANGELOG, and keep a workbook of the last one in `test/fixtures/olderBooks`. */
  test("is raised with every change of a table", () => {
    const layout = [...SIDE_TABLES, PEOPLE_TABLE, KEPT_TABLE].map(({ sheet, table, columns }) => `${sheet}/${table}: ${columns.map(({ heading }) => heading).join(", ")}`);
    expect({ schema: SCHEMA, layout }).toMatchSnapshot();
  });

  test("stands beside the version of the package", () => {
    expect(PRODUCT).toBe((JSON.parse(readFileSync("package.json", "utf8")) as { version: string }).version);
  });
});
