/** An edit is read until it is read; what Excel goes on refusing is said in the pane. Time is the test's own. */
import { LIVE } from "../../src/messages.vi/liveResults";
import { messageForRefusal } from "../../src/messages.vi/workbook";
import type { HowRead } from "../../src/taskpane/readingExcel";
import { sheetResults } from "../../src/taskpane/sheetResults";
import { createStore } from "../../src/taskpane/store";

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

const REFUSED: HowRead = { kind: "refused", text: messageForRefusal({ kind: "cellBeingEdited" }) };
const [READ, BUSY]: HowRead[] = [{ kind: "read" }, { kind: "busy" }];

/** A pane whose readings end as listed, the last of them again and again; and the seconds at which it read. */
function aPane(...ends: readonly (HowRead | undefined)[]) {
  const store = createStore();
  const seconds: number[] = [];
  const start = Date.now();
  const never = () => Promise.reject(new Error("not asked for"));
  const { changed } = sheetResults({ store, host: { kind: "browser" }, core: never, readAgain: never, guarded: never }, async (wanted) => {
    if (!wanted()) return { kind: "none" };
    seconds.push((Date.now() - start) / 1000);
    return ends[Math.min(seconds.length, ends.length) - 1] ?? { kind: "none" };
  });
  return { seconds, edit: () => void changed([]), refused: () => store.state().results.refused };
}

test("what is read at once is read once", async () => {
  const { seconds, edit } = aPane(READ);
  edit();
  await jest.advanceTimersByTimeAsync(120_000);
  expect(seconds).toEqual([0]);
});

test("what Excel refuses is tried again with growing waits, and nothing is said once it is read", async () => {
  const { seconds, edit, refused } = aPane(REFUSED, REFUSED, REFUSED, READ);
  edit();
  await jest.advanceTimersByTimeAsync(120_000);
  expect(seconds).toEqual([0, 1, 3, 7]);
  expect(refused()).toBeNull();
});

test("what Excel goes on refusing is given up and said, with the mend", async () => {
  const { seconds, edit, refused } = aPane(REFUSED);
  edit();
  await jest.advanceTimersByTimeAsync(30_000);
  expect(refused()).toBeNull();
  await jest.advanceTimersByTimeAsync(120_000);
  expect(seconds).toEqual([0, 1, 3, 7, 15, 31]);
  expect(LIVE.behind(refused() ?? "")).toMatch(/chưa theo kịp thay đổi mới nhất.*Nhấn Enter hoặc Esc/);
});

test("a newer edit takes over: the older one is no longer tried, and the waits begin anew", async () => {
  const { seconds, edit } = aPane(REFUSED, REFUSED, REFUSED, REFUSED, READ);
  edit();
  await jest.advanceTimersByTimeAsync(4000);
  edit();
  await jest.advanceTimersByTimeAsync(120_000);
  expect(seconds).toEqual([0, 1, 3, 4, 5]);
});

test("while documents are made nothing is read, however long it takes; the edit is read afterwards", async () => {
  const { seconds, edit, refused } = aPane(...Array.from({ length: 90 }, () => BUSY), READ);
  edit();
  await jest.advanceTimersByTimeAsync(120_000);
  expect(seconds).toHaveLength(91);
  expect(refused()).toBeNull();
});
