/** What people and machines do to a workbook while the pane works on it; each is said with its mend, and nothing is lost. */
import type { Book } from "../../excel-host/model/book";
import { knobsOf } from "../../excel-host/knobs";
import { FAULT, LIST } from "../../src/messages.vi/pane";
import { problemText } from "../../src/messages.vi/problem";
import { messageForRefusal } from "../../src/messages.vi/workbook";
import type { Outcome } from "../../src/review/level";
import { excelHost } from "../../src/taskpane/excelHost";
import { createStore, type Store } from "../../src/taskpane/store";
import { paneWork, type PaneWork } from "../../src/taskpane/work";
import type { Refusal } from "../../src/workbook/refusal";
import { contents, inOurExcel, sampleBook, silentFrom } from "../support/inOurExcel";

interface APane {
  readonly store: Store;
  readonly work: PaneWork;
}

/** A pane as Excel loads it: it reads what stands open by itself. */
async function aPane(): Promise<APane> {
  const store = createStore();
  const work = paneWork(store, excelHost(() => undefined));
  await work.openWorkbook("start");
  return { store, work };
}

const notice = ({ store }: APane) => store.state().notice;
const opened = ({ store }: APane) => {
  const { source } = store.state();
  if (source.kind !== "open") throw new Error(`nothing open: ${source.kind} ${JSON.stringify(store.state().notice)}`);
  return source.opened;
};
const told = (pane: APane, kind: string): readonly string[] => opened(pane).problems.filter((problem) => problem.kind === kind).map(problemText);
const inSheet = (name: string, work: (sheet: Excel.Worksheet) => void): Promise<void> =>
  Excel.run(async (context) => {
    work(context.workbook.worksheets.getItem(name));
    await context.sync();
  });
/** The sample with our sheets written. */
const withOurSheets = async (work: (pane: APane, book: Book) => Promise<void>, knobs = knobsOf()): Promise<void> => {
  const book = await sampleBook();
  await inOurExcel(
    book,
    async () => {
      const pane = await aPane();
      await pane.work.writeBook();
      await work(pane, book);
    },
    { knobs },
  );
};
const decide = async ({ store, work }: APane, subject: string, outcome: Outcome): Promise<void> => {
  store.dispatch({ type: "try", trials: [{ subject, column: "decision", outcome }] });
  await work.applyTrials("theo ý kiến tập thể lãnh đạo");
};
const decisionOf = (pane: APane, id: string) => opened(pane).reading.roster.people.find((person) => person.id === id)?.decision;

describe("a workbook that may not be written", () => {
  const LOCKS: readonly (readonly [string, (book: Book) => void, Refusal])[] = [
    ["whose structure is locked", (book) => (book.structureProtected = true), { kind: "bookProtected" }],
    ["open to look at only", (book) => (book.readOnly = true), { kind: "bookReadOnly" }],
  ];
  test.each(LOCKS)("%s is read; every press that would write says why not, and changes nothing", async (_what, lock, why) => {
    await withOurSheets(async (_, book) => {
      lock(book);
      const before = contents(book);
      const pane = await aPane();
      const refused = { tone: "error", text: messageForRefusal(why) };
      for (const press of [pane.work.writeBook, pane.work.restore, () => decide(pane, "P004", "completed"), pane.work.writeLog, pane.work.refreshCharts, () => pane.work.applyUnits(new Set())]) {
        pane.store.dispatch({ type: "dismiss" });
        await press();
        expect(notice(pane)).toEqual(refused);
      }
      expect(opened(pane).review.people).toHaveLength(31);
      expect(contents(book)).toEqual(before);
    });
  });

  test("a locked sheet is named by every press that would write on it", async () => {
    await withOurSheets(async (pane, book) => {
      await inSheet("Danh sách", (sheet) => sheet.protection.protect());
      const before = contents(book);
      for (const press of [pane.work.writeBook, () => decide(pane, "P004", "completed")]) {
        await press();
        expect(notice(pane)).toEqual({ tone: "error", text: messageForRefusal({ kind: "sheetProtected", sheet: "Danh sách" }) });
      }
      expect(contents(book)).toEqual(before);
    });
  });

  test("a locked sheet of results is named by what writes results, and a decision still stands", async () => {
    await withOurSheets(async (pane) => {
      await inSheet("Nhật ký", (sheet) => sheet.protection.protect());
      await inSheet("Tổng hợp", (sheet) => sheet.protection.protect());
      await pane.work.writeLog();
      expect(notice(pane)).toEqual({ tone: "error", text: messageForRefusal({ kind: "sheetProtected", sheet: "Nhật ký" }) });
      await pane.work.refreshCharts();
      expect(notice(pane)).toEqual({ tone: "error", text: messageForRefusal({ kind: "sheetProtected", sheet: "Tổng hợp" }) });
      await decide(pane, "P004", "completed");
      expect(decisionOf(pane, "P004")).toBe("completed");
      expect(notice(pane)?.text).toMatch(/^Đã ghi 1 mức\. /);
    });
  });
});

