import { sheetNamed } from "../../excel-host/model/book";
import { loadXlsx } from "../../excel-host/xlsx/loadXlsx";
import { openBook } from "../../src/prepareDossier";
import type { Meaning } from "../../src/roster/recipe";
import { resultSheetsOf } from "../../src/taskpane/core";
import { createStore } from "../../src/taskpane/store";
import { paneWork } from "../../src/taskpane/work";
import { excelWorkbook } from "../../src/workbook/excelWorkbook";
import { cellsOf, inOurExcel } from "../support/inOurExcel";
import { messyRoster } from "../support/messyRoster";
import { workbookBytes } from "../support/workbookFile";

const DAY = "2023-11-24";
const ANSWERS: readonly Meaning[] = [
  { kind: "unit", unit: "Phòng Chinh sách", is: "Phòng Chính sách" },
  { kind: "position", position: "Điều phối viên", group: "civilServant" },
  { kind: "note", who: { name: "Người Thứ Hai", birth: "01/02/1980", unit: "Phòng Chính sách" }, note: "nghỉ hưu từ 01/8", year: 2023, means: { field: "monthsWorked", months: 7 } },
];

test("in Excel, Tạo sổ writes Cách đọc and leaves the source as it was; without our list the source is read by it again", async () => {
  const [grid] = messyRoster().sheets;
  const rows = (grid?.cells ?? []).map((row) => row.map((cell) => (typeof cell === "string" || typeof cell === "number" ? cell : null)));
  const book = await loadXlsx(await workbookBytes({ "DS gốc": rows }), "ds.xlsx");
  const source = cellsOf(book, "DS gốc");
  await inOurExcel(book, async ({ faults }) => {
    const store = createStore();
    const workbook = excelWorkbook();
    const work = paneWork(store, { kind: "excel", workbook, unasked: workbook, show: () => Promise.resolve(), watch: () => Promise.resolve(), hasFunctions: true });
    await work.openWorkbook();
    await work.answer(...ANSWERS.map((answer) => ({ ...answer, given: DAY })));
    expect(sheetNamed(book, "Cách đọc")).toBeUndefined();
    await work.writeBook();
    expect(cellsOf(book, "DS gốc")).toEqual(source);
    expect(cellsOf(book, "Cách đọc").flat()).toEqual(expect.arrayContaining(["Phòng Chinh sách", "Tháng công tác: 7"]));
    expect(store.state().edits.given).toEqual([]);

    const again = await workbook.read();
    const withoutOurList = openBook({ ...again, sheets: again.sheets.filter(({ name }) => name !== "Danh sách") });
    expect(withoutOurList.reading.source.kind).toBe("list");
    expect(withoutOurList.review.people.find(({ person }) => person.name === "Người Thứ Hai")).toMatchObject({ group: "civilServant", person: { monthsWorked: 7 } });
    expect(resultSheetsOf(withoutOurList, null, null).map(({ name }) => name)).toContain("Cách đọc");
    expect(faults).toEqual([]);
  });
});
