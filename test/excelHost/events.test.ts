import { knobsOf } from "../../excel-host/knobs";
import { selectRange, typeAt } from "../../excel-host/model/user";
import { parseAddress } from "../../excel-host/model/address";
import { openBook, settled, type TestExcel } from "./openBook";

describe.each(["PC", "Mac", "OfficeOnline"] as const)("events on %s", (platform) => {
  let excel: TestExcel;
  beforeAll(async () => {
    excel = await openBook({ knobs: knobsOf({ platform }) });
  });
  afterAll(() => excel.open.close());

  /** Listens, lets something happen, and gives what was heard; takes the handler off again. */
  async function heard<T>(listen: (context: Excel.RequestContext, hear: (event: T) => Promise<void>) => OfficeExtension.EventHandlerResult<T>, happen: () => Promise<void> | void): Promise<T[]> {
    const events: T[] = [];
    const handler = await excel.run(async (context) => {
      const added = listen(context, async (event) => void events.push(event));
      await context.sync();
      return added;
    });
    await happen();
    await settled();
    await excel.open.Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
    return events;
  }

  test("a change by the user says where, what and before; one by the add-in says who", async () => {
    const sheet = excel.newSheet();
    const events = await heard<Excel.WorksheetChangedEventArgs>(
      (context, hear) => context.workbook.worksheets.onChanged.add(hear),
      async () => {
        typeAt(sheet, "B2", "Tốt");
        typeAt(sheet, "B2", "Khá");
        await excel.run(async (context) => {
          context.workbook.worksheets.getItem(sheet.name).getRange("A1:A2").values = [[1], [2]];
          await context.sync();
        });
      },
    );
    expect(events.map(({ address, changeType, triggerSource, worksheetId, source }) => [address, changeType, triggerSource, worksheetId === sheet.id, source])).toEqual([
      ["B2", "RangeEdited", "Unknown", true, "Local"],
      ["B2", "RangeEdited", "Unknown", true, "Local"],
      ["A1:A2", "RangeEdited", "ThisLocalAddin", true, "Local"],
    ]);
    expect(events.map(({ details }) => details && [details.valueBefore, details.valueAfter, details.valueTypeBefore, details.valueTypeAfter])).toEqual([
      ["", "Tốt", "Empty", "String"],
      ["Tốt", "Khá", "String", "String"],
      undefined,
    ]);
  });

  test("inserted and deleted rows are changes too", async () => {
    const sheet = excel.newSheet();
    const events = await heard<Excel.WorksheetChangedEventArgs>(
      (context, hear) => context.workbook.worksheets.getItem(sheet.name).onChanged.add(hear),
      () =>
        excel.run(async (context) => {
          const own = context.workbook.worksheets.getItem(sheet.name);
          own.getRange("2:3").insert("Down");
          own.getRange("5:5").delete("Up");
          own.getRange("B:B").insert("Right");
          await context.sync();
        }),
    );
    expect(events.map(({ changeType, address }) => [changeType, address])).toEqual([["RowInserted", "2:3"], ["RowDeleted", "5:5"], ["ColumnInserted", "B:B"]]);
  });

  test("a sheet's own handler hears of that sheet alone; a removed one of nothing", async () => {
    const [one, other] = [excel.newSheet(), excel.newSheet()];
    const events = await heard<Excel.WorksheetChangedEventArgs>(
      (context, hear) => context.workbook.worksheets.getItem(one.name).onChanged.add(hear),
      () => void (typeAt(one, "A1", "x"), typeAt(other, "A1", "y")),
    );
    typeAt(one, "A2", "sau");
    await settled();
    expect(events.map(({ address }) => address)).toEqual(["A1"]);
  });

  test("one change is heard by the sheet's handler and by that of all sheets", async () => {
    const sheet = excel.newSheet();
    const who: string[] = [];
    const handlers = await excel.run(async (context) => {
      const own = context.workbook.worksheets.getItem(sheet.name);
      const added = [
        own.onChanged.add(async () => void who.push("sheet")),
        context.workbook.worksheets.onChanged.add(async () => void who.push("all sheets")),
      ];
      await context.sync();
      return added;
    });
    typeAt(sheet, "A2", "x");
    await settled();
    for (const handler of handlers) {
      await excel.open.Excel.run(handler.context, async (context) => {
        handler.remove();
        await context.sync();
      });
    }
    expect(who.sort()).toEqual(["all sheets", "sheet"]);
  });

  test("a table's handler hears of changes inside the table", async () => {
    const sheet = excel.newSheet();
    await excel.run(async (context) => {
      const table = context.workbook.worksheets.getItem(sheet.name).tables.add("A1:B3", true);
      table.name = `Nghe${platform}`;
      await context.sync();
    });
    const listen = (context: Excel.RequestContext, hear: (event: Excel.TableChangedEventArgs) => Promise<void>): OfficeExtension.EventHandlerResult<Excel.TableChangedEventArgs> =>
      context.workbook.tables.getItem(`Nghe${platform}`).onChanged.add(hear);
    const events = await heard(listen, () => void (typeAt(sheet, "B2", "x"), typeAt(sheet, "D9", "y")));
    expect(events.map(({ address, tableId }) => [address, tableId === excel.book.tables.at(-1)?.id])).toEqual([["B2", true]]);
  });

  test("nothing is heard while the add-in's events are off", async () => {
    const sheet = excel.newSheet();
    const events = await heard<Excel.WorksheetChangedEventArgs>(
      (context, hear) => context.workbook.worksheets.onChanged.add(hear),
      async () => {
        await excel.run(async (context) => {
          context.runtime.enableEvents = false;
          context.workbook.worksheets.getItem(sheet.name).getRange("A1").values = [["lặng"]];
          await context.sync();
          context.runtime.enableEvents = true;
          context.runtime.load("enableEvents");
          await context.sync();
          expect(context.runtime.enableEvents).toBe(true);
        });
        typeAt(sheet, "A2", "nghe");
      },
    );
    expect(events.map(({ address }) => address)).toEqual(["A2"]);
  });

  test("selection, activation, new and deleted sheets are heard", async () => {
    const sheet = excel.newSheet();
    const selected = await heard<Excel.WorksheetSelectionChangedEventArgs>(
      (context, hear) => context.workbook.worksheets.onSelectionChanged.add(hear),
      () => selectRange(sheet, parseAddress("B2:C3")?.box ?? { row: 0, column: 0, rows: 1, columns: 1 }),
    );
    expect(selected.map(({ address }) => address)).toEqual(["B2:C3"]);
    const front = await heard<Excel.WorksheetActivatedEventArgs>(
      (context, hear) => context.workbook.worksheets.onActivated.add(hear),
      () => excel.run(async (context) => (context.workbook.worksheets.getItem("Danh sách").activate(), context.sync())),
    );
    expect(front.map(({ worksheetId }) => worksheetId)).toEqual([excel.book.sheets[0]?.id]);
    const added = await heard<Excel.WorksheetAddedEventArgs>((context, hear) => context.workbook.worksheets.onAdded.add(hear), () => void excel.newSheet());
    expect(added).toHaveLength(1);
    const deleted = await heard<Excel.WorksheetDeletedEventArgs>(
      (context, hear) => context.workbook.worksheets.onDeleted.add(hear),
      () => excel.run(async (context) => (context.workbook.worksheets.getItem(sheet.name).delete(), context.sync())),
    );
    expect(deleted.map(({ worksheetId }) => worksheetId)).toEqual([sheet.id]);
  });

  test("the workbook's selection is heard", async () => {
    const sheet = excel.newSheet();
    const events = await heard<Excel.SelectionChangedEventArgs>(
      (context, hear) => context.workbook.onSelectionChanged.add(hear),
      () => selectRange(sheet, { row: 4, column: 4, rows: 1, columns: 1 }),
    );
    expect(events).toHaveLength(1);
  });

  test("a handler may call Excel itself", async () => {
    const sheet = excel.newSheet();
    const read: unknown[] = [];
    await heard<Excel.WorksheetChangedEventArgs>(
      (context, hear) =>
        context.workbook.worksheets.onChanged.add(async (event) => {
          await excel.run(async (inner) => {
            const range = inner.workbook.worksheets.getItem(event.worksheetId).getRange(event.address).load("values");
            await inner.sync();
            read.push(range.values[0]?.[0]);
          });
          await hear(event);
        }),
      () => void typeAt(sheet, "C3", "đọc lại"),
    );
    await settled();
    expect(read).toEqual(["đọc lại"]);
  });

  test("two handlers both hear, and the other still does when one is removed", async () => {
    const sheet = excel.newSheet();
    const both: string[] = [];
    const [first] = await excel.run(async (context) => {
      const { onChanged } = context.workbook.worksheets;
      const handlers = ["một", "hai"].map((name) => onChanged.add(async () => void both.push(name)));
      await context.sync();
      return handlers;
    });
    typeAt(sheet, "A1", "x");
    await settled();
    if (!first) throw new Error("no handler");
    await excel.open.Excel.run(first.context, async (context) => {
      first.remove();
      await context.sync();
    });
    typeAt(sheet, "A1", "y");
    await settled();
    expect(both).toEqual(["một", "hai", "hai"]);
  });
});