describe("two panes on one workbook", () => {
  test("what one decided the other does not write over, and then sees", async () => {
    await withOurSheets(async (one) => {
      const other = await aPane();
      await decide(one, "P004", "completed");
      await decide(other, "P004", "good");
      expect(notice(other)?.tone).toBe("error");
      expect(decisionOf(other, "P004")).toBe("completed");
      other.store.dispatch({ type: "dropTrials" });
      await decide(other, "P005", "completed");
      await one.work.writeBook();
      expect([decisionOf(one, "P004"), decisionOf(one, "P005")]).toEqual(["completed", "completed"]);
    });
  });

  test("two presses at the same moment leave one whole sổ, and nothing under way", async () => {
    await withOurSheets(async (one, book) => {
      const other = await aPane();
      const before = contents(book);
      await Promise.all([one.work.writeBook(), other.work.writeBook()]);
      expect(contents(book)).toEqual(before);
      expect(book.settings.size).toBe(0);
      expect([one, other].map((pane) => pane.store.state().work.kind)).toEqual(["idle", "idle"]);
      await decide(other, "P004", "completed");
      expect(decisionOf(other, "P004")).toBe("completed");
    });
  });

  test("while one writes the other waits: it is told so, and changes nothing", async () => {
    await withOurSheets(async (one) => {
      const other = await aPane();
      await Excel.run(async (context) => {
        context.workbook.settings.add("XepLoai.DangGhi", { write: 7, made: [] });
        await context.sync();
      });
      await decide(other, "P004", "completed");
      expect(notice(other)).toEqual({ tone: "error", text: messageForRefusal({ kind: "writeUnfinished" }) });
      await one.work.openWorkbook();
      expect(decisionOf(one, "P004")).not.toBe("completed");
    });
  });
});

