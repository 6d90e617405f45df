import { openBook, refusal, type TestExcel } from "./openBook";

let excel: TestExcel;
beforeAll(async () => {
  excel = await openBook();
});
afterAll(() => excel.open.close());

describe("errors", () => {
  const CASES: readonly (readonly [string, (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown, string, string])[] = [
    ["a sheet that is not there", (_, { workbook }) => workbook.worksheets.getItem("Không có").load("name"), "ItemNotFound", "WorksheetCollection.getItem"],
    ["a table that is not there", (sheet) => sheet.tables.getItem("Không có").load("name"), "ItemNotFound", "TableCollection.getItem"],
    ["a name that is not there", (_, { workbook }) => workbook.names.getItem("không_có").load("name"), "ItemNotFound", "NamedItemCollection.getItem"],
    ["a setting that is not there", (_, { workbook }) => workbook.settings.getItem("không có").load("value"), "ItemNotFound", "SettingCollection.getItem"],
    ["a sheet with a taken name", (_, { workbook }) => workbook.worksheets.add("DANH SÁCH"), "ItemAlreadyExists", "WorksheetCollection.add"],
    ["a sheet with an impossible name", (_, { workbook }) => workbook.worksheets.add("a/b"), "InvalidArgument", "WorksheetCollection.add"],
    ["an address that is none", (sheet) => sheet.getRange("A1:B").load("address"), "InvalidArgument", "Worksheet.getRange"],
    ["a range off the sheet", (sheet) => sheet.getRange("A1").getOffsetRange(-1, 0).load("address"), "InvalidArgument", "Range.getOffsetRange"],
    ["values of another size", (sheet) => void (sheet.getRange("A1:B2").values = [[1, 2]]), "InvalidArgument", "Range.values"],
    ["a formula that cannot be one", (sheet) => void (sheet.getRange("A1").formulas = [["=SUM("]]), "InvalidArgument", "Range.values"],
    ["a colour that is none", (sheet) => void (sheet.getRange("A1").format.fill.color = "đỏ"), "InvalidArgument", "RangeFill.color"],
    ["a table over a table", (sheet) => [sheet.tables.add("A1:B2", true), sheet.tables.add("B2:C3", true)], "InvalidOperation", "TableCollection.add"],
    ["no intersection", (sheet) => sheet.getRange("A1").getIntersection("B2").load("address"), "ItemNotFound", "Range.getIntersection"],
  ];

  test.each(CASES)("%s is refused where it was asked for", async (_, ask, code, location) => {
    const found = await refusal(
      excel.onSheet(async (sheet, context) => {
        ask(sheet, context);
        await context.sync();
      }),
    );
    expect({ ...found, location: found.location?.replace("Range.formulas", "Range.values") }).toEqual({ code, location });
  });

  test("what was done before the failing call stays done, what comes after is not done", async () => {
    const values = await excel.onSheet(async (sheet, context) => {
      sheet.getRange("A1").values = [["trước"]];
      sheet.getRange("xx");
      sheet.getRange("A2").values = [["sau"]];
      await refusal(context.sync());
      const range = sheet.getRange("A1:A2").load("values");
      await context.sync();
      return range.values;
    });
    expect(values).toEqual([["trước"], [""]]);
  });

  test("a member Excel has and this host has not is named", async () => {
    const found = await excel.onSheet(async (sheet, context) => {
      sheet.shapes.load("items");
      return context.sync().catch((error: OfficeExtension.Error) => error);
    });
    expect(found).toMatchObject({ code: "NotImplemented", message: expect.stringContaining("Worksheet.shapes") as unknown });
  });

  test("a method this host has not is named too", async () => {
    const found = await excel.onSheet(async (sheet, context) => {
      sheet.getRange("A1").replaceAll("a", "b", {});
      return context.sync().catch((error: OfficeExtension.Error) => error);
    });
    expect(found).toMatchObject({ code: "NotImplemented", message: expect.stringContaining("Range.replaceAll") as unknown });
  });

  test("reading what was not loaded is the library's own error", async () =>
    expect(await refusal(excel.onSheet(async (sheet) => sheet.getRange("A1").values))).toMatchObject({ code: "PropertyNotLoaded" }));
});

describe("null objects", () => {
  test("what is not there is a null object, and so is all that hangs on it", async () => {
    const nulls = await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject("Không có").load("name");
      const range = sheet.getRange("A1").load("values");
      const table = context.workbook.tables.getItemOrNullObject("Không có");
      const column = table.columns.getItemOrNullObject("Mã").load("name");
      const name = context.workbook.names.getItemOrNullObject("không_có").load("value");
      const setting = context.workbook.settings.getItemOrNullObject("x").load("value");
      range.format.fill.color = "#FF0000";
      table.delete();
      await context.sync();
      return [sheet, range, table, column, name, setting].map(({ isNullObject }) => isNullObject);
    });
    expect(nulls).toEqual([true, true, true, true, true, true]);
  });

  test("what is there is none", async () => {
    const isNull = await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject("Danh sách").load("name");
      await context.sync();
      return [sheet.isNullObject, sheet.name];
    });
    expect(isNull).toEqual([false, "Danh sách"]);
  });

  test("an empty sheet has no used range, but getUsedRange gives its first cell", async () => {
    const found = await excel.onSheet(async (sheet, context) => {
      const [none, first] = [sheet.getUsedRangeOrNullObject().load("address"), sheet.getUsedRange().load("address")];
      await context.sync();
      return [none.isNullObject, first.address.replace(/^.*!/, "")];
    });
    expect(found).toEqual([true, "A1"]);
  });
});

