import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { readyToDraw } from "../../src/taskpane/templates/readyToDraw";

const STYLES = '<w:styles><w:style w:styleId="Dong"><w:pPr><w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9000"/></w:tabs></w:pPr></w:style></w:styles>';
const drawn = (body: string): string => {
  const docx = zipSync({ "word/document.xml": strToU8(body), "word/styles.xml": strToU8(STYLES) });
  return strFromU8(unzipSync(readyToDraw(docx))["word/document.xml"] ?? new Uint8Array());
};
const paragraph = (runs: string): string => `<w:p><w:pPr><w:pStyle w:val="Dong"/></w:pPr>${runs}</w:p>`;

test("a line that ends in dots gets the stop of its style as a left one, a little short of the margin", () =>
  expect(drawn(paragraph('<w:r><w:t>Ngày sinh: </w:t><w:tab/><w:t xml:space="preserve"></w:t></w:r>'))).toContain('<w:tab w:val="left" w:leader="dot" w:pos="8900"/>'));

test("words behind the dots stay at the right", () =>
  expect(drawn(paragraph("<w:r><w:t>Mục</w:t><w:tab/><w:t>12</w:t></w:r>"))).toContain('<w:tab w:val="right" w:leader="dot" w:pos="9000"/>'));

test("a table of fixed widths is said to be one", () =>
  expect(drawn('<w:tbl><w:tblPr><w:tblLayout w:type="fixed"/></w:tblPr></w:tbl>')).toContain('<w:tblLayout w:type="fixed" w:val="fixed"/>'));
