import { readFileSync } from "node:fs";
import { openBook } from "../../src/prepareDossier";
import { frozenSheets, sentSheets } from "../../src/roster/frozenSheets";
import { resultSheets } from "../../src/roster/resultSheets";
import { readXlsx } from "../../src/workbook/xlsxFile";

test("a copy to send away names no button of ours and no cell of a list that is not in it; the heads of its results look like those of its tables", async () => {
  const read = await readXlsx(readFileSync("samples/danh-sach-mau.xlsx"), "danh-sach-mau.xlsx");
  if (read.kind !== "book") throw new Error(read.why.kind);
  const { reading, review } = openBook(read.book);
  const plans = sentSheets(resultSheets(reading, review));
  const copy = frozenSheets(plans);
  const texts = (sheets: typeof plans) => sheets.flatMap(({ blocks }) => blocks.flatMap(({ cells }) => cells.flat().filter((cell) => typeof cell === "string")));
  expect(texts(plans)).toEqual(expect.arrayContaining([expect.stringContaining("Cập nhật biểu đồ"), expect.stringMatching(/^Danh sách 2023!/)]));
  expect(texts(copy).filter((text) => /Cập nhật biểu đồ|^Danh sách 2023!/.test(text))).toEqual([]);
  const heads = copy.flatMap(({ blocks }) => blocks.filter(({ cells }) => ["Mã", "Dấu", "Đơn vị", "Mức được chọn"].includes(String(cells[0]?.[0]))).map(({ style, table }) => (table === undefined ? style : "heading")));
  expect(heads.length).toBeGreaterThan(4);
  expect(new Set(heads)).toEqual(new Set(["heading"]));
  // Nothing else is another cell than it was.
  for (const [at, { blocks }] of copy.entries()) {
    const cellsOf = (all: typeof blocks) => all.flatMap(({ top, left, cells }) => cells.flatMap((row, down) => row.map((cell, across) => [`${top + down},${left + across}`, cell] as const)));
    const before = new Map(cellsOf(plans[at]?.blocks ?? []));
    expect(cellsOf(blocks).filter(([place, cell]) => cell !== before.get(place) && cell !== null && !String(cell).startsWith("Biểu đồ vẽ"))).toEqual([]);
  }
});
