/** The pane beside an Excel without custom functions, through the real office.js: results that are plain values follow each edit. */
import { resolveObjectURL } from "node:buffer";
import { readFileSync } from "node:fs";
import PizZip from "pizzip";
import { univerCalculation } from "../../excel-host/calculation/univerCalculation";
import { knobsOf, type Knobs, type Requirements } from "../../excel-host/knobs";
import { type Book, type Sheet, sheetNamed } from "../../excel-host/model/book";
import { parseAddress } from "../../excel-host/model/address";
import { MAX_COLUMNS } from "../../excel-host/model/box";
import { ensureCell, valueAt } from "../../excel-host/model/cells";
import { shiftCells } from "../../excel-host/model/shift";
import { emptyCells, typeAt } from "../../excel-host/model/user";
import type { OpenExcel } from "../../excel-host/node/openInExcel";
import { LIVE } from "../../src/messages.vi/liveResults";
import { type Book as Grids, columnName } from "../../src/roster/grid";
import { TABLE_TOP } from "../../src/roster/layout";
import { staleResults } from "../../src/roster/staleResults";
import { excelHost } from "../../src/taskpane/excelHost";
import type { Copy, PaneState } from "../../src/taskpane/state";
import { createStore } from "../../src/taskpane/store";
import { paneWork, type PaneWork } from "../../src/taskpane/work";
import { excelWorkbook } from "../../src/workbook/excelWorkbook";
import { readXlsx } from "../../src/workbook/xlsxFile";
import { cellsOf, contents, copyOf, inOurExcel, plansOf, SAMPLE, sampleBook } from "../support/inOurExcel";

const never = (): never => {
  throw new Error("not there");
};
const sheet = (book: Book, name: string): Sheet => sheetNamed(book, name) ?? never();
const PLAIN: Requirements = { excelApi: "1.14", customFunctions: false };
const XS = "Hoàn thành xuất sắc nhiệm vụ";
const T = "Hoàn thành tốt nhiệm vụ";

interface Desk {
  readonly book: Book;
  readonly open: OpenExcel;
  readonly knobs: Knobs;
  readonly work: PaneWork;
  readonly state: () => PaneState;
  /** Types as a person, then waits until the pane has had its say. */
  readonly type: (name: string, address: string, text: string) => Promise<void>;
  /** The pane has had its say on what was typed. */
  readonly followed: () => Promise<void>;
}

/** The sample with our sheets. Written once for all tests, since it takes seconds: each gets a copy. */
let ourSheets: Promise<Book> | undefined;

async function sampleWithOurSheets(): Promise<Book> {
  const book = await sampleBook();
  await inOurExcel(
    book,
    async ({ excel }) => {
      const workbook = excelWorkbook();
      // Twice, as the pane leaves it: after the first time our sheets are the list, and what is told names their cells.
      for (let times = 0; times < 2; times += 1) await workbook.write(plansOf(await workbook.read()));
      await excel.host.calculation.settle();
    },
    { knobs: knobsOf(PLAIN), calculation: univerCalculation },
  );
  return book;
}

/** The sample with our sheets, and the pane open and watching. */
async function atDesk(work: (desk: Desk) => Promise<void>, before: (book: Book) => void = () => undefined): Promise<void> {
  const book = copyOf(await (ourSheets ??= sampleWithOurSheets()));
  const knobs = knobsOf(PLAIN);
  await inOurExcel(
    book,
    async (open) => {
      before(book);
      await open.excel.host.calculation.settle();
      const store = createStore();
      const host = excelHost(() => undefined);
      const pane = paneWork(store, host);
      await pane.openWorkbook("start");
      const waiting: (() => void)[] = [];
      if (host.kind === "excel") await host.watch((edits) => pane.changed(edits).then(() => waiting.splice(0).forEach((done) => done())));
      const followed = async (): Promise<void> => {
        await new Promise<void>((done) => waiting.push(done));
        await open.excel.host.calculation.settle();
      };
      const type = (name: string, address: string, text: string): Promise<void> => {
        typeAt(sheet(book, name), address, text);
        return followed();
      };
      await work({ book, open, knobs, work: pane, state: store.state, type, followed });
      expect(open.faults).toEqual([]);
    },
    { knobs, calculation: univerCalculation },
  );
}

