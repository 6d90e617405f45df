import { readFileSync } from "node:fs";
import { messageForRefusal } from "../../src/messages.vi/workbook";
import type { Host } from "../../src/taskpane/host";
import type { SheetPlan } from "../../src/roster/sheetPlan";
import { createStore, type Store } from "../../src/taskpane/store";
import { paneWork, type PaneWork } from "../../src/taskpane/work";
import { WorkbookRefusedError, type Refusal } from "../../src/workbook/refusal";
import { readXlsx } from "../../src/workbook/xlsxFile";
import { workbookBytes } from "../support/workbookFile";

const SAMPLE = readFileSync("samples/danh-sach-mau.xlsx");

/** A file of that name whose bytes come when `ready` does. */
const aFile = (name: string, bytes: Buffer = SAMPLE, ready: Promise<void> = Promise.resolve()): File =>
  Object.assign(new File([], name), { arrayBuffer: () => ready.then(() => new Uint8Array(bytes).buffer) });

const aPane = (): { store: Store; work: PaneWork } => {
  const store = createStore();
  return { store, work: paneWork(store, { kind: "browser" }) };
};
const nameOf = ({ source }: ReturnType<Store["state"]>): string => (source.kind === "open" ? source.name : source.kind);

test("a file that takes long to read does not come up over the one opened after it", async () => {
  const { store, work } = aPane();
  let arrive = (): void => undefined;
  const slow = work.openFiles([aFile("chậm.xlsx", SAMPLE, new Promise((resolve) => (arrive = resolve)))]);
  await work.openFiles([aFile("nhanh.xlsx")]);
  arrive();
  await slow;
  expect(nameOf(store.state())).toBe("nhanh.xlsx");
});

test("the workbook of a file is not offered for another one opened while it was being made", async () => {
  const { store, work } = aPane();
  await work.openFiles([aFile("một.xlsx")]);
  const writing = work.writeBook();
  store.dispatch({ type: "opening", name: "hai.xlsx" });
  await writing;
  expect(store.state().book).toBeNull();
});

test("nothing is made of a workbook in which nobody was found", async () => {
  const { store, work } = aPane();
  await work.openFiles([aFile("trống.xlsx", await workbookBytes({ Sheet1: [["STT", "Họ và tên", "Chức vụ"]] }))]);
  await work.makeAll();
  expect(store.state()).toMatchObject({ step: "list", work: { kind: "idle" }, made: null });
});

test("of several files dropped together one is read, the first workbook among them, and the notice names which", async () => {
  const { store, work } = aPane();
  await work.openFiles([aFile("ảnh.png", Buffer.from("x")), aFile("một.xlsx"), aFile("hai.xlsx")]);
  expect(nameOf(store.state())).toBe("một.xlsx");
  expect(store.state().notice).toEqual({ tone: "info", text: "Mỗi lần chỉ đọc một tệp: đã chọn một.xlsx, không đọc ảnh.png, hai.xlsx." });
  await work.openFiles([aFile("hỏng.xlsx", Buffer.from("x")), aFile("hai.xlsx")]);
  expect(store.state().notice?.text).toMatch(/^hỏng.xlsx: .*không đọc hai.xlsx\.$/);
  await work.openFiles([aFile("hai.xlsx")]);
  expect(store.state().notice).toBeNull();
});

/** What these tests do not ask of Excel. */
const IDLE = { hasUnfinishedWrite: () => Promise.resolve(false), answers: () => Promise.resolve(""), keepAnswers: () => Promise.resolve(), plain: () => Promise.resolve([]), refresh: () => Promise.resolve(0), broken: () => Promise.resolve([]), mend: () => Promise.resolve({ written: [], left: [] }), restore: () => Promise.resolve({ sheets: [], left: [] }), change: () => Promise.resolve([]), record: () => Promise.resolve(), templates: () => Promise.resolve({ versions: [], bytesOf: () => Promise.reject(new Error("none")) }), keepTemplates: () => Promise.resolve() };

