import { openBook, refusal, type TestExcel } from "./openBook";

let excel: TestExcel;
beforeAll(async () => {
  excel = await openBook();
});
afterAll(() => excel.open.close());

const bare = (address: string): string => address.replace(/[^!,]*!/g, "");

describe("worksheets", () => {
  test("are added, listed, moved, hidden and copied", async () => {
    const found = await excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const one = worksheets.add("Một");
      one.getRange("A1").values = [["x"]];
      one.tabColor = "#70AD47";
      one.showGridlines = false;
      const copy = one.copy("Beginning").load("name,position,showGridlines");
      const cell = copy.getRange("A1").load("values");
      one.visibility = "VeryHidden";
      one.load("visibility,tabColor");
      const [all, visible, first] = [worksheets.getCount(), worksheets.getCount(true), worksheets.getFirst().load("name")];
      await context.sync();
      return { copy: [copy.name, copy.position, copy.showGridlines, cell.values], look: [one.visibility, one.tabColor], hidden: all.value - visible.value, first: first.name };
    });
    expect(found).toEqual({ copy: ["Một (2)", 0, false, [["x"]]], look: ["VeryHidden", "#70AD47"], hidden: 1, first: "Một (2)" });
  });

  test("one must stay in sight, and a very hidden one cannot be deleted", async () => {
    const one = await openBook();
    const refused = [
      await refusal(one.run(async (context) => ((context.workbook.worksheets.getItem("Danh sách").visibility = "Hidden"), context.sync()))),
      await refusal(one.run(async (context) => (context.workbook.worksheets.getItem("Danh sách").delete(), context.sync()))),
      await refusal(one.run(async (context) => {
        const sheet = context.workbook.worksheets.add("Ẩn");
        sheet.visibility = "VeryHidden";
        sheet.delete();
        await context.sync();
      })),
    ];
    one.open.close();
    expect(refused.map(({ code, location }) => [code, location])).toEqual([["InvalidOperation", "Worksheet.visibility"], ["InvalidOperation", "Worksheet.delete"], ["InvalidOperation", "Worksheet.delete"]]);
  });

  test("renaming one changes formulas that name it; deleting it makes them #REF!", async () => {
    const found = await excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const source = worksheets.add("Nguồn");
      const cell = worksheets.add("Đích").getRange("A1");
      cell.formulas = [["=Nguồn!A1&\"Nguồn!A1\""]];
      source.name = "Nguồn mới";
      cell.load("formulas");
      await context.sync();
      const renamed: unknown = cell.formulas[0]?.[0];
      source.delete();
      cell.load("formulas");
      await context.sync();
      return [renamed, cell.formulas[0]?.[0]];
    });
    expect(found).toEqual(["='Nguồn mới'!A1&\"Nguồn!A1\"", "=#REF!&\"Nguồn!A1\""]);
  });

  test("what hangs on a deleted sheet is not found", async () => {
    const found = await excel.onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1").load("values");
      await context.sync();
      sheet.delete();
      range.load("values");
      return refusal(context.sync());
    });
    expect(found.code).toBe("ItemNotFound");
  });
});