/** What differs between the sheets and what the formulas would show. */
const differing = async (): Promise<number> => staleResults(await excelWorkbook().read()).reduce((sum, { cells }) => sum + cells.length, 0);

const column = (book: Book, heading: string, name = "Danh sách"): string =>
  columnName([...Array(80).keys()].find((at) => valueAt(sheet(book, name), TABLE_TOP, at) === heading) ?? never());
const at = (book: Book, name: string, address: string): unknown => {
  const box = parseAddress(address)?.box ?? never();
  return valueAt(sheet(book, name), box.row, box.column);
};

/** Cells the add-in wrote between two moments, by listening on the wire. */
function written({ excel }: OpenExcel): { readonly sets: string[]; readonly stop: () => void } {
  const sets: string[] = [];
  const watcher = ({ request }: { readonly request: string }): void => void sets.push(...(request.match(/"ActionType":4,"Name":"(?:Values|Formulas)"/g) ?? []));
  excel.watchers.add(watcher);
  return { sets, stop: () => excel.watchers.delete(watcher) };
}

test("a rating that is typed changes flags, quotas and counts, and only the cells that differ are written", () =>
  atDesk(async ({ book, open, type, state }) => {
    expect(await differing()).toBe(0);
    const flag = column(book, "Cảnh báo");
    const [address] = [`${column(book, "Phòng đề xuất")}15`];
    const untouched = at(book, "Hạn mức", "J5");
    const wire = written(open);
    await type("Danh sách", address, XS);
    wire.stop();
    expect(await differing()).toBe(0);
    expect(String(at(book, "Danh sách", `${flag}15`))).toMatch(/^✕ Trong số vượt hạn mức/);
    expect(String(at(book, "Hạn mức", "A6"))).toBe("✕");
    expect(at(book, "Hạn mức", "J5")).toBe(untouched);
    expect(wire.sets.length).toBeLessThan(60);
    expect(state().results).toEqual({ stale: 0, kept: [], broken: [], refused: null });
    await type("Danh sách", address, T);
    expect(String(at(book, "Hạn mức", "A6"))).toBe("✓");
  }));

test("a typed tally, a level of a collective and a criterion grade are followed too", () =>
  atDesk(async ({ book, type }) => {
    const before = cellsOf(book, "Hạn mức");
    await type("Tập thể", `${column(book, "Quyết định", "Tập thể")}6`, XS);
    await type("Tập thể", `${column(book, "Quyết định", "Tập thể")}7`, XS);
    expect(await differing()).toBe(0);
    expect(cellsOf(book, "Hạn mức")).not.toEqual(before);
    typeAt(sheet(book, "Cấp độ"), "A4", "P005");
    typeAt(sheet(book, "Cấp độ"), "B4", "Tiêu chí thử");
    await type("Cấp độ", "C4", "Kém");
    expect(await differing()).toBe(0);
  }));

test("its own writing does not make it write again", () =>
  atDesk(async ({ book, open, type }) => {
    await type("Danh sách", `${column(book, "Phòng đề xuất")}15`, XS);
    const syncs = open.excel.host.syncs;
    await new Promise((resolve) => setTimeout(resolve, 3000));
    expect(open.excel.host.syncs).toBe(syncs);
  }));

