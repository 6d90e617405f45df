import { writeFileSync } from "node:fs";
import { Workbook } from "@cj-tech-master/excelts";

type Sheets = Readonly<Record<string, readonly (readonly (string | number | null)[])[]>>;

/** The bytes of a new `.xlsx` with these rows, a sheet each: `await workbookBytes({ "Danh sách": [["Họ và tên"], ["=1+1"]] })`. */
export async function workbookBytes(sheets: Sheets): Promise<Buffer> {
  const workbook = new Workbook();
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = workbook.addWorksheet(name);
    rows.forEach((row, top) =>
      row.forEach((value, left) => {
        if (value !== null) sheet.getCell(top + 1, left + 1).value = value;
      }),
    );
  }
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

/** The same, on the disk: `await writeWorkbook("ds.xlsx", { "Danh sách": [["Họ và tên"]] })`. */
export async function writeWorkbook(path: string, sheets: Sheets): Promise<void> {
  writeFileSync(path, await workbookBytes(sheets));
}
