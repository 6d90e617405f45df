import type { Place } from "../review/subject";
import { excelWorkbook } from "../workbook/excelWorkbook";
import { inExcel } from "../workbook/inExcel";
import { areaOf } from "../workbook/address";
import type { Host, SheetEdit } from "./host";

/** Typing goes on in bursts: the list is read again once the clerk has stopped for a while, the longer the more there is to read. */
const CALM = { least: 400, most: 1500 };

/** The pane beside the workbook open in Excel. `onWaiting` is told when Excel waits for a cell to be left. */
export function excelHost(onWaiting: () => void): Host {
  return {
    kind: "excel",
    workbook: excelWorkbook({ onWaiting }),
    unasked: excelWorkbook({ attempts: 1 }),
    show: (place) =>
      inExcel(async (context) => {
        const { sheet, address } = rangeOf(place);
        const worksheet = context.workbook.worksheets.getItem(sheet);
        worksheet.activate();
        worksheet.getRange(address).select();
        await context.sync();
      }),
    watch: (changed) =>
      inExcel(async (context) => {
        let calm: ReturnType<typeof setTimeout> | undefined;
        let lastTook = 0;
        let seen: Excel.WorksheetChangedEventArgs[] = [];
        const read = async (): Promise<void> => {
          const events = seen;
          seen = [];
          const start = performance.now();
          // Without the names of the sheets the edits are told all the same.
          await changed(await editsOf(events).catch(() => []));
          lastTook = performance.now() - start;
        };
        context.workbook.worksheets.onChanged.add(async (event) => {
          // What we write ourselves is no edit; where Excel does not say whose it was, one reading too many is done.
          if (event.triggerSource === "ThisLocalAddin") return;
          seen.push(event);
          clearTimeout(calm);
          calm = setTimeout(() => void read(), Math.min(CALM.most, Math.max(CALM.least, lastTook)));
        });
        // A pane that was closed in the middle of a write left this page deaf.
        context.runtime.enableEvents = true;
        await context.sync();
      }),
    hasFunctions: Office.context.requirements.isSetSupported("CustomFunctionsRuntime", "1.1"),
  };
}

/** What was changed, sheet by sheet; an event names its sheet by a number only. */
const editsOf = (events: readonly Excel.WorksheetChangedEventArgs[]): Promise<readonly SheetEdit[]> =>
  inExcel(async (context) => {
    const sheets = events.map(({ worksheetId }) => context.workbook.worksheets.getItemOrNullObject(worksheetId).load("name"));
    await context.sync();
    return events.flatMap(({ address, changeType }, index): SheetEdit[] => {
      const sheet = sheets[index];
      if (sheet === undefined || sheet.isNullObject) return [];
      return changeType === "RangeEdited" ? areaOf(address).map((area) => ({ sheet: sheet.name, area })) : [{ sheet: sheet.name, area: null }];
    });
  });

/** `rangeOf("Danh sách!C12")` → that cell; `rangeOf("Danh sách!12")` → the whole row "12:12". */
export function rangeOf(place: Place): { readonly sheet: string; readonly address: string } {
  const mark = place.lastIndexOf("!");
  const cell = place.slice(mark + 1);
  return { sheet: place.slice(0, mark), address: /^\d+$/.test(cell) ? `${cell}:${cell}` : cell };
}