describe("names", () => {
  test("of the workbook and of a sheet are apart; ranges follow their cells", async () => {
    const found = await excel.onSheet(async (sheet, context) => {
      const { names } = context.workbook;
      names.add("vùng_dữ_liệu", sheet.getRange("B2:C3"), "của sổ");
      sheet.names.add("vùng_dữ_liệu", "=$A$1");
      names.add("tỷ_lệ", "=0.2");
      sheet.getRange("1:1").insert("Down");
      const [ours, range, rate] = [names.getItem("VÙNG_DỮ_LIỆU").load("formula,scope,comment,type"), names.getItem("vùng_dữ_liệu").getRange().load("address"), names.getItem("tỷ_lệ").load("value,type")];
      const own = sheet.names.getItem("vùng_dữ_liệu").load("scope");
      const byName = sheet.getRange("vùng_dữ_liệu").load("address");
      await context.sync();
      return [ours.scope, ours.comment, ours.type, bare(range.address), rate.value, rate.type, own.scope, bare(byName.address)];
    });
    expect(found).toEqual(["Workbook", "của sổ", "Range", "B3:C4", 0.2, "Double", "Worksheet", "A2"]);
  });

  test("taken and impossible ones are refused, deleted ones are gone", async () => {
    const add = (name: string) => refusal(excel.run(async (context) => (context.workbook.names.add(name, "=1"), context.sync())));
    expect([(await add("tỷ_lệ")).code, (await add("A1")).code, (await add("hai từ")).code]).toEqual(["ItemAlreadyExists", "InvalidArgument", "InvalidArgument"]);
    const gone = await excel.run(async (context) => {
      context.workbook.names.getItem("tỷ_lệ").delete();
      const name = context.workbook.names.getItemOrNullObject("tỷ_lệ");
      await context.sync();
      return name.isNullObject;
    });
    expect(gone).toBe(true);
  });
});

describe("data validation", () => {
  test("a list is set, read, split by another one, and cleared", async () => {
    const found = await excel.onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1:A10");
      range.dataValidation.rule = { list: { inCellDropDown: true, source: "Tốt,Khá" } };
      range.dataValidation.errorAlert = { showAlert: true, style: "Warning", title: "Ngoài danh sách", message: "Sửa lại" };
      range.dataValidation.ignoreBlanks = true;
      sheet.getRange("A3").dataValidation.rule = { list: { inCellDropDown: true, source: sheet.getRange("C1:C2") } };
      sheet.getRange("A9:A10").dataValidation.clear();
      const asked = ["A1:A2", "A3", "A1:A10", "A10", "A8:A9"].map((address) => sheet.getRange(address).dataValidation.load("type,rule,errorAlert"));
      sheet.load("name");
      await context.sync();
      return [asked.map(({ type }) => type), asked[0]?.rule.list?.source, asked[0]?.errorAlert.style, String(asked[1]?.rule.list?.source).replace(/^=.*!/, "=!"), asked[2]?.rule];
    });
    expect(found).toEqual([["List", "List", "Inconsistent", "None", "MixedCriteria"], "Tốt,Khá", "Warning", "=!$C$1:$C$2", {}]);
  });

  test("alike on two ranges is one rule over both", async () => {
    const type = await excel.onSheet(async (sheet, context) => {
      for (const address of ["A1", "A2:B2", "B1"]) sheet.getRange(address).dataValidation.rule = { list: { inCellDropDown: true, source: "a,b" } };
      const validation = sheet.getRange("A1:B2").dataValidation.load("type");
      await context.sync();
      return validation.type;
    });
    expect(type).toBe("List");
  });

  test("tells whether the cells keep to the list", async () => {
    const found = await excel.onSheet(async (sheet, context) => {
      sheet.getRange("A1:A3").values = [["Tốt"], ["Khá"], ["kém"]];
      sheet.getRange("A1:A3").dataValidation.rule = { list: { inCellDropDown: true, source: "Tốt, Khá" } };
      const asked = ["A1:A2", "A1:A3", "A3"].map((address) => sheet.getRange(address).dataValidation.load("valid"));
      await context.sync();
      return asked.map(({ valid }) => valid);
    });
    expect(found).toEqual([true, null, false]);
  });

  test("a written list longer than 255 characters is refused", async () =>
    expect(
      await refusal(
        excel.onSheet(async (sheet, context) => {
          sheet.getRange("A1").dataValidation.rule = { list: { inCellDropDown: true, source: "x".repeat(256) } };
          await context.sync();
        }),
      ),
    ).toEqual({ code: "InvalidArgument", location: "DataValidation.rule" }));

  test("moves with inserted rows", async () => {
    const found = await excel.onSheet(async (sheet, context) => {
      sheet.getRange("B2").dataValidation.rule = { list: { inCellDropDown: true, source: "a" } };
      sheet.getRange("1:1").insert("Down");
      const [moved, old] = [sheet.getRange("B3").dataValidation.load("type"), sheet.getRange("B2").dataValidation.load("type")];
      await context.sync();
      return [moved.type, old.type];
    });
    expect(found).toEqual(["List", "None"]);
  });
});

