import fc from "fast-check";
import type { Area } from "../../src/roster/grid";
import { areaWithout, joinedMerges } from "../../src/workbook/areas";
import { batchesOf, excelValue, halves, type ValueBlock } from "../../src/workbook/excelValues";
import { cellOf, trimmed } from "../../src/workbook/readExcel";
import { contentOf, lastWrite, ledgerOf, ledgerRows, nextWrite, ourFormulas, type ReplacedBlock, withBlocks, withEmpty } from "../../src/workbook/restoreLedger";
import { blockSize, inRowBlocks, rowBlocks } from "../../src/workbook/rowBlocks";
import { contains } from "../../src/workbook/sheetLayout";

describe("cells on their way to and from Excel", () => {
  test.each([
    ["=A1", "'=A1"], ["-Lê", "'-Lê"], ["@x", "'@x"], ["007", "'007"], ["12/8/75", "'12/8/75"], ["'trích", "''trích"], ["TRUE", "'TRUE"], ["Tháng 5", "'Tháng 5"],
    ["Đặng Thị Gương", "Đặng Thị Gương"], ["", ""], [null, ""], [true, true], [1975, 1975], [{ error: "#N/A" }, "#N/A"],
  ])("%j is written as %j", (cell, value) => expect(excelValue(cell)).toBe(value));

  test.each([["", "Empty", null], ["", "String", null], ["#REF!", "Error", { error: "#REF!" }], ["#REF!", "String", "#REF!"], [0, "Double", 0], [false, "Boolean", false]])(
    "%j of type %s is read as %j",
    (value, type, cell) => expect(cellOf(value, type)).toEqual(cell),
  );

  test("rows and columns at the end that hold nothing are left out", () =>
    expect(trimmed([[null, "a", null], [null, null, null], ["b", null, null], [null, null, null]])).toEqual([[null, "a"], [null, null], ["b", null]]));
});

describe("rows in blocks", () => {
  test("blocks cover every row once", () => expect(rowBlocks(4500, 2000)).toEqual([{ first: 0, count: 2000 }, { first: 2000, count: 2000 }, { first: 4000, count: 500 }]));
  test("wide sheets have shorter blocks, of one row at least", () => expect([blockSize(30, 2000, 60_000), blockSize(100, 2000, 60_000), blockSize(99_999, 2000, 60_000)]).toEqual([2000, 600, 1]));

  test("a block that is too much is halved until it passes, in order", () =>
    fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 50 }), async (total, most) => {
        const done = await inRowBlocks(rowBlocks(total, 100), () => true, async (rows) => {
          if (rows.count > most) throw new Error("too much");
          return rows.count;
        });
        expect(done.flatMap(({ rows }) => Array.from({ length: rows.count }, (_, at) => rows.first + at))).toEqual(Array.from({ length: total }, (_, at) => at));
      }),
    ));

  test("an error that halving cannot help is thrown at once", async () => {
    let calls = 0;
    const work = async (): Promise<never> => {
      calls++;
      throw new Error("locked");
    };
    await expect(inRowBlocks([{ first: 0, count: 8 }], () => false, work)).rejects.toThrow("locked");
    expect(calls).toBe(1);
  });
});

describe("blocks in batches", () => {
  const block = (top: number, rows: number, columns: number): ValueBlock => ({ sheet: "A", top, left: 0, values: Array.from({ length: rows }, (_, at) => Array.from({ length: columns }, () => top + at)) });

  test("small blocks share a request, a tall one is cut between rows", () => {
    const batches = batchesOf([block(0, 1, 1), block(3, 3000, 26), block(9000, 2, 2)], 40_000, 2000);
    expect(batches.map((batch) => batch.map(({ top, values }) => [top, values.length]))).toEqual([[[0, 1], [3, 1538]], [[1541, 1462], [9000, 2]]]);
  });

  test("every row is written once, whatever the limits, also when batches are halved", () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 5 })), { maxLength: 6 }), fc.integer({ min: 1, max: 60 }), (sizes, most) => {
        const blocks = sizes.map(([rows, columns], at) => block(at * 100, rows, columns));
        const split = (batch: readonly ValueBlock[]): readonly ValueBlock[] => {
          const parts = halves(batch);
          return parts === null ? batch : parts.flatMap(split);
        };
        const rows = (some: readonly ValueBlock[]): unknown => some.flatMap(({ top, values }) => values.map((row, at) => [top + at, row]));
        const batches = batchesOf(blocks, most, 2000);
        expect(rows(batches.flat())).toEqual(rows(blocks));
        expect(rows(batches.flatMap(split))).toEqual(rows(blocks));
        expect(batches.every((batch) => batch.length === 1 || batch.reduce((sum, one) => sum + one.values.flat().length, 0) <= most)).toBe(true);
      }),
    ));
});

