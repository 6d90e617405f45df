/** `npm run sample`: writes `samples/danh-sach-mau.xlsx`. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { sampleWorkbook } from "./sampleWorkbook";

const path = join(__dirname, "..", "danh-sach-mau.xlsx");
void sampleWorkbook().then((bytes) => {
  writeFileSync(path, bytes);
  console.log(`Đã ghi ${path}`);
});
