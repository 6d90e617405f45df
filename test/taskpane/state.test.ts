import type { Dossier, Opened } from "../../src/prepareDossier";
import { reduce } from "../../src/taskpane/reduce";
import { isEmpty, START, type Action, type Made, type PaneState } from "../../src/taskpane/state";
import { anOverfullUnit } from "./anOpened";

const after = (...actions: readonly Action[]): PaneState => actions.reduce(reduce, START);
const opened = anOverfullUnit();
const open: Action = { type: "opened", name: "Danh sách 2023.xlsx", from: "file", opened, leftOut: [], book: { name: "", sheets: [] }, typed: [] };
const made = (failures: number): Made => ({
  dossier: { files: [{}, {}], failures: Array.from({ length: failures }, () => ({})) } as unknown as Dossier,
  opened,
  zip: { name: "ho-so.zip", href: "blob:1", blob: new Blob() },
  stored: { files: [], pieces: [] },
  outgoing: [],
  planned: 2 + failures,
  inUse: "",
  asked: 2 + failures,
});

const ANOTHER_FORM = { path: "02A/P001.docx" } as unknown as Opened["documents"][number];
const opening = (name: string): Action => ({ type: "opening", name });
const MADE = [open, { type: "making", total: 2 }, { type: "made", made: made(0) }, { type: "bookMade", book: { name: "so.xlsx", href: "blob:2", blob: new Blob() } }] as const;

test("the same file read again, mended, keeps the step the clerk stands in, and the dossier as one made from earlier data", () => {
  const again = { ...opened, documents: [ANOTHER_FORM] };
  const state = after(...MADE, { type: "go", step: "quotas" }, opening("Danh sách 2023.xlsx"), { ...open, opened: again });
  expect(state).toMatchObject({ step: "quotas", book: null, made: { zip: { href: "blob:1" } } });
  expect(state.made?.opened).not.toBe(again);
});

test("another file takes the clerk to the first step, without the dossier, the workbook and the ticks of the first", () => {
  const left: Action = { type: "tick", list: "units", id: "Phòng Chính sách", on: false };
  const state = after(...MADE, left, { type: "filter", filter: "noVote" }, opening("Danh sách khác.xlsx"), { ...open, name: "Danh sách khác.xlsx" });
  expect(state).toMatchObject({ step: "list", made: null, book: null, filter: "all", left: { forms: [], units: [] }, work: { kind: "idle" } });
});

test("another file opened while documents are made leaves nothing of that work, whenever it ends", () => {
  const state = after(open, { type: "making", total: 40 }, { type: "cancelling" }, opening("Danh sách khác.xlsx"), { ...open, name: "Danh sách khác.xlsx" }, { type: "cancelled" });
  expect(state).toMatchObject({ step: "list", work: { kind: "idle" } });
});

test("a file that cannot be read leaves no half-open roster behind, only the sentence", () => {
  const state = after(open, { type: "opening", name: "ảnh.png" }, { type: "unreadable", text: "Đây không phải tệp Excel." });
  expect(state.source).toEqual({ kind: "none" });
  expect(state.notice).toEqual({ tone: "error", text: "Đây không phải tệp Excel." });
});

test("a workbook without people is told from one with people, and says aloud what it needs", () => {
  const empty = after({ ...open, opened: { ...opened, review: { ...opened.review, people: [] } } });
  expect([isEmpty(empty.source), isEmpty(after(open).source), isEmpty(START.source)]).toEqual([true, false, false]);
  expect(empty.spoken).toMatch(/Không tìm thấy người nào trong Danh sách 2023.xlsx.*Họ và tên/);
});

test("making shows the dossier, where the answer will stand", () => {
  expect(after(open, { type: "making", total: 40 })).toMatchObject({ step: "dossier", work: { kind: "making", done: 0, total: 40 } });
});

test("progress is spoken once a quarter, not once a name", () => {
  const spoken = new Set<string>();
  let state = after(open, { type: "making", total: 40 });
  for (let done = 0; done <= 40; done += 1) {
    state = reduce(state, { type: "progress", done, total: 40, name: `P${done}` });
    spoken.add(state.spoken);
  }
  expect([...spoken].filter((text) => text.includes("phần trăm"))).toHaveLength(3);
});

test("progress that comes after the end changes nothing", () => {
  const state = after(open, { type: "making", total: 40 }, { type: "made", made: made(0) });
  expect(reduce(state, { type: "progress", done: 40, total: 40, name: null })).toBe(state);
});

test("stopping keeps what was made before, and says how far it came", () => {
  const state = after(open, { type: "making", total: 2 }, { type: "made", made: made(0) }, { type: "making", total: 40 }, { type: "progress", done: 7, total: 40, name: "P007" }, { type: "cancelling" }, { type: "cancelled" });
  expect(state.work).toEqual({ kind: "cancelled", done: 7, total: 40 });
  expect(state.made?.zip.href).toBe("blob:1");
});

test("a workbook read again because a cell changed keeps the step, and the dossier as one made from earlier data", () => {
  const inExcel = { ...open, from: "excel" } as const;
  const state = after(inExcel, { type: "making", total: 2 }, { type: "made", made: made(0) }, { type: "go", step: "forms" }, { ...inExcel, opened: { ...opened, documents: [ANOTHER_FORM] }, watched: true });
  expect(state).toMatchObject({ step: "forms", made: { zip: { href: "blob:1" } } });
  expect(state.made?.opened).not.toBe(state.source.kind === "open" ? state.source.opened : null);
});

test("a workbook read again with nothing changed on any form leaves the dossier up to date", () => {
  const again = { ...opened, problems: [] };
  const state = after(...MADE, { ...open, opened: again, watched: true });
  expect(state.made?.opened).toBe(again);
});

test("a result workbook made from an earlier reading is not offered for the new one", () => {
  const state = after(open, { type: "writing" }, { type: "bookMade", book: { name: "so.xlsx", href: "blob:2", blob: new Blob() } });
  expect(state.book?.href).toBe("blob:2");
  expect(reduce(state, open).book).toBeNull();
});

test("a fault ends the work it came from, so that the buttons can be pressed again", () => {
  expect(after(open, { type: "making", total: 40 }, { type: "fault", text: "Không tải được mẫu." }).work.kind).toBe("idle");
});

test("unticking twice and ticking once ends ticked", () => {
  const off: Action = { type: "tick", list: "forms", id: "02A", on: false };
  expect(after(open, off, off, { ...off, on: true }).left.forms).toEqual([]);
});

test("failures are told with the files made", () => {
  expect(after(open, { type: "making", total: 5 }, { type: "made", made: made(3) }).spoken).toBe("Đã tạo 2 tệp, 3 biểu mẫu chưa tạo được.");
});