describe("what happens to our sheets", () => {
  test("one under another name is read; writing names both and asks for the old one", async () => {
    await withOurSheets(async (pane, book) => {
      await inSheet("Danh sách", (sheet) => (sheet.name = "DS cuối"));
      const before = contents(book);
      await pane.work.writeBook();
      expect(notice(pane)).toEqual({ tone: "error", text: "Sheet “Danh sách” của sổ đã đổi tên thành “DS cuối”. Đổi lại thành “Danh sách”, rồi thử lại." });
      expect(opened(pane).reading.source).toEqual({ kind: "workbook" });
      expect(contents(book)).toEqual(before);
      await decide(pane, "P004", "completed");
      expect(decisionOf(pane, "P004")).toBe("completed");
    });
  });

  test("one that was deleted is told before it is written blank, and “Khôi phục” brings it back", async () => {
    await withOurSheets(async (pane, book) => {
      await pane.work.writeBook();
      const before = contents(book);
      await inSheet("Tập thể", (sheet) => sheet.delete());
      const after = await aPane();
      expect(told(after, "tableGone")).toEqual(["Sheet “Tập thể” không còn trong sổ; lần ghi cuối có 7 dòng. Nếu lỡ xóa, đóng sổ không lưu rồi mở lại, hoặc chọn ⋯ → Khôi phục lần ghi cuối; tạo lại sổ xếp loại thì sheet này trống"]);
      await after.work.restore();
      const collectives = (all: unknown) => (all as readonly { readonly name: string }[]).find(({ name }) => name === "Tập thể");
      expect(collectives(contents(book))).toEqual(collectives(before));
    });
  });

  test("the list itself deleted: the pane does not take the first list for the sổ without a word", async () => {
    await withOurSheets(async () => {
      await inSheet("Danh sách", (sheet) => sheet.delete());
      const pane = await aPane();
      expect(told(pane, "tableGone").join()).toMatch(/^Sheet “Danh sách” không còn trong sổ; lần ghi cuối có 31 dòng/);
    });
  });

  test("moved, with a column put before its table and one inside, it is read and written as before", async () => {
    await withOurSheets(async (pane, book) => {
      const people = JSON.stringify(opened(pane).reading.roster.people.map((person) => ({ ...person, place: "" })));
      await inSheet("Danh sách", (sheet) => {
        sheet.position = 0;
        sheet.getRange("A:A").insert("Right");
        sheet.getRange("F:F").insert("Right");
      });
      const again = await aPane();
      expect(JSON.stringify(opened(again).reading.roster.people.map((person) => ({ ...person, place: "" })))).toBe(people);
      await again.work.writeBook();
      expect(notice(again)?.tone).toBe("info");
      expect(JSON.stringify(opened(again).reading.roster.people.map((person) => ({ ...person, place: "" })))).toBe(people);
      expect(book.tables.find(({ name }) => name === "DanhSach")?.box.column).toBe(0);
    });
  });

  test("a table drawn too narrow keeps its last columns: they are read, said, and in the table after the next writing", async () => {
    await withOurSheets(async (pane, book) => {
      const decisions = opened(pane).reading.roster.people.map(({ decision, previous, note }) => [decision, previous, note]);
      const table = book.tables.find(({ name }) => name === "DanhSach");
      if (!table) throw new Error("no table");
      const { row, rows, columns } = table.box;
      await inSheet("Danh sách", (sheet) => sheet.tables.getItem("DanhSach").resize(sheet.getRangeByIndexes(row, 0, rows, columns - 6)));
      const again = await aPane();
      expect(told(again, "columnsBesideTable").join()).toMatch(/^Danh sách!U3: cột “Lãnh đạo Ban xem xét”, “Quyết định”, .*nằm ngoài khung bảng, đã đọc/);
      expect(opened(again).reading.roster.people.map(({ decision, previous, note }) => [decision, previous, note])).toEqual(decisions);
      await again.work.writeBook();
      expect(book.tables.find(({ name }) => name === "DanhSach")?.box.columns).toBe(columns);
      expect(told(again, "columnsBesideTable")).toEqual([]);
    });
  });

  test("a workbook saved under another name meanwhile keeps what is being tried", async () => {
    await withOurSheets(async (pane, book) => {
      pane.store.dispatch({ type: "try", trials: [{ subject: "P004", column: "decision", outcome: "completed" }] });
      book.name = "Sổ 2023 bản cuối.xlsx";
      await pane.work.openWorkbook();
      expect(pane.store.state()).toMatchObject({ source: { name: "Sổ 2023 bản cuối.xlsx" }, trials: [{ subject: "P004" }] });
    });
  });

  test("a place on a sheet that is gone is said, with the mend", async () => {
    await withOurSheets(async (pane) => {
      await inSheet("Hạn mức", (sheet) => sheet.delete());
      await pane.work.show("Hạn mức!A4");
      expect(notice(pane)?.tone).toBe("error");
    });
  });
});

