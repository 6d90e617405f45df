import fc from "fast-check";
import { readFileSync } from "node:fs";
import { clipboardText, readPasted } from "../../src/taskpane/given/pasted";
import { waysToSave } from "../../src/taskpane/saving/waysToSave";
import { reduce } from "../../src/taskpane/reduce";
import { START, type PaneState } from "../../src/taskpane/state";
import { createStore } from "../../src/taskpane/store";
import { hasUnsavedChanges, wouldBeLost } from "../../src/taskpane/unsaved";
import { paneWork } from "../../src/taskpane/work";
import { readXlsx } from "../../src/workbook/xlsxFile";

const SAMPLE = readFileSync("samples/danh-sach-mau.xlsx");
const aFile = (name: string): File => Object.assign(new File([], name), { arrayBuffer: async () => new Uint8Array(SAMPLE).buffer });
const aPane = () => {
  const store = createStore();
  return { store, work: paneWork(store, { kind: "browser" }) };
};
const LIST = 'STT\tHọ và tên\tChức vụ\tGhi chú\r\n1\tNguyễn Văn Mẫu\tTrưởng phòng\t"dòng một\ndòng ""hai"""\r\n2\tTrần Thị Ví Dụ\tChuyên viên\t\r\n';

test("any workbook of any size comes back from the clipboard byte for byte, also with letters taken apart by a Mac", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100_000, size: "max" }), fc.constantFrom("Danh sách 2023.xlsx", "a · 12.xlsx"), fc.constantFrom("NFC", "NFD"), (bytes, name, form) => {
      expect(readPasted(clipboardText(name, bytes).normalize(form))).toEqual({ kind: "workbook", name, bytes });
    }),
    { numRuns: 40 },
  );
});

test("what lacks a part of a handed-over workbook is told, never read", () => {
  const whole = clipboardText("DS.xlsx", new Uint8Array(SAMPLE));
  for (const part of [whole.slice(0, -1), whole.slice(0, -4), whole.slice(0, 60), whole.replace("UEsD", "U?sD")]) expect(readPasted(part)).toEqual({ kind: "cut" });
});

test.each<[string, unknown]>([
  ["STT\tHọ và tên\n1\tNguyễn Văn Mẫu", { kind: "table", rows: [["STT", "Họ và tên"], ["1", "Nguyễn Văn Mẫu"]] }],
  ['a\t"x\ty"\r\n"6"" ống"\t5"\r\n\t\r\n', { kind: "table", rows: [["a", "x\ty"], ['6" ống', '5"']] }],
  ['a\t"chưa đóng\nb\tc', { kind: "table", rows: [["a", '"chưa đóng'], ["b", "c"]] }],
  ["Một câu chép nhầm", { kind: "nothing" }],
  ["Nguyễn Văn Mẫu\nTrần Thị Ví Dụ", { kind: "nothing" }],
  ["", { kind: "nothing" }],
])("pasted %j", (text, pasted) => expect(readPasted(text)).toEqual(pasted));

test("a pasted list is read as a roster; with a list open it is not taken for it", async () => {
  const { store, work } = aPane();
  await work.openPasted(LIST);
  const { source } = store.state();
  expect(source.kind === "open" && source.opened.review.people.map(({ person }) => person.name)).toEqual(["Nguyễn Văn Mẫu", "Trần Thị Ví Dụ"]);
  await work.openPasted("STT\tHọ và tên\n1\tLê Văn Khác");
  expect(store.state().source).toBe(source);
  expect(store.state().notice?.text).toMatch(/^Đang mở bảng vừa dán nên không nhận/);
});

test("the pane hands over what it has: ratings, answers and templates come out the same on the other side", async () => {
  const { store, work } = aPane();
  await work.openFiles([aFile("DS 2023.xlsx")]);
  const text = (await work.handOverText()) ?? "";
  const pasted = readPasted(text);
  if (pasted.kind !== "workbook") throw new Error(pasted.kind);
  expect(pasted.name).toBe("DS 2023.xlsx");
  expect((await readXlsx(pasted.bytes, pasted.name)).kind).toBe("book");
  const there = aPane();
  await there.work.openPasted(text);
  const rated = ({ source }: PaneState) => source.kind === "open" && source.opened.review.people.map(({ person, rating }) => [person.name, rating.proposal, rating.decision]);
  expect(rated(there.store.state())).toEqual(rated(store.state()));
});

test.each([
  ["browser", true, ["link", "picker"]],
  ["browser", false, ["link"]],
  ["windows", true, ["link", "picker", "dataLink", "handOver"]],
  ["web", true, ["link", "handOver"]],
  ["mac", false, ["handOver", "link"]],
] as const)("%s (chooses places: %s) saves by %j", (surface, picker, ways) => expect(waysToSave(surface, { picker })).toEqual(ways));

test("answers are unsaved until the workbook that holds them is saved; another file does not push them out", async () => {
  const { store, work } = aPane();
  await work.openFiles([aFile("một.xlsx")]);
  expect(wouldBeLost(store.state())).toBe(false);
  store.dispatch({ type: "templates", kept: store.state().templates.kept, unsaved: true, opened: null, text: "" });
  expect(hasUnsavedChanges(store.state())).toBe(true);
  await work.openFiles([aFile("hai.xlsx")]);
  expect(store.state()).toMatchObject({ source: { name: "một.xlsx" }, notice: { text: expect.stringMatching(/^một.xlsx có thay đổi chưa lưu nên chưa mở hai.xlsx/) } });
  await work.writeBook();
  const { book } = store.state();
  if (book === null) throw new Error("no workbook was made");
  expect(hasUnsavedChanges(store.state())).toBe(true);
  store.dispatch({ type: "saved", file: book });
  expect(wouldBeLost(store.state())).toBe(false);
  await work.openFiles([aFile("hai.xlsx")]);
  expect(store.state().source).toMatchObject({ name: "hai.xlsx" });
});

test("what is being made would be lost with the page", () => {
  expect(wouldBeLost(reduce(START, { type: "making", total: 3 }))).toBe(true);
});

test("a file that is gone, or is a folder, is told by name with what to do", async () => {
  const { store, work } = aPane();
  await work.openFiles([Object.assign(new File([], "USB.xlsx"), { arrayBuffer: () => Promise.reject(new DOMException("gone", "NotFoundError")) })]);
  expect(store.state().notice?.text).toMatch(/^Không lấy được USB\.xlsx: tệp đã bị xóa.*Chọn lại tệp \.xlsx\.$/);
  await work.openFiles([]);
  expect(store.state().notice?.text).toMatch(/Không thấy tệp nào/);
});

test("a file larger than any workbook we read is refused without being loaded", async () => {
  const { store, work } = aPane();
  const huge = Object.assign(new File([], "phim.xlsx"), { arrayBuffer: () => Promise.reject(new Error("it was loaded")) });
  Object.defineProperty(huge, "size", { value: 900_000_000 });
  await work.openFiles([huge]);
  expect(store.state().notice?.text).toMatch(/^phim\.xlsx: Tệp quá lớn \(859 MB/);
});