describe("references", () => {
  test("a range kept over a sync follows its cells when rows are inserted above, inside and deleted", async () => {
    const addresses = await excel.onSheet(async (sheet, context) => {
      const range = sheet.getRange("B5:C6").load("address");
      await context.sync();
      const seen: string[] = [];
      for (const change of [
        () => sheet.getRange("1:2").insert("Down"),
        () => sheet.getRange("8:8").insert("Down"),
        () => sheet.getRange("A:A").insert("Right"),
        () => sheet.getRange("1:4").delete("Up"),
      ]) {
        change();
        range.load("address");
        await context.sync();
        seen.push(range.address.replace(/^.*!/, ""));
      }
      return seen;
    });
    expect(addresses).toEqual(["B7:C8", "B7:C9", "C7:D9", "C3:D5"]);
  });

  test("a range whose cells were deleted is an invalid reference", async () => {
    const found = await excel.onSheet(async (sheet, context) => {
      const range = sheet.getRange("B5").load("address");
      await context.sync();
      sheet.getRange("5:5").delete("Up");
      range.load("address");
      return refusal(context.sync());
    });
    expect(found.code).toBe("InvalidReference");
  });

  test("merged areas kept over a sync follow their cells too", async () => {
    const addresses = await excel.onSheet(async (sheet, context) => {
      sheet.getRange("A5:B5").merge();
      sheet.getRange("A7:B7").merge();
      const areas = sheet.getRange("A1:B9").getMergedAreasOrNullObject().load("address");
      await context.sync();
      sheet.getRange("1:1").insert("Down");
      areas.load("address");
      await context.sync();
      return areas.address.replace(/[^!,]*!/g, "");
    });
    expect(addresses).toBe("A6:B6,A8:B8");
  });

  test("a sheet is the same after it was renamed and moved", async () => {
    const name = await excel.onSheet(async (sheet, context) => {
      sheet.load("id");
      await context.sync();
      sheet.name = `Mới ${excel.book.sheets.length}`;
      sheet.position = 0;
      await context.sync();
      sheet.load("name,position");
      await context.sync();
      return [sheet.name.startsWith("Mới"), sheet.position];
    });
    expect(name).toEqual([true, 0]);
  });

  test("Excel.run gives its references back", async () => {
    await excel.onSheet(async (sheet, context) => {
      for (let row = 1; row <= 20; row++) sheet.getRange(`A${row}`).load("address");
      await context.sync();
    });
    await excel.run((context) => context.sync());
    expect([excel.open.excel.host.references.size, excel.book.anchors.size]).toEqual([0, 0]);
  });

  test("a tracked range lives on after its run, until it is untracked", async () => {
    const range = await excel.onSheet(async (sheet, context) => {
      const kept = sheet.getRange("A9").load("address");
      context.trackedObjects.add(kept);
      await context.sync();
      return kept;
    });
    await excel.run(async (context) => {
      const { name } = excel.book.sheets.at(-1) ?? { name: "" };
      context.workbook.worksheets.getItem(name).getRange("1:3").insert("Down");
      await context.sync();
    });
    range.load("address");
    await range.context.sync();
    expect(range.address.replace(/^.*!/, "")).toBe("A12");
    range.context.trackedObjects.remove(range);
    await range.context.sync();
    expect(excel.open.excel.host.references.size).toBe(0);
  });
});

describe("loading", () => {
  test("paths, objects, items and every plain property", async () => {
    const seen = await excel.onSheet(async (sheet, context) => {
      sheet.getRange("A1").values = [["x"]];
      sheet.getRange("A1").format.font.bold = true;
      const byPath = sheet.getRange("A1").load("format/font/bold,values");
      const byObject = sheet.getRange("A1").load({ values: true, format: { fill: { color: true } } });
      const items = sheet.tables.load("items/name,count");
      const whole = sheet.load();
      await context.sync();
      return [byPath.format.font.bold, byObject.format.fill.color, items.items.length, whole.visibility];
    });
    expect(seen).toEqual([true, "#FFFFFF", 0, "Visible"]);
  });

  test("toJSON of a loaded range holds what was loaded", async () => {
    const json = await excel.onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1:B1").load("values,rowCount");
      await context.sync();
      return range.toJSON();
    });
    expect(json).toMatchObject({ values: [["", ""]], rowCount: 1 });
  });

  test("set() changes several properties at once", async () => {
    const seen = await excel.onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1");
      range.set({ values: [["a"]], format: { fill: { color: "yellow" }, font: { size: 13 } } });
      range.load("values,format/fill/color,format/font/size");
      await context.sync();
      return [range.values, range.format.fill.color, range.format.font.size];
    });
    expect(seen).toEqual([[["a"]], "#FFFF00", 13]);
  });
});
