import { readFileSync } from "node:fs";
import { gridOf, type Grid } from "../../src/roster/grid";
import { NO_EDITS } from "../../src/roster/recipe";
import { gridPieces, gridsOf } from "../../src/taskpane/longWork/gridPieces";
import { openFile } from "../../src/taskpane/longWork/longWork";
import { startLongWorker } from "../../src/taskpane/longWork/startLongWorker";
import { answerOf, answerPieces, done } from "../../src/taskpane/longWork/tasks";

const SAMPLE = new Uint8Array(readFileSync("samples/danh-sach-mau.xlsx"));

/** As it arrives from another thread. */
const handedOver = (grid: Grid): Grid | undefined => gridsOf([...gridPieces(grid)].map((piece) => structuredClone(piece)))[0];

test("a sheet of any length arrives with every cell and its look, in pieces", () => {
  const grid = gridOf("Dài", Array.from({ length: 4001 }, (_, row) => [row, `Người ${row}`, row % 2 === 0 ? null : { error: "#REF!" }, true]), {
    formatAt: (row, column) => (column === 0 ? (row % 3 === 0 ? "dd/mm/yyyy" : "0") : "General"),
    fontAt: (row) => (row > 3999 ? ".VnTime" : null),
    boldAt: (row) => row === 0,
    hiddenRows: new Set([7]),
    merges: [{ top: 0, left: 0, bottom: 0, right: 3 }],
    tables: [{ name: "DanhSach", area: { top: 0, left: 0, bottom: 9, right: 3 } }],
  });
  const arrived = handedOver(grid);
  expect([...gridPieces(grid)].length).toBe(3);
  expect({ ...arrived, formatAt: 0, fontAt: 0, boldAt: 0 }).toEqual({ ...grid, formatAt: 0, fontAt: 0, boldAt: 0 });
  for (const row of [0, 1, 3, 3749, 3750, 4000, 4001])
    for (const column of [0, 3]) {
      const beyond = row > 4000;
      expect(arrived?.formatAt(row, column)).toBe(beyond ? "General" : grid.formatAt(row, column));
      expect(arrived?.fontAt(row, column)).toBe(beyond ? null : grid.fontAt(row, column));
      expect(arrived?.boldAt(row, column)).toBe(grid.boldAt(row, column));
    }
});

test("an empty sheet arrives empty", () => expect(handedOver(gridOf("Trống", []))).toMatchObject({ name: "Trống", cells: [] }));

test("the sample read in another thread is the sample read here: people, documents, problems, cells and their looks", async () => {
  const here = await done({ kind: "file", bytes: SAMPLE, name: "Mẫu.xlsx", edits: NO_EDITS, own: null }, []);
  const there = answerOf([...answerPieces(here)].map((piece) => structuredClone(piece)));
  if (here.kind !== "file" || there.kind !== "file") throw new Error("the sample cannot be read");
  expect(there.opened).toEqual(here.opened);
  expect(there.leftOut).toEqual(here.leftOut);
  const looks = (sheets: readonly Grid[]) => sheets.map(({ name, cells, formatAt, fontAt, boldAt }) => [name, cells.map((row, at) => row.map((cell, column) => [cell, formatAt(at, column), fontAt(at, column), boldAt(at, column)]))]);
  expect(looks(there.book.sheets)).toEqual(looks(here.book.sheets));
  const again = await done({ kind: "book", name: "Mẫu.xlsx", edits: NO_EDITS, own: [], typed: null }, there.book.sheets);
  expect(again).toEqual({ kind: "opened", opened: here.opened, leftOut: here.leftOut, results: null });
});

test("a worker that dies is done without: the page reads the file itself", async () => {
  let posted = 0;
  class DyingWorker {
    onerror: ((event: { message: string; preventDefault: () => void }) => void) | null = null;
    postMessage(): void {
      posted += 1;
      queueMicrotask(() => this.onerror?.({ message: "killed", preventDefault: () => undefined }));
    }
  }
  Object.assign(globalThis, { Worker: DyingWorker });
  try {
    for (const name of ["Một.xlsx", "Hai.xlsx"]) {
      const read = await openFile(SAMPLE, name, NO_EDITS);
      expect(read.kind === "file" && [read.book.name, read.opened.review.people.length]).toEqual([name, 31]);
    }
    expect(posted).toBe(1);
  } finally {
    Reflect.deleteProperty(globalThis, "Worker");
  }
});

test("whoever waited for a worker's answer is let go with its end, and so is the list in it", () => {
  const worker: { onmessage?: (event: { data: unknown }) => void } = {};
  const made = function () {
    return worker;
  };
  Object.assign(globalThis, { Worker: made });
  try {
    const heard: unknown[] = [];
    startLongWorker()?.listen(1, (message) => heard.push(message));
    const end = { id: 1, piece: { of: "end" } };
    worker.onmessage?.({ data: end });
    worker.onmessage?.({ data: end });
    expect(heard).toEqual([end]);
  } finally {
    Reflect.deleteProperty(globalThis, "Worker");
  }
});
