import { emit, sheetNamed } from "../../excel-host/model/book";
import { MAX_COLUMNS } from "../../excel-host/model/box";
import { cellAt } from "../../excel-host/model/cells";
import { clearCells, mergeCells } from "../../excel-host/model/edit";
import { parseAddress } from "../../excel-host/model/address";
import { shiftCells } from "../../excel-host/model/shift";
import { typeAt } from "../../excel-host/model/user";
import { type Computed, computed, matrix } from "./computed";

const LAP = { parameters: [matrix("bảng")], run: (table: unknown[][]) => table };

let excel: Computed;
beforeEach(() => {
  excel = computed({ sheets: ["Danh sách"], functions: { LAP } });
});
afterEach(() => excel.stop());

const sheet = (): NonNullable<ReturnType<typeof sheetNamed>> => {
  const found = sheetNamed(excel.book, "Danh sách");
  if (!found) throw new Error();
  return found;
};
const clear = (address: string): void => {
  const box = parseAddress(address)?.box;
  if (box) clearCells(sheet(), box, "Contents");
};

/** Both kinds of formula that fill more than one cell. */
const KINDS = [
  ["a function of Excel", "=FILTER(A1:A4,A1:A4>0)"],
  ["a custom function", "=XEPLOAI.LAP(FILTER(A1:A4,A1:A4>0))"],
] as const;

describe.each(KINDS)("%s", (_, formula) => {
  beforeEach(async () => {
    excel.write("A1", [1], [2], [3], [-4]);
    excel.write("C1", [formula]);
    await excel.settled();
  });

  test("fills the cells below", () => {
    expect(excel.read("C1:C4")).toEqual([[1], [2], [3], [null]]);
    expect(cellAt(sheet(), 0, 2)?.spill).toEqual({ rows: 3, columns: 1 });
    expect(cellAt(sheet(), 2, 2)?.spilledFrom).toEqual({ row: 0, column: 2 });
  });

  test("grows and shrinks", async () => {
    excel.write("A4", [4]);
    await excel.settled();
    expect(excel.read("C1:C4")).toEqual([[1], [2], [3], [4]]);
    excel.write("A1", [-1], [-2]);
    await excel.settled();
    expect(excel.read("C1:C4")).toEqual([[3], [4], [null], [null]]);
    expect(cellAt(sheet(), 2, 2)?.spilledFrom).toBeNull();
  });

  test("a cell typed into the way makes it #SPILL!, and clearing it heals", async () => {
    const calls = excel.calls.length;
    typeAt(sheet(), "C3", "vướng");
    await excel.settled();
    expect(excel.read("C1:C3")).toEqual([["#SPILL!"], [null], ["vướng"]]);
    clear("C3");
    await excel.settled();
    expect(excel.read("C1:C3")).toEqual([[1], [2], [3]]);
    // Nothing it hands over changed.
    expect(excel.calls).toHaveLength(calls);
  });

  test("a cell that stands in the way from the start", async () => {
    excel.write("E2", ["vướng"]);
    excel.write("E1", [formula]);
    await excel.settled();
    expect(excel.read("E1:E3")).toEqual([["#SPILL!"], ["vướng"], [null]]);
    excel.write("E2", [""]);
    await excel.settled();
    expect(excel.read("E1:E3")).toEqual([[1], [2], [3]]);
  });

  test("clearing a spilled cell brings the value back", async () => {
    clear("C2:C3");
    await excel.settled();
    expect(excel.read("C1:C3")).toEqual([[1], [2], [3]]);
  });

  test("a formula that shrinks makes room for one that waits", async () => {
    excel.write("B3", ["={10,20}"]);
    await excel.settled();
    expect(excel.read("B3:C3")).toEqual([["#SPILL!", 3]]);
    excel.write("A3", [-3]);
    await excel.settled();
    expect(excel.read("B3:C3")).toEqual([[10, 20]]);
  });

  test("overwriting the formula takes its cells back, and those that look at them know", async () => {
    excel.write("E1", ["=SUM(C2:C9)"]);
    await excel.settled();
    expect(excel.read("E1")).toBe(5);
    excel.write("C1", ["xong"]);
    await excel.settled();
    expect(excel.read("C1:C3")).toEqual([["xong"], [null], [null]]);
    expect(excel.read("E1")).toBe(0);
  });

  test("what looks at spilled cells is computed with them, in chains too", async () => {
    excel.write("E1", ["=SUM(C1:C9)", "=C1:C3*10", "=SUM(F1:F9)", "=SUM(C1#)", "=ROWS(C1#)"]);
    await excel.settled();
    expect(excel.read("E1:I1")).toEqual([[6, 10, 60, 6, 3]]);
    excel.write("A2", [20], [30], [40]);
    await excel.settled();
    expect(excel.read("E1:I1")).toEqual([[91, 10, 510, 91, 4]]);
  });

  test("the block moves with its formula when rows are inserted above it, and through it", async () => {
    const insert = (at: number): unknown => shiftCells(sheet(), { kind: "insert", axis: "rows", box: { row: at, column: 0, rows: 1, columns: MAX_COLUMNS } });
    insert(0);
    await excel.settled();
    expect(excel.read("C1:C5")).toEqual([[null], [1], [2], [3], [null]]);
    insert(2);
    await excel.settled();
    expect(excel.read("C1:C6")).toEqual([[null], [1], [2], [3], [null], [null]]);
  });
});