test("in Excel, what was typed a moment ago is read before our sheets are written, and our sheets after", async () => {
  const read = await readXlsx(SAMPLE, "DS 2023.xlsx");
  if (read.kind !== "book") throw new Error("the sample cannot be read");
  const done: string[] = [];
  const workbook = { read: () => (done.push("read"), Promise.resolve(read.book)), write: () => (done.push("write"), Promise.resolve()), ...IDLE };
  const store = createStore();
  const work = paneWork(store, { kind: "excel", workbook, unasked: workbook, show: () => Promise.resolve(), watch: () => Promise.resolve(), hasFunctions: true });
  await work.openWorkbook();
  await work.writeBook();
  expect(done).toEqual(["read", "read", "write", "read"]);
  expect(store.state()).toMatchObject({ work: { kind: "idle" }, notice: { tone: "info" } });
});

test("in Excel, a reading begun before another ends before it: the older list never stays", async () => {
  const read = await readXlsx(SAMPLE, "DS 2023.xlsx");
  if (read.kind !== "book") throw new Error("the sample cannot be read");
  const waits = [0, 60, 0];
  let [readings, atOnce, most] = [0, 0, 0];
  const slowly = async () => {
    const name = `lần ${readings}`;
    most = Math.max(most, (atOnce += 1));
    await new Promise((resolve) => setTimeout(resolve, waits[readings++]));
    atOnce -= 1;
    return { ...read.book, name };
  };
  const workbook = { read: slowly, write: () => Promise.resolve(), ...IDLE };
  const store = createStore();
  const work = paneWork(store, { kind: "excel", workbook, unasked: workbook, show: () => Promise.resolve(), watch: () => Promise.resolve(), hasFunctions: true });
  await work.openWorkbook();
  await Promise.all([work.openWorkbook("watch"), work.changed([])]);
  expect(most).toBe(1);
  expect(store.state().source).toMatchObject({ kind: "open", name: "lần 2" });
});

test("in Excel, a sheet that is not ours is not written over: the pane shows the whole sentence, with the mend, and can write again", async () => {
  const why: Refusal = { kind: "sheetNotOurs", sheet: "Danh sách" };
  const read = await readXlsx(SAMPLE, "DS 2023.xlsx");
  if (read.kind !== "book") throw new Error("the sample cannot be read");
  const workbook = { read: () => Promise.resolve(read.book), write: () => Promise.reject(new WorkbookRefusedError(why)), ...IDLE };
  const host: Host = {
    kind: "excel",
    workbook,
    unasked: workbook,
    show: () => Promise.resolve(),
    watch: () => Promise.resolve(),
    hasFunctions: true,
  };
  const store = createStore();
  const work = paneWork(store, host);
  await work.openWorkbook();
  await work.writeBook();
  expect(store.state()).toMatchObject({ work: { kind: "idle" }, notice: { tone: "error", text: messageForRefusal(why) } });
  expect(store.state().notice?.text).toMatch(/“Danh sách” .*Đổi tên sheet đó/);
});

test("“Cập nhật biểu đồ” writes Tổng hợp by itself, from the list as it stands now", async () => {
  const read = await readXlsx(SAMPLE, "DS 2023.xlsx");
  if (read.kind !== "book") throw new Error("the sample cannot be read");
  const recorded: unknown[] = [];
  const workbook = { read: () => Promise.resolve(read.book), write: () => Promise.resolve(), ...IDLE, record: (plans: readonly SheetPlan[]) => (recorded.push(plans.map(({ name, charts }) => [name, charts?.length])), Promise.resolve()) };
  const store = createStore();
  const work = paneWork(store, { kind: "excel", workbook, unasked: workbook, show: () => Promise.resolve(), watch: () => Promise.resolve(), hasFunctions: true });
  await work.openWorkbook();
  await work.refreshCharts();
  expect(recorded).toEqual([[["Tổng hợp", 4]]]);
  expect(store.state().notice).toMatchObject({ tone: "info" });
});
