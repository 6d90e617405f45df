import { writeFileSync } from "node:fs";
import { Workbook } from "@cj-tech-master/excelts";

/** Writes rows to a new `.xlsx`, a sheet each: `await writeWorkbook("ds.xlsx", { "Danh sách": [["Họ và tên"], ["=1+1"]] })`. */
export async function writeWorkbook(path: string, sheets: Readonly<Record<string, readonly (readonly (string | number | null)[])[]>>): Promise<void> {
  const workbook = new Workbook();
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = workbook.addWorksheet(name);
    rows.forEach((row, top) =>
      row.forEach((value, left) => {
        if (value !== null) sheet.getCell(top + 1, left + 1).value = value;
      }),
    );
  }
  writeFileSync(path, new Uint8Array(await workbook.xlsx.writeBuffer()));
}
