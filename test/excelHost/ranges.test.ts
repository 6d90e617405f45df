import fc from "fast-check";
import { openBook, refusal, type TestExcel } from "./openBook";

let excel: TestExcel;
beforeAll(async () => {
  excel = await openBook();
});
afterAll(() => excel.open.close());

const bare = (address: string): string => address.replace(/^.*!/, "");

describe("inputs are read as Excel reads them", () => {
  test.each([
    ["'001", "001", "General", "String"],
    ["001", 1, "General", "Double"],
    ["1,234", 1234, "#,##0", "Double"],
    ["12%", 0.12, "0%", "Double"],
    ["1.5%", 0.015, "0.00%", "Double"],
    ["TRUE", true, "General", "Boolean"],
    ["#N/A", "#N/A", "General", "Error"],
    ["2023-12-31", 45291, "yyyy-mm-dd", "Double"],
    ["12/31/2023", 45291, "m/d/yyyy", "Double"],
    ["13:30", 0.5625, "h:mm", "Double"],
    ["", "", "General", "Empty"],
    ["Tốt", "Tốt", "General", "String"],
    ["''trích", "'trích", "General", "String"],
    [" x ", " x ", "General", "String"],
    [true, true, "General", "Boolean"],
    [-1.5, -1.5, "General", "Double"],
  ])("%j becomes %j with the format %s", async (written, value, format, type) => {
    const seen = await excel.onSheet(async (sheet, context) => {
      const cell = sheet.getRange("B2");
      cell.values = [[written]];
      cell.load("values,numberFormat,valueTypes");
      await context.sync();
      return [cell.values[0]?.[0], cell.numberFormat[0]?.[0], cell.valueTypes[0]?.[0]];
    });
    expect(seen).toEqual([value, format, type]);
  });

  test("null leaves a cell as it is, one value fills a range, a text cell takes all as it is", async () => {
    const values = await excel.onSheet(async (sheet, context) => {
      sheet.getRange("A1:B1").values = [["a", "b"]];
      sheet.getRange("A1:B1").values = [[null, "c"]];
      sheet.getRange("A2:B2").values = "x" as never;
      sheet.getRange("A3:B3").numberFormat = [["@", "@"]];
      sheet.getRange("A3:B3").values = [["=1+1", "007"]];
      const range = sheet.getRange("A1:B3").load("values");
      await context.sync();
      return range.values;
    });
    expect(values).toEqual([["a", "c"], ["x", "x"], ["=1+1", "007"]]);
  });

  test("formulas are kept, texts that look like one are not", async () => {
    const formulas = await excel.onSheet(async (sheet, context) => {
      sheet.getRange("A1:B1").values = [["=B1", "'=B1"]];
      const range = sheet.getRange("A1:B1").load("formulas");
      await context.sync();
      return range.formulas;
    });
    expect(formulas).toEqual([["=B1", "=B1"]]);
  });

  test("any block of plain values comes back as it was written", () =>
    fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 4 }).chain((width) => fc.array(fc.array(fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean(), fc.string().map((text) => `'${text}`)), { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 })),
        async (rows) => {
          const values = await excel.onSheet(async (sheet, context) => {
            const range = sheet.getRangeByIndexes(1, 1, rows.length, rows[0]?.length ?? 1);
            range.values = rows;
            range.load("values");
            await context.sync();
            return range.values;
          });
          const plain = rows.map((row) => row.map((one) => (typeof one === "string" ? one.slice(1) : Object.is(one, -0) ? 0 : one)));
          expect(values).toEqual(plain);
        },
      ),
      { numRuns: 40 },
    ));
});