describe("conditional formats", () => {
  test("by formula, by value and by text are set and read; the newest comes first", async () => {
    const found = await excel.onSheet(async (sheet, context) => {
      const { conditionalFormats } = sheet.getRange("A1:A5");
      const custom = conditionalFormats.add("Custom");
      custom.custom.rule.formula = "=$A1>1";
      custom.custom.format.font.bold = true;
      conditionalFormats.add("CellValue").cellValue.rule = { formula1: "=1", operator: "GreaterThan" };
      const text = conditionalFormats.add("ContainsText").textComparison;
      text.rule = { operator: "BeginsWith", text: "!" };
      text.format.fill.color = "#FFEB9C";
      conditionalFormats.load("items/type,items/priority");
      const read = conditionalFormats.getItemAt(0).textComparison.load("rule,format/fill/color");
      const formula = conditionalFormats.getItemAt(2).customOrNullObject.load("rule/formula,format/font/bold");
      const range = conditionalFormats.getItemAt(0).getRange().load("address");
      await context.sync();
      return [conditionalFormats.items.map(({ type, priority }) => [type, priority]), read.rule, read.format.fill.color, formula.rule.formula, formula.format.font.bold, bare(range.address)];
    });
    expect(found).toEqual([[["ContainsText", 0], ["CellValue", 1], ["Custom", 2]], { operator: "BeginsWith", text: "!" }, "#FFEB9C", "=$A1>1", true, "A1:A5"]);
  });

  test("clearing some cells leaves the rule on the others", async () => {
    const found = await excel.onSheet(async (sheet, context) => {
      sheet.getRange("A1:C3").conditionalFormats.add("Custom").custom.rule.formula = "=TRUE";
      sheet.getRange("B2").conditionalFormats.clearAll();
      const [middle, edge] = [sheet.getRange("B2").conditionalFormats.getCount(), sheet.getRange("A1").conditionalFormats.getCount()];
      await context.sync();
      return [middle.value, edge.value];
    });
    expect(found).toEqual([0, 1]);
  });

  test("kinds this host has not are named", async () => {
    const found = await excel.onSheet(async (sheet, context) => {
      sheet.getRange("A1").conditionalFormats.add("DataBar");
      return context.sync().catch((error: OfficeExtension.Error) => [error.code, error.message]);
    });
    expect(found).toEqual(["NotImplemented", expect.stringContaining("DataBar")]);
  });
});

