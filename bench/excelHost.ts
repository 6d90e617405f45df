import { univerCalculation } from "../excel-host/calculation/univerCalculation";
import { addSheet, emptyBook } from "../excel-host/model/book";
import { openInExcel } from "../excel-host/node/openInExcel";
import { type Line, milliseconds } from "./measure";

const ms = (value: number): string => `${value.toFixed(1)} ms`;
const ROWS = 10_000;
const COLUMNS = 50;

const newBook = () => {
  const book = emptyBook("Đo.xlsx");
  addSheet(book, "Đo");
  return book;
};

/** The real office.js over our Excel host: opening, small and large requests, calls of custom functions. */
export async function excelHostLines(): Promise<Line[]> {
  const boot = await milliseconds(async () => (await openInExcel(newBook())).close(), 5, 1);
  const functions = { namespace: "XEPLOAI", functions: [{ id: "GAPDOI", name: "GAPDOI", parameters: [{ name: "so", type: "number" }] }] };
  const open = await openInExcel(newBook(), { functions, calculation: univerCalculation });
  const { Excel, excel } = open;
  open.run('CustomFunctions.associate("GAPDOI", (so) => so * 2);');
  const run = (work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<void>): Promise<void> =>
    Excel.run((context) => work(context.workbook.worksheets.getItem("Đo"), context));
  const block = Array.from({ length: ROWS }, (_, row) => Array.from({ length: COLUMNS }, (_, column) => row + column));

  const small = await milliseconds(() => run(async (sheet, context) => {
    sheet.getRange("A1").load("values");
    await context.sync();
  }));
  const written = await milliseconds(() => run(async (sheet, context) => {
    sheet.getRangeByIndexes(0, 0, ROWS, COLUMNS).values = block;
    await context.sync();
  }), 3, 1);
  const read = await milliseconds(() => run(async (sheet, context) => {
    sheet.getRangeByIndexes(0, 0, ROWS, COLUMNS).load("values");
    await context.sync();
  }), 3, 1);
  const called = await milliseconds(async () => {
    await run(async (sheet, context) => {
      sheet.getRange("BA1:BA500").formulas = Array.from({ length: 500 }, (_, row) => [`=XEPLOAI.GAPDOI(A${row + 1})`]);
      await context.sync();
    });
    while (excel.host.customFunctions.waiting() > 0 || excel.host.calculation.isPending()) await new Promise((resolve) => setTimeout(resolve, 5));
  }, 3, 1);
  open.close();
  return [
    { what: "Máy chủ Excel giả lập: mở với office.js thật", figure: ms(boot) },
    { what: "  một lần sync nhỏ", figure: ms(small) },
    { what: "  ghi 500.000 ô", figure: ms(written), ratio: `gấp ${Math.round(written / small)} lần một sync nhỏ` },
    { what: "  đọc 500.000 ô", figure: ms(read), ratio: `gấp ${Math.round(read / small)} lần một sync nhỏ` },
    { what: "  500 lời gọi hàm tùy chỉnh", figure: ms(called) },
  ];
}
