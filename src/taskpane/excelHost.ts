import type { Place } from "../review/subject";
import { excelWorkbook } from "../workbook/excelWorkbook";
import { inExcel } from "../workbook/inExcel";
import type { Host } from "./host";

/** Typing goes on in bursts: the list is read again once the clerk has stopped for a while, the longer the more there is to read. */
const CALM = { least: 400, most: 1500 };

/** The pane beside the workbook open in Excel. `onWaiting` is told when Excel waits for a cell to be left. */
export function excelHost(onWaiting: () => void): Host {
  const workbook = excelWorkbook({ onWaiting });
  return {
    kind: "excel",
    workbook,
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
        const read = async (): Promise<void> => {
          const start = performance.now();
          await changed();
          lastTook = performance.now() - start;
        };
        context.workbook.worksheets.onChanged.add(async () => {
          clearTimeout(calm);
          calm = setTimeout(() => void read(), Math.min(CALM.most, Math.max(CALM.least, lastTook)));
        });
        await context.sync();
      }),
  };
}

/** `rangeOf("Danh sách!C12")` → that cell; `rangeOf("Danh sách!12")` → the whole row "12:12". */
export function rangeOf(place: Place): { readonly sheet: string; readonly address: string } {
  const mark = place.lastIndexOf("!");
  const cell = place.slice(mark + 1);
  return { sheet: place.slice(0, mark), address: /^\d+$/.test(cell) ? `${cell}:${cell}` : cell };
}