describe("areas", () => {
  const anArea = fc.tuple(fc.nat(6), fc.nat(6), fc.nat(6), fc.nat(6)).map(([a, b, c, d]): Area => ({ top: Math.min(a, b), bottom: Math.max(a, b), left: Math.min(c, d), right: Math.max(c, d) }));

  test("what is left of an area holds each cell outside the others once, and no other", () =>
    fc.assert(
      fc.property(anArea, fc.array(anArea, { maxLength: 3 }), (area, others) => {
        const rest = areaWithout(area, others);
        for (let row = 0; row <= 6; row++)
          for (let column = 0; column <= 6; column++) {
            const wanted = contains(area, row, column) && !others.some((other) => contains(other, row, column));
            expect(rest.filter((one) => contains(one, row, column))).toHaveLength(wanted ? 1 : 0);
          }
      }),
    ));

  test("a merge cut between two blocks is one again; two merges that touch there stay two", () => {
    const parts = [{ top: 5, left: 0, bottom: 9, right: 1 }, { top: 10, left: 0, bottom: 12, right: 1 }];
    expect(joinedMerges(parts, new Set([0, 10]), () => false)).toEqual([{ top: 5, left: 0, bottom: 12, right: 1 }]);
    expect(joinedMerges(parts, new Set([0, 10]), (row) => row === 10)).toEqual(parts);
    expect(joinedMerges(parts, new Set([0]), () => false)).toEqual(parts);
  });
});

describe("the ledger of replaced blocks", () => {
  const replaced = (write: number, sheet = "Danh sách", text = "x"): ReplacedBlock => ({ write, sheet, area: { top: 0, left: 0, bottom: 0, right: 0 }, contents: [[text]], formats: [["@"]], tables: [] });

  test("a formula comes back as one, a text that looks like one as a text", () => {
    expect([contentOf(3, "=1+2"), contentOf("=1+2", "=1+2"), contentOf("007", "007"), contentOf(7, 7)]).toEqual(["=1+2", "'=1+2", "'007", 7]);
  });

  test("the last twenty blocks are kept, an older write whole or not at all, and the newest always", () => {
    const ledger = Array.from({ length: 10 }, (_, at) => [replaced(at), replaced(at, "B"), replaced(at, "C")]).flat();
    expect([...new Set(withBlocks(ledger, [replaced(10)]).map(({ write }) => write))]).toEqual([4, 5, 6, 7, 8, 9, 10]);
    expect(withBlocks(ledger, Array.from({ length: 30 }, () => replaced(10)))).toHaveLength(30);
    expect(withBlocks([replaced(1, "A", "x".repeat(8_000_000))], [replaced(2)])).toEqual([replaced(2)]);
  });

  test("the last write is taken whole", () => {
    const ledger = [replaced(1), replaced(2), replaced(2, "B")];
    expect(lastWrite(ledger)).toEqual({ blocks: ledger.slice(1), rest: [replaced(1)] });
    expect([nextWrite(ledger), nextWrite([]), lastWrite([]).blocks]).toEqual([3, 1, []]);
  });

  test("it goes through the cells of a sheet and back, whatever the texts", () =>
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary", maxLength: 40 }), { minLength: 1, maxLength: 5 }), (texts) => {
        const ledger = texts.map((text, at) => replaced(at, "Danh sách", text));
        const rows = ledgerRows(ledger);
        const cells = rows.map((row) => row.map((text) => String(excelValue(text)).replace(/^'/, "")));
        expect(ledgerOf(cells)).toEqual(ledger);
      }),
    ));

  test("a long block takes several cells, none over what a cell holds; a foreign row is passed over", () => {
    const long = replaced(1, "Danh sách", "😀ắ".repeat(40_000));
    const rows = ledgerRows([long]);
    expect(rows[0]?.every((text) => text.length <= 30_000)).toBe(true);
    expect(ledgerOf([["ghi chú", 5], ...rows])).toEqual([long]);
  });

  test("what a formula of ours spilled is not kept as values in its way", () => {
    const block: ReplacedBlock = { ...replaced(1), area: { top: 4, left: 7, bottom: 5, right: 8 }, contents: [["=XEPLOAI.KETQUA(DanhSach[#All])", "b"], ["c", "d"]] };
    expect(ourFormulas(block)).toEqual([{ row: 4, column: 7 }]);
    expect(withEmpty(block, { top: 4, left: 7, bottom: 5, right: 7 }, 4, 7).contents).toEqual([["=XEPLOAI.KETQUA(DanhSach[#All])", "b"], ["", "d"]]);
  });
});
