/** The built functions.js in the real runtime, their formulas in the workbook we write, at each supported Excel. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { univerCalculation } from "../../excel-host/calculation/univerCalculation";
import { knobsOf, type Requirements } from "../../excel-host/knobs";
import { type Book, sheetNamed } from "../../excel-host/model/book";
import { valueAt } from "../../excel-host/model/cells";
import { parseAddress } from "../../excel-host/model/address";
import { typeAt } from "../../excel-host/model/user";
import type { OpenExcel } from "../../excel-host/node/openInExcel";
import { brokenCells } from "../../src/roster/brokenCells";
import { columnName } from "../../src/roster/grid";
import { TABLE_TOP } from "../../src/roster/layout";
import type { SheetPlan } from "../../src/roster/sheetPlan";
import { excelWorkbook } from "../../src/workbook/excelWorkbook";
import { inOurExcel, plansOf, sampleBook } from "../support/inOurExcel";
import { builtSite, SITE_TIMEOUT } from "../support/site";

let site = "";
beforeAll(() => {
  site = builtSite();
}, SITE_TIMEOUT);

const builtText = (name: string): string => readFileSync(join(site, name), "utf8");

/** Opens the sample, writes our sheets as the add-in does, and waits for every formula. */
const withSample = async (requirements: Requirements, work: (open: OpenExcel, book: Book, plans: readonly SheetPlan[]) => Promise<void>): Promise<void> => {
  const book = await sampleBook();
  await inOurExcel(
    book,
    async (open) => {
      open.run(builtText("functions.js"));
      const workbook = excelWorkbook();
      await workbook.write(plansOf(await workbook.read()));
      await answered(open);
      await work(open, book, plansOf(await workbook.read()));
    },
    { knobs: knobsOf(requirements), calculation: univerCalculation, functions: { namespace: "XEPLOAI", ...JSON.parse(builtText("functions.json")) } },
  );
};

