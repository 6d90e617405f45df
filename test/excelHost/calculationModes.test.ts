import { type Computed, computed, scalar } from "./computed";

const GAP_DOI = { parameters: [scalar("số", "number")], run: (number: number) => number * 2 };

let excel: Computed;
beforeEach(() => {
  excel = computed({ functions: { GAPDOI: GAP_DOI } });
});
afterEach(() => excel.stop());

test("formulas a workbook is opened with are computed", async () => {
  excel.stop();
  excel = computed({
    fill: ({ sheets: [sheet] }) => {
      const style = sheet?.style;
      if (sheet && style) sheet.cells.set(0, new Map([[0, { value: 7, formula: "=1+1", style, spill: null, spilledFrom: null, quotePrefix: false }]]));
    },
  });
  await excel.settled();
  expect(excel.read("A1")).toBe(2);
});

test("an edit is computed without anybody asking", async () => {
  excel.write("A1", [1, "=A1+1"]);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(excel.read("B1")).toBe(2);
});

test("while it computes it is pending, then no more", async () => {
  excel.write("A1", ["=1+1"]);
  expect(excel.host.calculation.isPending()).toBe(true);
  await excel.host.calculation.settle();
  expect(excel.host.calculation.isPending()).toBe(false);
});

test("what is written while it computes is not lost", async () => {
  excel.write("A1", [1, "=A1+1", "=B1+1"]);
  const settled = excel.host.calculation.settle();
  await Promise.resolve();
  excel.write("A1", [10]);
  excel.write("B1", ["chữ"]);
  await settled;
  await excel.settled();
  expect(excel.read("A1:C1")).toEqual([[10, "chữ", "#VALUE!"]]);
});

describe("in manual mode", () => {
  beforeEach(async () => {
    excel.write("A1", [1, "=A1+1", "=XEPLOAI.GAPDOI(A1)"]);
    await excel.settled();
    excel.book.calculationMode = "Manual";
    excel.write("A1", [10]);
    await excel.host.calculation.settle();
  });

  test("an edit changes no formula until somebody asks", async () => {
    expect(excel.read("A1:C1")).toEqual([[10, 2, 2]]);
    expect(excel.host.calculation.isPending()).toBe(true);
    excel.host.calculation.recalculate("changed");
    await excel.settled();
    expect(excel.read("A1:C1")).toEqual([[10, 11, 20]]);
    expect(excel.host.calculation.isPending()).toBe(false);
    excel.write("A1", [5]);
    await excel.host.calculation.settle();
    expect(excel.read("B1")).toBe(11);
  });

  test("a formula is computed when it is written, what looks at it is not", async () => {
    excel.write("D1", ["=A1+5", "=D1+1"]);
    await excel.host.calculation.settle();
    expect(excel.read("D1:E1")).toEqual([[15, 16]]);
    excel.write("D1", ["=A1+6"]);
    await excel.host.calculation.settle();
    expect(excel.read("B1:E1")).toEqual([[2, 2, 16, 16]]);
  });

  test("a function written again is asked again, and its answer is shown", async () => {
    excel.write("C1", ["=XEPLOAI.GAPDOI(A1)"]);
    for (let patience = 0; excel.calls.length < 2 || excel.host.customFunctions.waiting() > 0; patience++) {
      if (patience > 50) throw new Error("It was not asked.");
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    await excel.host.calculation.settle();
    expect(excel.read("B1:C1")).toEqual([[2, 20]]);
  });

  test("automatic again, everything that waited is computed", async () => {
    excel.book.calculationMode = "Automatic";
    await excel.settled();
    expect(excel.read("A1:C1")).toEqual([[10, 11, 20]]);
  });
});

test("a batch that holds calculation back computes nothing until it ends", async () => {
  excel.write("A1", [1, "=A1+1"]);
  await excel.settled();
  excel.host.calculationSuspended = true;
  excel.write("A1", [10]);
  await excel.host.calculation.settle();
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(excel.read("B1")).toBe(2);
  excel.host.calculationSuspended = false;
  excel.host.calculation.resume();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(excel.read("B1")).toBe(11);
});

test("a stopped engine computes no more, also in the middle of its work", async () => {
  excel.write("A1", [1, "=A1+1"]);
  await excel.settled();
  excel.write("A1", [10]);
  const settled = excel.host.calculation.settle();
  excel.stop();
  await settled;
  excel.write("A1", [20]);
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(excel.read("B1")).toBe(2);
  expect(excel.host.calculation.isPending()).toBe(false);
});

test("the add-in is told which cells were computed", async () => {
  const told: unknown[] = [];
  excel.book.listeners.add((event) => event.kind === "calculated" && told.push(event.box));
  excel.write("A1", [1, "=A1+1", "={1;2}"]);
  await excel.settled();
  expect(told).toContainEqual({ row: 0, column: 1, rows: 2, columns: 2 });
});

test.each([
  ["somebody waits for", 0],
  ["nobody waits for", 30],
])("a fault of the engine %s is told once", async (_, milliseconds) => {
  excel.write("A1", ["=1+1"]);
  const { cells } = excel.book.sheets[0] ?? { cells: new Map() };
  cells.get = () => {
    throw new Error("hỏng");
  };
  if (milliseconds > 0) await new Promise((resolve) => setTimeout(resolve, milliseconds));
  await expect(excel.host.calculation.settle()).rejects.toThrow("hỏng");
  await expect(excel.host.calculation.settle()).resolves.toBeUndefined();
});
