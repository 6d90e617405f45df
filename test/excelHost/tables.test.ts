import { typeAt } from "../../excel-host/model/user";
import { openBook, refusal, type TestExcel } from "./openBook";

let excel: TestExcel;
beforeAll(async () => {
  excel = await openBook();
});
afterAll(() => excel.open.close());

const bare = (address: string): string => address.replace(/^.*!/, "");
let tables = 0;

/** A table of three people from B2 on, on a sheet of its own, and what it says after some work. */
async function afterwards(work: (table: Excel.Table, sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown): Promise<{ address: string; values: unknown[][]; below: unknown }> {
  return excel.onSheet(async (sheet, context) => {
    sheet.getRange("B2:D5").values = [["Mã", "Họ và tên", "Điểm"], ["1", "An", 3], ["2", "Bình", 2], ["3", "Chi", 1]];
    sheet.getRange("B6").values = [["dưới bảng"]];
    const table = sheet.tables.add("B2:D5", true);
    table.name = `Bảng${++tables}`;
    await context.sync();
    await work(table, sheet, context);
    const [range, below] = [table.getRange().load("address,values"), sheet.getRange("B2:B30").load("values")];
    await context.sync();
    return { address: bare(range.address), values: range.values, below: below.values.findIndex(([value]) => value === "dưới bảng") + 2 };
  });
}

const HEAD = ["Mã", "Họ và tên", "Điểm"];
const [AN, BINH, CHI] = [[1, "An", 3], [2, "Bình", 2], [3, "Chi", 1]];

describe("rows", () => {
  test("are added at the end, what stands below moves down", async () =>
    expect(await afterwards((table) => table.rows.add(undefined, [[4, "Dũng", 5], [5, "Em", 6]]))).toEqual({ address: "B2:D7", values: [HEAD, AN, BINH, CHI, [4, "Dũng", 5], [5, "Em", 6]], below: 8 }));
  test("are added between others", async () =>
    expect((await afterwards((table) => table.rows.add(1, [[9, "Giữa", 0]]))).values).toEqual([HEAD, AN, [9, "Giữa", 0], BINH, CHI]));
  test("of another width are refused", async () =>
    expect(await refusal(afterwards((table, _, context) => (table.rows.add(undefined, [[1, 2]]), context.sync())))).toEqual({ code: "InvalidArgument", location: "TableRowCollection.add" }));
  test("are deleted one by one and several at once", async () => {
    expect((await afterwards((table) => table.rows.getItemAt(1).delete())).values).toEqual([HEAD, AN, CHI]);
    expect((await afterwards((table) => table.rows.deleteRowsAt(0, 2))).values).toEqual([HEAD, CHI]);
  });
  test("the last one is emptied, and the next one added fills it", async () => {
    expect(await afterwards((table) => table.rows.deleteRowsAt(0, 3))).toMatchObject({ address: "B2:D3", values: [HEAD, ["", "", ""]] });
    expect((await afterwards((table) => (table.rows.deleteRowsAt(0, 3), table.rows.add(undefined, [CHI ?? []])))).values).toEqual([HEAD, CHI]);
  });
  test("are counted, read and written", async () => {
    const found = await afterwards(async (table, _, context) => {
      const [count, row] = [table.rows.getCount(), table.rows.getItemAt(2).load("values,index")];
      table.rows.getItemAt(0).values = [[7, "An", 7]];
      await context.sync();
      expect([count.value, row.index, row.values]).toEqual([3, 2, [CHI]]);
    });
    expect(found.values[1]).toEqual([7, "An", 7]);
  });
});

describe("columns", () => {
  test("are added at the end and between, with their heading", async () => {
    expect((await afterwards((table) => table.columns.add(-1, [["Ghi chú"], ["a"], ["b"], ["c"]]))).values.map((row) => row[3])).toEqual(["Ghi chú", "a", "b", "c"]);
    expect((await afterwards((table) => table.columns.add(1, undefined, "Giữa"))).values[0]).toEqual(["Mã", "Giữa", "Họ và tên", "Điểm"]);
  });
  test("are found by name, number and place, renamed and deleted", async () => {
    const found = await afterwards(async (table, _, context) => {
      const [byName, byPlace, none] = [table.columns.getItem("họ và tên").load("index,name"), table.columns.getItemAt(2).load("name"), table.columns.getItemOrNullObject("Không")];
      await context.sync();
      expect([byName.index, byPlace.name, none.isNullObject]).toEqual([1, "Điểm", true]);
      byName.name = "Tên";
      table.columns.getItem("Mã").delete();
    });
    expect([found.address, found.values[0]]).toEqual(["B2:C5", ["Tên", "Điểm"]]);
  });
  test("a heading written twice gets a number, one emptied comes back", async () =>
    expect((await afterwards((table) => (table.getHeaderRowRange().values = [["Tên", "tên", ""]]))).values[0]).toEqual(["Tên", "tên2", "Điểm"]));
  test("put in by inserting cells get a heading", async () =>
    expect((await afterwards((_, sheet) => sheet.getRange("C:C").insert("Right"))).values.map((row) => row.slice(0, 3))).toEqual([
      ["Mã", "Column4", "Họ và tên"], [1, "", "An"], [2, "", "Bình"], [3, "", "Chi"],
    ]));
});

describe("the whole table", () => {
  test("is resized, but keeps its first row and touches its old place", async () => {
    expect(await afterwards((table) => table.resize("B2:C4"))).toMatchObject({ address: "B2:C4", values: [HEAD.slice(0, 2), [1, "An"], [2, "Bình"]] });
    expect(await refusal(afterwards((table, _, context) => (table.resize("B3:D5"), context.sync())))).toEqual({ code: "InvalidOperation", location: "Table.resize" });
  });

  test("is renamed, in the formulas that name it too; a taken or impossible name is refused", async () => {
    const found = await afterwards(async (table, sheet, context) => {
      table.load("name");
      await context.sync();
      sheet.getRange("F1").formulas = [[`=SUM(${table.name}[Điểm])`]];
      table.name = "TổngĐiểm";
      const cell = sheet.getRange("F1").load("formulas");
      await context.sync();
      expect(cell.formulas).toEqual([["=SUM(TổngĐiểm[Điểm])"]]);
    });
    expect(found.address).toBe("B2:D5");
    expect(await refusal(afterwards((table, _, context) => ((table.name = "TổngĐiểm"), context.sync())))).toEqual({ code: "ItemAlreadyExists", location: "Table.name" });
    for (const name of ["A1", "hai từ", ""]) expect((await refusal(afterwards((table, _, context) => ((table.name = name), context.sync())))).code).toBe("InvalidArgument");
  });

  test("becomes plain cells, or is deleted with them", async () => {
    const found = await excel.onSheet(async (sheet, context) => {
      sheet.getRange("A1:A2").values = [["Mã"], ["1"]];
      sheet.getRange("C1:C2").values = [["Mã"], ["1"]];
      const range = sheet.tables.add("A1:A2", true).convertToRange().load("address");
      sheet.tables.add("C1:C2", true).delete();
      const [count, cells] = [sheet.tables.getCount(), sheet.getRange("A1:C2").load("values")];
      await context.sync();
      return [bare(range.address), count.value, cells.values];
    });
    expect(found).toEqual(["A1:A2", 0, [["Mã", "", ""], [1, "", ""]]]);
  });

  test("without headings gets some, and the cells move down", async () => {
    const found = await excel.onSheet(async (sheet, context) => {
      sheet.getRange("A1:B1").values = [[1, 2]];
      const range = sheet.tables.add("A1:B1", false).getRange().load("values");
      await context.sync();
      return range.values;
    });
    expect(found).toEqual([["Column1", "Column2"], [1, 2]]);
  });

  test("grows when a person types right below it, and only then", async () => {
    const sheet = excel.newSheet();
    const address = async (): Promise<string> =>
      excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem(sheet.name).tables.getItemAt(0).getRange().load("address");
        await context.sync();
        return bare(range.address);
      });
    await excel.run(async (context) => {
      const own = context.workbook.worksheets.getItem(sheet.name);
      own.getRange("A1:B2").values = [["Mã", "Tên"], [1, "An"]];
      own.tables.add("A1:B2", true);
      own.getRange("A3").values = [["máy ghi"]];
      own.getRange("A3").clear();
      await context.sync();
    });
    expect(await address()).toBe("A1:B2");
    expect(typeAt(sheet, "B3", "Bình")).toBe(true);
    expect(await address()).toBe("A1:B3");
    expect(typeAt(sheet, "C4", "bên cạnh")).toBe(true);
    expect(await address()).toBe("A1:B3");
  });

  test("loses its totals row", async () => {
    const { book } = excel;
    const found = await afterwards(async (table, _, context) => {
      table.load("id");
      await context.sync();
      const model = book.tables.find(({ id }) => id === table.id);
      if (model) model.showTotals = true;
      table.showTotals = false;
    });
    expect(found).toMatchObject({ address: "B2:D4", values: [HEAD, AN, BINH] });
  });

  test("knows its parts, its sheet and its looks", async () =>
    afterwards(async (table, sheet, context) => {
      table.style = "TableStyleLight1";
      table.showBandedRows = false;
      const parts = [table.getHeaderRowRange(), table.getDataBodyRange(), table.columns.getItem("Điểm").getDataBodyRange(), table.columns.getItem("Điểm").getHeaderRowRange()].map((range) => range.load("address"));
      table.load("style,showBandedRows,showHeaders,showTotals,worksheet/id");
      sheet.load("id");
      await context.sync();
      expect(parts.map(({ address }) => bare(address))).toEqual(["B2:D2", "B3:D5", "D3:D5", "D2"]);
      expect([table.style, table.showBandedRows, table.showHeaders, table.showTotals, table.worksheet.id === sheet.id]).toEqual(["TableStyleLight1", false, true, false, true]);
    }));
});

test("names of tables are those of the workbook", async () => {
  const found = await excel.run(async (context) => {
    const one = context.workbook.worksheets.add("Bảng một");
    one.tables.add("A1:B2", true).name = "Chung";
    context.workbook.worksheets.add("Bảng hai").tables.add("A1:B2", true);
    const [all, own, byName] = [context.workbook.tables.load("items/name,items/worksheet/name"), one.tables.load("items/name"), context.workbook.tables.getItem("chung").load("name")];
    await context.sync();
    return [all.items.some(({ worksheet }) => worksheet.name === "Bảng hai"), own.items.map(({ name }) => name), byName.name];
  });
  expect(found).toEqual([true, ["Chung"], "Chung"]);
});
