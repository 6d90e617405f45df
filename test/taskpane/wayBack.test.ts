/** The ways back as the pane tells them, through the real office.js: what is promised must be there. */
import { sheetNamed } from "../../excel-host/model/book";
import { typeAt } from "../../excel-host/model/user";
import { LIST, PANE } from "../../src/messages.vi/pane";
import { LOG } from "../../src/messages.vi/quotaRoom";
import { messageForRefusal } from "../../src/messages.vi/workbook";
import { changesOf } from "../../src/roster/resultSheets";
import type { Change } from "../../src/roster/trace";
import { excelHost } from "../../src/taskpane/excelHost";
import { createStore } from "../../src/taskpane/store";
import { paneWork } from "../../src/taskpane/work";
import { cellsOf, inOurExcel, sampleBook } from "../support/inOurExcel";

const never = (): never => {
  throw new Error("not there");
};

test("the first writing promises no “Khôi phục”, since it replaces nothing; the second does, and it is there", async () =>
  inOurExcel(await sampleBook(), async () => {
    const store = createStore();
    const { state } = store;
    const pane = paneWork(store, excelHost(() => undefined));
    await pane.openWorkbook("start");
    await pane.writeBook();
    expect(state().notice?.text).toBe(LIST.bookWritten(14, null, true));
    expect(LIST.bookWritten(14, null, true)).not.toContain(PANE.restore);
    await pane.restore();
    expect(state().notice?.text).toContain(messageForRefusal({ kind: "nothingToRestore" }));
    await pane.writeBook();
    expect(state().notice?.text).toContain(PANE.restore);
    await pane.restore();
    expect(state().notice).toMatchObject({ tone: "info", text: expect.stringMatching(/^Đã khôi phục: .*Danh sách/) });
    expect(state().notice?.text).not.toContain("XepLoai_");
  }));

test("a line of the log whose cell has changed since says that the newer one goes first; taken in that order both go back", async () => {
  const book = await sampleBook();
  await inOurExcel(book, async () => {
    const store = createStore();
    const pane = paneWork(store, excelHost(() => undefined));
    await pane.openWorkbook("start");
    await pane.writeBook();
    const cells = cellsOf(book, "Danh sách");
    const row = cells.findIndex(([id]) => id === "P005") + 1;
    const first = String(cells[row - 1]?.[1]);
    for (const name of ["Tên Thử Một", "Tên Thử Hai"]) {
      typeAt(sheetNamed(book, "Danh sách") ?? never(), `B${row}`, name);
      await pane.writeLog();
    }
    const line = (from: string, to: string): Change => ({ table: "DanhSach", key: "P005", label: "P005", heading: "Họ và tên", from, to });
    await pane.takeBack(line(first, "Tên Thử Một"));
    expect(store.state().notice?.text).toBe(LOG.changedSince([`Danh sách!B${row}`]));
    await pane.takeBack(line("Tên Thử Một", "Tên Thử Hai"));
    await pane.takeBack(line(first, "Tên Thử Một"));
    expect(cellsOf(book, "Danh sách")[row - 1]?.[1]).toBe(first);
  });
});

test("“Khôi phục” is seen by the log: what a written line told and went back is found as changed back, and what was typed before stays told once", async () => {
  const book = await sampleBook();
  await inOurExcel(book, async () => {
    const store = createStore();
    const pane = paneWork(store, excelHost(() => undefined));
    const told = (): { pending: string[]; written: string[] } => {
      const { source } = store.state();
      if (source.kind !== "open") return never();
      const { reading, review } = source.opened;
      return {
        pending: changesOf(reading, review).map(({ key, heading, from, to }) => `${key} ${heading}: ${from} → ${to}`),
        written: reading.log.map(({ what = "", from = "", to = "" }) => `${what.split(" · ")[1]} ${what.split(" · ").at(-1)}: ${from} → ${to}`),
      };
    };
    await pane.openWorkbook("start");
    await pane.writeBook();
    const row = cellsOf(book, "Danh sách").findIndex(([id]) => id === "P005") + 1;
    typeAt(sheetNamed(book, "Danh sách") ?? never(), `B${row}`, "Tên Thử Một");
    await pane.chooseYear(2025);
    await pane.writeBook();
    const { written } = told();
    expect(written).toEqual(expect.arrayContaining(["NAM Giá trị: 2023 → 2025", expect.stringMatching(/^P005 Họ và tên: .* → Tên Thử Một$/)]));
    expect(told().pending).toEqual([]);
    await pane.restore();
    expect(told().written).toEqual(written);
    expect(told().pending).toContain("NAM Giá trị: 2025 → 2023");
    expect(told().pending.filter((line) => line.startsWith("P005"))).toEqual([]);
    expect(store.state().notice?.text).toContain(`${told().pending.length} ô trở lại`);
    await pane.writeLog();
    expect(told().pending).toEqual([]);
    expect(told().written).toContain("NAM Giá trị: 2025 → 2023");
  });
});