async function answered({ excel: { host } }: OpenExcel): Promise<void> {
  for (let patience = 0; patience < 500; patience++) {
    await host.calculation.settle();
    if (host.customFunctions.waiting() === 0 && !host.calculation.isPending()) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error("The functions do not answer.");
}

const never = (): never => {
  throw new Error("not there");
};
const at = (book: Book, sheet: string, row: number, column: number): unknown => {
  const found = sheetNamed(book, sheet);
  return found ? valueAt(found, row, column) : undefined;
};
const cell = (book: Book, sheet: string, address: string): unknown => {
  const box = parseAddress(address)?.box;
  return box && at(book, sheet, box.row, box.column);
};

/** Every block with a formula: what stands on the sheet beside what the plan computed. */
const liveBlocks = (book: Book, plans: readonly SheetPlan[]) =>
  plans.flatMap(({ name, blocks }) =>
    blocks
      .filter(({ formula }) => formula !== undefined)
      .map(({ top, left, cells, formula }) => ({
        formula,
        live: sheetNamed(book, name)?.cells.get(top)?.get(left)?.formula ?? null,
        shown: cells.map((row, down) => row.map((_, across) => at(book, name, top + down, left + across))),
        planned: cells.map((row) => row.map((value) => value ?? "")),
      })),
  );

const SPILLING: readonly (readonly [string, Requirements])[] = [
  ["Excel 2021 on Windows", { excelApi: "1.14" }],
  ["Excel of Microsoft 365 on Windows", {}],
  ["Excel for Mac", { platform: "Mac" }],
  ["Excel on the web", { platform: "OfficeOnline" }],
];

describe.each(SPILLING)("%s", (_, requirements) => {
  test("shows live what the pane computes, in every block", async () =>
    withSample(requirements, async ({ faults }, book, plans) => {
      const blocks = liveBlocks(book, plans);
      expect(blocks).toHaveLength(7);
      for (const { formula, live, shown, planned } of blocks) {
        expect(live).toBe(formula);
        expect(shown.map((row) => row.map((value) => value ?? ""))).toEqual(planned);
      }
      expect(faults).toEqual([]);
    }));
});

test("without custom functions the same cells hold plain values", async () => {
  const book = await sampleBook();
  await inOurExcel(
    book,
    async () => {
      const workbook = excelWorkbook();
      await workbook.write(plansOf(await workbook.read()));
      for (const { live, shown, planned } of liveBlocks(book, plansOf(await workbook.read()))) {
        expect(live).toBeNull();
        expect(shown.slice(1).map((row) => row.map((value) => value ?? "")).map((row) => row[0])).toEqual(planned.slice(1).map((row) => row[0]));
      }
    },
    { knobs: knobsOf({ excelApi: "1.14", customFunctions: false }), calculation: univerCalculation },
  );
});

/** Column of a heading of DanhSach, and where its results begin. */
const columnOf = (book: Book, heading: string): number => {
  for (let column = 0; column < 60; column++) if (at(book, "Danh sách", TABLE_TOP, column) === heading) return column;
  throw new Error(heading);
};

test("a rating typed in the sheet changes the flags at once, and the quota heals when it is taken back", async () =>
  withSample({}, async (open, book) => {
    const proposal = columnOf(book, "Phòng đề xuất");
    const unit = columnOf(book, "Đơn vị");
    const flag = columnOf(book, "Cảnh báo");
    const rows = Array.from({ length: 31 }, (_, index) => TABLE_TOP + 1 + index).filter((row) => at(book, "Danh sách", row, unit) === "Phòng Chính sách");
    const excellent = rows.filter((row) => at(book, "Danh sách", row, proposal) === "Hoàn thành xuất sắc nhiệm vụ");
    expect(excellent).toHaveLength(2);
    const flags = (): string[] => excellent.map((row) => String(at(book, "Danh sách", row, flag)).slice(0, 30));
    const over = /^✕ Trong số vượt hạn mức/;
    expect(flags().every((text) => over.test(text))).toBe(true);
    const list = sheetNamed(book, "Danh sách");
    const address = `${String.fromCharCode(65 + proposal)}${(excellent[1] ?? 0) + 1}`;
    if (list) typeAt(list, address, "Hoàn thành tốt nhiệm vụ");
    await answered(open);
    expect(flags().some((text) => over.test(text))).toBe(false);
    if (list) typeAt(list, address, "HTXS");
    await answered(open);
    expect(flags().every((text) => over.test(text))).toBe(true);
    expect(String(cell(book, "Hạn mức", "J5"))).toMatch(/xuất sắc; tối đa/);
  }));

test("“Khôi phục” brings the live formulas back, and they spill again", async () =>
  withSample({}, async (open, book, plans) => {
    const before = liveBlocks(book, plans).map(({ live, shown }) => ({ live, shown }));
    const workbook = excelWorkbook();
    await workbook.write(plansOf(await workbook.read()));
    await answered(open);
    await workbook.restore();
    await answered(open);
    expect(liveBlocks(book, plans).map(({ live, shown }) => ({ live, shown }))).toEqual(before);
  }));

/** What Excel makes of a formula when it meets it before the add-in: another text, or the same that nobody computes any more. */
const LEFT_BEHIND: readonly (readonly [string, (formula: string) => string])[] = [
  ["the name of the file format", (formula) => formula.replace("XEPLOAI.", "_xldudf_XEPLOAI_")],
  ["the file of another add-in before it", (formula) => formula.replace("XEPLOAI.", "'C:\\AddIns\\khac.xlam'!_xldudf_XEPLOAI_")],
  ["the formula as it was", (formula) => formula],
];

test.each(LEFT_BEHIND)("formulas left as #NAME? with %s are written again and live; “Khôi phục” brings back what stood there", (_, leave) =>
  withSample({}, async (open, book, plans) => {
    const anchors = plans.flatMap(({ name, blocks }) => blocks.flatMap(({ top, left, formula }) => (formula === undefined ? [] : [{ name, top, left, formula }])));
    for (const { name, top, left, formula } of anchors) {
      const sheet = sheetNamed(book, name) ?? never();
      typeAt(sheet, `${columnName(left)}${top + 1}`, "=KHONGCO()");
      await answered(open);
      Object.assign(sheet.cells.get(top)?.get(left) ?? never(), { formula: leave(formula) });
    }
    const workbook = excelWorkbook();
    const broken = brokenCells(await workbook.read());
    expect(broken).toHaveLength(anchors.length);
    const texts = (): unknown[] => anchors.map(({ name, top, left }) => sheetNamed(book, name)?.cells.get(top)?.get(left)?.formula);
    const before = texts();
    expect(await workbook.broken(broken)).toEqual(broken);
    expect(await workbook.mend(broken)).toEqual({ written: broken, left: [] });
    await answered(open);
    for (const { formula, live, shown, planned } of liveBlocks(book, plans)) {
      expect(live).toBe(formula);
      expect(shown.map((row) => row.map((value) => value ?? ""))).toEqual(planned);
    }
    expect(brokenCells(await workbook.read())).toEqual([]);
    await workbook.restore();
    expect(texts()).toEqual(before);
  }),
);

test("a formula of somebody else that shows #NAME? is left as it is, and named", () =>
  withSample({}, async (open, book) => {
    typeAt(sheetNamed(book, "Hạn mức") ?? never(), "B60", "=KHONGCO()");
    await answered(open);
    const workbook = excelWorkbook();
    expect(await workbook.broken(["Hạn mức!B60"])).toEqual([]);
    expect(await workbook.mend(["Hạn mức!B60"])).toEqual({ written: [], left: ["Hạn mức!B60"] });
  }));

test("a list that grew or shrank is written over a live one, and nothing old is left in the way", async () =>
  withSample({}, async (open, book) => {
    const workbook = excelWorkbook();
    const read = await workbook.read();
    const fewer = { ...read, sheets: read.sheets.map((grid) => ({ ...grid, cells: grid.name === "Danh sách" ? grid.cells.slice(0, 20) : grid.cells, tables: grid.tables.map((table) => ({ ...table, area: { ...table.area, bottom: Math.min(table.area.bottom, grid.name === "Danh sách" ? 19 : table.area.bottom) } })) })) };
    for (const grids of [fewer, read]) {
      const plans = plansOf(grids);
      await workbook.write(plans);
      await answered(open);
      for (const { shown, planned } of liveBlocks(book, plans)) expect(shown.map((row) => row.map((value) => value ?? ""))).toEqual(planned);
    }
  }));

const ALL = "DanhSach[#All],TapThe[#All],BieuQuyet[#All],CapDo[#All],QuyTac[#All]";
const TYPED: readonly (readonly [string, unknown])[] = [
  ['=XEPLOAI.NHOM("Phó Chánh Văn phòng")', "Phó Trưởng phòng và tương đương"],
  ['=XEPLOAI.NHOM("Điều phối viên",,QuyTac[#All])', "#N/A"],
  ['=XEPLOAI.MAU("Chuyên viên","x")', "02A"],
  ['=XEPLOAI.MAU("Chuyên viên","x","HĐ 111",QuyTac[#All])', "1269"],
  ["=XEPLOAI.MUCTRAN(5)", "Không xếp loại"],
  ['=XEPLOAI.MUCTRAN(5,,"x",,QuyTac[#All])', "Hoàn thành xuất sắc nhiệm vụ"],
  ["=XEPLOAI.MUCTRAN(13)", "#VALUE!"],
  ["=XEPLOAI.TRANSO(7,20%)", 1],
  ['=XEPLOAI.TRANSO(8,20,"0,5 lên")', 2],
  ["=XEPLOAI.KIEMPHIEU(10,10,10,0,6,4,0,0)", "Hoàn thành xuất sắc nhiệm vụ"],
  ["=XEPLOAI.KIEMPHIEU(10,10,10,0,5,5,0,0,60%)", "Biểu quyết lại: không mức nào quá 60% trên 10 phiếu"],
  ['=XEPLOAI.THEOTIEUCHI({"Tốt";"Xuất sắc"},{"";"x"})', "Hoàn thành xuất sắc nhiệm vụ"],
  ["=ROWS(XEPLOAI.KETQUA(DanhSach[#All],BieuQuyet[#All],CapDo[#All],QuyTac[#All]))", 32],
  [`=INDEX(XEPLOAI.HANMUC(${ALL}),1,3)`, "Phạm vi"],
  [`=INDEX(XEPLOAI.VIPHAM(${ALL}),1,2)`, "Mã"],
  [`=INDEX(XEPLOAI.CACHHIEU(${ALL}),1,4)`, "Cách hiểu"],
  [`=INDEX(XEPLOAI.TONGHOP(${ALL},"nhóm"),1,1)`, "Nhóm"],
  ["=INDEX(XEPLOAI.BANGKIEMPHIEU(BieuQuyet[#All],QuyTac[#All]),1,2)", "Kết quả"],
  ["=XEPLOAI.HANMUC(TapThe[#All])", "#VALUE!"],
];

describe("a function typed in a cell", () => {
  const shown = new Map<string, unknown>();
  beforeAll(
    () =>
      withSample({}, async (open, book) => {
        const sheet = sheetNamed(book, "Lịch họp") ?? never();
        const address = (row: number): string => `Z${40 + row}`;
        TYPED.forEach(([formula], row) => typeAt(sheet, address(row), formula));
        await answered(open);
        TYPED.forEach(([formula], row) => shown.set(formula, cell(book, "Lịch họp", address(row))));
      }),
    SITE_TIMEOUT,
  );

  test.each(TYPED)("%s gives %s", (formula, value) => expect(shown.get(formula)).toEqual(typeof value === "string" && value.startsWith("#") ? { error: value } : value));
});
