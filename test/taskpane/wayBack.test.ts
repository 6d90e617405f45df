/** The ways back as the pane tells them, through the real office.js: what is promised must be there. */
import { sheetNamed } from "../../excel-host/model/book";
import { typeAt } from "../../excel-host/model/user";
import { LIST, PANE } from "../../src/messages.vi/pane";
import { LOG } from "../../src/messages.vi/quotaRoom";
import { messageForRefusal } from "../../src/messages.vi/workbook";
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
    expect(state().notice).toMatchObject({ tone: "info", text: expect.stringMatching(/^Đã khôi phục: .*Nhật ký/) });
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
