import { readFileSync } from "node:fs";
import PizZip from "pizzip";

const STRINGS = "xl/sharedStrings.xml";

/** The sample with another text in its cells: `sampleWith("Thanh tra viên", "Điều phối viên")`. */
export function sampleWith(text: string, other: string): Buffer {
  const zip = new PizZip(readFileSync("samples/danh-sach-mau.xlsx"));
  const strings = zip.file(STRINGS)?.asText() ?? "";
  if (!strings.includes(text)) throw new Error(`The sample has no “${text}”.`);
  return zip.file(STRINGS, strings.replace(text, other)).generate({ type: "nodebuffer", compression: "DEFLATE" });
}
