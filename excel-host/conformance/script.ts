/*
 * Asks an Excel everything our add-in asks it, on scratch sheets that are deleted again, and shows the answers as JSON.
 * Paste the whole file into the Script tab of Script Lab in a real Excel and press Run: README.md beside it says the rest.
 * It stands alone and in a block, so that it runs there as it is.
 */
{
  type Ask = (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<unknown>;

  const read = async <Thing extends OfficeExtension.ClientObject & { load: (names: string) => Thing }>(thing: Thing, names: string): Promise<Thing> => {
    const loaded = thing.load(names);
    await thing.context.sync();
    return loaded;
  };
  const bare = (address: string): string => address.replace(/[^!,]*!/g, "");

  /** One cell: what it becomes when this is written to it. */
  const written =
    (input: string | number | boolean, before?: (cell: Excel.Range) => void): Ask =>
    async (sheet) => {
      const cell = sheet.getRange("B2");
      before?.(cell);
      cell.values = [[input]];
      const { values, formulas, numberFormat, valueTypes } = await read(cell, "values,formulas,numberFormat,valueTypes");
      return [values[0]?.[0], formulas[0]?.[0], numberFormat[0]?.[0], valueTypes[0]?.[0]];
    };

  /** A call that Excel should refuse. */
  const refused =
    (call: (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown): Ask =>
    async (sheet, context) => {
      call(sheet, context);
      await context.sync();
      return "not refused";
    };

  /** A sheet with a small table from B2 on. */
  const table = (sheet: Excel.Worksheet): Excel.Table => {
    sheet.getRange("B2:C4").values = [["Mã", "Tên"], [1, "An"], [2, "Bình"]];
    return sheet.tables.add("B2:C4", true);
  };

  const inputs: Record<string, Ask> = {
    "a name": written("Đặng Thị Gương"),
    "a text marked by an apostrophe": written("'001"),
    "an apostrophe twice": written("''trích"),
    "a formula marked as text": written("'=1+1"),
    // Its value is left out: the host computes only with an engine.
    "a formula": async (sheet, context) => (await written("=1+1")(sheet, context) as unknown[]).slice(1),
    "a number in a text": written("12.5"),
    "a grouped number": written("1,234"),
    "a percentage": written("12%"),
    "an ISO date": written("2023-12-31"),
    "a date with slashes": written("12/8/1975"),
    "a truth value in a text": written("TRUE"),
    "an error's name": written("#N/A"),
    "a text after a minus": async (sheet, context) => (await written("-Lê")(sheet, context) as unknown[])[1],
    "a text after an at sign": written("@x"),
    "spaces": written("  x "),
    "nothing": written(""),
    "a number in a cell of text format": written("007", (cell) => (cell.numberFormat = [["@"]])),
    "an apostrophe in a cell of text format": written("'007", (cell) => (cell.numberFormat = [["@"]])),
    "32,768 letters": written("x".repeat(32_768)),
  };

  const ranges: Record<string, Ask> = {
    "values of another size": refused((sheet) => (sheet.getRange("A1:B2").values = [[1, 2]])),
    "2,000 values of another size": refused((sheet) => (sheet.getRange("A1:B2").values = Array.from({ length: 1000 }, () => [1, 2]))),
    "the used range of an empty sheet": async (sheet) => (await read(sheet.getUsedRangeOrNullObject(true), "address")).isNullObject,
    "the used range by values": async (sheet) => {
      sheet.getRange("B2:C3").values = [["x", ""], ["", "y"]];
      sheet.getRange("F9").format.fill.color = "#FF0000";
      return bare((await read(sheet.getUsedRangeOrNullObject(true), "address")).address);
    },
    "addresses of a cell, a column, a row, a sheet": async (sheet, context) => {
      const asked = [sheet.getRangeByIndexes(1, 1, 1, 1), sheet.getRange("B:B"), sheet.getRange("2:3"), sheet.getRange()].map((range) => range.load("address"));
      await context.sync();
      return asked.map(({ address }) => bare(address));
    },
    "cells of a whole column": async (sheet) => {
      const { values, numberFormat } = await read(sheet.getRange("B:B"), "values,numberFormat");
      return [values, numberFormat];
    },
    "values for a whole column": refused((sheet) => (sheet.getRange("B:B").values = "x" as never)),
    "a format for a whole column": async (sheet) => {
      sheet.getRange("B:B").numberFormat = [["@"]];
      return (await read(sheet.getRange("B9"), "numberFormat")).numberFormat;
    },
    "formats of four cells": async (sheet, context) => {
      sheet.getRange("A1:B2").numberFormat = [["dd/mm/yyyy", "@"], ["General", "0%"]];
      return [(await read(sheet.getRange("A1:B2"), "numberFormat")).numberFormat, await context.sync().then(() => null)];
    },
    "fonts of cells and hidden rows": async (sheet, context) => {
      sheet.getRange("A1").format.font.bold = true;
      sheet.getRange("2:2").rowHidden = true;
      const range = sheet.getRange("A1:B2");
      const [cells, rows] = [range.getCellProperties({ format: { font: { bold: true } } }), range.getRowProperties({ rowHidden: true })];
      await context.sync();
      return [cells.value, rows.value];
    },
    "looks that differ": async (sheet) => {
      sheet.getRange("A1").format.font.bold = true;
      sheet.getRange("A1").format.fill.color = "#FFCC00";
      const { format } = await read(sheet.getRange("A1:B1"), "format/font/bold,format/fill/color,format/wrapText,format/horizontalAlignment");
      return [format.font.bold, format.fill.color, format.wrapText, format.horizontalAlignment];
    },
    "looks as set": async (sheet) => {
      const { format } = sheet.getRange("A1:B2");
      Object.assign(format, { wrapText: true, verticalAlignment: "Top", horizontalAlignment: "Center" });
      Object.assign(format.font, { name: "Times New Roman", size: 13, italic: true, color: "#1F4E79" });
      const border = format.borders.getItem("InsideHorizontal");
      border.style = "Continuous" as Excel.BorderLineStyle;
      border.color = "#A6A6A6";
      const edge = sheet.getRange("A1").format.borders.getItem("EdgeBottom").load("style,color,weight");
      const seen = (await read(sheet.getRange("A1:B2"), "format/verticalAlignment,format/font/name,format/font/size,format/font/color")).format;
      return [seen.verticalAlignment, seen.font.name, seen.font.size, seen.font.color, edge.style, edge.color, edge.weight];
    },
    "widths and heights": async (sheet) => {
      sheet.getRange("B:B").format.columnWidth = 100.5;
      sheet.getRange("2:2").format.rowHeight = 33.75;
      const { format } = await read(sheet.getRange("B2"), "format/columnWidth,format/rowHeight");
      return [format.columnWidth, format.rowHeight];
    },
    "merged areas": async (sheet, context) => {
      sheet.getRange("A1:C2").values = [["", "b", ""], ["c", "", ""]];
      sheet.getRange("A1:B2").merge();
      sheet.getRange("B2").values = [["mất"]];
      const areas = sheet.getRange("A1:D4").getMergedAreasOrNullObject().load("areas/items/address");
      const cells = sheet.getRange("A1:B2").load("values");
      await context.sync();
      return [areas.areas.items.map(({ address }) => bare(address)), cells.values];
    },
    "no merged areas": async (sheet) => (await read(sheet.getRange("A1:D4").getMergedAreasOrNullObject(), "address")).isNullObject,
    "clearing contents, formats, all": async (sheet, context) => {
      const cells = ["A1", "B1", "C1"].map((address) => sheet.getRange(address));
      for (const cell of cells) {
        cell.values = [["x"]];
        cell.format.fill.color = "#FF0000";
      }
      (["Contents", "Formats", "All"] as const).forEach((what, at) => cells[at]?.clear(what));
      for (const cell of cells) cell.load("values,format/fill/color");
      await context.sync();
      return cells.map(({ values, format }) => [values[0]?.[0], format.fill.color]);
    },
    "a kept range and inserted rows": async (sheet) => {
      const range = await read(sheet.getRange("B5:C6"), "address");
      sheet.getRange("2:3").insert("Down");
      return bare((await read(range, "address")).address);
    },
    "a selected range": async (sheet, context) => {
      sheet.activate();
      sheet.getRange("B2:C3").select();
      return bare((await read(context.workbook.getSelectedRange(), "address")).address);
    },
    "a cell that spills nothing": async (sheet) => {
      sheet.getRange("A1").values = [["x"]];
      return (await read(sheet.getRange("A1").getSpillingToRangeOrNullObject(), "address")).isNullObject;
    },
    "the second day of 1904": async (_, context) => {
      const day = context.workbook.functions.date(1904, 1, 2).load("value");
      await context.sync();
      return day.value;
    },
  };

  const tables: Record<string, Ask> = {
    "a new one": async (sheet) => {
      const one = await read(table(sheet), "style,showHeaders,showTotals,showBandedRows,showFilterButton");
      return [one.style, one.showHeaders, one.showTotals, one.showBandedRows, one.showFilterButton];
    },
    "resized, cleared of filters, without totals": async (sheet) => {
      const one = table(sheet);
      one.clearFilters();
      one.showTotals = false;
      one.resize(sheet.getRange("B2:D6"));
      const range = await read(one.getRange(), "address,values");
      return [bare(range.address), range.values];
    },
    "resized to another first row": refused((sheet) => table(sheet).resize("B3:C5")),
    "made plain cells": async (sheet, context) => {
      const range = table(sheet).convertToRange().load("address");
      const count = sheet.tables.getCount();
      await context.sync();
      return [bare(range.address), count.value];
    },
    "over another one": refused((sheet) => (table(sheet), sheet.tables.add("C4:D6", true))),
    "with a name that is none": refused((sheet) => (table(sheet).name = "hai từ")),
    "with a taken name": refused((sheet) => {
      table(sheet).name = "ConformanceTable";
      sheet.tables.add("F2:G3", true).name = "ConformanceTable";
    }),
    "with one heading twice and one left out": async (sheet) => {
      sheet.getRange("B2:D3").values = [["Tên", "tên", ""], [1, 2, 3]];
      return (await read(sheet.tables.add("B2:D3", true).getHeaderRowRange(), "values")).values;
    },
    "with a heading emptied": async (sheet) => {
      const one = table(sheet);
      one.getHeaderRowRange().getCell(0, 1).clear("Contents");
      return (await read(one.getHeaderRowRange(), "values")).values;
    },
    "with a new row": async (sheet) => {
      const one = table(sheet);
      sheet.getRange("B5").values = [["dưới"]];
      one.rows.add(undefined, [[3, "Chi"]]);
      const [range, below] = [await read(one.getRange(), "address"), await read(sheet.getRange("B6"), "values")];
      return [bare(range.address), below.values];
    },
  };

  const parts: Record<string, Ask> = {
    "a list written out": async (sheet) => {
      const { dataValidation } = sheet.getRange("A1:A3");
      dataValidation.rule = { list: { inCellDropDown: true, source: "Tốt,Khá" } };
      dataValidation.ignoreBlanks = true;
      dataValidation.errorAlert = { showAlert: true, style: "Warning", title: "Ngoài danh sách", message: "Sửa lại" };
      const { type, rule, ignoreBlanks, errorAlert } = await read(sheet.getRange("A2").dataValidation, "type,rule,ignoreBlanks,errorAlert");
      return [type, rule, ignoreBlanks, errorAlert];
    },
    "a list from a range": async (sheet) => {
      sheet.getRange("A1").dataValidation.rule = { list: { inCellDropDown: true, source: sheet.getRange("C1:C9") } };
      const { list } = (await read(sheet.getRange("A1").dataValidation, "rule")).rule;
      return String(list?.source).replace(/^=.*!/, "=!");
    },
    "a list of 256 letters": refused((sheet) => (sheet.getRange("A1").dataValidation.rule = { list: { inCellDropDown: true, source: "x".repeat(256) } })),
    "no validation": async (sheet) => {
      const { type, rule } = await read(sheet.getRange("A1").dataValidation, "type,rule");
      return [type, rule];
    },
    "formats by text": async (sheet) => {
      const { conditionalFormats } = sheet.getRange("A1:A5");
      for (const sign of ["!", "✕"]) {
        const { textComparison } = conditionalFormats.add("ContainsText");
        textComparison.rule = { operator: "BeginsWith", text: sign };
        textComparison.format.fill.color = "#FFEB9C";
      }
      await read(conditionalFormats, "items/type,items/priority");
      const first = await read(conditionalFormats.getItemAt(0).textComparison, "rule,format/fill/color");
      return [conditionalFormats.items.map(({ type, priority }) => [type, priority]), first.rule, first.format.fill.color];
    },
    "formats cleared from some cells": async (sheet, context) => {
      sheet.getRange("A1:C3").conditionalFormats.add("ContainsText").textComparison.rule = { operator: "Contains", text: "x" };
      sheet.getRange("B2").conditionalFormats.clearAll();
      const [inside, outside] = [sheet.getRange("B2").conditionalFormats.getCount(), sheet.getRange("A1").conditionalFormats.getCount()];
      await context.sync();
      return [inside.value, outside.value];
    },
    "frozen panes": async (sheet) => {
      const seen: unknown[] = [];
      const { freezePanes } = sheet;
      const corner = sheet.getRangeByIndexes(0, 0, 4, 2);
      for (const freeze of [() => freezePanes.freezeRows(4), () => freezePanes.freezeColumns(2), () => freezePanes.freezeAt(corner), () => freezePanes.unfreeze()]) {
        freeze();
        const location = await read(freezePanes.getLocationOrNullObject(), "address");
        seen.push(location.isNullObject ? null : bare(location.address));
      }
      return seen;
    },
    "the page": async (sheet) => {
      const page = sheet.pageLayout;
      page.orientation = "Landscape" as Excel.PageOrientation;
      page.paperSize = "A4" as Excel.PaperType;
      page.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
      page.centerHorizontally = true;
      page.headersFooters.defaultForAllPages.centerFooter = "Trang &P/&N";
      page.setPrintTitleRows("$1:$2");
      const { orientation, paperSize, zoom } = await read(page, "orientation,paperSize,zoom");
      return [orientation, paperSize, zoom, bare((await read(page.getPrintTitleRowsOrNullObject(), "address")).address)];
    },
    "a locked sheet": async (sheet, context) => {
      sheet.protection.protect();
      const { protected: locked } = await read(sheet.protection, "protected");
      sheet.getRange("A1").values = [["x"]];
      const code = await context.sync().then(() => "written", (error: OfficeExtension.Error) => error.code);
      sheet.protection.unprotect();
      await context.sync();
      return [locked, code];
    },
    "a table on a locked sheet": async (sheet, context) => {
      const one = table(sheet);
      sheet.protection.protect();
      one.rows.add(undefined, [[3, "Chi"]]);
      const code = await context.sync().then(() => "written", (error: OfficeExtension.Error) => error.code);
      sheet.protection.unprotect();
      await context.sync();
      return code;
    },
    "a very hidden sheet": async (sheet) => {
      sheet.visibility = "VeryHidden";
      const { visibility } = await read(sheet, "visibility");
      sheet.visibility = "Visible";
      return visibility;
    },
  };

  const errors: Record<string, Ask> = {
    "a sheet that is not there": refused((_, context) => context.workbook.worksheets.getItem("Không có sổ này").load("name")),
    "a table that is not there": refused((sheet) => sheet.tables.getItem("KhôngCó").load("name")),
    "a null object and what hangs on it": async (_, context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject("Không có sổ này").load("name");
      const range = sheet.getRange("A1").load("values");
      await context.sync();
      return [sheet.isNullObject, range.isNullObject];
    },
    "a sheet's taken name, in other letters": refused((_, context) => context.workbook.worksheets.add("CONFORMANCE SCRATCH")),
    "a sheet's impossible name": refused((_, context) => context.workbook.worksheets.add("a/b")),
    "an impossible address": refused((sheet) => sheet.getRange("A1:B").load("address")),
    "an impossible formula": refused((sheet) => (sheet.getRange("A1").formulas = [["=SUM("]])),
    "an impossible colour": refused((sheet) => (sheet.getRange("A1").format.fill.color = "đỏ")),
  };

  const events: Record<string, Ask> = {
    "changes by the add-in": async (sheet, context) => {
      const heard: unknown[] = [];
      sheet.onChanged.add(async (event) => void heard.push([event.address, event.changeType, event.triggerSource, event.source, event.details ?? null]));
      await context.sync();
      sheet.getRange("B2").values = [["x"]];
      await context.sync();
      sheet.getRange("A1:B1").values = [[1, 2]];
      await context.sync();
      sheet.getRange("3:4").insert("Down");
      await context.sync();
      context.runtime.enableEvents = false;
      await context.sync();
      sheet.getRange("C3").values = [["lặng"]];
      await context.sync();
      context.runtime.enableEvents = true;
      await context.sync();
      await new Promise((resolve) => setTimeout(resolve, 1500));
      return heard;
    },
  };

  const SCRATCH = "Conformance scratch";

  /** Asks on a sheet of its own, and takes the sheet away whatever happened. */
  const answerTo = async (ask: Ask): Promise<unknown> => {
    try {
      return await Excel.run(async (context) => ask(context.workbook.worksheets.add(SCRATCH), context));
    } catch (error) {
      const { code, debugInfo } = error as OfficeExtension.Error;
      return code ? { refused: code, at: debugInfo?.errorLocation ?? null } : { fault: String(error) };
    } finally {
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItemOrNullObject(SCRATCH);
        sheet.visibility = "Visible";
        sheet.delete();
        await context.sync();
      });
    }
  };

  const record = async (): Promise<unknown> => {
    const answers: Record<string, unknown> = {};
    for (const [group, asks] of Object.entries({ inputs, ranges, tables, parts, errors, events }))
      for (const [name, ask] of Object.entries(asks)) answers[`${group}: ${name}`] = await answerTo(ask);
    const { platform, version } = Office.context.diagnostics;
    return { excel: { platform, version, language: Office.context.displayLanguage }, answers };
  };

  const show = (recording: unknown): void => {
    const text = document.createElement("textarea");
    text.style.cssText = "width:100%;height:90vh";
    text.value = JSON.stringify(recording, null, 1);
    document.body.append(text);
    text.select();
  };

  const recording = Office.onReady().then(record);
  Object.assign(window, { conformanceRecording: recording });
  void recording.then(show);
}