describe("protection", () => {
  const refused = async (change: (sheet: Excel.Worksheet) => unknown, options: Excel.WorksheetProtectionOptions = {}): Promise<string> =>
    excel.onSheet(async (sheet, context) => {
      sheet.getRange("A1:B2").values = [["Mã", "Tên"], [1, 2]];
      sheet.tables.add("D1:E2", true);
      sheet.getRange("B2").format.protection.locked = false;
      sheet.protection.protect(options);
      await context.sync();
      try {
        change(sheet);
        await context.sync();
        return "done";
      } catch (error) {
        return (error as OfficeExtension.Error).code;
      }
    });

  test.each<[string, (sheet: Excel.Worksheet) => unknown]>([
    ["writing a locked cell", (sheet) => (sheet.getRange("A1").values = [["x"]])],
    ["writing a block with a locked cell", (sheet) => (sheet.getRange("A2:B2").values = [[1, 2]])],
    ["clearing", (sheet) => sheet.getRange("A1:B2").clear("Contents")],
    ["formatting", (sheet) => (sheet.getRange("B2").format.fill.color = "red")],
    ["inserting rows", (sheet) => sheet.getRange("1:1").insert("Down")],
    ["hiding columns", (sheet) => (sheet.getRange("A:A").columnHidden = true)],
    ["merging", (sheet) => sheet.getRange("B2:B3").merge()],
    ["a table's new row", (sheet) => sheet.tables.getItemAt(0).rows.add(undefined, [[1, 2]])],
    ["a new table", (sheet) => sheet.tables.add("G1:H2", true)],
    ["a dropdown", (sheet) => (sheet.getRange("B2").dataValidation.rule = { list: { inCellDropDown: true, source: "a" } })],
    ["a conditional format", (sheet) => sheet.getRange("B2").conditionalFormats.add("Custom")],
    ["copying over", (sheet) => sheet.getRange("A1").copyFrom("B2")],
    ["sorting", (sheet) => sheet.getRange("A1:B2").sort.apply([{ key: 0 }])],
  ])("forbids %s", async (_, change) => expect(await refused(change)).toBe("AccessDenied"));

  test("lets unlocked cells be written, and all be read", async () => {
    expect(await refused((sheet) => (sheet.getRange("B2").values = [["x"]]))).toBe("done");
    expect(await refused((sheet) => sheet.getRange("A1").load("values"))).toBe("done");
  });

  test("allows what its options allow", async () => {
    expect(await refused((sheet) => (sheet.getRange("A1").format.fill.color = "red"), { allowFormatCells: true })).toBe("done");
    expect(await refused((sheet) => sheet.getRange("9:9").insert("Down"), { allowInsertRows: true })).toBe("done");
  });

  test("is read, cannot be put on twice, and comes off with its password only", async () => {
    const found = await excel.onSheet(async (sheet, context) => {
      const { protection } = sheet;
      protection.protect({ allowSort: true }, "mật khẩu");
      protection.load("protected,options");
      await context.sync();
      const seen = [protection.protected, protection.options.allowSort, protection.options.allowFormatCells, protection.options.allowEditObjects];
      protection.protect();
      const twice = await refusal(context.sync());
      protection.unprotect("sai");
      const wrong = await refusal(context.sync());
      protection.unprotect("mật khẩu");
      protection.load("protected");
      await context.sync();
      return [seen, twice.code, wrong.code, protection.protected];
    });
    expect(found).toEqual([[true, true, false, true], "InvalidOperation", "AccessDenied", false]);
  });

  test("of the workbook forbids adding, deleting, renaming and hiding sheets", async () => {
    const one = await openBook();
    const codes = await one.run(async (context) => {
      const { workbook } = context;
      workbook.worksheets.add("Hai");
      workbook.protection.protect();
      await context.sync();
      const seen: string[] = [];
      for (const change of [() => workbook.worksheets.add("Ba"), () => workbook.worksheets.getItem("Hai").delete(), () => (workbook.worksheets.getItem("Hai").name = "Mới"), () => (workbook.worksheets.getItem("Hai").visibility = "Hidden")]) {
        change();
        seen.push((await refusal(context.sync())).code);
      }
      return seen;
    });
    one.open.close();
    expect(codes).toEqual(["AccessDenied", "AccessDenied", "AccessDenied", "AccessDenied"]);
  });
});

