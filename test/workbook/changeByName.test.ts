/** Decisions written cell by cell through the real office.js: one step, guarded, taken back, whole or not at all. */
import { type Book, sheetNamed } from "../../excel-host/model/book";
import { knobsOf } from "../../excel-host/knobs";
import { typeAt } from "../../excel-host/model/user";
import { openBook } from "../../src/prepareDossier";
import { readBook } from "../../src/roster/readBook";
import { changesOf } from "../../src/roster/resultSheets";
import { changeByName, type NamedChange } from "../../src/workbook/changeByName";
import { excelWorkbook } from "../../src/workbook/excelWorkbook";
import { cellsOf, contents, copyOf, inOurExcel, plansOf, sampleBook } from "../support/inOurExcel";

const decide = (key: string, to: string, seen = "", heading = "Quyết định"): NamedChange => ({ table: "DanhSach", key, label: key, heading, to, isStill: (found) => found === seen });
const never = (): never => {
  throw new Error("not there");
};
const decisionsOf = async () => new Map(readBook(await excelWorkbook().read()).roster.people.map(({ id, decision }) => [id, decision]));

/** Our sheets in the sample, written once for all tests: each gets a copy. */
let ourSheets: Promise<Book> | undefined;

async function sampleWithOurSheets(): Promise<Book> {
  const book = await sampleBook();
  await inOurExcel(book, async () => {
    const workbook = excelWorkbook();
    await workbook.write(plansOf(await workbook.read()));
  });
  return book;
}

async function withOurSheets(work: (book: Book) => Promise<void>, knobs = knobsOf()): Promise<void> {
  const book = copyOf(await (ourSheets ??= sampleWithOurSheets()));
  await inOurExcel(book, () => work(book), { knobs });
}

const seenOf = async (key: string): Promise<string> => {
  const found = readBook(await excelWorkbook().read()).roster.people.find(({ id }) => id === key)?.decision ?? null;
  return found === null ? "" : { excellent: "Hoàn thành xuất sắc nhiệm vụ", good: "Hoàn thành tốt nhiệm vụ", completed: "Hoàn thành nhiệm vụ", failed: "Không hoàn thành nhiệm vụ", unrated: "Không xếp loại" }[found];
};

test("two decisions are one step, and “Khôi phục” takes both back", () =>
  withOurSheets(async (book) => {
    const before = contents(book);
    const changes = [decide("P005", "Hoàn thành tốt nhiệm vụ", await seenOf("P005")), decide("P006", "Hoàn thành nhiệm vụ", await seenOf("P006"))];
    expect(await changeByName(excelWorkbook(), changes)).toEqual({ kind: "changed" });
    expect([(await decisionsOf()).get("P005"), (await decisionsOf()).get("P006")]).toEqual(["good", "completed"]);
    expect(await excelWorkbook().restore()).toEqual({ sheets: ["Danh sách"], left: [] });
    expect(contents(book)).toEqual(before);
  }));

test("a reason with a day in it stands in its text cell as typed, and goes back to what was there", () =>
  withOurSheets(async (book) => {
    const before = contents(book);
    await changeByName(excelWorkbook(), [{ ...decide("P007", "Họp ngày 24/11, 5/7 phiếu"), heading: "Ghi chú", isStill: () => true }]);
    expect(readBook(await excelWorkbook().read()).roster.people.find(({ id }) => id === "P007")?.note).toBe("Họp ngày 24/11, 5/7 phiếu");
    await excelWorkbook().restore();
    expect(contents(book)).toEqual(before);
  }));

test("rows sorted since are found by their Mã", () =>
  withOurSheets(async (book) => {
    const sheet = sheetNamed(book, "Danh sách") ?? never();
    const cells = cellsOf(book, "Danh sách");
    const top = cells.findIndex((row) => row[0] === "Mã");
    const rows = [5, 6].map((number) => cells.findIndex((row) => row[0] === `P00${number}`));
    expect(rows.every((row) => row > top)).toBe(true);
    typeAt(sheet, `A${(rows[0] ?? 0) + 1}`, "P006");
    typeAt(sheet, `A${(rows[1] ?? 0) + 1}`, "P005");
    await changeByName(excelWorkbook(), [decide("P006", "Hoàn thành nhiệm vụ", await seenOf("P006"))]);
    expect((await decisionsOf()).get("P006")).toBe("completed");
  }));

/** The rows of two people change places, whole, as by sorting. */
function swapRows(book: Book, one: string, other: string): void {
  const sheet = sheetNamed(book, "Danh sách") ?? never();
  const cells = cellsOf(book, "Danh sách");
  const [first, second] = [one, other].map((code) => cells.findIndex((row) => row[0] === code));
  const rowAt = (row = -1) => sheet.cells.get(row) ?? never();
  const [firstRow, secondRow] = [rowAt(first), rowAt(second)];
  sheet.cells.set(first ?? -1, secondRow).set(second ?? -1, firstRow);
}