describe("ranges from ranges", () => {
  test.each<[string, (range: Excel.Range) => Excel.Range, string]>([
    ["getCell", (range) => range.getCell(1, 1), "C3"],
    ["getCell outside", (range) => range.getCell(5, 5), "G7"],
    ["getRow", (range) => range.getRow(1), "B3:D3"],
    ["getColumn", (range) => range.getColumn(2), "D2:D4"],
    ["getLastCell", (range) => range.getLastCell(), "D4"],
    ["getLastRow", (range) => range.getLastRow(), "B4:D4"],
    ["getEntireRow", (range) => range.getEntireRow(), "2:4"],
    ["getEntireColumn", (range) => range.getEntireColumn(), "B:D"],
    ["getOffsetRange", (range) => range.getOffsetRange(2, -1), "A4:C6"],
    ["getResizedRange", (range) => range.getResizedRange(-1, 1), "B2:E3"],
    ["getAbsoluteResizedRange", (range) => range.getAbsoluteResizedRange(1, 1), "B2"],
    ["getRowsBelow", (range) => range.getRowsBelow(2), "B5:D6"],
    ["getRowsAbove", (range) => range.getRowsAbove(1), "B1:D1"],
    ["getColumnsAfter", (range) => range.getColumnsAfter(1), "E2:E4"],
    ["getColumnsBefore", (range) => range.getColumnsBefore(1), "A2:A4"],
    ["getIntersection", (range) => range.getIntersection("C1:C9"), "C2:C4"],
    ["getBoundingRect", (range) => range.getBoundingRect("F9"), "B2:F9"],
  ])("%s", async (_, reach, address) => {
    const found = await excel.onSheet(async (sheet, context) => {
      const range = reach(sheet.getRange("B2:D4")).load("address");
      await context.sync();
      return bare(range.address);
    });
    expect(found).toBe(address);
  });

  test("used ranges: by values only, or formats too; surrounding region", async () => {
    const found = await excel.onSheet(async (sheet, context) => {
      sheet.getRange("B2:C3").values = [[1, 2], [3, 4]];
      sheet.getRange("F9").format.fill.color = "#FF0000";
      const asked = [sheet.getUsedRange(true), sheet.getUsedRange(), sheet.getRange("A:B").getUsedRange(true), sheet.getRange("C3").getSurroundingRegion()].map((range) => range.load("address"));
      await context.sync();
      return asked.map(({ address }) => bare(address));
    });
    expect(found).toEqual(["B2:C3", "B2:F9", "B2:B3", "B2:C3"]);
  });

  test("a quoted sheet name stands in the address; a cell-like name is quoted too", async () => {
    const found = await excel.run(async (context) => {
      const sheets = ["Hạn mức", "O'Neil", "A1", "Plain"].map((name) => context.workbook.worksheets.add(name).getRange("B2").load("address"));
      await context.sync();
      return sheets.map(({ address }) => address);
    });
    expect(found).toEqual(["'Hạn mức'!B2", "'O''Neil'!B2", "'A1'!B2", "Plain!B2"]);
  });
});