test("nothing is written while a cell is being edited, and all of it afterwards", () =>
  atDesk(async ({ book, knobs, type }) => {
    const before = cellsOf(book, "Hạn mức");
    const typing = type("Danh sách", `${column(book, "Phòng đề xuất")}15`, XS);
    await new Promise((resolve) => setTimeout(resolve, 50));
    knobs.cellEdit = true;
    await new Promise((resolve) => setTimeout(resolve, 2500));
    expect(cellsOf(book, "Hạn mức")).toEqual(before);
    knobs.cellEdit = false;
    await typing;
    expect(await differing()).toBe(0);
    expect(cellsOf(book, "Hạn mức")).not.toEqual(before);
  }));

test("a result that somebody typed over stays and is named; emptied, it is filled again", () =>
  atDesk(async ({ book, type, state }) => {
    const address = `${column(book, "Lý do")}9`;
    const place = `Danh sách!${address}`;
    await type("Danh sách", address, "Ghi chú của Văn phòng");
    expect(at(book, "Danh sách", address)).toBe("Ghi chú của Văn phòng");
    expect(state().results).toMatchObject({ stale: 0, kept: [place] });
    await type("Danh sách", `${column(book, "Phòng đề xuất")}15`, XS);
    expect(at(book, "Danh sách", address)).toBe("Ghi chú của Văn phòng");
    emptyCells(sheet(book, "Danh sách"), parseAddress(address)?.box ?? never());
    await type("Danh sách", `${column(book, "Phòng đề xuất")}15`, T);
    expect(await differing()).toBe(0);
    expect(state().results.kept).toEqual([]);
  }));

test("where the office switched it off nothing is written; the pane says how much is behind, and one press catches up", () =>
  atDesk(async ({ book, open, type, state, work }) => {
    const rows = cellsOf(book, "Cấu hình");
    await type("Cấu hình", `B${rows.findIndex(([name]) => name === "Tự cập nhật kết quả") + 1}`, "Không");
    const wire = written(open);
    await type("Danh sách", `${column(book, "Phòng đề xuất")}15`, XS);
    wire.stop();
    expect(wire.sets).toEqual([]);
    expect(state().results.stale).toBeGreaterThan(3);
    await work.updateResults();
    expect(await differing()).toBe(0);
    expect(state()).toMatchObject({ results: { stale: 0 }, notice: { tone: "info", text: LIVE.updated } });
  }));

test("results left behind while the pane was closed are told when it opens, and not written unasked", () =>
  atDesk(
    async ({ book, state, work }) => {
      expect(state().results.stale).toBeGreaterThan(3);
      expect(String(at(book, "Hạn mức", "A6"))).toBe("✓");
      await work.updateResults();
      expect(String(at(book, "Hạn mức", "A6"))).toBe("✕");
    },
    (book) => void typeAt(sheet(book, "Danh sách"), `${column(book, "Phòng đề xuất")}15`, XS),
  ));

test("results are found where they stand: rows put in above, a column put in before them", () =>
  atDesk(async ({ book, type }) => {
    shiftCells(sheet(book, "Hạn mức"), { kind: "insert", axis: "rows", box: { row: 2, column: 0, rows: 2, columns: MAX_COLUMNS } });
    await type("Danh sách", `${column(book, "Phòng đề xuất")}15`, XS);
    expect(String(at(book, "Hạn mức", "A8"))).toBe("✕");
    expect(await differing()).toBe(0);
  }));

test("a person added below makes the results one row longer, and a new phòng a row of Tổng hợp with its own count", () =>
  atDesk(async ({ book, type, followed }) => {
    const last = cellsOf(book, "Danh sách").length;
    for (const [heading, text] of [["Mã", "P900"], ["Họ và tên", "Người Mới Thử"], ["Đơn vị", "Phòng Mới"], ["Chức vụ", "Chuyên viên"], ["Đảng viên", "x"], ["Phòng đề xuất", T]] as const)
      typeAt(sheet(book, "Danh sách"), `${column(book, heading)}${last + 1}`, text);
    await followed();
    expect(await differing()).toBe(0);
    const row = cellsOf(book, "Tổng hợp").find((cells) => cells[0] === "Phòng Mới") ?? never();
    expect(String(row[1])).toMatch(/^=.*COUNTIFS/);
    const total = cellsOf(book, "Tổng hợp").findIndex((cells) => cells[0] === "Toàn cơ quan");
    expect(at(book, "Tổng hợp", `B${total + 1}`)).toBe(32);
    await type("Danh sách", `${column(book, "Quyết định")}${last + 1}`, XS);
    expect(await differing()).toBe(0);
  }));

