/** The workbooks of the cases say the same from the disk and through Excel's own API: the same people, the same problems. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { loadXlsx } from "../../excel-host/xlsx/loadXlsx";
import type { Book } from "../../src/roster/grid";
import { readBook } from "../../src/roster/readBook";
import { excelWorkbook } from "../../src/workbook/excelWorkbook";
import { readXlsx } from "../../src/workbook/xlsxFile";
import { inOurExcel } from "../support/inOurExcel";
import { MESSY_CASES } from "../support/messyCases";

const CASES = join(__dirname, "..", "cases");

const said = (book: Book): unknown => {
  const { roster, problems } = readBook(book);
  return { people: roster.people, problems };
};

test("every workbook of the cases is read alike from the disk and in Excel", async () => {
  for (const name of Object.keys(MESSY_CASES)) {
    const bytes = readFileSync(join(CASES, name, "roster.xlsx"));
    const file = await readXlsx(bytes, "roster.xlsx");
    if (file.kind !== "book") throw new Error(`${name}: ${file.why.kind}`);
    const inExcel = await inOurExcel(await loadXlsx(bytes, "roster.xlsx"), () => excelWorkbook().read());
    expect({ name, ...(said(inExcel) as object) }).toEqual({ name, ...(said(file.book) as object) });
  }
}, 300_000);