describe("a pane that is loaded anew", () => {
  test("has the answers that are in no sheet yet; once they are written nothing of them stays aside", async () => {
    const book = await sampleBook();
    await inOurExcel(book, async () => {
      const pane = await aPane();
      const answer = { kind: "position", position: "Điều phối viên", group: "civilServant", given: "2023-11-24" } as const;
      await pane.work.answer(answer);
      const again = await aPane();
      expect(again.store.state().edits.given).toEqual([answer]);
      expect(opened(again).reading.recipe).toEqual(expect.arrayContaining([answer]));
      await again.work.writeBook();
      expect(book.settings.size).toBe(0);
      expect((await aPane()).store.state().edits.given).toEqual([]);
    });
  });

  test("is not stopped by answers it cannot read", async () => {
    await withOurSheets(async (_, book) => {
      book.settings.set("XepLoai.TraLoi", "{\"given\":7}");
      expect(opened(await aPane()).review.people).toHaveLength(31);
    });
  });

  // At these requests the pane is gone: neither the write nor its taking back goes on.
  test.each([3, 9, 12, 24])("in the middle of a write (request %i) offers “Khôi phục”, which brings back every cell; until then nothing is written over it", async (sync) => {
    const knobs = knobsOf();
    const book = await sampleBook();
    await inOurExcel(
      book,
      async ({ excel }) => {
        const pane = await aPane();
        // Every second time our sheets are already there.
        if (sync % 2 === 1) await pane.work.writeBook();
        const before = contents(book);
        const from = excel.host.syncs;
        await pane.work.openWorkbook();
        const ofReading = excel.host.syncs - from;
        silentFrom(knobs, excel.host.syncs + ofReading + sync);
        await pane.work.writeBook();
        knobs.failures.length = 0;
        const again = await aPane();
        if (notice(again)?.offersRestore) {
          expect(notice(again)?.text).toBe(FAULT.unfinished);
          const half = contents(book);
          await again.work.writeBook();
          expect(notice(again)?.text).toBe(messageForRefusal({ kind: "writeUnfinished" }));
          expect(contents(book)).toEqual(half);
          await again.work.restore();
          expect(notice(again)?.text).toMatch(/^Đã khôi phục/);
        }
        expect(contents(book)).toEqual(before);
        expect(book.settings.size).toBe(0);
        await again.work.writeBook();
        expect(notice(again)?.text).toMatch(LIST.bookWritten(14, null, false).slice(0, 6));
      },
      { knobs },
    );
  });
});

test("a workbook saved under another name while the sổ is written is written whole", async () => {
  await withOurSheets(async (pane, book) => {
    const before = contents(book);
    const writing = pane.work.writeBook();
    book.name = "Sổ 2023 bản cuối.xlsx";
    await writing;
    expect(notice(pane)?.tone).toBe("info");
    expect(contents(book)).toEqual(before);
    expect(pane.store.state().source).toMatchObject({ name: "Sổ 2023 bản cuối.xlsx" });
  });
});

test("a workbook that is closed while we work leaves a sentence with what to do, and a pane that can be used", async () => {
  const knobs = knobsOf();
  const book = await sampleBook();
  await inOurExcel(
    book,
    async ({ excel }) => {
      const pane = await aPane();
      silentFrom(knobs, excel.host.syncs + 1);
      for (const press of [pane.work.openWorkbook, pane.work.writeBook, pane.work.restore, pane.work.makeAll, () => pane.work.show("Danh sách 2023!B5")]) {
        pane.store.dispatch({ type: "dismiss" });
        await press();
        expect(pane.store.state().work).toEqual({ kind: "idle" });
        expect(notice(pane)).toEqual({ tone: "error", text: messageForRefusal({ kind: "excelFailed", detail: "GeneralException" }) });
      }
    },
    { knobs },
  );
});
