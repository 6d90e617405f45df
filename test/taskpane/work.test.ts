import { readFileSync } from "node:fs";
import { createStore, type Store } from "../../src/taskpane/store";
import { paneWork, type PaneWork } from "../../src/taskpane/work";
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