describe("moving cells", () => {
  test("inserting rows moves formulas' references, on other sheets too", async () => {
    const found = await excel.onSheet(async (sheet, context) => {
      sheet.load("name");
      await context.sync();
      const other = context.workbook.worksheets.add();
      sheet.getRange("A1:A3").values = [[1], [2], ["=SUM(A1:A2)+$A$1"]];
      other.getRange("A1").formulas = [[`=${sheet.name}!A2`]];
      sheet.getRange("2:2").insert("Down");
      const [own, others] = [sheet.getRange("A4").load("formulas"), other.getRange("A1").load("formulas")];
      await context.sync();
      return [own.formulas[0]?.[0], String(others.formulas[0]?.[0]).replace(sheet.name, "S")];
    });
    expect(found).toEqual(["=SUM(A1:A3)+$A$1", "=S!A3"]);
  });

  test("deleting what a formula looks at makes it #REF!", async () => {
    const found = await excel.onSheet(async (sheet, context) => {
      sheet.getRange("A1:B1").formulas = [["x", "=A1"]];
      sheet.getRange("A:A").delete("Left");
      const cell = sheet.getRange("A1").load("formulas");
      await context.sync();
      return cell.formulas;
    });
    expect(found).toEqual([["=#REF!"]]);
  });

  test("cells cannot be shifted through part of a table", async () => {
    const found = await refusal(
      excel.onSheet(async (sheet, context) => {
        sheet.tables.add("B2:C4", true);
        sheet.getRange("B1").insert("Down");
        await context.sync();
      }),
    );
    expect(found).toEqual({ code: "InvalidOperation", location: "Range.insert" });
  });

  test("copyFrom moves relative references and keeps looks; values only copies results", async () => {
    const found = await excel.onSheet(async (sheet, context) => {
      sheet.getRange("A1:B1").formulas = [[1, "=A1+$A$1"]];
      sheet.getRange("B1").format.font.bold = true;
      sheet.getRange("B2:B3").copyFrom("B1");
      sheet.getRange("D1").copyFrom("A1", "Values");
      const [copies, value] = [sheet.getRange("B2:B3").load("formulas,format/font/bold"), sheet.getRange("D1").load("values")];
      await context.sync();
      return [copies.formulas, copies.format.font.bold, value.values];
    });
    expect(found).toEqual([[["=A2+$A$1"], ["=A3+$A$1"]], true, [[1]]]);
  });

  test("merging keeps the first content alone; writing to what is covered does nothing", async () => {
    const found = await excel.onSheet(async (sheet, context) => {
      sheet.getRange("A1:B2").values = [["", "b"], ["c", "d"]];
      sheet.getRange("A1:B2").merge();
      sheet.getRange("B2").values = [["mất"]];
      const range = sheet.getRange("A1:B2").load("values");
      const areas = sheet.getRange("B2").getMergedAreasOrNullObject().load("areas/items/address");
      await context.sync();
      return [range.values, areas.areas.items.map(({ address }) => bare(address))];
    });
    expect(found).toEqual([[["b", ""], ["", ""]], ["A1:B2"]]);
  });

  test("merging rows apart, and unmerging", async () => {
    const found = await excel.onSheet(async (sheet, context) => {
      sheet.getRange("A1:B2").merge(true);
      const areas = sheet.getRange("A1:B2").getMergedAreasOrNullObject().load("address");
      await context.sync();
      const before = areas.address.replace(/[^!,]*!/g, "");
      sheet.getRange("A2").unmerge();
      const after = sheet.getRange("A1:B2").getMergedAreasOrNullObject().load("address");
      await context.sync();
      return [before, bare(after.address)];
    });
    expect(found).toEqual(["A1:B1,A2:B2", "A1:B1"]);
  });

  test("clearing contents keeps the looks, clearing formats the contents", async () => {
    const found = await excel.onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1:B1");
      range.values = [[1, 2]];
      range.format.fill.color = "#FF0000";
      sheet.getRange("A1").clear("Contents");
      sheet.getRange("B1").clear("Formats");
      const [a, b] = [sheet.getRange("A1").load("values,format/fill/color"), sheet.getRange("B1").load("values,format/fill/color")];
      await context.sync();
      return [a.values[0]?.[0], a.format.fill.color, b.values[0]?.[0], b.format.fill.color];
    });
    expect(found).toEqual(["", "#FF0000", 2, "#FFFFFF"]);
  });

  test("sorting by two columns keeps blanks last and headings first", async () => {
    const found = await excel.onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1:B5");
      range.values = [["Tên", "Điểm"], ["b", 1], ["", 9], ["a", 1], ["c", 2]];
      range.sort.apply([{ key: 1, ascending: false }, { key: 0 }], false, true);
      range.load("values");
      await context.sync();
      return range.values;
    });
    expect(found).toEqual([["Tên", "Điểm"], ["", 9], ["c", 2], ["a", 1], ["b", 1]]);
  });
});