test("a refusal in the middle leaves what was typed alone, and without another edit the rest follows", () =>
  atDesk(async ({ book, open, knobs, type, state }) => {
    for (let after = 2; after <= 24; after += 4) {
      const failing = open.excel.host.syncs + after;
      knobs.failures.push({ sync: failing, action: 1, code: "GeneralException" });
      const level = after % 4 === 0 ? T : XS;
      await type("Danh sách", `${column(book, "Phòng đề xuất")}15`, level);
      knobs.failures.pop();
      expect(at(book, "Danh sách", `${column(book, "Phòng đề xuất")}15`)).toBe(level);
      expect(await differing()).toBe(0);
      expect(state()).toMatchObject({ notice: null, results: { stale: 0, refused: null } });
    }
  }), 120_000);

test("what is typed while results are being written is heard", () =>
  atDesk(async ({ book, open, type, followed }) => {
    const proposal = column(book, "Phòng đề xuất");
    const watcher = ({ request }: { readonly request: string }): void => {
      if (!/"ActionType":4,"Name":"Values"/.test(request)) return;
      open.excel.watchers.delete(watcher);
      typeAt(sheet(book, "Danh sách"), `${proposal}16`, XS);
    };
    open.excel.watchers.add(watcher);
    await type("Danh sách", `${proposal}15`, XS);
    expect(open.excel.watchers.size).toBe(0);
    await followed();
    expect(at(book, "Danh sách", `${proposal}16`)).toBe(XS);
    expect(await differing()).toBe(0);
  }));

test("a locked sheet is left alone, the others follow", () =>
  atDesk(async ({ book, type }) => {
    const before = cellsOf(book, "Hạn mức");
    Object.assign(sheet(book, "Hạn mức"), { protection: { options: {}, password: null } });
    await type("Danh sách", `${column(book, "Phòng đề xuất")}15`, XS);
    expect(cellsOf(book, "Hạn mức")).toEqual(before);
    expect(String(at(book, "Danh sách", `${column(book, "Cảnh báo")}15`))).toMatch(/^✕/);
  }));

/** What a saved file holds, read as anybody would read it. */
const readCopy = async (copy: Copy | null): Promise<{ readonly text: string; readonly book: Grids }> => {
  const bytes = new Uint8Array((await resolveObjectURL(copy?.file.href ?? "")?.arrayBuffer()) ?? never());
  const read = await readXlsx(bytes, "bản sao.xlsx");
  if (read.kind === "unreadable") throw new Error(read.why.kind);
  const zip = new PizZip(bytes);
  return { book: read.book, text: Object.keys(zip.files).filter((path) => path.endsWith(".xml")).map((path) => zip.file(path)?.asText() ?? "").join("\n") };
};