test("a step taken back after the rows were sorted gives each person back what was theirs", () =>
  withOurSheets(async (book) => {
    const before = await decisionsOf();
    await changeByName(excelWorkbook(), [decide("P005", "Không hoàn thành nhiệm vụ", await seenOf("P005"))]);
    swapRows(book, "P005", "P006");
    expect(await excelWorkbook().restore()).toEqual({ sheets: ["Danh sách"], left: [] });
    expect(await decisionsOf()).toEqual(before);
  }));

test("a cell whose person is gone since the step is named, and nobody else's is touched", () =>
  withOurSheets(async (book) => {
    await changeByName(excelWorkbook(), [decide("P005", "Không hoàn thành nhiệm vụ", await seenOf("P005"))]);
    const row = cellsOf(book, "Danh sách").findIndex((cells) => cells[0] === "P005") + 1;
    typeAt(sheetNamed(book, "Danh sách") ?? never(), `A${row}`, "P905");
    const before = contents(book);
    expect((await excelWorkbook().restore()).left).toEqual([expect.stringMatching(new RegExp(`^Danh sách![A-Z]+${row}$`))]);
    expect(contents(book)).toEqual(before);
  }));

test("a cell somebody else changed meanwhile is refused and named, and nothing of the step is written", () =>
  withOurSheets(async (book) => {
    const changes = [decide("P005", "Hoàn thành tốt nhiệm vụ", await seenOf("P005")), { ...decide("P006", "Hoàn thành nhiệm vụ"), isStill: (found: string) => found === "Một giá trị khác" }];
    const before = contents(book);
    const outcome = await changeByName(excelWorkbook(), changes);
    expect(outcome).toMatchObject({ kind: "moved", places: [expect.stringMatching(/^Danh sách![A-Z]+\d+$/)] });
    expect(contents(book)).toEqual(before);
  }));

test("a person who is no longer there is told, and nothing is written", () =>
  withOurSheets(async (book) => {
    const before = contents(book);
    expect(await changeByName(excelWorkbook(), [decide("P999", "Hoàn thành nhiệm vụ")])).toMatchObject({ kind: "missing", changes: [{ key: "P999" }] });
    expect(contents(book)).toEqual(before);
  }));

test("a cell typed after the step keeps what was typed when the step is taken back, and is named", () =>
  withOurSheets(async (book) => {
    await changeByName(excelWorkbook(), [decide("P005", "Hoàn thành tốt nhiệm vụ", await seenOf("P005")), decide("P006", "Hoàn thành tốt nhiệm vụ", await seenOf("P006"))]);
    const cells = cellsOf(book, "Danh sách");
    const row = cells.findIndex((one) => one[0] === "P005");
    const column = cells.find((one) => one[0] === "Mã")?.indexOf("Quyết định") ?? -1;
    typeAt(sheetNamed(book, "Danh sách") ?? never(), `${columnLetter(column)}${row + 1}`, "HTNV");
    const { left } = await excelWorkbook().restore();
    expect(left).toEqual([`Danh sách!${columnLetter(column)}${row + 1}`]);
    expect((await decisionsOf()).get("P005")).toBe("completed");
  }));

test("a request that fails in the middle leaves the sheets as before, or the step whole", async () => {
  const knobs = knobsOf();
  const book = copyOf(await (ourSheets ??= sampleWithOurSheets()));
  await inOurExcel(
    book,
    async ({ excel }) => {
      const workbook = excelWorkbook();
      const before = contents(book);
      const change = decide("P005", "Hoàn thành nhiệm vụ", await seenOf("P005"));
      let tried = 0;
      for (let reached = true; reached; ) {
        const failing = excel.host.syncs + ++tried;
        knobs.failures.push({ sync: failing, action: 1, code: "GeneralException" });
        const outcome = await changeByName(workbook, [change]).then(({ kind }) => kind, () => "refused");
        knobs.failures.pop();
        reached = excel.host.syncs >= failing;
        if (outcome === "changed") await workbook.restore();
        expect({ tried, outcome, book: contents(book) }).toEqual({ tried, outcome, book: before });
      }
      expect(tried).toBeGreaterThan(5);
    },
    { knobs },
  );
}, 120_000);

test("the log grows without being a step that “Khôi phục” takes back", () =>
  withOurSheets(async () => {
    const workbook = excelWorkbook();
    await changeByName(workbook, [decide("P005", "Hoàn thành nhiệm vụ", await seenOf("P005"))]);
    const log = plansOf(await workbook.read()).filter(({ name }) => name === "Nhật ký");
    await workbook.record(log);
    expect(await workbook.restore()).toEqual({ sheets: ["Danh sách"], left: [] });
  }));

const columnLetter = (column: number): string => (column >= 26 ? columnLetter(Math.floor(column / 26) - 1) : "") + String.fromCharCode(65 + (column % 26));

test("what is written and read again without a change is told as no change", () =>
  withOurSheets(async () => {
    const { reading, review } = openBook(await excelWorkbook().read());
    expect(reading.kept.length).toBeGreaterThan(40);
    expect(changesOf(reading, review)).toEqual([]);
  }));