describe("looks", () => {
  test("properties of one cell, and null or nothing where cells differ", async () => {
    const found = await excel.onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1:B1");
      range.format.font.name = "Times New Roman";
      sheet.getRange("A1").format.font.bold = true;
      sheet.getRange("A1").format.fill.color = "red";
      range.format.horizontalAlignment = "Center";
      range.format.wrapText = true;
      range.load("format/font/name,format/font/bold,format/fill/color,format/horizontalAlignment,format/wrapText");
      await context.sync();
      const { font, fill, horizontalAlignment, wrapText } = range.format;
      return [font.name, font.bold, fill.color, horizontalAlignment, wrapText];
    });
    expect(found).toEqual(["Times New Roman", null, "", "Center", true]);
  });

  test("borders: the edge of a range belongs to its cells", async () => {
    const found = await excel.onSheet(async (sheet, context) => {
      const border = sheet.getRange("A1:B2").format.borders.getItem("EdgeBottom");
      border.style = "Continuous";
      border.color = "#A6A6A6";
      const asked = ["A1", "A2", "B2"].map((address) => sheet.getRange(address).format.borders.getItem("EdgeBottom").load("style,color"));
      await context.sync();
      return asked.map(({ style, color }) => [style, color]);
    });
    expect(found).toEqual([["None", "#000000"], ["Continuous", "#A6A6A6"], ["Continuous", "#A6A6A6"]]);
  });

  test("widths and heights in points; hidden rows", async () => {
    const found = await excel.onSheet(async (sheet, context) => {
      sheet.getRange("B:B").format.columnWidth = 100;
      sheet.getRange("2:3").rowHidden = true;
      sheet.getRange("4:4").format.rowHeight = 33;
      const [column, rows, one, row] = [sheet.getRange("B1").load("format/columnWidth"), sheet.getRange("A1:A3").load("rowHidden"), sheet.getRange("A2").load("rowHidden"), sheet.getRange("A4").load("format/rowHeight")];
      await context.sync();
      return [column.format.columnWidth, rows.rowHidden, one.rowHidden, row.format.rowHeight];
    });
    expect(found).toEqual([100, null, true, 33]);
  });

  test("properties of every cell and row in one call", async () => {
    const found = await excel.onSheet(async (sheet, context) => {
      sheet.getRange("B2").format.font.bold = true;
      sheet.getRange("2:2").rowHidden = true;
      const range = sheet.getRange("A1:B2");
      const [cells, rows] = [range.getCellProperties({ format: { font: { bold: true, name: true } } }), range.getRowProperties({ rowHidden: true })];
      await context.sync();
      return [cells.value.map((row) => row.map(({ format }) => format?.font?.bold)), rows.value.map(({ rowHidden }) => rowHidden)];
    });
    expect(found).toEqual([[[false, false], [false, true]], [false, true]]);
  });

  test("a whole column's format holds for cells still to come", async () => {
    const found = await excel.onSheet(async (sheet, context) => {
      sheet.getRange("C:C").numberFormat = [["@"]];
      sheet.getRange("C9").values = [["007"]];
      const cell = sheet.getRange("C9").load("values,numberFormat");
      await context.sync();
      return [cell.values, cell.numberFormat];
    });
    expect(found).toEqual([[["007"]], [["@"]]]);
  });

  test("texts as shown", async () => {
    const found = await excel.onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1:E1");
      range.values = [[45291, 0.125, 1234567.5, true, "=1/0"]];
      range.numberFormat = [["dd/mm/yyyy", "0.0%", "#,##0.00", "General", "General"]];
      range.load("text");
      await context.sync();
      return range.text[0]?.slice(0, 4);
    });
    expect(found).toEqual(["31/12/2023", "12.5%", "1,234,567.50", "TRUE"]);
  });
});

test("selecting, the active cell and the active sheet", async () => {
  const found = await excel.onSheet(async (sheet, context) => {
    sheet.activate();
    sheet.getRange("B2:C3").select();
    const [selected, cell, active] = [context.workbook.getSelectedRange().load("address"), context.workbook.getActiveCell().load("address"), context.workbook.worksheets.getActiveWorksheet().load("id")];
    sheet.load("id");
    await context.sync();
    return [bare(selected.address), bare(cell.address), active.id === sheet.id];
  });
  expect(found).toEqual(["B2:C3", "B2", true]);
});

test("whole columns and rows answer null for their cells, and take no values", async () => {
  const found = await excel.onSheet(async (sheet, context) => {
    const asked = ["B:B", "2:3"].map((address) => sheet.getRange(address).load("values,formulas,numberFormat,text,address,rowCount"));
    await context.sync();
    sheet.getRange("B:B").values = "x" as never;
    const refused = await refusal(context.sync());
    return [asked.map((range) => [range.values, range.formulas, range.numberFormat, range.text, bare(range.address), range.rowCount]), refused];
  });
  expect(found).toEqual([
    [[null, null, null, null, "B:B", 1_048_576], [null, null, null, null, "2:3", 2]],
    { code: "InvalidArgument", location: "Range.values" },
  ]);
});

test("a large block of another size than its range is refused before any of it is written", async () => {
  const found = await excel.onSheet(async (sheet, context) => {
    sheet.getRange("A1:B2").values = Array.from({ length: 2000 }, () => [1, 2]);
    const refused = await refusal(context.sync());
    const range = sheet.getUsedRangeOrNullObject(true).load("address");
    await context.sync();
    return [refused.code, range.isNullObject];
  });
  expect(found).toEqual(["InvalidArgument", true]);
});

test("half a million cells are written and read in a few seconds", async () => {
  const rows = Array.from({ length: 20_000 }, (_, row) => Array.from({ length: 25 }, (__, column) => row * 25 + column));
  const values = await excel.onSheet(async (sheet, context) => {
    const range = sheet.getRangeByIndexes(0, 0, 20_000, 25);
    range.values = rows;
    range.load("values");
    await context.sync();
    return range.values;
  });
  expect(values).toEqual(rows);
}, 20_000);