test("merged cells in the way are #SPILL! until they are merged no more", async () => {
  mergeCells(sheet(), { row: 1, column: 3, rows: 1, columns: 2 }, false);
  excel.write("D1", ["={1;2}"]);
  await excel.settled();
  expect(excel.read("D1")).toBe("#SPILL!");
  sheet().merges = [];
  emit(excel.book, { kind: "styled", sheet: sheet(), box: { row: 1, column: 3, rows: 1, columns: 2 } });
  await excel.settled();
  expect(excel.read("D1:D2")).toEqual([[1], [2]]);
});

test("a table in the way is #SPILL! until it is gone", async () => {
  excel.write("H3", ["Mã"], ["P001"]);
  const table = excel.table("H3:H4", "DanhSach");
  excel.write("H2", ["={1;2}"]);
  await excel.settled();
  expect(excel.read("H2")).toBe("#SPILL!");
  excel.book.tables.splice(0);
  sheet().cells.get(2)?.delete(7);
  emit(excel.book, { kind: "tableDeleted", table });
  await excel.settled();
  expect(excel.read("H2:H3")).toEqual([[1], [2]]);
});

test("a table made over spilled cells makes them #SPILL!", async () => {
  excel.write("A1", ["={1;2;3}"]);
  await excel.settled();
  excel.table("A3:B4", "DanhSach");
  await excel.settled();
  expect(excel.read("A1:A2")).toEqual([["#SPILL!"], [null]]);
});

test("two blocks that would cross: the first stands, the other waits", async () => {
  excel.write("B1", ["={1;2;3}"]);
  excel.write("A2", ["={7,8,9}"]);
  await excel.settled();
  expect(excel.read("A1:C3")).toEqual([
    [null, 1, null],
    ["#SPILL!", 2, null],
    [null, 3, null],
  ]);
});

test("a block at the edge of the sheet does not fit", async () => {
  excel.write("XFD1", ["={1,2}"]);
  await excel.settled();
  expect(excel.read("XFD1")).toBe("#SPILL!");
});

test("what never comes to rest ends all the same", async () => {
  excel.write("A1", ["=RAND()*{1;2;3}", "=SUM(A1:A3)"]);
  await excel.settled();
  expect(excel.read("A1:A3")).toEqual([[expect.any(Number)], [expect.any(Number)], [expect.any(Number)]]);
  expect(excel.read("B1")).toEqual(expect.any(Number));
});