describe("panes, pages, settings and parts", () => {
  test("panes are frozen by rows, by columns, at a range, and not at all", async () => {
    const found = await excel.onSheet(async (sheet, context) => {
      const seen: string[] = [];
      for (const freeze of [() => sheet.freezePanes.freezeRows(4), () => sheet.freezePanes.freezeColumns(2), () => sheet.freezePanes.freezeAt(sheet.getRange("A1:B4")), () => sheet.freezePanes.unfreeze()]) {
        freeze();
        const frozen = sheet.freezePanes.getLocationOrNullObject().load("address");
        await context.sync();
        seen.push(frozen.isNullObject ? "none" : bare(frozen.address));
      }
      return seen;
    });
    expect(found).toEqual(["1:4", "A:B", "A1:B4", "none"]);
  });

  test("page set-up is kept", async () => {
    const found = await excel.onSheet(async (sheet, context) => {
      const page = sheet.pageLayout;
      page.orientation = "Landscape";
      page.paperSize = "A4";
      page.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
      page.centerHorizontally = true;
      page.setPrintMargins("Centimeters", { left: 2.54 });
      page.setPrintArea("A1:C9");
      page.setPrintTitleRows("$1:$2");
      page.headersFooters.defaultForAllPages.centerFooter = "Trang &P/&N";
      page.load("orientation,paperSize,zoom,leftMargin,centerHorizontally,headersFooters/defaultForAllPages/centerFooter");
      const [area, titles] = [page.getPrintAreaOrNullObject().load("address"), page.getPrintTitleRowsOrNullObject().load("address")];
      await context.sync();
      return [page.orientation, page.paperSize, page.zoom, page.leftMargin, page.centerHorizontally, page.headersFooters.defaultForAllPages.centerFooter, bare(area.address), bare(titles.address)];
    });
    expect(found).toEqual(["Landscape", "A4", { horizontalFitToPages: 1, verticalFitToPages: 0 }, 72, true, "Trang &P/&N", "A1:C9", "1:2"]);
  });

  test("settings hold any JSON", async () => {
    const found = await excel.run(async (context) => {
      const { settings } = context.workbook;
      settings.add("năm", 2023);
      settings.add("dài", { list: [1, "hai", null], at: { deep: true } });
      settings.add("bỏ", "x").delete();
      const [year, long, none, count] = [settings.getItem("năm").load("value"), settings.getItem("dài").load("value"), settings.getItemOrNullObject("bỏ"), settings.getCount()];
      await context.sync();
      return [year.value, long.value, none.isNullObject, count.value] as unknown[];
    });
    expect(found).toEqual([2023, { list: [1, "hai", null], at: { deep: true } }, true, 2]);
  });

  test("custom XML parts are found by namespace; what is no XML is refused", async () => {
    const found = await excel.run(async (context) => {
      const { customXmlParts } = context.workbook;
      const part = customXmlParts.add('<x:a xmlns:x="urn:xep-loai"><b>ắ</b></x:a>').load("id,namespaceUri");
      customXmlParts.add("<khác/>");
      await context.sync();
      const only = customXmlParts.getByNamespace("urn:xep-loai").getOnlyItem();
      const xml = only.getXml();
      only.load("id");
      part.setXml('<a xmlns="urn:xep-loai"/>');
      const [changed, count] = [part.getXml(), customXmlParts.getCount()];
      await context.sync();
      part.delete();
      const gone = customXmlParts.getItemOrNullObject(part.id);
      await context.sync();
      return [part.namespaceUri, only.id === part.id, xml.value, changed.value, count.value, gone.isNullObject];
    });
    expect(found).toEqual(["urn:xep-loai", true, '<x:a xmlns:x="urn:xep-loai"><b>ắ</b></x:a>', '<a xmlns="urn:xep-loai"/>', 2, true]);
    expect(await refusal(excel.run(async (context) => (context.workbook.customXmlParts.add("chữ"), context.sync())))).toEqual({ code: "InvalidArgument", location: "CustomXmlPartCollection.add" });
  });

  test("DATE tells from which year the days are counted", async () => {
    const day = async (): Promise<number> =>
      excel.run(async (context) => {
        const result = context.workbook.functions.date(1904, 1, 2).load("value");
        await context.sync();
        return result.value;
      });
    const from1900 = await day();
    excel.book.date1904 = true;
    const from1904 = await day();
    excel.book.date1904 = false;
    expect([from1900, from1904]).toEqual([1463, 1]);
  });
});