test("the copy to send away holds values only, also where the sheet shows #NAME?, and the workbook stays as it is", () =>
  atDesk(async ({ book, work, state }) => {
    const anchor = sheet(book, "Hạn mức").cells.get(TABLE_TOP + 1)?.get(0) ?? never();
    Object.assign(anchor, { formula: "=_xldudf_XEPLOAI_HANMUC(DanhSach[#All])", value: { error: "#NAME?" } });
    const before = contents(book);
    await work.freeze();
    expect(contents(book)).toEqual(before);
    const { text, book: copy } = await readCopy(state().copies.frozen);
    expect(/<f>|#NAME\?|XEPLOAI[._](?:HANMUC|KETQUA)|veryHidden/.exec(text)).toBeNull();
    expect(copy.sheets.map(({ name }) => name)).toEqual(["Cấu hình", "Quy tắc", "Danh sách", "Tập thể", "Tiêu chí", "Cấp độ", "Biểu quyết", "Hội nghị", "Hạn mức", "Tổng hợp", "Hồ sơ"]);
    expect(copy.sheets.find(({ name }) => name === "Hạn mức")?.cells[TABLE_TOP + 2]?.[0]).toBe("✕");
    expect(copy.sheets.find(({ name }) => name === "Danh sách")?.cells.flat()).toContain("Văn phòng Ban");
  }));

test("over a file the same copy is made, and nothing of it is a formula", async () => {
  const store = createStore();
  const work = paneWork(store, { kind: "browser" });
  await work.openFiles([Object.assign(new File([], "DS.xlsx"), { arrayBuffer: async () => new Uint8Array(readFileSync(SAMPLE)).buffer })]);
  await work.freeze();
  const { text, book } = await readCopy(store.state().copies.frozen);
  expect(/<f>|veryHidden/.exec(text)).toBeNull();
  expect(book.sheets.map(({ name }) => name)).not.toContain("Nhật ký");
});

test("a formula that shows #NAME? is told at the opening, and mended by one press", () =>
  atDesk(
    async ({ book, work, state }) => {
      expect(state().results.broken).toEqual(["Hạn mức!Z50"]);
      await work.mendFormulas();
      expect(sheet(book, "Hạn mức").cells.get(49)?.get(25)?.formula).toBe("=XEPLOAI.NHOM(A2)");
    },
    (book) => Object.assign(ensureCell(sheet(book, "Hạn mức"), 49, 25), { formula: "=_xldudf_XEPLOAI_NHOM(A2)", value: { error: "#NAME?" } }),
  ));

const DECISION = { by: "Trưởng Ban", on: "2023-11-24", why: "theo hướng dẫn của Sở Nội vụ" } as const;

test("a reading that is chosen is one step in Quy tắc with who, when and why, stands in the log, and is taken back whole", () =>
  atDesk(async ({ book, work, state }) => {
    const before = cellsOf(book, "Quy tắc");
    await work.applyReadings({ rounding: "ceil", leadersInQ1: true, unratedInQ1: true }, DECISION);
    const { source } = state();
    if (source.kind !== "open") throw new Error(source.kind);
    expect(source.opened.reading.regulation).toMatchObject({ readings: { rounding: "ceil" }, readingDecisions: { rounding: DECISION, leadersInQ1: DECISION, unratedInQ1: DECISION } });
    const log = source.opened.reading.log.filter(({ what = "" }) => what.includes("CACHHIEU"));
    expect(log).toHaveLength(3);
    expect(log.find(({ what = "" }) => what.includes("LAMTRON"))).toMatchObject({ from: "Làm tròn xuống", to: "Làm tròn lên", reason: "Trưởng Ban quyết định ngày 24/11/2023: theo hướng dẫn của Sở Nội vụ" });
    expect(await differing()).toBe(0);
    await work.restore();
    expect(cellsOf(book, "Quy tắc")).toEqual(before);
    expect(state().source).toMatchObject({ opened: { reading: { regulation: { readings: { rounding: "floor" }, readingDecisions: {} } } } });
  }));

test("the log goes into a file of its own, with what was changed since it was written", () =>
  atDesk(async ({ book, work, state, type }) => {
    await type("Danh sách", `${column(book, "Phòng đề xuất")}15`, XS);
    await work.saveLog();
    const { book: copy } = await readCopy(state().copies.log);
    expect(copy.sheets.map(({ name }) => name)).toEqual(["Nhật ký"]);
    expect(copy.sheets[0]?.cells.flat()).toContain(XS);
  }));
